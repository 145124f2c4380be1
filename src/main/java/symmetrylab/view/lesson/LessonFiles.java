package symmetrylab.view.lesson;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import symmetrylab.viewmodel.lesson.LessonViewModel;

/** The files of lessons, which the user chooses. */
public interface LessonFiles {

    /** A lesson to open; absent if the user cancels. */
    Optional<Path> toOpen();

    /** Saves what was said in a lesson, unless the user cancels; says when it is saved, or why not. */
    void saveReport(LessonViewModel lesson);

    /**
     * Saves a lesson as a live page, unless the user cancels; says when it is saved, or why not.
     *
     * @param folder the folder of the lesson, in which its tables are
     */
    void savePage(LessonViewModel lesson, Path folder);

    /** Whether a report is being written. */
    ReadOnlyBooleanProperty savingReportProperty();

    /** Whether a page is being written. */
    ReadOnlyBooleanProperty savingPageProperty();
}
