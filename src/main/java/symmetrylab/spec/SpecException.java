package symmetrylab.spec;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an experiment cannot be run as it is written; carries every problem that was found. */
public final class SpecException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * An exception for {@code file}, which may be empty where there is none.
     *
     * @throws IllegalArgumentException if there is no problem
     */
    public SpecException(String file, List<Problem> problems) {
        super(lines(file, problems));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception without a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, at least one thing. */
    public List<Problem> problems() {
        return problems;
    }

    private static String lines(String file, List<Problem> problems) {
        String name = VisibleText.of(file);
        return problems.stream()
                .map(problem ->
                        (name.isEmpty() ? "" : name + (problem.position().isPresent() ? ":" : ": ")) + problem)
                .collect(Collectors.joining("\n"));
    }
}
