package symmetrylab.testing.architecture.data;

import java.net.URI;

/** Data from far away. */
public final class OpensAConnection {
    private URI address;
}
