package symmetrylab.claims;

import java.util.Arrays;
import java.util.List;
import symmetrylab.words.Text;

/**
 * One thing that people say about initialization, as an experiment: its cases are run and measured, and the rule says
 * in which of them it holds.
 *
 * @param id its name for ever: lower case, hyphens
 * @param sources where it was said, at least one; it is listed under the first
 * @param cases what is run, at least one case
 * @param trial how a case is measured
 * @param rule when the claim holds in a case
 */
public record Claim(String id, List<ClaimSource> sources, List<ClaimCase> cases, Trial trial, Rule rule) {

    /** Copies the lists. */
    public Claim {
        sources = List.copyOf(sources);
        cases = List.copyOf(cases);
        if (!id.matches("[a-z]+(-[a-z]+)*") || sources.isEmpty() || cases.isEmpty()) {
            throw new IllegalArgumentException("claim " + id + " from " + sources + " with " + cases.size() + " cases");
        }
    }

    /** What one can say of it: with one case alone there is nothing that it could depend on. */
    public List<Verdict> guesses() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.IT_DEPENDS || cases.size() > 1)
                .toList();
    }

    /** The claim as a sentence. */
    public Text claim() {
        return word("claim");
    }

    /** What is run, in one or two sentences. */
    public Text run() {
        return word("run");
    }

    /** When the claim holds in a case, in a sentence. */
    public Text counts() {
        return word("counts");
    }

    /** Why it comes out as it does, in two or three sentences. */
    public Text why() {
        return word("why");
    }

    private Text word(String part) {
        return Text.of("claim." + id + "." + part);
    }
}
