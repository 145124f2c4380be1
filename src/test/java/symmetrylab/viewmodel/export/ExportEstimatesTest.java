package symmetrylab.viewmodel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

class ExportEstimatesTest {

    private static final FileFormat CSV = new FileFormat("csv", FileFormat.Content.NUMBERS, Set.of(), 0, 0);

    private final QueuedBackground background = new QueuedBackground();
    private final List<String> made = new ArrayList<>();
    private final ExportEstimates estimates = new ExportEstimates(new Named(), background);
    private final ExportOrder order = new ExportOrder.Texts(
            CSV,
            new InspectedRuns(Presets.all().get(0).file().spec(), new InlineBackground())
                    .lanes()
                    .experiment(),
            Optional.empty(),
            Words.english());
    private long nanos = 1;

    /** Estimates as many bytes as the name has characters. */
    private final class Named implements Exporter {

        @Override
        public List<FileFormat> formats() {
            return List.of(CSV);
        }

        @Override
        public Optional<Text> refusal(FileFormat format, Experiment experiment) {
            return Optional.empty();
        }

        @Override
        public OptionalLong export(ExportOrder asked, Path file, IntConsumer done, BooleanSupplier cancelled) {
            throw new IllegalStateException("nothing is exported");
        }

        @Override
        public Optional<ExportEstimate> estimate(ExportOrder asked, String name, BooleanSupplier cancelled) {
            made.add(name);
            return Optional.of(new ExportEstimate(name.length(), 0, Optional.empty()));
        }
    }

    private void rest() {
        estimates.pull(nanos);
        nanos += 1_000_000_000L;
        estimates.pull(nanos);
        background.drain();
    }

    @Test
    void the_same_is_estimated_once_and_another_name_anew() {
        estimates.show(Optional.of(order), "a.csv");
        rest();
        assertThat(estimates.estimateProperty().get().orElseThrow().bytes()).isEqualTo(5);
        estimates.show(Optional.of(order), "a.csv");
        rest();
        assertThat(made).containsExactly("a.csv");
        estimates.show(Optional.of(order), "ab.csv");
        assertThat(estimates.estimateProperty().get()).isEmpty();
        rest();
        assertThat(estimates.estimateProperty().get().orElseThrow().bytes()).isEqualTo(6);
    }

    @Test
    void a_dialog_that_opens_again_as_it_was_left_gets_an_estimate() {
        estimates.show(Optional.of(order), "a.csv");
        rest();
        estimates.stop();
        assertThat(estimates.estimateProperty().get()).isEmpty();
        estimates.show(Optional.of(order), "a.csv");
        rest();
        assertThat(estimates.estimateProperty().get()).isPresent();
        assertThat(made).hasSize(2);
    }

    @Test
    void nothing_is_estimated_while_choices_change() {
        for (int i = 1; i < 9; i++) {
            estimates.show(Optional.of(order), "a".repeat(i));
            estimates.pull(nanos);
            nanos += 100_000_000L;
        }
        estimates.show(Optional.empty(), "");
        rest();
        assertThat(made).isEmpty();
    }
}
