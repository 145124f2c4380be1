package symmetrylab.figure.page;

import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.scene.Scene;
import symmetrylab.spec.VisibleText;

/**
 * The lanes in a small place beside something else: side by side with name, step and network, or one below the other with
 * all that is said of them where there is room.
 *
 * @param lanes the runs at the same step, on the same scales; at least one
 * @param stacked whether they are one below the other
 */
public record SmallLanesFigure(List<Scene> lanes, boolean stacked) implements Figure {

    /** The least room for a lane with all that is said of it. */
    private static final double TELLING_WIDTH = 300;

    private static final double TELLING_HEIGHT = 250;

    /** As many lanes as this are one below the other; more are in two columns. */
    private static final int STACK = 3;

    /** As many lanes as this are in one row. */
    private static final int ROW = 4;

    /** Copies the list. */
    public SmallLanesFigure {
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("there is no lane");
        }
    }

    /** The lanes in a row, of so many. */
    private static int across(int lanes, boolean stacked) {
        if (stacked) {
            return lanes > STACK ? 2 : 1;
        }
        return lanes > ROW ? (lanes + 1) / 2 : lanes;
    }

    /** The size of the type that the scenes want in a picture of this size. */
    public static double textFor(double width, double height, int lanes, boolean stacked) {
        double w = width / across(lanes, stacked);
        double h = height / rows(lanes, stacked);
        return stacked && tells(w, h)
                ? LanesFigure.textFor(w, h, 1, 0)
                : Math.max(12, Math.min(18, Math.min(w / 13, h / 17)));
    }

    private static int rows(int lanes, boolean stacked) {
        int across = across(lanes, stacked);
        return (lanes + across - 1) / across;
    }

    private static boolean tells(double width, double height) {
        return width >= TELLING_WIDTH && height >= TELLING_HEIGHT;
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        int across = across(lanes.size(), stacked);
        double w = width / across;
        double h = height / rows(lanes.size(), stacked);
        for (int i = 0; i < lanes.size(); i++) {
            Scene lane = lanes.get(i);
            Figure figure = stacked && tells(w, h)
                    ? new LanesFigure(List.of(lane), List.of(FigureKind.NETWORK), false)
                    : (on, wide, high) -> paintSmall(on, lane, wide, high);
            pen.area(i % across * w, Math.floor((double) i / across) * h, w, h, figure);
        }
    }

    private static void paintSmall(Pen pen, Scene lane, double width, double height) {
        Palette palette = lane.style().palette();
        double size = lane.style().text() * 1.25;
        double inside = width - size;
        String step = lane.style().words().get("figure.step", Numbers.count(lane.now()));
        Lettering beside = Lettering.of(lane.style().text(), palette.muted()).at(Horizontal.RIGHT, Vertical.MIDDLE);
        Lettering name = Lettering.of(size, palette.text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        double stepWidth = TextWidth.of(step, beside) + size / 2;
        String of = VisibleText.of(lane.history().recording().plan().spec().name());
        boolean both = TextWidth.of(of, name) + stepWidth <= inside;
        pen.text(both ? of : TextWidth.shortened(of, name, inside), 0, 0.7 * size, name);
        if (both) {
            pen.text(step, inside, 0.7 * size, beside);
        }
        pen.area(0, 1.4 * size, inside, height - 1.4 * size, new NetworkFigure(lane, true));
    }
}
