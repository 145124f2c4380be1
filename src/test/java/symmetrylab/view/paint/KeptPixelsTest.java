package symmetrylab.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.WindowExtension;

@Tag("window")
@ExtendWith(WindowExtension.class)
class KeptPixelsTest {

    private static final Ink INK = Ink.rgb(0x0A5FB4);

    private static final Figure SHAPE = (pen, width, height) -> pen.disc(9, 9, 4, INK);

    private final FigureView view = new FigureView();
    private final Pane parent = new Pane(view);

    @Start
    void start(Stage stage) {
        // Each test sets its size.
        view.setManaged(false);
        stage.setScene(new Scene(parent, 400, 300));
        stage.show();
    }

    @Test
    void a_picture_painted_once_keeps_its_pixels_once() {
        assertThat(kept(SHAPE, 100, 50)).isEqualTo(100 * 50);
    }

    @Test
    void a_picture_that_is_shown_smaller_is_painted_in_fewer_pixels() {
        WaitForAsyncUtils.asyncFx(() -> view.shrink(0.5));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(kept(SHAPE, 100, 50)).isEqualTo(50 * 25);
    }

    @Test
    void a_changing_picture_keeps_its_pixels_twice_at_most() {
        for (int i = 0; i < 10; i++) {
            double x = i;
            kept((pen, width, height) -> pen.disc(x, 9, 4, INK), 100, 50);
        }
        assertThat(kept(SHAPE, 100, 50)).isEqualTo(2 * 100 * 50);
    }

    @Test
    void texts_alone_keep_no_pixels() {
        Figure text = (pen, width, height) -> pen.text("a", 9, 9, Lettering.of(10, INK));
        assertThat(kept(text, 100, 50)).isZero();
    }

    @Test
    void an_empty_picture_keeps_nothing() {
        assertThat(kept((pen, width, height) -> {}, 100, 50)).isZero();
    }

    @Test
    void a_view_that_leaves_the_window_keeps_nothing_and_is_painted_anew_on_return() {
        kept(SHAPE, 100, 50);
        assertThat(inWindow(() -> {
                    parent.getChildren().clear();
                    return view.keptPixels();
                }))
                .isZero();
        assertThat(inWindow(() -> {
                    parent.getChildren().add(view);
                    view.layout();
                    return view.keptPixels();
                }))
                .isEqualTo(100 * 50);
    }

    @Test
    void many_sizes_themes_and_steps_keep_no_more_pixels_than_one() {
        List<RunHistory> lanes = Runs.histories(Runs.preset("zero-against-random"));
        SharedScales scales = SharedScales.of(lanes);
        for (FigureKind kind : FigureKind.values()) {
            for (int round = 0; round < 12; round++) {
                Theme theme = Theme.values()[round % 2];
                FigureStyle style = Styles.of(theme.palette(), 12);
                int width = 300 + 37 * (round / 3);
                int height = 200 + 23 * (round / 4);
                Figure figure =
                        kind.of(symmetrylab.figure.scene.Scene.of(lanes.get(round % 2), 300 * round, scales, style));
                assertThat(kept(figure, width, height))
                        .as(kind + " of " + width + " x " + height)
                        .isLessThanOrEqualTo((long) FigureView.MAX_SHEETS * width * height);
            }
        }
    }

    @Test
    void a_picture_of_many_texts_and_shapes_over_one_another_is_bounded_too() {
        Figure alternating = (pen, width, height) -> {
            for (int i = 0; i < 50; i++) {
                pen.text("text", 9, 19, Lettering.of(10, INK));
                pen.disc(12, 15, 8, INK);
            }
        };
        kept(alternating, 100, 50);
        assertThat(kept((pen, width, height) -> alternating.paint(pen, width, height), 100, 50))
                .as("the lowest level holds only a text")
                .isEqualTo((FigureView.MAX_SHEETS - 2) * 100 * 50L);
    }

    @Test
    void levels_that_the_next_picture_does_not_need_are_dropped() {
        kept(
                (pen, width, height) -> {
                    pen.text("text", 9, 19, Lettering.of(10, INK));
                    pen.disc(12, 15, 8, INK);
                },
                100,
                50);
        assertThat(kept(SHAPE, 100, 50)).isEqualTo(100 * 50);
    }

    private long kept(Figure figure, int width, int height) {
        return inWindow(() -> {
            view.resize(width, height);
            view.show(figure);
            view.layout();
            return view.keptPixels();
        });
    }

    private static <T> T inWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
