package symmetrylab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symmetrylab.spec.CsvFormat;
import symmetrylab.spec.CsvFormat.Delimiter;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/**
 * The text of a CSV file whose delimiter is known and whose quotes are in order.
 *
 * @param table the lines of the table
 * @param linesBefore the number of lines before them
 * @param delimiter between cells
 */
record CsvText(String table, int linesBefore, char delimiter) {

    private static final Pattern NAMED_DELIMITER =
            Pattern.compile("\"?sep=([^\"\r\n]*)\"?\r?\n?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB_PAGE = Pattern.compile("\\s*(<!doctype html|<html)", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{])");
    private static final Pattern LINE_ENDS = Pattern.compile("[\r\n]+");
    private static final Pattern COMMENT = Pattern.compile("\\s*(#|%|//).*");

    /** The delimiters to try, in this order: a comma may also occur in numbers and names. */
    private static final List<Delimiter> TRIED = List.of(Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.COMMA);

    private static final int LINES_COMPARED = 6;
    private static final int BEGINNING = 10_000;

    /**
     * The table in {@code text}.
     *
     * @throws SpecException if it is a file of another kind, or its quotes are not in order
     */
    static CsvText of(String text, CsvFormat format, CsvProblems problems) throws SpecException {
        if (isArff(text)) {
            throw problems.only("data.path", Text.of("data.arff"));
        }
        if (WEB_PAGE.matcher(text).lookingAt()) {
            throw problems.only("data.path", Text.of("data.webPage"));
        } else if (JSON.matcher(text).lookingAt()) {
            throw problems.only("data.path", Text.of("data.json"));
        }
        Matcher named = NAMED_DELIMITER.matcher(text);
        boolean isNamed = named.lookingAt();
        CsvText unchecked = isNamed
                ? new CsvText(text.substring(named.end()), 1, named(named.group(1), problems))
                : new CsvText(text, 0, found(text));
        if (format.delimiter().isPresent()) {
            unchecked = new CsvText(
                    unchecked.table(),
                    unchecked.linesBefore(),
                    format.delimiter().get().character());
        }
        unchecked.checkFirstLines(problems);
        unchecked.checkQuotes(problems);
        return unchecked;
    }

    /** Whether the first line that is neither blank nor a comment is the first line of Weka's format. */
    private static boolean isArff(String text) {
        return Stream.of(LINE_ENDS.split(text.substring(0, Math.min(text.length(), BEGINNING))))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("%"))
                .findFirst()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("@relation"))
                .isPresent();
    }

    /** The delimiter named by a line such as {@code sep=;}, which spreadsheets write before a table. */
    private static char named(String delimiter, CsvProblems problems) throws SpecException {
        for (Delimiter known : TRIED) {
            if (known.id().equals(delimiter)) {
                return known.character();
            }
        }
        throw problems.only("data.path", Text.of("data.namedDelimiter", VisibleText.quoted(delimiter)));
    }

    /**
     * The first delimiter that occurs equally often in the first lines; if there is none, the most frequent one in the
     * first line.
     */
    private static char found(String text) {
        List<String> lines = firstLines(text);
        if (lines.isEmpty()) {
            return Delimiter.COMMA.character();
        }
        Delimiter most = Delimiter.COMMA;
        for (Delimiter tried : TRIED) {
            int count = count(lines.get(0), tried);
            if (count > 0 && lines.stream().allMatch(line -> count(line, tried) == count)) {
                return tried.character();
            }
            most = count > count(lines.get(0), most) ? tried : most;
        }
        return most.character();
    }

    /** The number of delimiters outside quotes; tabs that only widen the gap after another delimiter do not count. */
    private static int count(String line, Delimiter delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            boolean widens = c == '\t' && i > 0 && (line.charAt(i - 1) == ',' || line.charAt(i - 1) == ';');
            count += c == delimiter.character() && !quoted && !widens ? 1 : 0;
        }
        return count;
    }

    /** The first non-blank lines; a line break within quotes does not end a line. */
    private static List<String> firstLines(String text) {
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length() && lines.size() < LINES_COMPARED; i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            quoted ^= c == '"';
            if (i == text.length() || !quoted && (c == '\n' || c == '\r')) {
                String line = text.substring(start, i);
                if (!line.strip().isEmpty()) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** Refuses comments before the table, and tables with other delimiters. */
    private void checkFirstLines(CsvProblems problems) throws SpecException {
        List<String> lines = firstLines(table);
        if (lines.isEmpty()) {
            return;
        }
        String first = lines.get(0);
        int cells = cells(first);
        Matcher comment = COMMENT.matcher(first);
        // A column name may begin like that too; its line then has as many cells as the next one.
        if (comment.lookingAt() && (cells == 1 || lines.size() > 1 && cells(lines.get(1)) != cells)) {
            throw problems.only("data.path", Text.of("data.comment", lineNumber(first), comment.group(1)));
        }
        if (cells == 1 && lines.size() > 1) {
            if (lines.stream().allMatch(line -> line.indexOf('|') > 0)) {
                throw problems.only("data.path", Text.of("data.separatedBy", "|"));
            } else if (words(first) > 1 && lines.stream().allMatch(line -> words(line) == words(first))) {
                throw problems.only("data.path", Text.of("data.separatedByBlanks"));
            }
        }
    }

    private static int words(String line) {
        String beginning = line.substring(0, Math.min(line.length(), BEGINNING));
        return beginning.strip().split(" +").length;
    }

    private int cells(String line) {
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            cells += line.charAt(i) == delimiter && !quoted ? 1 : 0;
        }
        return cells;
    }

    private String lineNumber(String line) {
        return Long.toString(linesBefore
                + 1
                + table.substring(0, table.indexOf(line))
                        .chars()
                        .filter(c -> c == '\n')
                        .count());
    }

    /**
     * Refuses a quote that is not closed, or closed in the middle of a cell.
     *
     * @throws SpecException with the line of the quote
     */
    private void checkQuotes(CsvProblems problems) throws SpecException {
        long line = linesBefore + 1L;
        boolean atStart = true;
        int i = 0;
        while (i < table.length()) {
            char c = table.charAt(i);
            if (atStart && c == '"') {
                int end = closingQuote(i);
                if (end < 0) {
                    throw problems.only("data.path", Text.of("data.openQuote", Long.toString(line)));
                }
                long last = line
                        + table.substring(i, end)
                                .chars()
                                .filter(each -> each == '\n')
                                .count();
                checkAfterQuote(end + 1, line, last, problems);
                line = last;
                i = end + 1;
            } else {
                line += c == '\n' ? 1 : 0;
                i++;
            }
            atStart = c == delimiter || c == '\n' || c == '\r';
        }
    }

    /** The index at which the quote opened at {@code open} is closed, skipping doubled ones; -1 if it is not. */
    private int closingQuote(int open) {
        int at = table.indexOf('"', open + 1);
        while (at >= 0 && at + 1 < table.length() && table.charAt(at + 1) == '"') {
            at = table.indexOf('"', at + 2);
        }
        return at;
    }

    private void checkAfterQuote(int after, long first, long last, CsvProblems problems) throws SpecException {
        if (after == table.length()) {
            return;
        }
        char c = table.charAt(after);
        if (c != delimiter && c != '\n' && c != '\r') {
            throw problems.only(
                    "data.path",
                    first == last
                            ? Text.of("data.afterQuote", Long.toString(first), VisibleText.quoted(String.valueOf(c)))
                            : Text.of("data.quoteUpTo", Long.toString(first), Long.toString(last)));
        }
    }
}
