package symmetrylab.figure.step;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.NetworkLegend;
import symmetrylab.figure.network.NetworkPicture;
import symmetrylab.figure.network.PartLayout;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;

/**
 * The network inside one training step: numbers run along the edges, neurons fill as they are computed, the gradient flows
 * back, weights move; with a sentence that says what happens, from the numbers.
 *
 * <p>What is not yet computed is empty; what was computed stays. Numbers that are equal to the last bit are printed once and
 * tied together. Where there is no room for numbers, {@link StepTableFigure} shows them.
 *
 * @param step the step
 * @param moment where in it; in a network of other depth, the corresponding place
 * @param scales shared by all lanes
 * @param style colours and text size
 */
public record StepFigure(StepContent step, Moment moment, SharedScales scales, FigureStyle style)
        implements NetworkPicture {

    @Override
    public Optional<PartLayout> parts(double width, double height) {
        return layout(heading(width, height).bottom(), width, height).map(layout -> layout);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        PhaseProgress unveiling = PhaseProgress.of(moment, step.network().layers());
        StepHeading heading = heading(width, height);
        heading.paint(pen, unveiling, inset());
        layout(heading.bottom(), width, height).ifPresent(layout -> paint(pen, unveiling, layout, width, height));
    }

    private void paint(Pen pen, PhaseProgress unveiling, StepLayout layout, double width, double height) {
        ActivationRanges ranges = new ActivationRanges(step.network(), step.data(), scales, false);
        StepEdges edges = new StepEdges(step, unveiling, layout, scales, style);
        StepNeurons neurons = new StepNeurons(step, unveiling, layout, ranges, style);
        neurons.paintHulls(pen);
        edges.paintLines(pen);
        neurons.paintDiscs(pen);
        edges.paintPulses(pen);
        neurons.paintNumbers(pen);
        paintNote(pen, unveiling, edges, inset(), width - 2 * inset(), layout.bottom() + note() / 2);
        if (legend(height) > 0) {
            Range fills = ranges.of(Math.min(1, step.network().layers()));
            new NetworkLegend(scales.edges().scale(false), style.words().get("figure.weight"), fills, style)
                    .paint(pen, width, height);
        }
    }

    private StepHeading heading(double width, double height) {
        double text = style.text();
        return new StepHeading(step, style, width - 2 * inset(), height - legend(height) - note() - 7 * text);
    }

    private Optional<StepLayout> layout(double top, double width, double height) {
        double bottom = height - legend(height) - note();
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

    private double legend(double height) {
        return height > 16 * style.text() ? 2.5 * style.text() : 0;
    }

    /** Writes how many moves cannot be seen, in as many words as there is room for. */
    private void paintNote(Pen pen, PhaseProgress unveiling, StepEdges edges, double left, double width, double y) {
        if (unveiling.moment().phase().kind() != Phase.Kind.UPDATE) {
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
