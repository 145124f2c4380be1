package symmetrylab.analysis.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.escape.PredictedSpread;
import symmetrylab.analysis.state.ActivationSpectrum;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.analysis.state.LayerFlow;
import symmetrylab.analysis.state.MergedNetwork;
import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;
import symmetrylab.spec.Edit;

/** A recording with the measures of its states; immutable. States that were not kept are measured on demand. */
public final class RunHistory {

    private static final int UNKNOWN = -2;
    private static final int NEVER = -1;

    private final Recording recording;
    private final StepSeries series;
    private final LastMeasures onDemand;
    private final Optional<RunHistory> ghost;
    private final Optional<PredictedSpread> predicted;

    /** Computed on first use; every thread gets the same result. */
    private int solvedFrom = UNKNOWN;

    /** The last measures made on demand, as most states are requested several times; nobody waits for another. */
    static final class LastMeasures {
        private final LastUsed<Integer, StateMeasures> measures = new LastUsed<>(64);
        private final LastUsed<Integer, Freeze> freezes = new LastUsed<>(64);
        private final Spectra spectra = new Spectra();
        private final Flows flows = new Flows();
        private final MergedDifferences mergedDifferences = new MergedDifferences();
    }

    RunHistory(Recording recording, StepSeries series, LastMeasures onDemand) {
        this(recording, series, onDemand, Optional.empty(), Optional.empty());
    }

    private RunHistory(
            Recording recording,
            StepSeries series,
            LastMeasures onDemand,
            Optional<RunHistory> ghost,
            Optional<PredictedSpread> predicted) {
        this.recording = recording;
        this.series = series;
        this.onDemand = onDemand;
        this.ghost = ghost;
        this.predicted = predicted;
    }

    /** This history with the ghost {@code newGhost}: the same run without its last edit. Ghosts have no ghosts. */
    public RunHistory withGhost(RunHistory newGhost) {
        return new RunHistory(recording, series, onDemand, Optional.of(newGhost.withoutGhost()), predicted);
    }

    /** This history without its ghost. */
    public RunHistory withoutGhost() {
        return ghost.isPresent() ? new RunHistory(recording, series, onDemand, Optional.empty(), predicted) : this;
    }

    /**
     * This history with the spread that is predicted for its run; absent if given up. It may take a few seconds.
     *
     * @param givenUp polled on the calling thread
     */
    public Optional<RunHistory> withPrediction(BooleanSupplier givenUp) {
        return predicted.isPresent()
                ? Optional.of(this)
                : PredictedSpread.of(recording.plan(), recording.data(), givenUp)
                        .map(made -> new RunHistory(recording, series, onDemand, ghost, Optional.of(made)));
    }

    /** The predicted spread; absent if it was not asked for. */
    public Optional<PredictedSpread> predicted() {
        return predicted;
    }

    /** The first kept step at which the spread of hidden layer {@code hidden} is above 0.1; absent if none is. */
    public OptionalInt escapedAt(int hidden) {
        for (int i = 0; i < series.count(); i++) {
            if (series.spread(i, hidden) > EscapeSteps.ESCAPED_SPREAD) {
                return OptionalInt.of(Math.min(i * recording.strideSteps(), lastStep()));
            }
        }
        return OptionalInt.empty();
    }

    /** The same run without its last edit; absent if the run has no edit or the ghost no state yet. */
    public Optional<RunHistory> ghost() {
        return ghost;
    }

    /** The first step at which the ghost can differ: the step of the last edit; absent without a ghost. */
    public OptionalInt ghostFrom() {
        List<Edit> edits = recording.plan().spec().edits();
        return ghost.isPresent() && !edits.isEmpty()
                ? OptionalInt.of(edits.get(edits.size() - 1).step())
                : OptionalInt.empty();
    }

    StepSeries series() {
        return series;
    }

    /** The states. */
    public Recording recording() {
        return recording;
    }

    /** The number of the last state. */
    public int lastStep() {
        return recording.lastStep();
    }

    /** {@code step}, or the last step if the run ended before: a shorter lane holds its last state. */
    public int held(int step) {
        return Math.max(0, Math.min(step, lastStep()));
    }

    /** The number of hidden layers. */
    public int hiddenLayers() {
        return recording.plan().architecture().hiddenLayers();
    }

    /** The state of the run at {@code step}. */
    public RunState state(int step) {
        return recording.isKept(step)
                ? series.state(indexOf(step))
                : measures(step).state();
    }

    /** How the run is frozen at {@code step}; empty if it is not. */
    public Optional<Freeze> freeze(int step) {
        if (recording.isKept(step)) {
            return series.freeze(indexOf(step));
        }
        return state(step) == RunState.FROZEN
                ? Optional.of(onDemand.freezes.get(step, this::freezeNotKept))
                : Optional.empty();
    }

    private Freeze freezeNotKept(int step) {
        return Freeze.of(recording.report(step), recording.plan(), recording.data())
                .orElse(Freeze.AT_THIS_STEP);
    }

    /** Whether asking for a number of state {@code step} in this class takes no pass over the data. */
    public boolean isKnown(int step) {
        if (recording.isKept(step)) {
            return true;
        }
        return recording.isKnown(step)
                && onDemand.measures.known(step).isPresent()
                && (state(step) != RunState.FROZEN
                        || onDemand.freezes.known(step).isPresent());
    }

