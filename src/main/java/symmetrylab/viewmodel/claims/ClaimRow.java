package symmetrylab.viewmodel.claims;

import java.util.Optional;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.Verdict;

/**
 * A claim in the list, with what the student said and what was measured.
 *
 * @param claim the claim
 * @param guess what the student said, if anything
 * @param measured the number of its cases that are measured
 * @param isAsked whether it is to be measured, now or later
 * @param isRunning whether it is being measured
 * @param result what was measured, once all its cases are
 * @param isShown whether the verdict was uncovered by a command for all, guessed or not
 */
public record ClaimRow(
        Claim claim,
        Optional<Verdict> guess,
        int measured,
        boolean isAsked,
        boolean isRunning,
        Optional<ClaimResult> result,
        boolean isShown) {

    /** What a row shows of a claim. */
    public enum State {
        /** Neither guessed nor measured. */
        NOT_GUESSED,
        /** Guessed, and not measured yet. */
        WAITING,
        /** Being measured. */
        RUNNING,
        /** Measured, and covered until it is guessed. */
        COVERED,
        /** Measured and uncovered. */
        VERDICT
    }

    /** The claim as nobody has touched it. */
    static ClaimRow of(Claim claim) {
        return new ClaimRow(claim, Optional.empty(), 0, false, false, Optional.empty(), false);
    }

    /** What the row shows. */
    public State state() {
        if (result.isPresent()) {
            return guess.isPresent() || isShown ? State.VERDICT : State.COVERED;
        }
        return isRunning ? State.RUNNING : lastingState();
    }

    /** What the row shows but while it is measured: a filter must not drop rows that run. */
    public State lastingState() {
        return result.isPresent() ? state() : guess.isPresent() ? State.WAITING : State.NOT_GUESSED;
    }

    /** Whether the guess is what was measured; absent until there is a guess and its verdict is uncovered. */
    public Optional<Boolean> isRight() {
        return result.filter(known -> state() == State.VERDICT)
                .flatMap(known -> guess.map(said -> said == known.verdict()));
    }

    /** Whether its measurement may begin: once the student has said something, and unless it is on its way already. */
    public boolean mayRun() {
        return state() == State.WAITING && !isAsked;
    }

    ClaimRow guessed(Verdict verdict) {
        return new ClaimRow(claim, Optional.of(verdict), measured, isAsked, isRunning, result, isShown);
    }

    ClaimRow shown() {
        return new ClaimRow(claim, guess, measured, isAsked, isRunning, result, true);
    }

    ClaimRow asked() {
        return new ClaimRow(claim, guess, 0, true, false, result, isShown);
    }

    ClaimRow running(int cases) {
        return new ClaimRow(claim, guess, cases, true, true, result, isShown);
    }

    ClaimRow stopped() {
        return new ClaimRow(claim, guess, 0, false, false, result, isShown);
    }

    ClaimRow measured(ClaimResult known) {
        return new ClaimRow(claim, guess, known.cases().size(), false, false, Optional.of(known), isShown);
    }
}
