package symmetrylab.figure.page;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.KeyItem;
import symmetrylab.figure.draw.KeyRow;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.network.ActivationKey;
import symmetrylab.figure.network.EdgeKey;
import symmetrylab.figure.network.GroupKey;
import symmetrylab.figure.output.SampleSigns;
import symmetrylab.figure.scene.Scene;

/**
 * The whole experiment at one step, as exported: title and step, the key of all signs, then the lanes side by side on one
 * grid, each with its head above its figures.
 *
 * @param title of the experiment; may be empty
 * @param lanes the runs, from left to right, at the same step, on the same scales and in the same style; at least one
 * @param figures what each lane shows, from top to bottom
 */
public record ExperimentFigure(String title, List<Scene> lanes, List<FigureKind> figures) implements Figure {

    private static final double TITLE = 2.6;
    private static final double KEY = 2.2;

    /** Copies the lists. */
    public ExperimentFigure {
        lanes = List.copyOf(lanes);
        figures = List.copyOf(figures);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("there is no lane");
        }
    }

    /** The grid of lanes in a picture of this size. */
    public static LaneGrid gridFor(double width, double height, int lanes, List<FigureKind> figures) {
        boolean hasNetwork = figures.contains(FigureKind.NETWORK);
        int plots = figures.size() - (hasNetwork ? 1 : 0);
        // The height above the lanes depends on their text size, which in turn depends on the room that is left.
        LaneGrid whole = LaneGrid.onPage(width / lanes, height, plots, hasNetwork);
        double above = (TITLE + KEY) * whole.text();
        return LaneGrid.onPage(width / lanes, height - above, plots, hasNetwork);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        LaneGrid grid = gridFor(width, height, lanes.size(), figures);
        Palette palette = lanes.get(0).style().palette();
        pen.rectangle(0, 0, width, height, 0, palette.page());
        paintTitle(pen, grid, width);
        double text = grid.text();
        double room = width - 2 * grid.padding();
        KeyItem key = key(false).width() <= room ? key(false) : key(true);
        double keyTop = TITLE * text;
        pen.area(grid.padding(), keyTop, room, KEY * text, key);
        double top = height - grid.rows().total();
        pen.line(0, top, width, top, Stroke.solid(palette.grid(), 1));
        new LanesFigure(lanes, figures, false).paint(pen, grid, top);
    }

    private void paintTitle(Pen pen, LaneGrid grid, double width) {
        FigureStyle style = lanes.get(0).style();
        double text = grid.text();
        double middle = 0.5 * TITLE * text;
        String step = style.words()
                .get(
                        "timeline.position",
                        Numbers.count(lanes.get(0).step()),
                        Numbers.count(lanes.get(0).scales().lastStep()));
        Lettering position =
                Lettering.of(1.3 * text, style.palette().text()).bold().at(Horizontal.RIGHT, Vertical.MIDDLE);
        pen.text(step, width - grid.padding(), middle, position);
        Lettering lettering =
                Lettering.of(1.5 * text, style.palette().text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        double room = width - 2 * grid.padding() - TextWidth.of(step, position) - text;
        pen.text(TextWidth.shortened(title, lettering, room), grid.padding(), middle, lettering);
    }

    /** The key to the signs of the networks; those of a plot are beside it. */
    private KeyItem key(boolean brief) {
        List<KeyItem> items = new ArrayList<>();
        Scene first = lanes.get(0);
        if (figures.contains(FigureKind.NETWORK)) {
            items.add(EdgeKey.of(first, brief));
            items.add(ActivationKey.of(first, brief));
            items.add(GroupKey.of(lanes, brief));
        }
        DataSet data = first.history().recording().data();
        if (figures.contains(FigureKind.NETWORK) || figures.contains(FigureKind.OUTPUT)) {
            items.add(new SampleSigns(data, first.style()));
        } else if (figures.contains(FigureKind.FUNCTION)) {
            items.add(new SampleSigns(data, first.style(), true));
        }
        return new KeyRow(items, (brief ? 1 : 1.6) * first.style().text());
    }
}
