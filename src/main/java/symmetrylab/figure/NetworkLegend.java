package symmetrylab.figure;

import symmetrylab.figure.Lettering.Horizontal;
import symmetrylab.figure.Lettering.Vertical;
import symmetrylab.numeric.Range;

/**
 * What stands below a network: the scale of the edges and, where there is room, that of the neurons.
 *
 * @param scales shared by all lanes
 * @param activations from the darkest to the lightest neuron
 * @param style colours and text size
 */
record NetworkLegend(SharedScales scales, Range activations, FigureStyle style) {

    private static final int PIECES = 12;
    private static final int SHADES = 24;

    /** Paints the legend at the bottom of a picture of this size. */
    void paint(Pen pen, double width, double height) {
        double text = style.text();
        double y = height - 0.9 * text;
        boolean both = width > 30 * text;
        paintWeights(pen, both ? 0.36 * width : 0.5 * width, y, Math.min(both ? 0.22 * width : 0.3 * width, 11 * text));
        if (both) {
            paintActivations(pen, 0.82 * width, y, Math.min(0.1 * width, 4 * text));
        }
    }

    private void paintWeights(Pen pen, double middle, double y, double reach) {
        EdgeStyle edges = new EdgeStyle(scales, style);
        double piece = reach / PIECES;
        for (int i = 0; i < PIECES; i++) {
            double weight = scales.weightLimit() * (i + 0.5) / PIECES;
            Stroke positive = edges.stroke(weight, reach);
            double top = y - positive.width() / 2;
            pen.rectangle(middle + i * piece, top, piece, positive.width(), 0, positive.ink());
            Ink negative = edges.stroke(-weight, reach).ink();
            pen.rectangle(middle - (i + 0.62) * piece, top, 0.62 * piece, positive.width(), 0, negative);
        }
        String limit = Numbers.tick(scales.weightLimit());
        paintEnds(pen, "weight 0", "−" + limit, "+" + limit, middle, y, reach);
    }

    private void paintActivations(Pen pen, double middle, double y, double reach) {
        double thick = 0.6 * style.text();
        Range shades = new Range(0, SHADES - 1);
        InkGrid bar = InkGrid.of(
                1, SHADES, (row, column) -> style.palette().activations().at(column, shades));
        pen.grid(middle - reach, y - thick / 2, 2 * reach, thick, bar);
        paintEnds(
                pen, "activation", Numbers.tick(activations.min()), Numbers.tick(activations.max()), middle, y, reach);
    }

    private void paintEnds(Pen pen, String title, String low, String high, double middle, double y, double reach) {
        Lettering note = style.note();
        double gap = 0.5 * style.text();
        pen.text(low, middle - reach - gap, y, note.at(Horizontal.RIGHT, Vertical.MIDDLE));
        pen.text(high, middle + reach + gap, y, note.at(Horizontal.LEFT, Vertical.MIDDLE));
        pen.text(title, middle, y - 0.75 * style.text(), note.at(Horizontal.CENTER, Vertical.BASELINE));
    }
}
