package symmetrylab.view;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import symmetrylab.figure.Numbers;
import symmetrylab.viewmodel.PlaybackViewModel;

/** The bottom: play, step and scrub through the steps of training. */
final class TimelineBar extends HBox {

    static final String STYLE_CLASS = "timeline-bar";

    private final PlaybackViewModel playback;
    private final Messages messages;
    private final Button play = new Button();
    private final Slider scrubber = new Slider();
    private final Label position = new Label();
    private final Slider speed = new Slider(0, 1, 0.8);
    private final Label speedText = new Label();

    TimelineBar(PlaybackViewModel playback, Messages messages) {
        this.playback = playback;
        this.messages = messages;
        getStyleClass().add(STYLE_CLASS);
        play.setId("play");
        play.getStyleClass().addAll("accent", "play-button");
        play.setOnAction(event -> playback.toggle());
        scrubber.setId("scrubber");
        scrubber.getStyleClass().add("keyless");
        scrubber.setMin(0);
        scrubber.setSkin(new ProgressSliderSkin(scrubber));
        scrubber.setAccessibleText(messages.get("timeline.scrubber"));
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        position.setId("position");
        position.getStyleClass().add("position");
        position.setMinWidth(USE_PREF_SIZE);
        speed.setId("speed");
        speed.getStyleClass().addAll("speed", "keyless");
        speed.setTooltip(new Tooltip(messages.get("timeline.speed")));
        speed.setAccessibleText(messages.get("timeline.speed"));
        speed.valueProperty().bindBidirectional(playback.speedProperty());
        speedText.getStyleClass().addAll("muted", "speed-text");
        speedText.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        button("to-start", MaterialDesignS.SKIP_PREVIOUS, "timeline.toStart", playback::toStart),
                        button(
                                "step-back",
                                MaterialDesignS.STEP_BACKWARD,
                                "timeline.stepBack",
                                () -> playback.stepBy(-1)),
                        play,
                        button("step", MaterialDesignS.STEP_FORWARD, "timeline.step", () -> playback.stepBy(1)),
                        button("to-end", MaterialDesignS.SKIP_NEXT, "timeline.toEnd", playback::toEnd),
                        button("reset", MaterialDesignR.RESTART, "timeline.reset", playback::reset),
                        scrubber,
                        position,
                        new FontIcon(MaterialDesignS.SPEEDOMETER),
                        speed,
                        speedText);
        scrubber.valueProperty().addListener((property, old, value) -> {
            int wanted = (int) Math.round(value.doubleValue());
            if (wanted != playback.stepProperty().get()) {
                playback.seek(wanted);
            }
        });
        playback.stepProperty().addListener(property -> showPosition());
        playback.lastStepProperty().addListener(property -> showPosition());
        playback.playingProperty().addListener(property -> showPlaying());
        playback.speedProperty().addListener(property -> showSpeed());
        showPosition();
        showPlaying();
    }

    private Button button(String id, Ikon icon, String key, Runnable action) {
        Button button = Icons.dress(new Button(), icon, messages.get(key));
        button.setId(id);
        button.getStyleClass().add("button-icon");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void showPosition() {
        int step = playback.stepProperty().get();
        int last = playback.lastStepProperty().get();
        scrubber.setMax(Math.max(1, last));
        scrubber.setBlockIncrement(Math.max(1, last / 100.0));
        if ((int) Math.round(scrubber.getValue()) != step) {
            scrubber.setValue(step);
        }
        position.setText(messages.get("timeline.position", Numbers.count(step), Numbers.count(last)));
        showSpeed();
    }

    private void showPlaying() {
        boolean playing = playback.playingProperty().get();
        Icons.dress(
                play,
                playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY,
                messages.get(playing ? "timeline.pause" : "timeline.play"));
    }

    private void showSpeed() {
        double rate = playback.stepsPerSecond();
        String text = rate < 10 ? Numbers.tick(Math.rint(10 * rate) / 10) : Numbers.count(Math.round(rate));
        speedText.setText(messages.get(text.equals("1") ? "timeline.rate.one" : "timeline.rate", text));
    }
}
