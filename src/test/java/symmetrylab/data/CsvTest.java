package symmetrylab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.testing.CsvFiles;

class CsvTest {

    private static final Mat TWO = Mat.of(new double[][] {{1, 2}, {4, 5}});

    @TempDir
    private Path folder;

    private CsvFiles csv;

    @BeforeEach
    void setUp() {
        csv = new CsvFiles(folder);
    }

    static List<Arguments> sameTables() {
        return List.of(
                arguments("plain", "a,b,c\n1,2,3\n4,5,6\n"),
                arguments("without a last line end", "a,b,c\n1,2,3\n4,5,6"),
                arguments("CRLF", "a,b,c\r\n1,2,3\r\n4,5,6\r\n"),
                arguments("byte order mark", "\uFEFFa,b,c\n1,2,3\n4,5,6\n"),
                arguments("quoted", "\"a\",\"b\",\"c\"\n\"1\",2,\"3\"\n4,\"5\",6\n"),
                arguments("blank lines", "a,b,c\n\n1,2,3\n\n4,5,6\n\n"),
                arguments("blanks around", "a, b ,c\n 1,2 ,3\n4, 5,6\n"),
                arguments("other ways to write numbers", "a,b,c\n1.0,+2,3\n.4e1,5.,6E0\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameTables")
    void a_table_is_read(String what, String text) {
        DataSet data = csv.load(text);
        assertThat(data.inputs()).as(what).isEqualTo(TWO);
        assertThat(data.targets()).isEqualTo(Mat.of(new double[][] {{3}, {6}}));
        assertThat(data.targetKind()).isEqualTo(TargetKind.REAL);
        assertThat(data.featureNames()).containsExactly("a", "b");
        assertThat(data.outputNames()).containsExactly("c");
    }

    @Test
    void quoted_cells_may_hold_commas_quotes_and_line_ends() {
        DataSet data = csv.load("\"a,b\",y\n1,\"x\"\"1\"\n2,\"p\nq\"\n3,\"r,s\"\n");
        assertThat(data.featureNames()).containsExactly("a,b");
        assertThat(data.outputNames()).containsExactly("p\nq", "r,s", "x\"1");
    }

    @Test
    void columns_are_chosen_by_name() {
        DataSet data = csv.load(
                "a,b,c\n1,2,3\n4,5,6\n",
                CsvFiles.raw("test.csv").withTargets("a").withFeatures("c", "b"));
        assertThat(data.inputs()).isEqualTo(Mat.of(new double[][] {{3, 2}, {6, 5}}));
        assertThat(data.targets()).isEqualTo(Mat.of(new double[][] {{1}, {4}}));
    }

    @Test
    void a_text_column_that_is_not_used_does_not_matter() {
        DataSet data = csv.load(
                "id,a,y\nfirst,1,3\nsecond,4,6\n", CsvFiles.raw("test.csv").withFeatures("a"));
        assertThat(data.inputs()).isEqualTo(Mat.of(new double[][] {{1}, {4}}));
    }

    @Test
    void two_classes_are_one_output_named_for_the_second() {
        DataSet data = csv.load("a,y\n1,yes\n2,no\n3,yes\n");
        assertThat(data.targetKind()).isEqualTo(TargetKind.BINARY);
        assertThat(data.targets()).isEqualTo(Mat.of(new double[][] {{1}, {0}, {1}}));
        assertThat(data.outputNames()).containsExactly("yes");
    }

    @Test
    void more_classes_are_one_hot_in_sorted_order() {
        DataSet data = csv.load("a,y\n1,c\n2,a\n3,b\n");
        assertThat(data.targetKind()).isEqualTo(TargetKind.ONE_HOT);
        assertThat(data.targets()).isEqualTo(Mat.of(new double[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}}));
        assertThat(data.outputNames()).containsExactly("a", "b", "c");
    }

    @Test
    void numbers_taken_as_classes_are_sorted_as_numbers() {
        DataSet data = csv.load(
                "a,y\n1,10\n2,9\n3,9.0\n4,-1\n", CsvFiles.raw("test.csv").withClasses(true));
        assertThat(data.outputNames()).containsExactly("-1", "9", "10");
        assertThat(data.targets().column(1)).isEqualTo(Vec.of(0, 1, 1, 0));
    }

    @Test
    void features_are_standardized_and_a_constant_one_is_0() {
        DataSet data = csv.load("a,b,y\n1,0.1,1\n3,0.1,2\n1,0.1,3\n3,0.1,4\n", SampleSource.Csv.at("test.csv"));
        assertThat(data.inputs()).isEqualTo(Mat.of(new double[][] {{-1, 0}, {1, 0}, {-1, 0}, {1, 0}}));
    }

    static List<Arguments> brokenTables() {
        return List.of(
                arguments("", "data.path: test.csv: is empty; allowed: a line of column names and lines of values"),
                arguments("a,b\n", "data.path: test.csv: has a header and no values"),
                arguments(
                        "a\n1\n", "data.path: test.csv: has one column; allowed: at least one feature and the target"),
                arguments(
                        "a,b\n1,2\n,4\n",
                        "data.path: test.csv: column \"a\": found an empty cell in line 3; fill it in, or leave such rows out with \"missing\": \"skip_rows\""),
                arguments(
                        "a,b\n1,2\n3,\n",
                        "data.path: test.csv: column \"b\": found an empty cell in line 3; fill it in, or leave such rows out with \"missing\": \"skip_rows\""),
                arguments(
                        "a,b\n\"1\n\",2\nhigh,4\n",
                        "data.path: test.csv: line 4: column \"a\": found \"high\"; allowed: a number"),
                arguments(
                        "a,b\nNaN,2\n1,2\n",
                        "data.path: test.csv: column \"a\": found \"NaN\" in line 2; fill it in, or leave such rows out with \"missing\": \"skip_rows\""),
                arguments(
                        "a,b\n1e999,2\n1,2\n",
                        "data.path: test.csv: line 2: column \"a\": found \"1e999\"; allowed: a number"),
                arguments(
                        "a,b\n1,2\n1,2,3\n",
                        "data.path: test.csv: line 3: found 3 cells; allowed: 2, as many as in the header"),
                arguments("a,a\n1,2\n", "data.path: test.csv: line 1: two columns are named \"a\""),
                arguments(
                        "a,,b\n1,2,3\n",
                        "data.path: test.csv: column 2 has no name; give it one, or leave it out by naming the others in \"features\""),
                arguments(
                        "a,b\n1,x\n2,x\n",
                        "data.target: test.csv: column \"b\": found one class, \"x\"; allowed: two or more"),
                arguments("a,b\n1,\"2\n3,4\n", "data.path: test.csv: line 2: a quote is opened but not closed"),
                arguments(
                        "a,b\n1,\"2\"x\n3,4\n",
                        "data.path: test.csv: line 2: found \"x\" after a quote that ends a cell; write a quote within a cell"
                                + " twice"));
    }

    @ParameterizedTest
    @MethodSource("brokenTables")
    void each_broken_table_gets_one_line_that_says_what_is_wrong(String text, String problem) {
        assertThat(csv.problemsOf(text)).containsExactly(problem);
    }

    @Test
    void all_problems_of_the_cells_are_reported_at_once() {
        assertThat(csv.problemsOf("a,b,y\n1,2,3\nx,,4\n5,6,high\n7,8,\n1,2\n9,1,10\n"))
                .containsExactly(
                        "data.path: test.csv: line 6: found 2 cells; allowed: 3, as many as in the header",
                        "data.path: test.csv: line 3: column \"a\": found \"x\"; allowed: a number",
                        "data.path: test.csv: column \"b\": found an empty cell in line 3; fill it in, or leave such rows out with \"missing\": \"skip_rows\"",
                        "data.path: test.csv: line 4: column \"y\": found \"high\"; allowed: a number, like most of the"
                                + " column (with \"classes\": true, any text)",
                        "data.path: test.csv: column \"y\": found an empty cell in line 5; fill it in, or leave such rows out with \"missing\": \"skip_rows\"");
    }

    @Test
    void a_target_of_words_and_numbers_is_classes_if_numbers_are_no_majority() {
        assertThat(csv.load("a,y\n1,10\n2,ten\n3,9\n4,nine\n").outputNames()).containsExactly("10", "9", "nine", "ten");
        SampleSource classes = CsvFiles.raw("test.csv").withClasses(true);
        assertThat(csv.load("a,y\n1,10\n2,ten\n3,9\n4,9\n", classes).outputNames())
                .containsExactly("10", "9", "ten");
    }

    @Test
    void a_validation_part_has_the_classes_and_the_scale_of_the_whole() {
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 40; i++) {
            text.append(i).append(",5,").append((char) ('a' + i % 4)).append('\n');
        }
        DataSet data = csv.load(text.toString(), new DataSpec(SampleSource.Csv.at("test.csv"), 0.25, 2));
        DataSet validation = data.validation().orElseThrow();
        assertThat(data.size()).isEqualTo(30);
        assertThat(validation.size()).isEqualTo(10);
        assertThat(validation.outputNames()).containsExactly("a", "b", "c", "d").isEqualTo(data.outputNames());
        assertThat(data.inputs().column(0).norm()).isCloseTo(Math.sqrt(30), within(1e-13));
        assertThat(validation.inputs().column(0).norm()).isNotCloseTo(Math.sqrt(10), within(1e-6));
        assertThat(validation.inputs().column(1)).isEqualTo(Vec.filled(10, 0));
    }

