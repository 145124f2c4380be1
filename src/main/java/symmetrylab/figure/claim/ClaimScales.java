package symmetrylab.figure.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.numeric.Range;

/**
 * The scales of a claim's plot. On a logarithmic axis a value of 0 stands in a band at the lower end, if there is one.
 *
 * @param x the scale of the places
 * @param y the scale of the values, without the band
 * @param xAxis its labelled places
 * @param yAxis its labelled values
 * @param floor the lower end of the plot
 * @param hasZeros whether there is a band for 0
 */
record ClaimScales(Scale x, Scale y, PlotAxis xAxis, PlotAxis yAxis, double floor, boolean hasZeros) {

    /** The longest axis of whole numbers with a label at each. */
    private static final int FEW = 12;

    private static final double LOG_TICKS = 6;

    /** Where the plot lies in its picture. */
    record Frame(double left, double top, double right, double bottom, double text) {}

    static ClaimScales of(List<ClaimCurve> curves, ClaimAxes axes, Optional<ClaimBound> bound, Frame frame) {
        boolean hasZeros = axes.values().kind() == ClaimAxis.Kind.LOG_WITH_ZERO;
        double low = hasZeros ? frame.bottom() - 2.2 * frame.text() : frame.bottom();
        Range values = values(curves, axes.values(), bound);
        Range places = places(curves, axes.places());
        Scale x = scale(axes.places(), places, frame.left(), frame.right());
        Scale y = scale(axes.values(), values, low, frame.top());
        return new ClaimScales(
                x,
                y,
                axis(axes.places(), places, (frame.right() - frame.left()) / (7 * frame.text())),
                axis(axes.values(), values, (low - frame.top()) / (4 * frame.text())),
                frame.bottom(),
                hasZeros);
    }

    private static Scale scale(ClaimAxis axis, Range domain, double from, double to) {
        return axis.isLog() ? Scale.log(domain, from, to) : Scale.linear(domain, from, to);
    }

    private static PlotAxis axis(ClaimAxis axis, Range domain, double most) {
        return switch (axis.kind()) {
            case LINEAR -> axis(domain, most);
            case WHOLE -> wholeAxis(domain, most);
            case LOG, LOG_WITH_ZERO -> logAxis(domain);
        };
    }

    private static Range places(List<ClaimCurve> curves, ClaimAxis axis) {
        Range places = axis.ends();
        for (ClaimCurve curve : curves) {
            for (double place : curve.places().toArray()) {
                places = places.including(place);
            }
        }
        return places;
    }

    private static Range values(List<ClaimCurve> curves, ClaimAxis axis, Optional<ClaimBound> bound) {
        Range values = axis.ends();
        for (ClaimCurve curve : curves) {
            for (double value : curve.values().toArray()) {
                // What is too small for a logarithmic axis lies at its lower end.
                values = value > values.min() || !axis.isLog() ? values.including(value) : values;
            }
        }
        if (bound.isPresent()) {
            values = values.including(bound.get().value());
        }
        return axis.isLog() ? new Range(values.min() / 2, 2 * values.max()) : linearRange(values);
    }

    /** The height of a value. */
    double at(double value) {
        return hasZeros && value == 0 ? (floor + y.from()) / 2 : y.at(value);
    }

    /** Some room at the ends, and 0. */
    private static Range linearRange(Range values) {
        Range all = values.including(0);
        return new Range(1.08 * all.min(), 1.08 * all.max());
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
        double decades = FastMath.log10(domain.max() / domain.min());
        int apart = Math.max(1, (int) Math.ceil(decades / LOG_TICKS));
        List<Double> ticks = Ticks.powersOfTen(domain, apart);
        return new PlotAxis(
                domain, ticks, ticks.stream().map(ClaimScales::power).toList());
    }

    private static String power(double tick) {
        return tick >= 1000 && tick < 1e5 ? Numbers.count((long) tick) : Numbers.tick(tick);
    }
}
