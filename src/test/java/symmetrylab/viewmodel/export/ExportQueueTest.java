package symmetrylab.viewmodel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;
import symmetrylab.words.Words;

class ExportQueueTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final QueuedBackground background = new QueuedBackground();
    private final ExportQueue queue = new ExportQueue(background, new FiveBytes());
    private final ExportOrder order = new ExportOrder.Texts(
            new FileFormat("csv", FileFormat.Content.NUMBERS, Set.of(), 0, 0),
            new InspectedRuns(Presets.all().get(0).file().spec(), new InlineBackground())
                    .lanes()
                    .experiment(),
            Optional.empty(),
            Words.english());

    /** Writes five bytes, in half of the parts; files named "bad" cannot be written. */
    private static final class FiveBytes implements Exporter {
        @Override
        public FormulaSetter formulas() {
            return new LatexSetter();
        }

        @Override
        public List<FileFormat> formats() {
            return List.of();
        }

        @Override
        public Optional<Text> refusal(FileFormat format, Experiment experiment) {
            return Optional.empty();
        }

        @Override
        public OptionalLong export(ExportOrder order, Path file, IntConsumer done, BooleanSupplier cancelled)
                throws IOException {
            if (file.getFileName().toString().equals("bad")) {
                throw new WordedIOException(Text.verbatim("bad cannot be written"));
            }
            done.accept(order.parts() / 2);
            if (cancelled.getAsBoolean()) {
                return OptionalLong.empty();
            }
            Files.write(file, new byte[5]);
            return OptionalLong.of(5);
        }

        @Override
        public Optional<ExportEstimate> estimate(ExportOrder order, String name, BooleanSupplier cancelled) {
            return Optional.empty();
        }
    }

    private ExportJob add(String name) {
        return queue.add(order, folder.resolve(name));
    }

    @Test
    void files_are_written_one_after_the_other() {
        ExportJob first = add("a");
        ExportJob second = add("b");
        assertThat(first.stateProperty().get()).isEqualTo(ExportJob.State.RUNNING);
        assertThat(second.stateProperty().get()).isEqualTo(ExportJob.State.WAITING);
        assertThat(queue.openProperty().get()).isEqualTo(2);
        background.runNext();
        assertThat(first.stateProperty().get()).isEqualTo(ExportJob.State.DONE);
        assertThat(first.bytes()).isEqualTo(5);
        assertThat(second.stateProperty().get()).isEqualTo(ExportJob.State.RUNNING);
        background.runNext();
        assertThat(queue.openProperty().get()).isZero();
        assertThat(queue.jobs()).containsExactly(first, second);
    }

    @Test
    void what_cannot_be_written_stays_with_its_reason_and_the_next_goes_on() {
        ExportJob bad = add("bad");
        ExportJob next = add("next");
        background.drain();
        assertThat(bad.stateProperty().get()).isEqualTo(ExportJob.State.FAILED);
        assertThat(bad.problem().map(Words.english()::say)).contains("bad cannot be written");
        assertThat(next.stateProperty().get()).isEqualTo(ExportJob.State.DONE);
        queue.remove(bad);
        assertThat(queue.jobs()).containsExactly(next);
    }

    @Test
    void a_cancelled_export_leaves_no_file_and_the_list() {
        ExportJob running = add("running");
        ExportJob waiting = add("waiting");
        queue.remove(running);
        queue.remove(waiting);
        assertThat(queue.jobs()).as("until it has stopped").containsExactly(running);
        background.drain();
        assertThat(queue.jobs()).isEmpty();
        assertThat(queue.openProperty().get()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_time_left_follows_the_progress() {
        ExportJob job = add("a");
        queue.pull(SECOND);
        assertThat(job.secondsLeftProperty().get()).isEmpty();
        job.done().set(order.parts() / 4);
        queue.pull(3 * SECOND);
        assertThat(job.progressProperty().get()).isEqualTo(0.25);
        assertThat(job.secondsLeftProperty().get()).contains(6.0);
    }
}
