package symmetrylab.figure.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.numeric.Range;

/**
 * The axes of a claim's plot. An axis is logarithmic if its values span many powers of ten; a value of 0 then stands in a
 * band at its lower end.
 *
 * @param x the scale of the places
 * @param y the scale of the values, without the band
 * @param xAxis its labelled places
 * @param yAxis its labelled values
 * @param floor the lower end of the plot
 * @param hasZeros whether there is a band for 0
 */
record ClaimScales(Scale x, Scale y, PlotAxis xAxis, PlotAxis yAxis, double floor, boolean hasZeros) {

    /** The ratio from which values need a logarithmic axis. */
    private static final double WIDE = 500;

    /** The ratio from which few places, such as numbers of inputs, need a logarithmic axis. */
    private static final double WIDE_PLACES = 100;

    /** The most places that are few. */
    private static final int FEW = 12;

    /** Values below this share of the largest lie at the lower end. */
    private static final double DEPTH = 1e-18;

    private static final double LOG_TICKS = 6;

    /** Where the plot lies in its picture. */
    record Frame(double left, double top, double right, double bottom, double text) {}

    /** Whether values are shown on a logarithmic axis. */
    static boolean isLog(List<ClaimCurve> curves, Optional<ClaimBound> bound) {
        Range all = range(values(curves));
        Range positive = range(values(curves).filter(value -> value > 0));
        return !all.isEmpty() && all.min() >= 0 && !positive.isEmpty() && positive.max() / positive.min() > WIDE
                || bound.filter(line -> line.value() > 0
                                && !positive.isEmpty()
                                && all.min() >= 0
                                && ratio(positive, line.value()) > WIDE)
                        .isPresent();
    }

    private static double ratio(Range positive, double bound) {
        return Math.max(positive.max() / bound, bound / positive.min());
    }

    static ClaimScales of(List<ClaimCurve> curves, Optional<ClaimBound> bound, Frame frame) {
        boolean isLog = isLog(curves, bound);
        boolean hasZeros = isLog && values(curves).anyMatch(value -> value == 0);
        double low = hasZeros ? frame.bottom() - 2.2 * frame.text() : frame.bottom();
        Range values = isLog ? logRange(curves, bound) : linearRange(curves, bound);
        Scale y = isLog ? Scale.log(values, low, frame.top()) : Scale.linear(values, low, frame.top());
        Range places = range(curves.stream()
                .flatMapToDouble(curve -> DoubleStream.of(curve.places().toArray())));
        if (places.isEmpty() || places.length() == 0) {
            double only = places.isEmpty() ? 0 : places.min();
            places = new Range(only - 1, only + 1);
        }
        boolean areFew = curves.stream().allMatch(curve -> curve.places().size() <= FEW);
        boolean isWide = places.min() > 0 && places.max() / places.min() >= (areFew ? WIDE_PLACES : WIDE);
        boolean areWhole = curves.stream()
                .flatMapToDouble(curve -> DoubleStream.of(curve.places().toArray()))
                .allMatch(place -> place == Math.rint(place));
        double most = (frame.right() - frame.left()) / (7 * frame.text());
        Scale x = isWide
                ? Scale.log(places, frame.left(), frame.right())
                : Scale.linear(places, frame.left(), frame.right());
        return new ClaimScales(
                x,
                y,
                isWide ? logAxis(places) : areWhole ? wholeAxis(places, most) : axis(places, most),
                isLog ? logAxis(values) : axis(values, (low - frame.top()) / (4 * frame.text())),
                frame.bottom(),
                hasZeros);
    }

    /** The height of a value. */
    double at(double value) {
        return hasZeros && value == 0 ? (floor + y.from()) / 2 : y.at(value);
    }

    private static DoubleStream values(List<ClaimCurve> curves) {
        return curves.stream()
                .flatMapToDouble(curve -> DoubleStream.of(curve.values().toArray()))
                .filter(Double::isFinite);
    }

    private static Range range(DoubleStream values) {
        double[] found = values.toArray();
        Range range = Range.EMPTY;
        for (double value : found) {
            range = range.including(value);
        }
        return range;
    }

    private static Range logRange(List<ClaimCurve> curves, Optional<ClaimBound> bound) {
        DoubleStream lines = bound.stream().mapToDouble(ClaimBound::value);
        Range positive = range(DoubleStream.concat(values(curves), lines).filter(value -> value > 0));
        double most = 2 * positive.max();
        return new Range(Math.max(positive.min() / 2, most * DEPTH), most);
    }

    private static Range linearRange(List<ClaimCurve> curves, Optional<ClaimBound> bound) {
        DoubleStream lines = bound.stream().mapToDouble(ClaimBound::value);
        Range all = range(DoubleStream.concat(values(curves), lines));
        if (all.isEmpty()) {
            return new Range(0, 1);
        }
        double low = Math.min(0, all.min());
        double high = Math.max(0, all.max());
        return low == high ? new Range(0, 1.08) : new Range(low < 0 ? 1.08 * low : 0, high > 0 ? 1.08 * high : 0);
    }

    private static PlotAxis axis(Range domain, double most) {
        List<Double> ticks = Ticks.atLeast(domain, (int) Math.max(PlotAxis.LEAST, Math.min(5, most)));
        return new PlotAxis(domain, ticks, PlotAxis.labels(ticks));
    }

    /** An axis of whole numbers, such as layers, with a label at its first. */
    private static PlotAxis wholeAxis(Range domain, double most) {
        if (domain.length() > FEW) {
            return axis(domain, most);
        }
        int apart = (int) Math.ceil(domain.length() / Math.max(PlotAxis.LEAST, Math.min(FEW, most)));
        List<Double> ticks = DoubleStream.iterate(
                        domain.min(), tick -> tick <= domain.max(), tick -> tick + Math.max(1, apart))
                .boxed()
                .toList();
        return new PlotAxis(domain, ticks, PlotAxis.labels(ticks));
    }

    private static PlotAxis logAxis(Range domain) {
        double decades = StrictMath.log10(domain.max() / domain.min());
        int apart = Math.max(1, (int) Math.ceil(decades / LOG_TICKS));
        List<Double> ticks = Ticks.powersOfTen(domain, apart);
        return new PlotAxis(
                domain, ticks, ticks.stream().map(ClaimScales::power).toList());
    }

    private static String power(double tick) {
        return tick >= 1000 && tick < 1e5 ? Numbers.count((long) tick) : Numbers.tick(tick);
    }
}
