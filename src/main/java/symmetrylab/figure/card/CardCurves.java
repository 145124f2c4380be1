package symmetrylab.figure.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.scene.Scene;
import symmetrylab.numeric.Range;

/**
 * One measure of all lanes over the steps, in one frame, each curve with the name of its lane at its end.
 *
 * @param lanes on the same scales
 * @param measure what the curves show
 */
record CardCurves(List<Scene> lanes, Measure measure) implements Figure {

    private static final double CURVE = 2;
    private static final int MOST_POINTS = 240;

    /** The least spread that is drawn above the axis. */
    private static final double LEAST = 1e-8;

    /** What curves show. */
    enum Measure {
        /** The loss on the training set. */
        LOSS,
        /** The largest spread of a hidden layer. */
        SPREAD;

        private Scale scale(Scene lane, double bottom, double top) {
            return switch (this) {
                case LOSS -> Scale.linear(lane.scales().loss(), bottom, top);
                case SPREAD ->
                    Scale.log(new Range(LEAST, Math.max(1, lane.scales().spread())), bottom, top);
            };
        }

        private double at(RunHistory history, int step) {
            if (this == LOSS) {
                return history.recording().loss(step);
            }
            double spread = LEAST;
            for (int hidden = 0; hidden < history.hiddenLayers(); hidden++) {
                spread = Math.max(spread, history.spread(step, hidden));
            }
            return spread;
        }
    }

    /** The name of a lane beside the end of its curve. */
    private record Name(String text, double y, Ink ink) {}

    @Override
    public void paint(Pen pen, double width, double height) {
        FigureStyle style = lanes.get(0).style();
        Stroke axis = Stroke.solid(style.palette().axis(), 1);
        pen.line(0.5, 0, 0.5, height, axis);
        pen.line(0, height - 0.5, width, height - 0.5, axis);
        Lettering lettering =
                Lettering.of(style.text(), style.palette().text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        double room = lanes.stream()
                .mapToDouble(lane -> TextWidth.of(CardFigure.name(lane), lettering))
                .max()
                .orElseThrow();
        double names = Math.min(room, 0.4 * width);
        double right = width - names - 8;
        Scale y = measure.scale(lanes.get(0), height - 3, 4);
        Scale x = Scale.linear(new Range(0, lanes.get(0).scales().lastStep()), 1, right);
        List<Name> ends = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Ink ink = style.palette().ofNeuron(i);
            pen.path(curve(lanes.get(i).history(), x, y), Stroke.solid(ink, CURVE));
            RunHistory history = lanes.get(i).history();
            double end = y.at(measure.at(history, history.lastStep()));
            ends.add(new Name(TextWidth.shortened(CardFigure.name(lanes.get(i)), lettering, names), end, ink));
        }
        for (Name name : apart(ends, 1.15 * style.text(), height)) {
            pen.text(name.text(), right + 6, name.y(), lettering.withInk(name.ink()));
        }
    }

    private Path curve(RunHistory history, Scale x, Scale y) {
        int stride = history.recording().strideSteps();
        int steps = stride * Math.max(1, history.lastStep() / stride / MOST_POINTS);
        Path.Builder line = Path.builder();
        for (int step = 0; step <= history.lastStep(); step += steps) {
            double value = y.at(measure.at(history, step));
            if (step == 0) {
                line.moveTo(x.at(0), value);
            } else {
                line.lineTo(x.at(step), value);
            }
        }
        return line.build();
    }

    /** The names moved apart, from top to bottom, and inside the picture. */
    private static List<Name> apart(List<Name> names, double pitch, double height) {
        List<Name> sorted =
                names.stream().sorted(Comparator.comparingDouble(Name::y)).toList();
        List<Name> placed = new ArrayList<>();
        double least = pitch / 2;
        for (int i = 0; i < sorted.size(); i++) {
            double most = height - pitch * (sorted.size() - i - 0.5);
            double y = Math.min(most, Math.max(least, sorted.get(i).y()));
            placed.add(new Name(sorted.get(i).text(), y, sorted.get(i).ink()));
            least = y + pitch;
        }
        return placed;
    }
}
