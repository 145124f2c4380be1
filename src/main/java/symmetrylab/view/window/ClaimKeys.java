package symmetrylab.view.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import symmetrylab.claims.Verdict;
import symmetrylab.view.window.KeyCommand.Stroke;
import symmetrylab.view.window.KeyCommand.Target;
import symmetrylab.view.window.KeyCommand.When;

/** The key commands of the claims. */
final class ClaimKeys {

    private ClaimKeys() {}

    static void add(List<KeyCommand> all) {
        all.add(row(KeyCode.UP, -1));
        all.add(row(KeyCode.DOWN, 1));
        all.add(guess(KeyCode.T, Verdict.TRUE));
        all.add(guess(KeyCode.F, Verdict.FALSE));
        all.add(guess(KeyCode.D, Verdict.IT_DEPENDS));
        all.add(moving(KeyRow.CLAIM_ENTER, KeyCode.ENTER, on -> on.actions().enterClaim()));
        all.add(KeyCommand.plain(
                KeyRow.CLAIM_NEXT, KeyCode.LEFT, on -> on.screens().claims().openNext(-1)));
        all.add(KeyCommand.plain(
                KeyRow.CLAIM_NEXT, KeyCode.RIGHT, on -> on.screens().claims().openNext(1)));
        all.add(new KeyCommand(
                KeyRow.CLAIM_SEARCH,
                When.ALWAYS,
                KeyFocus::leavesText,
                List.of(Stroke.sign("/"), Stroke.key(KeyCode.SLASH)),
                on -> on.actions().searchClaims()));
        all.add(KeyCommand.always(
                KeyRow.CLAIM_RUN_ALL, on -> on.screens().claims().claims().runAll(), Stroke.ctrl(KeyCode.ENTER)));
        all.add(moving(KeyRow.CLAIM_BACK, KeyCode.ESCAPE, on -> on.actions().leaveClaim()));
    }

    /** Arrows also change the value of a list that has the focus. */
    private static KeyCommand row(KeyCode code, int by) {
        return new KeyCommand(
                KeyRow.CLAIM_ROWS,
                When.ALWAYS,
                focus -> KeyFocus.leavesLists(focus) && !(focus instanceof ComboBoxBase<?>),
                List.of(Stroke.key(code)),
                on -> on.screens().claims().moveBy(by));
    }

    private static KeyCommand guess(KeyCode code, Verdict verdict) {
        return KeyCommand.plain(
                KeyRow.CLAIM_GUESS, code, on -> on.screens().claims().guess(verdict));
    }

    /** A key that works in the search field, too. */
    private static KeyCommand moving(KeyRow row, KeyCode code, Consumer<Target> action) {
        return new KeyCommand(row, When.ALWAYS, KeyFocus::leavesLists, List.of(Stroke.key(code)), action);
    }
}
