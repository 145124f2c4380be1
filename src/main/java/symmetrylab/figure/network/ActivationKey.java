package symmetrylab.figure.network;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.KeyItem;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;
import symmetrylab.numeric.Range;

/**
 * The scale of the neurons' activations.
 *
 * @param activations from the darkest to the lightest neuron
 * @param style colours and text size
 * @param brief whether it is short, for a narrow key
 */
public record ActivationKey(Range activations, FigureStyle style, boolean brief) implements KeyItem {

    private static final int SHADES = 24;

    /** The scale of the hidden neurons in {@code scene}. */
    public static ActivationKey of(Scene scene, boolean brief) {
        Architecture network = scene.history().recording().plan().architecture();
        ActivationRanges ranges = new ActivationRanges(
                network,
                scene.history().recording().data(),
                scene.scales(),
                scene.fill().showsPlane());
        return new ActivationKey(ranges.of(1), scene.style(), brief);
    }

    @Override
    public double width() {
        return widthOf(activations.min()) + widthOf(activations.max()) + bar() + style.text();
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double text = style.text();
        double y = height / 2;
        double left = widthOf(activations.min());
        double thick = 0.75 * text;
        Lettering number = style.heading();
        pen.text(Numbers.tick(activations.min()), left, y, number.at(Horizontal.RIGHT, Vertical.MIDDLE));
        Range shades = new Range(0, SHADES - 1);
        InkGrid bar = InkGrid.of(
                1, SHADES, (row, column) -> style.palette().activations().at(column, shades));
        double x = left + 0.5 * text;
        pen.grid(x, y - thick / 2, bar(), thick, bar);
        pen.text(
                Numbers.tick(activations.max()),
                x + bar() + 0.5 * text,
                y,
                number.at(Horizontal.LEFT, Vertical.MIDDLE));
    }

    private double widthOf(double value) {
        return TextWidth.of(Numbers.tick(value), style.heading());
    }

    private double bar() {
        return (brief ? 3.2 : 5) * style.text();
    }
}
