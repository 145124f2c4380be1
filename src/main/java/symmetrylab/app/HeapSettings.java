package symmetrylab.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Makes the virtual machine return memory that the program no longer needs. A dragged slider makes garbage fast; left
 * alone, the heap grows to a quarter of the machine's memory before much of it is returned.
 *
 * <p>A jar cannot carry options for the virtual machine, but these can be set at run time.
 */
final class HeapSettings {

    /**
     * The share of the heap to keep free after a collection, in percent, and the milliseconds between collections when
     * idle.
     */
    private static final Map<String, String> OPTIONS =
            Map.of("MinHeapFreeRatio", "10", "MaxHeapFreeRatio", "30", "G1PeriodicGCInterval", "10000");

    /** JavaFX frees pictures that are no longer drawn only beyond this; 512 MB if nobody sets it, on the heap without a card. */
    private static final String TEXTURES = "prism.targetvram";

    private static final String MAX_TEXTURES = "128m";

    private HeapSettings() {}

    /** Limits what JavaFX keeps of pictures, unless the user has; works only before JavaFX starts. */
    static void limitTextures() {
        if (System.getProperty(TEXTURES) == null) {
            System.setProperty(TEXTURES, MAX_TEXTURES);
        }
    }

    /** Sets the options that the user has not set; virtual machines that lack them are left alone. */
    static void apply() {
        ManagementFactory.getPlatformMXBeans(HotSpotDiagnosticMXBean.class).forEach(HeapSettings::apply);
    }

    static void apply(HotSpotDiagnosticMXBean machine) {
        // The minimum first: the maximum may not be below it.
        OPTIONS.keySet().stream().sorted((one, other) -> other.compareTo(one)).forEach(name -> {
            try {
                VMOption now = machine.getVMOption(name);
                if (now.isWriteable() && now.getOrigin() == VMOption.Origin.DEFAULT) {
                    machine.setVMOption(name, OPTIONS.get(name));
                }
            } catch (IllegalArgumentException unknownHere) {
                // This virtual machine has no such options.
            }
        });
    }
}
