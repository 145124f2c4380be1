package symmetrylab.claims.trial;

import java.util.Arrays;

/** Statistics of a few numbers, in a fixed order of sums. */
public final class Statistics {

    /** How many standard errors the 95% interval reaches to each side. */
    private static final double NORMAL_95 = 1.959963984540054;

    private Statistics() {}

    /** The middle of the sorted numbers, or the mean of the two middle ones; infinite ones count as the largest. */
    public static double median(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length % 2 == 1 || sorted[half - 1] == sorted[half]) {
            return sorted[half];
        }
        return (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The sum in order, over the number. */
    public static double mean(double... numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    /**
     * Half the width of the 95% interval of the mean of paired differences, by the normal approximation; 0 if all are
     * equal.
     */
    public static double halfWidth(double... differences) {
        double mean = mean(differences);
        double squares = 0;
        for (double difference : differences) {
            squares += (difference - mean) * (difference - mean);
        }
        int count = differences.length;
        return count < 2 ? 0 : NORMAL_95 * Math.sqrt(squares / (count - 1) / count);
    }
}
