package symmetrylab.figure.network;

import java.util.List;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.numeric.Range;
import symmetrylab.words.Words;

/**
 * What stands below a network: the scale of the edges and, where there is room, that of the neurons.
 *
 * @param scale of the edges
 * @param quantity what edges show, in one word
 * @param activations from the darkest to the lightest neuron
 * @param style colours and text size
 */
public record NetworkLegend(EdgeScale scale, String quantity, Range activations, FigureStyle style) {

    private static final int PIECES = 12;
    private static final int SHADES = 24;

    /** Paints the legend at the bottom of a picture of this size. */
    public void paint(Pen pen, double width, double height) {
        double text = style.text();
        double y = height - 0.9 * text;
        boolean both = width > 30 * text;
        paintEdges(pen, both ? 0.36 * width : 0.5 * width, y, both ? 0.34 * width : 0.5 * width);
        if (both) {
            paintActivations(pen, 0.82 * width, y, Math.min(0.1 * width, 4 * text));
        }
    }

    /** The scale of the edges, which keeps with its numbers within {@code room} on both sides of the middle. */
    private void paintEdges(Pen pen, double middle, double y, double room) {
        String limit = Numbers.tick(scale.limit());
        String low = style.words().get("figure.legend.low", limit);
        String high = style.words().get("figure.legend.high", limit);
        double reach = Math.min(11 * style.text(), room - style.text() - TextWidth.of(low, style.note()));
        EdgeStyle edges = new EdgeStyle(scale, style, 0.75 * style.text(), 1);
        double piece = reach / PIECES;
        for (int i = 0; i < PIECES; i++) {
            double weight = scale.at((i + 0.5) / PIECES);
            Stroke positive = edges.stroke(weight, reach);
            double top = y - positive.width() / 2;
            pen.rectangle(middle + i * piece, top, piece, positive.width(), 0, positive.ink());
            Ink negative = edges.stroke(-weight, reach).ink();
            pen.rectangle(middle - (i + 0.62) * piece, top, 0.62 * piece, positive.width(), 0, negative);
        }
        paintEnds(pen, title(1.9 * room), low, high, middle, y, reach);
    }

    /** What edges show, in as many words as there is room for. */
    private String title(double room) {
        String floor = Numbers.tick(scale.floor());
        String limit = Numbers.tick(scale.limit());
        Words words = style.words();
        List<String> titles = scale.logarithmic()
                ? List.of(
                        words.get("figure.legend.logarithmic.grey", quantity, floor, limit),
                        words.get("figure.legend.logarithmic", quantity, floor, limit),
                        words.get("figure.legend.log", quantity, floor, limit))
                : List.of(words.get("figure.legend.grey", quantity), quantity);
        return titles.stream()
                .filter(title -> TextWidth.of(title, style.note()) < room)
                .findFirst()
                .orElse(titles.get(titles.size() - 1));
    }

    private void paintActivations(Pen pen, double middle, double y, double reach) {
        double thick = 0.6 * style.text();
        Range shades = new Range(0, SHADES - 1);
        InkGrid bar = InkGrid.of(
                1, SHADES, (row, column) -> style.palette().activations().at(column, shades));
        pen.grid(middle - reach, y - thick / 2, 2 * reach, thick, bar);
        paintEnds(
                pen,
                style.words().get("figure.activation"),
                Numbers.tick(activations.min()),
                Numbers.tick(activations.max()),
                middle,
                y,
                reach);
    }

    private void paintEnds(Pen pen, String title, String low, String high, double middle, double y, double reach) {
        Lettering note = style.note();
        double gap = 0.5 * style.text();
        pen.text(low, middle - reach - gap, y, note.at(Horizontal.RIGHT, Vertical.MIDDLE));
        pen.text(high, middle + reach + gap, y, note.at(Horizontal.LEFT, Vertical.MIDDLE));
        pen.text(title, middle, y - 0.75 * style.text(), note.at(Horizontal.CENTER, Vertical.BASELINE));
    }
}
