package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symmetrylab.recording.Loop;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Phase.Kind;

/** Open steps, directions and loops. */
class PhasePlaybackTest {

    private static final long SECOND = 1_000_000_000L;

    private final PlaybackViewModel playback = new PlaybackViewModel();

    @BeforeEach
    void aRunOfAThousandStepsOfTwoLayers() {
        playback.fit(1000, 1000, true, 2, 1);
    }

    @Test
    void opening_pauses_before_the_first_phase_and_closing_stays_at_the_step() {
        playback.seek(12);
        playback.play();
        assertThat(playback.toggleStep()).isTrue();
        assertThat(playback.playingProperty().get()).isFalse();
        assertThat(moment()).isEqualTo(moment(Kind.FORWARD, 0, 0));
        assertThat(step()).isEqualTo(12);
        playback.phaseBy(1);
        assertThat(playback.toggleStep()).isFalse();
        assertThat(playback.momentProperty().get()).isEmpty();
        assertThat(step()).isEqualTo(12);
    }

    @Test
    void the_last_state_cannot_be_opened() {
        playback.toEnd();
        assertThat(playback.openStep()).isFalse();
        playback.seekPhase(2, 0.5);
        playback.phaseBy(1);
        assertThat(playback.momentProperty().get()).isEmpty();
        assertThat(step()).isEqualTo(1000);
    }

    @Test
    void phases_continue_across_steps_both_ways() {
        playback.seek(12);
        playback.openStep();
        playback.phaseBy(6);
        assertThat(moment()).isEqualTo(moment(Kind.UPDATE, 0, 1));
        assertThat(step()).isEqualTo(12);
        playback.phaseBy(1);
        assertThat(moment()).isEqualTo(moment(Kind.FORWARD, 0, 1));
        assertThat(step()).isEqualTo(13);
        playback.phaseBy(-2);
        assertThat(moment()).isEqualTo(moment(Kind.BACKWARD, 0, 1));
        assertThat(step()).isEqualTo(12);
    }

    @Test
    void a_phase_of_a_closed_step_opens_it() {
        playback.seek(12);
        playback.phaseBy(1);
        assertThat(moment()).isEqualTo(moment(Kind.FORWARD, 0, 0));
        playback.closeStep();
        playback.seekPhase(99, 0.5);
        assertThat(moment()).isEqualTo(moment(Kind.UPDATE, 0, 0.5));
    }

    @Test
    void phases_have_their_own_speed() {
        assertThat(playback.speeds().phasesPerSecond()).isCloseTo(1, within(1e-12));
        playback.speeds().phaseSpeedProperty().set(0);
        assertThat(playback.speeds().phasesPerSecond()).isEqualTo(0.25);
        playback.openStep();
        play(0, 2 * SECOND);
        assertThat(moment()).isEqualTo(moment(Kind.FORWARD, 0, 0.5));
        playback.speeds().phaseSpeedProperty().set(1);
        assertThat(playback.speeds().phasesPerSecond()).isCloseTo(8, within(1e-12));
        play(3 * SECOND, 4 * SECOND);
        assertThat(step()).isEqualTo(1);
    }

    @Test
    void playing_open_ends_with_the_last_update_and_then_starts_again() {
        playback.seek(999);
        playback.openStep();
        play(0, 60 * SECOND);
        assertThat(playback.playingProperty().get()).isFalse();
        assertThat(moment()).isEqualTo(moment(Kind.UPDATE, 0, 1));
        playback.play();
        assertThat(step()).isZero();
        assertThat(moment()).isEqualTo(moment(Kind.FORWARD, 0, 0));
    }

    @Test
    void plays_backwards_open_and_closed() {
        playback.backwardsProperty().set(true);
        playback.speeds().speedProperty().set(0);
        playback.seek(10);
        play(0, SECOND * 5 / 2);
        assertThat(step()).isEqualTo(7);
        playback.openStep();
        play(0, SECOND / 2);
        assertThat(step()).isEqualTo(6);
        assertThat(moment()).isEqualTo(moment(Kind.UPDATE, 0, 0.5));
        play(0, 1000 * SECOND);
        assertThat(step()).isZero();
        assertThat(playback.playingProperty().get()).isFalse();
        playback.play();
        assertThat(step()).isEqualTo(999);
        assertThat(moment()).isEqualTo(moment(Kind.UPDATE, 0, 1));
    }

    @Test
    void steps_keep_the_open_phase() {
        playback.seek(12);
        playback.openStep();
        playback.seekPhase(2, 0.5);
        playback.stepBy(10);
        assertThat(step()).isEqualTo(22);
        assertThat(moment()).isEqualTo(moment(Kind.LOSS, 0, 0.5));
        playback.stepBy(5000);
        assertThat(step()).isEqualTo(999);
    }

