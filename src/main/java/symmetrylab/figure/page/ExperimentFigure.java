package symmetrylab.figure.page;

import java.util.List;
import java.util.OptionalDouble;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.RunState;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.scene.Scene;
import symmetrylab.recording.Recording;
import symmetrylab.spec.RunSpec;
import symmetrylab.words.Words;

/**
 * The whole experiment at one step, as exported: title and step, then the lanes side by side, each with its name, start,
 * state, loss and accuracy above its figures.
 *
 * @param title of the experiment; may be empty
 * @param lanes the runs, from left to right, at the same step, on the same scales and in the same style; at least one
 * @param figures what each lane shows, from top to bottom
 */
public record ExperimentFigure(String title, List<Scene> lanes, List<FigureKind> figures) implements Figure {

    /** Copies the lists. */
    public ExperimentFigure {
        lanes = List.copyOf(lanes);
        figures = List.copyOf(figures);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("there is no lane");
        }
    }

    /** The height of text that suits a picture of this size with so many lanes. */
    public static double textSizeFor(double width, double height, int lanes) {
        return Math.max(7, Math.min(height / 46, width / (36.0 * Math.max(1.2, lanes))));
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        Scene first = lanes.get(0);
        double text = first.style().text();
        Palette palette = first.style().palette();
        pen.rectangle(0, 0, width, height, 0, palette.page());
        double margin = text;
        double baseline = 2.1 * text;
        pen.text(
                title,
                margin,
                baseline,
                Lettering.of(1.5 * text, palette.text()).bold());
        pen.text(
                first.style()
                        .words()
                        .get(
                                "timeline.position",
                                Numbers.count(first.step()),
                                Numbers.count(first.scales().lastStep())),
                width - margin,
                baseline,
                Lettering.of(1.3 * text, palette.text()).bold().at(Horizontal.RIGHT, Vertical.BASELINE));
        double top = 3.2 * text;
        double laneWidth = (width - margin) / lanes.size();
        for (int i = 0; i < lanes.size(); i++) {
            Scene lane = lanes.get(i);
            double left = margin / 2 + i * laneWidth;
            if (i > 0) {
                pen.line(left, top, left, height - margin, Stroke.solid(palette.grid(), 1));
            }
            pen.area(left, top, laneWidth, height - top - 0.5 * margin, (on, w, h) -> paintLane(on, lane, w, h));
        }
    }

    private void paintLane(Pen pen, Scene lane, double width, double height) {
        FigureStyle style = lane.style();
        double text = style.text();
        RunHistory history = lane.history();
        Recording recording = history.recording();
        RunSpec run = recording.plan().spec();
        int now = lane.now();
        RunState state = history.state(now);
        double inset = 0.7 * text;
        pen.text(
                run.name(),
                inset,
                1.3 * text,
                Lettering.of(1.25 * text, style.palette().text()).bold());
        pen.text(
                style.words()
                        .say(
                                recording.divergedAt().isPresent() && now == history.lastStep()
                                        ? EventWords.nameAt(state, Numbers.count(now))
                                        : EventWords.name(state)),
                width - inset,
                1.3 * text,
                Lettering.of(1.5 * text, style.palette().text()).bold().at(Horizontal.RIGHT, Vertical.BASELINE));
        pen.text(InitializerWords.of(run.initializer(), style.words()), inset, 2.9 * text, style.note());
        pen.text(
                figuresOf(recording, now, style.words()),
                width - inset,
                2.9 * text,
                style.label().at(Horizontal.RIGHT, Vertical.BASELINE));
        double top = 3.6 * text;
        double shares = figures.stream().mapToDouble(FigureKind::share).sum();
        for (FigureKind kind : figures) {
            double part = (height - top) * kind.share() / shares;
            shares -= kind.share();
            pen.area(0, top, width, part, kind.of(lane));
            top += part;
        }
    }

    private static String figuresOf(Recording recording, int now, Words words) {
        OptionalDouble accuracy = recording.accuracy(now);
        String loss = Numbers.brief(recording.loss(now));
        return accuracy.isPresent()
                ? words.get("lane.figures.accuracy", loss, Numbers.percent(accuracy.getAsDouble()))
                : words.get("lane.loss", loss);
    }
}
