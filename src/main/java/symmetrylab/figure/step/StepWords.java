package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Ties;
import symmetrylab.nn.Classification;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Phase;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.words.Words;

/**
 * The sentences about a phase, from its numbers.
 *
 * @param what what is computed
 * @param result what came out and why, shown once it is computed
 * @param formula how it is computed; empty where no short one says it
 */
public record StepWords(String what, String result, String formula) {

    private static final int MAX_LISTED = 4;
    private static final String ENTROPY = "[y ln a + (1 − y) ln(1 − a)]";

    static StepWords of(StepContent step, Phase phase) {
        Writer writer = new Writer(step);
        return switch (phase.kind()) {
            case FORWARD -> writer.forward(phase.layer());
            case LOSS -> writer.loss();
            case BACKWARD -> writer.backward(phase.layer());
            case UPDATE -> writer.update();
        };
    }

    /** Whose numbers are shown, and which samples are in the step's batch. */
    static String subject(StepContent step) {
        StepTrace trace = step.trace();
        List<Integer> batch = trace.batch();
        if (trace.sample().isEmpty()) {
            return batch.size() == 1
                    ? subject(step, "step.subject.only", batch.get(0), "")
                    : step.words().get("step.subject.batch", samples(batch, step.words()));
        }
        int chosen = trace.sample().getAsInt();
        if (!trace.isInBatch()) {
            return subject(step, "step.subject.outside", chosen, samples(batch, step.words()));
        }
        return batch.size() == 1
                ? subject(step, "step.subject.alone", chosen, "")
                : subject(step, "step.subject.among", chosen, Integer.toString(batch.size()));
    }

    private static String subject(StepContent step, String key, int sample, String batch) {
        DataSet data = step.data();
        String inputs = data.features() > MAX_LISTED
                ? step.words().get("step.inputs", Integer.toString(data.features()))
                : step.words()
                        .list(IntStream.range(0, data.features())
                                .mapToObj(i -> data.featureNames().get(i) + " = "
                                        + DistinctTexts.text(data.inputs().get(sample, i), 3))
                                .toList());
        String target = target(data, data.targets().row(sample), step.words());
        return step.words().get(key, Integer.toString(sample + 1), inputs, target, batch);
    }

    private static String target(DataSet data, Vec targets, Words words) {
        return switch (data.targetKind()) {
            case ONE_HOT -> data.outputNames().get(Classification.of(targets));
            case BINARY, REAL -> values(targets, words);
        };
    }

    private static String values(Vec targets, Words words) {
        return words.list(IntStream.range(0, Math.min(MAX_LISTED, targets.size()))
                        .mapToObj(i -> DistinctTexts.text(targets.get(i), 3))
                        .toList())
                + (targets.size() > MAX_LISTED ? " …" : "");
    }

    /** The numbers of samples, from 1: {@code sample 1}, {@code samples 1, 2, 3}, {@code 16 samples, 1, 5, 7, 9 …}. */
    static String samples(List<Integer> samples, Words words) {
        String list = words.list(samples.stream()
                .limit(MAX_LISTED)
                .map(sample -> Integer.toString(sample + 1))
                .toList());
        if (samples.size() > MAX_LISTED) {
            return words.get("step.samples.many", Numbers.count(samples.size()), list);
        }
        return words.get("step.samples", Integer.toString(samples.size()), list);
    }

    /** Finds the words in the numbers of a step. */
    private record Writer(StepContent step) {

        private StepTrace trace() {
            return step.trace();
        }

        private int layers() {
            return trace().layers().size();
        }

        private boolean isMean() {
            return trace().sample().isEmpty() && trace().batch().size() > 1;
        }

        /** The sentence {@code key} with its parts as they print. */
        private String say(String key, Object... parts) {
            return step.words()
                    .get(key, Arrays.stream(parts).map(String::valueOf).toArray());
        }

        StepWords forward(int layer) {
            StepTrace.Layer numbers = trace().layers().get(layer);
            String who = layer == layers() - 1 ? "outputs" : "neurons";
            String what = say("step.forward", names(layer), numbers.sums().size());
            String formula = layer == 0 ? "z = Σ w x + b" : "z = Σ w a + b";
            return new StepWords(what, dropped(sums(layer, numbers, who), numbers), formula);
        }

        /** The neurons that a layer of weights leads to: h1–h4, or 10 outputs. */
        private String names(int layer) {
            int count = step.network().fanOut(layer);
            if (layer < layers() - 1) {
                return step.words()
                        .say(NeuronNames.hidden(
                                step.network(),
                                layer,
                                IntStream.range(0, count).boxed().toList()));
            }
            return count == 1 ? step.name(layer, 0) : say("step.outputs", count);
        }

