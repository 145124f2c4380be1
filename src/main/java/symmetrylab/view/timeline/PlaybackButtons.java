package symmetrylab.view.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.recording.Loop;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.timeline.Mark;
import symmetrylab.viewmodel.timeline.MarksViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.TimelineModels;
import symmetrylab.words.Words;

/** The buttons of the timeline: playing, the open step, the loop, the list of events, the speed. */
final class PlaybackButtons extends HBox {

    private static final double NARROW_EMS = 66;

    private final PlaybackViewModel playback;
    private final MarksViewModel marks;
    private final Words words;
    private final IntConsumer go;
    private final Button play = new Button();
    private final ToggleButton open = new ToggleButton();
    private final ToggleButton loop = new ToggleButton();
    private final MenuButton events = new MenuButton();
    private final Slider speed = new Slider(0, 1, 0.8);
    private final Label speedText = new Label();
    private boolean speedIsOfPhases;
    private boolean isNarrow;

    PlaybackButtons(TimelineModels timelineModels, DisplayViewModel display, Words words, IntConsumer go) {
        playback = timelineModels.playback();
        marks = timelineModels.marks();
        this.words = words;
        this.go = go;
        getStyleClass().add("playback-buttons");
        play.setId("play");
        play.getStyleClass().addAll("accent", "play-button");
        play.setOnAction(event -> playback.toggle());
        ToggleButton log = new ToggleButton(words.get("timeline.log.name"));
        name(log, "log-scrubber", "timeline.log");
        log.selectedProperty().bindBidirectional(display.logScrubberProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(createMoves());
        getChildren().add(createOpen());
        getChildren().addAll(createLoop());
        getChildren().addAll(log, createEvents(), space, new FontIcon(MaterialDesignS.SPEEDOMETER), speed, speedText);
        dressSpeed();
        // On a projector of few pixels in large type, no words are better than a cut row.
        setMinWidth(0);
        widthProperty().addListener(property -> showWords());
        speedText.fontProperty().addListener(property -> showWords());
        playback.playingProperty().addListener(property -> showPlaying());
        playback.momentProperty().addListener(property -> showOpen());
        playback.loopProperty().addListener(property -> showLoop());
        playback.lastStepProperty().addListener(property -> showSpeed());
        speed.valueProperty().addListener(property -> showSpeed());
        marks.marksProperty().addListener(property -> showEventCount());
        showPlaying();
        showOpen();
        showLoop();
        showEventCount();
    }

    private List<Node> createMoves() {
        ToggleButton backwards = new ToggleButton();
        Icons.dress(backwards, MaterialDesignR.REWIND, words.get("timeline.backwards"));
        backwards.setId("backwards");
        backwards.getStyleClass().add("button-icon");
        backwards.selectedProperty().bindBidirectional(playback.backwardsProperty());
        return List.of(
                button("to-start", MaterialDesignS.SKIP_PREVIOUS, "timeline.toStart", playback::toStart),
                button("step-back", MaterialDesignS.STEP_BACKWARD, "timeline.stepBack", () -> playback.moveBy(-1)),
                play,
                button("step", MaterialDesignS.STEP_FORWARD, "timeline.step", () -> playback.moveBy(1)),
                button("to-end", MaterialDesignS.SKIP_NEXT, "timeline.toEnd", playback::toEnd),
                backwards,
                button("reset", MaterialDesignR.RESTART, "timeline.reset", playback::reset));
    }

    private Node createOpen() {
        open.setText(words.get("timeline.open.name"));
        open.setGraphic(new FontIcon(MaterialDesignM.MICROSCOPE));
        name(open, "open-step", "timeline.open");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> {
            playback.toggleStep();
            showOpen();
        });
        return open;
    }

    private List<Node> createLoop() {
        Button from = new Button(words.get("timeline.loopFrom.name"));
        Button to = new Button(words.get("timeline.loopTo.name"));
        name(from, "loop-from-here", "timeline.loopFrom");
        name(to, "loop-to-here", "timeline.loopTo");
        from.setOnAction(event -> playback.loopFromHere());
        to.setOnAction(event -> playback.loopToHere());
        Icons.dress(loop, MaterialDesignR.REPEAT, words.get("timeline.loop"));
        loop.setId("loop");
        loop.getStyleClass().add("button-icon");
        loop.setOnAction(event -> {
            playback.toggleLoop();
            showLoop();
        });
        return List.of(from, loop, to);
    }

