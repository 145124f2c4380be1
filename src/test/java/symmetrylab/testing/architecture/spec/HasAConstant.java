package symmetrylab.testing.architecture.spec;

import java.util.List;

/** Has a constant that must be made before it is read. */
public interface HasAConstant {
    /** A plain one. */
    int PLAIN = 3;

    /** The one that must be made. */
    List<Integer> MADE = List.of(PLAIN);
}
