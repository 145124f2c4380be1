package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symmetrylab.figure.scene.StepRange;

class StepZoomViewModelTest {

    private final StepZoomViewModel zoom = new StepZoomViewModel();

    @BeforeEach
    void fit() {
        zoom.fit(4000);
    }

    @Test
    void zooming_keeps_the_step_under_the_pointer_in_its_place() {
        assertThat(zoom.shown()).isEqualTo(new StepRange(0, 4000));
        zoom.zoomBy(2, 1000);
        assertThat(zoom.rangeProperty().get()).contains(new StepRange(500, 2500));
        zoom.zoomBy(4, 2000);
        assertThat(zoom.shown()).isEqualTo(new StepRange(1625, 2125));
        zoom.zoomBy(0.25, 2000);
        assertThat(zoom.shown()).isEqualTo(new StepRange(500, 2500));
    }

    @Test
    void zooming_ends_at_ten_steps_and_at_the_whole_run() {
        for (int i = 0; i < 60; i++) {
            zoom.zoomBy(StepZoomViewModel.NOTCH, 3999);
        }
        assertThat(zoom.shown().length()).isEqualTo(10);
        assertThat(zoom.shown().contains(3999)).isTrue();
        for (int i = 0; i < 60; i++) {
            zoom.zoomBy(1 / StepZoomViewModel.NOTCH, 3999);
        }
        assertThat(zoom.rangeProperty().get()).isEmpty();
        zoom.zoomBy(2, 0);
        zoom.showAll();
        assertThat(zoom.rangeProperty().get()).isEmpty();
    }

    @Test
    void a_run_of_few_steps_can_be_zoomed_out_of() {
        zoom.fit(12);
        zoom.zoomBy(1.01, 6);
        assertThat(zoom.shown().length()).isEqualTo(11);
        zoom.zoomBy(1 / 1.01, 6);
        assertThat(zoom.rangeProperty().get()).isEmpty();
        zoom.fit(5);
        zoom.zoomBy(2, 3);
        assertThat(zoom.rangeProperty().get()).isEmpty();
    }

    @Test
    void the_range_stays_inside_the_run_when_it_is_moved() {
        zoom.zoomBy(4, 2000);
        zoom.moveTo(-300);
        assertThat(zoom.shown()).isEqualTo(new StepRange(0, 1000));
        zoom.moveTo(9000);
        assertThat(zoom.shown()).isEqualTo(new StepRange(3000, 4000));
    }

    @Test
    void the_range_turns_to_the_current_step_when_that_leaves_it() {
        zoom.zoomBy(4, 2000);
        assertThat(zoom.shown()).isEqualTo(new StepRange(1500, 2500));
        zoom.follow(2480, 2500);
        assertThat(zoom.shown()).isEqualTo(new StepRange(1500, 2500));
        zoom.follow(2500, 2501);
        assertThat(zoom.shown()).isEqualTo(new StepRange(2500, 3500));
        zoom.follow(3400, 3700);
        assertThat(zoom.shown()).as("no later than the end").isEqualTo(new StepRange(3000, 4000));
        zoom.follow(3000, 2999);
        assertThat(zoom.shown()).isEqualTo(new StepRange(2000, 3000));
        zoom.follow(2999, 0);
        assertThat(zoom.shown()).isEqualTo(new StepRange(0, 1000));
    }

    @Test
    void a_range_away_from_the_current_step_stays_until_that_comes_to_it() {
        zoom.zoomBy(4, 2000);
        zoom.follow(0, 1);
        zoom.follow(1, 1499);
        zoom.follow(1499, 1500);
        assertThat(zoom.shown()).isEqualTo(new StepRange(1500, 2500));
        zoom.follow(1500, 1499);
        assertThat(zoom.shown()).isEqualTo(new StepRange(500, 1500));
        zoom.showAll();
        zoom.follow(0, 4000);
        assertThat(zoom.rangeProperty().get()).isEmpty();
    }

    @Test
    void a_key_zooms_about_the_current_step_even_if_it_was_not_shown() {
        zoom.zoomBy(4, 2000);
        zoom.zoomTo(2, 400);
        assertThat(zoom.shown()).isEqualTo(new StepRange(200, 700));
        zoom.zoomTo(2, 300);
        assertThat(zoom.shown()).isEqualTo(new StepRange(250, 500));
    }

    @Test
    void a_shorter_run_shows_its_end_and_a_longer_one_the_range_again() {
        zoom.zoomBy(4, 2000);
        zoom.fit(2000);
        assertThat(zoom.shown()).isEqualTo(new StepRange(1000, 2000));
        zoom.fit(600);
        assertThat(zoom.shown()).isEqualTo(new StepRange(0, 600));
        zoom.fit(4000);
        assertThat(zoom.shown()).isEqualTo(new StepRange(1500, 2500));
    }
}
