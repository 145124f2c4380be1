package symmetrylab.analysis.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.analysis.derivation.Equation.Topic;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.SampleTrace;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

/** Every number printed in a derivation is parsed and compared with the engine's. */
class DerivationTest {

    private static final String NUMBER = "\\d+(?:\\.\\d+)?";

    // A minus is a sign at the start or after a parenthesis, else it subtracts.
    private static final Pattern PRINTED = Pattern.compile(
            "((?<=[({;,])-)?(?:(" + NUMBER + ")\\\\times )?10\\^\\{(-?\\d+)\\}|((?<=[({;,])-)?(" + NUMBER + ")");

    private static final List<String> CASES = List.of("""
            'data': {'kind': 'xor'}, 'network': {'hidden': [4], 'activation': 'relu'},
            'training': {'optimizer': {'kind': 'adam'}, 'steps': 20}
            """, """
            'data': {'kind': 'moons', 'samples': 30}, 'network': {'hidden': [5, 3], 'activation': 'elu'},
            'training': {'optimizer': {'kind': 'rmsprop'}, 'batch': 7, 'l1': 0.01, 'l2': 0.02, 'steps': 20}
            """, """
            'data': {'kind': 'iris'}, 'network': {'hidden': [9], 'activation': 'gelu', 'output': 'softmax',
             'loss': 'mse'}, 'training': {'optimizer': {'kind': 'adagrad'}, 'batch': 16, 'l2': 0.1,
             'steps': 20}
            """, """
            'data': {'kind': 'plane', 'samples': 25}, 'network': {'hidden': [3, 4], 'activation': 'silu'},
            'training': {'optimizer': {'kind': 'sgd', 'momentum': 0.9}, 'batch': 6, 'l1': 0.003, 'steps': 20}
            """, """
            'data': {'kind': 'circle', 'samples': 18},
            'network': {'hidden': [7, 3], 'activation': 'softplus', 'output': 'tanh', 'loss': 'mse'},
            'training': {'optimizer': {'kind': 'sgd', 'momentum': 0.8, 'nesterov': true}, 'steps': 20}
            """, """
            'data': {'kind': 'spiral', 'samples': 20},
            'network': {'hidden': [4, 5, 2], 'activation': 'leaky_relu'},
            'training': {'dropout': 0.4, 'batch': 6, 'steps': 20}
            """, """
            'data': {'kind': 'iris'}, 'network': {'hidden': [3, 2], 'activation': 'tanh'},
            'training': {'dropout': 0.25, 'batch': 1, 'steps': 20}
            """, """
            'data': {'kind': 'blobs', 'samples': 30},
            'network': {'hidden': [2], 'activation': 'identity', 'output': 'sigmoid', 'loss': 'mse'},
            'training': {'steps': 20}
            """, """
            'data': {'kind': 'iris'}, 'network': {'hidden': [3]},
            'training': {'batch': 2, 'steps': 3, 'hold': 'biases', 'l2': 0.1, 'optimizer': {'kind': 'adam'}}
            """, """
            'data': {'kind': 'table', 'inputs': [[1e-7, 3e9], [-2.5, 0.125]], 'targets': [[12345.678], [-1]]},
            'network': {'hidden': [2]}, 'training': {'steps': 3,
             'optimizer': {'kind': 'sgd', 'learning_rate': 1e-9}}
            """);

    private record Opened(String name, TracedStep step) {
        @Override
        public String toString() {
            return name + ", step " + step.trace().before().step() + ", "
                    + (step.isOfSample() ? "sample " + step.trace().sample().getAsInt() : "batch");
        }
    }

    static Stream<Opened> steps() {
        List<Opened> steps = new ArrayList<>();
        for (String preset : List.of("zero-against-random", "frozen", "deep", "tie")) {
            open(preset, Runs.preset(preset), steps);
        }
        for (int i = 0; i < CASES.size(); i++) {
            open("case " + i, Runs.experiment("{'format': 1, " + CASES.get(i) + "}"), steps);
        }
        return steps.stream();
    }

