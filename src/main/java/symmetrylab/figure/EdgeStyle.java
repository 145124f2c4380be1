package symmetrylab.figure;

/**
 * How the edge of a weight is drawn: width and strength tell its size on the shared scale; blue and solid is positive,
 * orange and dashed negative, grey dots exactly zero.
 *
 * @param scales shared by all lanes
 * @param style colours and text size
 */
record EdgeStyle(SharedScales scales, FigureStyle style) {

    /** Width of the heaviest edge, as a multiple of the text's height. */
    private static final double WIDEST = 0.75;

    /** The stroke of a weight along an edge of this length, with dashes short enough for the edge to show several. */
    Stroke stroke(double weight, double length) {
        if (weight == 0) {
            return Stroke.solid(style.palette().zero(), 0.13 * style.text()).dashed(0.1, 5);
        }
        double share = Math.abs(weight) / scales.weightLimit();
        double shown = Double.isNaN(share) ? 1 : Math.min(1, share);
        double width = 1 + (WIDEST * style.text() - 1) * shown;
        Ink ink = style.palette().ofSign(weight).withAlpha(0.35 + 0.65 * Math.sqrt(shown));
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
