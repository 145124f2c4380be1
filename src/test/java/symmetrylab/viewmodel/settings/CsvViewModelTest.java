package symmetrylab.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.spec.CsvFormat.DecimalMark;
import symmetrylab.spec.CsvFormat.Delimiter;
import symmetrylab.spec.CsvFormat.MissingValues;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.Names;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

class CsvViewModelTest {

    private static final Words WORDS = Words.english();

    private final ExperimentSpec first = Presets.all().get(0).file().spec();
    private final ExperimentViewModel experiment = new ExperimentViewModel(first, Names.ENGLISH);
    private final CsvViewModel csv = new CsvViewModel(experiment, new InlineBackground(), wrong -> {
        throw new AssertionError(wrong);
    });

    @TempDir
    private Path folder;

    @Test
    void a_file_without_questions_is_used_at_once() throws IOException {
        choose("a,b,kind\n1,2,cat\n3,4,dog\n");
        assertThat(source()).isEqualTo(Csv.at(file().toString()));
        assertThat(draft().questions()).isEmpty();
        assertThat(draft().problem()).isEmpty();
        assertThat(draft().targets()).containsExactly("kind");
        assertThat(draft().features()).containsExactly("a", "b");
        assertThat(draft().leftOut()).isEmpty();
        assertThat(draft().table())
                .containsExactly(List.of("a", "b", "kind"), List.of("1", "2", "cat"), List.of("3", "4", "dog"));
        assertThat(said(draft().size())).isEqualTo("2 rows of 3 columns.");
    }

    @Test
    void a_chosen_file_counts_and_an_answer_does_not() throws IOException {
        choose("a,b,kind\n1,2,cat\n3,4,dog\n");
        assertThat(csv.choicesProperty().get()).isEqualTo(1);
        csv.chooseTarget("b");
        assertThat(draft().targets()).containsExactly("b");
        assertThat(csv.choicesProperty().get()).isEqualTo(1);
        csv.leave();
        csv.choose(file().toString());
        assertThat(csv.choicesProperty().get()).isEqualTo(2);
    }

    @Test
    void the_detected_marks_are_shown() throws IOException {
        choose("a;b;kind\n5,1;3,5;x\n4,9;3,0;y\n");
        assertThat(marks()).containsExactly("Found: semicolon ;", "Found: comma: 1,5");
        assertThat(source()).isInstanceOf(Csv.class);
        choose("sep=;\na;b;kind\n5.1;3.5;x\n4.9;3.0;y\n");
        assertThat(marks()).containsExactly("Found: semicolon ;", "Found: point: 1.5");
        choose("a\tkind\n5\tx\n4\ty\n");
        assertThat(marks()).containsExactly("Found: tab", "Found: point: 1.5");
        choose("a,kind\n\"5,1\",x\n4,y\n");
        assertThat(marks()).containsExactly("Found: comma ,", "Found: point: 1.5");
    }

    private List<String> marks() {
        return List.of(
                WORDS.say(draft().delimiters().get(0).label()),
                WORDS.say(draft().decimals().get(0).label()));
    }

    @Test
    void a_delimiter_that_is_chosen_splits_the_preview_again_and_undo_takes_it_back() throws IOException {
        choose("a,b;kind\n1,5;x\n2,5;y\n");
        assertThat(draft().names()).containsExactly("a,b", "kind");
        assertThat(draft().delimiters())
                .extracting(CsvDraft.Mark::mark)
                .hasSize(4)
                .doesNotHaveDuplicates();
        csv.watch();
        csv.chooseDelimiter(Optional.of(Delimiter.COMMA));
        assertThat(draft().table().get(0)).containsExactly("a", "b;kind");
        assertThat(marks().get(0)).isEqualTo("Detect");
        assertThat(((Csv) source()).format().delimiter()).contains(Delimiter.COMMA);
        experiment.undo();
        assertThat(draft().names()).containsExactly("a,b", "kind");
        csv.chooseDelimiter(Optional.of(Delimiter.TAB));
        assertThat(draft().names()).containsExactly("a,b;kind");
        assertThat(draft().failure()).as("one column alone cannot be learned").isPresent();
        csv.chooseDelimiter(Optional.empty());
        assertThat(marks().get(0)).isEqualTo("Found: semicolon ;");
    }

