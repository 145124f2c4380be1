package symmetrylab.export.numbers;

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
 * Finds the step from which a run stayed in its final state.
 *
 * <p>It checks every state where that is cheap, else those one epoch apart ({@link SweepCriteria#strideFor}), edited
 * ones and the last. After training, the steps between the two checks around the last change are trained again, and
 * each is checked. A change that is undone between two checks goes unseen.
 */
final class LastChange {

    /** The most steps to train again. */
    static final int MAX_STEPS = 1000;

    /** The most steps × samples × parameters to train again: a few seconds. */
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

    /** Whether to check the state of this number; the last is always checked. */
    boolean wants(int number) {
        return number % stride == 0 || edited.length > 0 && Arrays.binarySearch(edited, number) >= 0;
    }

    /** Checks a state, unless only another listener wanted it. */
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

    /** The first step of the final state; the step where it was first seen, if the search would take too long. */
    int step() {
        // Training ends with the first state that is not finite: there is nothing to search.
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
