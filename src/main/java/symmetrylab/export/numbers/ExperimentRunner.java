package symmetrylab.export.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import symmetrylab.analysis.history.Insights;
import symmetrylab.analysis.history.InsightsObserver;
import symmetrylab.analysis.state.MeasuredState;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;

/** Trains the runs of an experiment one after the other while it fills tables; keeps no history. */
public final class ExperimentRunner {

    private static final String INSIGHTS = "insights";

    private final Experiment experiment;
    private final List<RunTable> tables;
    private final int strideSteps;
    private final boolean withInsights;
    private final Measuring measuring;
    private final LongConsumer progress;

    /**
     * A runner that writes the states 0, {@code strideSteps}, 2 {@code strideSteps} … and the last.
     *
     * @param withInsights whether to record the events of the runs
     * @param measuring leaves out what fails
     * @param progress receives the number of updates made
     */
    public ExperimentRunner(
            Experiment experiment,
            List<RunTable> tables,
            int strideSteps,
            boolean withInsights,
            Measuring measuring,
            LongConsumer progress) {
        this.experiment = experiment;
        this.tables = List.copyOf(tables);
        this.strideSteps = strideSteps;
        this.withInsights = withInsights;
        this.measuring = measuring;
        this.progress = progress;
    }

    /** The number of updates of all runs. */
    public static long stepsOf(Experiment experiment) {
        return experiment.runs().stream()
                .mapToLong(run -> run.spec().training().steps())
                .sum();
    }

    /** Trains all runs, in order. */
    public List<RunOutcome> run() {
        List<RunOutcome> outcomes = new ArrayList<>();
        long before = 0;
        for (RunPlan run : experiment.runs()) {
            Watch watch = watch(run, before);
            Trainer trainer = new Trainer(run, experiment.data());
            if (withInsights) {
                Noticing noticing = new Noticing(run);
                trainer.train(watch.and(noticing));
                outcomes.add(watch.outcome(noticing.insights()));
            } else {
                trainer.train(watch);
                outcomes.add(watch.outcome(Optional.empty()));
            }
            before += run.spec().training().steps();
        }
        return outcomes;
    }

    /** The watch on the training of {@code run}, after {@code stepsBefore} updates of earlier runs. */
    Watch watch(RunPlan run, long stepsBefore) {
        return new Watch(run, stepsBefore);
    }

    /** Records the events of a run, until that fails. */
    private final class Noticing implements StepListener {

        private final RunPlan run;
        private Optional<InsightsObserver> observer;

        Noticing(RunPlan run) {
            this.run = run;
            observer = measuring.measure(run, INSIGHTS, () -> new InsightsObserver(run, experiment.data()));
        }

        @Override
        public boolean wants(int step) {
            return observer.isPresent() && observer.get().wants(step);
        }

        @Override
        public boolean reached(StepReport report) {
            observer = observer.flatMap(noticed -> measuring.measure(run, INSIGHTS, () -> {
                noticed.reached(report);
                return noticed;
            }));
            return true;
        }

        Optional<Insights> insights() {
            return observer.flatMap(noticed -> measuring.measure(run, INSIGHTS, noticed::toInsights));
        }
    }

    /** Fills the tables and finds how a run ends. */
    final class Watch implements StepListener {

        private static final String SINCE = "since";

        private final RunPlan run;
        private final long stepsBefore;
        private Optional<LastChange> change;
        private StepReport last;

        private Watch(RunPlan run, long stepsBefore) {
            this.run = run;
            this.stepsBefore = stepsBefore;
            this.change = measuring.measure(run, SINCE, () -> new LastChange(run, experiment.data()));
        }

        @Override
        public boolean wants(int step) {
            // Apart from the rows to write, the states that show when the run reached its final state.
            return isRow(step) || change.isPresent() && change.get().wants(step);
        }

        private boolean isRow(int step) {
            return !tables.isEmpty() && step % strideSteps == 0;
        }

        @Override
        public boolean reached(StepReport report) {
            change = change.flatMap(looking -> measuring.measure(run, SINCE, () -> {
                looking.reached(report);
                return looking;
            }));
            if (report.isLast() || isRow(report.step())) {
                tables.forEach(table -> table.write(run, report, report.isLast()));
            }
            last = report;
            progress.accept(stepsBefore + report.step());
            return true;
        }

        RunOutcome outcome(Optional<Insights> insights) {
            return new RunOutcome(
                    run,
                    change.flatMap(looking -> measuring.measure(run, SINCE, looking::step)),
                    last,
                    MeasuredState.of(last, measuring.of(run)),
                    insights);
        }
    }
}
