package symmetrylab.lesson.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;

class TypedNumbersTest {

    /** The fields with a number in {@code text}, the text of the only page. */
    private static List<String> typed(String text) {
        String lesson = """
                {"format": 1, "lesson": "L", "summary": "S", "minutes": 7,
                 "experiments": {"e": {"network": {"hidden": [12]}, "training": {"steps": 4000, "l2": 1e-6}}},
                 "facts": {"f": {"run": "Run", "measure": "loss", "first_below": 0.3}},
                 "pages": [{"title": "T", "text": "%s"}]}""".formatted(text);
        try {
            return LessonFile.parse("l", lesson).typedNumbers().stream()
                    .map(Problem::field)
                    .toList();
        } catch (SpecException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 neurons",
                "after 4,000 steps",
                "at 4000.",
                "a penalty of 1e−6",
                "below 0.3",
                "page 1, or 2",
                "`75` in code",
                "h7 and x1",
                "{f:3}"
            })
    void settings_names_and_facts_may_be_typed(String text) {
        assertThat(typed(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"75%", "loss 0.49", "step 484", "4,001", "**13**", "1e-7", "(99)", "0.30001"})
    void other_numbers_are_found(String text) {
        assertThat(typed(text)).containsExactly("pages[0].text");
    }

    @Test
    void every_number_of_a_text_is_found() {
        assertThat(typed("from 31 to 32")).hasSize(2);
    }
}
