package symmetrylab.figure.step;

import java.util.List;
import java.util.function.Function;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.recording.Phase;

/**
 * The sentences above the network of an opened step: what happens, with what result, and whose numbers these are.
 *
 * <p>They take the same room in every phase, so the network below does not jump.
 *
 * @param step the step
 * @param style colours and text size
 * @param width of the lines
 * @param room the height available
 */
record StepHeading(StepContent step, FigureStyle style, double width, double room) {

    /** Where the sentences end. */
    double bottom() {
        if (!fits()) {
            return top();
        }
        return hasSubject() ? end() + subject().size() * lineHeight(note()) + 0.3 * style.text() : end();
    }

    /** Paints the sentences as far as there is room; the result only once it is known. */
    void paint(Pen pen, PhaseProgress unveiling, double left) {
        if (!fits()) {
            return;
        }
        StepWords words = step.words(unveiling.moment().phase());
        paintLines(pen, TextWidth.lines(words.what(), what(), width), what(), left, top());
        if (isKnown(unveiling)) {
            paintLines(pen, TextWidth.lines(words.result(), result(), width), result(), left, resultTop());
        }
        if (hasSubject()) {
            paintLines(pen, subject(), note(), left, end());
        }
    }

    private double top() {
        return 0.2 * style.text();
    }

    private double resultTop() {
        return top() + most(what(), StepWords::what) * lineHeight(what());
    }

    private double end() {
        return resultTop() + most(result(), StepWords::result) * lineHeight(result());
    }

    private boolean fits() {
        return end() <= room;
    }

    private boolean hasSubject() {
        return end() + subject().size() * lineHeight(note()) <= room;
    }

    private List<String> subject() {
        return TextWidth.lines(step.subject(), note(), width);
    }

    private Lettering what() {
        return Lettering.of(1.05 * style.text(), style.palette().text()).at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    private Lettering result() {
        return Lettering.of(1.2 * style.text(), style.palette().text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    private Lettering note() {
        return Lettering.of(0.95 * style.text(), style.palette().muted()).at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    /** The most lines that a sentence takes in any phase. */
    private int most(Lettering lettering, Function<StepWords, String> sentence) {
        int most = 1;
        for (int index = 0; index < Phase.count(step.layers()); index++) {
            String text = sentence.apply(step.words(Phase.at(index, step.layers())));
            most = Math.max(most, TextWidth.lines(text, lettering, width).size());
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

    private static boolean isKnown(PhaseProgress unveiling) {
        Phase phase = unveiling.moment().phase();
        return switch (phase.kind()) {
            case FORWARD -> unveiling.activation(phase.layer());
            case LOSS -> unveiling.delta(unveiling.layers() - 1);
            case BACKWARD -> phase.layer() == 0 ? unveiling.gradient(0) : unveiling.delta(phase.layer() - 1);
            case UPDATE -> unveiling.update();
        };
    }
}
