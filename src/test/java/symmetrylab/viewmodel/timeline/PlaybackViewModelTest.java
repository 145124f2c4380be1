package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackViewModelTest {

    private static final long SECOND = 1_000_000_000L;

    private final PlaybackViewModel playback = new PlaybackViewModel();

    @BeforeEach
    void aRunOfAThousandSteps() {
        playback.fit(1000, 1000, true, 1, 1);
    }

    @Test
    void fast_playing_shows_only_kept_states_and_stops_at_the_one_shown() {
        PlaybackViewModel playback = new PlaybackViewModel();
        playback.fit(1000, 1000, true, 2, 7);
        playback.speeds().speedProperty().set(1);
        playback.play();
        playback.tick(0);
        playback.tick(SECOND / 2);
        assertThat(playback.stepProperty().get()).isEqualTo(98);
        playback.pause();
        assertThat(playback.stepProperty().get()).isEqualTo(98);
        playback.stepBy(1);
        assertThat(playback.stepProperty().get()).isEqualTo(99);
        playback.play();
        playback.tick(0);
        playback.tick(10 * SECOND);
        assertThat(playback.stepProperty().get()).isEqualTo(1000);
    }

    @Test
    void slow_playing_shows_every_step() {
        PlaybackViewModel playback = new PlaybackViewModel();
        playback.fit(1000, 1000, true, 2, 50);
        playback.speeds().speedProperty().set(1);
        playback.play();
        playback.tick(0);
        playback.tick(SECOND / 200);
        assertThat(playback.stepProperty().get()).isEqualTo(1);
    }

    @Test
    void plays_at_one_step_a_second_at_the_slowest() {
        playback.speeds().speedProperty().set(0);
        play(0, 3 * SECOND);
        assertThat(step()).isEqualTo(3);
    }

    @Test
    void plays_the_whole_run_in_five_seconds_at_the_fastest_and_then_pauses() {
        playback.speeds().speedProperty().set(1);
        play(0, 4 * SECOND);
        assertThat(step()).isEqualTo(800);
        assertThat(playback.playingProperty().get()).isTrue();
        playback.tick(5 * SECOND + 1);
        assertThat(step()).isEqualTo(1000);
        assertThat(playback.playingProperty().get()).isFalse();
    }

    @Test
    void play_at_the_end_starts_again() {
        playback.toEnd();
        playback.play();
        assertThat(step()).isZero();
        assertThat(playback.playingProperty().get()).isTrue();
    }

    @Test
    void does_not_jump_over_the_time_it_was_paused() {
        playback.speeds().speedProperty().set(0);
        play(0, 2 * SECOND);
        playback.pause();
        playback.tick(50 * SECOND);
        playback.play();
        playback.tick(60 * SECOND);
        playback.tick(61 * SECOND);
        assertThat(step()).isEqualTo(3);
    }

    @Test
    void stepping_pauses_and_stays_on_the_timeline() {
        playback.play();
        playback.stepBy(10);
        assertThat(playback.playingProperty().get()).isFalse();
        assertThat(step()).isEqualTo(10);
        playback.stepBy(-25);
        assertThat(step()).isZero();
        playback.stepBy(Integer.MAX_VALUE);
        assertThat(step()).isEqualTo(1000);
    }

    @Test
    void stepping_back_from_between_two_steps_shows_the_step_before() {
        playback.speeds().speedProperty().set(0);
        play(0, SECOND * 5 / 2);
        playback.stepBy(-1);
        assertThat(step()).isEqualTo(1);
    }

    @Test
    void reset_goes_to_the_start_at_the_usual_speed() {
        double usual = playback.speeds().speedProperty().get();
        playback.speeds().speedProperty().set(0.1);
        playback.seek(500);
        playback.play();
        playback.reset();
        assertThat(step()).isZero();
        assertThat(playback.playingProperty().get()).isFalse();
        assertThat(playback.speeds().speedProperty().get()).isEqualTo(usual);
    }

    @Test
    void keeps_its_place_while_the_same_run_is_trained_again() {
        playback.seek(700);
        playback.fit(300, 1000, false, 1, 1);
        assertThat(step()).isEqualTo(700);
        playback.fit(1000, 1000, true, 1, 1);
        assertThat(step()).isEqualTo(700);
    }

    @Test
    void moves_to_the_end_of_a_shorter_run() {
        playback.seek(700);
        playback.fit(400, 400, true, 1, 1);
        assertThat(step()).isEqualTo(400);
        assertThat(playback.lastStepProperty().get()).isEqualTo(400);
    }

    @Test
    void waits_at_the_end_of_a_run_that_still_grows() {
        playback.fit(2000, 5000, false, 1, 1);
        playback.speeds().speedProperty().set(1);
        play(0, 20 * SECOND);
        assertThat(step()).isEqualTo(2000);
        assertThat(playback.playingProperty().get()).isTrue();
    }

    private void play(long from, long to) {
        playback.play();
        playback.tick(from);
        playback.tick(to);
    }

    private int step() {
        return playback.stepProperty().get();
    }
}
