package symmetrylab.lesson.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import symmetrylab.claims.trial.Training;
import symmetrylab.lesson.Measure;
import symmetrylab.lesson.Reading;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Vec;

/** Trains the runs of an experiment once and measures all that is wished of them. */
final class ExperimentMeasuring {

    private final Experiment experiment;
    private final Gauge gauge;
    private final Map<Wish, Vec> measured = new HashMap<>();
    /** The states that measures of two runs need, by the name of the run and the step. */
    private final Map<String, Map<OptionalInt, StepReport>> kept = new HashMap<>();

    private ExperimentMeasuring(Experiment experiment) {
        this.experiment = experiment;
        gauge = new Gauge(experiment.data());
    }

    /**
     * What is measured for each of {@code wishes}.
     *
     * @throws CancellationException if the thread is interrupted
     */
    static Map<Wish, Vec> of(Experiment experiment, Set<Wish> wishes) {
        ExperimentMeasuring measuring = new ExperimentMeasuring(experiment);
        List<Wish> ofPairs = new ArrayList<>();
        Map<String, List<Wish>> ofRuns = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            if (wish.quantity().measure().scope() == Measure.Scope.PAIR) {
                ofPairs.add(wish);
            } else {
                ofRuns.computeIfAbsent(wish.run(), first -> new ArrayList<>()).add(wish);
            }
        }
        Map<String, Set<OptionalInt>> toKeep = new HashMap<>();
        ofPairs.forEach(wish -> List.of(wish.run(), wish.quantity().other().orElseThrow())
                .forEach(run ->
                        toKeep.computeIfAbsent(run, first -> new HashSet<>()).add(step(wish))));
        experiment.runs().forEach(run -> {
            String name = run.spec().name();
            List<Wish> wished = ofRuns.getOrDefault(name, List.of());
            Set<OptionalInt> keep = toKeep.getOrDefault(name, Set.of());
            if (!wished.isEmpty() || !keep.isEmpty()) {
                measuring.train(run, wished, keep);
            }
        });
        ofPairs.forEach(measuring::pair);
        return measuring.measured;
    }

    private static OptionalInt step(Wish wish) {
        return ((Reading.At) ((Wish.Number) wish).reading()).step();
    }

    private void train(RunPlan run, List<Wish> wishes, Set<OptionalInt> keep) {
        Map<Wish, Meter> meters = new LinkedHashMap<>();
        wishes.forEach(wish -> meters.put(wish, Meter.of(wish, report -> gauge.of(wish.quantity(), report))));
        Map<OptionalInt, StepReport> states = kept.computeIfAbsent(run.spec().name(), first -> new HashMap<>());
        Training.watch(run, experiment.data(), report -> {
            meters.values().forEach(meter -> meter.see(report));
            OptionalInt step = OptionalInt.of(report.step());
            if (keep.contains(step)) {
                states.put(step, report);
            }
            if (report.isLast()) {
                states.put(OptionalInt.empty(), report);
            }
        });
        meters.forEach((wish, meter) -> measured.put(wish, meter.read()));
    }

    private void pair(Wish wish) {
        StepReport one = kept.get(wish.run()).get(step(wish));
        StepReport other = kept.get(wish.quantity().other().orElseThrow()).get(step(wish));
        boolean areThere = one != null && other != null;
        measured.put(wish, Vec.of(areThere ? gauge.between(wish.quantity(), one, other) : Double.NaN));
    }
}
