package symmetrylab.viewmodel.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.data.file.StartFile;
import symmetrylab.nn.settings.LaneStart;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.FailureWords;
import symmetrylab.words.Text;

/** Reads weights from files, with which lanes then start. */
public final class WeightsViewModel {

    /**
     * What came of a file.
     *
     * @param lane the lane it was read for, from 0
     * @param text a sentence
     * @param isRead whether the lane starts with its weights now
     */
    public record Outcome(int lane, Text text, boolean isRead) {}

    private final ExperimentViewModel experiment;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Reads files in {@code background}. */
    public WeightsViewModel(ExperimentViewModel experiment, Background background) {
        this.experiment = experiment;
        this.background = background;
    }

    /** What came of the last file; absent before the first. */
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /**
     * Lets a lane start with the weights in {@code file}; if they do not fit, it stays as it is.
     *
     * @param lane from 0
     * @param sizes of its network, from input to output
     */
    public void read(int lane, Path file, List<Integer> sizes) {
        RunSpec run = experiment.spec().runs().get(lane);
        String name = VisibleText.of(String.valueOf(file.getFileName()));
        background.run(
                () -> StartFile.read(file, sizes, run.name()),
                weights -> {
                    List<RunSpec> now = experiment.spec().runs();
                    // Meanwhile the lane may have changed.
                    if (lane < now.size() && now.get(lane).network().equals(run.network())) {
                        experiment.editStart(
                                lane, "", start -> new LaneStart(start).withGiven(weights.weights(), weights.biases()));
                        String key = weights.isSquareOnly() ? "start.read.square" : "start.read.done";
                        outcome.set(Optional.of(new Outcome(lane, Text.of(key, name), true)));
                    }
                },
                wrong -> outcome.set(Optional.of(
                        new Outcome(lane, Text.of("start.read.failed", name, FailureWords.of(wrong)), false))));
    }
}
