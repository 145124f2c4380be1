package symmetrylab.spec;

import java.util.List;
import symmetrylab.words.Text;
import symmetrylab.words.Worded;

/** Thrown when an experiment cannot be run as written; carries every problem found. */
public final class SpecException extends Exception implements Worded {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient List<Problem> problems;

    /**
     * An exception for {@code file}; empty if there is none.
     *
     * @throws IllegalArgumentException if there is no problem
     */
    public SpecException(String file, List<Problem> problems) {
        super(text(file, problems).toString());
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception without a problem");
        }
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    /** All problems, one a line, each after the name of the file. */
    @Override
    public Text text() {
        return text(file, problems);
    }

    /** The problems, at least one. */
    public List<Problem> problems() {
        return problems;
    }

    private static Text text(String file, List<Problem> problems) {
        String name = VisibleText.of(file);
        return Text.lines(
                problems.stream().map(problem -> ofFile(name, problem)).toList());
    }

    private static Text ofFile(String name, Problem problem) {
        if (name.isEmpty()) {
            return problem.text();
        }
        return problem.position().isPresent()
                ? Text.of("text.place", name, problem.text())
                : Text.about(name, problem.text());
    }
}
