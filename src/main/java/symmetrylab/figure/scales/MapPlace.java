package symmetrylab.figure.scales;

/**
 * The place of a neuron in a {@link NeuronMap}.
 *
 * @param x along the first direction; NaN if a weight or the bias is not finite
 * @param y along the second, likewise
 * @param mirrored whether it is the place of the mirror image
 */
public record MapPlace(double x, double y, boolean mirrored) {

    private static final MapPlace NOWHERE = new MapPlace(Double.NaN, Double.NaN, false);

    /** Whether the place is finite. */
    public boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y);
    }

    /** A place, or the one that is not finite. Adding 0 turns −0 into 0. */
    static MapPlace of(double x, double y) {
        MapPlace place = new MapPlace(x + 0.0, y + 0.0, false);
        return place.isFinite() ? place : NOWHERE;
    }

    /** The place of the mirror image, likewise. */
    MapPlace mirror() {
        return new MapPlace(-x + 0.0, -y + 0.0, !mirrored);
    }
}
