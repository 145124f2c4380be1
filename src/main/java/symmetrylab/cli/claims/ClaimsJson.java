package symmetrylab.cli.claims;

import java.util.List;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.ClaimResult;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.words.Words;

/** Claims with their verdicts, cases and figures as JSON, format 1. */
final class ClaimsJson {

    private ClaimsJson() {}

    /** The document, with a line break after it. */
    static String of(List<ClaimResult> results, Words words) {
        return JsonPrinter.printAscii(new JsonBuilder()
                .put("format", 1)
                .put(
                        "claims",
                        results.stream().map(result -> claim(result, words)).toList())
                .build());
    }

    private static JsonBuilder claim(ClaimResult result, Words words) {
        return new JsonBuilder()
                .put("id", result.claim().id())
                .put("verdict", result.verdict())
                .put("factors", result.separation().factors())
                .put(
                        "cases",
                        result.cases().stream()
                                .map(each -> oneCase(each, words))
                                .toList())
                .put("seconds", result.seconds());
    }

    private static JsonBuilder oneCase(CaseResult result, Words words) {
        JsonBuilder built = new JsonBuilder();
        result.tried().factors().forEach(built::put);
        JsonBuilder figures = new JsonBuilder();
        result.measurement().figures().values().forEach(figures::put);
        built.put("figures", figures);
        result.measurement().leftOut().ifPresent(why -> built.put("left_out", words.say(why)));
        return result.counts() ? built.put("holds", result.holds()) : built;
    }
}
