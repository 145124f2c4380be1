package symmetrylab.view.timeline;

import javafx.scene.layout.Region;
import symmetrylab.viewmodel.timeline.TimelineSizes;

/** The scrubber with the marks above it, whose stems reach down to its track. */
final class ScrubberLine extends Region {

    /** The distance from the bottom of the plates to the middle of the track. */
    private static final double STEM = 18;

    private final MarkStrip strip;
    private final Scrubber scrubber;

    ScrubberLine(MarkStrip strip, Scrubber scrubber) {
        this.strip = strip;
        this.scrubber = scrubber;
        getChildren().addAll(strip, scrubber);
    }

    /** Adopts the sizes for another size of the window. */
    void fit(TimelineSizes sizes) {
        strip.setType(sizes.small());
        scrubber.setStyle("-fx-font-size: " + Math.round(sizes.small()) + "px;");
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 100;
    }

    @Override
    protected double computePrefHeight(double width) {
        return strip.plateHeight() + STEM - Scrubber.INSET + scrubber.prefHeight(-1);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double middle = strip.plateHeight() + STEM;
        strip.resizeRelocate(0, 0, getWidth(), middle - Scrubber.TRACK / 2);
        double top = middle - Scrubber.INSET;
        scrubber.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
    }
}
