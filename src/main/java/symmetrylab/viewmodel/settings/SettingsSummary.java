package symmetrylab.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.lane.InitializerWords;
import symmetrylab.figure.lane.SettingNames;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.words.Words;

/** Sums up the settings of a folded section in one line. */
public final class SettingsSummary {

    private final ExperimentViewModel experiment;
    private final ScopeViewModel scope;
    private final SettingNames names;
    private final Words words;

    /** Sums up {@code experiment}, for the lanes in {@code scope}. */
    public SettingsSummary(ExperimentViewModel experiment, ScopeViewModel scope, SettingNames names, Words words) {
        this.experiment = experiment;
        this.scope = scope;
        this.names = names;
        this.words = words;
    }

    /** The line of a section, such as {@code SGD, rate 0.5, full batch, 2000 steps}. */
    public String of(PanelSection section, MemoryBound memory) {
        return switch (section) {
            case STARTS -> starts();
            case DATA -> data(experiment.spec().data());
            case LAYERS -> layers(scope.shown().network()) + differing(scope.differ(RunSpec::network));
            case TRAINING -> training(scope.shown().training()) + differing(scope.differ(RunSpec::training));
            case RECORDING -> words.get("summary.memory", memory.megabytes());
        };
    }

    private String starts() {
        return words.list(experiment.spec().runs().stream()
                .map(run -> InitializerWords.of(run.initializer(), words))
                .distinct()
                .toList());
    }

    private String data(DataSpec data) {
        List<String> parts = new ArrayList<>();
        parts.add(names.ofData(data.source()));
        if (data.source() instanceof SampleSource.Drawn drawn) {
            parts.add(words.get("summary.samples", Numbers.count(drawn.samples())));
        }
        if (data.source() instanceof SampleSource.Table table) {
            parts.add(words.get("summary.samples", Numbers.count(table.inputs().rows())));
            if (!table.heldOut().isEmpty()) {
                parts.add(words.get(
                        "summary.heldOut", Numbers.count(table.heldOut().size())));
            }
        }
        if (data.validation() > 0) {
            parts.add(words.get("summary.heldOut", Numbers.percent(data.validation())));
        }
        return words.list(parts);
    }

    private String layers(NetworkSpec network) {
        String activation =
                words.get("network.activation." + network.activation().id());
        if (network.hidden().isEmpty()) {
            return words.get("network.hidden.none");
        }
        return words.get("summary.layers", words.list(network.hidden()), activation);
    }

    private String training(TrainingSpec training) {
        List<String> parts = new ArrayList<>();
        parts.add(words.get("training.optimizer." + training.optimizer().kind()));
        parts.add(words.get("summary.rate", Numbers.tick(training.optimizer().learningRate())));
        parts.add(
                training.batch().isPresent()
                        ? words.get("summary.batch", training.batch().getAsInt())
                        : words.get("summary.fullBatch"));
        parts.add(words.get("summary.steps", Numbers.count(training.steps())));
        return words.list(parts);
    }

    private String differing(boolean differ) {
        boolean ofAllLanes = scope.laneProperty().get().isEmpty();
        return differ && ofAllLanes ? words.get("summary.differ") : "";
    }
}
