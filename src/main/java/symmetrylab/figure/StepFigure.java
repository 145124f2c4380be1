package symmetrylab.figure;

import java.util.List;
import java.util.function.Function;
import symmetrylab.figure.Lettering.Horizontal;
import symmetrylab.figure.Lettering.Vertical;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;

/**
 * The network inside one training step: numbers run along the edges, neurons fill as they are computed, the gradient flows
 * back, weights move; with a sentence that says what happens, from the numbers.
 *
 * <p>What is computed later is empty, what was computed stays. Numbers that are equal to the last bit are printed once and
 * tied together. Where there is no room for numbers they are left to {@link StepTableFigure}.
 *
 * @param step the step
 * @param moment where in it; in a network of other depth, the corresponding place
 * @param scales shared by all lanes
 * @param style colours and text size
 */
public record StepFigure(StepContent step, Moment moment, SharedScales scales, FigureStyle style) implements Figure {

    @Override
    public void paint(Pen pen, double width, double height) {
        Unveiling unveiling = Unveiling.of(moment, step.network().layers());
        double text = style.text();
        double inset = 0.5 * text;
        double legend = height > 16 * text ? 2.5 * text : 0;
        double note = 1.3 * text;
        double top = paintWords(pen, unveiling, inset, width - 2 * inset, height - legend - note - 7 * text);
        double bottom = height - legend - note;
        if (bottom - top < 3 * text || width < 8 * text) {
            return;
        }
        StepLayout layout = new StepLayout(step, style, width - inset, top, bottom);
        ActivationRanges ranges = new ActivationRanges(step.network(), step.data(), scales, false);
        StepEdges edges = new StepEdges(step, unveiling, layout, scales, style);
        StepNeurons neurons = new StepNeurons(step, unveiling, layout, ranges, style);
        neurons.paintHulls(pen);
        edges.paintLines(pen);
        neurons.paintDiscs(pen);
        edges.paintPulses(pen);
        neurons.paintNumbers(pen);
        paintNote(pen, unveiling, edges, inset, width - 2 * inset, bottom + note / 2);
        if (legend > 0) {
            new NetworkLegend(scales, ranges.of(Math.min(1, step.network().layers())), style).paint(pen, width, height);
        }
    }

    /** Paints the sentences as far as there is room above; returns where they end. */
    private double paintWords(Pen pen, Unveiling unveiling, double left, double width, double room) {
        double text = style.text();
        Lettering what = Lettering.of(1.05 * text, style.palette().text()).at(Horizontal.LEFT, Vertical.MIDDLE);
        Lettering result =
                Lettering.of(1.2 * text, style.palette().text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        Lettering note = Lettering.of(0.95 * text, style.palette().muted()).at(Horizontal.LEFT, Vertical.MIDDLE);
        StepWords words = step.words(unveiling.moment().phase());
        double y = 0.2 * text;
        double after = y + most(what, StepWords::what, width) * lineHeight(what);
        double end = after + most(result, StepWords::result, width) * lineHeight(result);
        if (end > room) {
            return y;
        }
        paintLines(pen, Wrapping.lines(words.what(), what, width), what, left, y);
        if (isKnown(unveiling)) {
            paintLines(pen, Wrapping.lines(words.result(), result, width), result, left, after);
        }
        List<String> subject = Wrapping.lines(step.subject(), note, width);
        if (end + subject.size() * lineHeight(note) > room) {
            return end;
        }
        paintLines(pen, subject, note, left, end);
        return end + subject.size() * lineHeight(note) + 0.3 * text;
    }

    /** As large as lets every result of the step stand in one line. */
    private Lettering resultLettering(double width) {
        Lettering last = style.label();
        for (double size : new double[] {1.3, 1.2, 1.1, 1}) {
            last = Lettering.of(size * style.text(), style.palette().text())
                    .bold()
                    .at(Horizontal.LEFT, Vertical.MIDDLE);
            if (most(last, StepWords::result, width) == 1) {
                break;
            }
        }
        return last;
    }

    /** The most lines that a sentence takes in any phase: the picture below is not to jump. */
    private int most(Lettering lettering, Function<StepWords, String> sentence, double width) {
        int most = 1;
        for (int index = 0; index < Phase.count(step.layers()); index++) {
            String text = sentence.apply(step.words(Phase.at(index, step.layers())));
            most = Math.max(most, Wrapping.lines(text, lettering, width).size());
        }
        return most;
    }

    private static double lineHeight(Lettering lettering) {
        return 1.36 * lettering.size();
    }

    private static void paintLines(Pen pen, List<String> lines, Lettering lettering, double left, double top) {
        for (int i = 0; i < lines.size(); i++) {
            pen.text(lines.get(i), left, top + (i + 0.5) * lineHeight(lettering), lettering);
        }
    }

    private static boolean isKnown(Unveiling unveiling) {
        Phase phase = unveiling.moment().phase();
        return switch (phase.kind()) {
            case FORWARD -> unveiling.activation(phase.layer());
            case LOSS -> unveiling.delta(unveiling.layers() - 1);
            case BACKWARD -> phase.layer() == 0 ? unveiling.gradient(0) : unveiling.delta(phase.layer() - 1);
            case UPDATE -> unveiling.update();
        };
    }

    /** Says how many moves cannot be seen, in as many words as there is room for. */
    private void paintNote(Pen pen, Unveiling unveiling, StepEdges edges, double left, double width, double y) {
        if (unveiling.moment().phase().kind() != Phase.Kind.UPDATE) {
            return;
        }
        StepEdges.Moves moves = edges.moves();
        if (moves.tooSmall() == 0) {
            return;
        }
        String words = moves.tooSmall() == moves.all()
                ? "every move is too small to see"
                : moves.tooSmall() + " of " + moves.all() + " moves are too small to see";
        Lettering lettering = style.note().at(Horizontal.LEFT, Vertical.MIDDLE);
        for (String text : List.of("Widths move to scale: " + words + ".", words)) {
            if (TextWidth.of(text, lettering) <= width) {
                pen.text(text, left, y, lettering);
                return;
            }
        }
    }
}
