package symmetrylab.view;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.RangeSlider;
import symmetrylab.viewmodel.DocumentViewModel;
import symmetrylab.viewmodel.ExperimentViewModel;
import symmetrylab.viewmodel.PlaybackViewModel;

/**
 * The keys of the window. They hold wherever the focus is, except where a control needs them itself: letters and digits
 * in a text field, arrows in a slider of the controls.
 */
final class KeyBindings {

    private static final int MANY_STEPS = 10;

    private final ExperimentViewModel experiment;
    private final DocumentViewModel document;
    private final PlaybackViewModel playback;
    private final Actions actions;

    KeyBindings(
            ExperimentViewModel experiment, DocumentViewModel document, PlaybackViewModel playback, Actions actions) {
        this.experiment = experiment;
        this.document = document;
        this.playback = playback;
        this.actions = actions;
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
        if (event.isShortcutDown()) {
            return shortcut(event);
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

    private boolean shortcut(KeyEvent event) {
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
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event, Node focus) {
        if ("?".equals(event.getText())) {
            actions.showKeys();
            return true;
        }
        int steps = event.isShiftDown() ? MANY_STEPS : 1;
        switch (event.getCode()) {
            case SPACE -> playback.toggle();
            case ENTER -> {
                return press(focus);
            }
            case LEFT, RIGHT, HOME, END -> {
                if (slides(focus)) {
                    return false;
                }
                move(event.getCode(), steps);
            }
            case R -> playback.reset();
            case T -> actions.toggleTheme();
            default -> {
                return preset(event);
            }
        }
        return true;
    }

    private void move(KeyCode code, int steps) {
        switch (code) {
            case LEFT -> playback.stepBy(-steps);
            case RIGHT -> playback.stepBy(steps);
            case HOME -> playback.toStart();
            default -> playback.toEnd();
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

    /** Space plays wherever the focus is, so Enter presses a button that has it. */
    private static boolean press(Node focus) {
        if (focus instanceof ButtonBase button) {
            button.fire();
            return true;
        }
        return false;
    }

    private static boolean types(Node focus) {
        return focus instanceof TextInputControl || focus instanceof ComboBoxBase<?> box && box.isShowing();
    }

    private static boolean slides(Node focus) {
        return focus instanceof RangeSlider
                || focus instanceof Slider slider && !slider.getStyleClass().contains("keyless");
    }
}
