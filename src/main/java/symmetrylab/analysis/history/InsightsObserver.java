package symmetrylab.analysis.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.history.Insight.Kind;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.analysis.sweep.SweepCriteria;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepListener;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Vec;

/**
 * Finds the events of a run while it is trained; keeps no states.
 *
 * <p>It checks every state if that is cheap ({@link SweepCriteria#strideFor}), else those one epoch apart. It always
 * checks edited states and the next ones, and round ones, whose number has at most six binary digits before its zeros:
 * 0 to 64, then every second to 128, every fourth to 256 and so on, as most events come early. Alignment of neurons is
 * checked in round ones only, and for layers of at most {@value #MAX_ALIGNING} neurons.
 */
public final class InsightsObserver implements StepListener {

    /** The most changes of state to keep: the first ones, and the last. */
    static final int MAX_CHANGES = 64;

    /** Larger layers are not checked for alignment, which compares all pairs. */
    static final int MAX_ALIGNING = 256;

    /** The most lines on which aligned neurons may lie. */
    private static final int FEW_LINES = 2;

    private final RunPlan plan;
    private final DataSet data;
    private final Architecture architecture;
    private final List<Integer> widths;
    private final int steps;
    private final int stride;
    private final int[] edited;
    private final List<Insight> changes = new ArrayList<>();
    private final List<Insight> events = new ArrayList<>();
    private final List<EscapeSteps.Watch> watches;
    private final boolean[] startedTogether;
    private final boolean[] isZero;
    private final boolean[] mayAlign;
    private OptionalInt solved = OptionalInt.empty();
    private boolean allDiffered;
    private boolean hasBegun;
    private boolean hasEnded;
    private int lastSeen;

    /** An observer of a run. */
    public InsightsObserver(RunPlan plan, DataSet data) {
        this.plan = plan;
        this.data = data;
        architecture = plan.architecture();
        widths = architecture.sizes().subList(1, architecture.layers());
        steps = plan.spec().training().steps();
        stride = SweepCriteria.DEFAULT.strideFor(plan, data);
        edited = plan.spec().editSteps();
        watches = Stream.generate(EscapeSteps.Watch::new)
                .limit(architecture.hiddenLayers())
                .toList();
        startedTogether = new boolean[architecture.hiddenLayers()];
        isZero = new boolean[architecture.layers()];
        mayAlign = new boolean[architecture.hiddenLayers()];
    }

    @Override
    public boolean wants(int step) {
        return step % stride == 0 || isRound(step) || isEdited(step) || isEdited(step - 1);
    }

    private boolean isEdited(int step) {
        return edited.length > 0 && Arrays.binarySearch(edited, step) >= 0;
    }

    @Override
    public boolean reached(StepReport report) {
        if (wants(report.step()) || report.isLast()) {
            StateMeasures measures = StateMeasures.of(report);
            look(
                    report.step(),
                    measures,
                    () -> Freeze.of(report, plan, data),
                    report.evaluation().accuracy(),
                    report.state().parameters());
        }
        return true;
    }

    /** Checks a recorded state. */
    void look(RunHistory history, int step) {
        int layers = architecture.hiddenLayers();
        StateMeasures measures = new StateMeasures(
                history.state(step),
                Vec.of(IntStream.range(0, layers)
                        .mapToDouble(layer -> history.spread(step, layer))
                        .toArray()),
                IntStream.range(0, layers)
                        .mapToObj(layer -> history.classCount(step, layer))
                        .toList());
        look(
                step,
                measures,
                () -> history.freeze(step),
                history.recording().accuracy(step),
                history.recording().parameters(step));
    }

    /** The events so far. */
    public Insights toInsights() {
        List<Insight> list = new ArrayList<>(changes);
        list.addAll(events);
        solved.ifPresent(step -> list.add(Insight.of(step, Kind.SOLVED)));
        if (hasEnded) {
            addEnd(list);
        }
        list.sort(Comparator.comparingInt(Insight::step)
                .thenComparing(Insight::kind)
                .thenComparingInt(insight -> insight.layer().orElse(-1)));
        return new Insights(
                list, watches.stream().map(EscapeSteps.Watch::toSteps).toList());
    }

