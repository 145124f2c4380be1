package symmetrylab.export.html;

import java.util.List;
import java.util.Set;
import symmetrylab.claims.shown.ClaimSheet;
import symmetrylab.lesson.report.LiveLesson;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.json.JsonValue.JsonObject;

/**
 * What a live page is about besides its experiment: a claim, say, with what was measured of it. It is packed, so that the
 * source of the page does not tell the answer.
 *
 * @param name its word in the page, such as {@code claim}
 * @param json what the page shows of it
 * @param experiments all that the page may open
 * @param areas the areas of sentences that the page says because of it
 * @param plain paragraphs for browsers that cannot run the page; they tell no answer
 */
public record PageTopic(
        String name, JsonObject json, List<ExperimentSpec> experiments, Set<String> areas, List<String> plain) {

    /** Copies the collections, and checks that there is an experiment. */
    public PageTopic {
        experiments = List.copyOf(experiments);
        areas = Set.copyOf(areas);
        plain = List.copyOf(plain);
        if (experiments.isEmpty()) {
            throw new IllegalArgumentException("a page needs an experiment to open");
        }
    }

    /** A measured claim. */
    public static PageTopic of(ClaimSheet claim) {
        return new PageTopic("claim", claim.json().build(), claim.experiments(), Set.of("claims"), claim.plain());
    }

    /** A lesson. */
    public static PageTopic of(LiveLesson lesson) {
        return new PageTopic("lesson", lesson.json(), lesson.experiments(), Set.of("lesson"), lesson.plain());
    }
}
