package symmetrylab.view.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.GraphViewModel;
import symmetrylab.viewmodel.lane.StepZoomViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.window.EditedExperiment;
import symmetrylab.viewmodel.window.WindowScreen;
import symmetrylab.viewmodel.window.WindowScreens;

/**
 * A key command of the window. {@link KeyBindings} binds {@link #ALL}, and {@link KeySheet} shows them.
 *
 * @param row its row in the sheet
 * @param when whether it works in present mode
 * @param focus whether the focused node, which may be null, leaves the key to the window
 * @param strokes the ways to press it; the sheet shows the first
 * @param action its action
 */
record KeyCommand(KeyRow row, When when, Predicate<Node> focus, List<Stroke> strokes, Consumer<Target> action) {

    /** When a key has its command. */
    enum When {
        ALWAYS,
        /** Only in present mode. */
        PRESENTING,
        /** Only outside present mode. */
        EDITING;

        boolean holds(boolean presenting) {
            return this == ALWAYS || presenting == (this == PRESENTING);
        }

        /** Whether both can apply at once. */
        boolean meets(When other) {
            return this == ALWAYS || other == ALWAYS || this == other;
        }
    }

    /**
     * The objects that keys act on.
     *
     * @param edited the experiment
     * @param playback the current step and playing
     * @param display the display settings
     * @param screens the other screens
     * @param actions the commands of the window itself
     */
    record Target(
            EditedExperiment edited,
            PlaybackViewModel playback,
            DisplayViewModel display,
            WindowScreens screens,
            Actions actions) {}

    /**
     * A key stroke, perhaps with modifiers.
     *
     * @param code the key; UNDEFINED for one identified by its sign, such as brackets, whose place differs between
     *     keyboards
     * @param sign the text it types; empty for a key identified by its code
     * @param shortcut whether Ctrl, or its equivalent on this system, is held
     * @param shift whether Shift is held
     */
    record Stroke(KeyCode code, String sign, boolean shortcut, boolean shift) {

        static Stroke key(KeyCode code) {
            return new Stroke(code, "", false, false);
        }

        static Stroke sign(String sign) {
            return new Stroke(KeyCode.UNDEFINED, sign, false, false);
        }

        static Stroke shift(KeyCode code) {
            return new Stroke(code, "", false, true);
        }

        static Stroke ctrl(KeyCode code) {
            return new Stroke(code, "", true, false);
        }

        /** This stroke with Shift, or without. */
        Stroke withShift(boolean held) {
            return new Stroke(code, sign, shortcut, held);
        }
    }

    private static final int MANY_STEPS = 10;

    /** A tenth of the range from the slowest to the fastest speed. */
    private static final double SPEED_STEP = 0.1;

    private static final int PRESETS = 9;

    /** Every command of the window. */
    static final List<KeyCommand> ALL = all();

    /** Copies the list. */
    KeyCommand {
        strokes = List.copyOf(strokes);
        if (strokes.isEmpty()) {
            throw new IllegalArgumentException("no key for " + row);
        }
    }

    private static List<KeyCommand> all() {
        List<KeyCommand> all = new ArrayList<>();
        addPlaying(all);
        addLoop(all);
        addInspecting(all);
        addOpenStep(all);
        addPresenting(all);
        addExperiment(all);
        addWindow(all);
        ClaimKeys.add(all);
        LessonKeys.add(all);
        return List.copyOf(all);
    }

    private static void addPlaying(List<KeyCommand> all) {
        all.add(plain(KeyRow.SPACE, KeyCode.SPACE, on -> on.playback().toggle()));
        all.add(moving(
                KeyRow.ARROWS, Stroke.key(KeyCode.LEFT), on -> on.playback().moveBy(-1)));
        all.add(moving(
                KeyRow.ARROWS, Stroke.key(KeyCode.RIGHT), on -> on.playback().moveBy(1)));
        all.add(moving(KeyRow.SHIFT_ARROWS, Stroke.shift(KeyCode.LEFT), on -> on.playback()
                .stepBy(-MANY_STEPS)));
        all.add(moving(KeyRow.SHIFT_ARROWS, Stroke.shift(KeyCode.RIGHT), on -> on.playback()
                .stepBy(MANY_STEPS)));
        all.add(moving(
                KeyRow.HOME, Stroke.key(KeyCode.HOME), on -> on.playback().toStart()));
        all.add(moving(KeyRow.HOME, Stroke.key(KeyCode.END), on -> on.playback().toEnd()));
        all.add(plain(KeyRow.RESET, KeyCode.R, on -> on.playback().reset()));
        all.add(plain(
                KeyRow.DIRECTION, Stroke.shift(KeyCode.B), on -> on.playback().toggleDirection()));
        all.add(plain(KeyRow.SPEED, KeyCode.F, on -> on.playback().faster(SPEED_STEP)));
        all.add(plain(KeyRow.SPEED, KeyCode.S, on -> on.playback().faster(-SPEED_STEP)));
        all.add(plain(KeyRow.SCALE, KeyCode.K, on -> on.display().toggleScrubber()));
        all.add(plain(KeyRow.EVENTS, KeyCode.E, on -> on.actions().showEvents()));
    }

