package symmetrylab.testing.architecture.figure;

import java.awt.Color;

/** A figure that knows AWT. */
public final class SeesAwt {
    private Color color;
}