    @Test
    void a_feature_that_is_constant_in_training_becomes_0_in_validation_too() {
        // Sample by sample, one is held out; the feature is 1 there and 0 in all the others.
        for (int odd = 0; odd < 4; odd++) {
            StringBuilder text = new StringBuilder("a,y\n");
            for (int i = 0; i < 4; i++) {
                text.append(i == odd ? 1 : 0).append(',').append(i).append('\n');
            }
            DataSet data = csv.load(text.toString(), new DataSpec(SampleSource.Csv.at("test.csv"), 0.25, 1));
            Vec held = data.validation().orElseThrow().inputs().column(0);
            boolean oddIsHeld = data.validation().orElseThrow().targets().get(0, 0) == odd;
            assertThat(data.inputs().column(0).isFinite()).isTrue();
            assertThat(held.get(0) == 0).isEqualTo(oddIsHeld);
        }
    }

    @Test
    void at_most_1024_classes_are_taken() {
        assertThat(csv.load("a,y\n" + classes(1024)).outputs()).isEqualTo(1024);
        assertThat(csv.problemsOf("a,y\n" + classes(1025)))
                .containsExactly("data.target: test.csv: column \"y\": found 1025 classes; allowed: at most 1024");
    }

    private static String classes(int number) {
        return IntStream.range(0, number).mapToObj(i -> i + ",k" + i + "\n").collect(Collectors.joining());
    }