    private void look(
            int step,
            StateMeasures measures,
            Supplier<Optional<Freeze>> freeze,
            OptionalDouble accuracy,
            Parameters parameters) {
        RunState state = measures.state();
        lastSeen = step;
        hasEnded = state == RunState.DIVERGED || step == steps;
        lookAtState(step, state, freeze);
        allDiffered |= measures.classCounts().equals(widths);
        lookAtSpreads(step, measures.spreads());
        if (state == RunState.DIVERGED || accuracy.isEmpty() || accuracy.getAsDouble() < 1) {
            solved = OptionalInt.empty();
        } else if (solved.isEmpty()) {
            solved = OptionalInt.of(step);
        }
        lookAtZeros(step, parameters);
        if (isRound(step) && state != RunState.DIVERGED) {
            lookAtDirections(step, parameters);
        }
        hasBegun = true;
    }

    private void lookAtState(int step, RunState state, Supplier<Optional<Freeze>> freeze) {
        Kind kind = Kind.of(state);
        if (!changes.isEmpty() && changes.get(changes.size() - 1).kind() == kind) {
            return;
        }
        if (changes.size() == MAX_CHANGES) {
            changes.remove(MAX_CHANGES - 1);
        }
        changes.add(kind == Kind.FROZEN ? Insight.frozen(step, freeze.get()) : Insight.of(step, kind));
    }

    private void lookAtSpreads(int step, Vec spreads) {
        for (int layer = 0; layer < watches.size(); layer++) {
            if (!hasBegun) {
                startedTogether[layer] = spreads.get(layer) <= EscapeSteps.ESCAPED_SPREAD;
            }
            EscapeSteps before = watches.get(layer).toSteps();
            watches.get(layer).see(step, spreads.get(layer));
            EscapeSteps now = watches.get(layer).toSteps();
            if (startedTogether[layer]
                    && before.tenfoldStep().isEmpty()
                    && now.tenfoldStep().isPresent()) {
                events.add(Insight.of(step, Kind.GROWN_TENFOLD, layer));
            }
            if (startedTogether[layer]
                    && before.apartStep().isEmpty()
                    && now.apartStep().isPresent()) {
                events.add(Insight.of(step, Kind.ESCAPED, layer));
            }
        }
    }

    private void lookAtZeros(int step, Parameters parameters) {
        for (int layer = 0; layer < isZero.length; layer++) {
            if (!hasBegun || isZero[layer]) {
                boolean isZeroNow = hasNoWeight(parameters, layer);
                if (hasBegun && !isZeroNow) {
                    events.add(Insight.of(step, Kind.LEFT_ZERO, layer));
                }
                isZero[layer] = isZeroNow;
            }
        }
    }

    private void lookAtDirections(int step, Parameters parameters) {
        for (int layer = 0; layer < mayAlign.length; layer++) {
            if (widths.get(layer) <= MAX_ALIGNING && (!hasBegun || mayAlign[layer])) {
                int lines = Similarity.of(parameters, layer).lines();
                // Neurons that are all zero have no direction.
                boolean isAligned = lines > 0 && lines <= FEW_LINES;
                if (hasBegun && isAligned) {
                    events.add(Insight.of(step, Kind.ALIGNED, layer));
                }
                mayAlign[layer] = !isAligned && (hasBegun || lines > 0);
            }
        }
    }

    private void addEnd(List<Insight> list) {
        if (!allDiffered) {
            list.add(Insight.of(lastSeen, Kind.NEVER_SPLIT));
        }
        for (int layer = 0; layer < isZero.length; layer++) {
            if (isZero[layer]) {
                list.add(Insight.of(lastSeen, Kind.STAYED_ZERO, layer));
            }
        }
    }

    private static boolean isRound(int step) {
        int digits = Integer.SIZE - Integer.numberOfLeadingZeros(step);
        return Integer.numberOfTrailingZeros(step) >= digits - 6;
    }

    private static boolean hasNoWeight(Parameters parameters, int layer) {
        Architecture architecture = parameters.architecture();
        for (int to = 0; to < architecture.fanOut(layer); to++) {
            int start = architecture.offset(layer, to);
            for (int from = 0; from < architecture.fanIn(layer); from++) {
                if (parameters.get(start + from) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
