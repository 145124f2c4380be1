package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.ImageComparison;
import symmetrylab.testing.Runs;
import symmetrylab.testing.SampleScene;
import symmetrylab.testing.Styles;

class DrawListTest {

    private static final List<RunHistory> LANES = Runs.histories(Runs.preset("zero-against-random"));

    static Stream<Figure> figures() {
        Scene scene = Scene.of(LANES.get(1), 1200, SharedScales.of(LANES), Styles.of(Theme.LIGHT.palette(), 13));
        Figure pieces = (pen, width, height) -> {
            pen.rectangle(-0.01, 10, 100.3, 40, 60, Ink.rgb(0x336699).withAlpha(0.5));
            pen.frame(10, 60, 80, 30, 4, Stroke.solid(Ink.rgb(0xFF0000), 2.5).dashed(4, 2, 1));
            pen.text(
                    "tan ȳ → \u2212½ 😀",
                    200,
                    100,
                    Lettering.of(17.3, Ink.rgb(0)).bold().centered());
            pen.grid(300, 20, 90, 60, InkGrid.of(2, 3, (row, column) -> Ink.rgb(0x40 * row + 0x3000 * column)));
            pen.area(20, 120, 0.2, 0.2, (on, w, h) -> {});
        };
        return Stream.concat(
                Stream.of(new SampleScene(7), pieces),
                Stream.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.MAP, FigureKind.STEP)
                        .map(kind -> kind.of(scene)));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_list_draws_the_same_picture(Figure figure) {
        int width = 900;
        int height = 500;
        String list = DrawList.of(figure, width, height);
        assertThat(list.chars()).as("no half of a pair but in texts").isNotEmpty();
        Figure read = (pen, w, h) -> new Reader(list).paint(pen);
        assertThat(ImageComparison.differentTiles(image(read, width, height), image(figure, width, height)))
                .isEmpty();
    }

    private static BufferedImage image(Figure figure, int width, int height) {
        Figure onPage = (pen, w, h) -> {
            pen.rectangle(0, 0, w, h, 0, Ink.rgb(0xFFFFFF));
            pen.area(0, 0, w, h, figure);
        };
        return FigureImage.opaque(PictureSize.of(width, height)).paint(onPage).image();
    }

    /** Reads a list as the page does. */
    private static final class Reader {
        private final String list;
        private int at;

        Reader(String list) {
            this.list = list;
        }

        void paint(Pen pen) {
            while (at < list.length()) {
                int command = count();
                if (command == 11) {
                    return;
                }
                paint(pen, command);
            }
        }

        private void paint(Pen pen, int command) {
            switch (command) {
                case 1 -> pen.line(length(), length(), length(), length(), stroke());
                case 2 -> pen.path(path(), stroke());
                case 3 -> pen.fill(path(), ink());
                case 4 -> pen.disc(length(), length(), length(), ink());
                case 5 -> pen.circle(length(), length(), length(), stroke());
                case 6 -> pen.rectangle(length(), length(), length(), length(), length(), ink());
                case 7 -> pen.frame(length(), length(), length(), length(), length(), stroke());
                case 8 -> pen.grid(length(), length(), length(), length(), grid());
                case 9 -> text(pen);
                case 10 -> pen.area(length(), length(), length(), length(), (on, w, h) -> paint(on));
                default -> throw new IllegalStateException("there is no command " + command);
            }
        }

        private int count() {
            return list.charAt(at++);
        }

        private double length() {
            return ((count() << 15) + count() - (1 << 29)) / 256.0;
        }

        private Ink ink() {
            return new Ink(count(), count(), count(), count() / 255.0);
        }

        private Stroke stroke() {
            Stroke solid = Stroke.solid(ink(), length());
            double[] dashes = new double[count()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = length();
            }
            return solid.dashed(dashes);
        }

        private Path path() {
            Path.Builder path = Path.builder();
            for (int kind = count(); kind != 5; kind = count()) {
                switch (kind) {
                    case 1 -> path.moveTo(length(), length());
                    case 2 -> path.lineTo(length(), length());
                    case 3 -> path.curveTo(length(), length(), length(), length(), length(), length());
                    default -> path.close();
                }
            }
            return path.build();
        }

        private InkGrid grid() {
            int columns = count();
            return InkGrid.of(count(), columns, (row, column) -> ink());
        }

        private void text(Pen pen) {
            double x = length();
            double y = length();
            double size = length();
            boolean bold = count() == 1;
            Lettering.Horizontal horizontal = Lettering.Horizontal.values()[count()];
            Lettering plain = Lettering.of(size, ink()).at(horizontal, Lettering.Vertical.BASELINE);
            int length = count();
            pen.text(list.substring(at, at + length), x, y, bold ? plain.bold() : plain);
            at += length;
        }
    }
}
