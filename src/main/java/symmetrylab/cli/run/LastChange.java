package symmetrylab.cli.run;

import java.util.Arrays;
import java.util.Optional;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.analysis.sweep.SweepCriteria;
import symmetrylab.data.DataSet;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.nn.TrainingState;

/**
 * Finds the first step from which on a run was what it is at its end.
 *
 * <p>It looks at every state where that is cheap, else at those one epoch apart ({@link SweepCriteria#strideFor}), at
 * those that are edited and at the last. When training is over, the steps between the two looks around the last change are trained again, each of them
 * looked at. What changes and changes back between two looks goes unseen.
 */
final class LastChange {

    /** The most steps that are trained again. */
    static final int MAX_STEPS = 1000;

    /** The most steps × samples × parameters for which they are: some seconds. */
    static final long MAX_WORK = 2_000_000_000;

    private final RunPlan run;
    private final DataSet data;
    private final int stride;
    private final int[] edited;
    private RunState state = RunState.SPLIT;
    private TrainingState looked;
    private Optional<TrainingState> before = Optional.empty();
    private int step;

    LastChange(RunPlan run, DataSet data) {
        this.run = run;
        this.data = data;
        this.stride = SweepCriteria.DEFAULT.strideFor(run, data);
        this.edited = run.spec().editSteps();
    }

    /** Whether the state of this number is looked at, beside the last. */
    boolean wants(int number) {
        return number % stride == 0 || edited.length > 0 && Arrays.binarySearch(edited, number) >= 0;
    }

    /** Looks at a state, unless another listener asked for it. */
    void reached(StepReport report) {
        if (!wants(report.step()) && !report.isLast()) {
            return;
        }
        RunState now = StateMeasures.stateOf(report);
        if (report.step() > 0 && now != state) {
            before = Optional.of(looked);
            step = report.step();
        }
        state = now;
        looked = report.state();
    }

    /** The first step of the last state seen; the step where it was seen, if searching for the first takes too long. */
    int step() {
        // Training ends with the first state that is not finite: nothing to search for.
        if (before.isEmpty() || state == RunState.DIVERGED) {
            return step;
        }
        TrainingState start = before.get();
        long steps = step - start.step();
        long work = steps * data.size() * run.architecture().parameterCount();
        return steps > MAX_STEPS || work > MAX_WORK ? step : firstStepAfter(start);
    }

    private int firstStepAfter(TrainingState start) {
        Trainer trainer = new Trainer(run, data);
        TrainingState at = start;
        int first = start.step() + 1;
        while (at.step() + 1 < step) {
            at = trainer.next(at);
            if (StateMeasures.stateOf(trainer.report(at)) != state) {
                first = at.step() + 1;
            }
        }
        return first;
    }
}
