package symmetrylab.spec;

import java.util.List;
import java.util.stream.Collectors;
import symmetrylab.words.Words;

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
        super(lines(file, problems, Words.english()));
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

    /** A line for each problem, with the file's name, in the language of {@code words}. */
    public String say(Words words) {
        return lines(file, problems, words);
    }

    private static String lines(String file, List<Problem> problems, Words words) {
        String name = VisibleText.of(file);
        return problems.stream()
                .map(problem ->
                        (name.isEmpty() ? "" : name + (problem.position().isPresent() ? ":" : ": "))
                                + problem.say(words))
                .collect(Collectors.joining("\n"));
    }
}
