package symmetrylab.view.claims;

import java.util.function.Consumer;
import symmetrylab.claims.ClaimResult;
import symmetrylab.spec.ExperimentSpec;

/**
 * What leads out of the claims.
 *
 * @param openCase shows a case as the experiment
 * @param savePage saves a measured claim as a live page
 */
public record ClaimActions(Consumer<ExperimentSpec> openCase, Consumer<ClaimResult> savePage) {}
