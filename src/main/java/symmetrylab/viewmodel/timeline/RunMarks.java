package symmetrylab.viewmodel.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.analysis.history.Insight;
import symmetrylab.analysis.history.Insights;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.spec.Edit;
import symmetrylab.viewmodel.timeline.Mark.Kind;

/** Finds the marks of trained runs. */
final class RunMarks {

    private final Mark.Lane lane;
    private final RunHistory history;
    private final List<Mark> marks = new ArrayList<>();
    private boolean wereOne;
    private boolean shared;
    private boolean parted;
    private boolean split;

    private RunMarks(int index, RunHistory history) {
        this.lane = new Mark.Lane(index, history.recording().plan().spec().name());
        this.history = history;
    }

    /** The marks of all lanes, in the order of the steps. */
    static List<Mark> of(List<RunHistory> histories) {
        List<Mark> all = new ArrayList<>();
        for (int lane = 0; lane < histories.size(); lane++) {
            all.addAll(new RunMarks(lane, histories.get(lane)).toList());
        }
        all.sort(Comparator.comparingInt(Mark::step)
                .thenComparingInt(mark -> mark.lane().index())
                .thenComparing(Mark::kind));
        return List.copyOf(all);
    }

    private List<Mark> toList() {
        for (Edit edit : history.recording().plan().spec().edits()) {
            boolean isReached = edit.step() <= history.lastStep();
            marks.add(new Mark(edit.step(), lane, Mark.Event.of(edit, isReached, history.recording()), isReached));
        }
        Insights.of(history).list().forEach(this::look);
        history.solvedFrom().ifPresent(step -> add(solved(step), Kind.SOLVED));
        return marks;
    }

    private void look(Insight insight) {
        mark(insight).ifPresent(kind -> add(insight, kind));
    }

    private Optional<Kind> mark(Insight insight) {
        return switch (insight.kind()) {
            case IDENTICAL -> {
                wereOne = true;
                parted = false;
                split = false;
                yield Optional.empty();
            }
            case FROZEN -> {
                lookAtFrozen(insight.step());
                yield Optional.of(Kind.FROZEN);
            }
            case PARTLY_IDENTICAL, SAME_FEATURES -> part();
            case SPLIT -> {
                boolean parts = (shared || wereOne) && !split;
                split = true;
                yield parts ? Optional.of(Kind.SPLIT) : Optional.empty();
            }
            case ESCAPED -> Optional.of(Kind.ESCAPED);
            case DIVERGED -> Optional.of(Kind.DIVERGED);
            // Solved is marked where the badge appears; the others would only crowd the timeline.
            case SOLVED, SINGLE, LEFT_ZERO, ALIGNED, GROWN_TENFOLD, NEVER_SPLIT, STAYED_ZERO -> Optional.empty();
        };
    }

    /** Looks into a frozen state, which does not say whether its neurons are the same. */
    private void lookAtFrozen(int step) {
        List<Integer> sizes = history.recording().plan().architecture().sizes();
        for (int hidden = 0; hidden < history.hiddenLayers(); hidden++) {
            wereOne |= history.classCount(step, hidden) < sizes.get(hidden + 1);
        }
        split |= !wereOne;
    }

    private Optional<Kind> part() {
        boolean first = wereOne && !parted && !split;
        parted |= first;
        // Neurons made equal again by hand can split once more.
        shared = true;
        split = false;
        return first ? Optional.of(Kind.PARTED) : Optional.empty();
    }

    private static Insight solved(int step) {
        return new Insight(step, Insight.Kind.SOLVED, OptionalInt.empty(), Optional.empty());
    }

    private void add(Insight insight, Kind kind) {
        marks.add(new Mark(insight.step(), lane, Mark.Event.of(kind, insight, history.recording()), true));
    }
}
