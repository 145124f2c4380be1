package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.testing.GoldenImages;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Runs;
import symmetrylab.testing.TextPen;
import symmetrylab.words.Words;

@Goldens("layout-.*")
class LayoutPicturesTest {

    private static final List<RunHistory> PRESET = Runs.histories(Runs.preset("zero-against-random"));

    private static final List<FigureKind> USUAL = List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES);

    private static final List<RunHistory> FOUR = Runs.histories(Runs.experiment("""
            {'format': 1, 'title': 'Four starts', 'network': {'hidden': [4], 'activation': 'tanh'},
             'training': {'steps': 300},
             'runs': [{'name': 'Zero', 'initializer': {'weights': {'kind': 'zero'}}},
                      {'name': 'Same', 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}},
                      {'name': 'Tiny', 'initializer': {'weights': {'kind': 'normal', 'sd': 1e-6}, 'seed': 3}},
                      {'name': 'Random', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}}]}
            """));

    private static PicturePlan plan(
            List<RunHistory> lanes, List<FigureKind> figures, PageStyle page, Theme theme, int width, int height) {
        return new PicturePlan(
                IntStream.range(0, lanes.size()).boxed().toList(),
                figures,
                new Sheet(width, height, theme, Words.english()),
                new Frames(FrameSteps.single(200), 10),
                Optional.empty(),
                GraphView.PLAIN,
                PlotView.PLAIN,
                page,
                Optional.empty());
    }

    private static PicturePlan plan(List<RunHistory> lanes, List<FigureKind> figures, PageStyle page, Theme theme) {
        Layout layout = page.layout();
        return plan(lanes, figures, page, theme, layout.width(), layout.height(lanes.size(), figures));
    }

    private static Figure figure(PicturePlan plan, List<RunHistory> lanes) {
        return plan.frame("Equal and different starts", lanes, SharedScales.of(lanes), 0);
    }

    private static PageStyle page(Layout layout) {
        return new PageStyle(layout, false, Optional.empty(), Optional.empty(), false);
    }

    @ParameterizedTest
    @CsvSource({"SLIDE, LIGHT, 2", "SQUARE, DARK, 4", "COLUMN, LIGHT, 2", "SQUARE, LIGHT, 2"})
    void each_layout_looks_as_it_did(Layout layout, Theme theme, int lanes) throws IOException {
        List<RunHistory> runs = lanes == 2 ? PRESET : FOUR;
        PicturePlan plan = plan(runs, USUAL, page(layout), theme);
        GoldenImages.check(
                "layout-" + layout.word() + "-" + lanes + "-" + theme.word(),
                figure(plan, runs),
                plan.sheet().width(),
                plan.sheet().height());
    }

    private static PicturePlan opened(PageStyle page, Theme theme, Optional<Frames.Opened> phases) {
        return new PicturePlan(
                List.of(0, 1),
                List.of(FigureKind.STEP),
                new Sheet(1280, 720, theme, Words.english()),
                new Frames(FrameSteps.of(0, 4000), 10, phases),
                Optional.empty(),
                GraphView.PLAIN,
                PlotView.PLAIN,
                page,
                Optional.empty());
    }

    private static Figure frame(PicturePlan plan, int frame) {
        return plan.frame("Opened", PRESET, SharedScales.of(PRESET), frame);
    }

    @Test
    void an_opened_step_looks_as_it_did() throws IOException {
        PicturePlan whole = opened(PageStyle.PLAIN, Theme.LIGHT, Optional.empty());
        GoldenImages.check("layout-step", frame(whole, 0), 1280, 720);
        PicturePlan phases = opened(page(Layout.SLIDE), Theme.DARK, Optional.of(new Frames.Opened(2, 4)));
        GoldenImages.check("layout-step-phase", frame(phases, 14), 1280, 720);
    }

    @Test
    void a_network_stands_above_the_one_with_equal_neurons_merged() throws IOException {
        List<FigureKind> both = List.of(FigureKind.NETWORK, FigureKind.MERGED, FigureKind.SPREAD);
        GoldenImages.check(
                "layout-merged", figure(plan(PRESET, both, PageStyle.PLAIN, Theme.LIGHT), PRESET), 1280, 720);
    }

    @Test
    void each_phase_has_its_frames_and_ends_whole() {
        Frames frames = opened(PageStyle.PLAIN, Theme.LIGHT, Optional.of(new Frames.Opened(2, 4)))
                .frames();
        assertThat(frames.count()).isEqualTo(2 * 6 * 4);
        assertThat(frames.step(23)).isZero();
        assertThat(frames.step(24)).isEqualTo(4000);
        assertThat(frames.moment(3)).contains(new Moment(Phase.at(0, 2), 1));
        assertThat(frames.moment(4)).contains(new Moment(Phase.at(1, 2), 0.25));
        assertThat(frames.moment(47)).contains(new Moment(Phase.at(5, 2), 1));
    }

    @Test
    void a_run_that_has_ended_shows_its_network() {
        PicturePlan plan = opened(PageStyle.PLAIN, Theme.LIGHT, Optional.of(new Frames.Opened(2, 1)));
        assertThat(TextPen.of(frame(plan, 0), 1280, 720)).anyMatch(text -> text.startsWith("Forward"));
        assertThat(TextPen.of(frame(plan, 6), 1280, 720))
                .noneMatch(text -> text.startsWith("Forward"))
                .contains("step 4,000 of 4,000");
    }

    @Test
    void an_opened_step_stands_alone() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> plan(PRESET, List.of(FigureKind.STEP, FigureKind.LOSS), PageStyle.PLAIN, Theme.LIGHT));
    }

    @Test
    void large_type_with_a_title_and_a_caption_looks_as_it_did() throws IOException {
        PageStyle page = new PageStyle(
                Layout.GRID,
                true,
                Optional.of("Why not zero?"),
                Optional.of("Four neurons that start alike get the same gradient, so they stay one neuron for ever;"
                        + " four that start apart share the work and solve XOR."),
                false);
        GoldenImages.check("layout-caption", figure(plan(PRESET, USUAL, page, Theme.LIGHT), PRESET), 1280, 720);
    }

    @Test
    void the_key_names_samples_only_where_they_are_drawn() {
        PicturePlan narrow = plan(FOUR, USUAL, PageStyle.PLAIN, Theme.LIGHT, 1024, 640);
        assertThat(TextPen.of(figure(narrow, FOUR), 1024, 640)).doesNotContain("wrong");
        PicturePlan wide = plan(PRESET, USUAL, PageStyle.PLAIN, Theme.LIGHT, 1280, 720);
        assertThat(TextPen.of(figure(wide, PRESET), 1280, 720)).contains("wrong");
    }

    @Test
    void how_a_lane_starts_stands_beside_its_name() {
        assertThat(TextPen.of(figure(plan(PRESET, USUAL, PageStyle.PLAIN, Theme.LIGHT), PRESET), 1280, 720))
                .contains("all weights 0", "weights N(0, 1), seed 3", "Equal and different starts");
    }

    @Test
    void a_title_can_be_another_or_none_and_a_caption_has_few_lines() {
        PageStyle other =
                new PageStyle(Layout.GRID, false, Optional.of("Other"), Optional.of("word ".repeat(400)), false);
        List<String> texts = TextPen.of(figure(plan(PRESET, USUAL, other, Theme.LIGHT), PRESET), 1280, 720);
        assertThat(texts).contains("Other").doesNotContain("Equal and different starts");
        assertThat(texts.stream().filter(text -> text.startsWith("word"))).hasSize(4);
        PageStyle none = new PageStyle(Layout.GRID, false, Optional.of(""), Optional.of("  "), false);
        assertThat(TextPen.of(figure(plan(PRESET, USUAL, none, Theme.LIGHT), PRESET), 1280, 720))
                .doesNotContain("Equal and different starts")
                .noneMatch(String::isBlank);
    }

    @Test
    void lanes_are_in_rows_where_a_layout_has_rows() {
        assertThat(Layout.SQUARE.across(1)).isEqualTo(1);
        assertThat(Layout.SQUARE.across(2)).isEqualTo(2);
        assertThat(Layout.SQUARE.across(4)).isEqualTo(2);
        assertThat(Layout.SQUARE.across(5)).isEqualTo(3);
        assertThat(Layout.COLUMN.across(3)).isEqualTo(1);
        assertThat(Layout.GRID.across(4)).isEqualTo(4);
        assertThat(Layout.COLUMN.height(4, USUAL)).isGreaterThan(2 * Layout.COLUMN.height(1, USUAL));
        assertThat(Layout.COLUMN.height(100, USUAL)).isEqualTo(Sheet.MAX_PIXELS);
    }
}
