package symmetrylab.viewmodel.inspector;

/**
 * The drag of a weight or bias up and down in a graph.
 *
 * @param start its value when the drag began
 * @param limit the value of the widest edge at that time; the scale may change as training follows
 */
public record WeightDrag(double start, double limit) {

    /** The pixels of a drag that change the value by the limit. */
    private static final double PIXELS = 150;

    private static final double FINE = 0.1;

    /** The value after a drag upwards by {@code pixels}; with {@code fine}, it moves a tenth as far. */
    public double valueAt(double pixels, boolean fine) {
        return start + (fine ? FINE : 1) * pixels / PIXELS * limit;
    }
}
