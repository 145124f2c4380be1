package symmetrylab.viewmodel.lesson;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.OneFile;
import symmetrylab.words.Text;

/** Saves lessons as live pages, one at a time. */
public final class LessonPages {

    private final LessonPageWriter writer;
    private final OneFile page;

    /** Saves with {@code writer} in {@code background}. */
    public LessonPages(Background background, LessonPageWriter writer) {
        this.writer = writer;
        this.page = new OneFile(background);
    }

    /** Whether a page is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return page.runningProperty();
    }

    /**
     * Saves {@code lesson} without anything that was said in it; does nothing while another is saved, or before the lesson
     * is measured.
     *
     * @param folder the folder of the lesson, in which its tables are
     * @param saved receives the file once it is written
     * @param failed receives the reason if it is not written
     */
    public void save(LessonViewModel lesson, Path folder, Path file, Consumer<Path> saved, Consumer<Text> failed) {
        lesson.measuredProperty()
                .get()
                .ifPresent(measured -> page.save(to -> writer.write(measured, folder, to), file, saved, failed));
    }
}
