package symmetrylab.cli.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Separation;
import symmetrylab.cli.table.TextTable;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** Claims with their verdicts as text for people. */
final class ClaimsText {

    private static final String INDENT = "  ";

    private final Words words;

    ClaimsText(Words words) {
        this.words = words;
    }

    /** A paragraph for each claim; with {@code cases} also a line for each case. */
    String text(List<ClaimResult> results, boolean cases) {
        return results.stream().map(result -> paragraph(result, cases)).collect(Collectors.joining("\n"));
    }

    private String paragraph(ClaimResult result, boolean cases) {
        List<String> lines = new ArrayList<>();
        lines.add(result.claim().id() + ": " + words.say(result.claim().claim()));
        lines.add(INDENT + words.say(verdict(result)));
        result.separation().lines().forEach(line -> lines.add(INDENT + INDENT + line(line)));
        result.claim()
                .rule()
                .conditions()
                .forEach(condition -> lines.add(INDENT + figures(condition.figure(), result.counted())));
        String head = String.join("\n", lines) + "\n";
        return cases ? head + table(result) : head;
    }

    private static Text verdict(ClaimResult result) {
        return Text.of(
                "claim.verdict",
                Text.of("claim.verdict." + result.verdict().id()),
                result.held(),
                result.counted().size());
    }

    /** One line of what separates, such as {@code fails: activation relu}. */
    private String line(Separation.Line line) {
        String values = line.values().entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        return words.get("claim.line." + line.outcome().name().toLowerCase(Locale.ROOT), values);
    }

    private String figures(String figure, List<CaseResult> cases) {
        double[] values = cases.stream()
                .mapToDouble(each -> each.measurement().figures().get(figure))
                .sorted()
                .toArray();
        String least = shown(values[0]);
        String most = shown(values[values.length - 1]);
        return least.equals(most)
                ? words.get("claim.oneFigure", figure, least)
                : words.get("claim.figures", figure, least, most);
    }

    private String table(ClaimResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (CaseResult each : result.cases()) {
            List<String> row = new ArrayList<>();
            row.add(INDENT
                    + INDENT
                    + words.get("claim.case." + (each.counts() ? each.holds() ? "holds" : "fails" : "leftOut")));
            row.addAll(each.tried().factors().values());
            for (Map.Entry<String, Double> figure :
                    each.measurement().figures().values().entrySet()) {
                row.add(figure.getKey() + " " + shown(figure.getValue()));
            }
            rows.add(row);
        }
        return TextTable.aligned(rows);
    }

    /** A table of verdicts in Markdown. */
    String markdown(List<ClaimResult> results) {
        String rows = results.stream()
                .map(result -> words.get(
                        "claim.markdown.row",
                        result.claim().id(),
                        words.say(result.claim().claim()),
                        words.get("claim.verdict." + result.verdict().id()),
                        result.held(),
                        result.counted().size(),
                        result.separation().lines().stream().map(this::line).collect(Collectors.joining("; "))))
                .collect(Collectors.joining("\n", "", "\n"));
        return words.get("claim.markdown.head") + rows;
    }

    private String shown(double value) {
        return Double.isInfinite(value) && value > 0 ? words.get("claim.never") : NumberText.of(value);
    }
}
