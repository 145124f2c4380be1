package symmetrylab.export.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.data.DataSet;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.Edit;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.testing.English;
import symmetrylab.testing.Python;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

@Tag("once")
class PythonScriptTest {

    /** By how much sums in another order may change a loss in 200 steps. */
    private static final double NUMPY_TOLERANCE = 1e-12;

    private static final double TORCH_TOLERANCE = 1e-9;

    /** {@code -Dscript.steps=200} trains for longer, with all rules in both libraries. */
    private static final int STEPS = Integer.getInteger("script.steps", 30);

    private static final boolean THOROUGH = STEPS > 30;

    private static final List<String> OPTIMIZERS = List.of(
            "'kind': 'sgd', 'learning_rate': 0.1",
            "'kind': 'sgd', 'learning_rate': 0.05, 'momentum': 0.9",
            "'kind': 'sgd', 'learning_rate': 0.05, 'momentum': 0.8, 'nesterov': true",
            "'kind': 'rmsprop'",
            "'kind': 'adagrad', 'learning_rate': 0.05",
            "'kind': 'adam', 'learning_rate': 0.01");

    private static final List<String> BATCHES = List.of(
            "'batch': 'full'", "'batch': 2, 'shuffle': false", "'batch': 2, 'seed': 5", "'batch': 3, 'seed': 6");

    private static final String ONE_OUTPUT = "{'kind': 'table', 'held_out': [2, 6],"
            + " 'inputs': [[0, 0.5], [1, -0.3], [0.2, 1], [-1, 0.7], [0.4, 0.4], [-0.6, -0.9], [1.5, 0.1]],"
            + " 'targets': [[0], [1], [1], [0], [1], [0], [1]]}";

    private static final String THREE_CLASSES = "{'kind': 'table',"
            + " 'inputs': [[0, 0.5], [1, -0.3], [0.2, 1], [-1, 0.7], [0.4, 0.4]],"
            + " 'targets': [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]]}";

