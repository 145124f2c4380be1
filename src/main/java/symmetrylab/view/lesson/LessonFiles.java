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

    /** Whether a report is being written. */
    ReadOnlyBooleanProperty savingProperty();
}
