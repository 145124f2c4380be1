package symmetrylab.figure.plot;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.state.Distances;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;

/**
 * The distances of a matrix, on a logarithmic scale of eight decades, with a colour of its own for exactly 0.
 *
 * @param distances the numbers
 * @param most the end of the scale
 * @param palette the colours
 */
record DistancePairs(Distances distances, double most, Palette palette) implements PairMatrix.Pairs {

    private static final int DECADES = 8;

    /** The power of ten that {@code largest}, above 0, does not exceed. */
    static double endOfScale(double largest) {
        return FastMath.pow(10, Math.ceil(FastMath.log10(largest) - 1e-9));
    }

    private double least() {
        return most * FastMath.pow(10, -DECADES);
    }

    private double distance(int one, int other) {
        return distances.values().get(one, other);
    }

    @Override
    public Ink ink(int one, int other) {
        double distance = distance(one, other);
        if (Double.isNaN(distance)) {
            return palette.grid();
        } else if (distance == 0) {
            return palette.states().identical();
        }
        return shade(1 + FastMath.log10(distance / most) / DECADES);
    }

    private Ink shade(double share) {
        Ink near = palette.page().mix(palette.states().near(), 0.75);
        return near.mix(palette.page(), share);
    }

    @Override
    public Ink textOn(int one, int other) {
        return distance(one, other) == 0 ? palette.states().onState() : palette.text();
    }

    @Override
    public String number(int one, int other) {
        double distance = distance(one, other);
        return Double.isNaN(distance) ? "–" : distance == 0 ? "0" : Numbers.brief(distance);
    }

    @Override
    public String widest() {
        return "8.88e−88";
    }

    @Override
    public boolean areOne(int one, int other) {
        return distance(one, other) == 0;
    }

    @Override
    public List<String> labels() {
        return List.of("0", Numbers.tick(least()), Numbers.tick(most));
    }

    @Override
    public Ink bar(boolean first, double share) {
        return first ? palette.states().identical() : shade(share);
    }
}