    @Test
    void whole_phases_are_shown_before_and_after_but_never_between() {
        playback.wholePhasesProperty().set(true);
        playback.openStep();
        assertThat(moment().progress()).isZero();
        playback.speeds().phaseSpeedProperty().set(0);
        play(0, SECOND);
        assertThat(moment()).isEqualTo(moment(Kind.FORWARD, 0, 1));
        play(0, 4 * SECOND);
        assertThat(moment()).isEqualTo(moment(Kind.FORWARD, 1, 1));
        playback.wholePhasesProperty().set(false);
        assertThat(moment()).isEqualTo(moment(Kind.FORWARD, 1, 0.25));
    }

    @Test
    void place_phase_speeds_and_loop_are_kept_while_the_run_is_trained_again() {
        playback.seek(700);
        playback.seekPhase(3, 0.25);
        playback.speeds().speedProperty().set(0.3);
        playback.speeds().phaseSpeedProperty().set(0.6);
        playback.setLoop(650, 800);
        playback.fit(300, 1000, false, 2, 1);
        assertThat(step()).isEqualTo(700);
        assertThat(moment()).isEqualTo(moment(Kind.BACKWARD, 1, 0.25));
        playback.fit(1000, 1000, true, 4, 1);
        assertThat(step()).isEqualTo(700);
        assertThat(moment()).isEqualTo(moment(Kind.BACKWARD, 1, 0.25));
        assertThat(playback.layersProperty().get()).isEqualTo(4);
        assertThat(playback.speeds().speedProperty().get()).isEqualTo(0.3);
        assertThat(playback.speeds().phaseSpeedProperty().get()).isEqualTo(0.6);
        assertThat(playback.loopProperty().get()).contains(new Loop(650, 800));
    }

    @Test
    void a_shorter_and_shallower_run_keeps_the_nearest_place() {
        playback.seek(700);
        playback.seekPhase(3, 0.25);
        playback.setLoop(650, 800);
        playback.fit(400, 400, true, 1, 1);
        assertThat(step()).isEqualTo(399);
        assertThat(moment()).isEqualTo(moment(Kind.LOSS, 0, 1));
        assertThat(playback.loopProperty().get()).contains(new Loop(400, 400));
        playback.fit(1000, 1000, true, 2, 1);
        assertThat(playback.loopProperty().get())
                .as("what was wanted is there again")
                .contains(new Loop(650, 800));
    }

    @Test
    void a_run_without_a_step_closes_it() {
        playback.openStep();
        playback.fit(0, 0, true, 2, 1);
        assertThat(playback.momentProperty().get()).isEmpty();
        assertThat(step()).isZero();
    }

    @Test
    void a_loop_end_is_set_at_the_current_step() {
        playback.seek(100);
        playback.loopFromHere();
        assertThat(playback.loopProperty().get()).contains(new Loop(100, 1000));
        playback.seek(200);
        playback.loopToHere();
        assertThat(playback.loopProperty().get()).contains(new Loop(100, 200));
        playback.seek(300);
        playback.loopFromHere();
        assertThat(playback.loopProperty().get())
                .as("an end is never before the other")
                .contains(new Loop(300, 300));
        playback.toggleLoop();
        assertThat(playback.loopProperty().get()).isEmpty();
        playback.toggleLoop();
        assertThat(playback.loopProperty().get()).contains(new Loop(0, 1000));
        playback.clearLoop();
        playback.openStep();
        playback.toggleLoop();
        assertThat(playback.loopProperty().get()).contains(new Loop(300, 300));
    }

    @Test
    void a_loop_plays_without_end_in_both_directions() {
        playback.setLoop(10, 12);
        playback.seek(12);
        playback.speeds().speedProperty().set(0);
        play(0, SECOND * 3 / 2);
        assertThat(step()).isEqualTo(10);
        playback.backwardsProperty().set(true);
        play(0, SECOND);
        assertThat(step()).isEqualTo(12);
        assertThat(playback.playingProperty().get()).isTrue();
    }

    @Test
    void reset_restores_all_defaults() {
        playback.seek(100);
        playback.openStep();
        playback.setLoop(3, 4);
        playback.backwardsProperty().set(true);
        playback.speeds().phaseSpeedProperty().set(1);
        playback.reset();
        assertThat(step()).isZero();
        assertThat(playback.momentProperty().get()).isEmpty();
        assertThat(playback.loopProperty().get()).isEmpty();
        assertThat(playback.backwardsProperty().get()).isFalse();
        assertThat(playback.speeds().phasesPerSecond()).isCloseTo(1, within(1e-12));
    }

    @Test
    void another_experiment_begins_closed_forwards_and_without_a_loop() {
        playback.seek(100);
        playback.openStep();
        playback.setLoop(3, 4);
        playback.backwardsProperty().set(true);
        playback.playAnew();
        assertThat(step()).isZero();
        assertThat(playback.momentProperty().get()).isEqualTo(Optional.empty());
        assertThat(playback.loopProperty().get()).isEmpty();
        assertThat(playback.backwardsProperty().get()).isFalse();
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

    private Moment moment() {
        return playback.momentProperty().get().orElseThrow();
    }

    private static Moment moment(Kind kind, int layer, double progress) {
        return new Moment(new Phase(kind, layer), progress);
    }
}
