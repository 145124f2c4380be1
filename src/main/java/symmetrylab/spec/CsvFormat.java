package symmetrylab.spec;

import java.util.Optional;

/**
 * How a CSV file is written, as far as the file itself does not show it.
 *
 * @param header whether the first line names the columns; if absent it is expected to, and a line of numbers is refused
 * @param delimiter between cells; absent to detect it in the first lines
 * @param decimal the decimal mark; absent to detect it in each column
 * @param missing the treatment of rows that lack a value
 */
public record CsvFormat(
        Optional<Boolean> header, Optional<Delimiter> delimiter, Optional<DecimalMark> decimal, MissingValues missing) {

    /** A line of names, detected marks, no missing values. */
    public static final CsvFormat DEFAULT =
            new CsvFormat(Optional.empty(), Optional.empty(), Optional.empty(), MissingValues.ERROR);

    /** The delimiter between cells. */
    public enum Delimiter implements Named {
        /** A comma. */
        COMMA(","),
        /** A semicolon, as spreadsheets write if numbers have a decimal comma. */
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

    /** The mark between the whole part and the fraction of a number. */
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

        /** The character itself. */
        public char character() {
            return id.charAt(0);
        }
    }

    /** The treatment of rows that lack a value. */
    public enum MissingValues implements Named {
        /** They are a problem. */
        ERROR("error"),
        /** They are skipped. */
        SKIP_ROWS("skip_rows");

        private final String id;

        MissingValues(String id) {
            this.id = id;
        }

        /** Whether a file that lacks values is refused. */
        public boolean isProblem() {
            return switch (this) {
                case ERROR -> true;
                case SKIP_ROWS -> false;
            };
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

    /** This format with another delimiter; absent to detect it. */
    public CsvFormat withDelimiter(Optional<Delimiter> newDelimiter) {
        return new CsvFormat(header, newDelimiter, decimal, missing);
    }

    /** This format with another decimal mark; absent to detect it. */
    public CsvFormat withDecimal(Optional<DecimalMark> newDecimal) {
        return new CsvFormat(header, delimiter, newDecimal, missing);
    }

    /** This format with another treatment of rows that lack a value. */
    public CsvFormat withMissing(MissingValues newMissing) {
        return new CsvFormat(header, delimiter, decimal, newMissing);
    }
}
