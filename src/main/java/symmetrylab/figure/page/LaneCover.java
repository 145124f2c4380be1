package symmetrylab.figure.page;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.LaneGrid;

/**
 * The head of a lane of which nothing is said yet: stripes with a question mark lie over the sentence and the numbers.
 *
 * @param name the lane's name
 */
record LaneCover(String name, LaneGrid grid, FigureStyle style) implements Figure {

    private static final double STRIPES = 9;

    @Override
    public void paint(Pen pen, double width, double height) {
        Palette palette = style.palette();
        LaneGrid.Rows rows = grid.rows();
        Lettering lettering =
                Lettering.of(grid.nameSize(), palette.text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        pen.text(
                TextWidth.shortened(name, lettering, grid.inside()),
                grid.padding(),
                rows.space() + rows.name() / 2,
                lettering);
        double top = rows.space() + rows.name() + 2;
        pen.area(grid.padding(), top, grid.inside(), rows.sentence() + rows.numbers() - 8, this::paintStripes);
    }

    private void paintStripes(Pen pen, double width, double height) {
        Palette palette = style.palette();
        Stroke stripe = Stroke.solid(palette.grid(), 2);
        for (double x = -height; x < width; x += STRIPES) {
            pen.line(x, height, x + height, 0, stripe);
        }
        pen.frame(0.5, 0.5, width - 1, height - 1, 4, Stroke.solid(palette.grid(), 1));
        double plate = 1.5 * grid.nameSize();
        pen.disc(width / 2, height / 2, plate / 2, palette.page());
        pen.text(
                "?",
                width / 2,
                height / 2,
                Lettering.of(grid.nameSize(), palette.muted()).bold().centered());
    }
}
