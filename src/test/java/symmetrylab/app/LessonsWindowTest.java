package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.WindowReads.await;
import static symmetrylab.testing.WindowReads.awaitFirstPreset;
import static symmetrylab.testing.WindowReads.exists;
import static symmetrylab.testing.WindowReads.isShown;
import static symmetrylab.testing.WindowReads.middle;
import static symmetrylab.testing.WindowReads.node;
import static symmetrylab.testing.WindowReads.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import symmetrylab.lesson.file.Lessons;
import symmetrylab.lesson.file.Lessons.ShippedLesson;
import symmetrylab.testing.ChosenFiles;
import symmetrylab.testing.WindowExtension;
import symmetrylab.words.Words;

/** Every lesson, from its first page to its last. */
@Tag("window")
@ExtendWith(WindowExtension.class)
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

    /** By keys or by mouse: what a hand does depends on the kind of question alone, and each hand meets every kind. */
    @Test
    void each_lesson_can_be_gone_through_by_keys_alone_or_by_mouse_alone(FxRobot robot) {
        robot.clickOn("#lessons");
        await("the list", () -> isShown("#lesson-file"));
        List<ShippedLesson> lessons = Lessons.all();
        List<Hand> hands = List.of(new Keys(robot, new TreeSet<>()), new Mouse(robot, new TreeSet<>()));
        for (int number = 0; number < lessons.size(); number++) {
            robot.push(KeyCode.valueOf("DIGIT" + (number + 1)));
            // Two lessons each: every second one would leave all curves to one hand.
            walk(lessons.get(number), hands.get(number / 2 % hands.size()));
        }
        assertThat(hands).allSatisfy(hand -> assertThat(hand.answered()).containsExactly("choice", "curve", "slider"));
        robot.push(KeyCode.DIGIT1);
        await("opened again", () -> exists("#lesson-page"));
        assertThat(text("#lesson-page")).doesNotStartWith("page 1 ");
        robot.clickOn("#lesson-restart");
        await("the first page", () -> text("#lesson-page").startsWith("page 1 "));
        robot.push(KeyCode.ESCAPE);
        await("the list once more", () -> isShown("#lesson-file"));
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

    @Test
    void the_view_of_a_lesson_that_was_left_no_longer_follows_it(FxRobot robot) {
        robot.push(KeyCode.U);
        await("the list", () -> isShown("#lesson-file"));
        robot.push(KeyCode.DIGIT1);
        await("opened", () -> exists("#lesson-page"));
        Label left = node("#lesson-page", Label.class);
        robot.push(KeyCode.ESCAPE);
        await("the list again", () -> isShown("#lesson-file"));
        robot.push(KeyCode.DIGIT1);
        await("opened again", () -> exists("#lesson-page"));
        robot.push(KeyCode.PAGE_DOWN);
        await("the next page", () -> text("#lesson-page").startsWith("page 2"));
        assertThat(left.getText()).startsWith("page 1");
    }

    /** The ways to act in a lesson. */
    private interface Hand {
        /** The kinds of questions it has answered. */
        Set<String> answered();

        void choose();

        void set();

        void draw();

        void run();

        void toEnd();

        void next();

        void finish();
    }

    private record Keys(FxRobot robot, Set<String> answered) implements Hand {
        @Override
        public void choose() {
            robot.push(KeyCode.DIGIT2);
        }

        @Override
        public void set() {
            robot.push(KeyCode.RIGHT);
        }

        @Override
        public void draw() {
            robot.push(KeyCode.DIGIT2).push(KeyCode.UP);
        }

        @Override
        public void run() {
            robot.push(KeyCode.ENTER);
        }

        @Override
        public void toEnd() {
            robot.push(KeyCode.END);
        }

        @Override
        public void next() {
            robot.push(KeyCode.PAGE_DOWN);
        }

        @Override
        public void finish() {
            // The keys that turn pages end no lesson.
            robot.push(KeyCode.PAGE_DOWN).push(KeyCode.ENTER).push(KeyCode.RIGHT);
            assertThat(isShown("#lesson-finish")).isTrue();
            assertThat(text("#lesson-hint")).contains("Esc");
            robot.push(KeyCode.ESCAPE);
        }
    }

    private record Mouse(FxRobot robot, Set<String> answered) implements Hand {
        @Override
        public void choose() {
            robot.clickOn(middle(node("#lesson-option-2")));
        }

        @Override
        public void set() {
            robot.clickOn(middle(node("#lesson-slider")));
        }

        @Override
        public void draw() {
            robot.clickOn(middle(node("#lesson-shape-2")));
        }

        @Override
        public void run() {
            robot.clickOn(middle(node("#lesson-run")));
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
            robot.clickOn(middle(node("#lesson-next")));
        }

        @Override
        public void finish() {
            robot.clickOn(middle(node("#lesson-finish")));
        }
    }

    private static void walk(ShippedLesson lesson, Hand hand) {
        int pages = lesson.lesson().pages().size();
        for (int page = 1; page <= pages; page++) {
            String at = "page " + page + " of " + pages;
            await(
                    lesson.id() + ", " + at,
                    () -> exists("#lesson-page") && text("#lesson-page").equals(at));
            if (lesson.lesson().questionOf(page - 1).isPresent()) {
                assertThat(isShown("#lesson-next")).isFalse();
                answer(lesson.id() + ", " + at, hand);
            }
            if (page < pages) {
                await("may go on, " + at, () -> !node("#lesson-next", Button.class)
                        .isDisabled());
                hand.next();
            }
        }
        assertThat(isShown("#lesson-next")).isFalse();
        assertThat(isShown("#lesson-last-report")).isTrue();
        await("may end", () -> !node("#lesson-finish", Button.class).isDisabled());
        hand.finish();
        await("the list again", () -> isShown("#lesson-file"));
    }

    private static void answer(String at, Hand hand) {
        assertThat(node("#lesson-run", Button.class).isDisabled()).as(at).isTrue();
        await(
                "the question, " + at,
                () -> exists("#lesson-option-1")
                        || exists("#lesson-slider")
                        || exists("#lesson-shape-1") && isShown("#lesson-curve"));
        if (exists("#lesson-option-1")) {
            hand.answered().add("choice");
            hand.choose();
        } else if (exists("#lesson-slider")) {
            hand.answered().add("slider");
            hand.set();
        } else {
            hand.answered().add("curve");
            hand.draw();
        }
        await("may run, " + at, () -> !node("#lesson-run", Button.class).isDisabled());
        hand.run();
        await("runs, " + at, () -> !isShown("#lesson-run"));
        hand.toEnd();
        await(
                "explained, " + at,
                () -> isShown("#lesson-again")
                        || !node("#lesson-next", Button.class).isDisabled()
                        || !node("#lesson-finish", Button.class).isDisabled());
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
