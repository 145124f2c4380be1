package symmetrylab.export.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Initializer;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.Edit;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.TrainingSpec;

/**
 * A run in the list of a script's runs.
 *
 * @param plan the run
 * @param orders the name of the orders of its samples; absent if it takes them in order
 */
record RunEntry(RunPlan plan, Optional<String> orders) {

    /**
     * An optimizer in the script.
     *
     * @param function its name
     * @param memories how many numbers it remembers for each weight
     * @param settings its arguments
     */
    private record Rule(String function, int memories, String settings) {}

    /** The names of the functions that the script needs for it. */
    List<String> functions() {
        Architecture network = plan.architecture();
        return List.of(
                plan.spec().network().activation().id(),
                network.output().id(),
                loss(network),
                delta(network),
                rule(plan.spec().training().optimizer()).function());
    }

    /** The entry in a script of {@code library}, with the fields for those parts that the script has. */
    String text(PythonScript library, Set<String> parts) {
        Architecture network = plan.architecture();
        TrainingSpec training = plan.spec().training();
        Rule rule = rule(training.optimizer());
        String activation = plan.spec().network().activation().id();
        List<String> lines = new ArrayList<>();
        lines.add("name=" + PythonText.quoted(plan.spec().name()) + ",");
        lines.add("activation=" + activation + ",");
        if (library == PythonScript.NUMPY) {
            lines.add("slope=" + activation + "_slope,");
        }
        lines.add("output=" + network.output().id() + ",");
        lines.add("loss=" + loss(network) + ",");
        if (library == PythonScript.NUMPY) {
            lines.add("delta=" + delta(network) + ",");
            lines.add("update=" + rule.function() + ",");
            lines.add("memories=" + rule.memories() + ",");
        } else {
            lines.add("optimizer=" + rule.function() + ",");
        }
        lines.add("settings=dict(" + rule.settings() + "),");
        if (parts.contains("penalties")) {
            lines.add("l1=" + PythonText.number(training.l1()) + ",");
            lines.add("l2=" + PythonText.number(training.l2()) + ",");
        }
        if (parts.contains("hold")) {
            lines.add("biases_held=" + (training.biasesHeld() ? "True" : "False") + ",");
        }
        lines.add("steps=" + training.steps() + ",");
        lines.add("batch="
                + training.batch().stream()
                        .mapToObj(Integer::toString)
                        .findFirst()
                        .orElse("len(X)") + ",");
        if (parts.contains("shuffled")) {
            lines.add("orders=" + orders.orElse("None") + ",");
        }
        lines.add("parameters=[");
        lines.add(parameters(network));
        lines.add("],");
        if (parts.contains("edits")) {
            lines.add("edits=[");
            plan.spec().edits().forEach(edit -> lines.add("    " + edit.accept(new EditText()) + ","));
            lines.add("],");
        }
        Stream<String> inside = lines.stream().flatMap(String::lines).map(line -> " ".repeat(8) + line);
        return "    Run(\n" + String.join("\n", inside.toList()) + "\n    ),";
    }

    private String parameters(Architecture network) {
        Parameters start = Initializer.start(network, plan.spec().initializer());
        List<String> layers = new ArrayList<>();
        for (int layer = 0; layer < network.layers(); layer++) {
            double[][] weights = new double[network.fanOut(layer)][network.fanIn(layer)];
            double[] biases = new double[network.fanOut(layer)];
            for (int to = 0; to < biases.length; to++) {
                for (int from = 0; from < network.fanIn(layer); from++) {
                    weights[to][from] = start.weight(layer, to, from);
                }
                biases[to] = start.bias(layer, to);
            }
            layers.add("    # layer " + (layer + 1) + ": " + network.fanIn(layer) + " to " + network.fanOut(layer));
            layers.add("    [\n" + PythonText.rows(Mat.of(weights), 8) + "\n    ],");
            layers.add(PythonText.list(Vec.of(biases), 4) + ",");
        }
        return String.join("\n", layers);
    }

    private static String loss(Architecture network) {
        return switch (network.loss()) {
            case MSE -> "squared_error";
            case CROSS_ENTROPY -> network.output() == OutputKind.SOFTMAX ? "cross_entropy_of_classes" : "cross_entropy";
        };
    }

    private static String delta(Architecture network) {
        String loss = network.loss() == LossKind.MSE ? "squared_error" : "cross_entropy";
        return loss + "_of_" + network.output().id();
    }

    private static Rule rule(OptimizerSpec optimizer) {
        return optimizer.accept(new OptimizerSpec.Visitor<>() {
            @Override
            public Rule sgd(OptimizerSpec.Sgd sgd) {
                String rate = setting("rate", sgd.learningRate());
                return sgd.momentum() == 0
                        ? new Rule("sgd", 0, rate)
                        : new Rule(
                                sgd.nesterov() ? "nesterov" : "momentum",
                                1,
                                rate + ", " + setting("momentum", sgd.momentum()));
            }

            @Override
            public Rule rmsprop(OptimizerSpec.Rmsprop rmsprop) {
                return new Rule(
                        "rmsprop",
                        1,
                        String.join(
                                ", ",
                                setting("rate", rmsprop.learningRate()),
                                setting("decay", rmsprop.decay()),
                                setting("epsilon", rmsprop.epsilon())));
            }

            @Override
            public Rule adagrad(OptimizerSpec.Adagrad adagrad) {
                return new Rule(
                        "adagrad",
                        1,
                        setting("rate", adagrad.learningRate()) + ", " + setting("epsilon", adagrad.epsilon()));
            }

            @Override
            public Rule adam(OptimizerSpec.Adam adam) {
                return new Rule(
                        "adam",
                        2,
                        String.join(
                                ", ",
                                setting("rate", adam.learningRate()),
                                setting("beta1", adam.beta1()),
                                setting("beta2", adam.beta2()),
                                setting("epsilon", adam.epsilon())));
            }
        });
    }

    private static String setting(String name, double value) {
        return name + "=" + PythonText.number(value);
    }

    /** An edit as a tuple: its step, its kind and its fields. */
    private static final class EditText implements Edit.Visitor<String> {

        @Override
        public String setValue(Edit.SetValue set) {
            return tuple(set, place(set.layer(), set.to(), set.from()) + ", " + setting("value", set.value()));
        }

        @Override
        public String nudge(Edit.Nudge nudge) {
            return tuple(nudge, place(nudge.layer(), nudge.to(), nudge.from()) + ", " + setting("add", nudge.add()));
        }

        @Override
        public String copy(Edit.Copy copy) {
            return tuple(copy, "layer=" + copy.layer() + ", neuron=" + copy.neuron() + ", onto=" + copy.onto());
        }

        @Override
        public String zero(Edit.Zero zero) {
            return tuple(zero, "layer=" + zero.layer());
        }

        private static String tuple(Edit edit, String fields) {
            return "(" + edit.step() + ", \"" + edit.kind() + "\", dict(" + fields + "))";
        }

        private static String place(int layer, int to, int from) {
            return "layer=" + layer + ", to=" + to + ", source=" + from;
        }
    }
}
