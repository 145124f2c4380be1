package symmetrylab.figure.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.history.Curve;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.plot.HistoryFigure;
import symmetrylab.figure.scales.EdgeRange;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.testing.GoldenImages;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

@Goldens(
        "(?!(output|map|similarity|rank|histogram|function|merged|starts|curvature|predicted)-(?!(zero|random)-(light|dark))"
                + "|(plot|step|table|whole-step|derivation|align|pointed|card|claim|predict|vote|small-lanes|layout|storyboard|derived)-|pen$).*")
class FigurePicturesTest {

    /** The height of a page of headings, whose type follows from it, and that of the part that they take. */
    private static final int PAGE_HEIGHT = 640;

    private static final int HEADING_HEIGHT = 170;

    private static final List<FigureKind> THREE =
            List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.SPREAD);

    private static final List<RunHistory> PRESET = Runs.histories(Runs.preset("zero-against-random"));

    @ParameterizedTest
    @CsvSource({"LIGHT, 1200", "DARK, 0"})
    void the_first_preset_looks_as_it_did(Theme theme, int step) throws IOException {
        String name = "whole-preset-" + theme.word() + "-" + step;
        checkWhole(name, "Zero against random on XOR", PRESET, THREE, theme, step, 1280, 900);
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureKind.class,
            names = {"MERGED", "STEP", "DERIVATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void each_figure_looks_as_it_did(FigureKind kind) throws IOException {
        check(kind.word() + "-zero-light", kind, PRESET, 0, Theme.LIGHT, 1200);
        check(kind.word() + "-random-light", kind, PRESET, 1, Theme.LIGHT, 1200);
        check(kind.word() + "-random-dark", kind, PRESET, 1, Theme.DARK, 1200);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void headings_look_as_they_did(Theme theme) throws IOException {
        checkHeading("heading-preset-" + theme.word(), "Zero against random on XOR", PRESET, theme, 1200);
    }

    /** Equal neurons separated by a nudge, and random ones of which two are made equal. */
    private static final List<RunHistory> EDITED = Runs.histories(Runs.experiment("""
            {'format': 1, 'training': {'steps': 1200, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
             'runs': [{'name': 'Nudged', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}},
               'edits': [{'step': 100, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 0.1}]},
              {'name': 'Copied', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3},
               'edits': [{'step': 50, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 2},
                {'step': 50, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 3},
                {'step': 50, 'kind': 'copy', 'layer': 1, 'neuron': 1, 'onto': 4}]}]}
            """));

    @ParameterizedTest
    @CsvSource({
        "TRAJECTORIES, 0, LIGHT",
        "TRAJECTORIES, 1, DARK",
        "SPREAD, 0, DARK",
        "SPREAD, 1, LIGHT",
        "LOSS, 0, LIGHT"
    })
    void edited_lanes_look_as_they_did(FigureKind kind, int lane, Theme theme) throws IOException {
        check("edited-" + kind.word() + "-" + (lane == 0 ? "nudged" : "copied"), kind, EDITED, lane, theme, 700);
    }

    @Test
    void the_heading_of_edited_lanes_looks_as_it_did() throws IOException {
        checkHeading("heading-edited", "Edited by hand", EDITED, Theme.LIGHT, 700);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_history_of_a_number_looks_as_it_did(Theme theme) throws IOException {
        Recording recording = PRESET.get(1).recording();
        List<Integer> steps = Curve.keptSteps(recording, 240);
        Curve value = Curve.of(steps, step -> recording.parameters(step).weight(0, 2, 1), () -> false);
        Curve lowest = Curve.of(
                steps, step -> gradientsOfAnEpoch(recording, step).min().orElseThrow(), () -> false);
        Curve highest = Curve.of(
                steps, step -> gradientsOfAnEpoch(recording, step).max().orElseThrow(), () -> false);
        Curve same = new Curve(List.of(0, 4000), Vec.of(0.5, 0.5));
        FigureStyle style = Styles.of(theme.palette(), 12);
        Figure figure = new HistoryFigure(
                List.of(
                        new HistoryFigure.Panel(
                                "value",
                                value,
                                value,
                                recording.parameters(1207).weight(0, 2, 1)),
                        new HistoryFigure.Panel("gradient", lowest, highest, 0.003),
                        new HistoryFigure.Panel("one that stays", same, same, 0.5)),
                1207,
                4000,
                theme == Theme.DARK,
                style);
        PagePart.all(figure, style, 330, 330).check("history-" + theme.word());
    }

    private static DoubleStream gradientsOfAnEpoch(Recording recording, int step) {
        int first = Math.min(step, recording.lastStep() - 3);
        return IntStream.range(first, first + 4)
                .mapToDouble(each -> recording.updateGradient(each).weight(0, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, digits, '[64]', 480, 300",
        "LIGHT, digits, '[6]', 580, 330",
        "DARK, digits, '[64]', 900, 520",
        "LIGHT, moons, '[16, 16]', 480, 300",
        "DARK, moons, '[16, 16]', 900, 520",
        "LIGHT, moons, '[4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]', 480, 300",
        "DARK, moons, '[300, 4]', 480, 300"
    })
    void networks_of_other_sizes_look_as_they_did(Theme theme, String data, String hidden, int width, int height)
            throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': '%s'}, 'network': {'hidden': %s},
                 'training': {'batch': 16, 'steps': 20},
                 'runs': [{'name': 'Constant', 'initializer': {'weights': {'kind': 'constant', 'value': 0.1}}},
                  {'name': 'Random'}]}
                """.formatted(data, hidden)));
        RunHistory lane = lanes.get(theme == Theme.LIGHT ? 1 : 0);
        FigureStyle style = Styles.of(theme.palette(), Math.max(11, Math.min(17, width / 36.0)));
        Figure graph = FigureKind.NETWORK.of(Scene.of(lane, 20, SharedScales.of(lanes), style));
        String name = "network-" + data + hidden.replaceAll("\\W+", "-") + width;
        PagePart.all(graph, style, width, height).check(name);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, GRADIENT, false", "DARK, GRADIENT, true", "LIGHT, WEIGHT, true"})
    void edges_of_gradients_and_on_a_logarithmic_scale_look_as_they_did(
            Theme theme, GraphView.EdgeContent content, boolean logarithmic) throws IOException {
        SharedScales scales = SharedScales.of(PRESET).with(EdgeRange.ofGradients(PRESET));
        FigureStyle style = Styles.of(theme.palette(), 12);
        GraphView view = GraphView.PLAIN.with(content).withLogarithmic(logarithmic);
        Figure graph =
                FigureKind.NETWORK.of(Scene.of(PRESET.get(1), 42, scales, style).with(view));
        String name =
                "edges-" + theme.word() + "-" + content.name().toLowerCase(Locale.ROOT) + (logarithmic ? "-log" : "");
        PagePart.all(graph, style, 480, 340).check(name);
    }

    @Test
    void the_number_of_a_class_stands_beside_the_name_above_it() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'network': {'hidden': [4]}, 'training': {'steps': 100},
                 'runs': [{'initializer': {'weights': {'kind': 'constant', 'value': 0.5},
                    'nudges': [{'layer': 1, 'to': 1, 'from': 1, 'add': 0.5}]}}]}
                """));
        FigureStyle style = Styles.of(Palette.LIGHT, 13);
        Figure graph = FigureKind.NETWORK.of(Scene.of(lanes.get(0), 50, SharedScales.of(lanes), style));
        PagePart.all(graph, style, 460, 330).check("network-left-class");
    }

    @Test
    void a_graph_that_is_zoomed_into_keeps_its_headings_in_the_picture() throws IOException {
        FigureStyle style = Styles.of(Palette.LIGHT, 13);
        Figure graph = FigureKind.NETWORK.of(Scene.of(PRESET.get(1), 1200, SharedScales.of(PRESET), style)
                .with(new GraphView(GraphView.EdgeContent.WEIGHT, true, 2.2, 0.55, 0.2, Optional.empty())));
        PagePart.all(graph, style, 460, 330).check("network-zoomed");
    }

    @Test
    void real_data_of_three_classes_look_as_they_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.preset("iris"));
        check("iris-network", FigureKind.NETWORK, lanes, 1, Theme.LIGHT, 2000);
        check("iris-loss", FigureKind.LOSS, lanes, 1, Theme.DARK, 2000);
        checkHeading("heading-iris", "Iris: real measurements", lanes, Theme.DARK, 2000);
    }

    @Test
    void samples_held_out_look_as_they_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'moons', 'samples': 60, 'noise': 0.3, 'validation': 0.5},
                 'network': {'hidden': [16]}, 'training': {'batch': 'full', 'steps': 1500,
                  'optimizer': {'kind': 'sgd', 'learning_rate': 1}},
                 'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}},
                  {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 2}}}]}
                """));
        check("validation-zero", FigureKind.LOSS, lanes, 0, Theme.LIGHT, 1000);
        check("validation-random", FigureKind.LOSS, lanes, 1, Theme.LIGHT, 1000);
    }

    @Test
    void a_wide_layer_looks_as_it_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'circle'}, 'network': {'hidden': [40]},
                 'training': {'batch': 'full', 'steps': 300, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
                 'runs': [{'name': 'Constant', 'initializer': {'weights': {'kind': 'constant', 'value': 0.2}}},
                  {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}}}]}
                """));
        for (FigureKind kind : THREE) {
            check("wide-" + kind.word() + "-constant", kind, lanes, 0, Theme.DARK, 150);
            check("wide-" + kind.word() + "-random", kind, lanes, 1, Theme.LIGHT, 150);
        }
    }

    @Test
    void no_hidden_layer_looks_as_it_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment(
                "{'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': []}, 'training': {'steps': 100}}"));
        for (FigureKind kind : THREE) {
            check("no-hidden-layer-" + kind.word(), kind, lanes, 0, Theme.LIGHT, 60);
        }
    }

    @Test
    void a_diverged_lane_looks_as_it_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'data': {'kind': 'table', 'inputs': [[1], [2], [-1]], 'targets': [[1], [3.5], [0]]},
                 'network': {'hidden': [3], 'activation': 'identity'},
                 'runs': [{'name': 'Calm', 'training': {'steps': 60,
                    'optimizer': {'kind': 'sgd', 'learning_rate': 0.05}}},
                  {'name': 'Far too fast', 'training': {'steps': 60,
                    'optimizer': {'kind': 'sgd', 'learning_rate': 3}}}]}
                """));
        for (FigureKind kind : List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.LOSS)) {
            check("diverged-" + kind.word(), kind, lanes, 1, Theme.DARK, 60);
        }
        checkHeading("heading-diverged", "Too fast", lanes, Theme.DARK, 60);
    }

    @Test
    void four_lanes_look_as_they_did() throws IOException {
        List<RunHistory> lanes = Runs.histories(Runs.experiment("""
                {'format': 1, 'network': {'hidden': [4, 3], 'activation': 'sigmoid'},
                 'training': {'batch': 1, 'steps': 500, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
                 'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}},
                  {'name': 'Constant', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}},
                  {'name': 'One nudge', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5},
                    'nudges': [{'layer': 1, 'to': 2, 'from': 1, 'add': 0.5}]}},
                  {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}}]}
                """));
        checkWhole("whole-four-lanes", "Four starts", lanes, THREE, Theme.LIGHT, 400, 1600, 900);
    }

    /** One figure of one lane, in the size it has on a page; of the graph without the legend. */
    private static void check(String name, FigureKind kind, List<RunHistory> lanes, int lane, Theme theme, int step)
            throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 14);
        Figure figure = kind.of(Scene.of(lanes.get(lane), step, SharedScales.of(lanes), style));
        PagePart part = kind == FigureKind.NETWORK
                ? PagePart.all(figure, style, 560, 360)
                : PagePart.all(figure, style, 560, 260);
        part.check(name);
    }

    private static void checkHeading(String name, String title, List<RunHistory> lanes, Theme theme, int step)
            throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 14);
        Figure page = whole(title, lanes, List.of(), step, style);
        Figure top = (pen, width, height) -> page.paint(pen, width, PAGE_HEIGHT);
        GoldenImages.check(name, top, 480 * lanes.size(), HEADING_HEIGHT);
    }

    private static void checkWhole(
            String name,
            String title,
            List<RunHistory> lanes,
            List<FigureKind> kinds,
            Theme theme,
            int step,
            int width,
            int height)
            throws IOException {
        double text = ExperimentFigure.gridFor(width, height, lanes.size(), kinds, PageStyle.PLAIN)
                .text();
        FigureStyle style = Styles.of(theme.palette(), text);
        GoldenImages.check(name, whole(title, lanes, kinds, step, style), width, height);
    }

    private static Figure whole(
            String title, List<RunHistory> lanes, List<FigureKind> kinds, int step, FigureStyle style) {
        SharedScales scales = SharedScales.of(lanes);
        List<Scene> scenes =
                lanes.stream().map(lane -> Scene.of(lane, step, scales, style)).toList();
        return new ExperimentFigure(title, scenes, kinds, PageStyle.PLAIN);
    }
}
