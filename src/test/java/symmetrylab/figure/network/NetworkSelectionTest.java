package symmetrylab.figure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.BlankPen;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;

/** The frame around what is selected leaves the names of neurons legible. */
class NetworkSelectionTest {

    private static final FigureStyle STYLE = Styles.of(Palette.LIGHT, 13);
    private static final List<RunHistory> LANES = Runs.histories(Runs.preset("zero-against-random"));

    @ParameterizedTest
    @CsvSource({"320, 220", "460, 300", "600, 320", "736, 386"})
    void no_side_of_the_frame_runs_through_a_name(double width, double height) {
        List<NetworkPart> parts = new ArrayList<>(List.of(new NetworkPart.Layer(0)));
        for (int i = 0; i < 4; i++) {
            parts.add(new NetworkPart.Neuron(1, i));
        }
        for (NetworkPart part : parts) {
            NetworkFigure figure = figure(part);
            Box frame = frame(figure.layout(width, height), part);
            for (TextBoxPen.Box text : TextBoxPen.of(figure, width, height)) {
                assertThat(text.text().matches("h\\d") && crosses(frame, text))
                        .as("%s at %s, marked by %s", text, part, frame)
                        .isFalse();
            }
        }
    }

    /** Whether a text is neither inside nor outside the frame. */
    private static boolean crosses(Box frame, TextBoxPen.Box text) {
        boolean outside = text.right() < frame.left()
                || text.left() > frame.right()
                || text.bottom() < frame.top()
                || text.top() > frame.bottom();
        boolean inside = text.left() > frame.left()
                && text.right() < frame.right()
                && text.top() > frame.top()
                && text.bottom() < frame.bottom();
        return !outside && !inside;
    }

    private static NetworkFigure figure(NetworkPart part) {
        GraphView view = new GraphView(GraphView.EdgeContent.WEIGHT, false, 1, 0, 0, Optional.of(part));
        return new NetworkFigure(
                Scene.of(LANES.get(1), 1000, SharedScales.of(LANES), STYLE).with(view));
    }

    /** The middle of the line of the frame. */
    private static Box frame(NetworkLayout layout, NetworkPart part) {
        List<Box> frames = new ArrayList<>();
        Pen pen = new BlankPen() {
            @Override
            public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
                frames.add(new Box(x, y, width, height));
            }

            @Override
            public void text(String text, double x, double y, Lettering lettering) {
                throw new AssertionError("a mark has no words");
            }

            @Override
            public void area(double x, double y, double width, double height, Figure figure) {
                throw new AssertionError("a mark has no areas");
            }
        };
        new NetworkSelection(STYLE).paint(pen, layout, part);
        assertThat(frames).hasSize(1);
        return frames.get(0);
    }
}
