package symmetrylab.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Experiment;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;

/** The spread that theory predicts, drawn over the measured one. */
@Goldens("predicted-.*")
class PredictedLinesTest {

    private static final String TINY = "'weights': {'kind': 'normal', 'sd': 1e-6}";
    private static final String NOISY = "'weights': {'kind': 'constant', 'value': 0.5}, 'noise': {'sd': 1e-6}";
    private static final String ZERO_NOISY = "'weights': {'kind': 'zero'}, 'noise': {'sd': 1e-4}";

    @Test
    void predicted_and_measured_steps_stand_in_the_plot() {
        RunHistory run = run("blobs", "8", "'kind': 'sgd', 'learning_rate': 0.5", TINY, 200);
        int measured = run.escapedAt(0).orElseThrow();
        int predicted =
                run.predicted().orElseThrow().escape().expected(0).apartStep().orElseThrow();
        assertThat((double) predicted).isCloseTo(measured, within(0.05 * measured));
        assertThat(texts(run, PlotView.PLAIN, 488))
                .contains("predicted: above 0.1 at step " + predicted + ", measured " + measured);
        assertThat(texts(run, PlotView.PLAIN, 230)).contains("predicted " + predicted + ", was " + measured);
        assertThat(texts(run, new PlotView(0, true), 488))
                .as("a prediction would give away the future")
                .noneMatch(text -> text.startsWith("predicted"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xor | 4 | 'kind': 'sgd', 'learning_rate': 0.5 | ZERO | predicted: growth slower than any exponential",
                "blobs | 4 | 'kind': 'sgd', 'learning_rate': 0.5 | NOISY | predicted: not above 0.1 by step 40",
                "blobs | 4,4 | 'kind': 'sgd', 'learning_rate': 0.5 | NOISY | predicted for layer 1: not above 0.1 by step 40",
                "blobs | 4 | 'kind': 'adam' | NOISY | no prediction: only plain sgd can be predicted",
                "blobs | 4 | 'kind': 'sgd' | RANDOM | no prediction: the neurons differ from the start",
            })
    void the_plot_says_what_is_predicted_or_why_nothing_is(
            String data, String hidden, String optimizer, String start, String note) {
        String initializer =
                switch (start) {
                    case "ZERO" -> ZERO_NOISY;
                    case "NOISY" -> NOISY;
                    default -> "'weights': {'kind': 'glorot_normal'}";
                };
        assertThat(texts(run(data, hidden, optimizer, initializer, 40), PlotView.PLAIN, 488))
                .contains(note);
    }

    @Test
    void a_predicted_escape_that_is_not_reached_stands_alone() {
        RunHistory run = run("blobs", "8", "'kind': 'sgd', 'learning_rate': 0.5", TINY, 20);
        assertThat(run.escapedAt(0)).isEmpty();
        assertThat(texts(run, PlotView.PLAIN, 488)).contains("predicted: not above 0.1 by step 20");
    }

    @Test
    void nothing_is_said_of_identical_or_single_neurons_or_without_a_prediction() {
        RunHistory zero = run("xor", "4", "'kind': 'sgd'", "'weights': {'kind': 'zero'}", 20);
        RunHistory single = run("xor", "1", "'kind': 'sgd'", TINY, 20);
        for (RunHistory run : List.of(zero, single, tinyWithoutPrediction())) {
            assertThat(texts(run, PlotView.PLAIN, 488)).noneMatch(text -> text.contains("predict"));
        }
    }

    @Test
    void the_table_has_the_predicted_numbers_too() {
        RunHistory run = run("blobs", "8", "'kind': 'sgd', 'learning_rate': 0.5", TINY, 30);
        NumberTable table = new SpreadFigure(scene(run, PlotView.PLAIN, Theme.LIGHT)).table();
        assertThat(table.names()).containsExactly("step", "spread of layer 1", "predicted spread of layer 1");
        double measured = table.numbers().get(10, 1);
        assertThat(table.numbers().get(10, 2)).isCloseTo(measured, within(0.02 * measured));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void predicted_lines_look_as_they_did(Theme theme) throws IOException {
        RunHistory run = run("blobs", "8", "'kind': 'sgd', 'learning_rate': 0.5", TINY, 200);
        FigureStyle style = Styles.of(theme.palette(), 13);
        Scene scene = Scene.of(run, 100, SharedScales.of(List.of(run)), style);
        PagePart.all(new SpreadFigure(scene), style, 488, 155)
                .check("predicted-" + theme.name().toLowerCase(Locale.ROOT));
    }

    private static RunHistory tinyWithoutPrediction() {
        return Runs.histories(experiment("blobs", "8", "'kind': 'sgd'", TINY, 20))
                .get(0);
    }

    private static RunHistory run(String data, String hidden, String optimizer, String initializer, int steps) {
        return Runs.histories(experiment(data, hidden, optimizer, initializer, steps))
                .get(0)
                .withPrediction(() -> false)
                .orElseThrow();
    }

    private static Experiment experiment(String data, String hidden, String optimizer, String initializer, int steps) {
        return Runs.experiment("""
                {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': [%s]},
                 'training': {'steps': %d, 'optimizer': {%s}}, 'initializer': {%s, 'seed': 1}}
                """.formatted(data, hidden, steps, optimizer, initializer));
    }

    private static List<String> texts(RunHistory run, PlotView view, double width) {
        return TextPen.of(new SpreadFigure(scene(run, view, Theme.LIGHT)), width, 160);
    }

    private static Scene scene(RunHistory run, PlotView view, Theme theme) {
        return Scene.of(run, 10, SharedScales.of(List.of(run)), Styles.of(theme.palette(), 12))
                .with(view);
    }
}
