package symmetrylab.view.timeline;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.TimelineSizes;
import symmetrylab.words.Words;

/** The speed of steps, or of phases while a step is open. */
final class SpeedControl extends HBox {

    private static final double SLIDER_EMS = 4.4;

    private final PlaybackViewModel playback;
    private final Words words;
    private final FontIcon icon = new FontIcon(MaterialDesignS.SPEEDOMETER);
    private final Slider slider = new Slider(0, 1, 0.8);
    private final Label text = new Label();
    private boolean isOfPhases;
    private boolean isNarrow;
    private double type;

    SpeedControl(PlaybackViewModel playback, Words words) {
        this.playback = playback;
        this.words = words;
        getStyleClass().add("speed-control");
        slider.setId("speed");
        slider.getStyleClass().add("keyless");
        Tips.give(slider, words.get("timeline.speed"));
        slider.setAccessibleText(words.get("timeline.speed"));
        slider.valueProperty().bindBidirectional(playback.speeds().speedProperty());
        text.setId("speed-text");
        text.getStyleClass().add("muted");
        getChildren().addAll(icon, slider, text);
        slider.valueProperty().addListener(property -> show());
        playback.lastStepProperty().addListener(property -> {
            leaveRoom();
            show();
        });
        playback.momentProperty().addListener(property -> follow());
        show();
    }

    /** Adopts the sizes for another size of the window. */
    void fit(TimelineSizes sizes) {
        isNarrow = sizes.narrow();
        slider.setPrefWidth(Math.rint(SLIDER_EMS * sizes.type()));
        slider.setMinWidth(USE_PREF_SIZE);
        IconSize.set(icon, 1.25 * sizes.type());
        type = sizes.type();
        leaveRoom();
        show();
    }

    private void follow() {
        boolean isOpen = playback.momentProperty().get().isPresent();
        if (isOpen != isOfPhases) {
            isOfPhases = isOpen;
            slider.valueProperty().unbindBidirectional(speedOf(!isOpen));
            slider.valueProperty().bindBidirectional(speedOf(isOpen));
            show();
        }
    }

    private DoubleProperty speedOf(boolean phases) {
        return phases
                ? playback.speeds().phaseSpeedProperty()
                : playback.speeds().speedProperty();
    }

    private void show() {
        String number = number(
                isOfPhases
                        ? playback.speeds().phasesPerSecond()
                        : playback.speeds().stepsPerSecond());
        String whole = whole(number, isOfPhases);
        text.setText(isNarrow ? words.get("timeline.rate.brief", number) : whole);
        text.setAccessibleText(whole);
    }

    /** Reserves the width of the longest text, so that nothing beside it moves while the speed changes. */
    private void leaveRoom() {
        String steps = number(playback.speeds().fastestStepsPerSecond());
        String phases = number(playback.speeds().slowestPhasesPerSecond());
        List<String> widest = isNarrow
                ? List.of(words.get("timeline.rate.brief", steps), words.get("timeline.rate.brief", phases))
                : List.of(whole(steps, false), whole(phases, true));
        Lettering lettering = Lettering.of(type, Ink.rgb(0));
        double width = widest.stream()
                .mapToDouble(each -> TextWidth.of(each, lettering))
                .max()
                .orElseThrow();
        text.setMinWidth(Math.ceil(width));
    }

    private static String number(double rate) {
        return rate < 10
                ? Numbers.tick(Math.rint((rate < 1 ? 100 : 10) * rate) / (rate < 1 ? 100 : 10))
                : Numbers.count(Math.round(rate));
    }

    private String whole(String number, boolean ofPhases) {
        String one = ofPhases ? "timeline.phaseRate.one" : "timeline.rate.one";
        String other = ofPhases ? "timeline.phaseRate" : "timeline.rate";
        return words.get(number.equals("1") ? one : other, number);
    }
}
