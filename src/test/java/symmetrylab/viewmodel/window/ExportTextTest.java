package symmetrylab.viewmodel.window;

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
        PictureChoice.Size size = new PictureChoice.Size(1280, 720);
        assertThat(text.size(size.toString())).isEqualTo(size);
        assertThat(text.size("1280x720")).isEqualTo(size);
        for (FrameSteps steps : new FrameSteps[] {FrameSteps.every(0, 4000, 20), FrameSteps.single(7)}) {
            assertThat(text.steps(ExportText.write(steps), 4000, true)).isEqualTo(steps);
        }
        assertThat(text.steps(" 5 : 9 ", 4000, true)).isEqualTo(FrameSteps.every(5, 9, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "5:4001, true, The last step is 4000",
        "9:5, true, The first step comes after the last",
        "0:9:0, true, The stride is 1 or more",
        "all, true, 'One step (1200), from:to (0:500) or from:to:stride (0:500:10)'",
        "0:9, false, 'A picture shows one step, such as 1200'"
    })
    void wrong_steps_are_refused_with_the_reason(String steps, boolean moving, String reason) {
        assertThatThrownBy(() -> text.steps(steps, 4000, moving))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void wrong_sizes_are_refused_with_the_reason() {
        assertThatThrownBy(() -> text.size("wide")).hasMessage("Width × height in pixels, such as 1280 × 720");
        assertThatThrownBy(() -> text.size("100 x 9000")).hasMessage("Each side: 120 to 8192 pixels");
    }
}