    private Node createEvents() {
        events.setGraphic(new FontIcon(MaterialDesignF.FORMAT_LIST_BULLETED));
        name(events, "events", "timeline.events");
        events.setPopupSide(Side.TOP);
        events.setMinWidth(USE_PREF_SIZE);
        return events;
    }

    private void name(ButtonBase button, String id, String key) {
        button.setId(id);
        button.setTooltip(new Tooltip(words.get(key)));
        button.setAccessibleText(words.get(key));
        button.setMinWidth(USE_PREF_SIZE);
    }

    private Button button(String id, Ikon icon, String key, Runnable action) {
        Button button = Icons.dress(new Button(), icon, words.get(key));
        button.setId(id);
        button.getStyleClass().add("button-icon");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void dressSpeed() {
        speed.setId("speed");
        speed.getStyleClass().addAll("speed", "keyless");
        speed.setTooltip(new Tooltip(words.get("timeline.speed")));
        speed.setAccessibleText(words.get("timeline.speed"));
        speed.valueProperty().bindBidirectional(playback.speedProperty());
        speedText.setId("speed-text");
        speedText.getStyleClass().addAll("muted", "speed-text");
        speedText.setMinWidth(USE_PREF_SIZE);
    }

    /** Opens the list of what happened. */
    void showEvents() {
        events.show();
    }

    private void showWords() {
        boolean narrow = getWidth() < NARROW_EMS * speedText.getFont().getSize();
        if (narrow != isNarrow) {
            isNarrow = narrow;
            open.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            showEventCount();
        }
    }

    private void showEventCount() {
        List<Mark> all = marks.marksProperty().get();
        String count = Integer.toString(all.size());
        events.setText(isNarrow ? count : words.get("timeline.events.name", count));
        events.getItems().clear();
        if (all.isEmpty()) {
            MenuItem nothing = new MenuItem(words.get("timeline.events.none"));
            nothing.setDisable(true);
            events.getItems().add(nothing);
        }
        for (Mark mark : all) {
            MenuItem item = new MenuItem(words.say(mark.line()), new FontIcon(MarkSigns.icon(mark.kind())));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> go.accept(mark.step()));
            events.getItems().add(item);
        }
    }

    private void showPlaying() {
        boolean playing = playback.playingProperty().get();
        Icons.dress(
                play,
                playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY,
                words.get(playing ? "timeline.pause" : "timeline.play"));
    }

    private void showOpen() {
        boolean isOpen = playback.momentProperty().get().isPresent();
        open.setSelected(isOpen);
        if (isOpen != speedIsOfPhases) {
            speedIsOfPhases = isOpen;
            speed.valueProperty().unbindBidirectional(speedOf(!isOpen));
            speed.valueProperty().bindBidirectional(speedOf(isOpen));
        }
        showSpeed();
    }

    private DoubleProperty speedOf(boolean phases) {
        return phases ? playback.phaseSpeedProperty() : playback.speedProperty();
    }

    private void showLoop() {
        Optional<Loop> range = playback.loopProperty().get();
        loop.setSelected(range.isPresent());
        String text = range.map(
                        now -> words.get("timeline.loop.range", Numbers.count(now.from()), Numbers.count(now.to())))
                .orElse(words.get("timeline.loop"));
        loop.getTooltip().setText(text);
        loop.setAccessibleText(text);
    }

    private void showSpeed() {
        double rate = speedIsOfPhases ? playback.phasesPerSecond() : playback.stepsPerSecond();
        String text = rate < 10
                ? Numbers.tick(Math.rint((rate < 1 ? 100 : 10) * rate) / (rate < 1 ? 100 : 10))
                : Numbers.count(Math.round(rate));
        String one = speedIsOfPhases ? "timeline.phaseRate.one" : "timeline.rate.one";
        String other = speedIsOfPhases ? "timeline.phaseRate" : "timeline.rate";
        speedText.setText(words.get(text.equals("1") ? one : other, text));
    }
}
