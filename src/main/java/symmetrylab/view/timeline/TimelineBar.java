package symmetrylab.view.timeline;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.recording.Moment;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.timeline.MarksViewModel;
import symmetrylab.viewmodel.timeline.PhaseWords;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.StepScale;
import symmetrylab.viewmodel.timeline.TimelineModels;
import symmetrylab.viewmodel.timeline.TimelineSentence;
import symmetrylab.words.Words;

/** The bottom: what happened, the steps to scrub through, the phases of an open step, and the buttons. */
public final class TimelineBar extends VBox {

    static final String STYLE_CLASS = "timeline-bar";

    private final PlaybackViewModel playback;
    private final MarksViewModel marks;
    private final DisplayViewModel display;
    private final Words words;
    private final Scrubber scrubber;
    private final MarkStrip strip;
    private final Readout readout = new Readout("position", "phase");
    private final PlaybackButtons buttons;
    private String lastText = "";

    public TimelineBar(TimelineModels timelineModels, DisplayViewModel display, Words words) {
        playback = timelineModels.playback();
        marks = timelineModels.marks();
        this.display = display;
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        scrubber = new Scrubber(playback, this::sentence);
        strip = new MarkStrip(words, this::go);
        buttons = new PlaybackButtons(timelineModels, display, words, this::go);
        VBox line = new VBox(strip, scrubber);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox above = new HBox(line, readout);
        above.getStyleClass().add("timeline-line");
        getChildren().addAll(above, new PhaseRow(playback, words), buttons);
        InvalidationListener rescale = property -> showScale();
        playback.lastStepProperty().addListener(rescale);
        display.logScrubberProperty().addListener(rescale);
        marks.marksProperty().addListener(rescale);
        marks.currentProperty().addListener(rescale);
        InvalidationListener reposition = property -> showPosition();
        playback.stepProperty().addListener(reposition);
        playback.momentProperty().addListener(reposition);
        playback.playingProperty().addListener(reposition);
        showScale();
    }

    /** Opens the list of what happened. */
    public void showEvents() {
        buttons.showEvents();
    }

    private void go(int step) {
        playback.pause();
        playback.seek(step);
    }

    private void showScale() {
        int last = playback.lastStepProperty().get();
        StepScale scale = new StepScale(last, display.logScrubberProperty().get());
        lastText = Numbers.count(last);
        scrubber.show(scale);
        strip.show(marks.marksProperty().get(), scale, marks.currentProperty().get());
        readout.leaveRoomFor(
                words.get("timeline.position", lastText, lastText),
                words.get("phase.spoken.backward", Integer.toString(10)));
        showPosition();
    }

    @Override
    protected void layoutChildren() {
        strip.setInset(scrubber.inset());
        super.layoutChildren();
    }

    private void showPosition() {
        readout.show(
                words.get(
                        "timeline.position",
                        Numbers.count(playback.stepProperty().get()),
                        lastText),
                detail());
    }

    private String detail() {
        Optional<Moment> moment = playback.momentProperty().get();
        if (moment.isPresent()) {
            return words.say(PhaseWords.spoken(moment.get().phase()));
        }
        boolean isLast =
                playback.stepProperty().get() == playback.lastStepProperty().get();
        return isLast && !playback.playingProperty().get() ? words.get("timeline.noUpdate") : "";
    }

    private String sentence() {
        return words.say(
                TimelineSentence.of(playback, marks.marksProperty().get()).text());
    }
}
