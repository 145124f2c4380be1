package symmetrylab.spec;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.numeric.Distinct;

/**
 * One network to train: a lane on the screen.
 *
 * @param name its name, not blank
 * @param network its shape and functions
 * @param initializer how its weights start
 * @param training how it is trained
 * @param edits changes by hand during training, in the order in which they were made
 */
public record RunSpec(
        String name, NetworkSpec network, InitializerSpec initializer, TrainingSpec training, List<Edit> edits) {

    /** The most edits that a run can have. */
    public static final int MAX_EDITS = 10_000;

    /** Checks the name and the number of edits, and copies the list. */
    public RunSpec {
        if (name.strip().isEmpty()) {
            throw new IllegalArgumentException("the name of a run is blank");
        }
        edits = List.copyOf(edits);
        Check.inside("edits.size", edits.size(), 0, MAX_EDITS);
    }

    /** A run without edits. */
    public RunSpec(String name, NetworkSpec network, InitializerSpec initializer, TrainingSpec training) {
        this(name, network, initializer, training, List.of());
    }

    /** A run with this name and all defaults. */
    public static RunSpec named(String name) {
        return new RunSpec(name, NetworkSpec.DEFAULT, InitializerSpec.DEFAULT, TrainingSpec.DEFAULT);
    }

    /** This run under another name. */
    public RunSpec withName(String newName) {
        return new RunSpec(newName, network, initializer, training, edits);
    }

    /** This run with another network. */
    public RunSpec withNetwork(NetworkSpec newNetwork) {
        return new RunSpec(name, newNetwork, initializer, training, edits);
    }

    /** This run with another start. */
    public RunSpec withInitializer(InitializerSpec newInitializer) {
        return new RunSpec(name, network, newInitializer, training, edits);
    }

    /** This run with another training. */
    public RunSpec withTraining(TrainingSpec newTraining) {
        return new RunSpec(name, network, initializer, newTraining, edits);
    }

    /** This run with other edits. */
    public RunSpec withEdits(List<Edit> newEdits) {
        return new RunSpec(name, network, initializer, training, newEdits);
    }

    /** The steps whose states are edited, in ascending order, each once, including those that the run never reaches. */
    public int[] editSteps() {
        return edits.stream()
                .mapToInt(Edit::step)
                .sorted()
                .filter(Distinct.ints())
                .toArray();
    }

    /** This run with another edit at the end. */
    public RunSpec withEdit(Edit edit) {
        List<Edit> all = new ArrayList<>(edits);
        all.add(edit);
        return withEdits(all);
    }

    /**
     * This run with the last edit of its list replaced.
     *
     * @throws IndexOutOfBoundsException if it has none
     */
    public RunSpec withLastEdit(Edit edit) {
        List<Edit> all = new ArrayList<>(edits);
        all.set(edits.size() - 1, edit);
        return withEdits(all);
    }

    /**
     * This run without the edits that do not fit its network.
     *
     * @param inputs number of inputs, {@link Integer#MAX_VALUE} if unknown
     * @param outputs number of outputs, likewise
     */
    public RunSpec withFittingEdits(int inputs, int outputs) {
        List<Integer> sizes = new ArrayList<>();
        sizes.add(inputs);
        sizes.addAll(network.hidden());
        sizes.add(outputs);
        return withEdits(edits.stream().filter(edit -> edit.fits(sizes)).toList());
    }
}
