package symmetrylab.view.timeline;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.TimelineSizes;
import symmetrylab.words.Words;

/** The five buttons that move through the steps. */
final class TransportButtons extends HBox {

    private final PlaybackViewModel playback;
    private final Words words;
    private final Button play;
    private final List<Button> buttons;

    TransportButtons(PlaybackViewModel playback, Words words) {
        this.playback = playback;
        this.words = words;
        getStyleClass().add("transport");
        play = button("play", MaterialDesignP.PLAY, "timeline.play", playback::toggle);
        play.getStyleClass().add("accent");
        buttons = List.of(
                button("to-start", MaterialDesignS.SKIP_PREVIOUS, "timeline.toStart", playback::toStart),
                button("step-back", MaterialDesignS.STEP_BACKWARD, "timeline.stepBack", () -> playback.moveBy(-1)),
                play,
                button("step", MaterialDesignS.STEP_FORWARD, "timeline.step", () -> playback.moveBy(1)),
                button("to-end", MaterialDesignS.SKIP_NEXT, "timeline.toEnd", playback::toEnd));
        getChildren().addAll(buttons);
        setMinWidth(USE_PREF_SIZE);
        playback.playingProperty().addListener(property -> showPlaying());
        playback.backwardsProperty().addListener(property -> showPlaying());
        showPlaying();
    }

    private Button button(String id, Ikon icon, String key, Runnable action) {
        Button button = Icons.dress(new Button(), icon, words.get(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Adopts the sizes for another size of the window. */
    void fit(TimelineSizes sizes) {
        for (Button button : buttons) {
            double width = button == play ? sizes.play() : sizes.button();
            button.setMinSize(width, sizes.button());
            button.setMaxSize(width, sizes.button());
            button.setPrefSize(width, sizes.button());
            IconSize.set(button.getGraphic(), (button == play ? 0.62 : 0.55) * sizes.button());
        }
    }

    private void showPlaying() {
        boolean playing = playback.playingProperty().get();
        String text = words.get(playing ? "timeline.pause" : "timeline.play");
        Tips.give(play, text);
        play.setAccessibleText(text);
        FontIcon icon = (FontIcon) play.getGraphic();
        icon.setIconCode(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        icon.setScaleX(playback.backwardsProperty().get() ? -1 : 1);
    }
}
