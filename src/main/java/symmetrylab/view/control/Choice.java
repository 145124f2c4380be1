package symmetrylab.view.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.util.StringConverter;

/**
 * A choice of one of a few values.
 *
 * @param <T> the type of the values
 */
public final class Choice<T> extends ComboBox<T> {

    private boolean showing;

    /** {@code words} names a value, for as long as it is offered; {@code chosen} receives the chosen value. */
    public Choice(String id, List<T> values, Function<T, String> words, Consumer<T> chosen) {
        setId(id);
        getItems().setAll(values);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("the choice is not typed");
            }
        });
        valueProperty().addListener((property, old, value) -> {
            if (!showing && value != null) {
                chosen.accept(value);
            }
        });
    }

    /** Its list joins the popup that opens; until then the window need not look at the list in every frame. */
    @Override
    protected Skin<?> createDefaultSkin() {
        ComboBoxListViewSkin<T> skin = new ComboBoxListViewSkin<>(this);
        getChildren().remove(skin.getPopupContent());
        return skin;
    }

    /** Offers other values and shows one of them, without choosing it. */
    public void offer(List<T> values, T shown) {
        showing = true;
        if (!getItems().equals(values)) {
            getItems().setAll(values);
        }
        setValue(shown);
        showing = false;
    }

    /** Shows the current value. */
    public void show(T value) {
        showing = true;
        setValue(value);
        showing = false;
    }
}
