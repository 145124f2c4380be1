package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.PartWord;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.testing.GoldenImages;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Runs;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextPen;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.words.Words;

@Tag("layout")
@Goldens("derived-.*")
class DerivationPageTest {

    private static final FormulaSetter SETTER = new LatexSetter();
    private static final List<RunHistory> LANES = Runs.histories(Runs.preset("zero-against-random"));
    private static final List<RunHistory> UNLIKE = Runs.histories(
            Runs.experiment(
                    "{'format': 1, 'training': {'steps': 20}, 'runs': [{}, {'network': {'hidden': [2]}}, {'network': {'hidden': []}}]}"));

    private static PicturePlan plan(
            List<Integer> lanes, String part, Theme theme, int width, int height, int... steps) {
        return new PicturePlan(
                lanes,
                List.of(FigureKind.DERIVATION),
                new Sheet(width, height, theme, Words.english()),
                new Frames(FrameSteps.of(steps), 10),
                Optional.empty(),
                GraphView.PLAIN.withSelected(PartWord.find(part)),
                PlotView.PLAIN,
                PageStyle.PLAIN,
                Optional.of(SETTER));
    }

    private static PicturePlan ofSample(PicturePlan plan, int sample) {
        return new PicturePlan(
                plan.lanes(),
                plan.figures(),
                plan.sheet(),
                plan.frames(),
                Optional.of(new NeuronFill.Sample(sample)),
                plan.graph(),
                plan.plots(),
                plan.page(),
                plan.formulas());
    }

    private static Figure figure(PicturePlan plan, List<RunHistory> lanes, int frame) {
        return plan.frame("XOR", lanes, SharedScales.of(lanes), frame);
    }

    private static List<String> texts(PicturePlan plan, List<RunHistory> lanes) {
        return TextPen.of(
                figure(plan, lanes, 0), plan.sheet().width(), plan.sheet().height());
    }

    @Test
    void the_derivation_of_each_part_looks_as_it_did() throws IOException {
        PicturePlan neuron = plan(List.of(0, 1), "1.2", Theme.LIGHT, 1280, 720, 400);
        GoldenImages.check("derived-neuron", figure(neuron, LANES, 0), 1280, 720);
        PicturePlan weight = ofSample(plan(List.of(1), "0.1-1.2", Theme.DARK, 700, 700, 400), 1);
        GoldenImages.check("derived-weight", figure(weight, LANES, 0), 700, 700);
        PicturePlan bias = plan(List.of(0, 1, 2), "b1.3", Theme.LIGHT, 1200, 500, 7);
        GoldenImages.check("derived-unlike", figure(bias, UNLIKE, 0), 1200, 500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "0.1-1.2", "b1.2", "2.1", "1.2-2.1"})
    void the_same_equation_stands_at_the_same_height_in_every_lane(String part) {
        PicturePlan plan = plan(List.of(0, 1), part, Theme.LIGHT, 1280, 720, 400);
        List<TextBoxPen.Box> boxes = TextBoxPen.of(figure(plan, LANES, 0), 1280, 720);
        List<TextBoxPen.Box> left = boxes.stream()
                .filter(box -> box.right() < 640 && box.top() > 160)
                .toList();
        List<TextBoxPen.Box> right = boxes.stream()
                .filter(box -> box.left() > 640 && box.top() > 160)
                .toList();
        assertThat(left).hasSizeGreaterThan(1).hasSameSizeAs(right);
        assertThat(IntStream.range(0, left.size())).allSatisfy(i -> {
            assertThat(left.get(i).text()).isEqualTo(right.get(i).text());
            assertThat(left.get(i).top()).isEqualTo(right.get(i).top());
        });
    }

