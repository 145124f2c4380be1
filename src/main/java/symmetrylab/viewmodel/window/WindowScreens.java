package symmetrylab.viewmodel.window;

import symmetrylab.viewmodel.claims.ClaimsNavigation;

/**
 * The screens beside the experiment.
 *
 * @param shown which one is shown
 * @param claims the screen of claims
 */
public record WindowScreens(ShownScreen shown, ClaimsNavigation claims) {}
