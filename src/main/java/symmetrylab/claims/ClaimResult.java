package symmetrylab.claims;

import java.util.List;

/**
 * A claim tried out: the verdict follows from the cases alone.
 *
 * @param claim the claim
 * @param cases all its cases, in order
 * @param seconds the time that its cases took together; never part of the verdict
 */
public record ClaimResult(Claim claim, List<CaseResult> cases, double seconds) {

    /** Copies the list. */
    public ClaimResult {
        cases = List.copyOf(cases);
    }

    /**
     * The verdict over the cases that count.
     *
     * @throws IllegalStateException if none does
     */
    public Verdict verdict() {
        long all = counted().size();
        long held = held();
        if (all == 0) {
            throw new IllegalStateException("no case of " + claim.id() + " counts");
        }
        return held == all ? Verdict.TRUE : held == 0 ? Verdict.FALSE : Verdict.IT_DEPENDS;
    }

    /** The cases that count. */
    public List<CaseResult> counted() {
        return cases.stream().filter(CaseResult::counts).toList();
    }

    /** The number of cases in which the claim holds. */
    public int held() {
        return (int) cases.stream().filter(CaseResult::holds).count();
    }

    /** What separates the cases in which it holds from the others. */
    public Separation separation() {
        return Separation.of(counted());
    }
}
