package symmetrylab.data;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SpecException;

/** Collects what is wrong with a CSV file; each message names the file. */
final class CsvProblems {

    /** The most problems that are told one by one. */
    static final int MAX_TOLD = 20;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int untold;

    private CsvProblems(String file) {
        this.file = file;
    }

    /** None so far, of the file at {@code path}. */
    static CsvProblems in(String path) {
        String quoted = CsvCell.quoted(path);
        return new CsvProblems(quoted.substring(1, quoted.length() - 1));
    }

    /** Adds a problem of the file as a whole, for which {@code field} of the experiment file is responsible. */
    void add(String field, String message) {
        if (found.size() < MAX_TOLD) {
            found.add(Problem.of(field, file + ": " + message));
        } else {
            untold++;
        }
    }

    /** Adds a problem of the line with that number. */
    void addInLine(long line, String message) {
        add("data.path", "line " + line + ": " + message);
    }

    /** Adds that a cell is not what it has to be. */
    void addInCell(long line, String column, String cell, String allowed) {
        String found = cell.isBlank() ? "the cell is empty" : "found " + CsvCell.quoted(cell);
        addInLine(line, "column " + CsvCell.quoted(column) + ": " + found + "; allowed: " + allowed);
    }

    /** Throws all problems, if there are any. */
    void throwIfAny() throws SpecException {
        if (!found.isEmpty()) {
            throw toException();
        }
    }

    /** All problems, at least one, as an exception. */
    SpecException toException() {
        List<Problem> told = new ArrayList<>(found);
        if (untold > 0) {
            told.add(Problem.of("data.path", file + ": and " + untold + " more"));
        }
        return new SpecException("", told);
    }

    /** An exception for this one problem alone. */
    SpecException only(String field, String message) {
        return new SpecException("", List.of(Problem.of(field, file + ": " + message)));
    }
}
