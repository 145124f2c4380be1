package symmetrylab.view.timeline;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.TimelineSizes;
import symmetrylab.words.Words;

/** Opens the current step into its phases, or closes it; disabled at the last state, which has no update. */
final class OpenStepButton extends StackPane {

    private final PlaybackViewModel playback;
    private final Words words;
    private final FontIcon icon = new FontIcon(MaterialDesignS.STAIRS);
    private final ToggleButton button = new ToggleButton("", icon);

    OpenStepButton(PlaybackViewModel playback, Words words) {
        this.playback = playback;
        this.words = words;
        button.setId("open-step");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            playback.toggleStep();
            show();
        });
        setMinWidth(USE_PREF_SIZE);
        getChildren().add(button);
        playback.momentProperty().addListener(property -> show());
        playback.stepProperty().addListener(property -> show());
        playback.lastStepProperty().addListener(property -> show());
        show();
    }

    /** Adopts the sizes for another size of the window. */
    void fit(TimelineSizes sizes) {
        button.setContentDisplay(sizes.narrow() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        button.setMinHeight(sizes.button());
        button.setMaxHeight(sizes.button());
        button.setPrefWidth(sizes.narrow() ? sizes.button() : USE_COMPUTED_SIZE);
        IconSize.set(icon, 0.42 * sizes.button());
    }

    private void show() {
        boolean isOpen = playback.momentProperty().get().isPresent();
        boolean isLast = !isOpen
                && playback.stepProperty().get() == playback.lastStepProperty().get();
        button.setSelected(isOpen);
        String name = words.get(isOpen ? "timeline.close.name" : "timeline.open.name");
        if (!button.getText().equals(name) || button.isDisabled() != isLast) {
            String text = words.get(isLast ? "timeline.noUpdate" : "timeline.open");
            button.setDisable(isLast);
            button.setText(name);
            button.setAccessibleText(text);
            // A disabled button shows no tooltip of its own.
            Tips.give(this, text);
        }
    }
}
