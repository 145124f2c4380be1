package symmetrylab.figure.function;

import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.output.SampleSigns;
import symmetrylab.figure.output.Subject;
import symmetrylab.figure.plot.PlotAxis;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.numeric.Range;

/** The key beside a plot of the function: the signs of the samples, and the colours of the output. */
final class FunctionKey {

    /** The least width of a plot with a key, as a multiple of the text's height. */
    private static final double LEAST_WIDTH = 34;

    /** The gap between plot and key, likewise. */
    private static final double GAP = 1.1;

    private static final double PITCH = 1.5;

    /** The least height of the scale of colours, likewise. */
    private static final double LEAST_SCALE = 3.4;

    /** The width of the scale of colours, likewise. */
    private static final double WIDE = 0.8;

    private static final int SHADES = 48;

    private final FunctionPlane plane;
    private final Subject subject;
    private final SampleSigns signs;

    FunctionKey(FunctionPlane plane) {
        this.plane = plane;
        this.subject = plane.subject();
        this.signs = new SampleSigns(subject.data(), subject.style(), true);
    }

    /** The width it takes of a picture this wide; 0 if there is no room for it. */
    double widthIn(double width) {
        double wanted = Math.max(signs.columnWidth(), hasValues() ? scaleWidth() : 0) + GAP * subject.text();
        return width < LEAST_WIDTH * subject.text() || wanted > 0.3 * width ? 0 : wanted;
    }

    /** Whether the plane has colours for values. */
    private boolean hasValues() {
        return !plane.isCurve() && (subject.isBinary() || !subject.hasClasses());
    }

    private List<Double> ticks() {
        return Ticks.atLeast(subject.outputRange(), PlotAxis.LEAST);
    }

    private double scaleWidth() {
        return PlotAxis.labels(ticks()).stream()
                        .mapToDouble(label -> TextWidth.of(label, PlotPlace.axis(subject.style())))
                        .max()
                        .orElse(0)
                + 2
                + (WIDE + 0.4) * subject.text();
    }

    void paint(Pen pen, FunctionFrame frame) {
        double text = subject.text();
        double x = frame.box().right() + GAP * text;
        double pitch = PITCH * text;
        int most = (int) (frame.box().height() / pitch);
        int lines = signs.paintColumn(pen, x, frame.box().top(), pitch, most);
        double top = frame.box().top() + (lines + 1.2) * pitch;
        double room = frame.box().bottom() - top;
        if (hasValues() && room >= LEAST_SCALE * text) {
            paintScale(pen, new Box(x + 2, top, WIDE * text, Math.min(room, 7 * text)), pitch);
        }
    }

    private void paintScale(Pen pen, Box box, double pitch) {
        double text = subject.text();
        Lettering label = PlotPlace.axis(subject.style());
        String title = subject.say("output.title", subject.data().outputNames().get(0));
        double width = Math.max(signs.columnWidth(), scaleWidth());
        pen.text(
                TextWidth.shortened(title, label, width),
                box.left(),
                box.top() - pitch / 2,
                label.at(Horizontal.LEFT, Vertical.MIDDLE));
        Range range = subject.outputRange();
        Range shades = new Range(0, SHADES - 1);
        pen.grid(
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                InkGrid.of(SHADES, 1, (row, column) -> subject.palette()
                        .activations()
                        .at(SHADES - 1 - row, shades)));
        pen.frame(
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                0,
                Stroke.solid(subject.palette().axis(), 1));
        List<Double> ticks = ticks();
        List<String> labels = PlotAxis.labels(ticks);
        double half = 0.4 * label.size();
        for (int i = 0; i < labels.size(); i++) {
            double share = (ticks.get(i) - range.min()) / range.length();
            double y = box.bottom() - share * box.height();
            pen.text(
                    labels.get(i),
                    box.right() + 0.4 * text,
                    Math.max(box.top() + half, Math.min(box.bottom() - half, y)),
                    label.at(Horizontal.LEFT, Vertical.MIDDLE));
        }
    }
}
