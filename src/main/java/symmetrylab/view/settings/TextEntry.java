package symmetrylab.view.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import symmetrylab.view.control.FormGrid;

/**
 * A value that is typed on several lines. It is used once it is valid and typing has paused; what is wrong with it is said
 * below.
 *
 * @param <T> the type of the value
 */
final class TextEntry<T> extends VBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final Duration TYPING = Duration.millis(700);
    private static final int MAX_LINES = 8;

    private final TextArea area = new TextArea();
    private final Label problem = new Label();
    private final Function<String, T> reader;
    private final Function<T, String> writer;
    private final Consumer<T> changed;
    private final PauseTransition typing = new PauseTransition(TYPING);
    private Optional<T> value = Optional.empty();
    private boolean showing;

    /**
     * An empty entry.
     *
     * @param id the id of the text
     * @param said what a screen reader calls it
     * @param reader reads a text; the message of what it throws is shown
     * @param writer writes a value as a text that is read as the same
     * @param changed receives each new value
     */
    TextEntry(String id, String said, Function<String, T> reader, Function<T, String> writer, Consumer<T> changed) {
        this.reader = reader;
        this.writer = writer;
        this.changed = changed;
        area.setId(id);
        area.setAccessibleText(said);
        area.getStyleClass().add("number-list");
        problem.setId(id + "-problem");
        problem.getStyleClass().add("csv-problem");
        problem.setWrapText(true);
        FormGrid.setShown(problem, false);
        typing.setOnFinished(event -> take());
        area.textProperty().addListener(property -> typed());
        area.focusedProperty().addListener((property, old, focused) -> {
            if (!focused) {
                take();
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                write();
                area.getScene().getRoot().requestFocus();
                event.consume();
            }
        });
        getChildren().addAll(area, problem);
    }

    /** Shows the current value; a text that is being typed stays. */
    void show(T next) {
        boolean same = value.equals(Optional.of(next));
        value = Optional.of(next);
        if (!same || !area.isFocused()) {
            write();
        }
    }

    private void write() {
        typing.stop();
        showing = true;
        String text = value.map(writer).orElse("");
        if (!text.equals(area.getText())) {
            area.setText(text);
        }
        showing = false;
        check();
    }

    private void typed() {
        int lines = (int) area.getText().lines().count();
        area.setPrefRowCount(Math.max(2, Math.min(MAX_LINES, lines + 1)));
        if (!showing) {
            check();
            typing.playFromStart();
        }
    }

    /** The value of the text, if it has one; shows what is wrong otherwise. */
    private Optional<T> check() {
        try {
            T read = reader.apply(area.getText());
            say("");
            return Optional.of(read);
        } catch (IllegalArgumentException wrong) {
            say(wrong.getMessage());
            return Optional.empty();
        }
    }

    private void say(String text) {
        problem.setText(text);
        FormGrid.setShown(problem, !text.isEmpty());
        area.pseudoClassStateChanged(ERROR, !text.isEmpty());
    }

    private void take() {
        typing.stop();
        check().filter(read -> !value.equals(Optional.of(read))).ifPresent(read -> {
            value = Optional.of(read);
            changed.accept(read);
        });
    }
}
