package symmetrylab.viewmodel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.viewmodel.lane.GraphScene;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

class ExportEstimatesTest {

    private static final FileFormat GIF =
            new FileFormat("gif", FileFormat.Content.MOVING, Set.of(FileFormat.Ability.TIMES), 100_000_000, 50);
    private static final FileFormat CSV = new FileFormat("csv", FileFormat.Content.NUMBERS, Set.of(), 0, 0);

    private final QueuedBackground background = new QueuedBackground();
    private final List<String> made = new ArrayList<>();
    private final ExportEstimates estimates = new ExportEstimates(new Named(), background);
    private final InspectedRuns runs =
            new InspectedRuns(Presets.all().get(0).file().spec(), new InlineBackground());
    private final ExportOrder order =
            new ExportOrder.Texts(CSV, runs.lanes().experiment(), Optional.empty(), Words.english());
    private final ExportOrder pictures = new ExportChoice(
                    new GraphScene(runs.lanes(), GraphView.PLAIN, List.of()),
                    0,
                    runs.display,
                    new ExportChoice.Means(List.of(GIF, CSV), new LatexSetter(), background, Path.of("")))
            .orderProperty()
            .get()
            .orElseThrow();

    /** The seconds that the next trials say; then none. */
    private final Deque<Double> seconds = new ArrayDeque<>();

    private long nanos = 1;

    /** Estimates as many bytes as the name has characters. */
    private final class Named implements Exporter {
        @Override
        public FormulaSetter formulas() {
            return new LatexSetter();
        }

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
            return Optional.of(
                    new ExportEstimate(name.length(), seconds.isEmpty() ? 0 : seconds.remove(), Optional.empty()));
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
    void the_time_of_pictures_is_estimated_again_until_it_settles() {
        seconds.addAll(List.of(8.0, 5.0, 4.0, 3.8, 1.0));
        estimates.show(Optional.of(pictures), "a.gif");
        rest();
        assertThat(made).hasSize(4);
        assertThat(estimates.estimateProperty().get().orElseThrow().seconds()).isEqualTo(3.8);
    }

    @Test
    void a_trial_that_something_slowed_down_is_not_the_last() {
        seconds.addAll(List.of(4.0, 9.0, 4.1, 4.0, 1.0));
        estimates.show(Optional.of(pictures), "a.gif");
        rest();
        assertThat(made).hasSize(4);
        assertThat(estimates.estimateProperty().get().orElseThrow().seconds()).isEqualTo(4.0);
    }

    @Test
    void a_time_that_never_settles_is_not_estimated_for_ever() {
        for (int i = 0; i < 20; i++) {
            seconds.add(100 * Math.pow(0.5, i));
        }
        estimates.show(Optional.of(pictures), "a.gif");
        rest();
        assertThat(made).hasSize(6);
    }

    @Test
    void another_choice_ends_the_trials_of_the_one_before() {
        seconds.addAll(List.of(8.0, 5.0, 4.0));
        estimates.show(Optional.of(pictures), "a.gif");
        estimates.pull(nanos);
        nanos += 1_000_000_000L;
        estimates.pull(nanos);
        estimates.stop();
        background.drain();
        assertThat(made.size()).isLessThanOrEqualTo(1);
        assertThat(estimates.estimateProperty().get()).isEmpty();
    }

    @Test
    void the_time_of_a_text_made_whole_is_estimated_once() {
        seconds.addAll(List.of(8.0, 5.0));
        estimates.show(Optional.of(order), "a.csv");
        rest();
        assertThat(made).hasSize(1);
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
