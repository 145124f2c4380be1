package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Ties;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Phase;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OutputKind;

/**
 * What is said of a phase, from its numbers.
 *
 * @param what what is computed
 * @param result what came out, said once it is computed
 */
record StepWords(String what, String result) {

    private static final int MAX_LISTED = 4;

    static StepWords of(StepContent step, Phase phase) {
        Writer writer = new Writer(step);
        return switch (phase.kind()) {
            case FORWARD -> writer.forward(phase.layer());
            case LOSS -> writer.loss();
            case BACKWARD -> writer.backward(phase.layer());
            case UPDATE -> writer.update();
        };
    }

    /** Both. */
    String whole() {
        return what + " " + result;
    }

    /** Whose numbers are shown and which samples the step's batch has. */
    static String subject(StepContent step) {
        StepTrace trace = step.trace();
        List<Integer> batch = trace.batch();
        if (trace.sample().isEmpty()) {
            return batch.size() == 1
                    ? "This step's batch: " + sample(step, batch.get(0)) + "."
                    : "Means over this step's batch: " + samples(batch) + ".";
        }
        int chosen = trace.sample().getAsInt();
        String what = capital(sample(step, chosen)) + ". ";
        if (!trace.isInBatch()) {
            return what + "Not in this step's batch (" + samples(batch) + "): it does not move the weights.";
        }
        return what
                + (batch.size() == 1
                        ? "It is this step's batch."
                        : "One of the " + batch.size() + " samples of this step's batch.");
    }

    private static String sample(StepContent step, int sample) {
        DataSet data = step.data();
        String inputs = data.features() > MAX_LISTED
                ? data.features() + " inputs"
                : IntStream.range(0, data.features())
                        .mapToObj(i -> data.featureNames().get(i) + " = "
                                + DistinctTexts.text(data.inputs().get(sample, i), 3))
                        .collect(Collectors.joining(", "));
        return "sample " + (sample + 1) + ": " + inputs + ", target "
                + target(data, data.targets().row(sample));
    }

    private static String target(DataSet data, Vec targets) {
        for (int i = 0; data.targetKind() == TargetKind.ONE_HOT && i < targets.size(); i++) {
            if (targets.get(i) == 1) {
                return data.outputNames().get(i);
            }
        }
        return IntStream.range(0, Math.min(MAX_LISTED, targets.size()))
                        .mapToObj(i -> DistinctTexts.text(targets.get(i), 3))
                        .collect(Collectors.joining(", "))
                + (targets.size() > MAX_LISTED ? " …" : "");
    }

