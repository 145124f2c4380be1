package symmetrylab.figure.page;

import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.scene.Scene;

/**
 * The whole experiment at one step, as exported: title and step, the key of all signs, then the lanes on one grid, each with
 * its head above its figures, and a caption.
 *
 * @param title of the experiment; may be empty
 * @param lanes the runs, in order, at the same step, on the same scales and in the same style; at least one
 * @param figures what each lane shows, from top to bottom
 * @param page how they are put on the page
 */
public record ExperimentFigure(String title, List<Scene> lanes, List<FigureKind> figures, PageStyle page)
        implements Figure {

    /** The height of the key, in heights of the text. */
    static final double KEY = 2.2;

    /** How often the lanes are fitted into what is left of the page. */
    private static final int FITTINGS = 3;

    /** Copies the lists. */
    public ExperimentFigure {
        lanes = List.copyOf(lanes);
        figures = List.copyOf(figures);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("there is no lane");
        }
    }

    /** The size of the type that the scenes of a plan want. */
    static double textFor(PicturePlan plan) {
        return gridFor(plan.sheet().width(), plan.sheet().height(), plan.lanes().size(), plan.figures(), plan.page())
                .text();
    }

    /** The grid of lanes in a picture of this size. */
    public static LaneGrid gridFor(double width, double height, int lanes, List<FigureKind> figures, PageStyle page) {
        boolean hasNetwork = FigureKind.hasNetwork(figures);
        int plots = FigureKind.plots(figures);
        int across = page.layout().across(lanes);
        int down = (lanes + across - 1) / across;
        // The height around the lanes depends on their text size, which in turn depends on the room that is left.
        LaneGrid grid = LaneGrid.onPage(width / across, height / down, plots, hasNetwork, page.type());
        for (int i = 0; i < FITTINGS; i++) {
            double around = (PageMargins.TITLE + KEY) * grid.text()
                    + PageMargins.captionHeight(page, grid.text(), width - 2 * grid.padding());
            grid = LaneGrid.onPage(width / across, (height - around) / down, plots, hasNetwork, page.type());
        }
        return grid;
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        int across = page.layout().across(lanes.size());
        LaneGrid grid = gridFor(width, height, lanes.size(), figures, page);
        Palette palette = lanes.get(0).style().palette();
        PageMargins margins = PageMargins.of(title, lanes.get(0), page);
        margins.paint(pen, grid.text(), grid.padding(), width, height);
        double text = grid.text();
        double room = width - 2 * grid.padding();
        double keyTop = PageMargins.TITLE * text;
        LanesFigure shown = new LanesFigure(lanes, figures, false);
        pen.area(
                grid.padding(),
                keyTop,
                room,
                KEY * text,
                new PageKey(lanes, figures, shown.showsSamples(grid)).fitting(room));
        double caption = PageMargins.captionHeight(page, text, room);
        int down = (lanes.size() + across - 1) / across;
        double top = height - caption - down * grid.rows().total();
        LaneSentence.Form form = shown.form(grid);
        for (int row = 0; row < down; row++) {
            double above = top + row * grid.rows().total();
            pen.line(0, above, width, above, Stroke.solid(palette.grid(), 1));
            int before = row * across;
            List<Scene> here = lanes.subList(before, Math.min(lanes.size(), before + across));
            new LanesFigure(here, figures, false).paintOnPage(pen, grid, above, form, before);
        }
    }
}
