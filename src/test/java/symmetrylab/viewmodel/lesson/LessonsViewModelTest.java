package symmetrylab.viewmodel.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.testing.HeldBackground;
import symmetrylab.testing.InlineBackground;
import symmetrylab.words.Words;

/** A lesson in a file that is deleted while the lesson is open. */
class LessonsViewModelTest {

    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path folder;

    private final HeldBackground background = new HeldBackground(new InlineBackground());
    private final LessonsViewModel lessons = new LessonsViewModel(background, Words.english(), wrong -> {
        throw new AssertionError(wrong);
    });

    @BeforeEach
    void theFileIsBeingLookedAtAfterItWasDeleted() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.json"), Lessons.all().get(0).text());
        lessons.open(file);
        assertThat(lessons.openedProperty().get()).isPresent();
        background.holdAnswers();
        Files.delete(file);
        lessons.tick(SECOND);
    }

    @Test
    void a_missing_file_is_reported_and_the_lesson_stays_open() {
        background.release();
        assertThat(lessons.problemProperty().get()).isPresent();
        assertThat(lessons.openedProperty().get()).isPresent();
    }

    @Test
    void nothing_is_reported_of_a_file_whose_lesson_was_left() {
        lessons.leave();
        background.release();
        assertThat(lessons.problemProperty().get()).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_file_is_no_longer_told_once_its_lesson_is_left() {
        background.release();
        lessons.leave();
        assertThat(lessons.problemProperty().get()).isEmpty();
    }

    @Test
    void a_file_read_late_does_not_replace_a_lesson_opened_meanwhile() throws IOException {
        background.release();
        Path own = Files.writeString(
                folder.resolve("late.json"), Lessons.all().get(0).text());
        background.holdAnswers();
        lessons.open(own);
        lessons.open(Lessons.all().get(1));
        LessonViewModel meanwhile = lessons.openedProperty().get().orElseThrow();
        background.release();
        assertThat(lessons.openedProperty().get()).contains(meanwhile);
    }

    @Test
    void a_file_read_late_that_is_wrong_is_not_reported_in_a_lesson_opened_meanwhile() {
        background.release();
        background.holdAnswers();
        lessons.open(folder.resolve("missing.json"));
        lessons.open(Lessons.all().get(1));
        background.release();
        assertThat(lessons.problemProperty().get()).isEmpty();
    }
}
