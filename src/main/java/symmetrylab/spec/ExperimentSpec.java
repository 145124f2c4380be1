package symmetrylab.spec;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.numeric.Distinct;

/**
 * An experiment: one set of data, and one to four networks that learn it side by side.
 *
 * @param title of the experiment; may be empty
 * @param data the training data of all runs
 * @param runs the networks, with different names
 */
public record ExperimentSpec(String title, DataSpec data, List<RunSpec> runs) {

    /** The most runs an experiment can have. */
    public static final int MAX_RUNS = 4;

    /** XOR and one run named {@code Run}, everything by default. */
    public static final ExperimentSpec DEFAULT = new ExperimentSpec(
            "",
            DataSpec.of(new SampleSource.Gate(SampleSource.GateKind.XOR, SampleSource.Coding.ZERO_ONE)),
            List.of(RunSpec.named("Run")));

    /** Checks the number of runs and their names. */
    public ExperimentSpec {
        runs = List.copyOf(runs);
        Check.inside("runs.size", runs.size(), 1, MAX_RUNS);
        long names = runs.stream().map(RunSpec::name).filter(Distinct.values()).count();
        if (names < runs.size()) {
            throw new IllegalArgumentException("two runs have the same name");
        }
    }

    /** This experiment under another title. */
    public ExperimentSpec withTitle(String newTitle) {
        return new ExperimentSpec(newTitle, data, runs);
    }

    /** This experiment on other data. */
    public ExperimentSpec withData(DataSpec newData) {
        return new ExperimentSpec(title, newData, runs);
    }

    /** This experiment with other runs. */
    public ExperimentSpec withRuns(List<RunSpec> newRuns) {
        return new ExperimentSpec(title, data, newRuns);
    }

    /**
     * This experiment with run {@code index}, from 0, replaced.
     *
     * @throws IndexOutOfBoundsException if there is no such run
     */
    public ExperimentSpec withRun(int index, RunSpec run) {
        List<RunSpec> changed = new ArrayList<>(runs);
        changed.set(index, run);
        return withRuns(changed);
    }

    /**
     * This experiment without the edits that do not fit its networks.
     *
     * @param inputs number of inputs, {@link Integer#MAX_VALUE} if unknown
     * @param outputs number of outputs, likewise
     */
    public ExperimentSpec withFittingEdits(int inputs, int outputs) {
        return withRuns(
                runs.stream().map(run -> run.withFittingEdits(inputs, outputs)).toList());
    }
}
