package symmetrylab.figure.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.derivation.Derivation;
import symmetrylab.analysis.derivation.Equation;
import symmetrylab.analysis.derivation.TracedStep;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.scene.NetworkPart;

/**
 * A derivation in typeset mathematics: each equation with its title, first in symbols, then with the step's numbers, then the
 * value. Long formulas are broken into lines; nothing is cut off at the right.
 *
 * @param derivation what is shown
 * @param setter sets the formulas
 * @param style colours and text size
 */
public record DerivationFigure(Derivation derivation, FormulaSetter setter, FigureStyle style) implements Figure {

    /** A title and where it stands. */
    private record Title(String text, double baseline) {}

    /** All that is painted at one width. */
    private record Layout(List<Title> titles, List<FormulaFlow.Placed> pieces, double height) {}

    /** The derivation of a part of a network in a step; none of an input or a whole layer. */
    public static Optional<Derivation> derivation(TracedStep step, NetworkPart part) {
        if (part instanceof NetworkPart.Neuron neuron && neuron.column() > 0) {
            return Optional.of(Derivation.ofNeuron(step, neuron.column() - 1, neuron.index()));
        } else if (part instanceof NetworkPart.Weight weight) {
            return Optional.of(Derivation.ofWeight(step, weight.layer(), weight.to(), weight.from()));
        } else if (part instanceof NetworkPart.Bias bias) {
            return Optional.of(Derivation.ofBias(step, bias.layer(), bias.to()));
        }
        return Optional.empty();
    }

    /** The height that all equations take at a width, in pixels. */
    public double preferredHeight(double width) {
        return layout(width).height();
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        Layout layout = layout(width);
        for (Title title : layout.titles()) {
            pen.text(
                    title.text(),
                    0,
                    title.baseline(),
                    Lettering.of(0.92 * style.text(), style.palette().muted()).bold());
        }
        for (FormulaFlow.Placed placed : layout.pieces()) {
            placed.piece()
                    .paint(
                            pen,
                            placed.x(),
                            placed.baseline(),
                            placed.size(),
                            style.palette().text());
        }
    }

    private Layout layout(double width) {
        List<Title> titles = new ArrayList<>();
        List<FormulaFlow.Placed> pieces = new ArrayList<>();
        double size = 1.2 * style.text();
        double y = 0;
        for (Equation equation : derivation.equations()) {
            y += 0.95 * style.text();
            titles.add(new Title(title(equation.topic()), y));
            FormulaFlow flow = new FormulaFlow(setter, y + 0.55 * style.text(), width, size);
            double indent = indent(equation, size, width);
            flow.startLine(0, indent + size);
            flow.add(equation.symbols());
            if (!equation.numbers().isEmpty()) {
                flow.startLine(indent, indent + size);
                flow.add(equation.numbers());
            }
            flow.addWhole(equation.result(), indent);
            flow.endLine();
            pieces.addAll(flow.placed());
            y = flow.y() + 0.55 * style.text();
        }
        return new Layout(titles, pieces, y);
    }

    /** How far the lines with numbers are indented: so that their sign stands below that of the symbols, if there is room. */
    private double indent(Equation equation, double size, double width) {
        double left = setter.set(equation.symbols().pieces().get(0)).width();
        double sign = setter.set("\\;=\\;").width();
        double indent = size * Math.max(0, left - sign);
        return indent > 0.2 * width ? 1.2 * size : indent;
    }

    private static String title(Equation.Topic topic) {
        return switch (topic) {
            case SUM -> "Weighted sum";
            case MEAN_SUM -> "Weighted sum, mean over the batch";
            case ACTIVATION -> "Activation";
            case MEAN_ACTIVATION -> "Activation, mean over the batch";
            case DROPOUT -> "After dropout";
            case LOSS -> "Loss of the sample";
            case SLOPE -> "Slope of the activation function";
            case DELTA -> "Delta, by the chain rule";
            case MEAN_DELTA -> "Delta, mean over the batch";
            case GRADIENT -> "Gradient of the sample's loss";
            case OUTSIDE_GRADIENT -> "Gradient of a sample not in the batch";
            case CHAIN -> "The same by the whole chain";
            case BATCH_GRADIENT -> "Gradient, mean over the batch";
            case PENALTY -> "Gradient with penalties";
            case MEMORY -> "Memory of the optimizer";
            case CORRECTION -> "Corrected for the start at 0";
            case UPDATE -> "Update";
        };
    }
}
