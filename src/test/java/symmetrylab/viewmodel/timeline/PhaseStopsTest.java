package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Phase.Kind;

/** Playing that stops at the end of phases. */
class PhaseStopsTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Phase LOSS = new Phase(Kind.LOSS, 0);
    private static final Phase UPDATE = new Phase(Kind.UPDATE, 0);

    private final PlaybackViewModel playback = new PlaybackViewModel();
    private long now;

    @BeforeEach
    void aStepOfTwoLayersIsOpen() {
        playback.fit(1000, 1000, true, 2, 1);
        playback.seek(12);
        playback.openStep();
    }

    @Test
    void playing_pauses_at_the_end_of_the_phase_and_goes_on_from_there() {
        playback.toggleStop(LOSS);
        playFor(10);
        assertThat(playback.playingProperty().get()).isFalse();
        assertThat(moment()).isEqualTo(new Moment(LOSS, 1));
        assertThat(playback.stepProperty().get()).isEqualTo(12);
        playFor(10);
        assertThat(playback.stepProperty().get()).isEqualTo(13);
        assertThat(moment()).isEqualTo(new Moment(LOSS, 1));
    }

    @Test
    void a_long_frame_does_not_jump_over_a_stop() {
        playback.toggleStop(LOSS);
        playback.toggleStop(UPDATE);
        playback.play();
        playback.tick(0);
        playback.tick(60 * SECOND);
        assertThat(moment()).isEqualTo(new Moment(LOSS, 1));
        assertThat(playback.playingProperty().get()).isFalse();
    }

    @Test
    void a_stop_that_is_pressed_again_is_removed() {
        playback.toggleStop(LOSS);
        playback.toggleStop(LOSS);
        assertThat(playback.stopsProperty().get()).isEmpty();
        playFor(10);
        assertThat(playback.stepProperty().get()).isEqualTo(13);
    }

    @Test
    void playing_backwards_pauses_at_the_same_place() {
        playback.toggleStop(LOSS);
        playback.toggleDirection();
        playFor(10);
        assertThat(playback.stepProperty().get()).isEqualTo(11);
        assertThat(playback.playingProperty().get()).isFalse();
        assertThat(place()).isEqualTo(11 * 6 + 3);
    }

    @Test
    void a_loop_stops_each_time_round_also_at_its_end() {
        playback.setLoop(12, 12);
        playback.toggleStop(UPDATE);
        playFor(10);
        assertThat(place()).isEqualTo(13 * 6);
        playFor(10);
        assertThat(place()).isEqualTo(13 * 6);
        playback.toggleDirection();
        playFor(10);
        assertThat(place()).as("backwards, from the end round to the end").isEqualTo(13 * 6);
        playback.toggleStop(UPDATE);
        playback.toggleStop(LOSS);
        playFor(10);
        assertThat(place()).isEqualTo(12 * 6 + 3);
    }

    @Test
    void nothing_stops_while_the_step_is_closed() {
        playback.toggleStop(LOSS);
        playback.closeStep();
        playFor(1);
        assertThat(playback.playingProperty().get()).isTrue();
    }

    @Test
    void a_phase_that_the_network_no_longer_has_stops_nothing() {
        playback.toggleStop(new Phase(Kind.FORWARD, 1));
        playback.fit(1000, 1000, true, 1, 1);
        playFor(10);
        assertThat(playback.stepProperty().get()).isEqualTo(14);
    }

    @Test
    void reset_forgets_the_stops() {
        playback.toggleStop(LOSS);
        playback.reset();
        assertThat(playback.stopsProperty().get()).isEmpty();
    }

    /** Plays at one phase a second, in frames of a tenth, until it pauses. */
    private void playFor(int seconds) {
        playback.play();
        playback.tick(now);
        for (int i = 0; i < 10 * seconds && playback.playingProperty().get(); i++) {
            now += SECOND / 10;
            playback.tick(now);
        }
    }

    private Moment moment() {
        return playback.momentProperty().get().orElseThrow();
    }

    private double place() {
        return playback.stepProperty().get() * 6 + moment().phase().indexIn(2) + moment().progress();
    }
}
