package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeapSettingsTest {

    private final Map<String, String> set = new LinkedHashMap<>();

    @Test
    void free_memory_is_returned_unless_the_user_sets_options() {
        HeapSettings.apply(machine(Origin.DEFAULT));
        assertThat(set)
                .containsEntry("MinHeapFreeRatio", "10")
                .containsEntry("MaxHeapFreeRatio", "30")
                .containsEntry("G1PeriodicGCInterval", "10000");
    }

    @Test
    void the_least_share_is_lowered_before_the_greatest() {
        HeapSettings.apply(machine(Origin.DEFAULT));
        assertThat(set.keySet()).containsSubsequence("MinHeapFreeRatio", "MaxHeapFreeRatio");
    }

    @Test
    void the_users_options_stay() {
        HeapSettings.apply(machine(Origin.VM_CREATION));
        assertThat(set).isEmpty();
    }

    @Test
    void a_virtual_machine_without_the_options_is_left_alone() {
        HeapSettings.apply(machine(null));
        assertThat(set).isEmpty();
    }

    @Test
    void this_virtual_machine_accepts_them() {
        HeapSettings.apply();
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assertThat(machine.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("30");
    }

    @Test
    void pictures_that_are_no_longer_drawn_are_limited_unless_the_user_sets_it() {
        String before = System.getProperty("prism.targetvram");
        try {
            System.clearProperty("prism.targetvram");
            HeapSettings.limitTextures();
            assertThat(System.getProperty("prism.targetvram")).isEqualTo("128m");
            System.setProperty("prism.targetvram", "64m");
            HeapSettings.limitTextures();
            assertThat(System.getProperty("prism.targetvram")).isEqualTo("64m");
        } finally {
            System.clearProperty("prism.targetvram");
            if (before != null) {
                System.setProperty("prism.targetvram", before);
            }
        }
    }

    /** A virtual machine whose options were all set in this way; null for one without them. */
    private HotSpotDiagnosticMXBean machine(Origin origin) {
        return (HotSpotDiagnosticMXBean) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HotSpotDiagnosticMXBean.class},
                (proxy, method, arguments) -> {
                    if (origin == null) {
                        throw new IllegalArgumentException("no such option");
                    }
                    if (method.getName().equals("setVMOption")) {
                        set.put((String) arguments[0], (String) arguments[1]);
                        return null;
                    }
                    return new VMOption((String) arguments[0], "70", true, origin);
                });
    }
}
