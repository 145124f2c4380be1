package symmetrylab.spec;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an experiment cannot be run as it is written; carries every problem that was found. */
public final class SpecException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient List<Problem> problems;

    /**
     * An exception for {@code file}, which may be empty where there is none.
     *
     * @throws IllegalArgumentException if there is no problem
     */
    public SpecException(String file, List<Problem> problems) {
        super(problems.stream()
                .map(problem -> file.isEmpty() ? problem.toString() : file + ":" + spaced(problem))
                .collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception without a problem");
        }
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    /** The file as the user named it; empty where there is none. */
    public String file() {
        return file;
    }

    /** What is wrong, at least one thing. */
    public List<Problem> problems() {
        return problems;
    }

    private static String spaced(Problem problem) {
        return (problem.position().isPresent() ? "" : " ") + problem;
    }
}
