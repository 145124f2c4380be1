package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.StepRange;
import symmetrylab.testing.Runs;
import symmetrylab.testing.TextPen;
import symmetrylab.words.Words;

class PicturePlanTest {

    private final List<RunHistory> histories =
            Runs.histories(Runs.experiment("{'format': 1, 'training': {'steps': 90}, 'runs': [{}]}"));
    private final SharedScales scales = SharedScales.of(histories);

    private PicturePlan plan(FrameSteps steps, int from, int to) {
        return new PicturePlan(
                List.of(0),
                List.of(FigureKind.LOSS),
                new Sheet(640, 400, Theme.LIGHT, Words.english()),
                new Frames(steps, 10),
                Optional.empty(),
                GraphView.PLAIN,
                PlotView.PLAIN.withSteps(Optional.of(new StepRange(from, to))),
                PageStyle.PLAIN,
                Optional.empty());
    }

    private List<String> texts(PicturePlan plan, int frame) {
        return TextPen.of(plan.frame("", histories, scales, frame), 640, 400);
    }

    @Test
    void the_range_of_an_animation_turns_with_its_step() {
        FrameSteps moving = FrameSteps.every(20, 70, 50);
        List<String> early = texts(plan(moving, 0, 30), 0);
        List<String> late = texts(plan(moving, 0, 30), 1);
        assertThat(early).contains("30").doesNotContain("90");
        assertThat(late).contains("step 60", "90").isEqualTo(texts(plan(moving, 60, 90), 1));
    }

    @Test
    void title_and_caption_show_what_a_line_cannot_hold() {
        PicturePlan plain = plan(FrameSteps.single(70), 0, 90);
        PicturePlan plan = plain.with(PageStyle.PLAIN.withCaption(Optional.of("first\nsecond \u0007")));
        List<String> texts = TextPen.of(plan.frame(" Two\n lines \u202E", histories, scales, 0), 640, 400);
        assertThat(texts).contains("Two lines \\u202E", "first second \\u0007");
    }

    @Test
    void the_range_of_a_picture_stays() {
        assertThat(texts(plan(FrameSteps.single(70), 0, 30), 0)).contains("30").doesNotContain("90");
    }
}
