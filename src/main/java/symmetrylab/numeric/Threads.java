package symmetrylab.numeric;

import org.teavm.interop.PlatformMarker;

/** Whether there are threads besides the one that calls. */
final class Threads {

    private Threads() {}

    /**
     * True in a browser, where the compiler of the live page reads this as a constant, and leaves out what needs threads.
     */
    @PlatformMarker
    static boolean areMissing() {
        return false;
    }
}
