package symmetrylab.recording;

/**
 * The most memory that the recordings of all runs of an experiment may take in total.
 *
 * @param megabytes of 2^20 bytes, {@value #MIN} to {@value #MAX}
 */
public record MemoryBound(int megabytes) {

    /** The smallest bound, in megabytes. */
    public static final int MIN = 1;

    /** The largest bound, in megabytes. */
    public static final int MAX = 65_536;

    /** The default, in megabytes. */
    public static final int DEFAULT_MEGABYTES = 256;

    /** The default. */
    public static final MemoryBound DEFAULT = new MemoryBound(DEFAULT_MEGABYTES);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if it is outside its limits
     */
    public MemoryBound {
        if (megabytes < MIN || megabytes > MAX) {
            throw new IllegalArgumentException(
                    "a memory of " + megabytes + " MB; allowed: " + MIN + " to " + MAX + " MB");
        }
    }

    /** The share of each of {@code runs} runs, in bytes. */
    public long bytesOfEach(int runs) {
        return ((long) megabytes << 20) / runs;
    }
}
