package symmetrylab.claims.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.ClaimRunner;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.figure.claim.PlotJson;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.ExperimentText;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNull;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.testing.MeasuredClaims;
import symmetrylab.words.Words;

/** What a live page shows of each claim, with what was measured of them once. */
class ClaimSheetTest {

    private static final List<ClaimResult> RESULTS = new ArrayList<>();

    @BeforeAll
    static void measure() {
        new ClaimRunner(new FolderTexts(Path.of("")), 2)
                .run(new MeasuredClaims().all(), (claim, done) -> {}, RESULTS::add);
    }

    static Stream<ClaimResult> results() {
        return RESULTS.stream();
    }

    private static JsonObject json(ClaimResult result) {
        return new ClaimSheet(result, new ClaimWords(Words.english())).json().build();
    }

    private static JsonValue get(JsonValue json, String name) {
        return ((JsonObject) json).find(name).orElseThrow();
    }

    private static String text(JsonValue json, String name) {
        return ((JsonString) get(json, name)).text();
    }

    private static List<JsonValue> items(JsonValue json, String name) {
        return ((JsonArray) get(json, name)).items();
    }

    @ParameterizedTest
    @MethodSource("results")
    void every_case_is_there_with_its_outcome_and_an_experiment_that_can_be_read(ClaimResult result)
            throws SpecException {
        JsonObject json = json(result);
        assertThat(text(json, "verdict")).isEqualTo(result.verdict().id());
        assertThat(items(json, "guesses")).hasSize(result.cases().size() == 1 ? 2 : 3);
        List<JsonValue> cases = items(json, "cases");
        assertThat(cases).hasSameSizeAs(result.cases());
        for (int i = 0; i < cases.size(); i++) {
            CaseResult measured = result.cases().get(i);
            String experiment = text(cases.get(i), "experiment");
            assertThat(ExperimentText.parse("", experiment).spec())
                    .isEqualTo(measured.tried().experiment().withTitle(text(json, "claim")));
            if (measured.counts()) {
                assertThat(((JsonBoolean) get(cases.get(i), "holds")).value()).isEqualTo(measured.holds());
                assertThat(text(cases.get(i), "amount")).isNotEqualTo("no value");
                assertThat(items(cases.get(i), "figures")).isNotEmpty();
            } else {
                assertThat(text(cases.get(i), "leftOut")).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void each_case_stands_in_one_cell_before_and_after_the_guess(ClaimResult result) {
        for (String when : List.of("before", "after")) {
            JsonValue table = get(json(result), when);
            List<Integer> numbers = numbers(items(table, "tables"));
            numbers.removeIf(number -> number < 0);
            Set<Integer> different = new HashSet<>(numbers);
            assertThat(numbers).as(when).hasSameSizeAs(different).hasSameSizeAs(result.cases());
            int combinations = items(table, "others").stream()
                    .mapToInt(other -> items(other, "values").size())
                    .reduce(1, (one, other) -> one * other);
            assertThat(items(table, "tables")).hasSize(combinations);
            int rows =
                    get(table, "rows") instanceof JsonArray list ? list.items().size() : 1;
            int columns = get(table, "columns") instanceof JsonArray list
                    ? list.items().size()
                    : 1;
            for (JsonValue each : items(table, "tables")) {
                assertThat(((JsonArray) each).items()).hasSize(rows);
                assertThat(((JsonArray) each).items())
                        .allSatisfy(row -> assertThat(((JsonArray) row).items()).hasSize(columns));
            }
        }
    }

    private static List<Integer> numbers(List<JsonValue> tables) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonValue table : tables) {
            for (JsonValue row : ((JsonArray) table).items()) {
                for (JsonValue cell : ((JsonArray) row).items()) {
                    numbers.add(Integer.parseInt(((JsonNumber) cell).text()));
                }
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("results")
    void its_plots_come_back(ClaimResult result) {
        JsonObject json = json(result);
        ClaimWords words = new ClaimWords(Words.english());
        CaseGrid grid = CaseGrid.of(result.claim().cases(), result.separation().factors());
        List<JsonValue> plots = items(get(json, "after"), "plots");
        for (int i = 0; i < plots.size(); i++) {
            boolean isNone = plots.get(i) instanceof JsonNull;
            assertThat(CasePlot.of(result, grid, grid.combinations().get(i), words))
                    .isEqualTo(
                            isNone
                                    ? Optional.empty()
                                    : Optional.of(PlotJson.read(JsonPrinter.line((JsonObject) plots.get(i)))
                                            .plot()));
        }
        PlotOutlook.of(result.claim(), words).ifPresent(outlook -> {
            PlotJson before = PlotJson.read(JsonPrinter.line((JsonObject) get(get(json, "before"), "plot")));
            assertThat(before.plot().axes()).isEqualTo(outlook.axes());
            assertThat(before.plot().curves()).isEmpty();
            assertThat(before.start()).isEqualTo(outlook.start());
        });
    }

    @Test
    void the_same_measurement_gives_the_same_bytes_whatever_time_it_took() {
        ClaimResult result = RESULTS.get(0);
        ClaimResult slower = new ClaimResult(result.claim(), result.cases(), result.seconds() + 1);
        assertThat(JsonPrinter.line(json(slower))).isEqualTo(JsonPrinter.line(json(result)));
    }

    @Test
    void lines_say_what_decides() {
        ClaimResult result = RESULTS.stream()
                .filter(each -> each.claim().id().equals("perturb"))
                .findFirst()
                .orElseThrow();
        assertThat(items(json(result), "lines"))
                .extracting(line -> text(line, "outcome") + " " + text(line, "text"))
                .containsExactly(
                        "fails with ReLU, on any data",
                        "fails on XOR, with any activation",
                        "holds with sigmoid or tanh, on blobs or circle");
    }
}
