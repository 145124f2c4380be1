package symmetrylab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.cli.console.OptionException;
import symmetrylab.export.ExportFormat.Kind;
import symmetrylab.figure.page.FrameSteps;

class FrameChoiceTest {

    private static final int LAST = 400;

    private static FrameSteps steps(Kind kind, String steps, Integer frames) throws OptionException {
        return FrameChoice.parse(Optional.ofNullable(steps), Optional.ofNullable(frames), Optional.empty())
                .stepsOf(kind, LAST, List.of());
    }

    @Test
    void without_options_pictures_and_pages_show_the_last_step_and_animations_all() throws OptionException {
        assertThat(steps(Kind.STILL, null, null)).isEqualTo(FrameSteps.single(LAST));
        assertThat(steps(Kind.PAGES, null, null)).isEqualTo(FrameSteps.single(LAST));
        assertThat(steps(Kind.MOVING, null, null)).isEqualTo(FrameSteps.evenly(0, LAST, 200));
    }

    @Test
    void a_range_makes_a_page_of_each_step() throws OptionException {
        assertThat(steps(Kind.PAGES, "12", null)).isEqualTo(FrameSteps.single(12));
        assertThat(steps(Kind.PAGES, "0:400:100", null)).isEqualTo(FrameSteps.every(0, 400, 100));
        assertThat(steps(Kind.PAGES, null, 5)).isEqualTo(FrameSteps.every(0, 400, 100));
        assertThatThrownBy(() -> steps(Kind.STILL, "0:400:100", null)).isInstanceOf(OptionException.class);
        assertThatThrownBy(() -> steps(Kind.PAGES, "0:401:100", null)).isInstanceOf(OptionException.class);
    }
}