        private String sums(int layer, StepTrace.Layer numbers, String who) {
            StepLayer printed = step.layer(layer);
            int count = numbers.sums().size();
            int sums = Ties.of(numbers.sums()).count();
            int activations = Ties.of(numbers.activations()).count();
            String sum = printed.sums().of(numbers.sums().get(0));
            String activation = printed.activations().of(numbers.activations().get(0));
            if (count == 1) {
                return say("step.sums.one." + who, sum, activation);
            }
            if (sums == 1 && activations == 1) {
                return say("step.sums.same." + who, count, sum, activation);
            }
            return sums == count && activations == count
                    ? say("step.sums.different." + who, count)
                    : say("step.sums.among." + who, count, sums, activations);
        }

        private String dropped(String sums, StepTrace.Layer numbers) {
            long left = IntStream.range(0, numbers.factors().size())
                    .filter(i -> numbers.factors().get(i) == 0)
                    .count();
            return left == 0
                    ? sums
                    : say("step.dropout", sums, left, numbers.factors().size());
        }

        StepWords loss() {
            StepTrace.Layer top = trace().layers().get(layers() - 1);
            boolean one = top.sums().size() == 1;
            String key =
                    switch (step.network().loss()) {
                        case CROSS_ENTROPY -> "step.loss.entropy.";
                        case MSE -> "step.loss.squares.";
                    };
            String what = say("step.loss", top.sums().size());
            String of = isMean() ? Integer.toString(trace().batch().size()) : formula(top);
            String loss = Numbers.brief(trace().loss());
            String delta = step.layer(layers() - 1).deltas().of(top.deltas().get(0));
            String result = say(key + (isMean() ? "mean" : "sample") + (one ? "Delta" : ""), of, loss, delta);
            return new StepWords(what, result, "δ = " + deltaFormula());
        }

        private String formula(StepTrace.Layer top) {
            boolean one = top.sums().size() == 1;
            return switch (step.network().loss()) {
                case MSE -> one ? "½(a − y)²" : "½ Σ(a − y)²";
                case CROSS_ENTROPY ->
                    switch (step.network().output()) {
                        case SOFTMAX -> "−Σ y ln a";
                        case SIGMOID -> one ? entropy(trace().targets().get(0)) : "−Σ " + ENTROPY;
                        case IDENTITY, TANH -> throw noCrossEntropy();
                    };
            };
        }

        private static String entropy(double target) {
            return target == 1 ? "−ln a" : target == 0 ? "−ln(1 − a)" : "−" + ENTROPY;
        }

        private String deltaFormula() {
            return switch (step.network().loss()) {
                case CROSS_ENTROPY ->
                    switch (step.network().output()) {
                        case SIGMOID, SOFTMAX -> "a − y";
                        case IDENTITY, TANH -> throw noCrossEntropy();
                    };
                case MSE ->
                    switch (step.network().output()) {
                        case IDENTITY -> "a − y";
                        case SIGMOID, TANH -> "(a − y)·g′(z)";
                        case SOFTMAX -> "∂L/∂z";
                    };
            };
        }

        private IllegalStateException noCrossEntropy() {
            return new IllegalStateException(step.network().output().id() + " has no cross-entropy");
        }

        StepWords backward(int layer) {
            if (layer == 0) {
                String what = say(isMean() ? "step.backward.first.mean" : "step.backward.first");
                return new StepWords(what, gradients(), "∂L/∂w = δ x");
            }
            return new StepWords(say("step.backward", names(layer - 1)), deltas(layer), "δ = g′(z) Σ w δ");
        }

        /** What comes back through layer {@code layer}, and why it is the same or not. */
        private String deltas(int layer) {
            Vec deltas = trace().layers().get(layer - 1).deltas();
            int count = deltas.size();
            int different = Ties.of(deltas).count();
            String delta = step.layer(layer - 1).deltas().of(deltas.get(0));
            if (count == 1) {
                return say("step.deltas.one", delta);
            }
            Parameters before = trace().before().parameters();
            int weights = Ties.of(IntStream.range(0, count)
                            .mapToObj(from -> before.outgoing(layer, from))
                            .toList())
                    .count();
            boolean zero = before.outgoing(layer, 0).norm() == 0;
            if (different == 1 && weights == 1 && zero) {
                return say("step.deltas.zero", names(layer));
            }
            if (different == 1) {
                return weights == 1
                        ? say("step.deltas.same.weights", count, names(layer), delta)
                        : say("step.deltas.same", count, delta);
            }
            if (different == count) {
                return weights == count
                        ? say("step.deltas.different.weights", count, names(layer))
                        : say("step.deltas.different", count);
            }
            return say("step.deltas.among", count, different);
        }

