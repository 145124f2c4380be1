package symmetrylab.viewmodel.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.file.LessonFile;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.lesson.file.Lessons.ShippedLesson;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.FailureWords;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** The lessons that ship, and the one that is open. */
public final class LessonsViewModel {

    /** How often a file is looked at. */
    private static final long LOOK_NANOS = 500_000_000;

    private final Background background;
    private final Words words;
    private final LessonMeasurer measurer = new LessonMeasurer();
    private final ReadOnlyObjectWrapper<Optional<LessonViewModel>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Followed> followed = Optional.empty();
    private long lastNanos;
    private long lastLook;

    /**
     * The file of the open lesson.
     *
     * @param file its path
     * @param saved when it was saved, as far as it was read
     */
    private record Followed(Path file, FileTime saved) {}

    /** What was read of a file. */
    private record Read(LoadedLesson lesson, Followed from) {}

    /** No lesson is open. */
    public LessonsViewModel(Background background, Words words) {
        this.background = background;
        this.words = words;
    }

    /** The lessons that ship, in order. */
    public List<ShippedLesson> shipped() {
        return Lessons.all();
    }

    /** The open lesson. */
    public ReadOnlyObjectProperty<Optional<LessonViewModel>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** What is wrong with the file opened last. */
    public ReadOnlyObjectProperty<Optional<Text>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Opens a shipped lesson at its first page. */
    public void open(ShippedLesson lesson) {
        followed = Optional.empty();
        begin(lesson.load());
    }

    /** Opens the lesson in a file; says what is wrong with one that cannot be opened. */
    public void open(Path file) {
        background.run(
                () -> read(file),
                read -> {
                    followed = Optional.of(read.from());
                    begin(read.lesson());
                },
                wrong -> problem.set(Optional.of(FailureWords.of(wrong))));
    }

    private static Read read(Path file) throws Exception {
        Followed from = new Followed(file, Files.getLastModifiedTime(file));
        return new Read(LessonFile.read(file).load(file.toAbsolutePath().getParent()), from);
    }

    /** Reads the open file again if it was saved since; the page stays, and so do the lesson's words if it is wrong. */
    private void follow(Followed last) {
        background.run(
                () -> Files.getLastModifiedTime(last.file()).equals(last.saved())
                        ? Optional.<Read>empty()
                        : Optional.of(read(last.file())),
                read -> read.filter(found -> followed.equals(Optional.of(last))).ifPresent(found -> {
                    followed = Optional.of(found.from());
                    int page =
                            opened.get().map(open -> open.pageProperty().get()).orElse(0);
                    begin(found.lesson());
                    opened.get().ifPresent(open -> open.preview(page));
                }),
                wrong -> problem.set(Optional.of(FailureWords.of(wrong))));
    }

    private void begin(LoadedLesson lesson) {
        problem.set(Optional.empty());
        opened.set(Optional.of(new LessonViewModel(lesson, measurer, background, words)));
    }

    /** Leaves the lesson. */
    public void leave() {
        followed = Optional.empty();
        opened.set(Optional.empty());
    }

    /** Lets an open lesson play, and follows its file. */
    public void tick(long nowNanos) {
        double seconds = lastNanos == 0 ? 0 : (nowNanos - lastNanos) / 1e9;
        lastNanos = nowNanos;
        if (nowNanos - lastLook > LOOK_NANOS) {
            lastLook = nowNanos;
            followed.ifPresent(this::follow);
        }
        opened.get().ifPresent(lesson -> lesson.tick(Math.min(seconds, 0.25)));
    }
}
