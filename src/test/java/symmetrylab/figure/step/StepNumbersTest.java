package symmetrylab.figure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.network.EdgeNumbers;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Phase.Kind;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Steps;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextBoxPen.Box;

/** An open step prints the numbers that the engine computes. */
class StepNumbersTest {

    private static final Pattern LINE =
            Pattern.compile("([zayδ]|b|loss) ([−+]?[0-9.]+(?:e−?[0-9]+)?)( ≠)?(?: ×(\\d+))?");
    private static final Pattern NUMBER = Pattern.compile("([−+]?[0-9.]+(?:e−?[0-9]+)?)( ≠)?(?: ×(\\d+))?");

    static Stream<Arguments> steps() {
        String dropout = """
                {'format': 1, 'data': {'kind': 'moons', 'samples': 20}, 'network': {'hidden': [4, 3]},
                 'training': {'batch': 3, 'dropout': 0.4, 'steps': 6},
                 'runs': [{'name': 'Equal', 'initializer': {'weights': {'kind': 'constant', 'value': 0.3}}},
                  {'name': 'Random'}]}
                """;
        String adam = """
                {'format': 1, 'network': {'hidden': [3], 'activation': 'relu'},
                 'training': {'batch': 2, 'l2': 0.1, 'optimizer': {'kind': 'adam'}, 'steps': 6},
                 'runs': [{'initializer': {'weights': {'kind': 'he_normal'}}}]}
                """;
        String momentum = """
                {'format': 1, 'data': {'kind': 'plane', 'samples': 12}, 'network': {'hidden': [2]},
                 'training': {'optimizer': {'kind': 'sgd', 'momentum': 0.9}, 'steps': 6}, 'runs': [{}]}
                """;
        return Stream.of(
                        Runs.preset("zero-against-random"),
                        Runs.preset("deep"),
                        Runs.experiment(dropout),
                        Runs.experiment(adam),
                        Runs.experiment(momentum))
                .flatMap(StepNumbersTest::opened);
    }

    private static Stream<Arguments> opened(Experiment experiment) {
        return Runs.histories(experiment).stream()
                .flatMap(lane -> IntStream.of(0, 5).boxed().flatMap(at -> {
                    String name = lane.recording().plan().spec().name() + " of "
                            + experiment.spec().title() + " at " + at;
                    return Stream.of(
                            Arguments.of(name, lane, Steps.open(lane, at)),
                            Arguments.of(name + ", sample 3", lane, Steps.open(lane, at, new StepSubject.Sample(2))));
                }));
    }

