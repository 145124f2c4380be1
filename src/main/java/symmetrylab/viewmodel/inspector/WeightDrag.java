package symmetrylab.viewmodel.inspector;

/**
 * A weight or bias that is dragged up and down in a graph.
 *
 * @param start its value when the drag began
 * @param limit the value that the widest edge stood for then: the scale may change while training follows
 */
public record WeightDrag(double start, double limit) {

    /** A drag over this many pixels changes the value by the limit. */
    private static final double PIXELS = 150;

    private static final double FINE = 0.1;

    /** The value after a drag upwards by {@code pixels}, a tenth as far where {@code fine}. */
    public double valueAt(double pixels, boolean fine) {
        return start + (fine ? FINE : 1) * pixels / PIXELS * limit;
    }
}
