package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.awaitOnly;
import static symmetrylab.testing.WindowReads.clickOnly;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.pushOnly;
import static symmetrylab.testing.WindowReads.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.lesson.file.Lessons.ShippedLesson;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.words.Words;

/** Every lesson, from its first page to its last. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LessonsWindowTest {

    @TempDir
    private Path folder;

    private final ChosenFiles files = new ChosenFiles();

    @Start
    void start(Stage window) {
        new Wiring(window, new WindowThreads(), files, Words.english()).begin();
    }

    @BeforeEach
    void theFirstPresetIsTrained() {
        awaitFirstPreset();
    }

    @Test
    void each_lesson_can_be_gone_through_by_keys_alone_and_by_mouse_alone(FxRobot robot) {
        robot.clickOn("#lessons");
        await("the list", () -> isShown("#lesson-file"));
        List<ShippedLesson> lessons = Lessons.all();
        for (int number = 0; number < lessons.size(); number++) {
            pushOnly(robot, KeyCode.valueOf("DIGIT" + (number + 1)));
            walk(lessons.get(number), new Keys(robot));
            clickOnly(robot, "#lesson-restart");
            walk(lessons.get(number), new Mouse(robot));
            pushOnly(robot, KeyCode.ESCAPE);
            awaitOnly("the list again", () -> isShown("#lesson-file"));
        }
        robot.push(KeyCode.ESCAPE);
        await("the experiment again", () -> isShown("#export"));
    }

    @Test
    void a_lesson_is_opened_and_left_by_mouse_and_stays_where_it_was(FxRobot robot) {
        robot.push(KeyCode.U);
        await("the list", () -> isShown("#lesson-file"));
        robot.clickOn("#lesson-why-zero-fails");
        await("opened", () -> exists("#lesson-page"));
        robot.clickOn("#lesson-next");
        await("the next page", () -> text("#lesson-page").startsWith("page 2"));
        robot.clickOn("#lesson-leave");
        await("the list again", () -> isShown("#lesson-file"));
        robot.clickOn("#lesson-why-zero-fails");
        await(
                "where it was",
                () -> exists("#lesson-page") && text("#lesson-page").startsWith("page 2"));
        robot.clickOn("#lessons");
        await("the experiment again", () -> isShown("#export"));
    }

    /** The ways to act in a lesson. */
    private interface Hand {
        void choose();

        void set();

        void draw();

        void run();

        void toEnd();

        void next();
    }

    private record Keys(FxRobot robot) implements Hand {
        @Override
        public void choose() {
            pushOnly(robot, KeyCode.DIGIT2);
        }

        @Override
        public void set() {
            pushOnly(robot, KeyCode.RIGHT);
        }

        @Override
        public void draw() {
            pushOnly(robot, KeyCode.DIGIT2);
            pushOnly(robot, KeyCode.UP);
        }

        @Override
        public void run() {
            pushOnly(robot, KeyCode.ENTER);
        }

        @Override
        public void toEnd() {
            pushOnly(robot, KeyCode.END);
        }

        @Override
        public void next() {
            pushOnly(robot, KeyCode.PAGE_DOWN);
        }
    }

    private record Mouse(FxRobot robot) implements Hand {
        @Override
        public void choose() {
            clickOnly(robot, "#lesson-option-2");
        }

        @Override
        public void set() {
            clickOnly(robot, "#lesson-slider");
        }

        @Override
        public void draw() {
            clickOnly(robot, "#lesson-shape-2");
        }

        @Override
        public void run() {
            clickOnly(robot, "#lesson-run");
        }

        @Override
        public void toEnd() {
            robot.interact(() -> {
                Slider step = node("#lesson-step", Slider.class);
                step.setValue(step.getMax());
            });
        }

        @Override
        public void next() {
            clickOnly(robot, "#lesson-next");
        }
    }

    private static void walk(ShippedLesson lesson, Hand hand) {
        int pages = lesson.lesson().pages().size();
        for (int page = 1; page <= pages; page++) {
            String at = "page " + page + " of " + pages;
            awaitOnly(
                    lesson.id() + ", " + at,
                    () -> exists("#lesson-page") && text("#lesson-page").equals(at));
            if (lesson.lesson().questionOf(page - 1).isPresent()) {
                assertThat(isShown("#lesson-next")).isFalse();
                answer(lesson.id() + ", " + at, hand);
            }
            if (page < pages) {
                awaitOnly("may go on, " + at, () -> !node("#lesson-next", Button.class)
                        .isDisabled());
                hand.next();
            }
        }
        assertThat(node("#lesson-next", Button.class).isDisabled()).isTrue();
    }

    private static void answer(String at, Hand hand) {
        assertThat(node("#lesson-run", Button.class).isDisabled()).as(at).isTrue();
        awaitOnly(
                "the question, " + at,
                () -> exists("#lesson-option-1")
                        || exists("#lesson-slider")
                        || exists("#lesson-shape-1") && isShown("#lesson-curve"));
        if (exists("#lesson-option-1")) {
            hand.choose();
        } else if (exists("#lesson-slider")) {
            hand.set();
        } else {
            hand.draw();
        }
        awaitOnly("may run, " + at, () -> !node("#lesson-run", Button.class).isDisabled());
        hand.run();
        awaitOnly("runs, " + at, () -> !isShown("#lesson-run"));
        hand.toEnd();
        awaitOnly(
                "explained, " + at,
                () -> isShown("#lesson-again")
                        || !node("#lesson-next", Button.class).isDisabled());
    }

    @Test
    void a_lesson_of_ones_own_is_opened_from_a_file_and_its_mistakes_are_told(FxRobot robot) throws IOException {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(wrong, Lessons.all().get(0).text().replace("\"choice\"", "\"choise\""));
        robot.push(KeyCode.U);
        await("the list", () -> isShown("#lesson-file"));
        files.choose(wrong);
        robot.clickOn("#lesson-file");
        await("its mistakes", () -> isShown("#lesson-problem"));
        assertThat(text("#lesson-problem"))
                .contains("wrong.json:")
                .contains("choise")
                .contains("choice");
        Path own = folder.resolve("own.json");
        Files.writeString(own, Lessons.all().get(0).text().replace("Why zero fails", "My own lesson"));
        files.choose(own);
        robot.clickOn("#lesson-file");
        await("opened", () -> exists("#lesson-title") && text("#lesson-title").equals("My own lesson"));
        Files.writeString(own, Lessons.all().get(0).text().replace("Why zero fails", "My better lesson"));
        await("followed", () -> text("#lesson-title").equals("My better lesson"));
    }
}
