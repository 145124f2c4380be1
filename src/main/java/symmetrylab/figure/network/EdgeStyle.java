package symmetrylab.figure.network;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.figure.scales.SharedScales;

/**
 * The style of a weight's edge: widths compare like areas, so the width grows with the root of the size; blue and solid
 * is positive, orange and dashed negative, grey dots exactly zero.
 *
 * @param scale how strongly a weight is drawn
 * @param style colours and text size
 * @param widest width of the heaviest edge
 * @param thinning 1 for edges of full width; less where they are close together
 */
public record EdgeStyle(EdgeScale scale, FigureStyle style, double widest, double thinning) {

    /** The default width of the heaviest edge, as a multiple of the text's height. */
    private static final double WIDEST = 0.75;

    private static final double THINNEST = 0.8;

    /** The share of the full strength below which an edge is next to nothing, and drawn at half opacity. */
    private static final double FAINT = 0.002;

    /** Edges of full width on the shared linear scale. */
    public EdgeStyle(SharedScales scales, FigureStyle style) {
        this(EdgeScale.linear(scales.weightLimit()), style, WIDEST * style.text(), 1);
    }

    /** The stroke of a weight along an edge of this length, with dashes short enough for the edge to show several. */
    public Stroke stroke(double weight, double length) {
        double thinnest = Math.max(0.5, THINNEST * Math.min(1, 1.5 * thinning));
        if (weight == 0) {
            Ink grey = style.palette().zero().withAlpha(Math.min(1, 0.3 + 0.7 * thinning));
            return Stroke.solid(grey, Math.max(0.6, 2 * thinning)).dashed(0.1, 5);
        }
        double share = scale.share(weight);
        double shown = scale.logarithmic() ? share : Math.sqrt(share);
        double width = Math.max(thinnest, widest * thinning * shown);
        Ink ink = style.palette().ofSign(weight);
        Stroke stroke = Stroke.solid(share < FAINT ? ink.withAlpha(0.5) : ink, width);
        if (weight > 0) {
            return stroke;
        }
        // Round ends extend into the gaps.
        double dash = Math.max(7 - width, 1.1 * width);
        double gap = width + Math.max(4, 0.7 * width);
        double most = length / (3.5 * (dash + gap));
        return most >= 1
                ? stroke.dashed(dash, gap)
                : stroke.dashed(Math.max(0.1, most * dash), Math.max(1.45 * width, most * gap));
    }
}