    /** The numbers of samples, from 1: {@code sample 1}, {@code samples 1, 2, 3}, {@code 16 samples: 1, 5, 7, 9 …}. */
    static String samples(List<Integer> samples) {
        String list = samples.stream()
                .limit(MAX_LISTED)
                .map(sample -> Integer.toString(sample + 1))
                .collect(Collectors.joining(", "));
        if (samples.size() > MAX_LISTED) {
            return Numbers.count(samples.size()) + " samples, " + list + " …";
        }
        return (samples.size() == 1 ? "sample " : "samples ") + list;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
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

        StepWords forward(int layer) {
            StepTrace.Layer numbers = trace().layers().get(layer);
            int count = numbers.sums().size();
            boolean outputs = layer == layers() - 1;
            String who = outputs
                    ? (count == 1 ? "the output adds" : "outputs add")
                    : count == 1 ? "a neuron adds" : "neurons add";
            String what = "Forward, layer " + (layer + 1) + ": " + who + " up weighted inputs.";
            String result = sums(layer, numbers, outputs) + dropped(numbers);
            return new StepWords(what, result);
        }

        private String sums(int layer, StepTrace.Layer numbers, boolean outputs) {
            StepLayer printed = step.layer(layer);
            int count = numbers.sums().size();
            int sums = Ties.of(numbers.sums()).count();
            int activations = Ties.of(numbers.activations()).count();
            String function = outputs ? "output" : "activation";
            if (count == 1) {
                return "Sum " + printed.sums().of(numbers.sums().get(0)) + ", " + function + " "
                        + printed.activations().of(numbers.activations().get(0)) + ".";
            }
            if (sums == 1 && activations == 1) {
                return "All " + count + ": same sum "
                        + printed.sums().of(numbers.sums().get(0)) + ", so same " + function + " "
                        + printed.activations().of(numbers.activations().get(0)) + ".";
            }
            if (sums == count && activations == count) {
                return count + " different sums, " + count + " different " + function + "s.";
            }
            return "Among " + count + ": " + different(sums, "sum") + ", " + different(activations, function) + ".";
        }

        private String dropped(StepTrace.Layer numbers) {
            long left = IntStream.range(0, numbers.factors().size())
                    .filter(i -> numbers.factors().get(i) == 0)
                    .count();
            return left == 0
                    ? ""
                    : " Dropout leaves out " + left + " of " + numbers.factors().size() + ".";
        }

        StepWords loss() {
            StepTrace.Layer top = trace().layers().get(layers() - 1);
            boolean entropy = step.network().loss() == LossKind.CROSS_ENTROPY;
            String name = entropy ? "cross-entropy" : "squared error";
            boolean one = top.sums().size() == 1;
            String what = (one ? "Loss: output a against target y." : "Loss: outputs a against targets y.")
                    + (isMean() ? " Mean delta of " : " Delta δ = ") + deltaFormula() + ".";
            String loss = (isMean()
                            ? "Mean " + name + " of " + trace().batch().size() + " samples"
                            : capital(name) + " " + formula(top))
                    + " = " + DistinctTexts.text(trace().loss(), StepLayer.DIGITS);
            String delta = one
                    ? ", δ = "
                            + step.layer(layers() - 1).deltas().of(top.deltas().get(0))
                    : "";
            return new StepWords(what, loss + delta + ".");
        }

        private String formula(StepTrace.Layer top) {
            boolean one = top.sums().size() == 1;
            double target = trace().targets().get(0);
            if (step.network().loss() == LossKind.MSE) {
                return one ? "½(a − y)²" : "½ Σ(a − y)²";
            }
            if (step.network().output() == OutputKind.SOFTMAX) {
                return "−Σ y ln a";
            }
            String general = "[y ln a + (1 − y) ln(1 − a)]";
            return one ? (target == 1 ? "−ln a" : target == 0 ? "−ln(1 − a)" : "−" + general) : "−Σ " + general;
        }

        private String deltaFormula() {
            boolean difference = step.network().loss() == LossKind.CROSS_ENTROPY
                    || step.network().output() == OutputKind.IDENTITY;
            return difference ? "a − y" : step.network().output() == OutputKind.SOFTMAX ? "∂L/∂z" : "(a − y)·g′(z)";
        }

        StepWords backward(int layer) {
            if (layer == 0) {
                return new StepWords(
                        "Backward, layer 1: gradient = input × delta" + (isMean() ? ", in the mean." : "."),
                        gradients());
            }
            Vec deltas = trace().layers().get(layer - 1).deltas();
            int count = deltas.size();
            int different = Ties.of(deltas).count();
            String what = "Backward, layer " + (layer + 1) + ": weight × delta flows back.";
            if (count == 1) {
                return new StepWords(
                        what,
                        "The hidden neuron's delta is "
                                + step.layer(layer - 1).deltas().of(deltas.get(0)) + ".");
            }
            return new StepWords(
                    what,
                    different == 1
                            ? "All " + count + " hidden neurons get the same delta "
                                    + step.layer(layer - 1).deltas().of(deltas.get(0)) + "."
                            : different == count
                                    ? count + " hidden neurons, " + count + " different deltas."
                                    : "Among " + count + " hidden neurons: " + different(different, "delta") + ".");
        }

        private String gradients() {
            int count = trace().layers().get(0).sums().size();
            String who = layers() == 1 ? "outputs" : "hidden neurons";
            List<Vec> incoming = IntStream.range(0, count)
                    .mapToObj(neuron -> trace().gradient().incoming(0, neuron))
                    .toList();
            int different = Ties.of(incoming).count();
            boolean zero = incoming.stream().allMatch(vec -> vec.equals(Vec.filled(vec.size(), 0)));
            if (zero) {
                return count == 1 ? "It is exactly 0." : "All " + count + " " + who + " get the same: 0.";
            }
            if (count == 1) {
                return "";
            }
            return different == 1
                    ? "All " + count + " " + who + " get the same gradient."
                    : different == count
                            ? count + " " + who + ", " + count + " different gradients."
                            : "Among " + count + " " + who + ": " + different(different, "gradient") + ".";
        }

        StepWords update() {
            OptimizerSpec optimizer = step.plan().spec().training().optimizer();
            boolean plain = optimizer instanceof OptimizerSpec.Sgd sgd && sgd.momentum() == 0;
            String how = plain
                    ? "move by −" + DistinctTexts.text(((OptimizerSpec.Sgd) optimizer).learningRate(), 3)
                            + " × batch gradient"
                    : "move by the batch gradient";
            return new StepWords("Update: weights " + how + ".", moves());
        }

        private String moves() {
            if (!movesWeights()) {
                return movesAnything() ? "No weight moves, only biases do." : "Nothing moves.";
            }
            List<String> parts = new ArrayList<>();
            int same = 0;
            int identical = 0;
            int several = 0;
            for (int hidden = 0; hidden < layers() - 1; hidden++) {
                int count = trace().layers().get(hidden).sums().size();
                if (count == 1) {
                    continue;
                }
                several++;
                int different = Ties.of(movesOf(hidden)).count();
                same += different == 1 ? 1 : 0;
                identical += NeuronClasses.of(trace().after(), hidden).classes().size() == 1 ? 1 : 0;
                String where = layers() > 2 ? "Layer " + (hidden + 1) + ": " : "";
                parts.add(where
                        + (different == 1
                                ? "all " + count + " move alike"
                                : count + " hidden neurons, " + different(different, "move"))
                        + ".");
            }
            if (several == 0) {
                return "";
            }
            if (same == several) {
                String all = several == 1 ? parts.get(0) : "In each hidden layer all neurons move alike.";
                return identical == several
                        ? capital(all.substring(0, all.length() - 1)) + " and stay identical."
                        : capital(all);
            }
            return parts.stream().map(StepWords::capital).collect(Collectors.joining(" "));
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

        private static String different(int count, String what) {
            return count == 1 ? "1 " + what : count + " different " + what + "s";
        }
    }
}
