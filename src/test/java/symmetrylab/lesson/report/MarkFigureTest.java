package symmetrylab.lesson.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.lesson.Question;
import symmetrylab.testing.TextPen;
import symmetrylab.words.Words;

class MarkFigureTest {

    private static List<String> texts(Question.Axis axis) {
        FigureStyle style = new FigureStyle(Palette.LIGHT, 14, Words.english());
        return TextPen.of(new MarkFigure(axis, OptionalDouble.empty(), OptionalDouble.empty(), style), 684, 96);
    }

    @Test
    void a_scale_of_shares_has_percentages() {
        assertThat(texts(new Question.Axis(0, 1, false, "% accuracy")))
                .contains("0%", "10%", "50%", "100%", "accuracy")
                .noneMatch(text -> text.startsWith("0.") || text.startsWith("%"));
        assertThat(texts(new Question.Axis(0, 1, false, "%"))).contains("50%").doesNotContain("%", "0.5");
    }

    @Test
    void a_scale_of_numbers_has_its_unit() {
        assertThat(texts(new Question.Axis(0, 4000, false, "steps"))).contains("0", "2,000", "4,000", "steps");
        assertThat(texts(new Question.Axis(1e-4, 100, true, "σ"))).contains("1e−4", "100", "σ");
    }
}
