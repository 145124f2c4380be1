package symmetrylab.figure.step;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.NetworkPicture;
import symmetrylab.figure.network.PartLayout;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;

/**
 * The network inside one training step: numbers run along the edges, neurons fill as they are computed, the gradient
 * flows back, weights move. {@link StepHeadFigure} has the sentences, {@link StepTableFigure} all the numbers.
 *
 * <p>Numbers appear when they are computed, and stay. Numbers on edges that are equal to the last bit are printed once
 * and tied together.
 *
 * @param step the step
 * @param moment the place in it; in a network of another depth, the corresponding place
 * @param scales shared by all lanes
 * @param style colours and text size
 */
public record StepFigure(StepContent step, Moment moment, SharedScales scales, FigureStyle style)
        implements NetworkPicture {

    @Override
    public Optional<PartLayout> parts(double width, double height) {
        return layout(width, height).map(layout -> layout);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        PhaseProgress progress = PhaseProgress.of(moment, step.network().layers());
        layout(width, height).ifPresent(layout -> paint(pen, progress, layout, width));
    }

    private void paint(Pen pen, PhaseProgress progress, StepLayout layout, double width) {
        ActivationRanges ranges = new ActivationRanges(step.network(), step.data(), scales, false);
        StepEdges edges = new StepEdges(step, progress, layout, scales, style);
        StepNeurons neurons = new StepNeurons(step, progress, layout, ranges, style);
        neurons.paintHulls(pen);
        edges.paintLines(pen);
        neurons.paintDiscs(pen);
        edges.paintPulses(pen);
        neurons.paintNumbers(pen);
        paintNote(pen, progress, edges, inset(), width - 2 * inset(), layout.bottom() + note() / 2);
    }

    private Optional<StepLayout> layout(double width, double height) {
        double top = 0.4 * style.text();
        double bottom = height - note();
        return bottom - top < 3 * style.text() || width < 8 * style.text()
                ? Optional.empty()
                : Optional.of(step.layout(style, width - inset(), top, bottom));
    }

    private double inset() {
        return 0.5 * style.text();
    }

    private double note() {
        return 1.3 * style.text();
    }

    /** Writes that only some edges are drawn in full, or the number of invisible moves, in as many words as fit. */
    private void paintNote(Pen pen, PhaseProgress progress, StepEdges edges, double left, double width, double y) {
        if (edges.strongest().areFewer()) {
            Lettering lettering = style.note().at(Horizontal.LEFT, Vertical.MIDDLE);
            String text = style.words().get("step.strongest");
            pen.text(
                    TextWidth.of(text, lettering) <= width
                            ? text
                            : style.words().get("step.strongest.brief"),
                    left,
                    y,
                    lettering);
            return;
        }
        if (progress.moment().phase().kind() != Phase.Kind.UPDATE) {
            return;
        }
        StepEdges.Moves moves = edges.moves();
        if (moves.tooSmall() == 0) {
            return;
        }
        String which = moves.tooSmall() == moves.all() ? "all" : "some";
        String small = Integer.toString(moves.tooSmall());
        String all = Integer.toString(moves.all());
        Lettering lettering = style.note().at(Horizontal.LEFT, Vertical.MIDDLE);
        for (String form : List.of("Widths", "")) {
            String text = style.words().get("step.tooSmall." + which + form, small, all);
            if (TextWidth.of(text, lettering) <= width) {
                pen.text(text, left, y, lettering);
                return;
            }
        }
    }
}