    private static void open(String name, Experiment experiment, List<Opened> steps) {
        for (int run = 0; run < experiment.runs().size(); run++) {
            Recording recording = Runs.recording(experiment, run);
            for (int step : new int[] {0, 2}) {
                List<Integer> batch = recording.trace(step).batch();
                steps.add(new Opened(name, TracedStep.of(recording, step)));
                steps.add(new Opened(name, TracedStep.of(recording, step, batch.get(batch.size() - 1))));
                // Mostly not in the batch, unless that is the whole set.
                steps.add(new Opened(name, TracedStep.of(recording, step, 1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void the_numbers_of_every_neuron_are_those_of_the_engine(Opened opened) {
        Architecture network = opened.step().network();
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int neuron = 0; neuron < network.fanOut(layer); neuron++) {
                Derivation derivation = Derivation.ofNeuron(opened.step(), layer, neuron);
                Expected expected = new Expected(opened.step(), layer, neuron);
                derivation.equations().forEach(equation -> check(equation, expected.ofNeuron(equation.topic())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void the_numbers_of_every_weight_and_bias_are_those_of_the_engine(Opened opened) {
        Architecture network = opened.step().network();
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from <= network.fanIn(layer); from++) {
                    Derivation derivation = from < network.fanIn(layer)
                            ? Derivation.ofWeight(opened.step(), layer, to, from)
                            : Derivation.ofBias(opened.step(), layer, to);
                    Expected expected = new Expected(opened.step(), layer, to);
                    int memories = 0;
                    int corrections = 0;
                    for (Equation equation : derivation.equations()) {
                        int number = equation.topic() == Topic.MEMORY
                                ? memories++
                                : equation.topic() == Topic.CORRECTION ? corrections++ : 0;
                        check(equation, expected.ofParameter(equation.topic(), from, number));
                    }
                }
            }
        }
    }

    private static void check(Equation equation, List<Double> expected) {
        List<Double> printed = numbersIn(latex(equation.numbers()));
        printed.addAll(numbersIn(latex(equation.result())));
        assertThat(printed).as("%s", equation).hasSameSizeAs(expected);
        boolean exact = true;
        for (int i = 0; i < printed.size(); i++) {
            double wanted = expected.get(i);
            // Half a unit of the fourth digit.
            double most = wanted == 0 ? 0 : 0.5001 * Math.pow(10, Math.floor(Math.log10(Math.abs(wanted))) - 3);
            assertThat(Math.abs(printed.get(i) - wanted))
                    .as("number %s of %s is %s", i, equation, wanted)
                    .isLessThanOrEqualTo(most);
            exact &= i == printed.size() - 1 || printed.get(i) == wanted;
        }
        double result = expected.get(expected.size() - 1);
        assertThat(equation.value()).isEqualTo(result, within(1e-12 * Math.abs(result)));
        if (!equation.numbers().isEmpty()) {
            assertThat(latex(equation.numbers())).startsWith(exact ? Formula.EQUAL : Formula.NEARLY);
        }
        boolean whole = printed.get(printed.size() - 1) == result;
        assertThat(latex(equation.result())).startsWith(whole ? Formula.EQUAL : Formula.NEARLY);
    }

    /** A formula in one line. */
    private static String latex(Formula formula) {
        return String.join(" ", formula.latex(Words.english()));
    }

    static List<Double> numbersIn(String latex) {
        String text = latex.replaceAll("\\\\text\\{[^}]*\\}", "")
                .replace("{1}{1+e^{-", "{1}{1+e^{")
                .replaceAll("(?<=[\\d)])(?<!10)\\^(\\d|\\{\\d+\\})", "")
                .replaceAll("\\\\(;|:|,|!)(?!-\\d)", " ");
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = PRINTED.matcher(text);
        while (matcher.find()) {
            boolean power = matcher.group(3) != null;
            String sign = power ? matcher.group(1) : matcher.group(4);
            String digits = power ? matcher.group(2) : matcher.group(5);
            String number = (digits == null ? "1" : digits) + (power ? "e" + matcher.group(3) : "");
            numbers.add((sign == null ? 1 : -1) * Double.parseDouble(number));
        }
        return numbers;
    }

    /** The expected output, built from the engine's numbers. */
    private record Expected(TracedStep step, int layer, int neuron) {

        private Architecture network() {
            return step.network();
        }

        private Parameters parameters() {
            return step.trace().before().parameters();
        }

        private StepTrace.Layer at(int other) {
            return step.trace().layers().get(other);
        }

        private boolean masked() {
            return step.trace().isInBatch() && training().dropout() > 0;
        }

        private TrainingSpec training() {
            return step.plan().spec().training();
        }

        List<Double> ofNeuron(Topic topic) {
            double z = at(layer).sums().get(neuron);
            double a = at(layer).activations().get(neuron);
            double delta = at(layer).deltas().get(neuron);
            return switch (topic) {
                case SUM, MEAN_SUM -> sum(z);
                case ACTIVATION -> activation(z, a);
                case MEAN_ACTIVATION -> mean(StepTrace.Layer::activations, a);
                case MEAN_DELTA -> mean(StepTrace.Layer::deltas, delta);
                case DROPOUT ->
                    List.of(
                            at(layer).factors().get(neuron),
                            a,
                            at(layer).outputs().get(neuron));
                case LOSS -> loss();
                case SLOPE -> slope(z, a);
                case DELTA -> layer == network().layers() - 1 ? outputDelta(delta) : hiddenDelta(delta);
                default -> throw new AssertionError(topic);
            };
        }

        private List<Double> sum(double z) {
            List<Double> numbers = new ArrayList<>();
            for (int j = 0; j < shown(network().fanIn(layer)); j++) {
                numbers.add(parameters().weight(layer, neuron, j));
                numbers.add(at(layer).inputs().get(j));
            }
            numbers.add(parameters().bias(layer, neuron));
            numbers.add(z);
            return numbers;
        }

        private static int shown(int count) {
            return count <= 6 ? count : 4;
        }

        private List<Double> mean(Function<StepTrace.Layer, Vec> part, double mean) {
            List<Double> numbers = new ArrayList<>(List.of(1.0, (double) step.batchSize()));
            for (int s = 0; s < shown(step.batchSize()); s++) {
                numbers.add(part.apply(step.first().get(s).layers().get(layer)).get(neuron));
            }
            numbers.add(mean);
            return numbers;
        }

        private List<Double> activation(double z, double a) {
            if (layer == network().layers() - 1) {
                return switch (network().output()) {
                    case IDENTITY, TANH -> List.of(z, a);
                    case SIGMOID -> List.of(1.0, 1.0, z, a);
                    case SOFTMAX -> {
                        List<Double> numbers = new ArrayList<>(List.of(z));
                        for (int k = 0; k < shown(network().fanOut(layer)); k++) {
                            numbers.add(at(layer).sums().get(k));
                        }
                        numbers.add(a);
                        yield numbers;
                    }
                };
            }
            return switch (network().activation()) {
                case IDENTITY, TANH -> List.of(z, a);
                case SILU, GELU -> List.of(z, z, a);
                case SIGMOID -> List.of(1.0, 1.0, z, a);
                case RELU -> List.of(0.0, z, a);
                case LEAKY_RELU -> List.of(0.01, z, z, a);
                case ELU -> z > 0 ? List.of(z, a) : List.of(z, 1.0, a);
                case SOFTPLUS -> List.of(1.0, z, a);
            };
        }

        private List<Double> slope(double z, double a) {
            double slope = network().activation().derivative(z, a);
            return switch (network().activation()) {
                case IDENTITY, RELU, LEAKY_RELU -> List.of(slope);
                case TANH -> List.of(1.0, a, slope);
                case SIGMOID -> List.of(a, 1.0, a, slope);
                case SILU -> List.of(z, 1.0, z, 1.0, z, slope);
                case GELU -> List.of(z, z, z, slope);
                case ELU -> z > 0 ? List.of(slope) : List.of(z, slope);
                case SOFTPLUS -> List.of(z, slope);
            };
        }

        private List<Double> loss() {
            boolean squared = network().loss() == LossKind.MSE;
            List<Double> numbers = new ArrayList<>(squared ? List.of(1.0, 2.0) : List.of());
            for (int k = 0; k < shown(network().fanOut(layer)); k++) {
                double y = at(layer).activations().get(k);
                double t = step.trace().targets().get(k);
                numbers.addAll(
                        squared
                                ? List.of(y, t)
                                : network().output() == OutputKind.SOFTMAX
                                        ? List.of(t, y)
                                        : List.of(t, y, 1.0, t, 1.0, y));
            }
            numbers.add(step.trace().loss());
            return numbers;
        }

        private List<Double> outputDelta(double delta) {
            double y = at(layer).activations().get(neuron);
            double t = step.trace().targets().get(neuron);
            if (network().output() == OutputKind.SOFTMAX && network().loss() == LossKind.MSE) {
                List<Double> numbers = new ArrayList<>(List.of(y, y, t));
                for (int k = 0; k < shown(network().fanOut(layer)); k++) {
                    double other = at(layer).activations().get(k);
                    numbers.addAll(List.of(other, step.trace().targets().get(k), other));
                }
                numbers.add(delta);
                return numbers;
            }
            return switch (network().output()) {
                case TANH -> List.of(y, t, 1.0, y, delta);
                case SIGMOID ->
                    network().loss() == LossKind.MSE ? List.of(y, t, y, 1.0, y, delta) : List.of(y, t, delta);
                case IDENTITY, SOFTMAX -> List.of(y, t, delta);
            };
        }

        private double slopeOf(int l, int i) {
            return network()
                    .activation()
                    .derivative(at(l).sums().get(i), at(l).activations().get(i));
        }

        private List<Double> slopeAndMask(int l, int i) {
            double slope = slopeOf(l, i);
            return masked() ? List.of(slope, at(l).factors().get(i)) : List.of(slope);
        }

        private List<Double> hiddenDelta(double delta) {
            List<Double> numbers = new ArrayList<>(slopeAndMask(layer, neuron));
            for (int k = 0; k < shown(network().fanOut(layer + 1)); k++) {
                numbers.add(parameters().weight(layer + 1, k, neuron));
                numbers.add(at(layer + 1).deltas().get(k));
            }
            numbers.add(delta);
            return numbers;
        }

        List<Double> ofParameter(Topic topic, int from, int number) {
            int index = network().offset(layer, neuron) + from;
            boolean bias = from == network().fanIn(layer);
            double own = step.trace().gradient().get(index);
            return switch (topic) {
                case GRADIENT, OUTSIDE_GRADIENT -> {
                    double delta = at(layer).deltas().get(neuron);
                    yield bias
                            ? List.of(own)
                            : List.of(delta, at(layer).inputs().get(from), own);
                }
                case CHAIN -> chain(from, own);
                case BATCH_GRADIENT -> batchGradient(from, index);
                case PENALTY -> penalty(index);
                case HELD -> List.of(0.0);
                case MEMORY -> memory(index, number);
                case CORRECTION -> correction(index, number);
                case UPDATE -> update(index);
                default -> throw new AssertionError(topic);
            };
        }

        private List<Double> chain(int from, double own) {
            List<List<Integer>> paths = List.of(List.of(neuron));
            for (int l = layer + 1; l < network().layers(); l++) {
                List<List<Integer>> longer = new ArrayList<>();
                for (List<Integer> path : paths) {
                    for (int k = 0; k < network().fanOut(l); k++) {
                        List<Integer> next = new ArrayList<>(path);
                        next.add(k);
                        longer.add(next);
                    }
                }
                paths = longer;
            }
            List<Double> numbers = new ArrayList<>();
            for (List<Integer> path : paths.subList(0, shown(paths.size()))) {
                if (from < network().fanIn(layer)) {
                    numbers.add(at(layer).inputs().get(from));
                }
                numbers.addAll(slopeAndMask(layer, neuron));
                for (int i = 1; i < path.size(); i++) {
                    int l = layer + i;
                    numbers.add(parameters().weight(l, path.get(i), path.get(i - 1)));
                    boolean top = l == network().layers() - 1;
                    numbers.addAll(top ? List.of(at(l).deltas().get(path.get(i))) : slopeAndMask(l, path.get(i)));
                }
            }
            numbers.add(own);
            return numbers;
        }

        private List<Double> batchGradient(int from, int index) {
            int count = step.batchSize();
            List<Double> numbers = new ArrayList<>(count == 1 ? List.of() : List.of(1.0, (double) count));
            for (int s = 0; s < shown(count); s++) {
                SampleTrace sample = step.first().get(s);
                numbers.add(sample.layers().get(layer).deltas().get(neuron));
                if (from < network().fanIn(layer)) {
                    numbers.add(sample.layers().get(layer).inputs().get(from));
                }
            }
            numbers.add(step.batchGradient().get(index));
            return numbers;
        }

        private List<Double> penalty(int index) {
            List<Double> numbers = new ArrayList<>(List.of(step.batchGradient().get(index)));
            double w = parameters().get(index);
            if (training().l1() != 0) {
                numbers.addAll(List.of(training().l1(), w));
            }
            if (training().l2() != 0) {
                numbers.addAll(List.of(training().l2(), w));
            }
            numbers.add(step.trace().updateGradient().get(index));
            return numbers;
        }

        private double before(int index, int memory) {
            return step.trace().before().memory().get(memory).get(index);
        }

        private double after(int index, int memory) {
            return step.trace().after().memory().get(memory).get(index);
        }

        private List<Double> memory(int index, int number) {
            double g = step.trace().updateGradient().get(index);
            double old = before(index, number);
            double now = after(index, number);
            OptimizerSpec optimizer = training().optimizer();
            if (optimizer instanceof OptimizerSpec.Sgd sgd) {
                return List.of(sgd.momentum(), old, g, now);
            } else if (optimizer instanceof OptimizerSpec.Rmsprop rms) {
                return List.of(rms.decay(), old, 1.0, rms.decay(), g, now);
            } else if (optimizer instanceof OptimizerSpec.Adagrad) {
                return List.of(old, g, now);
            }
            OptimizerSpec.Adam adam = (OptimizerSpec.Adam) optimizer;
            double decay = number == 0 ? adam.beta1() : adam.beta2();
            return List.of(decay, old, 1.0, decay, g, now);
        }

        private double corrected(int index, int number) {
            OptimizerSpec.Adam adam = (OptimizerSpec.Adam) training().optimizer();
            double decay = number == 0 ? adam.beta1() : adam.beta2();
            return after(index, number)
                    / (1 - Math.pow(decay, step.trace().before().step() + 1));
        }

        private List<Double> correction(int index, int number) {
            OptimizerSpec.Adam adam = (OptimizerSpec.Adam) training().optimizer();
            double decay = number == 0 ? adam.beta1() : adam.beta2();
            return List.of(after(index, number), 1.0, decay, corrected(index, number));
        }

        private List<Double> update(int index) {
            double w = parameters().get(index);
            double g = step.trace().updateGradient().get(index);
            double now = step.trace().after().parameters().get(index);
            OptimizerSpec optimizer = training().optimizer();
            double rate = optimizer.learningRate();
            if (optimizer instanceof OptimizerSpec.Sgd sgd) {
                return sgd.momentum() == 0
                        ? List.of(w, rate, g, now)
                        : sgd.nesterov()
                                ? List.of(w, rate, g, sgd.momentum(), after(index, 0), now)
                                : List.of(w, rate, after(index, 0), now);
            } else if (optimizer instanceof OptimizerSpec.Rmsprop rms) {
                return List.of(w, rate, g, after(index, 0), rms.epsilon(), now);
            } else if (optimizer instanceof OptimizerSpec.Adagrad adagrad) {
                return List.of(w, rate, g, after(index, 0), adagrad.epsilon(), now);
            }
            double epsilon = ((OptimizerSpec.Adam) optimizer).epsilon();
            return List.of(w, rate, corrected(index, 0), corrected(index, 1), epsilon, now);
        }
    }

    @Test
    void numbers_are_written_to_four_digits_and_exact_ones_as_short_as_they_are() {
        Map<Double, String> written = Map.ofEntries(
                Map.entry(0.0, "0"),
                Map.entry(-0.0, "0"),
                Map.entry(0.5, "0.5"),
                Map.entry(-12.0, "-12"),
                Map.entry(0.1 + 0.2, "0.3000"),
                Map.entry(1.0 / 3, "0.3333"),
                Map.entry(0.99996, "1.000"),
                Map.entry(9999.96, "10000"),
                Map.entry(123456.0, "1.235\\times 10^{5}\\!"),
                Map.entry(1e-8, "10^{-8}\\!"),
                Map.entry(-2e-8, "-2\\times 10^{-8}\\!"),
                Map.entry(Double.MIN_VALUE, "4.941\\times 10^{-324}\\!"),
                Map.entry(Double.NEGATIVE_INFINITY, "-\\infty"),
                Map.entry(Double.NaN, "\\mathrm{NaN}"));
        written.forEach(
                (value, text) -> assertThat(EquationNumbers.latex(value)).isEqualTo(text));
        assertThat(EquationNumbers.isExact(0.1)).isTrue();
        assertThat(EquationNumbers.isExact(0.1 + 0.2)).isFalse();
    }

    @Test
    void omitted_terms_of_a_long_sum_are_counted() {
        Recording recording = Runs.recording(Runs.preset("deep"), 1);
        Derivation weight = Derivation.ofWeight(TracedStep.of(recording, 3), 1, 0, 0);
        assertThat(latex(weight.equations().get(0).numbers())).contains("(196 more)");
        Derivation chain = Derivation.ofWeight(TracedStep.of(recording, 3, 0), 0, 0, 0);
        assertThat(chain.equations().get(1).topic()).isEqualTo(Topic.CHAIN);
        assertThat(latex(chain.equations().get(1).numbers())).contains("(12 more paths)");
    }

    @Test
    void countless_paths_are_called_countless() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'network': {'hidden': [40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40,
                   40]}, 'training': {'steps': 1}}
                """);
        Derivation chain = Derivation.ofWeight(TracedStep.of(Runs.recording(experiment, 0), 0, 0), 0, 0, 0);
        assertThat(latex(chain.equations().get(1).numbers())).contains("(countless more paths)");
    }

    @Test
    void a_diverging_run_still_has_derivations() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2]], 'targets': [[1], [3.5]]},
                 'network': {'hidden': [3], 'activation': 'identity'},
                 'training': {'steps': 5000, 'optimizer': {'kind': 'sgd', 'learning_rate': 30}}}
                """);
        Recording recording = Runs.recording(experiment, 0);
        TracedStep last = TracedStep.of(recording, recording.lastStep());
        for (Derivation derivation : List.of(
                Derivation.ofNeuron(last, 0, 0), Derivation.ofNeuron(last, 1, 0), Derivation.ofWeight(last, 0, 0, 0))) {
            assertThat(derivation.equations()).isNotEmpty();
        }
    }

    @Test
    void missing_parts_are_refused() {
        TracedStep step = TracedStep.of(Runs.recording(Runs.preset("tie"), 0), 0);
        assertThatThrownBy(() -> Derivation.ofNeuron(step, 2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Derivation.ofNeuron(step, 0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Derivation.ofWeight(step, 0, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Derivation.ofBias(step, -1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