    /** Measures state {@code step}, which then {@link #isKnown} until two others have been held. */
    public void hold(int step) {
        recording.hold(step);
        freeze(step);
    }

    /** Whether the classes of state {@code step} stay together: not dropout, rounding or a later edit can split them. */
    public boolean keepsClasses(int step) {
        return recording.plan().spec().training().dropout() == 0
                && recording.plan().spec().training().rounding().isExact()
                && recording.plan().spec().edits().stream().noneMatch(edit -> edit.step() > step);
    }

    /** The spread of hidden layer {@code hidden}, from 0, at {@code step}. */
    public double spread(int step, int hidden) {
        return recording.isKept(step)
                ? series.spread(indexOf(step), hidden)
                : measures(step).spreads().get(hidden);
    }

    /** The {@link RelativeSpread} of hidden layer {@code hidden}, from 0, at {@code step}. */
    public double relativeSpread(int step, int hidden) {
        return RelativeSpread.of(recording.parameters(step), hidden, spread(step, hidden));
    }

    /** The smallest relative spread among the hidden layers of two neurons or more; absent if there are none. */
    public OptionalDouble relativeSpread(int step) {
        return RelativeSpread.ofRun(recording.parameters(step), hidden -> relativeSpread(step, hidden));
    }

    /** The first kept step from which the accuracy of every kept state is 1; absent if the last one's is not. */
    public OptionalInt solvedFrom() {
        if (solvedFrom == UNKNOWN) {
            solvedFrom = findSolved();
        }
        return solvedFrom == NEVER ? OptionalInt.empty() : OptionalInt.of(solvedFrom);
    }

    private int findSolved() {
        int first = NEVER;
        int stride = recording.strideSteps();
        int step = lastStep();
        while (step >= 0 && recording.accuracy(step).orElse(0) == 1) {
            first = step;
            step = step == 0 ? -1 : (step - 1) / stride * stride;
        }
        return first;
    }

    /** Whether state {@code step} and all kept states after it have an accuracy of 1. */
    public boolean isSolved(int step) {
        OptionalInt first = solvedFrom();
        return first.isPresent() && step >= first.getAsInt();
    }

    /** The number of classes in hidden layer {@code hidden}, from 0, at {@code step}. */
    public int classCount(int step, int hidden) {
        return recording.isKept(step)
                ? series.classCount(indexOf(step), hidden)
                : measures(step).classCounts().get(hidden);
    }

    /** The spectrum of the activations of hidden layer {@code hidden}, from 0, at {@code step}; the last ones are kept. */
    public ActivationSpectrum spectrum(int step, int hidden) {
        return onDemand.spectra.of(recording, step, hidden);
    }

    /** Whether the {@link #spectrum} at {@code step} is kept. */
    public boolean knowsSpectrum(int step, int hidden) {
        return onDemand.spectra.knows(step, hidden);
    }

    /** The {@link LayerFlow} at {@code step}, of activations in this range; the last ones are kept. */
    public LayerFlow flow(int step, Range activations, int bins) {
        return onDemand.flows.of(recording, step, activations, bins);
    }

    /** Whether the {@link #flow} at {@code step} is kept. */
    public boolean knowsFlow(int step, Range activations, int bins) {
        return onDemand.flows.knows(step, activations, bins);
    }

    /** Whether a step was trained from state {@code step}: not at the end, and not where an edit follows. */
    public boolean isTrainedFrom(int step) {
        return step < lastStep() && recording.plan().spec().edits().stream().noneMatch(edit -> edit.step() == step + 1);
    }

    /**
     * How far the update from state {@code step} moves the weights of each layer, as in {@link LayerFlow#updates}; the last
     * ones are kept. The step must be {@linkplain #isTrainedFrom trained}.
     */
    public List<Double> update(int step) {
        return onDemand.flows.update(recording, step);
    }

    /** Whether the {@link #update} from state {@code step} is kept. */
    public boolean knowsUpdate(int step) {
        return onDemand.flows.knowsUpdate(step);
    }

    /**
     * The steps of a curve of spectra over the whole run, in order: at most 256, and as many as a tenth of a second allows.
     * Empty if that is too few for a curve.
     */
    public List<Integer> spectrumSteps(int hidden) {
        return spectrumSteps(hidden, 0, lastStep());
    }

    /** The same for a curve from step {@code from} to {@code to}, as far as the run has them. */
    public List<Integer> spectrumSteps(int hidden, int from, int to) {
        return Spectra.steps(recording, hidden, held(from), held(to));
    }

    /**
     * The largest difference between the outputs at {@code step} and those of the merged network, over the training
     * samples: exactly 0 if no class has two neurons. Takes {@link MergedNetwork#workOfDifference} operations; the last
     * ones are kept.
     */
    public double mergedDifference(int step) {
        return onDemand.mergedDifferences.of(recording, step);
    }

    /** The {@link #mergedDifference} at {@code step}, if it is known. */
    public OptionalDouble knownMergedDifference(int step) {
        return onDemand.mergedDifferences.known(step);
    }

    private StateMeasures measures(int step) {
        return onDemand.measures.get(step, at -> StateMeasures.of(recording.report(at)));
    }

    private int indexOf(int step) {
        return step == lastStep() ? series.count() - 1 : step / recording.strideSteps();
    }
}
