package symmetrylab.view.timeline;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.timeline.MarksViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.StepScale;
import symmetrylab.viewmodel.timeline.TimelineModels;
import symmetrylab.viewmodel.timeline.TimelineSentence;
import symmetrylab.viewmodel.timeline.TimelineSizes;
import symmetrylab.words.Words;

/**
 * The bottom of the window: the buttons, the scrubber with the marks, the number of the step, and the phases of an open
 * step.
 */
public final class TimelineBar extends VBox {

    static final String STYLE_CLASS = "timeline-bar";

    private static final double BORDER = 1;

    private final PlaybackViewModel playback;
    private final MarksViewModel marks;
    private final ObservableIntegerValue shownStep;
    private final DisplayViewModel display;
    private final Words words;
    private final TransportButtons transport;
    private final OpenStepButton open;
    private final MarkStrip strip;
    private final Scrubber scrubber;
    private final ScrubberLine line;
    private final Readout readout;
    private final SpeedControl speed;
    private final TimelineMenu menu;
    private final HBox row;
    private final PhaseRow phases;
    private TimelineSizes sizes = TimelineSizes.of(0, 0, false);

    public TimelineBar(TimelineModels timelineModels, DisplayViewModel display, Words words) {
        playback = timelineModels.playback();
        marks = timelineModels.marks();
        shownStep = timelineModels.shownStep();
        this.display = display;
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        transport = new TransportButtons(playback, words);
        open = new OpenStepButton(playback, words);
        strip = new MarkStrip(words, this::go);
        scrubber = new Scrubber(playback, this::sentence, words);
        line = new ScrubberLine(strip, scrubber);
        readout = new Readout("position", words);
        speed = new SpeedControl(playback, words);
        menu = new TimelineMenu(timelineModels, display, words, this::go);
        phases = new PhaseRow(playback, words);
        row = createRow();
        getChildren().addAll(row, phases);
        InvalidationListener rescale = property -> showScale();
        playback.lastStepProperty().addListener(rescale);
        display.logScrubberProperty().addListener(rescale);
        marks.marksProperty().addListener(rescale);
        marks.currentProperty().addListener(rescale);
        shownStep.addListener(property -> showPosition());
        InvalidationListener resize = property -> takeSizes();
        sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                scene.widthProperty().addListener(resize);
                scene.heightProperty().addListener(resize);
                takeSizes();
            }
        });
        display.presentingProperty().addListener(resize);
        fit();
        showScale();
    }

    private HBox createRow() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox below = new HBox(speed, space, menu);
        below.setAlignment(Pos.CENTER_LEFT);
        VBox right = new VBox(readout, below);
        right.setAlignment(Pos.CENTER_LEFT);
        right.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox whole = new HBox(transport, open, line, right);
        whole.getStyleClass().add("timeline-row");
        return whole;
    }

    private void takeSizes() {
        TimelineSizes now = TimelineSizes.of(
                getScene().getWidth(),
                getScene().getHeight(),
                display.presentingProperty().get());
        if (!now.equals(sizes)) {
            sizes = now;
            fit();
        }
    }

    private void fit() {
        setStyle("-fx-font-size: " + Math.round(sizes.type()) + "px; -fx-padding: 0 " + Math.round(sizes.padding())
                + "px;");
        double height = sizes.bar() - BORDER;
        row.setMinHeight(height);
        row.setMaxHeight(height);
        row.setPrefHeight(height);
        transport.fit(sizes);
        open.fit(sizes);
        open.setVisible(!display.presentingProperty().get());
        open.setManaged(open.isVisible());
        line.fit(sizes);
        readout.fit(sizes);
        speed.fit(sizes);
        menu.fit(sizes);
        phases.fit(sizes);
    }

    @Override
    protected double computeMinHeight(double width) {
        return phases.isManaged() ? sizes.withPhases() : sizes.bar();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    /** Opens the list of events. */
    public void showEvents() {
        menu.openEvents();
    }

    private void go(int step) {
        playback.pause();
        playback.seek(step);
    }

    private void showScale() {
        StepScale scale = new StepScale(
                playback.lastStepProperty().get(), display.logScrubberProperty().get());
        scrubber.show(scale);
        strip.show(marks.marksProperty().get(), scale, marks.currentProperty().get());
        showPosition();
    }

    private void showPosition() {
        readout.show(shownStep.get(), playback.lastStepProperty().get());
    }

    private String sentence() {
        return words.say(
                TimelineSentence.of(playback, marks.marksProperty().get()).text());
    }
}
