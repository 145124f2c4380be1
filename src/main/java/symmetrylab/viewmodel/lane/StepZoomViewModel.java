package symmetrylab.viewmodel.lane;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.figure.scene.StepRange;

/**
 * The steps on the axes of the plots: one range for all plots of all lanes, so that they stay comparable.
 *
 * <p>When the current step leaves the range, the range turns to it by whole lengths, like a page. While the current step
 * is outside because one zoomed elsewhere, the range stays.
 */
public final class StepZoomViewModel {

    /** The factor by which a notch of the wheel zooms. */
    public static final double NOTCH = 1.25;

    /** The factor by which a key or an entry of a menu zooms. */
    public static final double DOUBLE = 2;

    /** The fewest steps of a range. */
    private static final int LEAST = 10;

    private final ReadOnlyObjectWrapper<Optional<StepRange>> range = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int lastStep = 1;

    /** The steps shown; absent for all. It may end after the run if the run has become shorter. */
    public ReadOnlyObjectProperty<Optional<StepRange>> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /** The steps shown, of the run there is. */
    public StepRange shown() {
        return range.get().map(wanted -> wanted.within(lastStep)).orElse(new StepRange(0, lastStep));
    }

    /** Adapts to runs whose longest ends with {@code last}; the range is kept. */
    public void fit(int last) {
        lastStep = Math.max(1, last);
    }

    /**
     * Zooms about a step, which keeps its place.
     *
     * @param factor of the zoom; below 1 to zoom out
     * @param about the step; between two if it is not whole
     */
    public void zoomBy(double factor, double about) {
        StepRange old = shown();
        double wanted = old.length() / factor;
        // Few steps would round to the same number again.
        double other = factor > 1 ? Math.min(wanted, old.length() - 1) : Math.max(wanted, old.length() + 1);
        int length = (int) Math.round(Math.max(Math.min(LEAST, old.length()), other));
        double share = Math.max(0, Math.min(1, (about - old.from()) / old.length()));
        show(old.from() + share * (old.length() - length), length);
    }

    /** Zooms about a step, which comes to the middle if it was not shown. */
    public void zoomTo(double factor, int step) {
        StepRange old = shown();
        if (!old.contains(step)) {
            show(step - old.length() / 2, old.length());
        }
        zoomBy(factor, step);
    }

    /** Moves the range, as it is long, to begin with {@code from} or as near as it can. */
    public void moveTo(double from) {
        show(from, shown().length());
    }

    /** Shows all steps again. */
    public void showAll() {
        range.set(Optional.empty());
    }

    /** Turns the range to the current step if that leaves it. */
    public void follow(int before, int now) {
        StepRange old = shown();
        if (range.get().isPresent() && old.contains(before) && !old.contains(now)) {
            int lengths = Math.floorDiv(now - old.from(), old.length());
            show(old.from() + (double) lengths * old.length(), old.length());
        }
    }

    private void show(double from, int length) {
        if (length >= lastStep) {
            showAll();
            return;
        }
        int first = (int) Math.max(0, Math.min(lastStep - length, Math.round(from)));
        range.set(Optional.of(new StepRange(first, first + length)));
    }
}
