package symmetrylab.figure.network;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.figure.scales.SharedScales;

/**
 * How the edge of a weight is drawn: width and strength show its size; blue and solid is positive, orange and dashed
 * negative, grey dots exactly zero.
 *
 * @param scale how strong a weight is drawn
 * @param style colours and text size
 * @param thinning 1 for edges of full width; less where they are close together
 */
public record EdgeStyle(EdgeScale scale, FigureStyle style, double thinning) {

    /** Width of the heaviest edge, as a multiple of the text's height. */
    private static final double WIDEST = 0.75;

    /** Edges of full width on the shared linear scale. */
    public EdgeStyle(SharedScales scales, FigureStyle style) {
        this(EdgeScale.linear(scales.weightLimit()), style, 1);
    }

    /** The stroke of a weight along an edge of this length, with dashes short enough for the edge to show several. */
    public Stroke stroke(double weight, double length) {
        if (weight == 0) {
            return Stroke.solid(
                            style.palette().zero().withAlpha(Math.min(1, 0.3 + 0.7 * thinning)),
                            Math.max(0.6, 0.13 * style.text() * thinning))
                    .dashed(0.1, 5);
        }
        double shown = scale.share(weight);
        double widest = Math.max(1.4, WIDEST * style.text() * thinning);
        double thinnest = Math.max(0.5, thinning);
        double width = thinnest + (widest - thinnest) * shown;
        double faintest = 0.35 * thinning;
        Ink ink = style.palette().ofSign(weight).withAlpha(faintest + (1 - faintest) * Math.sqrt(shown));
        Stroke stroke = Stroke.solid(ink, width);
        if (weight > 0) {
            return stroke;
        }
        double dash = width + 5;
        double gap = 1.6 * width + 4;
        double most = length / (4 * (dash + gap));
        return most >= 1
                ? stroke.dashed(dash, gap)
                : stroke.dashed(Math.max(0.1, most * dash), Math.max(1.45 * width, most * gap));
    }
}
