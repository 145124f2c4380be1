package symmetrylab.testing.architecture.figure;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Uses code that looks like reflection, threads or formatting but is not. */
public final class IsPortable {
    private final AtomicInteger count = new AtomicInteger();

    /** A switch, a constant by its name, a lambda and a name. */
    String name(Kind kind, Supplier<String> other) {
        Supplier<String> each =
                switch (kind) {
                    case ONE -> () -> Kind.valueOf("ONE").name() + count.incrementAndGet();
                    case OTHER -> other;
                };
        return each.get() + getClass().getSimpleName() + new Pair(kind, List.of(Kind.values()));
    }

    private enum Kind {
        ONE,
        OTHER
    }

    private record Pair(Kind kind, List<Kind> kinds) {}
}
