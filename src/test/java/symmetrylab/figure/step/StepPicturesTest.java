package symmetrylab.figure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.network.PartLayout;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.testing.GoldenImages;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Steps;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;

/** The phases of opened steps, painted without a window. */
@Goldens("(step|table|whole-step)-.*")
class StepPicturesTest {

    private static final List<RunHistory> PRESET = Runs.histories(Runs.preset("zero-against-random"));

    static Stream<Arguments> phases() {
        StepContent step = Steps.open(PRESET.get(0), 0);
        return Steps.phases(step).stream()
                .flatMap(phase -> Stream.of(Theme.values()).map(theme -> Arguments.of(theme, phase)));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void each_phase_of_the_first_step_looks_as_it_did(Theme theme, Phase phase) throws IOException {
        int lane = theme == Theme.LIGHT ? 0 : 1;
        String name = name(phase) + "-" + (lane == 0 ? "zero-" : "random-") + theme.word();
        check(name, PRESET, lane, 0, new Moment(phase, 1), theme);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, BACKWARD, 1", "DARK, UPDATE, 0"})
    void two_lanes_with_their_heads_and_tables_look_as_they_did(Theme theme, Phase.Kind kind, int layer)
            throws IOException {
        Figure figure = lanes(PRESET, 0, new Moment(new Phase(kind, layer), 1), theme);
        GoldenImages.check("whole-step-" + theme.word(), figure, 1000, 600);
    }

    @ParameterizedTest
    @CsvSource({"FORWARD, 0", "BACKWARD, 1", "UPDATE, 0"})
    void a_phase_in_progress_looks_as_it_did(Phase.Kind kind, int layer) throws IOException {
        Phase phase = new Phase(kind, layer);
        check(name(phase) + "-going-on", PRESET, 1, 1, new Moment(phase, 0.35), Theme.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"two-layers, FORWARD, 1", "two-layers, BACKWARD, 1", "dropout, FORWARD, 0", "dropout, BACKWARD, 0"})
    void deeper_networks_and_dropout_look_as_they_did(String what, Phase.Kind kind, int layer) throws IOException {
        Experiment experiment = Runs.experiment(
                """
                {'format': 1, 'data': {'kind': 'moons', 'samples': 20}, 'network': {'hidden': %s},
                 'training': {'batch': 3, 'dropout': %s, 'steps': 6},
                 'runs': [{'name': 'Equal', 'initializer': {'weights': {'kind': 'constant', 'value': 0.3}}},
                  {'name': 'Random'}]}
                """.formatted((what.equals("dropout") ? "[5]" : "[4, 3]"), (what.equals("dropout") ? 0.4 : 0)));
        List<RunHistory> lanes = Runs.histories(experiment);
        Phase phase = new Phase(kind, layer);
        for (int lane = 0; lane < lanes.size(); lane++) {
            String name = name(phase) + "-" + what + (lane == 0 ? "-equal" : "-random");
            check(name, lanes, lane, 2, new Moment(phase, 1), Theme.LIGHT);
        }
    }

    @Test
    void all_moments_of_a_step_share_one_layout_and_another_size_or_style_has_its_own() {
        StepContent step = Steps.open(PRESET.get(0), 0);
        SharedScales scales = SharedScales.of(PRESET);
        Moment end = new Moment(new Phase(Phase.Kind.UPDATE, 0), 1);
        PartLayout first = layout(step, end, scales, 13.5, 500);
        for (Phase phase : Steps.phases(step)) {
            for (double progress : new double[] {0, 0.35, 1}) {
                assertThat(layout(step, new Moment(phase, progress), scales, 13.5, 500))
                        .isSameAs(first);
            }
        }
        PartLayout wider = layout(step, end, scales, 13.5, 620);
        assertThat(wider).isNotSameAs(first);
        assertThat(layout(step, end, scales, 12, 620)).isNotSameAs(wider);
    }

    /** The layout of the graph, in a style of its own that is equal to those before. */
    private static PartLayout layout(StepContent step, Moment moment, SharedScales scales, double text, double width) {
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), text);
        return new StepFigure(step, moment, scales, style).parts(width, 400).orElseThrow();
    }

