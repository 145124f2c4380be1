package symmetrylab.spec;

import java.util.Optional;

/**
 * How a CSV file is written, where the file itself does not tell.
 *
 * @param header whether the first line names the columns; absent where it is expected to, and a line of numbers is refused
 * @param delimiter what stands between cells; absent to go by the first lines
 * @param decimal what stands between whole and fraction; absent to go by the column
 * @param missing what becomes of rows that lack a value
 */
public record CsvFormat(
        Optional<Boolean> header, Optional<Delimiter> delimiter, Optional<DecimalMark> decimal, MissingValues missing) {

    /** A line of names, the marks found, every value there. */
    public static final CsvFormat DEFAULT =
            new CsvFormat(Optional.empty(), Optional.empty(), Optional.empty(), MissingValues.ERROR);

    /** What stands between cells. */
    public enum Delimiter implements Named {
        /** A comma. */
        COMMA(","),
        /** A semicolon, as spreadsheets write where numbers have a decimal comma. */
        SEMICOLON(";"),
        /** A tab. */
        TAB("\t");

        private final String id;

        Delimiter(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        /** The character itself. */
        public char character() {
            return id.charAt(0);
        }
    }

    /** What stands between the whole part and the fraction of a number. */
    public enum DecimalMark implements Named {
        /** A point. */
        POINT("."),
        /** A comma. */
        COMMA(",");

        private final String id;

        DecimalMark(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** What becomes of rows that lack a value. */
    public enum MissingValues implements Named {
        /** They are a problem. */
        ERROR("error"),
        /** They are left out. */
        SKIP_ROWS("skip_rows");

        private final String id;

        MissingValues(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** This format with the first line taken as names, or not. */
    public CsvFormat withHeader(boolean newHeader) {
        return new CsvFormat(Optional.of(newHeader), delimiter, decimal, missing);
    }

    /** This format with another fate of rows that lack a value. */
    public CsvFormat withMissing(MissingValues newMissing) {
        return new CsvFormat(header, delimiter, decimal, newMissing);
    }
}
