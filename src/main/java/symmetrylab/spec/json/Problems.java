package symmetrylab.spec.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symmetrylab.spec.Problem;
import symmetrylab.spec.Problem.Position;
import symmetrylab.words.Text;

/** Collects the problems of a file; the same problem found twice counts once. */
public final class Problems {

    /** The most problems to list. */
    static final int MAX_LISTED = 100;

    private static final int MAX_FOUND = 10_000;

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(problem -> problem.position().orElse(new Position(0, 0)), byLine());

    private final Set<Problem> found = new LinkedHashSet<>();
    private final Optional<Problems> whole;
    private final String start;

    /** No problems yet. */
    public Problems() {
        this(Optional.empty(), "");
    }

    private Problems(Optional<Problems> whole, String start) {
        this.whole = whole;
        this.start = start;
    }

    /** Problems of the value at {@code path}, which also become problems of this file; their paths begin there. */
    public Problems inside(String path) {
        return new Problems(Optional.of(this), path);
    }

    /** Adds a problem of the value at {@code path}, unless there are too many already. */
    public void add(String path, Position position, Text message) {
        if (!isFull()) {
            found.add(new Problem(path, Optional.of(position), message));
            whole.ifPresent(file -> file.add(path.isEmpty() ? start : start + "." + path, position, message));
        }
    }

    /** Whether there are so many that looking for more is pointless. */
    public boolean isFull() {
        return found.size() >= MAX_FOUND || whole.filter(Problems::isFull).isPresent();
    }

    /** Adds that {@code value} at {@code path} is not {@code allowed}. */
    public void wrong(String path, JsonValue value, Text allowed) {
        add(path, value.position(), Text.of("spec.wrong", value.describe(), allowed));
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All problems in the order of the text; if there are very many, the first ones and the number of the rest. */
    public List<Problem> toList() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        if (sorted.size() <= MAX_LISTED) {
            return sorted;
        }
        List<Problem> listed = new ArrayList<>(sorted.subList(0, MAX_LISTED));
        Text more = isFull()
                ? Text.of("spec.veryManyMore")
                : Text.of("spec.more", Integer.toString(sorted.size() - MAX_LISTED));
        listed.add(Problem.of("", more));
        return listed;
    }

    private static Comparator<Position> byLine() {
        return Comparator.comparingInt(Position::line).thenComparingInt(Position::column);
    }
}
