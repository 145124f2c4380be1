package symmetrylab.claims.trial;

import java.util.Arrays;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.numeric.Vec;

/**
 * A curve over steps with at most some 640 points, whatever the number of steps: of neighbouring steps it keeps the
 * first, the lowest, the highest and the last.
 */
public final class CurveSketch {

    private static final int CELLS = 160;

    private final String name;
    private final int perCell;
    private double[] places = new double[16];
    private double[] values = new double[16];
    private int count;
    private int cell = -1;
    private int first;

    /** A curve of a training with {@code steps} updates. */
    public CurveSketch(String name, int steps) {
        this.name = name;
        perCell = Math.max(1, (steps + CELLS) / CELLS);
    }

    /** Adds the value at {@code step}, later than all before. */
    public void add(int step, double value) {
        if (step / perCell != cell) {
            cell = step / perCell;
            first = count;
        }
        put(step, value);
        if (count - first > 4) {
            drop();
        }
    }

    private void put(int step, double value) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        places[count] = step;
        values[count++] = value;
    }

    /** Drops a point of the newest cell that is neither its first, its lowest, its highest nor its last. */
    private void drop() {
        int low = first + 1;
        int high = first + 1;
        for (int i = first + 1; i < count; i++) {
            low = values[i] < values[low] ? i : low;
            high = values[i] > values[high] ? i : high;
        }
        for (int i = first + 1; i < count - 1; i++) {
            if (i != low && i != high) {
                System.arraycopy(places, i + 1, places, i, count - i - 1);
                System.arraycopy(values, i + 1, values, i, count - i - 1);
                count--;
                return;
            }
        }
    }

    /** The curve so far. */
    public Curve curve() {
        return new Curve(name, "step", Vec.of(Arrays.copyOf(places, count)), Vec.of(Arrays.copyOf(values, count)));
    }
}
