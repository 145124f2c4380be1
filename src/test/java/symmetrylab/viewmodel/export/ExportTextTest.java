package symmetrylab.viewmodel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.words.Words;

class ExportTextTest {

    private final ExportText text = new ExportText(Words.english());

    @Test
    void sizes_and_steps_are_read_as_they_are_written() {
        PictureSize size = new PictureSize(1280, 720);
        assertThat(text.size(size.toString())).isEqualTo(size);
        assertThat(text.size("1280x720")).isEqualTo(size);
        FrameSteps range = FrameSteps.of(20, 4000);
        assertThat(text.range(ExportText.range(range), 4000)).isEqualTo(range);
        assertThat(text.range(" 5 : 9 ", 4000)).isEqualTo(FrameSteps.of(5, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "5:4001, The last step is 4000",
        "9:5, The first step must come before the last",
        "5:5, The first step must come before the last",
        "all, 'First and last step, such as 0:500'"
    })
    void wrong_steps_are_refused_with_the_reason(String steps, String reason) {
        assertThatThrownBy(() -> text.range(steps, 4000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void wrong_sizes_are_refused_with_the_reason() {
        assertThatThrownBy(() -> text.size("wide")).hasMessage("Width × height in pixels, such as 1280 × 720");
        assertThatThrownBy(() -> text.size("100 x 9000")).hasMessage("Each side: 120 to 8192 pixels");
    }
}
