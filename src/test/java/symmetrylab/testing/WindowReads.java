package symmetrylab.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import symmetrylab.viewmodel.settings.PanelSection;

/**
 * Reads the window in tests, waits for it and clicks twice. All reading is done on the window's own thread: another one could meet
 * the scene in the middle of a change, say between the old lanes and the new ones.
 */
public final class WindowReads {

    /** Long even for a busy machine; only a failing test waits for it. */
    private static final int LIMIT_SECONDS = 60;

    private WindowReads() {}

    /** Waits until {@code condition} holds, between two events of the window. */
    public static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS, () -> read(condition));
        } catch (TimeoutException late) {
            throw new AssertionError(
                    String.format(Locale.ROOT, "not within %d seconds: %s", LIMIT_SECONDS, what), late);
        }
        WindowExtension.settle();
    }

    /** The result of {@code reading}, called on the window's thread. */
    public static <T> T read(Callable<T> reading) {
        FutureTask<T> task = new FutureTask<>(reading);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException wrong) {
            throw new AssertionError("cannot be read", wrong.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("the window does not answer", late);
        }
    }

    /** The node that {@code query} finds first. */
    public static Node node(String query) {
        return node(query, Node.class);
    }

    /** The node that {@code query} finds first, which is of this type. */
    public static <T extends Node> T node(String query, Class<T> type) {
        return read(() -> new FxRobot().lookup(query).queryAs(type));
    }

    /** Whether {@code query} finds a node, visible or not. */
    public static boolean exists(String query) {
        return read(() -> new FxRobot().lookup(query).tryQuery().isPresent());
    }

    /** Waits until the window has been drawn {@code count} times more. */
    public static void awaitFrames(int count) {
        AtomicInteger left = new AtomicInteger(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                if (left.decrementAndGet() <= 0) {
                    stop();
                }
            }
        };
        WaitForAsyncUtils.waitForAsyncFx(20_000, timer::start);
        await("frames", () -> left.get() <= 0);
    }

    /** Waits until the first preset is trained and shown. */
    public static void awaitFirstPreset() {
        awaitTrained("4,000");
    }

    /** Waits until all steps to {@code lastStep}, as the window writes it, are trained and shown. */
    public static void awaitTrained(String lastStep) {
        await("trained", () -> exists("#position") && text("#position").endsWith("of " + lastStep));
    }

    /** The sentence about the timeline for screen readers. */
    public static String timeline() {
        return read(() -> (String) node("#scrubber").queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    /** Unfolds the panel of settings, which must be folded, and these sections in addition to open ones. */
    public static void openControls(PanelSection... sections) {
        FxRobot robot = new FxRobot();
        robot.push(KeyCode.BACK_SLASH);
        await("controls", () -> isShown("#add-lane"));
        for (PanelSection section : sections) {
            Button heading = node("#section-" + section.token(), Button.class);
            robot.interact(heading::fire);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether a toggle is chosen. */
    public static boolean selected(String query) {
        return read(() -> node(query, ToggleButton.class).isSelected());
    }

    /**
     * The text of a lane's head for screen readers: its name, state, sentence, numbers and start.
     *
     * @param number of the lane, from 0
     */
    public static String lane(int number) {
        return (String) read(() -> node("#lane" + number).queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    /** The name of a lane. */
    public static String name(int number) {
        return between(lane(number), "", ": ");
    }

    /** The state of a lane. */
    public static String state(int number) {
        return between(lane(number), ": ", ". ").replace(", solved", "");
    }

    /** The loss, accuracy and spread of a lane, in a sentence each. */
    public static String numbers(int number) {
        return between(lane(number), " loss ", " Start: ");
    }

    /** How a lane starts, and its edits. */
    public static String startOf(int number) {
        return between(lane(number), " Start: ", ".");
    }

    private static String between(String whole, String before, String after) {
        int start = whole.indexOf(before) + before.length();
        int end = after.equals(".") ? whole.lastIndexOf(after) : whole.indexOf(after, start);
        return end < start ? "" : whole.substring(start, end);
    }

    /** The current step. */
    public static int step() {
        String[] words = text("#position").split(" ");
        return Integer.parseInt(words[1].replaceAll("\\D", ""));
    }

    /** The text of a label or button. */
    public static String text(String query) {
        return read(() -> node(query, Labeled.class).getText());
    }

    /** The text in a field. */
    public static String typed(String query) {
        return read(() -> node(query, TextInputControl.class).getText());
    }

    /** The number in a field. */
    public static double number(String query) {
        return asNumber(typed(query));
    }

    /** A number as the window writes it, with a true minus sign. */
    public static double asNumber(String text) {
        assertThat(text).doesNotContain("-");
        return Double.parseDouble(text.replace('−', '-'));
    }

    /** Whether a node exists and is visible. */
    public static boolean isShown(String query) {
        return read(() -> new FxRobot()
                .lookup(query)
                .tryQuery()
                .filter(WindowReads::isShown)
                .isPresent());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Clicks twice at a place on the screen. The second click is made from the first: on a busy machine two clicks of
     * the robot are too far apart to be a double click.
     */
    public static void doubleClick(Point2D at) {
        FxRobot robot = new FxRobot();
        AtomicReference<MouseEvent> first = new AtomicReference<>();
        EventHandler<MouseEvent> listener = first::set;
        Scene scene = node("#lane0").getScene();
        robot.interact(() -> scene.addEventFilter(MouseEvent.MOUSE_CLICKED, listener));
        robot.clickOn(at, MouseButton.PRIMARY);
        robot.interact(() -> {
            scene.removeEventFilter(MouseEvent.MOUSE_CLICKED, listener);
            Event.fireEvent(first.get().getTarget(), second(first.get()));
        });
    }

    private static MouseEvent second(MouseEvent first) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                first.getSceneX(),
                first.getSceneY(),
                first.getScreenX(),
                first.getScreenY(),
                first.getButton(),
                2,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                first.isStillSincePress(),
                first.getPickResult());
    }

    /** The middle of a node on the screen. */
    public static Point2D middle(Node node) {
        Bounds bounds = onScreen(node);
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** The bounds of a node on the screen. */
    public static Bounds onScreen(Node node) {
        return read(() -> node.localToScreen(node.getBoundsInLocal()));
    }
}
