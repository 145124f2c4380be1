package symmetrylab.figure.plot;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;

/** The cosines of a matrix: blue for neurons that point the same way, orange for opposite ones. */
record CosinePairs(Similarity similarity, Palette palette) implements PairMatrix.Pairs {

    @Override
    public Ink ink(int one, int other) {
        return ink(cosine(one, other));
    }

    private double cosine(int one, int other) {
        return similarity.cosines().get(one, other);
    }

    private Ink ink(double cosine) {
        if (Double.isNaN(cosine)) {
            return palette.grid();
        }
        return palette.page().mix(cosine < 0 ? palette.negative() : palette.positive(), Math.abs(cosine));
    }

    @Override
    public Ink textOn(int one, int other) {
        return Math.abs(cosine(one, other)) > 0.5 ? palette.page() : palette.text();
    }

    /** Two decimals; none if a cosine is 1, −1 or 0 exactly, and a dash if there is no direction. */
    @Override
    public String number(int one, int other) {
        double cosine = cosine(one, other);
        if (Double.isNaN(cosine)) {
            return "–";
        }
        return cosine == FastMath.rint(cosine) ? Numbers.tick(cosine) : Numbers.twoDecimals(cosine);
    }

    @Override
    public String widest() {
        return "−0.99";
    }

    @Override
    public boolean areOne(int one, int other) {
        return cosine(one, other) >= Similarity.ONE_DIRECTION;
    }

    @Override
    public List<String> labels() {
        return List.of("−1", "0", "1");
    }

    @Override
    public Ink bar(boolean first, double share) {
        return ink(first ? share - 1 : share);
    }
}
