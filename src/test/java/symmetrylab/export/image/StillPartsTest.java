package symmetrylab.export.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.page.ExperimentFigure;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Pixels;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

@Tag("once")
class StillPartsTest {

    private static final PictureSize SIZE = PictureSize.of(640, 360);

    @ParameterizedTest
    @EnumSource(
            value = FigureKind.class,
            names = {"STARTS", "CURVATURE"},
            mode = EnumSource.Mode.EXCLUDE)
    void frames_of_every_figure_look_as_if_painted_alone(FigureKind kind) {
        List<RunHistory> lanes = Runs.histories(Runs.preset("zero-against-random"));
        SharedScales scales = SharedScales.of(lanes);
        List<FigureKind> figures = kind == FigureKind.NETWORK ? List.of(kind) : List.of(FigureKind.NETWORK, kind);
        assertAlike(step -> new ExperimentFigure(
                "Zero against random",
                lanes.stream()
                        .map(lane -> Scene.of(lane, step, scales, Styles.of(Palette.LIGHT, 12)))
                        .toList(),
                figures,
                PageStyle.PLAIN));
    }

    /** A line that never changes, shown up to the step, and a moving disc above it. */
    private record Line(int step, AtomicInteger drawn) implements LayeredFigure {

        @Override
        public List<Layer> layers(double width, double height) {
            Curve curve = new Curve(drawn);
            double now = step / 4_000.0 * width;
            return List.of(
                    new Layer(curve, 0, now),
                    new Layer((pen, w, h) -> pen.disc(now, h / 2, 4, Ink.rgb(0xFF0000)), 0, width));
        }
    }

    private record Curve(AtomicInteger drawn) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            drawn.incrementAndGet();
            pen.line(0, 0, width, height, Stroke.solid(Ink.rgb(0x0000FF), 3));
        }
    }

    @Test
    void what_does_not_change_is_painted_twice_for_any_number_of_frames() {
        AtomicInteger drawn = new AtomicInteger();
        StillParts still = new StillParts();
        FigureImage image = FigureImage.opaque(SIZE);
        for (int step = 100; step < 4_000; step += 100) {
            Line line = new Line(step, drawn);
            image.paint((pen, w, h) -> pen.area(100.3, 50, 300, 200, line), still);
        }
        assertThat(drawn).hasValue(2);
        assertAlike(step -> (pen, w, h) -> pen.area(100.3, 50, 300, 200, new Line(step, drawn)));
    }

    @Test
    void an_area_above_a_drawing_is_painted_with_it() {
        AtomicInteger drawn = new AtomicInteger();
        assertAlike(step -> (pen, w, h) -> {
            pen.disc(step / 10.0, 120, 30, Ink.rgb(0x00FF00));
            pen.area(100, 50, 300, 200, new Line(step, drawn));
            pen.area(150, 50, 300, 200, new Curve(drawn));
        });
    }

    private static void assertAlike(IntFunction<Figure> figure) {
        StillParts still = new StillParts();
        FigureImage shared = FigureImage.opaque(SIZE);
        FigureImage alone = FigureImage.opaque(SIZE);
        for (int step : new int[] {0, 1, 2, 37, 600, 601, 1500, 3000, 4000, 3999, 5}) {
            Pixels painted = colors(shared.paint(figure.apply(step), still));
            assertThat(painted).as("step " + step).isEqualTo(colors(alone.paint(figure.apply(step))));
        }
    }

    private static Pixels colors(FigureImage image) {
        return Pixels.opaque(SIZE.pixelWidth(), image.pixels());
    }
}
