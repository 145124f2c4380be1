package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetrylab.viewmodel.lane.ScreensViewModel.Area;
import symmetrylab.viewmodel.lane.ScreensViewModel.Choice;

class ScreensViewModelTest {

    private static final Area LAPTOP = new Area(0, 0, 1366, 768);
    private static final Area PROJECTOR = new Area(1366, -100, 1920, 1080);
    private static final Area WINDOW = new Area(100, 50, 1024, 700);

    private final PresentingViewModel presenting = new PresentingViewModel();
    private final ScreensViewModel screens = presenting.screens();

    @Test
    void there_is_nothing_to_choose_with_one_screen() {
        screens.offer(List.of(LAPTOP), WINDOW);
        assertThat(screens.choicesProperty().get()).isEmpty();
    }

    @Test
    void each_of_several_screens_is_offered_and_the_window_is_on_one() {
        screens.offer(List.of(LAPTOP, PROJECTOR), WINDOW);
        assertThat(screens.choicesProperty().get())
                .containsExactly(new Choice(1, LAPTOP, true), new Choice(2, PROJECTOR, false));
        screens.offer(List.of(LAPTOP, PROJECTOR), new Area(1000, 50, 1024, 700));
        assertThat(screens.choicesProperty().get()).extracting(Choice::here).containsExactly(false, true);
    }

    @Test
    void the_window_goes_to_the_middle_of_the_chosen_screen_and_presents() {
        screens.offer(List.of(LAPTOP, PROJECTOR), WINDOW);
        assertThat(screens.moveOf(WINDOW)).isEmpty();
        presenting.presentOn(screens.choicesProperty().get().get(1));
        assertThat(presenting.presentingProperty().get()).isTrue();
        assertThat(screens.moveOf(WINDOW)).contains(new Area(1814, 90, 1024, 700));
        assertThat(screens.moveOf(new Area(1400, 0, 1200, 700)))
                .as("a window that is there")
                .isEmpty();
    }

    @Test
    void a_window_larger_than_the_chosen_screen_gets_its_size() {
        Area large = new Area(1366, -100, 1920, 1080);
        screens.offer(List.of(LAPTOP, PROJECTOR), large);
        presenting.presentOn(screens.choicesProperty().get().get(0));
        assertThat(screens.moveOf(large)).contains(LAPTOP);
    }

    @Test
    void a_chosen_screen_is_used_again_until_it_is_gone() {
        screens.offer(List.of(LAPTOP, PROJECTOR), WINDOW);
        presenting.presentOn(screens.choicesProperty().get().get(1));
        presenting.toggle();
        screens.offer(List.of(LAPTOP, PROJECTOR), WINDOW);
        assertThat(screens.moveOf(WINDOW)).isPresent();
        screens.offer(List.of(LAPTOP), WINDOW);
        screens.offer(List.of(LAPTOP, PROJECTOR), WINDOW);
        assertThat(screens.moveOf(WINDOW)).isEmpty();
    }
}
