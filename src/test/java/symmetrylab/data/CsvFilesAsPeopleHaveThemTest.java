package symmetrylab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.CsvFormat;
import symmetrylab.spec.CsvFormat.DecimalMark;
import symmetrylab.spec.CsvFormat.Delimiter;
import symmetrylab.spec.CsvFormat.MissingValues;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.testing.CsvFiles;
import symmetrylab.testing.English;

/** The forms that spreadsheets and statistics programs give to tables. */
class CsvFilesAsPeopleHaveThemTest {

    private static final SampleSource.Csv RAW = CsvFiles.raw("test.csv");

    @TempDir
    private Path folder;

    private CsvFiles csv;

    @BeforeEach
    void setUp() {
        csv = new CsvFiles(folder);
    }

    static List<Arguments> sameTables() {
        return List.of(
                arguments("semicolons and decimal commas", "a;b;y\n1,5;2;3\n4;5,25;6\n"),
                arguments("semicolons and decimal points", "a;b;y\n1.5;2;3\n4;5.25;6\n"),
                arguments("each column with a mark of its own", "a;b;y\n1.5;2;3\n4;5,25;6\n"),
                arguments("tabs", "a\tb\ty\n1.5\t2\t3\n4\t5.25\t6\n"),
                arguments("tabs and decimal commas", "a\tb\ty\n1,5\t2\t3\n4\t5,25\t6\n"),
                arguments("tabs that only widen gaps", "a,\tb,\ty\n1.5,\t2,\t3\n4,\t5.25,\t6\n"),
                arguments("sep=;", "sep=;\r\na;b;y\r\n1,5;2;3\r\n4;5,25;6\r\n"),
                arguments("SEP=, in quotes", "\"SEP=,\"\na,b,y\n1.5,2,3\n4,5.25,6\n"),
                arguments("a comma at the end of every line", "a,b,y,\n1.5,2,3,\n4,5.25,6,\n"),
                arguments("several commas at the end", "a,b,y,,,\n1.5,2,3,,,\n4,5.25,6,,,\n"),
                arguments("commas at the end of the rows only", "a,b,y\n1.5,2,3,\n4,5.25,6,,\n"),
                arguments("semicolons at the end of some rows", "a;b;y\n1,5;2;3;\n4;5,25;6\n"),
                arguments("blank lines of commas at the end", "a,b,y\n1.5,2,3\n4,5.25,6\n,,\n,,\n\n"),
                arguments("no-break spaces around", "\u00A0a,b\u202F,y\n1.5\u00A0,2,3\n4,\u00A05.25,6\n"),
                arguments("a column named with #", "#,b,y\n1.5,2,3\n4,5.25,6\n"),
                arguments("a header that begins with #", "# a,b,y\n1.5,2,3\n4,5.25,6\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameTables")
    void a_table_is_read(String what, String text) {
        DataSet data = csv.load(text);
        assertThat(data.inputs()).as(what).isEqualTo(Mat.of(new double[][] {{1.5, 2}, {4, 5.25}}));
        assertThat(data.targets()).isEqualTo(Mat.of(new double[][] {{3}, {6}}));
    }

    @Test
    void names_with_commas_do_not_hide_the_semicolons() {
        assertThat(csv.load("length, cm;width, cm;y\n5,1;3,5;1\n4,9;3;2\n").featureNames())
                .containsExactly("length, cm", "width, cm");
    }

    @Test
    void names_with_semicolons_do_not_hide_the_commas() {
        assertThat(csv.load("a;b;c,d;e,y\n1,2,3\n4,5,6\n").featureNames()).containsExactly("a;b;c", "d;e");
    }

    @Test
    void semicolons_in_quotes_do_not_hide_the_commas() {
        DataSet data = csv.load("a,\"y;z\"\n1,\"p;q\"\n2,\"r;s\"\n");
        assertThat(data.featureNames()).containsExactly("a");
        assertThat(data.outputNames()).containsExactly("r;s");
    }

    @Test
    void without_a_header_columns_are_numbered() {
        DataSet data = csv.load("5.1,3.5,setosa\n4.9,3.0,virginica\n", withFormat(CsvFormat.DEFAULT.withHeader(false)));
        assertThat(data.size()).isEqualTo(2);
        assertThat(data.featureNames()).containsExactly("x1", "x2");
        assertThat(data.outputNames()).containsExactly("virginica");
    }

    @Test
    void without_a_header_semicolons_separate_decimal_commas() {
        DataSet data = csv.load("5,1;3,5\n4,9;3,0\n", withFormat(CsvFormat.DEFAULT.withHeader(false)));
        assertThat(data.inputs()).isEqualTo(Mat.of(new double[][] {{5.1}, {4.9}}));
    }

    @Test
    void a_header_of_numbers_is_accepted_if_the_experiment_declares_it() {
        DataSet data = csv.load("1990,1991,y\n1,2,3\n4,5,6\n", withFormat(CsvFormat.DEFAULT.withHeader(true)));
        assertThat(data.featureNames()).containsExactly("1990", "1991");
    }

    @Test
    void a_given_delimiter_and_decimal_mark_are_used() {
        CsvFormat format = commasForDecimals(Optional.of(Delimiter.COMMA));
        assertThat(csv.load("a;b,y\n\"1,5\",2\n3,4\n", withFormat(format)).inputs())
                .isEqualTo(Mat.of(new double[][] {{1.5}, {3}}));
    }

    @Test
    void rows_without_a_value_can_be_skipped() {
        DataSet data = csv.load(
                "a,b,y\n1,2,3\n,5,6\n7,NA,9\n10,11,\n13,?,15\n16,17,18\n",
                withFormat(CsvFormat.DEFAULT.withMissing(MissingValues.SKIP_ROWS)));
        assertThat(data.inputs()).isEqualTo(Mat.of(new double[][] {{1, 2}, {16, 17}}));
        assertThat(data.targets()).isEqualTo(Mat.of(new double[][] {{3}, {18}}));
    }

    @Test
    void a_class_may_be_called_none() {
        assertThat(csv.load("a,y\n1,none\n2,some\n3,NA\n").outputNames()).containsExactly("NA", "none", "some");
    }

    @Test
    void an_index_without_a_name_does_no_harm_if_it_is_not_used() {
        SampleSource source = RAW.withFeatures("a", "b").withTargets("y");
        assertThat(csv.load(",a,b,y\n0,1,2,3\n1,4,5,6\n", source).features()).isEqualTo(2);
    }

    @Test
    void columns_of_equal_names_do_no_harm_if_they_are_not_used() {
        assertThat(csv.load("a,a,b,y\n1,2,3,4\n", RAW.withFeatures("b")).features())
                .isEqualTo(1);
    }

    @Test
    void several_target_columns_are_one_hot_if_each_row_has_a_single_1() {
        DataSet data = csv.load("a,p,q,r\n1,1,0,0\n2,0,0,1\n3,0,1,0\n", RAW.withTargets("p", "q", "r"));
        assertThat(data.targetKind()).isEqualTo(TargetKind.ONE_HOT);
        assertThat(data.outputNames()).containsExactly("p", "q", "r");
        assertThat(data.targets()).isEqualTo(Mat.of(new double[][] {{1, 0, 0}, {0, 0, 1}, {0, 1, 0}}));
        assertThat(data.featureNames()).containsExactly("a");
    }

    @Test
    void several_target_columns_are_real_numbers_otherwise() {
        DataSet data = csv.load("a,p,q\n1,0.5,2\n2,1,0\n", RAW.withTargets("q", "p"));
        assertThat(data.targetKind()).isEqualTo(TargetKind.REAL);
        assertThat(data.outputNames()).containsExactly("q", "p");
        assertThat(data.targets()).isEqualTo(Mat.of(new double[][] {{2, 0.5}, {0, 1}}));
    }

    static List<Arguments> refused() {
        String json = "is JSON, not a table; write a line of column names and a line of values for each sample";
        String others = "leave it out by naming the others in \"features\"";
        return List.of(
                arguments(
                        "5.1,3.5,setosa\n4.9,3.0,setosa\n",
                        "line 1 holds numbers (5.1, 3.5): does the file lack a line of column names? Then write"
                                + " \"header\": false in \"data\" (the columns are x1, x2, …); if these are names,"
                                + " \"header\": true"),
                arguments(
                        "\n5,1;3,5;x\n4,9;3,0;y\n",
                        "line 2 holds numbers (5,1, 3,5): does the file lack a line of column names? Then write"
                                + " \"header\": false in \"data\" (the columns are x1, x2, …); if these are names,"
                                + " \"header\": true"),
                arguments(",a,y\n0,1,2\n1,3,4\n", "column 1 has no name and looks like a row index; " + others),
                arguments("a,,y\n0,1,2\n1,3,4\n", "column 2 has no name; give it one, or " + others),
                arguments(
                        "\"a\",\"y\"\n\"1\",2,3\n\"2\",4,5\n",
                        "every line has 3 cells and the header 2; name every column, even one that numbers or names the"
                                + " rows"),
                arguments(
                        "a;y\n1,5;1\n2.5;2\n",
                        "column \"a\": found \"1,5\" in line 2 with a decimal comma and \"2.5\" in line 3 with a"
                                + " decimal point; write all numbers alike, or choose the mark with \"decimal\""),
                arguments(
                        "a,y\n\"1,5\",1\n2,2\n",
                        "column \"a\": found \"1,5\" in line 2 with a decimal comma; if that is meant, write"
                                + " \"decimal\": \",\" in \"data\""),
                arguments(
                        "a,y\n\"1,500\",1\n2,2\n3,3\n\"12,000\",4\n",
                        "column \"a\": found \"1,500\" in line 2, and 2 such cells in all, with thousands separators;"
                                + " write 1500, without them"),
                arguments(
                        "a;y\n1.234,5;1\n2;2\n",
                        "column \"a\": found \"1.234,5\" in line 2, and 1 such cell in all, with thousands separators;"
                                + " write 1234,5, without them"),
                arguments(
                        "a,y\n\"-12.345.678,50\",1\n2,2\n",
                        "column \"a\": found \"-12.345.678,50\" in line 2, and 1 such cell in all, with thousands"
                                + " separators; write -12345678.50, without them"),
                arguments(
                        "a;y\n1'234.5;1\n2;2\n",
                        "column \"a\": found \"1'234.5\" in line 2, and 1 such cell in all, with thousands separators;"
                                + " write 1234.5, without them"),
                arguments(
                        "a;y\n1\u00A0234;1\n2;2\n",
                        "column \"a\": found \"1\u00A0234\" in line 2, and 1 such cell in all, with thousands separators;"
                                + " write 1234, without them"),
                arguments(
                        "sex,y\nmale,0\nfemale,1\nfemale,1\nmale,0\n",
                        "column \"sex\": holds text, such as \"male\" in line 2; " + others
                                + ", or write numbers instead"),
                arguments(
                        "a,y\n,1\n2,2\nNA,3\n",
                        "column \"a\": found an empty cell in line 2, and 2 cells without a value in all; fill them in,"
                                + " or leave such rows out with \"missing\": \"skip_rows\""),
                arguments("a,b,y\n1,,3\n4,,6\n", "column \"b\": has no values; " + others),
                arguments("a,y\n1,2\n3,\"4\n5,6\n7,8\n", "line 3: a quote is opened but not closed"),
                arguments(
                        "a,y\n1,\"2\n3,\"4\"\n",
                        "line 2: the quote opened here ends within a cell of line 3; close it, or write a quote within"
                                + " a cell twice"),
                arguments(
                        "% of flowers\n\n@RELATION iris\n@ATTRIBUTE a NUMERIC\n@DATA\n1,2\n",
                        "is a table in Weka's format (ARFF); delete the lines up to @data and write a line of column"
                                + " names instead"),
                arguments(
                        "\n<!DOCTYPE html>\n<html><table><tr><td>a</td></tr></table></html>\n",
                        "is a web page, not a table; download the file itself (on GitHub: Raw)"),
                arguments("<HTML>\n</HTML>\n", "is a web page, not a table; download the file itself (on GitHub: Raw)"),
                arguments("{\n  \"format\": 1\n}\n", json),
                arguments("[{\"a\": 1, \"y\": 2}]\n", json),
                arguments("a,b,y\n1,2,3\n4\n", "line 3: found 1 cell; allowed: 3, as many as in the header"),
                arguments(
                        "# measured in May\na,y\n1,2\n",
                        "line 1 begins with #, like a comment; CSV files have none: delete such lines"),
                arguments(
                        "\n// by hand, twice\na,b,y\n1,2,3\n",
                        "line 2 begins with //, like a comment; CSV files have none: delete such lines"),
                arguments(
                        "a,b,y\n1,2,3\n# done\n",
                        "line 3: begins like a comment; CSV files have none: delete such lines"),
                arguments("a b y\n1 2 3\n4 5 6\n", "separates cells by blanks; allowed: commas, semicolons or tabs"),
                arguments("a|b|y\n1|2|3\n", "separates cells by |; allowed: commas, semicolons or tabs"),
                arguments("sep=;\na;y\n1;2\nhigh;3\n4;5\n", "line 4: column \"a\": found \"high\"; allowed: a number"),
                arguments(
                        "sep=|\na|y\n1|2\n",
                        "line 1 names \"|\" as the delimiter; allowed: a comma, a semicolon or a tab"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void an_unreadable_table_gives_one_line_with_a_remedy(String text, String problem) {
        assertThat(csv.problemsOf(text)).containsExactly("data.path: test.csv: " + problem);
    }

    @Test
    void a_decimal_point_where_commas_are_declared_gives_one_line() {
        CsvFormat format = commasForDecimals(Optional.empty());
        assertThat(csv.problemsOf("a;y\n1.5;2\n3;4\n", withFormat(format)))
                .containsExactly("data.path: test.csv: column \"a\": found \"1.5\" in line 2 with a decimal point; if"
                        + " that is meant, write \"decimal\": \".\" in \"data\"");
    }

    @Test
    void a_table_whose_rows_all_lack_a_value_gives_one_line() {
        CsvFormat format = CsvFormat.DEFAULT.withMissing(MissingValues.SKIP_ROWS);
        assertThat(csv.problemsOf("a,b,y\n1,,3\n,5,6\n", withFormat(format)))
                .containsExactly("data.missing: test.csv: no row has a value in every column read");
    }

    @Test
    void several_targets_of_classes_must_be_one_hot() {
        SampleSource source = RAW.withTargets("p", "q").withClasses(true);
        assertThat(csv.problemsOf("a,p,q\n1,1,1\n2,0,1\n", source))
                .containsExactly(
                        "data.classes: test.csv: several targets are classes only where each row holds a single"
                                + " 1 among zeros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31m", "\u202E", "\u200B", "\u2066x", "a\u0085b"})
    void no_message_shows_an_invisible_character_of_the_file(String hidden) {
        List<String> tables = List.of(
                "H,y\nH1,2\n3,4\n5,6\n",
                "H,H,y\n1,2,3\n",
                "a,y\n1,\"2\"H\n",
                "H,y\n1,H\n2,3\n4,5\n",
                "H,y\nH,1\nH,2\n",
                "sep=H\na,y\n1,2\n",
                "a,y\n1,H\n");
        for (String table : tables) {
            String problems = String.join("", csv.problemsOf(table.replace("H", hidden)));
            assertThat(problems.codePoints()
                            .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                    .as(problems)
                    .isEmpty();
        }
    }

    static List<Arguments> noticed() {
        return List.of(
                arguments("a,y\n1,0\n2,1\n3,1\n", "only 0 and 1 and"),
                arguments("a,y\n1,1\n2,2\n3,1\n", "only 1 and 2 and"),
                arguments("a,y\n1,2\n2,0\n3,1\n", "only the whole numbers 0 to 2 and"));
    }

    @ParameterizedTest
    @MethodSource("noticed")
    void a_target_that_counts_classes_but_is_learned_as_a_number_is_noticed(String text, String values) {
        DataSpec spec = DataSpec.of(RAW);
        assertThat(DataNotices.of(spec, csv.load(text, spec)))
                .extracting(English::of)
                .containsExactly("The target \"y\" holds " + values
                        + " is learned as a number; to learn classes instead, write \"classes\": true in \"data\".");
    }

    @Test
    void nothing_is_noticed_if_the_meaning_of_a_target_is_clear() {
        for (String text : List.of("a,y\n1,0\n2,2\n", "a,y\n1,0.5\n2,1\n", "a,y\n1,0\n2,0\n", "a,y\n1,no\n2,yes\n")) {
            assertThat(DataNotices.of(DataSpec.of(RAW), csv.load(text)))
                    .as(text)
                    .isEmpty();
        }
        DataSpec classes = DataSpec.of(RAW.withClasses(true));
        assertThat(DataNotices.of(classes, csv.load("a,y\n1,0\n2,1\n", classes)))
                .isEmpty();
    }

    private static CsvFormat commasForDecimals(Optional<Delimiter> delimiter) {
        return new CsvFormat(Optional.empty(), delimiter, Optional.of(DecimalMark.COMMA), MissingValues.ERROR);
    }

    private static SampleSource.Csv withFormat(CsvFormat format) {
        return RAW.withFormat(format);
    }

    @Test
    void a_header_declared_as_values_is_pointed_out() {
        SampleSource.Csv denied = withFormat(CsvFormat.DEFAULT.withHeader(false));
        String told = "data.header: test.csv: \"header\" is false, but line %d looks like a line of column names"
                + " (%s); if it is one, leave \"header\" out, or write true";
        assertThat(csv.problemsOf("a,b,y\n1,2,0\n3,4,1\n", denied)).containsExactly(told.formatted(1, "a, b, y"));
        assertThat(csv.problemsOf("\na;b;c;y\n1;2;3;no\n3;4;5;yes\n", denied))
                .containsExactly(told.formatted(2, "a, b, c, …"));
        assertThat(csv.problemsOf("a,b,y\nx,2,0\nz,4,1\n", denied)).containsExactly(told.formatted(1, "a, b, y"));
        assertThat(csv.problemsOf("a,b,y\n1,2,0\n3,4,1\n", denied.withTargets("b")))
                .containsExactly(told.formatted(1, "a, b, y"));
    }

    @Test
    void a_text_in_only_the_first_line_of_values_is_no_header() {
        assertThat(csv.problemsOf("oops,2,0\n3,4,1\n5,6,0\n", withFormat(CsvFormat.DEFAULT.withHeader(false))))
                .containsExactly("data.path: test.csv: line 1: column \"x1\": found \"oops\"; allowed: a number");
    }
}
