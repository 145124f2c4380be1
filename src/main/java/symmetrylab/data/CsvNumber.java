package symmetrylab.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import symmetrylab.numeric.Decimal;

/**
 * A cell of a CSV file read as a number.
 *
 * @param form how it is written
 * @param value the number; NaN if it is none
 */
record CsvNumber(Form form, double value) {

    private static final CsvNumber TEXT = new CsvNumber(Form.TEXT, Double.NaN);
    private static final CsvNumber MISSING = new CsvNumber(Form.MISSING, Double.NaN);

    private static final String NUMBER_CHARACTERS = "0123456789+-.,eE";

    /** Words that statistics programs write for a missing value. */
    private static final Set<String> MISSING_WORDS =
            Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "nil", "?", "-");

    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?|[+-]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d*)?"
                    + "|[+-]?\\d{1,3}(?:['’ \u00A0\u2007\u2009\u202F]\\d{3})+(?:[.,]\\d*)?");

    /** How a cell is written. */
    enum Form {
        /** A number without a decimal mark: a whole number, perhaps with an exponent. */
        PLAIN,
        /** A number with a decimal point. */
        POINT,
        /** A number with a decimal comma. */
        COMMA,
        /** No value: blank, or a word for it. */
        MISSING,
        /** Anything else, including numbers too large for a double. */
        TEXT
    }

    /**
     * Reads {@code cell}, ignoring surrounding blanks.
     *
     * <p>Numbers are written like 12, -1.5, .5, 2e-3 or 1,5. Words such as Infinity are not numbers.
     */
    static CsvNumber of(String cell) {
        String text = strip(cell);
        int points = 0;
        int commas = 0;
        // Java also accepts what is no number in a table: NaN, 1f, 0x1p3.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (NUMBER_CHARACTERS.indexOf(c) < 0) {
                return isMissing(text) ? MISSING : TEXT;
            }
            points += c == '.' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
        }
        if (isMissing(text)) {
            return MISSING;
        } else if (points + commas > 1) {
            return TEXT;
        }
        try {
            double value = Decimal.parse(commas == 0 ? text : text.replace(',', '.'));
            return Double.isFinite(value) ? new CsvNumber(form(points, commas), value) : TEXT;
        } catch (NumberFormatException e) {
            return TEXT;
        }
    }

    private static Form form(int points, int commas) {
        if (points > 0) {
            return Form.POINT;
        }
        return commas > 0 ? Form.COMMA : Form.PLAIN;
    }

    private static boolean isMissing(String text) {
        return text.length() <= 4 && MISSING_WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether {@code cell} is a number with separators between thousands. */
    static boolean hasThousands(String cell) {
        return cell.length() <= 40 && THOUSANDS.matcher(strip(cell)).matches();
    }

    /**
     * A cell that {@linkplain #hasThousands has separators}, without them.
     *
     * @param points whether the column takes a decimal point
     * @param commas whether it takes a decimal comma; its own mark stays where the column takes it
     */
    static String withoutThousands(String cell, boolean points, boolean commas) {
        String text = strip(cell);
        char separator = 0;
        int mark = -1;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && separator == 0) {
                separator = c;
            } else if (!isDigit && c != separator) {
                mark = i;
            }
        }
        String whole = mark < 0 ? text : text.substring(0, mark);
        String digits = whole.replace(String.valueOf(separator), "");
        if (mark < 0 || mark == text.length() - 1) {
            return digits;
        }
        boolean keepsComma = text.charAt(mark) == ',' ? commas : !points;
        return digits + (keepsComma ? "," : ".") + text.substring(mark + 1);
    }

    /** {@code text} without surrounding blanks, including no-break spaces. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** Whether this is a number. */
    boolean isNumber() {
        return switch (form) {
            case PLAIN, POINT, COMMA -> true;
            case MISSING, TEXT -> false;
        };
    }
}
