package symmetrylab.testing.architecture.data;

import java.nio.channels.ReadableByteChannel;

/** A file by another name. */
public final class ReadsAChannel {
    private ReadableByteChannel channel;
}
