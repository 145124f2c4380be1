package symmetrylab.claims.trial;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/** Statistics of a few numbers, in a fixed order of sums. */
public final class Statistics {

    /** The share of a distribution below the upper end of its two-sided 95% interval. */
    private static final double BELOW_UPPER_END = 0.975;

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
     * Half the width of the 95% interval of the mean of paired differences, by Student's distribution: their deviation is
     * estimated, which matters with few of them. 0 if all are equal.
     */
    public static double halfWidth(double... differences) {
        double mean = mean(differences);
        double squares = 0;
        for (double difference : differences) {
            squares += (difference - mean) * (difference - mean);
        }
        int count = differences.length;
        if (count < 2 || squares == 0) {
            return 0;
        }
        double errors = new TDistribution(count - 1).inverseCumulativeProbability(BELOW_UPPER_END);
        return errors * Math.sqrt(squares / (count - 1) / count);
    }
}
