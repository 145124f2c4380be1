package symmetrylab.analysis.derivation;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.derivation.Equation.Topic;
import symmetrylab.nn.SampleTrace;
import symmetrylab.nn.StepTrace.Layer;
import symmetrylab.spec.TrainingSpec;

/** The equations of one weight or bias in a step: its gradient, for a sample and over the batch, and its update. */
final class ParameterDerivation {

    private final TracedStep step;
    private final Symbols symbols;
    private final int layer;
    private final int to;
    private final int from;
    private final boolean isBias;
    private final int index;

    /**
     * The equations of the weight of layer {@code layer} from neuron {@code from}, or of the bias if that is past the
     * last one.
     */
    ParameterDerivation(TracedStep step, int layer, int to, int from) {
        this.step = step;
        this.symbols = new Symbols(step.network());
        this.layer = layer;
        this.to = to;
        this.from = from;
        this.isBias = from == step.network().fanIn(layer);
        this.index = step.network().offset(layer, to) + from;
    }

    List<Equation> equations() {
        List<Equation> equations = new ArrayList<>();
        if (step.isOfSample()) {
            equations.add(gradient());
            if (!step.isTop(layer)) {
                equations.add(new ChainDerivation(step, layer, to, from).equation());
            }
        }
        if (!isWholeBatch()) {
            equations.add(batchGradient());
        }
        if (isPenalized()) {
            equations.add(penalty());
        }
        if (isHeld()) {
            equations.add(Equation.of(Topic.HELD, Formula.of("g"), 0));
        }
        String parameter = symbols.parameter(layer, to, from);
        equations.addAll(new UpdateDerivation(step, index, parameter).equations());
        return equations;
    }

    /** Whether the sample is its whole batch, so that its gradient is the batch's. */
    private boolean isWholeBatch() {
        return step.isOfSample() && step.trace().isInBatch() && step.batchSize() == 1;
    }

    private boolean isPenalized() {
        TrainingSpec training = step.plan().spec().training();
        return !isBias && (training.l1() != 0 || training.l2() != 0);
    }

    private boolean isHeld() {
        return isBias && step.plan().spec().training().biasesHeld();
    }

    private String derivative() {
        return (isWholeBatch() ? mean() + Formula.EQUAL : "") + "\\frac{\\partial L}{\\partial "
                + symbols.parameter(layer, to, from) + "}";
    }

    private String delta() {
        return symbols.of("\\delta", layer + 1, to);
    }

    private String input(boolean masked) {
        return symbols.activation(layer, from, masked && layer > 0 ? "\\tilde" : "");
    }

    /** ∂L/∂w = δᵢaⱼ of the sample; of the bias δᵢ. */
    private Equation gradient() {
        Layer numbers = step.layer(layer);
        double value = step.trace().gradient().get(index);
        String left = derivative() + Formula.EQUAL;
        Topic topic = step.trace().isInBatch() ? Topic.GRADIENT : Topic.OUTSIDE_GRADIENT;
        if (isBias) {
            return Equation.of(topic, Formula.of(left, delta()), value);
        }
        EquationNumbers printed = new EquationNumbers();
        String product =
                printed.product(numbers.deltas().get(to), numbers.inputs().get(from));
        return Equation.of(
                topic,
                Formula.of(left, delta() + "\\," + input(step.isMasked())),
                new Formula.Builder().add(product),
                printed,
                value);
    }

    /** The mean gradient over the batch, with the terms of its samples. */
    private Equation batchGradient() {
        int count = step.batchSize();
        EquationNumbers printed = new EquationNumbers();
        boolean masked = step.plan().spec().training().dropout() > 0;
        String term =
                NeuronDerivation.ofSample(delta()) + (isBias ? "" : "\\," + NeuronDerivation.ofSample(input(masked)));
        Formula left = Formula.of(
                mean() + Formula.EQUAL,
                count == 1 ? term : "\\frac{1}{" + count + "}\\sum_{s=1}^{" + count + "}" + term);
        Formula.Builder right = new Formula.Builder();
        if (count > 1) {
            right.open("\\frac{1}{" + count + "}\\Bigl(");
        }
        right.sum(count, s -> term(step.first().get(s), printed));
        if (count > 1) {
            right.close("\\Bigr)");
        }
        return Equation.of(Topic.BATCH_GRADIENT, left, right, printed, meanGradient());
    }

    /** The symbol of the gradient that the update uses: g, with a bar before penalties are added or a bias is held. */
    private String mean() {
        return isPenalized() || isHeld() ? "\\bar{g}" : "g";
    }

    private double meanGradient() {
        return step.batchGradient().get(index);
    }

    private String term(SampleTrace sample, EquationNumbers printed) {
        Layer numbers = sample.layers().get(layer);
        double delta = numbers.deltas().get(to);
        return isBias
                ? printed.inside(delta)
                : printed.product(delta, numbers.inputs().get(from));
    }

    /** g = ḡ + l1·sign(w) + l2·w. */
    private Equation penalty() {
        double l1 = step.plan().spec().training().l1();
        double l2 = step.plan().spec().training().l2();
        double w = step.parameters().get(index);
        String symbol = symbols.parameter(layer, to, from);
        EquationNumbers printed = new EquationNumbers();
        Formula.Builder left = new Formula.Builder().add("g" + Formula.EQUAL).add("\\bar{g}");
        Formula.Builder right = new Formula.Builder().add(printed.of(meanGradient()));
        if (l1 != 0) {
            left.plus("\\lambda_1\\,\\mathrm{sign}(" + symbol + ")");
            right.plus(printed.of(l1) + "\\cdot\\mathrm{sign}(" + printed.of(w) + ")");
        }
        if (l2 != 0) {
            left.plus("\\lambda_2\\," + symbol);
            right.plus(printed.product(l2, w));
        }
        return Equation.of(
                Topic.PENALTY,
                left.build(),
                right,
                printed,
                step.trace().updateGradient().get(index));
    }
}
