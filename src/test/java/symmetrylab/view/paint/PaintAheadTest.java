package symmetrylab.view.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;

/** A view is painted from the moment its figure is given, by whichever thread is free, and shows the same as ever. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class PaintAheadTest {

    private static final Ink BLUE = Ink.rgb(0x0A5FB4);

    private final FigureView first = new FigureView();
    private final FigureView second = new FigureView();
    private final Pane parent = new Pane(first, second);

    @Start
    void start(Stage stage) {
        for (FigureView view : List.of(first, second)) {
            view.setManaged(false);
            view.resize(40, 40);
        }
        stage.setScene(new Scene(parent, 200, 100));
        stage.show();
    }

    @Test
    void painting_begins_before_the_pulse() throws InterruptedException {
        inWindow(() -> shown(first, filled(BLUE)));
        CountDownLatch painted = new CountDownLatch(1);
        boolean early = inWindow(() -> {
            first.show((pen, width, height) -> painted.countDown());
            // No pulse comes while this runs.
            return Runtime.getRuntime().availableProcessors() == 1 || painted.await(30, TimeUnit.SECONDS);
        });
        assertThat(early).isTrue();
    }

    @Test
    void the_last_of_several_figures_is_seen() {
        for (int round = 0; round < 20; round++) {
            Ink ink = Ink.rgb(0x101010 * (round % 8 + 1));
            Color seen = inWindow(() -> {
                first.show(filled(BLUE));
                first.show(filled(Ink.rgb(0xFF0000)));
                return shown(first, filled(ink));
            });
            assertThat(seen).isEqualTo(Color.rgb(ink.red(), ink.green(), ink.blue()));
        }
    }

    @Test
    void a_picture_that_was_never_shown_takes_no_further_pixels() {
        long kept = inWindow(() -> {
            shown(first, filled(BLUE));
            for (int i = 0; i < 8; i++) {
                first.show(filled(Ink.rgb(i)));
                first.tryPaint();
            }
            return first.keptPixels();
        });
        assertThat(kept).isEqualTo(2 * 40 * 40);
    }

    @Test
    void a_view_waits_for_the_thread_that_paints_it_and_meanwhile_others_are_painted() throws InterruptedException {
        inWindow(() -> shown(first, filled(BLUE)));
        inWindow(() -> shown(second, filled(BLUE)));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch secondPainted = new CountDownLatch(1);
        Figure slow = (pen, width, height) -> {
            begun.countDown();
            await(secondPainted);
            pen.rectangle(0, 0, width, height, 0, Ink.rgb(0x00FF00));
        };
        Thread painter = new Thread(first::tryPaint);
        Color seen = inWindow(() -> {
            first.show(slow);
            painter.start();
            await(begun);
            second.show((pen, width, height) -> secondPainted.countDown());
            first.layout();
            return pixel(first);
        });
        painter.join();
        assertThat(seen).isEqualTo(Color.LIME);
    }

    @Test
    void a_figure_that_fails_is_reported_in_the_pulse_and_the_next_is_shown() {
        inWindow(() -> shown(first, filled(BLUE)));
        List<String> threads = new CopyOnWriteArrayList<>();
        Figure broken = (pen, width, height) -> {
            threads.add(Thread.currentThread().getName());
            throw new IllegalStateException("no picture");
        };
        Throwable fault = inWindow(() -> catchThrowable(() -> shown(first, broken)));
        assertThat(fault).hasMessage("no picture");
        assertThat(threads).anyMatch(name -> name.contains("JavaFX"));
        assertThat(inWindow(() -> shown(first, filled(BLUE)))).isEqualTo(Color.rgb(0x0A, 0x5F, 0xB4));
    }

    private static Figure filled(Ink ink) {
        return (pen, width, height) -> pen.rectangle(0, 0, width, height, 0, ink);
    }

    private static Color shown(FigureView view, Figure figure) {
        view.show(figure);
        view.requestLayout();
        view.layout();
        return pixel(view);
    }

    private static Color pixel(FigureView view) {
        return view.snapshot(null, null).getPixelReader().getColor(20, 20);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static <T> T inWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