        private String gradients() {
            int count = trace().layers().get(0).sums().size();
            String who = layers() == 1 ? "outputs" : "neurons";
            List<Vec> incoming = IntStream.range(0, count)
                    .mapToObj(neuron -> trace().gradient().incoming(0, neuron))
                    .toList();
            int different = Ties.of(incoming).count();
            boolean zero = incoming.stream().allMatch(vec -> vec.equals(Vec.filled(vec.size(), 0)));
            if (zero) {
                return count == 1 ? say("step.gradients.zero") : say("step.gradients.zero." + who, count);
            }
            if (count == 1) {
                return "";
            }
            if (different == 1) {
                return say("step.gradients.same." + who, count);
            }
            return different == count
                    ? say("step.gradients.different." + who, count)
                    : say("step.gradients.among." + who, count, different);
        }

        StepWords update() {
            OptimizerSpec optimizer = step.plan().spec().training().optimizer();
            String what = optimizer.isPlainDescent()
                    ? say("step.update.rate", DistinctTexts.text(optimizer.learningRate(), 3))
                    : say("step.update");
            String formula = optimizer.isPlainDescent()
                    ? "w ← w − " + DistinctTexts.text(optimizer.learningRate(), StepLayer.DIGITS) + " g"
                    : "";
            return new StepWords(what, moves(), formula);
        }

        private String moves() {
            if (!movesWeights()) {
                return say(movesAnything() ? "step.moves.biases" : "step.moves.nothing");
            }
            String where = layers() > 2 ? "layer" : "one";
            List<String> parts = new ArrayList<>();
            List<String> identicalParts = new ArrayList<>();
            int same = 0;
            int identical = 0;
            int apart = 0;
            for (int hidden = 0; hidden < layers() - 1; hidden++) {
                int count = trace().layers().get(hidden).sums().size();
                if (count == 1) {
                    continue;
                }
                int different = Ties.of(movesOf(hidden)).count();
                same += different == 1 ? 1 : 0;
                apart += different == count ? 1 : 0;
                identical += NeuronClasses.of(trace().after(), hidden).classes().size() == 1 ? 1 : 0;
                parts.add(
                        different == 1
                                ? say("step.moves.alike." + where, count, hidden + 1)
                                : say("step.moves.different." + where, count, hidden + 1, different));
                identicalParts.add(say("step.moves.alike." + where + "Identical", count, hidden + 1));
            }
            int several = parts.size();
            if (several > 1 && apart == several) {
                return say("step.moves.different.everywhere");
            }
            if (several == 0 || same < several) {
                return parts.stream()
                        .reduce((before, next) -> say("step.sentences", before, next))
                        .orElse("");
            }
            if (several == 1) {
                return identical == several ? identicalParts.get(0) : parts.get(0);
            }
            return say(identical == several ? "step.moves.alike.everywhereIdentical" : "step.moves.alike.everywhere");
        }

        /** The moves of the weights into and out of each neuron of a hidden layer, and of its bias. */
        private List<Vec> movesOf(int hidden) {
            int fanIn = step.network().fanIn(hidden);
            int fanOut = step.network().fanOut(hidden + 1);
            List<Vec> moves = new ArrayList<>();
            for (int neuron = 0; neuron < step.network().fanOut(hidden); neuron++) {
                double[] all = new double[fanIn + 1 + fanOut];
                int start = step.network().offset(hidden, neuron);
                for (int i = 0; i <= fanIn; i++) {
                    all[i] = step.move(start + i);
                }
                for (int to = 0; to < fanOut; to++) {
                    all[fanIn + 1 + to] = step.move(step.network().offset(hidden + 1, to) + neuron);
                }
                moves.add(Vec.of(all));
            }
            return moves;
        }

        private boolean movesAnything() {
            return !trace().before().parameters().equals(trace().after().parameters());
        }

        private boolean movesWeights() {
            Parameters before = trace().before().parameters();
            Parameters after = trace().after().parameters();
            return IntStream.range(0, layers())
                    .anyMatch(layer -> IntStream.range(0, step.network().fanIn(layer))
                            .anyMatch(from -> !before.outgoing(layer, from).equals(after.outgoing(layer, from))));
        }
    }
}
