package symmetrylab.viewmodel.lesson;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.lesson.CurveShape;
import symmetrylab.lesson.DrawnLine;
import symmetrylab.lesson.Question;
import symmetrylab.viewmodel.lesson.LessonViewModel.Part;

/** What the keys do in a lesson. */
public final class LessonControls {

    private static final double NOTCH = 0.02;
    private static final double TENTH = 0.1;
    private static final double BEND = 0.04;
    private static final int STEPS = 10;

    private final LessonsViewModel lessons;
    private final ReadOnlyObjectWrapper<Integer> cursor = new ReadOnlyObjectWrapper<>(DrawnLine.LENGTH / 2);

    /** The controls of the lesson that is open. */
    public LessonControls(LessonsViewModel lessons) {
        this.lessons = lessons;
    }

    /** The lessons. */
    public LessonsViewModel lessons() {
        return lessons;
    }

    /** The place at which keys bend a drawn line. */
    public ReadOnlyObjectProperty<Integer> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    private void with(Consumer<LessonViewModel> action) {
        lessons.openedProperty().get().ifPresent(action);
    }

    /**
     * Opens a lesson of the list, chooses an option, takes an ordinary shape, or sets the slider to as many tenths of its
     * length as the key says; {@code number} is from 0.
     */
    public void digit(int number) {
        Optional<LessonViewModel> opened = lessons.openedProperty().get();
        if (opened.isEmpty()) {
            if (number < lessons.shipped().size()) {
                lessons.open(lessons.shipped().get(number));
            }
            return;
        }
        LessonViewModel lesson = opened.get();
        if (lesson.vote().isShown()) {
            lesson.vote().count(number, 1);
            return;
        }
        Question question = lesson.question().orElse(null);
        if (question instanceof Question.Choice choice
                && number < choice.options().size()) {
            lesson.predict(new Guess.Chosen(number));
        } else if (question instanceof Question.Curve curve && number < CurveShape.Kind.values().length) {
            lesson.predict(new Guess.Drawn(line(lesson, curve).shaped(CurveShape.Kind.values()[number])));
        } else if (question instanceof Question.Slider slider) {
            lesson.predict(new Guess.Placed(slider.axis().value((number + 1) * TENTH)));
        }
    }

    private void withVote(Consumer<VoteViewModel> action) {
        with(lesson -> action.accept(lesson.vote()));
    }

    /** Lets the class vote, or vote again. */
    public void vote() {
        withVote(VoteViewModel::open);
    }

    /** Counts a hand more or fewer for the option touched last. */
    public void mend(int by) {
        withVote(vote -> vote.mend(by));
    }

    /** Takes back what was counted last. */
    public void undoHand() {
        withVote(VoteViewModel::undo);
    }

    /** Hides the hands counted, or shows them; returns whether hands are counted. */
    public boolean toggleHands() {
        Optional<LessonViewModel> counting = lessons.openedProperty()
                .get()
                .filter(lesson -> lesson.vote().shownProperty().get().isCounting());
        counting.ifPresent(lesson -> lesson.vote().toggleHidden());
        return counting.isPresent();
    }

    /** Shows the explanation in place of a vote on a run that was seen. */
    public void explain() {
        withVote(vote -> {
            if (!vote.shownProperty().get().isCounting()) {
                vote.leave();
            }
        });
    }

    /** Runs the experiment, or closes a vote; once it has run, goes on. */
    public void enter() {
        with(lesson -> {
            if (lesson.vote().shownProperty().get().isCounting()) {
                lesson.vote().close();
            } else if (lesson.partProperty().get() == Part.PREDICT) {
                lesson.run();
            } else {
                lesson.next();
            }
        });
    }

    /** Pauses, or plays on. */
    public void space() {
        with(lesson -> {
            if (lesson.vote().shownProperty().get().isCounting()) {
                return;
            }
            if (lesson.partProperty().get() == Part.PREDICT) {
                lesson.run();
            } else {
                lesson.togglePlaying();
            }
        });
    }

    /** Moves the slider or the cursor of a line; without either, turns the page. */
    public void across(int by) {
        with(lesson -> {
            boolean predicts = lesson.partProperty().get() == Part.PREDICT;
            Question question = lesson.question().orElse(null);
            if (predicts && question instanceof Question.Slider slider) {
                lesson.predict(new Guess.Placed(slider.axis().moved(placed(lesson, slider), by * NOTCH)));
            } else if (predicts && question instanceof Question.Curve) {
                cursor.set(Math.max(1, Math.min(DrawnLine.LENGTH - 1, cursor.get() + by)));
            } else {
                page(by);
            }
        });
    }

    /** Bends the drawn line at the cursor. */
    public void bend(int by) {
        with(lesson -> {
            if (lesson.question().orElse(null) instanceof Question.Curve curve) {
                lesson.predict(new Guess.Drawn(line(lesson, curve).bent(cursor.get(), by * BEND)));
            }
        });
    }

    /** Withdraws the prediction. */
    public void delete() {
        with(lesson -> {
            if (!lesson.vote().isShown()) {
                lesson.predictNothing();
            }
        });
    }

    /** Turns the page. */
    public void page(int by) {
        with(lesson -> {
            if (by > 0) {
                lesson.next();
            } else {
                lesson.back();
            }
        });
    }

    /** Moves by steps, of which ten make a tenth of the run. */
    public void steps(int by) {
        with(lesson -> lesson.stageProperty().get().ifPresent(stage -> {
            int stride = Math.max(1, stage.lastStep() / (STEPS * STEPS));
            lesson.showStep(lesson.stepProperty().get() + by * stride);
        }));
    }

    /** Shows the last step, if it may be seen. */
    public void toEnd() {
        with(lesson -> lesson.stageProperty().get().ifPresent(stage -> lesson.showStep(stage.lastStep())));
    }

    /** Leaves a vote, else the lesson; returns whether one was open. */
    public boolean leave() {
        Optional<VoteViewModel> vote =
                lessons.openedProperty().get().map(LessonViewModel::vote).filter(VoteViewModel::isShown);
        if (vote.isPresent()) {
            vote.get().leave();
            return true;
        }
        boolean wasOpen = lessons.openedProperty().get().isPresent();
        lessons.leave();
        return wasOpen;
    }

    /** The number on the slider: the guess, or the middle of the axis. */
    public static double placed(LessonViewModel lesson, Question.Slider slider) {
        return lesson.guessProperty().get().orElse(null) instanceof Guess.Placed placed
                ? placed.value()
                : slider.axis().value(0.5);
    }

    /** The line drawn so far, which begins at the last known value. */
    public static DrawnLine line(LessonViewModel lesson, Question.Curve curve) {
        if (lesson.guessProperty().get().orElse(null) instanceof Guess.Drawn drawn) {
            return drawn.line();
        }
        return DrawnLine.from(lesson.measuredCurve()
                .map(known -> curve.axis()
                        .place(known.past().values().get(known.past().values().size() - 1)))
                .orElse(0.5));
    }
}
