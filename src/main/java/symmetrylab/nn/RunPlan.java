package symmetrylab.nn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symmetrylab.spec.Edit;
import symmetrylab.spec.RunSpec;

/**
 * A run that fits its data.
 *
 * @param spec the run as specified
 * @param architecture its network
 */
public record RunPlan(RunSpec spec, Architecture architecture) {

    /**
     * The same run without the last edit of its list; absent if there is no edit, or the run ends before it.
     */
    public Optional<RunPlan> beforeLastEdit() {
        List<Edit> edits = spec.edits();
        boolean isMade = !edits.isEmpty()
                && edits.get(edits.size() - 1).step() <= spec.training().steps();
        return isMade
                ? Optional.of(new RunPlan(spec.withEdits(edits.subList(0, edits.size() - 1)), architecture))
                : Optional.empty();
    }

    /**
     * The number of first states that this run and another on the same data have in common to the last bit, as far as
     * their plans tell: if only their edits differ, those before the first edit that one of them lacks; else 0.
     */
    public int statesInCommon(RunPlan other) {
        if (!architecture.equals(other.architecture)
                || !spec.withEdits(List.of()).equals(other.spec.withEdits(List.of()))) {
            return 0;
        }
        List<Edit> mine = inOrder(spec.edits());
        List<Edit> others = inOrder(other.spec.edits());
        int common = 0;
        while (common < Math.min(mine.size(), others.size()) && mine.get(common).equals(others.get(common))) {
            common++;
        }
        return Stream.concat(mine.stream().skip(common), others.stream().skip(common))
                .mapToInt(Edit::step)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The edits in the order in which they are made. */
    private static List<Edit> inOrder(List<Edit> edits) {
        return edits.stream().sorted(Comparator.comparingInt(Edit::step)).toList();
    }
}
