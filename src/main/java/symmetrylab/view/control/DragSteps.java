package symmetrylab.view.control;

/** The round numbers that a dragged value takes. */
public final class DragSteps {

    private DragSteps() {}

    /** {@code value} with as many decimals as tell a thousandth of {@code limit}. */
    public static double rounded(double value, double limit) {
        double decimals = Math.max(0, Math.ceil(Math.log10(1000 / limit) - 1e-9));
        double power = Math.pow(10, decimals);
        // Divided, not multiplied: 3 / 10.0 is the double nearest to 0.3, 3 * 0.1 is not.
        return Double.isFinite(value * power) ? Math.rint(value * power) / power : value;
    }
}
