package symmetrylab.claims.said;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symmetrylab.claims.Claim;

/** All claims, grouped by their first source. */
public final class Claims {

    private static final class Made {
        static final List<Claim> ALL = Stream.of(
                        ExamNoteClaims.ALL,
                        FaqClaims.ALL,
                        ArticleClaims.ALL,
                        ThreadClaims.ALL,
                        BeliefClaims.ALL,
                        ResearchClaims.ALL)
                .flatMap(List::stream)
                .toList();
    }

    private Claims() {}

    /** All claims, in the order of their sources. */
    public static List<Claim> all() {
        return Made.ALL;
    }

    /** The claim {@code id}, if there is one. */
    public static Optional<Claim> find(String id) {
        return all().stream().filter(claim -> claim.id().equals(id)).findFirst();
    }
}
