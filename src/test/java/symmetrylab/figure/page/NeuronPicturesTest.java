package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.NeuronPicture;
import symmetrylab.figure.scene.NeuronSet;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.DrawnPen;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** Neurons that are pointed at, in all pictures that show them. */
@Goldens("pointed-.*")
class NeuronPicturesTest {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 260;

    private static final List<FigureKind> KINDS = List.of(
            FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.MAP, FigureKind.SIMILARITY, FigureKind.FUNCTION);

    private static final List<RunHistory> PRESET = Runs.histories(Runs.preset("zero-against-random"));

    private static final List<RunHistory> DEEP = Runs.histories(Runs.experiment("""
            {'format': 1, 'network': {'hidden': [4, 3]}, 'training': {'steps': 200}, 'runs': [{}]}
            """));

    private static Scene scene(List<RunHistory> lanes, int lane, int step, Theme theme) {
        return Scene.of(lanes.get(lane), step, SharedScales.of(lanes), Styles.of(theme.palette(), 14));
    }

    private static NeuronPicture picture(FigureKind kind, Scene scene) {
        return (NeuronPicture) kind.of(scene);
    }

    private static Scene random() {
        return scene(PRESET, 1, 600, Theme.LIGHT);
    }

    private static Scene zero() {
        return scene(PRESET, 0, 2000, Theme.LIGHT);
    }

