package symmetrylab.viewmodel.window;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Text;

/**
 * Asks before an action that would lose unsaved changes.
 *
 * <p>Undo brings back an experiment that another one replaced. So a preset, which a key loads in front of a class, asks
 * only if the experiment is the user's own: one with a file, or one that was restored.
 */
public final class UnsavedChanges {

    /** The action about to happen. */
    public enum Occasion {
        /** The window closes. */
        CLOSING("unsaved.closing", "unsaved.closing.detail"),
        /** A file is opened. */
        OPENING("unsaved.opening", "unsaved.opening.detail"),
        /** A preset is loaded. */
        PRESET("unsaved.opening", "unsaved.opening.detail");

        private final String question;
        private final String detail;

        Occasion(String question, String detail) {
            this.question = question;
            this.detail = detail;
        }
    }

    /**
     * Whether to save first.
     *
     * @param text the question
     * @param detail what otherwise happens to the changes
     */
    public record Question(Text text, Text detail) {}

    /** The action to do once the changes are safe, or given up. */
    private record Waiting(Occasion occasion, Runnable next) {}

    private final ExperimentViewModel experiment;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Waiting> waiting = Optional.empty();
    private Runnable onGivenUp = () -> {};

    /** Watches over {@code experiment}. */
    public UnsavedChanges(ExperimentViewModel experiment) {
        this.experiment = experiment;
    }

    /** The current question: save, do not save, or cancel; absent if there is none. */
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Sets the listener to run just before changes are given up. */
    public void setOnGivenUp(Runnable listener) {
        onGivenUp = listener;
    }

    /** Does {@code next}; asks first if changes would be lost, and does nothing if the user cancels. */
    public void before(Occasion occasion, Runnable next) {
        if (!asks(occasion)) {
            cancel();
            next.run();
            return;
        }
        waiting = Optional.of(new Waiting(occasion, next));
        question.set(Optional.of(
                new Question(Text.of(occasion.question, ExperimentName.of(experiment)), Text.of(occasion.detail))));
    }

    private boolean asks(Occasion occasion) {
        boolean matters = occasion != Occasion.PRESET || experiment.opened().isOwn();
        return experiment.changedProperty().get() && matters;
    }

    /** Answers: give up the changes. */
    public void giveUp() {
        take().ifPresent(given -> {
            onGivenUp.run();
            given.next().run();
        });
    }

    /** Answers: leave everything as it is. */
    public void cancel() {
        take();
    }

    /**
     * Answers: save first.
     *
     * @return what to do once saved; it asks again if the experiment has changed since
     */
    Runnable afterSaving() {
        Optional<Waiting> then = take();
        return () -> then.ifPresent(given -> before(given.occasion(), given.next()));
    }

    private Optional<Waiting> take() {
        Optional<Waiting> taken = waiting;
        waiting = Optional.empty();
        question.set(Optional.empty());
        return taken;
    }
}
