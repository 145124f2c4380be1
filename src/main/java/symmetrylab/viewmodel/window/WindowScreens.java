package symmetrylab.viewmodel.window;

import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.ReportViewModel;

/**
 * The screens beside the experiment.
 *
 * @param shown which one is shown
 * @param claims the screen of claims
 * @param lessons the screen of lessons
 * @param reports saves reports of lessons
 */
public record WindowScreens(
        ShownScreen shown, ClaimsNavigation claims, LessonControls lessons, ReportViewModel reports) {}
