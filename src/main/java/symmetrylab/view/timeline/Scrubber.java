package symmetrylab.view.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.recording.Loop;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.StepScale;
import symmetrylab.words.Words;

/**
 * The steps of a run as a line to drag along, linear or logarithmic, with ticks at round steps below and the ends of
 * the loop on it.
 *
 * <p>The nodes that move with every step are not managed, so they move without a layout.
 */
final class Scrubber extends Region {

    /** The height of the track. */
    static final double TRACK = 8;

    /** The inset of the line at either end: half the thumb. */
    static final double INSET = 11;

    private static final double THUMB = 2 * INSET;
    private static final double TICK_GAP = 14;
    private static final int MAX_TICKS = 24;
    private static final PseudoClass LOOPING = PseudoClass.getPseudoClass("looping");

    private final PlaybackViewModel playback;
    private final Supplier<String> sentence;
    private final Words words;
    private final Region track = part("scrubber-track");
    private final Region fill = part("scrubber-fill");
    private final Region loopBand = part("loop-band");
    private final Region loopFrom = part("loop-end");
    private final Region loopTo = part("loop-end");
    private final Region thumb = part("scrubber-thumb");
    private final Label ruler = new Label("0");
    private final List<Label> labels = new ArrayList<>();
    private StepScale scale = new StepScale(0, false);

    /**
     * A scrubber at the start.
     *
     * @param sentence the sentence for screen readers
     */
    Scrubber(PlaybackViewModel playback, Supplier<String> sentence, Words words) {
        this.playback = playback;
        this.sentence = sentence;
        this.words = words;
        setId("scrubber");
        getStyleClass().add("scrubber");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        ruler.setVisible(false);
        ruler.getStyleClass().add("scrubber-tick");
        loopBand.setId("loop-band");
        loopFrom.setId("loop-from");
        loopTo.setId("loop-to");
        thumb.setId("scrubber-thumb");
        // The ends of the loop lie over the thumb: the thumb can be dragged from anywhere on the line, they cannot.
        getChildren().addAll(ruler, track, loopBand, fill, thumb, loopFrom, loopTo);
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        loopFrom.setOnMouseDragged(event -> dragLoop(event, true));
        loopTo.setOnMouseDragged(event -> dragLoop(event, false));
        // A press on an end of the loop must not seek.
        loopFrom.setOnMousePressed(MouseEvent::consume);
        loopTo.setOnMousePressed(MouseEvent::consume);
        playback.stepProperty().addListener(property -> place());
        playback.loopProperty().addListener(property -> place());
    }

    private static Region part(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        return region;
    }

    /** Changes the scale. */
    void show(StepScale newScale) {
        if (!newScale.equals(scale)) {
            scale = newScale;
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return THUMB + ruler.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        placeTicks();
        place();
    }

    private double x(double step) {
        return INSET + scale.share(step) * (getWidth() - 2 * INSET);
    }

    private void place() {
        double top = INSET - TRACK / 2;
        double now = x(playback.stepProperty().get());
        track.resizeRelocate(INSET - TRACK / 2, top, getWidth() - 2 * INSET + TRACK, TRACK);
        fill.resizeRelocate(INSET - TRACK / 2, top, now - INSET + TRACK / 2, TRACK);
        thumb.resizeRelocate(now - INSET, 0, THUMB, THUMB);
        Optional<Loop> loop = playback.loopProperty().get();
        pseudoClassStateChanged(LOOPING, loop.isPresent());
        for (Region part : List.of(loopBand, loopFrom, loopTo)) {
            part.setVisible(loop.isPresent());
        }
        loop.ifPresent(range -> {
            loopBand.setAccessibleText(words.get("timeline.loop.range", range.from(), range.to()));
            double start = x(range.from());
            double end = x(range.to());
            loopBand.resizeRelocate(start, top - TRACK / 2, Math.max(2, end - start), 2 * TRACK);
            loopFrom.resizeRelocate(start - TRACK, 0, TRACK, THUMB);
            loopTo.resizeRelocate(end, 0, TRACK, THUMB);
        });
    }

    private void placeTicks() {
        ruler.resize(ruler.prefWidth(-1), ruler.prefHeight(-1));
        List<Integer> ticks = scale.ticks((int) Math.max(2, Math.min(MAX_TICKS, getWidth() / 90)));
        while (labels.size() < ticks.size()) {
            Label label = new Label();
            label.getStyleClass().add("scrubber-tick");
            label.setManaged(false);
            label.setMouseTransparent(true);
            labels.add(label);
            getChildren().add(1, label);
            label.applyCss();
        }
        labels.forEach(label -> label.setVisible(false));
        // The last step always shows its number; others only if they do not collide.
        double end = getWidth() + TICK_GAP;
        if (ticks.size() > 1) {
            end = placeTick(ticks.size() - 1, ticks.get(ticks.size() - 1)).getLayoutX();
        }
        double free = 0;
        for (int i = 0; i < ticks.size() - 1 || i == 0; i++) {
            Label label = placeTick(i, ticks.get(i));
            boolean fits = label.getLayoutX() >= free && label.getLayoutX() + label.getWidth() + TICK_GAP <= end;
            label.setVisible(fits);
            free = fits ? label.getLayoutX() + label.getWidth() + TICK_GAP : free;
        }
    }

    private Label placeTick(int index, int step) {
        Label label = labels.get(index);
        label.setText(Numbers.count(step));
        double width = label.prefWidth(-1);
        double left = Math.max(0, Math.min(getWidth() - width, x(step) - width / 2));
        label.resizeRelocate(snapPositionX(left), THUMB, width, label.prefHeight(-1));
        label.setVisible(true);
        return label;
    }

    private void seek(MouseEvent event) {
        playback.seek(stepAt(event.getX()));
        event.consume();
    }

    private void dragLoop(MouseEvent event, boolean isStart) {
        double x = event.getX() + ((Region) event.getSource()).getLayoutX();
        int step = stepAt(x);
        playback.loopProperty()
                .get()
                .ifPresent(range -> playback.setLoop(
                        isStart ? Math.min(step, range.to()) : range.from(),
                        isStart ? range.to() : Math.max(step, range.from())));
        event.consume();
    }

    private int stepAt(double x) {
        return scale.step((x - INSET) / Math.max(1, getWidth() - 2 * INSET));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> sentence.get();
            case VALUE -> (double) playback.stepProperty().get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) playback.lastStepProperty().get();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> playback.moveBy(1);
            case DECREMENT -> playback.moveBy(-1);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number wanted) {
                    playback.seek(wanted.intValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
