package symmetrylab.viewmodel.window;

import symmetrylab.viewmodel.claims.ClaimPages;
import symmetrylab.viewmodel.lesson.LessonPages;
import symmetrylab.viewmodel.lesson.ReportViewModel;

/**
 * What saves the files that are handed out of lessons and claims.
 *
 * @param reports saves reports of lessons
 * @param lessonPages saves lessons as live pages
 * @param claimPages saves claims as live pages
 */
public record ScreenFiles(ReportViewModel reports, LessonPages lessonPages, ClaimPages claimPages) {}