    @Test
    void at_most_1000_features_are_taken_but_a_wider_table_can_name_some() {
        String header = IntStream.range(0, 1002).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = "1,".repeat(1001) + "2";
        assertThat(csv.problemsOf(header + "\n" + row + "\n"))
                .containsExactly("data.path: test.csv: has 1001 features; allowed: at most 1000; choose some in"
                        + " \"features\"");
        SampleSource two = CsvFiles.raw("test.csv").withTargets("c1001").withFeatures("c7", "c1000");
        assertThat(csv.load(header + "\n" + row + "\n", two).featureNames()).containsExactly("c7", "c1000");
    }

    @Test
    void at_most_100_000_samples_are_taken() {
        assertThat(csv.load("a,y\n" + "1,2\n".repeat(100_000)).size()).isEqualTo(100_000);
        assertThat(csv.problemsOf("a,y\n" + "1,2\n".repeat(100_001)))
                .containsExactly("data.path: test.csv: has more than 100000 samples, the most allowed");
    }

    @Test
    void a_file_of_more_than_64_MB_gives_one_line() throws IOException {
        try (var out = new RandomAccessFile(folder.resolve("large.csv").toFile(), "rw")) {
            out.setLength(64L * 1024 * 1024 + 1);
        }
        assertThat(csv.problemsOf("", CsvFiles.raw("large.csv")))
                .containsExactly("data.path: large.csv: is larger than 64 MB, the most a file may have");
    }

    @Test
    void an_unknown_column_is_reported_with_the_nearest_name() {
        SampleSource spec = CsvFiles.raw("test.csv").withTargets("specis").withFeatures("width", "heigth");
        assertThat(csv.problemsOf("width,height,species\n1,2,a\n", spec))
                .containsExactly(
                        "data.target: test.csv: found no column \"specis\"; allowed: width, height, species; did you mean"
                                + " \"species\"?",
                        "data.features[1]: test.csv: found no column \"heigth\"; allowed: width, height, species; did you"
                                + " mean \"height\"?");
    }

    @Test
    void the_target_is_no_feature() {
        SampleSource spec = CsvFiles.raw("test.csv").withFeatures("b");
        assertThat(csv.problemsOf("a,b\n1,2\n", spec))
                .containsExactly("data.features[0]: test.csv: column \"b\" is the target; allowed: the other columns");
    }

    @Test
    void only_the_first_twenty_bad_cells_are_reported() {
        assertThat(csv.problemsOf("a,b\n" + "x,1\n2,3\n".repeat(30)))
                .hasSize(21)
                .last()
                .isEqualTo("data.path: test.csv: and 10 more");
    }

    @Test
    void numbers_too_large_to_standardize_are_a_problem() {
        SampleSource spec = SampleSource.Csv.at("test.csv");
        assertThat(csv.problemsOf("a,b\n1e300,1\n-1e300,2\n", spec))
                .containsExactly("data.standardize: test.csv: column \"a\": its numbers are too large, or too close"
                        + " together, to be standardized");
    }

    @Test
    void a_missing_file_gives_one_line() {
        assertThat(csv.problemsOf("", CsvFiles.raw("none.csv")))
                .containsExactly("data.path: none.csv: there is no such file");
    }

    @Test
    void a_folder_gives_one_line() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        assertThat(csv.problemsOf("", CsvFiles.raw("sub"))).containsExactly("data.path: sub: is a folder, not a file");
    }

    @Test
    void an_impossible_path_gives_one_line() {
        assertThat(csv.problemsOf("", CsvFiles.raw("a\0b")))
                .containsExactly("data.path: a\\u0000b: is not a valid path on this system");
    }

    @Test
    void a_file_that_is_not_utf_8_gives_one_line() throws IOException {
        Files.write(folder.resolve("latin.csv"), new byte[] {'a', ',', 'b', '\n', (byte) 0xE9, ',', '1'});
        assertThat(csv.problemsOf("", CsvFiles.raw("latin.csv")))
                .containsExactly(
                        "data.path: latin.csv: is not UTF-8 text: byte 0xE9 in line 2 (é in Windows' ANSI text);"
                                + " save it as UTF-8 (in Excel: CSV UTF-8)");
    }
}
