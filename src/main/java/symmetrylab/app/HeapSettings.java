package symmetrylab.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Makes the virtual machine return memory that the program no longer needs. A dragged slider makes garbage fast; left alone,
 * the heap grows to a quarter of the machine's memory before much of it is returned.
 *
 * <p>A jar cannot bring options of the virtual machine, but these can be set while it runs.
 */
final class HeapSettings {

    /** Shares of the heap, in percent, that stay free after a collection, and the milliseconds between two when idle. */
    private static final Map<String, String> OPTIONS =
            Map.of("MinHeapFreeRatio", "10", "MaxHeapFreeRatio", "30", "G1PeriodicGCInterval", "10000");

    private HeapSettings() {}

    /** Sets the options that the user left alone; a virtual machine of another kind keeps its own ways. */
    static void apply() {
        ManagementFactory.getPlatformMXBeans(HotSpotDiagnosticMXBean.class).forEach(HeapSettings::apply);
    }

    static void apply(HotSpotDiagnosticMXBean machine) {
        // The least share comes first: the greatest may not be below it.
        OPTIONS.keySet().stream().sorted((one, other) -> other.compareTo(one)).forEach(name -> {
            try {
                VMOption now = machine.getVMOption(name);
                if (now.isWriteable() && now.getOrigin() == VMOption.Origin.DEFAULT) {
                    machine.setVMOption(name, OPTIONS.get(name));
                }
            } catch (IllegalArgumentException unknownHere) {
                // There is nothing to set.
            }
        });
    }
}