    /** Everything a phase may print, by the letter in front; the numbers on edges have none. */
    private static Set<Double> allowed(StepTrace trace, Phase phase, String letter) {
        Set<Double> values = new HashSet<>();
        for (int l = 0; l < trace.layers().size(); l++) {
            StepTrace.Layer layer = trace.layers().get(l);
            int fanIn = layer.inputs().size();
            int start = trace.before().parameters().architecture().offset(l, 0);
            for (int to = 0; to < layer.sums().size(); to++) {
                switch (letter) {
                    case "z" -> values.add(layer.sums().get(to));
                    case "a" -> values.add(layer.activations().get(to));
                    case "δ" -> values.add(layer.deltas().get(to));
                    default -> {}
                }
                for (int from = 0; from <= fanIn; from++) {
                    int index = start + to * (fanIn + 1) + from;
                    boolean bias = from == fanIn;
                    if (letter.equals("b") == bias && (letter.isEmpty() || bias)) {
                        double weight = trace.before().parameters().get(index);
                        if (phase.kind() == Kind.UPDATE) {
                            values.add(trace.move(index));
                            values.add(weight);
                            values.add(trace.after().parameters().get(index));
                        } else if (phase.kind() == Kind.BACKWARD) {
                            values.add(trace.gradient().get(index));
                            values.add(weight * layer.deltas().get(to));
                        } else {
                            values.add(bias ? weight : weight * layer.inputs().get(from));
                        }
                    }
                }
            }
        }
        if (letter.equals("y")) {
            for (double target : trace.targets().toArray()) {
                values.add(target);
            }
        }
        return values;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void numbers_in_every_phase_are_those_of_the_engine(String name, RunHistory lane, StepContent step) {
        SharedScales scales = SharedScales.of(List.of(lane));
        int numbers = 0;
        for (Phase phase : Steps.phases(step)) {
            for (double progress : new double[] {0.2, 0.55, 0.65, 1}) {
                Figure figure = new StepFigure(step, new Moment(phase, progress), scales, Styles.of(Palette.LIGHT, 13));
                List<String> words = words(step, phase);
                for (Box box : TextBoxPen.of(figure, 1100, 700)) {
                    numbers += check(step, phase, box.text(), words);
                }
            }
        }
        assertThat(numbers).isGreaterThan(20);
    }

    /** Sentences and names are no numbers of the step. */
    private static List<String> words(StepContent step, Phase phase) {
        List<String> words = new ArrayList<>();
        for (String word : (step.headline(phase) + " " + step.subject()).split(" ")) {
            words.add(word);
        }
        return words;
    }

    private static int check(StepContent step, Phase phase, String text, List<String> words) {
        Matcher line = LINE.matcher(text);
        Matcher number = NUMBER.matcher(text);
        String letter;
        Matcher found;
        if (line.matches()) {
            letter = line.group(1);
            found = line;
        } else if (number.matches() && !words.contains(text)) {
            letter = "";
            found = number;
        } else {
            return 0;
        }
        if (letter.equals("loss")) {
            assertThat(found.group(2))
                    .as("the digits of the lane's head")
                    .isEqualTo(Numbers.brief(step.trace().loss()));
            return 1;
        }
        String digits = found.group(letter.isEmpty() ? 1 : 2);
        double value = Double.parseDouble(digits.replace('−', '-').replace("+", ""));
        assertThat(allowed(step.trace(), phase, letter))
                .as("%s in %s", text, phase)
                .anyMatch(allowed -> isRounded(allowed, value, digits));
        return 1;
    }

    private static boolean isRounded(double exact, double printed, String digits) {
        int significant = Math.max(
                3,
                digits.replaceAll("e.*", "")
                        .replaceAll("[^0-9]", "")
                        .replaceAll("^0+", "")
                        .length());
        return exact == printed || Math.abs(exact - printed) <= 0.500001 * Math.pow(10, 1 - significant) * scale(exact);
    }

    private static double scale(double value) {
        return value == 0 ? 0 : Math.pow(10, Math.floor(Math.log10(Math.abs(value)) + 1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void rows_of_the_table_are_those_of_the_engine_one_for_each_neuron(String name, RunHistory lane, StepContent step) {
        StepTrace trace = step.trace();
        for (int layer = 0; layer < trace.layers().size(); layer++) {
            StepTrace.Layer numbers = trace.layers().get(layer);
            List<StepTable.Row> rows = step.table().layers().get(layer);
            assertThat(rows)
                    .extracting(StepTable.Row::neuron)
                    .containsExactlyElementsOf(
                            IntStream.range(0, numbers.sums().size()).boxed().toList());
            for (StepTable.Row row : rows) {
                int neuron = row.neuron();
                assertPrinted(row.sum(), numbers.sums().get(neuron));
                assertPrinted(row.activation(), numbers.activations().get(neuron));
                assertPrinted(row.delta(), numbers.deltas().get(neuron));
                double[] gradient = trace.gradient().incoming(layer, neuron).toArray();
                assertThat(row.gradient()).hasSize(gradient.length);
                for (int i = 0; i < gradient.length; i++) {
                    assertPrinted(row.gradient().get(i), gradient[i]);
                }
                assertPrinted(
                        row.gradientLength(),
                        trace.gradient().incoming(layer, neuron).norm());
                assertThat(row.activation().endsWith("dropped"))
                        .isEqualTo(numbers.factors().get(neuron) == 0);
            }
            for (StepTable.Row one : rows) {
                for (StepTable.Row other : rows) {
                    boolean equal = bits(trace, layer, one.neuron()).equals(bits(trace, layer, other.neuron()));
                    assertThat(printed(one).equals(printed(other))).isEqualTo(equal);
                }
            }
        }
    }

    private static List<Object> printed(StepTable.Row row) {
        return List.of(row.sum(), row.activation(), row.delta(), row.gradient());
    }

    private static List<Double> bits(StepTrace trace, int layer, int neuron) {
        StepTrace.Layer numbers = trace.layers().get(layer);
        List<Double> bits = new ArrayList<>();
        bits.add(numbers.sums().get(neuron) + 0.0);
        bits.add(numbers.activations().get(neuron) + 0.0);
        bits.add(numbers.factors().get(neuron));
        bits.add(numbers.deltas().get(neuron) + 0.0);
        for (double slope : trace.gradient().incoming(layer, neuron).toArray()) {
            bits.add(slope + 0.0);
        }
        return bits;
    }

    private static void assertPrinted(String text, double exact) {
        Matcher number = NUMBER.matcher(text);
        assertThat(number.lookingAt()).isTrue();
        double value = Double.parseDouble(number.group(1).replace('−', '-'));
        assertThat(isRounded(exact, value, number.group(1)))
                .as("%s for %s", text, exact)
                .isTrue();
    }

    @Test
    void an_update_of_gradient_descent_is_tied_by_its_gradient_not_by_rounding() {
        RunHistory random = Runs.histories(Runs.preset("zero-against-random")).get(1);
        StepContent step = Steps.open(random, 0);
        List<String> moves = step.layer(1).edges().orElseThrow().moves().ties().stream()
                .map(EdgeNumbers.Tie::words)
                .toList();
        // The sample of this step has inputs 0, so that all activations are 0.5: four equal moves of different weights.
        assertThat(moves).hasSize(2);
        assertThat(moves.get(0)).endsWith("×4");
    }

    @Test
    void an_opened_step_shows_nothing_before_it_is_computed() {
        RunHistory zero = Runs.histories(Runs.preset("zero-against-random")).get(0);
        StepContent step = Steps.open(zero, 0);
        SharedScales scales = SharedScales.of(List.of(zero));
        FigureStyle style = Styles.of(Palette.LIGHT, 13);
        Moment start = new Moment(new Phase(Kind.FORWARD, 0), 0);
        assertThat(texts(new StepFigure(step, start, scales, style)))
                .noneMatch(text -> text.startsWith("z ") || text.startsWith("a ") || text.startsWith("loss "));
        Moment forward = new Moment(new Phase(Kind.FORWARD, 0), 1);
        assertThat(texts(new StepFigure(step, forward, scales, style)))
                .contains("0 ×8", "b 0 ×4", "z 0", "a 0.5")
                .noneMatch(text -> text.startsWith("δ "));
        Moment end = new Moment(new Phase(Kind.UPDATE, 0), 1);
        assertThat(texts(new StepFigure(step, end, scales, style))).contains("0 → −0.125 ×4");
        assertThat(texts(new StepTableFigure(step, end, style)))
                .contains("h1", "h2", "h3", "h4", "gradient x1", "0", "0.5", "length 0.707")
                .doesNotContain("…");
        assertThat(texts(new StepTableFigure(step, start, style))).contains("…").doesNotContain("0.5");
    }

    private static List<String> texts(Figure figure) {
        return TextBoxPen.of(figure, 700, 460).stream().map(Box::text).toList();
    }
}
