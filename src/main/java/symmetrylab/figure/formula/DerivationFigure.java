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
import symmetrylab.numeric.Distinct;

/**
 * A typeset derivation: each equation with its title, first in symbols, then with the step's numbers, then the value.
 * Long formulas are broken into lines; nothing is cut off at the right.
 *
 * @param derivation the derivation to show
 * @param setter typesets the formulas
 * @param style colours and text size
 * @param heights the least height of each equation, in pixels, so that those of several figures stand side by side; empty
 *     for none
 */
public record DerivationFigure(Derivation derivation, FormulaSetter setter, FigureStyle style, List<Double> heights)
        implements Figure {

    /** The height of a title, and of the gaps below it and below an equation, in heights of the text. */
    private static final double TITLE = 0.95;

    private static final double GAP = 0.55;

    /** An equation at one width: its title, and its pieces from its top down. */
    private record Block(String title, List<FormulaFlow.Placed> pieces, double height) {}

    /** Copies the list. */
    public DerivationFigure {
        heights = List.copyOf(heights);
    }

    /** Equations that stand one below the other. */
    public DerivationFigure(Derivation derivation, FormulaSetter setter, FigureStyle style) {
        this(derivation, setter, style, List.of());
    }

    /**
     * These figures with each equation at the same height in all of them at this width, if they have as many equations; else
     * as they are.
     */
    public static List<DerivationFigure> sideBySide(List<DerivationFigure> figures, double width) {
        List<List<Block>> blocks =
                figures.stream().map(figure -> figure.blocks(width)).toList();
        if (blocks.stream().mapToInt(List::size).filter(Distinct.ints()).count() != 1) {
            return figures;
        }
        List<Double> highest = new ArrayList<>();
        for (int i = 0; i < blocks.get(0).size(); i++) {
            int number = i;
            highest.add(blocks.stream()
                    .mapToDouble(each -> each.get(number).height())
                    .max()
                    .orElse(0));
        }
        return figures.stream()
                .map(figure -> new DerivationFigure(figure.derivation, figure.setter, figure.style, highest))
                .toList();
    }

    /** Whether a part has a derivation; an input or a whole layer has none. */
    public static boolean isFor(NetworkPart part) {
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public Boolean neuron(NetworkPart.Neuron neuron) {
                return neuron.column() > 0;
            }

            @Override
            public Boolean weight(NetworkPart.Weight weight) {
                return true;
            }

            @Override
            public Boolean bias(NetworkPart.Bias bias) {
                return true;
            }

            @Override
            public Boolean layer(NetworkPart.Layer layer) {
                return false;
            }
        });
    }

    /** The derivation of a part of a network in a step; absent if it has none. */
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
        return blocks(width).stream().mapToDouble(Block::height).sum();
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        Lettering title =
                Lettering.of(0.92 * style.text(), style.palette().muted()).bold();
        double top = 0;
        for (Block block : blocks(width)) {
            pen.text(block.title(), 0, top + TITLE * style.text(), title);
            for (FormulaFlow.Placed placed : block.pieces()) {
                placed.piece()
                        .paint(
                                pen,
                                placed.x(),
                                top + placed.baseline(),
                                placed.size(),
                                style.palette().text());
            }
            top += block.height();
        }
    }

    private List<Block> blocks(double width) {
        List<Block> blocks = new ArrayList<>();
        for (Equation equation : derivation.equations()) {
            Block block = block(equation, width);
            double least = blocks.size() < heights.size() ? heights.get(blocks.size()) : 0;
            blocks.add(new Block(block.title(), block.pieces(), Math.max(least, block.height())));
        }
        return blocks;
    }

    private Block block(Equation equation, double width) {
        double size = 1.2 * style.text();
        FormulaFlow flow = new FormulaFlow(setter, style.words(), (TITLE + GAP) * style.text(), width, size);
        double indent = indent(equation, size, width);
        flow.startLine(0, indent + size);
        flow.add(equation.symbols());
        if (!equation.numbers().isEmpty()) {
            flow.startLine(indent, indent + size);
            flow.add(equation.numbers());
        }
        flow.addWhole(equation.result(), indent);
        flow.endLine();
        return new Block(style.words().get(key(equation.topic())), flow.placed(), flow.y() + GAP * style.text());
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
