package symmetrylab.testing.architecture.analysis;

import java.util.List;

/** A measurement on all cores. */
public final class WorksInParallel {
    int sum(List<Integer> numbers) {
        return numbers.parallelStream().mapToInt(Integer::intValue).sum();
    }
}