    @Test
    void all_pictures_of_an_animation_have_letters_of_one_size() {
        PicturePlan plan = plan(List.of(0, 1), "0.1-1.2", Theme.LIGHT, 800, 500, 0, 2000, 4000);
        List<List<Double>> sizes = IntStream.range(0, 3)
                .mapToObj(frame -> TextBoxPen.of(figure(plan, LANES, frame), 800, 500).stream()
                        .filter(box -> box.text().equals("Update"))
                        .map(TextBoxPen.Box::size)
                        .toList())
                .toList();
        assertThat(sizes.get(0)).hasSize(2);
        assertThat(sizes).containsOnly(sizes.get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {160, 320, 720})
    void every_title_is_on_the_page(int height) {
        PicturePlan plan = plan(List.of(0, 1), "2.1", Theme.LIGHT, 2 * height, height, 400);
        List<TextBoxPen.Box> boxes = TextBoxPen.of(figure(plan, LANES, 0), 2 * height, height);
        assertThat(boxes).extracting(TextBoxPen.Box::text).contains("Delta, by the chain rule");
        assertThat(boxes).allSatisfy(box -> assertThat(box.bottom()).isLessThanOrEqualTo(height));
    }

    @Test
    void it_says_whose_numbers_they_are() {
        PicturePlan step = plan(List.of(0, 1), "1.2", Theme.LIGHT, 1280, 720, 400);
        int only = LANES.get(0).recording().trace(400).batch().get(0);
        assertThat(texts(step, LANES)).contains("sample " + (only + 1) + ", the whole batch of this step");
        assertThat(texts(ofSample(step, (only + 1) % 4), LANES))
                .contains("sample " + ((only + 1) % 4 + 1) + ", not in this step's batch");
        PicturePlan whole = plan(List.of(0), "1.1", Theme.LIGHT, 640, 480, 3);
        assertThat(texts(whole, UNLIKE)).contains("mean over this step's batch of 4", "Neuron h1");
        assertThat(texts(ofSample(whole, 2), UNLIKE)).contains("sample 3 of the 4 in this step's batch");
    }

    @Test
    void a_lane_that_ended_before_says_of_which_step_its_equations_are() {
        List<RunHistory> lanes = Runs.histories(
                Runs.experiment("{'format': 1, 'runs': [{'training': {'steps': 20}}, {'training': {'steps': 1200}}]}"));
        PicturePlan both = plan(List.of(0, 1), "1.1", Theme.LIGHT, 1200, 500, 1100);
        assertThat(texts(both, lanes))
                .containsOnlyOnce("step 20: mean over this step's batch of 4", "mean over this step's batch of 4");
        PicturePlan before = plan(List.of(0, 1), "1.1", Theme.LIGHT, 1200, 500, 20);
        assertThat(texts(before, lanes)).noneMatch(text -> text.startsWith("step 20:"));
    }

    @Test
    void names_that_are_others_in_the_equations_stand_in_the_title_too() {
        List<RunHistory> lanes = Runs.histories(
                Runs.experiment(
                        "{'format': 1, 'data': {'kind': 'iris'}, 'network': {'hidden': []}, 'training': {'steps': 2}, 'runs': [{}]}"));
        String feature = lanes.get(0).recording().data().featureNames().get(1);
        assertThat(texts(plan(List.of(0), "1.3", Theme.LIGHT, 900, 500, 1), lanes))
                .contains("Output virginica (y3)");
        assertThat(texts(plan(List.of(0), "0.2-1.1", Theme.LIGHT, 900, 500, 1), lanes))
                .contains("Weight " + feature + " → setosa (x2 → y1)");
        assertThat(texts(plan(List.of(0), "b1.1", Theme.LIGHT, 900, 500, 1), lanes))
                .contains("Bias of setosa (y1)");
    }

    @Test
    void a_lane_without_the_part_says_so() {
        PicturePlan plan = plan(List.of(0, 1, 2), "1.3", Theme.LIGHT, 1200, 500, 7);
        List<String> texts = texts(plan, UNLIKE);
        assertThat(texts).filteredOn("This network has no such part."::equals).hasSize(2);
        assertThat(texts).filteredOn("Neuron h3"::equals).hasSize(1);
    }

    @Test
    void the_last_state_shows_the_step_that_would_follow() {
        PicturePlan plan = plan(List.of(0, 1), "b2.1", Theme.LIGHT, 1280, 720, 4000);
        assertThat(texts(plan, LANES)).contains("Bias of y", "Update");
    }

    @Test
    void it_stands_alone_and_is_of_one_part() {
        PicturePlan plan = plan(List.of(0), "1.1", Theme.LIGHT, 640, 480, 3);
        NetworkPart part = plan.graph().selected().orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(List.of(0), "nothing", Theme.LIGHT, 640, 480, 3))
                .withMessageContaining("needs a part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.with(PageStyle.PLAIN.withStoryboard(true)))
                .withMessageContaining("stand alone");
        assertThat(part.isIn(LANES.get(0).recording().plan().architecture())).isTrue();
    }
}
