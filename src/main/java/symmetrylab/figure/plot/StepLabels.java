package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;

/**
 * The labels along the steps of a plot: round steps and, if they are a part of the run, the first and the last.
 *
 * @param frame of the plot
 */
record StepLabels(PlotFrame frame) {

    /** A label at its place; one that would extend beyond the plot ends with it. */
    private record Label(String text, double at, double left, double right, boolean isEnd) {

        boolean touches(Label other, double gap) {
            return left < other.right() + gap && other.left() < right + gap;
        }
    }

    /** Draws the lines of the grid with their labels. */
    void paint(Pen pen) {
        Lettering lettering = PlotPlace.axis(frame.style());
        Lettering ends = lettering.bold().withInk(frame.style().palette().text());
        double below = frame.floor() + 0.5 * frame.style().text();
        Stroke grid = Stroke.solid(frame.style().palette().grid(), 1);
        for (Label label : labels(lettering)) {
            pen.line(label.at(), frame.floor(), label.at(), frame.y().to(), grid);
            boolean inside = label.right() < x().to();
            pen.text(
                    label.text(),
                    !inside ? x().to() : label.isEnd() ? (label.left() + label.right()) / 2 : label.at(),
                    below,
                    (label.isEnd() ? ends : lettering).at(inside ? Horizontal.CENTER : Horizontal.RIGHT, Vertical.TOP));
        }
    }

    private Scale x() {
        return frame.x();
    }

    private List<Label> labels(Lettering lettering) {
        int wanted = (int) Math.max(
                PlotAxis.LEAST,
                Math.min(5, (x().to() - x().from()) / (5.2 * frame.style().text())));
        List<Label> ends = frame.isPart() ? ends(lettering) : List.of();
        List<Label> labels = round(lettering, wanted, ends);
        while (overlap(labels) && wanted > 1) {
            wanted--;
            labels = round(lettering, wanted, ends);
        }
        labels.addAll(ends);
        return labels;
    }

    /** The labels of round steps that leave room for those of the ends. */
    private List<Label> round(Lettering lettering, int wanted, List<Label> ends) {
        List<Label> labels = new ArrayList<>();
        for (double tick : Ticks.wholeAtLeast(x().domain(), wanted)) {
            Label label = label(tick, tick == 0, lettering, false);
            if (ends.stream().noneMatch(end -> end.touches(label, gap()))) {
                labels.add(label);
            }
        }
        return labels;
    }

    private List<Label> ends(Lettering lettering) {
        return List.of(
                label(x().domain().min(), true, lettering.bold(), true),
                label(x().domain().max(), false, lettering.bold(), true));
    }

    private Label label(double step, boolean named, Lettering lettering, boolean isEnd) {
        String number = PlotAxis.step((long) step);
        String text = named ? frame.style().words().get("figure.step", number) : number;
        double width = TextWidth.of(text, lettering);
        double middle = x().at(step);
        double right = Math.min(x().to(), Math.max(middle + width / 2, isEnd ? width : 0));
        return new Label(text, middle, right - width, right, isEnd);
    }

    private boolean overlap(List<Label> labels) {
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).left() < labels.get(i - 1).right() + gap()) {
                return true;
            }
        }
        return false;
    }

    private double gap() {
        return 0.4 * frame.style().text();
    }
}
