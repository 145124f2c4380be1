package symmetrylab.figure.page;

import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.scene.Scene;

/**
 * A page of one cell for each lane, from its title down to its caption, for a figure that stands alone.
 *
 * @param title of the experiment; may be empty
 * @param lanes the lanes, in order, in the same style; at least one
 * @param page how they are put on the page
 * @param width of the page
 * @param height of the page
 */
record LaneCells(String title, List<Scene> lanes, PageStyle page, double width, double height) {

    /** Paints one lane. */
    @FunctionalInterface
    interface Painter {
        void paint(Pen pen, int number, Box place);
    }

    LaneCells {
        lanes = List.copyOf(lanes);
    }

    /** The grid of the lanes. */
    LaneGrid grid() {
        return ExperimentFigure.gridFor(width, height, lanes.size(), List.of(FigureKind.STEP), page);
    }

    private int across() {
        return page.layout().across(lanes.size());
    }

    /** The height of a cell. */
    double cellHeight() {
        LaneGrid grid = grid();
        int down = (lanes.size() + across() - 1) / across();
        double caption = PageMargins.captionHeight(page, grid.text(), width - 2 * grid.padding());
        return (height - caption - PageMargins.TITLE * grid.text()) / down;
    }

    /** Paints what stands around the lanes, and each lane by {@code painter}. */
    void paint(Pen pen, Painter painter) {
        LaneGrid grid = grid();
        PageMargins.of(title, lanes.get(0), page).paint(pen, grid.text(), grid.padding(), width, height);
        double cell = cellHeight();
        for (int i = 0; i < lanes.size(); i++) {
            Scene lane = lanes.get(i);
            double left = i % across() * grid.width();
            double above = PageMargins.TITLE * grid.text() + i / across() * cell;
            Stroke line = Stroke.solid(lane.style().palette().grid(), 1);
            if (left == 0) {
                pen.line(0, above, width, above, line);
            } else {
                pen.line(left, above, left, above + cell, line);
            }
            int number = i;
            String name = LaneHead.of(lane.history(), lane.now()).name();
            Box place = new Box(left, above, grid.width(), cell);
            pen.group(new Meaning.Lane(number + 1, name), on -> painter.paint(on, number, place));
        }
    }
}
