package symmetrylab.view.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A text field for one value. It takes valid input at once and marks invalid input with the reason; Enter, Escape or
 * leaving the field show the current value.
 *
 * @param <T> the type of the value
 */
public final class ValueField<T> extends TextField {

    /** Parses a value; the user sees the message of the exception it throws. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(String text);
    }

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final Duration TYPING = Duration.millis(500);

    private final Reader<T> reader;
    private final Function<T, String> writer;
    private final Consumer<T> changed;
    private final Reason reason = new Reason();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private Optional<T> value = Optional.empty();
    private boolean debounced;
    private boolean showing;

    public ValueField(String id, Reader<T> reader, Function<T, String> writer, Consumer<T> changed) {
        this.reader = reader;
        this.writer = writer;
        this.changed = changed;
        setId(id);
        typing.setOnFinished(event -> take());
        textProperty().addListener(property -> typed());
        focusedProperty().addListener((property, old, focused) -> {
            if (!focused) {
                take();
                write();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                if (event.getCode() == KeyCode.ENTER) {
                    take();
                }
                write();
                // Gives the window's keys back.
                getScene().getRoot().requestFocus();
                event.consume();
            }
        });
    }

    /** Makes the field wait for a pause in typing: for costly values of which a typed part is a value too. */
    public ValueField<T> debounced() {
        debounced = true;
        return this;
    }

    /** Shows the current value; typed text that means the same stays. */
    public void show(T next) {
        if (!value.equals(Optional.of(next)) || !isFocused()) {
            value = Optional.of(next);
            write();
        }
    }

    private void typed() {
        Optional<String> problem = problem(getText());
        pseudoClassStateChanged(ERROR, problem.isPresent());
        showReason(problem);
        if (showing) {
            return;
        }
        if (debounced) {
            typing.playFromStart();
        } else {
            take();
        }
    }

    /** Takes the typed value if it is valid and new. */
    private void take() {
        typing.stop();
        if (!showing && problem(getText()).isEmpty()) {
            T next = reader.read(getText());
            if (!value.equals(Optional.of(next))) {
                value = Optional.of(next);
                changed.accept(next);
            }
        }
    }

    private void write() {
        typing.stop();
        value.ifPresent(now -> {
            String text = writer.apply(now);
            if (!text.equals(getText())) {
                showing = true;
                setText(text);
                showing = false;
            }
        });
    }

    private void showReason(Optional<String> problem) {
        if (problem.isEmpty() || !isFocused()) {
            reason.hide();
            return;
        }
        reason.show(problem.get(), this);
    }

    private Optional<String> problem(String text) {
        try {
            reader.read(text == null ? "" : text);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }
}
