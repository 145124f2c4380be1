package symmetrylab.viewmodel.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.RunSpec;

/** The lanes that a change of network or training applies to: one, or all at once. */
public final class ScopeViewModel {

    private final ExperimentViewModel experiment;
    private final ReadOnlyObjectWrapper<Optional<Integer>> lane = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Starts with all lanes. If the chosen lane is removed, all are chosen. */
    public ScopeViewModel(ExperimentViewModel experiment) {
        this.experiment = experiment;
        experiment.specProperty().addListener((property, old, spec) -> {
            lane.set(lane.get().flatMap(chosen -> followed(chosen, old, spec)));
        });
    }

    /** Where lane {@code chosen} is now, by its name; a renamed one is where it was. */
    private static Optional<Integer> followed(int chosen, ExperimentSpec before, ExperimentSpec now) {
        List<String> names = now.runs().stream().map(RunSpec::name).toList();
        int found = names.indexOf(before.runs().get(chosen).name());
        if (found >= 0) {
            return Optional.of(found);
        }
        return names.size() == before.runs().size() ? Optional.of(chosen) : Optional.empty();
    }

    /** The lane that is changed, from 0; absent for all. */
    public ReadOnlyObjectProperty<Optional<Integer>> laneProperty() {
        return lane.getReadOnlyProperty();
    }

    /** Applies changes to this lane from now on, or to all lanes if absent. */
    public void choose(Optional<Integer> next) {
        lane.set(next);
    }

    /** The lane whose settings are shown: the first stands for all. */
    public RunSpec shown() {
        return experiment.spec().runs().get(lane.get().orElse(0));
    }

    /** Whether there is more than one lane to choose from. */
    public boolean hasChoice() {
        return experiment.spec().runs().size() > 1;
    }

    /** Whether the settings shown do not hold for all lanes that a change applies to. */
    public boolean hidesDifferences() {
        return lane.get().isEmpty() && (differ(RunSpec::network) || differ(RunSpec::training));
    }

    /** Whether the lanes differ in a setting. */
    public boolean differ(Function<RunSpec, ?> setting) {
        return experiment.spec().runs().stream().map(setting).distinct().count() > 1;
    }

    /** Changes the chosen lanes; {@code field} as in {@link ExperimentViewModel#edit}. */
    public void edit(String field, UnaryOperator<RunSpec> change) {
        experiment.editRuns(lane.get(), field, change);
    }
}
