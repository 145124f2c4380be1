package symmetrylab.viewmodel.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.lesson.Question;
import symmetrylab.viewmodel.lesson.LessonViewModel.Part;

/**
 * The votes of a class on the choices of a lesson. The first vote of a page is its prediction: closing it runs the
 * experiment. Then the class votes again, and both votes are shown.
 */
public final class VoteViewModel {

    /** What the class sees of a vote. */
    public enum Shown {
        /** The page itself. */
        NOTHING,
        /** Hands are counted before the run. */
        FIRST,
        /** The first vote beside what the run showed. */
        SEEN,
        /** Hands are counted after the run; the first vote is not shown. */
        SECOND,
        /** Both votes, and what was measured. */
        BOTH;

        /** Whether hands are counted. */
        public boolean isCounting() {
            return this == FIRST || this == SECOND;
        }
    }

    /** The votes on one page: at most two closed ones, and the one being counted. */
    private static final class PageVotes {
        private List<Ballot> closed = List.of();
        private Optional<Ballot> open = Optional.empty();
    }

    private final LessonViewModel lesson;
    private final Map<Integer, PageVotes> pages = new HashMap<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<Ballot> ballot = new ReadOnlyObjectWrapper<>(Ballot.empty(0));
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper();
    private boolean runsAfterVote;

    VoteViewModel(LessonViewModel lesson) {
        this.lesson = lesson;
        lesson.pageProperty().addListener(property -> leave());
        lesson.partProperty().addListener((property, was, is) -> {
            if (runsAfterVote && is == Part.EXPLAIN) {
                runsAfterVote = false;
                shown.set(Shown.SEEN);
            }
        });
    }

    /** What is shown in place of the page. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The hands being counted. */
    public ReadOnlyObjectProperty<Ballot> ballotProperty() {
        return ballot.getReadOnlyProperty();
    }

    /** Whether counts and bars are hidden while hands go up, so that nobody follows the others. */
    public ReadOnlyBooleanProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Whether a vote is shown. */
    public boolean isShown() {
        return shown.get() != Shown.NOTHING;
    }

    /** The closed votes on page {@code number}, from 0, as hands for each option: none, the first, or both. */
    public List<List<Integer>> tallies(int number) {
        return pages.containsKey(number)
                ? pages.get(number).closed.stream().map(Ballot::counts).toList()
                : List.of();
    }

    private PageVotes votes() {
        return pages.computeIfAbsent(lesson.pageProperty().get(), number -> new PageVotes());
    }

    /** The choice that the page asks, if it asks one. */
    public Optional<Question.Choice> choice() {
        return lesson.question().filter(Question.Choice.class::isInstance).map(Question.Choice.class::cast);
    }

    /** Whether the class can vote: the page asks a choice that has not run, or ran after a vote. */
    public boolean canOpen() {
        Part part = lesson.partProperty().get();
        boolean voted = !tallies(lesson.pageProperty().get()).isEmpty();
        return choice().isPresent() && (part == Part.PREDICT || part == Part.EXPLAIN && voted);
    }

    /** Shows the vote of the page; once the first or both are shown, votes again. */
    public void open() {
        if (!canOpen() || shown.get().isCounting()) {
            return;
        }
        PageVotes votes = votes();
        if (lesson.partProperty().get() == Part.PREDICT) {
            // Closed but not run to the end: it is mended.
            Ballot first = votes.closed.isEmpty() ? count(votes) : votes.closed.get(0);
            votes.closed = List.of();
            begin(Shown.FIRST, first);
        } else if (isShown() || votes.open.isPresent()) {
            begin(Shown.SECOND, count(votes));
        } else {
            shown.set(votes.closed.size() > 1 ? Shown.BOTH : Shown.SEEN);
        }
    }

    private Ballot count(PageVotes votes) {
        return votes.open.orElseGet(
                () -> Ballot.empty(choice().orElseThrow().options().size()));
    }

    private void begin(Shown counting, Ballot from) {
        lesson.pause();
        votes().open = Optional.of(from);
        ballot.set(from);
        shown.set(counting);
    }

    /** Shows the page instead; what was counted stays. */
    public void leave() {
        runsAfterVote = false;
        shown.set(Shown.NOTHING);
    }

    /** Counts a hand more for an option, from 0, or with −1 one fewer, never below 0. */
    public void count(int option, int by) {
        change(counted -> counted.with(option, by));
    }

    /** Counts a hand more or fewer for the option touched last. */
    public void mend(int by) {
        change(counted ->
                counted.touched().map(option -> counted.with(option, by)).orElse(counted));
    }

    /** Takes back what was counted last. */
    public void undo() {
        change(Ballot::undone);
    }

    private void change(UnaryOperator<Ballot> change) {
        if (shown.get().isCounting()) {
            ballot.set(change.apply(ballot.get()));
            votes().open = Optional.of(ballot.get());
        }
    }

    /** Hides counts and bars, or shows them. */
    public void toggleHidden() {
        if (shown.get().isCounting()) {
            hidden.set(!hidden.get());
        }
    }

    /** Whether the vote can be closed: a hand is counted, and the runs are there. */
    public boolean canClose() {
        return shown.get().isCounting()
                && ballot.get().total() > 0
                && (shown.get() == Shown.SECOND || lesson.isReady());
    }

    /** Closes the vote. The first one is the prediction and runs the experiment; after the second, both are shown. */
    public void close() {
        if (!canClose()) {
            return;
        }
        PageVotes votes = votes();
        votes.open = Optional.empty();
        if (shown.get() == Shown.SECOND) {
            List<Ballot> both = new ArrayList<>(votes.closed.subList(0, 1));
            both.add(ballot.get());
            votes.closed = List.copyOf(both);
            shown.set(Shown.BOTH);
        } else {
            votes.closed = List.of(ballot.get());
            shown.set(Shown.NOTHING);
            runsAfterVote = true;
            lesson.predict(new Guess.Chosen(ballot.get().leading()));
            lesson.run();
        }
    }
}