    private static final String ONE_OF_EACH = """
            {'format': 1, 'title': 'A \\'quoted\\' title \\\\ and an end',
             'data': {'kind': 'table', 'held_out': [3], 'inputs': [[0], [0.1], [2], [-1.5]],
                      'targets': [[0.5], [1e-7], [2], [-1]]},
             'network': {'hidden': [2], 'activation': 'relu'},
             'runs': [
               {'name': 'Plain', 'initializer': {'weights': {'kind': 'constant', 'value': 0.3}},
                'training': {'batch': 2, 'steps': 4}},
               {'name': 'Émile, \\'edited\\'', 'initializer': {'seed': 2},
                'training': {'optimizer': {'kind': 'adam'}, 'l1': 0.01, 'l2': 0.1, 'hold': 'biases', 'steps': 4},
                'edits': [{'step': 1, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 0, 'add': 0.25},
                          {'step': 0, 'kind': 'set', 'layer': 2, 'to': 1, 'from': 2, 'value': -0.5},
                          {'step': 2, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 2},
                          {'step': 3, 'kind': 'zero', 'layer': 2}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_name_of_any_letters_stays_as_it_is() {
        Experiment experiment = Runs.experiment("{'format': 1, 'training': {'steps': 1}, 'runs': [{'name': '𝒜😀'}]}");
        String text = PythonScript.NUMPY.of(experiment, "a.py", Optional.empty(), Words.english(), ExportProgress.NONE);
        assertThat(text).contains("name=\"𝒜\\U0001f600\",");
    }

    @Test
    void numpy_prints_the_losses_of_the_program() throws IOException {
        assertRepeats(PythonScript.NUMPY, python("numpy"), everyRule(), NUMPY_TOLERANCE);
    }

    @Test
    void pytorch_prints_the_losses_of_the_program() throws IOException {
        List<Experiment> all = everyRule();
        // PyTorch is slower; a third of them has every rule too.
        List<Experiment> experiments = IntStream.range(0, all.size())
                .filter(number -> THOROUGH || number % 3 == 0)
                .mapToObj(all::get)
                .toList();
        assertRepeats(PythonScript.TORCH, python("torch"), experiments, TORCH_TOLERANCE);
    }

    @Test
    void numpy_makes_edits_penalties_and_divergence_as_the_program_does() throws IOException {
        assertRepeats(PythonScript.NUMPY, python("numpy"), special(), 1e-11);
    }

    @Test
    void pytorch_makes_edits_penalties_and_divergence_as_the_program_does() throws IOException {
        assertRepeats(PythonScript.TORCH, python("torch"), special(), TORCH_TOLERANCE);
    }

    @Test
    void a_script_is_the_same_text_every_time() throws IOException {
        for (PythonScript library : PythonScript.values()) {
            String text = text(library, Runs.experiment(ONE_OF_EACH), Optional.of(2));
            assertThat(text).isEqualTo(text(library, Runs.experiment(ONE_OF_EACH), Optional.of(2)));
            assertThat(text).isEqualTo(golden(library.name().toLowerCase(Locale.ROOT) + ".py", text));
        }
    }

    @Test
    void a_script_gives_its_experiment_back() throws SpecException {
        Experiment experiment = Runs.experiment(ONE_OF_EACH);
        for (PythonScript library : PythonScript.values()) {
            byte[] script = text(library, experiment, Optional.empty()).getBytes(StandardCharsets.UTF_8);
            ExperimentFile held = ExperimentFile.parse("x.py", script);
            assertThat(held.spec()).isEqualTo(experiment.spec());
            assertThat(held.isPicture()).isTrue();
            byte[] cut = Arrays.copyOf(script, script.length - 40);
            assertThatThrownBy(() -> ExperimentFile.parse("x.py", cut))
                    .isInstanceOf(SpecException.class)
                    .hasMessageContaining("spec.file.scriptWithout");
        }
    }

    @Test
    void a_script_has_only_the_parts_that_it_needs() {
        Experiment plain = Runs.experiment("{'format': 1, 'training': {'steps': 3}}");
        assertThat(text(PythonScript.NUMPY, plain, Optional.empty()))
                .contains("def tanh(z)", "def sigmoid(z)", "def sgd(", "EVERY = 1\n")
                .doesNotContain("#: ", "relu", "def adam(", "ORDERS", "run.edits", "l1=", "HELD_OUT", "math");
    }

    @Test
    void a_script_cannot_repeat_chance_at_every_step() {
        assertThat(refusal("'dropout': 0.5"))
                .isEqualTo("run Run has dropout, which a script cannot repeat: train it" + " without");
        assertThat(refusal("'rounding': 'single'"))
                .isEqualTo("run Run rounds in its own way, which a script cannot repeat: train it with exact rounding");
        assertThat(refusal("'l1': 0.5")).isEmpty();
    }

    @Test
    void a_script_has_a_limit() {
        Experiment shuffled = Runs.experiment("{'format': 1, 'training': {'batch': 1, 'steps': 10000000}}");
        assertThat(PythonScript.refusal(shuffled).map(English::of))
                .hasValue(
                        "the orders of the shuffled samples are 10000000 numbers; a script holds at most 5000000: take"
                                + " fewer steps");
    }

    private static String refusal(String training) {
        Experiment experiment = Runs.experiment("{'format': 1, 'training': {" + training + "}}");
        return PythonScript.refusal(experiment).map(English::of).orElse("");
    }

    private static Python python(String library) {
        Optional<Python> python = Python.with(library);
        assumeTrue(python.isPresent(), "there is no Python with " + library + " here, so its scripts are not run");
        return python.get();
    }

    /** Every optimizer with every activation and every loss of every output, four runs an experiment. */
    private static List<Experiment> everyRule() {
        List<Experiment> experiments = new ArrayList<>();
        experiments.addAll(experiments(
                ONE_OUTPUT,
                List.of(
                        "'output': 'identity', 'loss': 'mse'",
                        "'output': 'sigmoid', 'loss': 'mse'",
                        "'output': 'tanh', 'loss': 'mse'",
                        "'output': 'sigmoid', 'loss': 'cross_entropy'")));
        experiments.addAll(experiments(
                THREE_CLASSES,
                List.of("'output': 'softmax', 'loss': 'mse'", "'output': 'softmax', 'loss': 'cross_entropy'")));
        return experiments;
    }

    private static List<Experiment> experiments(String data, List<String> outputs) {
        List<String> runs = new ArrayList<>();
        for (String optimizer : OPTIMIZERS) {
            for (ActivationKind activation : ActivationKind.values()) {
                for (String output : outputs) {
                    int number = runs.size();
                    runs.add("{'name': 'Run " + number + "', 'network': {'hidden': "
                            + (number % 2 == 0 ? "[3]" : "[3, 2]") + ", 'activation': '" + activation.id() + "', "
                            + output + "}, 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': " + number
                            + "}, 'training': {'optimizer': {" + optimizer + "}, "
                            + BATCHES.get(number % BATCHES.size()) + ", 'steps': " + STEPS + "}}");
                }
            }
        }
        List<Experiment> experiments = new ArrayList<>();
        for (int first = 0; first < runs.size(); first += 4) {
            String four = String.join(", ", runs.subList(first, Math.min(first + 4, runs.size())));
            experiments.add(Runs.experiment("{'format': 1, 'data': " + data + ", 'runs': [" + four + "]}"));
        }
        return experiments;
    }

    private static List<Experiment> special() {
        return List.of(
                Runs.experiment(ONE_OF_EACH),
                Runs.experiment("""
                        {'format': 1, 'network': {'hidden': [3, 3]},
                         'training': {'optimizer': {'kind': 'sgd', 'momentum': 0.9}, 'l1': 0.001, 'l2': 0.01, 'steps': 30},
                         'runs': [{'name': 'A'}, {'name': 'B', 'training': {'optimizer': {'kind': 'rmsprop'}, 'steps': 20}},
                                  {'name': 'C', 'training': {'optimizer': {'kind': 'adagrad'}, 'steps': 0}},
                                  {'name': 'D', 'network': {'hidden': []}}],
                         'edits': []}
                        """),
                Runs.experiment("""
                        {'format': 1, 'network': {'hidden': [3, 3]}, 'training': {'steps': 40},
                         'edits': [{'step': 5, 'kind': 'copy', 'layer': 1, 'neuron': 3, 'onto': 1},
                                   {'step': 9, 'kind': 'zero', 'layer': 3}, {'step': 99, 'kind': 'zero', 'layer': 1},
                                   {'step': 12, 'kind': 'nudge', 'layer': 2, 'to': 2, 'from': 3, 'add': 0.5}],
                         'runs': [{'name': 'A', 'training': {'optimizer': {'kind': 'sgd', 'momentum': 0.9}}},
                                  {'name': 'B', 'training': {'optimizer': {'kind': 'rmsprop'}, 'steps': 20}},
                                  {'name': 'C', 'training': {'optimizer': {'kind': 'adagrad'}, 'steps': 20}},
                                  {'name': 'D', 'training': {'optimizer': {'kind': 'adam'}, 'steps': 20}}]}
                        """),
                // One diverges in its weights, one in its loss alone.
                Runs.experiment("""
                        {'format': 1, 'network': {'activation': 'relu', 'output': 'identity'},
                         'training': {'optimizer': {'kind': 'sgd', 'learning_rate': 1e6}, 'steps': 60},
                         'runs': [{'name': 'A'}, {'name': 'B', 'initializer': {'seed': 2}},
                                  {'name': 'C', 'initializer': {'weights': {'kind': 'constant', 'value': 1e155}}}]}
                        """));
    }

    private void assertRepeats(PythonScript library, Python python, List<Experiment> experiments, double tolerance)
            throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (Experiment experiment : experiments) {
            String text = text(library, experiment, Optional.of(7));
            scripts.add(Files.writeString(folder.resolve(scripts.size() + ".py"), text));
        }
        List<String> printed = python.run(scripts);
        double worst = 0;
        for (int i = 0; i < printed.size(); i++) {
            worst = Math.max(worst, worstOf(experiments.get(i), printed.get(i)));
        }
        assertThat(worst).isLessThan(tolerance);
    }

    /** The largest relative difference of a printed number from the program's. */
    private static double worstOf(Experiment experiment, String printed) {
        List<String> rows = printed.lines().toList();
        int row = 1;
        double worst = 0;
        for (RunPlan run : experiment.runs()) {
            String name = run.spec().name();
            List<StepReport> reports = Runs.reports(run, experiment.data());
            int comparable = comparable(run, experiment.data(), reports);
            for (StepReport report : reports) {
                if (report.step() % 7 != 0 && !report.isLast()) {
                    continue;
                }
                if (report.step() >= comparable) {
                    row++;
                    continue;
                }
                String start = (name.contains(",") ? "\"" + name.replace("\"", "\"\"") + "\"" : name) + ","
                        + report.step() + ",";
                assertThat(rows.get(row)).startsWith(start);
                String[] cells = rows.get(row).substring(start.length()).split(",", -1);
                double loss = report.evaluation().loss();
                worst = Math.max(worst, difference(loss, cells[0]));
                assertThat(cells[1])
                        .isEqualTo(
                                report.evaluation().accuracy().isPresent()
                                        ? Double.toString(
                                                report.evaluation().accuracy().getAsDouble())
                                        : "");
                if (experiment.data().validation().isPresent()) {
                    worst = Math.max(
                            worst,
                            difference(
                                    report.evaluation()
                                            .validation()
                                            .orElseThrow()
                                            .loss(),
                                    cells[2]));
                } else {
                    assertThat(cells[2]).isEmpty();
                }
                row++;
            }
        }
        assertThat(rows).hasSize(row);
        return worst;
    }

    /**
     * The step from which the run tells nothing, because a nudge of one weight by as much as a rounding changes its own
     * losses too: full-batch RMSprop is at a minimum a rule of signs.
     */
    private static int comparable(RunPlan run, DataSet data, List<StepReport> reports) {
        int first = Integer.MAX_VALUE;
        for (double rounding : THOROUGH ? new double[] {2e-16, -2e-16, 4e-16} : new double[0]) {
            RunPlan nudged = new RunPlan(run.spec().withEdit(new Edit.Nudge(1, 1, 1, 1, rounding)), run.architecture());
            List<StepReport> others = Runs.reports(nudged, data);
            for (int step = 0; step < Math.min(first, Math.min(reports.size(), others.size())); step++) {
                double loss = reports.get(step).evaluation().loss();
                if (Math.abs(others.get(step).evaluation().loss() - loss) > 1e-13 * loss) {
                    first = step;
                }
            }
        }
        return first;
    }

    private static double difference(double expected, String printed) {
        boolean isFinite = !printed.matches("-?inf|nan");
        double actual = isFinite ? Double.parseDouble(printed) : Double.NaN;
        if (!Double.isFinite(expected) || expected == 0) {
            assertThat(Double.isFinite(actual)).isEqualTo(expected == 0);
            return Double.isFinite(expected) ? Math.abs(actual) : 0;
        }
        return Math.abs(actual - expected) / Math.abs(expected);
    }

    private static String text(PythonScript library, Experiment experiment, Optional<Integer> every) {
        return library.of(experiment, "x.py", every, Words.english(), ExportProgress.NONE);
    }

    private static String golden(String name, String actual) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(Path.of("src/test/resources/symmetrylab/python/" + name), actual);
            return actual;
        }
        try (InputStream in = PythonScriptTest.class.getResourceAsStream("/symmetrylab/python/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
