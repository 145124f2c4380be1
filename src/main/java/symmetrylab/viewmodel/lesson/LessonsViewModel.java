package symmetrylab.viewmodel.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
    private final Consumer<Exception> failed;
    private final Map<String, LessonViewModel> begun = new HashMap<>();
    private final LessonMeasurer measurer = new LessonMeasurer();
    private final ReadOnlyObjectWrapper<Optional<LessonViewModel>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Integer>> hands = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Runnable> beginAnew = Optional.empty();
    private Optional<Followed> followed = Optional.empty();
    /** How often a lesson was opened or left: what was read of a file is out of date once this is another number. */
    private int changes;

    private long lastNanos;
    private long lastLook;
    private boolean looking;

    /**
     * The file of the open lesson.
     *
     * @param file its path
     * @param saved when it was saved, as far as it was read
     */
    private record Followed(Path file, FileTime saved) {}

    /** What was read of a file. */
    private record Read(LoadedLesson lesson, Followed from) {}

    /**
     * No lesson is open.
     *
     * @param failed receives exceptions, which are faults of the program
     */
    public LessonsViewModel(Background background, Words words, Consumer<Exception> failed) {
        this.background = background;
        this.words = words;
        this.failed = failed;
    }

    /** The lessons that ship, in order. */
    public List<ShippedLesson> shipped() {
        return Lessons.all();
    }

    /** The open lesson. */
    public ReadOnlyObjectProperty<Optional<LessonViewModel>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The folder of the open lesson's file; the current one for a lesson that ships. */
    public Path folder() {
        return followed.map(from -> from.file().toAbsolutePath().getParent()).orElse(Path.of(""));
    }

    /** How many can vote, once the teacher has said so; at least 1. */
    public ObjectProperty<Optional<Integer>> handsProperty() {
        return hands;
    }

    /** What is wrong with the file opened last. */
    public ReadOnlyObjectProperty<Optional<Text>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Opens a shipped lesson where it was left, with what was said, or at its first page. */
    public void open(ShippedLesson lesson) {
        changes++;
        followed = Optional.empty();
        problem.set(Optional.empty());
        beginAnew = Optional.of(() -> {
            begun.remove(lesson.id());
            open(lesson);
        });
        opened.set(Optional.of(begun.computeIfAbsent(lesson.id(), id -> made(lesson.load()))));
    }

    /** Begins the open lesson again, for another class. */
    public void restart() {
        beginAnew.ifPresent(Runnable::run);
    }

    /**
     * Opens the lesson in a file, or says what is wrong with it; neither if another lesson was opened or left while it was
     * being read.
     */
    public void open(Path file) {
        int change = ++changes;
        background.run(
                () -> read(file),
                read -> {
                    if (change == changes) {
                        followed = Optional.of(read.from());
                        beginAnew = Optional.of(() -> open(file));
                        begin(read.lesson());
                    }
                },
                wrong -> {
                    if (change == changes) {
                        problem.set(Optional.of(FailureWords.of(wrong)));
                    }
                });
    }

    private static Read read(Path file) throws Exception {
        Followed from = new Followed(file, Files.getLastModifiedTime(file));
        return new Read(LessonFile.read(file).load(file.toAbsolutePath().getParent()), from);
    }

    /** Reads the open file again if it was saved since; the page stays, and so do the lesson's words if it is wrong. */
    private void follow(Followed last) {
        looking = true;
        background.run(
                () -> Files.getLastModifiedTime(last.file()).equals(last.saved())
                        ? Optional.<Read>empty()
                        : Optional.of(read(last.file())),
                read -> {
                    looking = false;
                    read.filter(found -> isFollowed(last)).ifPresent(this::takeSaved);
                },
                wrong -> {
                    looking = false;
                    if (isFollowed(last)) {
                        problem.set(Optional.of(FailureWords.of(wrong)));
                    }
                });
    }

    /** Whether it is still the file of the open lesson, as it was read last. */
    private boolean isFollowed(Followed file) {
        return followed.equals(Optional.of(file));
    }

    private void takeSaved(Read found) {
        int page = opened.get().map(open -> open.pageProperty().get()).orElse(0);
        followed = Optional.of(found.from());
        begin(found.lesson());
        opened.get().ifPresent(open -> open.preview(page));
    }

    private void begin(LoadedLesson lesson) {
        problem.set(Optional.empty());
        opened.set(Optional.of(made(lesson)));
    }

    private LessonViewModel made(LoadedLesson lesson) {
        return new LessonViewModel(lesson, measurer, background, words, failed);
    }

    /** Leaves the lesson. */
    public void leave() {
        changes++;
        followed = Optional.empty();
        problem.set(Optional.empty());
        opened.set(Optional.empty());
    }

    /** Lets an open lesson play, and follows its file. */
    public void tick(long nowNanos) {
        double seconds = lastNanos == 0 ? 0 : (nowNanos - lastNanos) / 1e9;
        lastNanos = nowNanos;
        if (nowNanos - lastLook > LOOK_NANOS && !looking) {
            lastLook = nowNanos;
            followed.ifPresent(this::follow);
        }
        opened.get().ifPresent(lesson -> lesson.tick(Math.min(seconds, 0.25)));
    }
}
