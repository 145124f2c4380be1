package symmetrylab.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.service.query.PointQuery;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Shows a window in a test and acts in it. TestFX rests for a twentieth of a second after each press, each release and each
 * move of the mouse, which made up half of the time of these tests. This robot waits once after a key or a click, until the
 * window has drawn what came of it, and moves the mouse at once.
 */
public class WindowExtension extends ApplicationExtension {

    /** The first pulse may have begun before; the second lays out and draws. */
    private static final int PULSES = 2;

    private static final int LIMIT_SECONDS = 60;

    /** Waits until the window has done what it was asked to do, and has drawn it; not on the window's own thread. */
    static void settle() {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        CountDownLatch pulses = new CountDownLatch(PULSES);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                pulses.countDown();
                if (pulses.getCount() == 0) {
                    stop();
                }
            }
        };
        Platform.runLater(timer::start);
        try {
            if (!pulses.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the window does not draw");
            }
        } catch (InterruptedException ended) {
            throw new AssertionError("interrupted", ended);
        }
        // What the window was asked to do while it drew.
        WindowReads.read(() -> true);
    }

    /** As {@link #settle()}, unless all keys are ones like Shift, which change nothing by themselves. */
    private static void settleAfter(KeyCode... keys) {
        if (!Stream.of(keys).allMatch(KeyCode::isModifierKey)) {
            settle();
        }
    }

    /** As {@link FxRobot#interact(Runnable)}, and draws what came of it. */
    @Override
    public FxRobot interact(Runnable work) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
        settle();
        return this;
    }

    private KeyboardRobot keyboard() {
        return robotContext().getKeyboardRobot();
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        keyboard().pressNoWait(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            keyboard().releaseNoWait(keys[i]);
        }
        settle();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard().pressNoWait(keys);
        settleAfter(keys);
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard().releaseNoWait(keys);
        settleAfter(keys);
        return this;
    }

    /** Looks the node up on the window's own thread: TestFX does so on the test's, where the scene may change meanwhile. */
    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        Node node = WindowReads.read(
                () -> lookup(query).match(NodeQueryUtils.isVisible()).query());
        return clickOn(node, motion, buttons);
    }

    @Override
    public FxRobot clickOn(Node node, Motion motion, MouseButton... buttons) {
        return clickOn(point(node).query(), motion, buttons);
    }

    @Override
    public FxRobot clickOn(Point2D place, Motion motion, MouseButton... buttons) {
        mouse().moveNoWait(place);
        mouse().pressNoWait(buttons);
        mouse().releaseNoWait(buttons);
        settle();
        return this;
    }

    @Override
    public FxRobot moveTo(PointQuery place, Motion motion) {
        mouse().moveNoWait(place.query());
        settle();
        return this;
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse().pressNoWait(buttons);
        settle();
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse().releaseNoWait(buttons);
        settle();
        return this;
    }

    private MouseRobot mouse() {
        return robotContext().getMouseRobot();
    }
}