    private static void addLoop(List<KeyCommand> all) {
        all.add(signed(
                KeyRow.LOOP, "[", KeyCode.OPEN_BRACKET, on -> on.playback().loopFromHere()));
        all.add(signed(
                KeyRow.LOOP, "]", KeyCode.CLOSE_BRACKET, on -> on.playback().loopToHere()));
        all.add(plain(KeyRow.LOOP, KeyCode.L, on -> on.playback().toggleLoop()));
    }

    private static void addInspecting(List<KeyCommand> all) {
        all.add(plain(KeyRow.GRAPH, KeyCode.G, on -> on.actions().focusGraph()));
        all.add(plain(KeyRow.ZOOM, Stroke.sign("+"), on -> on.actions().zoomGraph(GraphViewModel.NOTCH)));
        all.add(signed(KeyRow.ZOOM, "-", KeyCode.MINUS, on -> on.actions().zoomGraph(1 / GraphViewModel.NOTCH)));
        all.add(plain(KeyRow.ZOOM, Stroke.sign("0"), on -> on.actions().showWholeGraph()));
        all.add(plain(KeyRow.EDGES, KeyCode.D, on -> on.display().graph().toggleGradient()));
        all.add(plain(KeyRow.EDGE_SCALE, Stroke.shift(KeyCode.K), on -> on.display()
                .graph()
                .toggleLogarithmic()));
        all.add(plain(KeyRow.MERGE, KeyCode.M, on -> on.display().graph().toggleMerged()));
        all.add(plain(KeyRow.INSPECTOR, KeyCode.I, on -> on.actions().toggleInspector()));
        all.add(plain(KeyRow.NUDGE, KeyCode.N, on -> on.actions().nudge(false)));
        all.add(plain(KeyRow.NUDGE, Stroke.shift(KeyCode.N), on -> on.actions().nudge(true)));
        all.add(plain(KeyRow.ESCAPE, KeyCode.ESCAPE, on -> on.actions().escape()));
    }

    private static void addOpenStep(List<KeyCommand> all) {
        all.add(plain(KeyRow.OPEN, KeyCode.O, on -> on.playback().toggleStep()));
        // In present mode the full stop of a clicker does not move by phases, so its neighbour does not either.
        all.add(signed(KeyRow.PHASES, ",", KeyCode.COMMA, on -> on.playback().phaseBy(-1))
                .only(When.EDITING));
        all.add(signed(KeyRow.PHASES, ".", KeyCode.PERIOD, on -> on.playback().phaseBy(1))
                .only(When.EDITING));
        all.add(moving(KeyRow.WHOLE_STEP, Stroke.ctrl(KeyCode.LEFT), on -> on.playback()
                .stepBy(-1)));
        all.add(moving(KeyRow.WHOLE_STEP, Stroke.ctrl(KeyCode.RIGHT), on -> on.playback()
                .stepBy(1)));
    }

    private static void addPresenting(List<KeyCommand> all) {
        all.add(always(KeyRow.PRESENT, on -> on.display().presenting().toggle(), Stroke.key(KeyCode.F11)));
        all.add(plain(KeyRow.STRIP, KeyCode.C, on -> on.display().presenting().toggleStrip())
                .only(When.PRESENTING));
        all.add(paging(KeyCode.PAGE_UP, on -> on.playback().moveBy(-1)));
        all.add(paging(KeyCode.PAGE_DOWN, on -> on.playback().moveBy(1)));
        all.add(new KeyCommand(
                KeyRow.BLANK,
                When.PRESENTING,
                KeyFocus::leavesText,
                List.of(Stroke.key(KeyCode.B), Stroke.sign("."), Stroke.key(KeyCode.PERIOD)),
                on -> on.display().presenting().toggleBlank()));
        all.add(plain(KeyRow.POINTER, KeyCode.H, on -> on.display().presenting().togglePointer())
                .only(When.PRESENTING));
        // Also while the sheet of keys is open, perhaps unseen below the frozen picture.
        all.add(new KeyCommand(
                KeyRow.FREEZE,
                When.PRESENTING,
                focus -> KeySheet.is(focus) || KeyFocus.leavesText(focus),
                List.of(Stroke.key(KeyCode.Z)),
                on -> on.display().presenting().toggleFrozen()));
    }

