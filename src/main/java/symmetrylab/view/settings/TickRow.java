package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Numbers under a slider, each below the place where its thumb would be. */
final class TickRow extends Region {

    static final String STYLE_CLASS = "tick-row";

    /** The width of a slider's thumb in heights of the text, as in the stylesheet. */
    private static final double THUMB = 18.0 / 13;

    private final List<Tick> ticks = new ArrayList<>();

    private record Tick(double share, Label label) {}

    TickRow() {
        getStyleClass().add(STYLE_CLASS);
    }

    /** Adds a number at place {@code share} of the slider, from 0 to 1. */
    TickRow with(double share, String text) {
        Label label = new Label(text);
        ticks.add(new Tick(share, label));
        getChildren().add(label);
        return this;
    }

    @Override
    protected double computePrefHeight(double width) {
        return ticks.stream()
                .mapToDouble(tick -> tick.label().prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        for (Tick tick : ticks) {
            double width = tick.label().prefWidth(-1);
            double thumb = THUMB * tick.label().getFont().getSize();
            double center = thumb / 2 + tick.share() * (getWidth() - thumb);
            double left = Math.max(0, Math.min(getWidth() - width, center - width / 2));
            tick.label().resizeRelocate(left, 0, width, tick.label().prefHeight(-1));
        }
    }
}
