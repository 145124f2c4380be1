package symmetrylab.figure.curvature;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.figure.plot.TitleRow;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.numeric.Range;

/**
 * The eigenvalues of the Hessian at a state, from the lowest to the highest, as bars on a scale that is logarithmic on
 * both sides of 0.
 *
 * @param spectrum the eigenvalues; absent if there are none
 * @param values from the lowest to the highest eigenvalue of all lanes, 0 included; empty if there are none
 * @param pair the two whose eigenvectors span a plane; they have a mark unless they are the usual ones
 * @param sentence what they say
 * @param title the first words
 * @param style colours and text size
 */
record SpectrumPicture(
        Optional<Spectrum> spectrum,
        Range values,
        EigenPair pair,
        CurvatureSentence sentence,
        String title,
        FigureStyle style)
        implements Figure {

    /** More bars than this have no points at their ends. */
    private static final int MANY = 64;

    @Override
    public void paint(Pen pen, double width, double height) {
        PlotPlace place = PlotPlace.of(0, height, width, style);
        paintTitle(pen, TitleRow.of(place));
        spectrum.ifPresentOrElse(
                known -> paint(pen, place, known),
                () -> pen.text(
                        TextWidth.shortened(sentence.full(), style.centeredNote(), width),
                        width / 2,
                        (place.high() + place.low()) / 2,
                        style.centeredNote()));
    }

    private void paintTitle(Pen pen, TitleRow row) {
        row.paintTitle(pen, title);
        for (String form : spectrum.isPresent() ? List.of(sentence.full(), sentence.brief()) : List.<String>of()) {
            List<Word> words = List.of(new Word(form, style.palette().text()));
            if (row.widthOf(words) <= row.room(title)) {
                row.paintWords(pen, words);
                return;
            }
        }
    }

    /** The place of everything. */
    private record Frame(Scale y, PlotAxis axis, double left, double right) {}

    /** The axis ends at powers of ten, so that it seldom changes from step to step. */
    private Range range() {
        double low = values.isEmpty() ? 0 : -powerAbove(-values.min());
        double high = values.isEmpty() ? 0 : powerAbove(values.max());
        return low == high ? new Range(-1, 1) : new Range(low, high);
    }

    private static double powerAbove(double size) {
        return size <= 0 ? 0 : FastMath.pow(10, Math.ceil(FastMath.log10(size) - 1e-9));
    }

    private Frame frame(PlotPlace place) {
        Range range = range();
        double size = PlotPlace.axis(style).size();
        // The label at the very top would touch the title.
        Scale y = Scale.signedLog(range, place.low(), place.high() + 0.4 * size);
        List<Double> ticks = Ticks.signedPowersOfTen(y, 1.5 * size);
        PlotAxis axis =
                new PlotAxis(range, ticks, ticks.stream().map(Numbers::tick).toList());
        return new Frame(y, axis, place.left(axis), place.right(axis));
    }

    private void paint(Pen pen, PlotPlace place, Spectrum known) {
        Frame frame = frame(place);
        Scale y = frame.y();
        Lettering label = PlotPlace.axis(style);
        PlotAxis axis = frame.axis();
        List<Double> ticks = axis.ticks();
        double left = frame.left();
        double right = frame.right();
        Stroke grid = Stroke.solid(style.palette().grid(), 1);
        for (int i = 0; i < ticks.size(); i++) {
            double at = y.at(ticks.get(i));
            pen.line(left, at, right, at, grid);
            pen.text(axis.labels().get(i), left - 0.4 * style.text(), at, label.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        paintNumbers(pen, place, known.eigenvalues().size(), left, right);
        Stroke border = Stroke.solid(style.palette().axis(), 1);
        pen.line(left, place.low(), left, place.high(), border);
        paintBars(pen, known, y, left, right);
        pen.line(left, y.at(0), right, y.at(0), border);
        paintZeros(pen, known, y, left, right);
        if (!pair.equals(EigenPair.USUAL) && known.eigenvalues().size() > 1) {
            EigenPair.Numbers numbers = pair.in(known.eigenvalues().size());
            paintMark(pen, known, frame, numbers.across(), true);
            paintMark(pen, known, frame, numbers.up(), false);
        }
    }

    /** A disc at the end of the bar of the eigenvector across, a ring at that of the one up. */
    private void paintMark(Pen pen, Spectrum known, Frame frame, int number, boolean across) {
        double radius = 0.36 * style.text();
        double x = at(number, known.eigenvalues().size(), frame.left(), frame.right());
        double y = frame.y().at(shown(known, number));
        pen.disc(x, y, radius + Math.max(1, 0.1 * style.text()), style.palette().page());
        pen.disc(x, y, radius, style.palette().states().selected());
        if (!across) {
            pen.disc(x, y, 0.55 * radius, style.palette().page());
        }
    }

    private static double shown(Spectrum known, int number) {
        double value = known.eigenvalues().get(number);
        return Math.abs(value) > known.zeroWithin() ? value : 0;
    }

    /** The number of the eigenvalue whose bar or point is at a pixel of a picture of this size; absent beside them. */
    OptionalInt at(double x, double y, double width, double height) {
        if (spectrum.isEmpty()) {
            return OptionalInt.empty();
        }
        Spectrum known = spectrum.get();
        Frame frame = frame(PlotPlace.of(0, height, width, style));
        int count = known.eigenvalues().size();
        int number = (int) Math.floor((x - frame.left()) / (frame.right() - frame.left()) * count);
        if (number < 0 || number >= count) {
            return OptionalInt.empty();
        }
        double end = frame.y().at(shown(known, number));
        double zero = frame.y().at(0);
        double reach = 1.4 * style.text();
        boolean isOn = y >= Math.min(end, zero) - reach && y <= Math.max(end, zero) + reach;
        return isOn ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private double at(int index, int count, double left, double right) {
        return left + (index + 0.5) / count * (right - left);
    }

    /** The numbers of some eigenvalues, and the name of the axis where there is room. */
    private void paintNumbers(Pen pen, PlotPlace place, int count, double left, double right) {
        Lettering label = PlotPlace.axis(style).at(Horizontal.CENTER, Vertical.TOP);
        double below = place.low() + 0.5 * style.text();
        double free = left;
        int[] wanted = {0, (count - 1) / 4, (count - 1) / 2, 3 * (count - 1) / 4, count - 1};
        for (int i = 0; i < wanted.length; i++) {
            if (i > 0 && wanted[i] == wanted[i - 1]) {
                continue;
            }
            String text = Numbers.count(wanted[i] + 1);
            double half = TextWidth.of(text, label) / 2;
            double at = Math.min(at(wanted[i], count, left, right), place.width() - half);
            pen.text(text, at, below, label);
            if (i == 2) {
                free = at + half;
            }
            if (i == 3 || (i == 4 && wanted[3] == wanted[2])) {
                double room = at - half - free - 1.2 * style.text();
                Lettering name = PlotPlace.axis(style);
                for (String key : List.of(
                        style.words().get("figure.curvature.axis"),
                        style.words().get("figure.curvature.axis.brief"))) {
                    if (TextWidth.of(key, name) <= room) {
                        pen.text(key, (free + at - half) / 2, below, label);
                        break;
                    }
                }
            }
        }
    }

    private void paintBars(Pen pen, Spectrum known, Scale y, double left, double right) {
        int count = known.eigenvalues().size();
        double wide = Math.max(1, Math.min(0.6 * (right - left) / count, 1.2 * style.text()));
        for (int i = 0; i < count; i++) {
            double value = known.eigenvalues().get(i);
            if (Math.abs(value) > known.zeroWithin()) {
                double top = Math.min(y.at(0), y.at(value));
                double high = Math.abs(y.at(value) - y.at(0));
                Ink ink = style.palette().ofSign(value);
                pen.rectangle(at(i, count, left, right) - wide / 2, top, wide, high, 0, ink);
            }
        }
    }

    private void paintZeros(Pen pen, Spectrum known, Scale y, double left, double right) {
        int count = known.eigenvalues().size();
        double radius = Math.min(0.26 * style.text(), Math.max(1, 0.35 * (right - left) / count));
        if (count > MANY) {
            radius = Math.min(radius, 1.5);
        }
        Ink ink = style.palette().zero();
        for (int i = 0; i < count; i++) {
            if (Math.abs(known.eigenvalues().get(i)) <= known.zeroWithin()) {
                pen.disc(at(i, count, left, right), y.at(0), radius, ink);
            }
        }
    }
}
