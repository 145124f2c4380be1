package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.testing.English;
import symmetrylab.viewmodel.timeline.Mark.Kind;
import symmetrylab.words.Text;

class TimelineSentenceTest {

    private final PlaybackViewModel playback = new PlaybackViewModel();

    TimelineSentenceTest() {
        playback.fit(40, 40, true, 2, 1);
    }

    @Test
    void it_says_whether_the_run_plays_and_which_way() {
        assertThat(said()).isEqualTo("Step 0 of 40, paused");
        playback.seek(20);
        playback.play();
        assertThat(said()).isEqualTo("Step 20 of 40, playing");
        playback.toggleDirection();
        assertThat(said()).isEqualTo("Step 20 of 40, playing backwards");
    }

    @Test
    void it_names_the_open_phase_and_the_newest_mark_reached() {
        playback.seek(20);
        playback.openStep();
        assertThat(said(mark(10, Kind.PARTED, true), mark(20, Kind.SPLIT, true), mark(30, Kind.SOLVED, true)))
                .isEqualTo("Step 20 of 40, paused, open at forward, layer 1, Zero split at step 20");
    }

    @Test
    void it_leaves_out_a_mark_that_the_run_does_not_reach() {
        assertThat(said(mark(0, Kind.EDIT, false))).isEqualTo("Step 0 of 40, paused");
    }

    @Test
    void it_groups_the_digits_of_long_runs() {
        playback.fit(12_345, 12_345, true, 2, 1);
        playback.seek(10_000);
        assertThat(said()).isEqualTo("Step 10,000 of 12,345, paused");
    }

    @Test
    void it_nests_whole_sentences_and_concatenates_nothing() {
        playback.seek(20);
        playback.openStep();
        Mark mark = mark(20, Kind.SPLIT, true);
        Text position = Text.of("timeline.sentence.paused", 20, 40);
        Text opened = Text.of("timeline.sentence.phase", position, Text.of("phase.spoken.forward", "1"));
        assertThat(text(mark)).isEqualTo(Text.of("timeline.sentence.mark", opened, mark.brief()));
    }

    private String said(Mark... marks) {
        return English.of(text(marks));
    }

    private Text text(Mark... marks) {
        return TimelineSentence.of(playback, List.of(marks)).text();
    }

    private static Mark mark(int step, Kind kind, boolean isReached) {
        Mark.Event event = new Mark.Event(kind, Optional.empty(), Text.verbatim("unsaid"));
        return new Mark(step, new Mark.Lane(0, "Zero"), event, isReached);
    }
}
