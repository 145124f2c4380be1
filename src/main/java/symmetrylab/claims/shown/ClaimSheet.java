package symmetrylab.claims.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Separation;
import symmetrylab.claims.Verdict;
import symmetrylab.figure.claim.PlotJson;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.words.Words;

/**
 * A claim with what was measured of it, said in words, for a live page: what stands there before the guess and after it.
 *
 * @param result what was measured
 * @param claimWords the language
 */
public record ClaimSheet(ClaimResult result, ClaimWords claimWords) {

    /** What the page shows, as JSON. The same measurement gives the same bytes. */
    public JsonBuilder json() {
        Claim claim = result.claim();
        int cases = claim.cases().size();
        return new JsonBuilder()
                .put("claim", words().say(claim.claim()))
                .put(
                        "source",
                        words().get("claims.saidIn." + claim.sources().get(0).id()))
                .put("run", run())
                .put("counts", words().say(claim.counts()))
                .put("why", words().say(claim.why()))
                .put("guesses", claim.guesses().stream().map(this::guess).toList())
                .put("verdict", result.verdict())
                .put(
                        "heldIn",
                        words().get(
                                        "claims.heldIn",
                                        result.held(),
                                        result.counted().size()))
                .put(
                        "lines",
                        result.separation().lines().stream().map(this::line).toList())
                .put("figures", DecidingFigure.heading(result, claimWords))
                .put("cases", IntStream.range(0, cases).mapToObj(this::oneCase).toList())
                .put("shows", PlotOutlook.of(claim, claimWords).map(PlotOutlook::curve))
                .put("before", before())
                .put("after", after());
    }

    private Words words() {
        return claimWords.words();
    }

    private JsonBuilder guess(Verdict verdict) {
        int cases = result.claim().cases().size();
        return new JsonBuilder()
                .put("id", verdict)
                .put("word", words().get("claim.verdict." + verdict.id()))
                .put("meaning", words().get("claims.mean." + verdict.id() + (cases == 1 ? ".one" : ""), cases));
    }

    private JsonBuilder line(Separation.Line line) {
        String outcome = line.outcome().name().toLowerCase(Locale.ROOT);
        String cases = new DecidedCases(claimWords).words(result.separation().factors(), line.values());
        return new JsonBuilder()
                .put("outcome", outcome)
                .put("text", cases)
                .put("spoken", words().get("claims.line." + outcome, cases));
    }

    private JsonBuilder oneCase(int number) {
        CaseResult measured = result.cases().get(number);
        JsonBuilder json = new JsonBuilder()
                .put("name", claimWords.name(measured.tried()))
                .put("experiment", JsonPrinter.line(ExperimentWriter.toJson(experiment(number))))
                .put("leftOut", measured.measurement().leftOut().map(words()::say));
        if (!measured.counts()) {
            json.put("amount", words().get("claim.case.leftOut"));
        } else {
            String figure = DecidingFigure.in(measured, result);
            List<List<String>> figures = new ArrayList<>();
            measured.measurement()
                    .figures()
                    .values()
                    .forEach((name, value) ->
                            figures.add(List.of(claimWords.figure(name), claimWords.amount(name, value))));
            json.put("holds", measured.holds())
                    .put(
                            "amount",
                            claimWords.amount(
                                    figure, measured.measurement().figures().get(figure)))
                    .put("figures", figures);
        }
        return json;
    }

    /** The experiment of a case, with the claim as its title. */
    public ExperimentSpec experiment(int number) {
        Claim claim = result.claim();
        return claim.cases().get(number).experiment().withTitle(words().say(claim.claim()));
    }

    /** The experiments of all cases. */
    public List<ExperimentSpec> experiments() {
        return IntStream.range(0, result.claim().cases().size())
                .mapToObj(this::experiment)
                .toList();
    }

    /** What is run and what counts, for a page that can show no more: no word of the answer. */
    public List<String> plain() {
        return List.of(
                words().get("claims.run.what") + " " + run(),
                words().get("claims.counts.what") + " "
                        + words().say(result.claim().counts()));
    }

    private String run() {
        String run = words().say(result.claim().run());
        int cases = result.claim().cases().size();
        return cases > 1 ? words().get("claims.inCases", run, cases) : run;
    }

    private JsonBuilder before() {
        return table(CaseGrid.of(result.claim().cases(), List.of()))
                .put("plot", PlotOutlook.of(result.claim(), claimWords).map(outlook -> outlook.json(claimWords)));
    }

    private JsonBuilder after() {
        CaseGrid grid = CaseGrid.of(result.claim().cases(), result.separation().factors());
        return table(grid)
                .put(
                        "plots",
                        grid.combinations().stream()
                                .map(fixed -> JsonBuilder.value(CasePlot.of(result, grid, fixed, claimWords)
                                        .map(PlotJson::of)))
                                .toList());
    }

    /** The cases as a table, one for each combination of the values of the factors that are neither rows nor columns. */
    private JsonBuilder table(CaseGrid grid) {
        return new JsonBuilder()
                .put("rows", grid.rows().map(axis -> names(axis)))
                .put("columns", grid.columns().map(axis -> names(axis)))
                .put("others", grid.others().stream().map(this::other).toList())
                .put(
                        "tables",
                        grid.combinations().stream()
                                .map(fixed -> cells(grid, fixed))
                                .toList());
    }

    private List<String> names(CaseGrid.Axis axis) {
        return axis.values().stream()
                .map(value -> claimWords.valueAlone(axis.factor(), value))
                .toList();
    }

    private JsonBuilder other(CaseGrid.Axis axis) {
        return new JsonBuilder()
                .put("name", claimWords.factor(axis.factor()))
                .put(
                        "values",
                        axis.values().stream()
                                .map(value -> claimWords.value(axis.factor(), value))
                                .toList());
    }

    /** The numbers of the cases, row by row; −1 where there is none. */
    private static List<List<Integer>> cells(CaseGrid grid, Map<String, String> fixed) {
        return IntStream.range(0, grid.rowCount())
                .mapToObj(row -> IntStream.range(0, grid.columnCount())
                        .mapToObj(column -> grid.caseAt(row, column, fixed))
                        .map(number -> orNone(number))
                        .toList())
                .toList();
    }

    private static int orNone(OptionalInt number) {
        return number.orElse(-1);
    }
}