    private static void addExperiment(List<KeyCommand> all) {
        for (int number = 1; number <= PRESETS; number++) {
            int preset = number - 1;
            all.add(new KeyCommand(
                    KeyRow.DIGITS,
                    When.ALWAYS,
                    KeyFocus::leavesText,
                    List.of(
                            Stroke.key(KeyCode.valueOf("DIGIT" + number)),
                            Stroke.key(KeyCode.valueOf("NUMPAD" + number))),
                    on -> on.edited().document().openPreset(preset)));
        }
        all.add(always(KeyRow.EXAMPLES, on -> on.actions().toggleGallery(), Stroke.ctrl(KeyCode.G)));
        all.add(plain(KeyRow.SEEDS, KeyCode.A, on -> on.edited().experiment().drawNewSeeds()));
        all.add(always(KeyRow.UNDO, on -> on.edited().experiment().undo(), Stroke.ctrl(KeyCode.Z)));
        all.add(always(
                KeyRow.REDO,
                on -> on.edited().experiment().redo(),
                Stroke.ctrl(KeyCode.Y),
                Stroke.ctrl(KeyCode.Z).withShift(true)));
        all.add(always(KeyRow.OPEN_FILE, on -> on.actions().open(), Stroke.ctrl(KeyCode.O)));
        all.add(plain(KeyRow.PASTE, Stroke.ctrl(KeyCode.V), on -> on.actions().paste()));
        all.add(always(KeyRow.SAVE, on -> on.actions().save(), Stroke.ctrl(KeyCode.S)));
        all.add(always(
                KeyRow.SAVE_AS,
                on -> on.actions().saveAs(),
                Stroke.ctrl(KeyCode.S).withShift(true)));
        all.add(always(KeyRow.EXPORT, on -> on.actions().export(), Stroke.ctrl(KeyCode.E)));
    }

    private static void addWindow(List<KeyCommand> all) {
        // Space plays wherever the focus is, so Enter presses a button.
        all.add(new KeyCommand(
                KeyRow.TAB, When.ALWAYS, KeyFocus::canBePressed, List.of(Stroke.key(KeyCode.ENTER)), on -> on.actions()
                        .pressFocused()));
        all.add(signed(KeyRow.CONTROLS, "\\", KeyCode.BACK_SLASH, on -> on.edited()
                .settings()
                .panel()
                .toggle()));
        all.add(plain(KeyRow.PLOTS, KeyCode.P, on -> on.display().plots().toggleLarge()));
        all.add(plain(KeyRow.BORDER, Stroke.ctrl(KeyCode.UP), on -> on.actions().growPlots(1)));
        all.add(plain(
                KeyRow.BORDER, Stroke.ctrl(KeyCode.DOWN), on -> on.actions().growPlots(-1)));
        all.add(plain(KeyRow.STEPS, KeyCode.X, on -> zoomSteps(on, StepZoomViewModel.DOUBLE)));
        all.add(plain(KeyRow.STEPS, Stroke.shift(KeyCode.X), on -> zoomSteps(on, 1 / StepZoomViewModel.DOUBLE)));
        all.add(plain(KeyRow.LESSONS, KeyCode.U, on -> on.screens().shown().toggle(WindowScreen.LESSONS)));
        all.add(plain(KeyRow.CLAIMS, KeyCode.Q, on -> on.screens().shown().toggle(WindowScreen.CLAIMS)));
        all.add(plain(KeyRow.THEME, KeyCode.T, on -> on.actions().toggleTheme()));
        all.add(new KeyCommand(
                KeyRow.HELP,
                When.ALWAYS,
                focus -> KeySheet.is(focus) || KeyFocus.leavesText(focus),
                List.of(Stroke.sign("?")),
                on -> on.actions().toggleKeys()));
        all.add(always(KeyRow.HELP, on -> on.actions().toggleKeys(), Stroke.key(KeyCode.F1)));
    }

    private static void zoomSteps(Target on, double factor) {
        on.display().plots().zoom().zoomTo(factor, on.playback().stepProperty().get());
    }

    /** Whether this and {@code other} can apply at once. */
    boolean meets(KeyCommand other) {
        return when.meets(other.when) && !Collections.disjoint(row.screens(), other.row.screens());
    }

    /** This command, limited to {@code limited}. */
    KeyCommand only(When limited) {
        return new KeyCommand(row, limited, focus, strokes, action);
    }

    /** A key that a text field needs itself. */
    static KeyCommand plain(KeyRow row, KeyCode code, Consumer<Target> action) {
        return plain(row, Stroke.key(code), action);
    }

    private static KeyCommand plain(KeyRow row, Stroke stroke, Consumer<Target> action) {
        return new KeyCommand(row, When.ALWAYS, KeyFocus::leavesText, List.of(stroke), action);
    }

    /** A key that a text field needs itself, identified by its sign; the code is for keyboards that send no sign. */
    static KeyCommand signed(KeyRow row, String sign, KeyCode code, Consumer<Target> action) {
        return new KeyCommand(
                row, When.ALWAYS, KeyFocus::leavesText, List.of(Stroke.sign(sign), Stroke.key(code)), action);
    }

    /** A key that a text field and a slider need themselves. */
    private static KeyCommand moving(KeyRow row, Stroke stroke, Consumer<Target> action) {
        return new KeyCommand(row, When.ALWAYS, KeyFocus::leavesArrows, List.of(stroke), action);
    }

    /** A key that a presenter's clicker sends, and that lists and scrolling nodes need themselves. */
    private static KeyCommand paging(KeyCode code, Consumer<Target> action) {
        return new KeyCommand(KeyRow.CLICKER, When.ALWAYS, KeyFocus::leavesPages, List.of(Stroke.key(code)), action);
    }

    /** A key that no node needs itself. */
    static KeyCommand always(KeyRow row, Consumer<Target> action, Stroke... strokes) {
        return new KeyCommand(row, When.ALWAYS, focus -> true, List.of(strokes), action);
    }
}