    @Test
    void a_decimal_mark_that_is_chosen_is_told_and_used() throws IOException {
        choose("a;b;kind\n1.234;7;x\n2.500;8;y\n");
        assertThat(marks().get(1)).isEqualTo("Found: point: 1.5");
        csv.chooseTarget("b");
        csv.chooseDecimal(Optional.of(DecimalMark.COMMA));
        assertThat(draft().source().format().decimal()).contains(DecimalMark.COMMA);
        assertThat(draft().targets()).containsExactly("b");
        assertThat(draft().preview().orElseThrow().decimal()).isEqualTo(DecimalMark.COMMA);
        csv.chooseDecimal(Optional.of(DecimalMark.POINT));
        assertThat(draft().preview().orElseThrow().decimal()).isEqualTo(DecimalMark.POINT);
        assertThat(draft().failure()).isEmpty();
    }

    @Test
    void a_first_line_of_numbers_is_asked_about_and_can_be_a_row() throws IOException {
        choose("5.1,3.5,setosa\n7.0,3.2,versicolor\n");
        assertThat(experiment.spec()).as("nothing is learned yet").isEqualTo(first);
        assertThat(said(draft().questions().get(0))).startsWith("The first line looks like data.");
        assertThat(draft().problem()).isEmpty();
        answer("row");
        assertThat(draft().table().get(0)).containsExactly("x1", "x2", "x3");
        assertThat(draft().features()).containsExactly("x1", "x2");
        assertThat(said(draft().size())).startsWith("2 rows");
        assertThat(((Csv) source()).format().header()).contains(false);
    }

    @Test
    void a_first_line_of_numbers_can_name_the_columns() throws IOException {
        choose("2019,2020,kind\n1,2,a\n3,4,b\n");
        answer("names");
        assertThat(draft().features()).containsExactly("2019", "2020");
        assertThat(((Csv) source()).format().header()).contains(true);
    }

    @Test
    void rows_that_lack_a_value_are_skipped_on_request() throws IOException {
        choose("a,b,kind\n1,,x\n2,5,y\n3,NA,x\n4,6,x\n");
        assertThat(experiment.spec()).isEqualTo(first);
        assertThat(draft().questions()).hasSize(1);
        assertThat(said(draft().questions().get(0))).isEqualTo("Column b lacks 2 values.");
        answer("skip-rows");
        assertThat(((Csv) source()).format().missing()).isEqualTo(MissingValues.SKIP_ROWS);
        assertThat(draft().questions()).isEmpty();
    }

    @Test
    void a_column_that_lacks_values_is_skipped_on_request() throws IOException {
        choose("a,b,kind\n1,,x\n2,5,y\n");
        answer("skip-column");
        assertThat(((Csv) source()).features()).contains(List.of("a"));
        assertThat(said(draft().leftOut())).isEqualTo("Left out: b");
    }

    @Test
    void the_target_and_the_last_feature_cannot_be_skipped() throws IOException {
        choose("a,kind\n1,x\n2,\n,y\n");
        assertThat(draft().questions()).hasSize(2).allSatisfy(question -> assertThat(question.answers())
                .extracting(CsvQuestion.Answer::token)
                .containsExactly("skip-rows"));
    }

    @Test
    void numbers_that_may_be_classes_are_offered_as_such() throws IOException {
        choose("a,y\n1,0\n2,1\n3,1\n");
        assertThat(source()).as("learned as numbers at first").isInstanceOf(Csv.class);
        assertThat(said(draft().questions().get(0))).contains("only 0 and 1", "learned as a number");
        assertThat(WORDS.say(draft().questions().get(0).answers().get(0).label()))
                .isEqualTo("Use 0 and 1 as classes");
        answer("as-classes");
        assertThat(((Csv) source()).classes()).isTrue();
        assertThat(draft().questions()).isEmpty();
        choose("a,y\n1,1\n2,2\n3,3\n");
        assertThat(WORDS.say(draft().questions().get(0).answers().get(0).label()))
                .isEqualTo("Use 1 to 3 as classes");
    }

