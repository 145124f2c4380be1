package symmetrylab.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symmetrylab.testing.English;

class FaultViewModelTest {

    private final FaultViewModel faults = new FaultViewModel();

    @Test
    void a_fault_is_shown_with_what_to_do_now() {
        assertThat(faults.report(new IllegalStateException("the layout\nbroke")))
                .isTrue();
        assertThat(English.of(faults.noticeProperty().get().orElseThrow()))
                .contains("the layout", "broke", "safe", "Ctrl+S")
                .doesNotContain("\n");
    }

    @Test
    void a_recurring_fault_is_shown_once() {
        for (int i = 0; i < 3; i++) {
            assertThat(faults.report(painting("at pulse " + i))).isEqualTo(i == 0);
        }
        assertThat(English.of(faults.noticeProperty().get().orElseThrow())).contains("at pulse 0");
        faults.dismiss();
        faults.report(painting("at pulse 3"));
        assertThat(faults.noticeProperty().get()).isEmpty();
    }

    @Test
    void another_fault_is_shown_after_one_was_dismissed() {
        faults.report(painting("first"));
        faults.dismiss();
        faults.report(new ClassCastException("second"));
        assertThat(English.of(faults.noticeProperty().get().orElseThrow())).contains("second");
    }

    @Test
    void very_many_kinds_of_faults_take_no_more_room() {
        for (int i = 0; i < 100; i++) {
            RuntimeException fault = new RuntimeException("many");
            fault.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "c", i)});
            assertThat(faults.report(fault)).isTrue();
        }
        assertThat(faults.report(new ClassCastException("one more"))).isFalse();
    }

    private static RuntimeException painting(String message) {
        return new IllegalStateException(message);
    }
}
