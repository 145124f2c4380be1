package symmetrylab.data;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** Collects the problems of a CSV file; each message names the file. */
final class CsvProblems {

    /** The most problems reported one by one. */
    static final int MAX_REPORTED = 20;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int unreported;

    private CsvProblems(String file) {
        this.file = file;
    }

    /** No problems yet, of the file at {@code path}. */
    static CsvProblems in(String path) {
        return new CsvProblems(VisibleText.of(path));
    }

    /** Adds a problem of the whole file, due to {@code field} of the experiment file. */
    void add(String field, Text message) {
        if (found.size() < MAX_REPORTED) {
            found.add(problem(field, message));
        } else {
            unreported++;
        }
    }

    /** Adds a problem of the line with that number. */
    void addInLine(long line, Text message) {
        add("data.path", Text.of("data.inLine", Long.toString(line), message));
    }

    /** Adds {@code count} problems that are only counted. */
    void addUnreported(int count) {
        unreported += count;
    }

    /** Throws all problems, if there are any. */
    void throwIfAny() throws SpecException {
        if (!found.isEmpty()) {
            throw toException();
        }
    }

    /** All problems, at least one, as an exception. */
    private SpecException toException() {
        List<Problem> reported = new ArrayList<>(found);
        if (unreported > 0) {
            reported.add(problem("data.path", Text.of("data.more", unreported)));
        }
        return new SpecException("", reported);
    }

    /** An exception for this one problem alone. */
    SpecException only(String field, Text message) {
        return new SpecException("", List.of(problem(field, message)));
    }

    private Problem problem(String field, Text message) {
        return Problem.of(field, Text.of("data.ofFile", file, message));
    }
}
