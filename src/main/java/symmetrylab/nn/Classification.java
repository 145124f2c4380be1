package symmetrylab.nn;

import symmetrylab.numeric.Vec;

/** The class predicted by a network's outputs, with a margin so that rounding never decides. */
public final class Classification {

    /** Outputs that differ by no more than this count as equal. */
    public static final double MARGIN = 1e-9;

    private Classification() {}

    /**
     * The class, from 0. One output means class 1 if it exceeds ½ by more than {@link #MARGIN}, else class 0; of
     * several, the class is the first of those within {@link #MARGIN} of the largest.
     */
    public static int of(Vec outputs) {
        return of(outputs.toArray(), 0, outputs.size());
    }

    /** The class of the {@code width} outputs from {@code start} on. */
    static int of(double[] outputs, int start, int width) {
        if (width == 1) {
            return outputs[start] - 0.5 > MARGIN ? 1 : 0;
        }
        double largest = outputs[start];
        for (int i = start + 1; i < start + width; i++) {
            if (outputs[i] > largest) {
                largest = outputs[i];
            }
        }
        int first = start;
        while (outputs[first] < largest - MARGIN) {
            first++;
        }
        return first - start;
    }
}
