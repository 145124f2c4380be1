package symmetrylab.viewmodel.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.junit.jupiter.api.Test;

class PresentingViewModelTest {

    private final PresentingViewModel screen = new PresentingViewModel();

    private record Switch(
            Function<PresentingViewModel, ReadOnlyBooleanProperty> on, Consumer<PresentingViewModel> toggle) {}

    private static final List<Switch> SWITCHES = List.of(
            new Switch(PresentingViewModel::stripProperty, PresentingViewModel::toggleStrip),
            new Switch(PresentingViewModel::pointerProperty, PresentingViewModel::togglePointer),
            new Switch(PresentingViewModel::frozenProperty, PresentingViewModel::toggleFrozen),
            new Switch(PresentingViewModel::blankProperty, PresentingViewModel::toggleBlank));

    @Test
    void outside_present_mode_nothing_is_switched_on() {
        for (Switch one : SWITCHES) {
            one.toggle().accept(screen);
            assertThat(one.on().apply(screen).get()).isFalse();
        }
    }

    @Test
    void each_switch_goes_on_and_off_alone() {
        screen.toggle();
        for (Switch one : SWITCHES) {
            one.toggle().accept(screen);
            assertThat(SWITCHES.stream().filter(each -> each.on().apply(screen).get()))
                    .containsExactly(one);
            one.toggle().accept(screen);
            assertThat(one.on().apply(screen).get()).isFalse();
        }
    }

    @Test
    void all_are_off_when_present_mode_has_ended() {
        screen.toggle();
        SWITCHES.forEach(one -> one.toggle().accept(screen));
        screen.toggle();
        assertThat(SWITCHES).noneMatch(one -> one.on().apply(screen).get());
        screen.toggle();
        assertThat(SWITCHES).noneMatch(one -> one.on().apply(screen).get());
    }
}
