package symmetrylab.view.window;

import java.util.List;
import javafx.scene.input.KeyCode;
import symmetrylab.view.window.KeyCommand.Stroke;
import symmetrylab.view.window.KeyCommand.When;

/** The key commands of lessons. */
final class LessonKeys {

    private static final int DIGITS = 9;

    private LessonKeys() {}

    static void add(List<KeyCommand> all) {
        for (int digit = 1; digit <= DIGITS; digit++) {
            int number = digit - 1;
            all.add(new KeyCommand(
                    KeyRow.LESSON_OPTIONS,
                    When.ALWAYS,
                    KeyFocus::leavesText,
                    List.of(
                            Stroke.key(KeyCode.valueOf("DIGIT" + digit)),
                            Stroke.key(KeyCode.valueOf("NUMPAD" + digit))),
                    on -> on.screens().lessons().digit(number)));
        }
        all.add(KeyCommand.plain(
                KeyRow.LESSON_RUN, KeyCode.ENTER, on -> on.actions().enterLesson()));
        all.add(KeyCommand.plain(
                KeyRow.LESSON_PAUSE, KeyCode.SPACE, on -> on.screens().lessons().space()));
        all.add(KeyCommand.plain(
                KeyRow.LESSON_PAGES, KeyCode.LEFT, on -> on.screens().lessons().across(-1)));
        all.add(KeyCommand.plain(
                KeyRow.LESSON_PAGES, KeyCode.RIGHT, on -> on.screens().lessons().across(1)));
        all.add(KeyCommand.plain(KeyRow.LESSON_TURN, KeyCode.PAGE_UP, on -> on.screens()
                .lessons()
                .page(-1)));
        all.add(KeyCommand.plain(KeyRow.LESSON_TURN, KeyCode.PAGE_DOWN, on -> on.screens()
                .lessons()
                .page(1)));
        all.add(KeyCommand.signed(KeyRow.LESSON_STEPS, ",", KeyCode.COMMA, on -> on.screens()
                        .lessons()
                        .steps(-1))
                .only(When.EDITING));
        all.add(KeyCommand.signed(KeyRow.LESSON_STEPS, ".", KeyCode.PERIOD, on -> on.screens()
                        .lessons()
                        .steps(1))
                .only(When.EDITING));
        all.add(KeyCommand.plain(
                KeyRow.LESSON_END, KeyCode.END, on -> on.screens().lessons().toEnd()));
        all.add(KeyCommand.plain(
                KeyRow.LESSON_BEND, KeyCode.UP, on -> on.screens().lessons().bend(1)));
        all.add(KeyCommand.plain(
                KeyRow.LESSON_BEND, KeyCode.DOWN, on -> on.screens().lessons().bend(-1)));
        all.add(KeyCommand.plain(KeyRow.LESSON_NOTHING, KeyCode.DELETE, on -> on.screens()
                .lessons()
                .delete()));
        all.add(KeyCommand.plain(
                KeyRow.LESSON_NOTES, KeyCode.N, on -> on.actions().toggleNotes()));
        addVote(all);
        all.add(KeyCommand.plain(
                KeyRow.LESSON_LEAVE, KeyCode.ESCAPE, on -> on.actions().leaveLesson()));
    }

    private static void addVote(List<KeyCommand> all) {
        all.add(KeyCommand.plain(
                KeyRow.VOTE, KeyCode.V, on -> on.screens().lessons().vote()));
        all.add(mend("+", KeyCode.ADD, 1));
        all.add(mend("-", KeyCode.SUBTRACT, -1));
        all.add(KeyCommand.plain(KeyRow.VOTE_UNDO, KeyCode.BACK_SPACE, on -> on.screens()
                .lessons()
                .undoHand()));
        all.add(KeyCommand.plain(KeyRow.VOTE_HIDE, KeyCode.H, on -> {
            boolean presents = on.display().presentingProperty().get();
            if (!on.screens().lessons().toggleHands() && presents) {
                on.display().presenting().togglePointer();
            }
        }));
        all.add(KeyCommand.plain(
                KeyRow.VOTE_EXPLAIN, KeyCode.E, on -> on.screens().lessons().explain()));
    }

    /** On most keyboards plus and minus are keys of their own, and on the number pad. */
    private static KeyCommand mend(String sign, KeyCode pad, int by) {
        return KeyCommand.signed(
                KeyRow.VOTE_MEND, sign, pad, on -> on.screens().lessons().mend(by));
    }
}
