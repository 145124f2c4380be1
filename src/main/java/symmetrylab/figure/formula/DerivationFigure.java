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
 * A typeset derivation: each equation with its title, first in symbols, then with the step's numbers, then the value.
 * Long formulas are broken into lines; nothing is cut off at the right.
 *
 * @param derivation the derivation to show
 * @param setter typesets the formulas
 * @param style colours and text size
 */
public record DerivationFigure(Derivation derivation, FormulaSetter setter, FigureStyle style) implements Figure {

    /** A title and its place. */
    private record Title(String text, double baseline) {}

    /** Everything painted at one width. */
    private record Layout(List<Title> titles, List<FormulaFlow.Placed> pieces, double height) {}

    /** The derivation of a part of a network in a step; an input or a whole layer has none. */
    public static Optional<Derivation> derivation(TracedStep step, NetworkPart part) {
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public Optional<Derivation> neuron(NetworkPart.Neuron neuron) {
                return neuron.column() == 0
                        ? Optional.empty()
                        : Optional.of(Derivation.ofNeuron(step, neuron.column() - 1, neuron.index()));
            }

            @Override
            public Optional<Derivation> weight(NetworkPart.Weight weight) {
                return Optional.of(Derivation.ofWeight(step, weight.layer(), weight.to(), weight.from()));
            }

            @Override
            public Optional<Derivation> bias(NetworkPart.Bias bias) {
                return Optional.of(Derivation.ofBias(step, bias.layer(), bias.to()));
            }

            @Override
            public Optional<Derivation> layer(NetworkPart.Layer layer) {
                return Optional.empty();
            }
        });
    }

    /** The height of all equations at this width, in pixels. */
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
            titles.add(new Title(style.words().get(key(equation.topic())), y));
            FormulaFlow flow = new FormulaFlow(setter, style.words(), y + 0.55 * style.text(), width, size);
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

    /** The indent of the lines with numbers, which aligns their sign with that of the symbols, if there is room. */
    private double indent(Equation equation, double size, double width) {
        double left = setter.set(equation.symbols().latex(style.words()).get(0)).width();
        double sign = setter.set("\\;=\\;").width();
        double indent = size * Math.max(0, left - sign);
        return indent > 0.2 * width ? 1.2 * size : indent;
    }

    private static String key(Equation.Topic topic) {
        return switch (topic) {
            case SUM -> "formula.sum";
            case MEAN_SUM -> "formula.meanSum";
            case ACTIVATION -> "formula.activation";
            case MEAN_ACTIVATION -> "formula.meanActivation";
            case DROPOUT -> "formula.dropout";
            case LOSS -> "formula.loss";
            case SLOPE -> "formula.slope";
            case DELTA -> "formula.delta";
            case MEAN_DELTA -> "formula.meanDelta";
            case GRADIENT -> "formula.gradient";
            case OUTSIDE_GRADIENT -> "formula.outsideGradient";
            case CHAIN -> "formula.chain";
            case BATCH_GRADIENT -> "formula.batchGradient";
            case PENALTY -> "formula.penalty";
            case HELD -> "formula.held";
            case MEMORY -> "formula.memory";
            case CORRECTION -> "formula.correction";
            case UPDATE -> "formula.update";
        };
    }
}
