package symmetrylab.view.window;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.RangeSlider;
import symmetrylab.view.control.KeyConsumer;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.GraphViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.viewmodel.window.EditedExperiment;

/**
 * The keys of the window. They hold wherever the focus is, except where a control needs them itself: letters and digits
 * in a text field, arrows in a slider of the controls.
 *
 * <p>A key that is known by its sign is bound as typed text: brackets and the plus are elsewhere on other keyboards.
 */
final class KeyBindings {

    private static final int MANY_STEPS = 10;

    /** A tenth of the way from the slowest to the fastest. */
    private static final double SPEED_STEP = 0.1;

    private final ExperimentViewModel experiment;
    private final DocumentViewModel document;
    private final PlaybackViewModel playback;
    private final DisplayViewModel display;
    private final Actions actions;
    private final Map<KeyCode, Runnable> plain = new EnumMap<>(KeyCode.class);
    private final Map<String, Runnable> typed = new HashMap<>();

    KeyBindings(EditedExperiment edited, PlaybackViewModel playback, DisplayViewModel display, Actions actions) {
        experiment = edited.experiment();
        document = edited.document();
        this.playback = playback;
        this.display = display;
        this.actions = actions;
        bindPlaying();
        bindPhases();
        bindLoop();
        bindInspector();
        bindWindow();
    }

    private void bindPlaying() {
        plain.put(KeyCode.SPACE, playback::toggle);
        plain.put(KeyCode.R, playback::reset);
        plain.put(KeyCode.B, playback::toggleDirection);
        plain.put(KeyCode.F, () -> playback.faster(SPEED_STEP));
        plain.put(KeyCode.S, () -> playback.faster(-SPEED_STEP));
        plain.put(KeyCode.E, actions::showEvents);
    }

    private void bindPhases() {
        plain.put(KeyCode.O, playback::toggleStep);
        bind(",", KeyCode.COMMA, () -> playback.phaseBy(-1));
        bind(".", KeyCode.PERIOD, () -> playback.phaseBy(1));
    }

    private void bindLoop() {
        bind("[", KeyCode.OPEN_BRACKET, playback::loopFromHere);
        bind("]", KeyCode.CLOSE_BRACKET, playback::loopToHere);
        plain.put(KeyCode.L, playback::toggleLoop);
    }

    private void bindInspector() {
        plain.put(KeyCode.ESCAPE, actions::inspectNothing);
        plain.put(KeyCode.I, actions::toggleInspector);
        plain.put(KeyCode.G, actions::focusGraph);
        typed.put("+", () -> actions.zoomGraph(GraphViewModel.NOTCH));
        bind("-", KeyCode.MINUS, () -> actions.zoomGraph(1 / GraphViewModel.NOTCH));
        typed.put("0", actions::showWholeGraph);
        plain.put(KeyCode.D, display.graph()::toggleGradient);
    }

    private void bindWindow() {
        plain.put(KeyCode.T, actions::toggleTheme);
        typed.put("?", actions::showKeys);
    }

    /** A key with a sign, wherever it is on the keyboard; the code is for those that send no sign. */
    private void bind(String sign, KeyCode code, Runnable action) {
        typed.put(sign, action);
        plain.put(code, action);
    }

    /** Listens to the keys of {@code scene}. */
    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (handle(event, scene.getFocusOwner())) {
                event.consume();
            }
        });
    }

    private boolean handle(KeyEvent event, Node focus) {
        Runnable sign = typed.get(event.getText());
        if (sign != null && !types(focus)) {
            // Before the modifiers are looked at: on some keyboards a bracket is typed with AltGr.
            sign.run();
            return true;
        }
        if (event.isShortcutDown()) {
            return shortcut(event, focus);
        }
        if (focus instanceof KeyConsumer consumer && consumer.consumes(event)) {
            return false;
        }
        if (event.isAltDown()) {
            return false;
        }
        boolean run = true;
        switch (event.getCode()) {
            case F11 -> actions.togglePresenting();
            case F1 -> actions.showKeys();
            default -> run = !types(focus) && plain(event, focus);
        }
        return run;
    }

    private boolean shortcut(KeyEvent event, Node focus) {
        switch (event.getCode()) {
            case O -> actions.open();
            case S -> {
                if (event.isShiftDown()) {
                    actions.saveAs();
                } else {
                    actions.save();
                }
            }
            case E -> actions.export();
            case Z -> {
                if (event.isShiftDown()) {
                    experiment.redo();
                } else {
                    experiment.undo();
                }
            }
            case Y -> experiment.redo();
            case LEFT, RIGHT -> {
                if (types(focus) || slides(focus)) {
                    return false;
                }
                playback.stepBy(event.getCode() == KeyCode.LEFT ? -1 : 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event, Node focus) {
        switch (event.getCode()) {
            case ENTER -> {
                return press(focus);
            }
            case LEFT, RIGHT, HOME, END -> {
                if (slides(focus)) {
                    return false;
                }
                move(event.getCode(), event.isShiftDown());
            }
            case N -> actions.nudge(event.isShiftDown());
            case K -> {
                if (event.isShiftDown()) {
                    display.graph().toggleLogarithmic();
                } else {
                    display.toggleScrubber();
                }
            }
            default -> {
                Runnable action = plain.get(event.getCode());
                if (action == null) {
                    return preset(event);
                }
                action.run();
            }
        }
        return true;
    }

    private void move(KeyCode code, boolean many) {
        switch (code) {
            case HOME -> playback.toStart();
            case END -> playback.toEnd();
            default -> {
                int direction = code == KeyCode.LEFT ? -1 : 1;
                if (many) {
                    playback.stepBy(MANY_STEPS * direction);
                } else {
                    playback.moveBy(direction);
                }
            }
        }
    }

    private boolean preset(KeyEvent event) {
        KeyCode code = event.getCode();
        if (!code.isDigitKey() || code.getName().isEmpty()) {
            return false;
        }
        int digit = code.getName().charAt(code.getName().length() - 1) - '0';
        if (digit < 1) {
            return false;
        }
        document.openPreset(digit - 1);
        return true;
    }

    /** Space plays wherever the focus is, so Enter presses a button that has it, and opens a list. */
    private static boolean press(Node focus) {
        if (focus instanceof MenuButton menu) {
            menu.show();
        } else if (focus instanceof ButtonBase button) {
            button.fire();
        } else if (focus instanceof ComboBoxBase<?> box && !box.isEditable()) {
            box.show();
        } else {
            return false;
        }
        return true;
    }

    private static boolean types(Node focus) {
        return focus instanceof TextInputControl input && input.isEditable()
                || focus instanceof ComboBoxBase<?> box && box.isShowing();
    }

    private static boolean slides(Node focus) {
        return focus instanceof RangeSlider
                || focus instanceof Slider slider && !slider.getStyleClass().contains("keyless");
    }
}
