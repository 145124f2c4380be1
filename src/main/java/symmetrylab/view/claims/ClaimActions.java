package symmetrylab.view.claims;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import symmetrylab.claims.ClaimResult;
import symmetrylab.spec.ExperimentSpec;

/**
 * What leads out of the claims.
 *
 * @param openCase shows a case as the experiment
 * @param savePage saves a measured claim as a live page
 * @param saving whether such a page is being written
 */
public record ClaimActions(
        Consumer<ExperimentSpec> openCase, Consumer<ClaimResult> savePage, ReadOnlyBooleanProperty saving) {}