    @Test
    void columns_of_text_and_without_a_name_are_left_out_and_listed() throws IOException {
        choose(",sex,age,survived\n0,male,22,no\n1,female,38,yes\n");
        assertThat(((Csv) source()).features()).contains(List.of("age"));
        assertThat(said(draft().leftOut())).isEqualTo("Left out: a column without a name, sex");
    }

    @Test
    void target_and_features_are_chosen_by_name() throws IOException {
        choose("a,b,c\n1,2,3.5\n3,4,5.5\n5,6,8.5\n");
        csv.chooseTarget("a");
        assertThat(draft().targets()).containsExactly("a");
        assertThat(draft().features()).containsExactly("b", "c");
        csv.chooseFeatures(List.of("c"));
        assertThat(((Csv) source()).features()).contains(List.of("c"));
        csv.chooseFeatures(List.of());
        assertThat(draft().features()).as("one stays").containsExactly("c");
        csv.chooseTarget("c");
        assertThat(draft().features()).containsExactly("a");
    }

    @Test
    void a_file_that_cannot_be_read_is_explained_and_changes_nothing() throws IOException {
        csv.choose(folder.resolve("missing.csv").toString());
        assertThat(said(draft().problem())).contains("missing.csv", "no such file");
        assertThat(draft().table()).isEmpty();
        Files.write(file(), "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16));
        csv.choose(file().toString());
        assertThat(said(draft().problem())).contains("UTF-16");
        choose("a,b\nx,1\n2,2\n3,3\n4,4\n");
        assertThat(said(draft().problem())).contains("line 2");
        assertThat(experiment.spec()).isEqualTo(first);
    }

    @Test
    void the_form_follows_other_data_and_undo() throws IOException {
        csv.watch();
        choose("a,b,kind\n1,2,x\n3,4,y\n");
        experiment.undo();
        assertThat(csv.draftProperty().get()).isEmpty();
        experiment.redo();
        assertThat(draft().source()).isEqualTo(source());
        experiment.edit("", now -> experiment.dataChange().toKind("moons", now));
        assertThat(csv.draftProperty().get()).isEmpty();
    }

    @Test
    void a_file_that_waits_for_an_answer_stays_while_other_settings_change() throws IOException {
        csv.watch();
        choose("1,2,x\n3,4,y\n");
        experiment.rename(0, "other");
        assertThat(csv.draftProperty().get()).isPresent();
        csv.leave();
        assertThat(csv.draftProperty().get()).isEmpty();
    }

    @Test
    void only_the_first_and_the_last_of_many_columns_are_shown() throws IOException {
        choose("a,b,c,d,e,f,kind\n1,2,3,4,5,6,x\n1,2,3,4,5,7,y\n");
        assertThat(draft().table().get(0)).containsExactly("a", "b", "c", "…", "kind");
        assertThat(draft().features()).hasSize(6);
    }

    private Path file() {
        return folder.resolve("data.csv");
    }

    private void choose(String text) throws IOException {
        Files.writeString(file(), text);
        csv.choose(file().toString());
    }

    private void answer(String token) {
        csv.put(draft().questions().stream()
                .flatMap(question -> question.answers().stream())
                .filter(answer -> answer.token().equals(token))
                .findFirst()
                .orElseThrow()
                .next());
    }

    private CsvDraft draft() {
        return csv.draftProperty().get().orElseThrow();
    }

    private SampleSource source() {
        return experiment.spec().data().source();
    }

    private static String said(Optional<Text> text) {
        return WORDS.say(text.orElseThrow());
    }

    private static String said(CsvQuestion question) {
        return WORDS.say(question.text());
    }
}
