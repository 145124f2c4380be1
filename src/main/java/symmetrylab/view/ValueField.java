package symmetrylab.view;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextField;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;

/**
 * A text field for one value: what is typed is taken over as soon as it is valid, and marked with the reason while it is
 * not; leaving the field shows the value that holds.
 *
 * @param <T> the type of the value
 */
final class ValueField<T> extends TextField {

    /** Reads a value; the message of what it throws is shown to the user. */
    @FunctionalInterface
    interface Reader<T> {
        T read(String text);
    }

    private final Function<T, String> writer;
    private Optional<T> value = Optional.empty();
    private boolean showing;

    ValueField(String id, Reader<T> reader, Function<T, String> writer, Consumer<T> changed) {
        this.writer = writer;
        setId(id);
        ValidationSupport validation = new ValidationSupport();
        validation.setErrorDecorationEnabled(true);
        validation.registerValidator(this, false, (Validator<String>) (control, text) -> ValidationResult.fromErrorIf(
                control, problem(reader, text).orElse(""), problem(reader, text).isPresent()));
        textProperty().addListener((property, old, text) -> {
            if (!showing && problem(reader, text).isEmpty()) {
                T next = reader.read(text);
                if (!value.equals(Optional.of(next))) {
                    value = Optional.of(next);
                    changed.accept(next);
                }
            }
        });
        focusedProperty().addListener((property, old, focused) -> {
            if (!focused) {
                write();
            }
        });
        setOnAction(event -> write());
    }

    /** Shows the value that holds; what is being typed stays when it means the same. */
    void show(T next) {
        if (!value.equals(Optional.of(next)) || !isFocused()) {
            value = Optional.of(next);
            write();
        }
    }

    private void write() {
        value.ifPresent(now -> {
            String text = writer.apply(now);
            if (!text.equals(getText())) {
                showing = true;
                setText(text);
                showing = false;
            }
        });
    }

    private Optional<String> problem(Reader<T> reader, String text) {
        try {
            reader.read(text == null ? "" : text);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }
}