    @Test
    void a_size_that_comes_back_is_painted_as_it_was() {
        StepContent step = Steps.open(PRESET.get(0), 0);
        SharedScales scales = SharedScales.of(PRESET);
        Moment end = new Moment(new Phase(Phase.Kind.UPDATE, 0), 1);
        List<TextBoxPen.Box> first = paint(step, end, scales, 13.5, 500);
        assertThat(paint(step, end, scales, 13.5, 620)).isNotEqualTo(first);
        assertThat(paint(step, end, scales, 13.5, 500)).isEqualTo(first);
    }

    /** Paints the graph and the table, each with a style of its own that is equal to those before. */
    private static List<TextBoxPen.Box> paint(
            StepContent step, Moment moment, SharedScales scales, double text, double width) {
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), text);
        return TextBoxPen.of(
                (pen, wide, high) -> {
                    pen.area(0, 0, wide, 400, new StepFigure(step, moment, scales, style));
                    pen.area(0, 400, wide, high - 400, new StepTableFigure(step, moment, style));
                },
                width,
                700);
    }

    private static String name(Phase phase) {
        return phase.kind().name().toLowerCase(Locale.ROOT) + "-" + (phase.layer() + 1);
    }

    /** Compares the graph of one lane and its table, with the sizes that all lanes share. */
    private static void check(String name, List<RunHistory> lanes, int lane, int at, Moment moment, Theme theme)
            throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 13.5);
        StepContent step = Steps.open(lanes, at).get(lane);
        Figure graph = new StepFigure(step, moment, SharedScales.of(lanes), style);
        PagePart.all(graph, style, 488, 340).check("step-" + name);
        PagePart.all(new StepTableFigure(step, moment, style), style, 488, 228).check("table-" + name);
    }

    private static Figure lanes(List<RunHistory> lanes, int at, Moment moment, Theme theme) {
        SharedScales scales = SharedScales.of(lanes);
        List<StepContent> steps = Steps.open(lanes, at);
        return (pen, width, height) -> {
            pen.rectangle(0, 0, width, height, 0, theme.palette().page());
            LaneGrid grid = LaneGrid.of(LaneGrid.Place.WINDOW, width / steps.size(), height, 1);
            FigureStyle style = Styles.of(theme.palette(), grid.text());
            double head = grid.rows().head();
            double table = steps.get(0).tableHeight(style, grid.inside());
            double graph = height - head - table;
            for (int i = 0; i < steps.size(); i++) {
                double left = i * grid.width();
                LaneHead ofLane = LaneHead.of(lanes.get(i), at);
                pen.area(left, 0, grid.width(), head, new StepHeadFigure(ofLane, steps.get(i), moment, grid, style));
                pen.area(
                        left + grid.padding(),
                        head,
                        grid.inside(),
                        graph,
                        new StepFigure(steps.get(i), moment, scales, style));
                pen.area(
                        left + grid.padding(),
                        head + graph,
                        grid.inside(),
                        table,
                        new StepTableFigure(steps.get(i), moment, style));
            }
        };
    }

    @Test
    void lanes_side_by_side_have_their_neurons_and_rows_at_the_same_places() {
        List<StepContent> steps = Steps.open(PRESET, 4);
        SharedScales scales = SharedScales.of(PRESET);
        FigureStyle style = Styles.of(Theme.LIGHT.palette(), 13.5);
        for (Phase phase : Steps.phases(steps.get(0))) {
            Moment moment = new Moment(phase, 1);
            List<PartLayout> parts = steps.stream()
                    .map(step -> new StepFigure(step, moment, scales, style)
                            .parts(488, 340)
                            .orElseThrow())
                    .toList();
            assertThat(parts.get(0).columns()).isEqualTo(parts.get(1).columns());
            List<List<Double>> rows = steps.stream()
                    .map(step -> TextBoxPen.of(new StepTableFigure(step, moment, style), 488, 200).stream()
                            .map(TextBoxPen.Box::bottom)
                            .distinct()
                            .toList())
                    .toList();
            assertThat(rows.get(0)).isEqualTo(rows.get(1));
            List<List<String>> heads = steps.stream()
                    .map(step -> TextBoxPen.of(new StepTableFigure(step, moment, style), 488, 200).stream()
                            .map(TextBoxPen.Box::text)
                            .limit(6)
                            .toList())
                    .toList();
            assertThat(heads.get(0)).isEqualTo(heads.get(1)).contains("delta δ");
        }
    }
}