    /** All neurons that are found anywhere in a picture. */
    private static List<NeuronSet> found(FigureKind kind, Scene scene) {
        NeuronPicture picture = picture(kind, scene);
        List<NeuronSet> found = new ArrayList<>();
        for (double y = 1; y < HEIGHT; y += 3) {
            for (double x = 1; x < WIDTH; x += 5) {
                picture.neuronsAt(x, y, WIDTH, HEIGHT)
                        .filter(set -> !found.contains(set))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    @Test
    void every_picture_of_neurons_has_each_of_them_somewhere() {
        for (FigureKind kind : List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.MAP)) {
            assertThat(found(kind, random()))
                    .as(kind.word())
                    .containsExactlyInAnyOrder(
                            NeuronSet.of(0, 0), NeuronSet.of(0, 1), NeuronSet.of(0, 2), NeuronSet.of(0, 3));
        }
        assertThat(found(FigureKind.FUNCTION, random()))
                .contains(NeuronSet.of(0, 0), NeuronSet.of(0, 1), NeuronSet.of(0, 2))
                .allMatch(set -> set.neurons().size() == 1);
        assertThat(found(FigureKind.SIMILARITY, random()))
                .contains(NeuronSet.of(0, 0), NeuronSet.of(0, 3), new NeuronSet(0, List.of(1, 3)));
    }

    @Test
    void neurons_drawn_as_one_are_pointed_at_together() {
        NeuronSet all = new NeuronSet(0, List.of(0, 1, 2, 3));
        for (FigureKind kind : List.of(FigureKind.TRAJECTORIES, FigureKind.MAP, FigureKind.FUNCTION)) {
            assertThat(found(kind, zero())).as(kind.word()).containsExactly(all);
        }
    }

    @Test
    void a_highlight_names_its_neurons_and_draws_them_in_their_colours() {
        NeuronSet third = NeuronSet.of(0, 2);
        for (FigureKind kind : KINDS) {
            Figure highlight = picture(kind, random()).highlight(third).orElseThrow();
            DrawnPen pen = DrawnPen.of(highlight, WIDTH, HEIGHT);
            boolean named = kind != FigureKind.NETWORK && kind != FigureKind.SIMILARITY;
            assertThat(pen.words().stream().anyMatch(word -> word.text().equals("h3")))
                    .as(kind.word())
                    .isEqualTo(named);
            assertThat(pen.words()).as(kind.word()).noneMatch(word -> word.text()
                    .matches("h[124]"));
        }
        Figure one = picture(FigureKind.MAP, zero())
                .highlight(new NeuronSet(0, List.of(0, 1, 2, 3)))
                .orElseThrow();
        assertThat(DrawnPen.of(one, WIDTH, HEIGHT).words())
                .anyMatch(word -> word.text().equals("h1–h4"));
    }

    @Test
    void a_picture_of_another_layer_has_no_highlight() {
        Scene first = scene(DEEP, 0, 100, Theme.LIGHT);
        Scene second = first.with(new PlotView(1, false));
        NeuronSet inSecond = NeuronSet.of(1, 2);
        for (FigureKind kind : List.of(FigureKind.TRAJECTORIES, FigureKind.MAP, FigureKind.SIMILARITY)) {
            assertThat(picture(kind, first).highlight(inSecond)).as(kind.word()).isEmpty();
            assertThat(picture(kind, second).highlight(inSecond))
                    .as(kind.word())
                    .isPresent();
            assertThat(found(kind, second)).as(kind.word()).allMatch(set -> set.layer() == 1);
        }
        assertThat(picture(FigureKind.NETWORK, first).highlight(inSecond)).isPresent();
        assertThat(picture(FigureKind.FUNCTION, second).highlight(inSecond)).isEmpty();
        assertThat(picture(FigureKind.FUNCTION, second).highlight(NeuronSet.of(0, 2)))
                .isPresent();
    }

    @Test
    void neurons_that_a_lane_lacks_are_left_out() {
        Scene deep = scene(DEEP, 0, 100, Theme.LIGHT).with(new PlotView(1, false));
        for (FigureKind kind : KINDS) {
            assertThat(picture(kind, deep).highlight(NeuronSet.of(1, 3)))
                    .as(kind.word())
                    .isEmpty();
            assertThat(picture(kind, deep).highlight(NeuronSet.of(5, 0)))
                    .as(kind.word())
                    .isEmpty();
        }
    }

    @Test
    void without_hidden_neurons_nothing_is_found() {
        List<RunHistory> none = Runs.histories(Runs.experiment(
                "{'format': 1, 'data': {'kind': 'and'}, 'network': {'hidden': []}, 'training': {'steps': 10}}"));
        for (FigureKind kind : KINDS) {
            Scene scene = scene(none, 0, 5, Theme.LIGHT);
            assertThat(found(kind, scene)).as(kind.word()).isEmpty();
            assertThat(picture(kind, scene).highlight(NeuronSet.of(0, 0)))
                    .as(kind.word())
                    .isEmpty();
        }
    }

    @Test
    void a_highlight_that_looks_the_same_at_another_step_is_equal() {
        NeuronSet second = NeuronSet.of(0, 1);
        for (FigureKind kind : List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES)) {
            Optional<Figure> before =
                    picture(kind, scene(PRESET, 1, 600, Theme.LIGHT)).highlight(second);
            Optional<Figure> after =
                    picture(kind, scene(PRESET, 1, 700, Theme.LIGHT)).highlight(second);
            assertThat(after).as(kind.word()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pointed_neurons_look_as_they_did(Theme theme) throws IOException {
        Scene scene = scene(PRESET, 1, 600, theme);
        FigureStyle style = Styles.of(theme.palette(), 14);
        NeuronSet second = NeuronSet.of(0, 1);
        Figure all = (pen, width, height) -> {
            for (int i = 0; i < KINDS.size(); i++) {
                NeuronPicture picture = picture(KINDS.get(i), scene);
                double left = i % 2 * (WIDTH + 10);
                double top = i / 2 * (HEIGHT + 10);
                pen.area(left, top, WIDTH, HEIGHT, picture);
                pen.area(left, top, WIDTH, HEIGHT, picture.highlight(second).orElseThrow());
            }
            NeuronPicture one = picture(FigureKind.TRAJECTORIES, scene(PRESET, 0, 2000, theme));
            pen.area(WIDTH + 10, 2 * HEIGHT + 20, WIDTH, HEIGHT, one);
            pen.area(
                    WIDTH + 10,
                    2 * HEIGHT + 20,
                    WIDTH,
                    HEIGHT,
                    one.highlight(new NeuronSet(0, List.of(0, 1, 2, 3))).orElseThrow());
        };
        PagePart.all(all, style, 1130, 800).check("pointed-" + theme.word());
    }
}
