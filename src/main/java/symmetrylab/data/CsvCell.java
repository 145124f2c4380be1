package symmetrylab.data;

import java.util.OptionalDouble;

/** Reads the cells of a CSV file. */
final class CsvCell {

    private static final String NUMBER_CHARACTERS = "0123456789+-.eE";
    private static final int SHOWN = 40;

    private CsvCell() {}

    /**
     * The number in {@code cell}, blanks around it left out; absent if it is none or too large for a double.
     *
     * <p>Numbers are as in other tables, with a point: 12, -1.5, .5 or 2e-3. Words such as NaN are no numbers here.
     */
    static OptionalDouble number(String cell) {
        String text = cell.strip();
        // Java reads more as a number than a table means by one: NaN, 1f, 0x1p3.
        for (int i = 0; i < text.length(); i++) {
            if (NUMBER_CHARACTERS.indexOf(text.charAt(i)) < 0) {
                return OptionalDouble.empty();
            }
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** {@code text} in double quotes, on one line and shortened where it is long. */
    static String quoted(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN / 2) + "…";
        return '"' + shown.replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
