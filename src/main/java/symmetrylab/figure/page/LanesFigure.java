package symmetrylab.figure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.lane.LaneHeadFigure;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.plot.DashKeyFigure;
import symmetrylab.figure.scene.Scene;
import symmetrylab.spec.VisibleText;

/**
 * The lanes of an experiment side by side on one grid, each with its head above its figures.
 *
 * @param lanes the runs, from left to right, at the same step, on the same scales and in the same style; at least one
 * @param figures what each lane shows, from top to bottom
 * @param covered whether a question mark takes the place of what is said of the lanes, so that a class can predict it
 */
public record LanesFigure(List<Scene> lanes, List<FigureKind> figures, boolean covered) implements Figure {

    private static final double STRIPES = 9;

    /** What can be pointed at in a lane. */
    public enum Part {
        /** All of it. */
        LANE,
        /** The sentence at its head. */
        SENTENCE,
        /** Loss, accuracy and spread. */
        NUMBERS,
        /** The network. */
        NETWORK,
        /** The output beside the network. */
        OUTPUT,
        /** The plots. */
        PLOTS
    }

    /** Copies the lists. */
    public LanesFigure {
        lanes = List.copyOf(lanes);
        figures = List.copyOf(figures);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("there is no lane");
        }
    }

    private int plots() {
        return figures.size() - (figures.contains(FigureKind.NETWORK) ? 1 : 0);
    }

    /** The size of the type that the scenes want in a picture of this size. */
    public static double textFor(double width, double height, int lanes, int plots) {
        return LaneGrid.of(LaneGrid.Place.LESSON, width / lanes, height, plots).text();
    }

    /**
     * The place of a part of lane {@code number}, from 0, in a picture of this size; absent if the lane does not show the
     * part.
     */
    public Optional<Box> place(Part part, int number, double width, double height) {
        LaneGrid grid = LaneGrid.of(LaneGrid.Place.LESSON, width / lanes.size(), height, plots());
        LaneGrid.Rows rows = grid.rows();
        double left = number * grid.width();
        double inside = left + grid.padding();
        double belowName = rows.space() + rows.name();
        boolean hasNetwork = figures.contains(FigureKind.NETWORK);
        double plotsTop = rows.head() + (hasNetwork ? rows.network() : 0);
        Box network = new Box(inside, rows.head(), grid.inside(), plots() == 0 ? height - rows.head() : rows.network());
        return switch (part) {
            case LANE -> Optional.of(new Box(left, 0, grid.width(), height));
            case SENTENCE -> Optional.of(new Box(inside, belowName, grid.inside(), rows.sentence()));
            case NUMBERS -> Optional.of(new Box(inside, belowName + rows.sentence(), grid.inside(), rows.numbers()));
            case NETWORK -> Optional.of(network).filter(box -> hasNetwork);
            case OUTPUT ->
                hasNetwork && grid.hasOutput() && !figures.contains(FigureKind.OUTPUT)
                        ? new NetworkFigure(lanes.get(number), true)
                                .layout(network.width(), network.height())
                                .output()
                                .map(box -> new Box(
                                        network.left() + box.left(),
                                        network.top() + box.top(),
                                        box.width(),
                                        box.height()))
                        : Optional.empty();
            case PLOTS ->
                Optional.of(new Box(inside, plotsTop, grid.inside(), height - plotsTop))
                        .filter(box -> plots() > 0);
        };
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        Palette palette = lanes.get(0).style().palette();
        pen.rectangle(0, 0, width, height, 0, palette.page());
        paint(pen, LaneGrid.of(LaneGrid.Place.LESSON, width / lanes.size(), height, plots()), 0);
    }

    /** Paints the lanes of {@code grid} below {@code top}. */
    void paint(Pen pen, LaneGrid grid, double top) {
        Palette palette = lanes.get(0).style().palette();
        double height = grid.rows().total();
        List<LaneHead> heads = covered
                ? List.of()
                : lanes.stream()
                        .map(lane -> LaneHead.of(lane.history(), lane.now()))
                        .toList();
        LaneSentence.Form form =
                LaneHeadFigure.formFor(heads, grid, lanes.get(0).style().words());
        for (int i = 0; i < lanes.size(); i++) {
            double left = i * grid.width();
            if (i > 0) {
                pen.line(left, top, left, top + height, Stroke.solid(palette.grid(), 1));
            }
            Scene lane = lanes.get(i);
            Figure head = covered
                    ? (on, w, h) -> paintCover(on, grid, lane, w)
                    : new LaneHeadFigure(heads.get(i), form, grid, lane.style());
            pen.area(left, top, grid.width(), grid.rows().head(), head);
            pen.area(
                    left + grid.padding(),
                    top + grid.rows().head(),
                    grid.inside(),
                    height - grid.rows().head(),
                    (on, w, h) -> paintFigures(on, grid, lane, w, h));
        }
    }

    /** Paints the name, and stripes with a question mark over the sentence and the numbers. */
    private static void paintCover(Pen pen, LaneGrid grid, Scene lane, double width) {
        Palette palette = lane.style().palette();
        LaneGrid.Rows rows = grid.rows();
        Lettering name = Lettering.of(grid.nameSize(), palette.text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        String of = VisibleText.of(lane.history().recording().plan().spec().name());
        pen.text(TextWidth.shortened(of, name, grid.inside()), grid.padding(), rows.space() + rows.name() / 2, name);
        double top = rows.space() + rows.name() + 2;
        double height = rows.sentence() + rows.numbers() - 8;
        pen.area(grid.padding(), top, grid.inside(), height, (on, w, h) -> {
            Stroke stripe = Stroke.solid(palette.grid(), 2);
            for (double x = -h; x < w; x += STRIPES) {
                on.line(x, h, x + h, 0, stripe);
            }
            on.frame(0.5, 0.5, w - 1, h - 1, 4, Stroke.solid(palette.grid(), 1));
            double plate = 1.5 * grid.nameSize();
            on.disc(w / 2, h / 2, plate / 2, palette.page());
            on.text(
                    "?",
                    w / 2,
                    h / 2,
                    Lettering.of(grid.nameSize(), palette.muted()).bold().centered());
        });
    }

    private void paintFigures(Pen pen, LaneGrid grid, Scene lane, double width, double height) {
        double top = 0;
        List<FigureKind> plots = new ArrayList<>(figures);
        if (plots.remove(FigureKind.NETWORK)) {
            double share = plots.isEmpty() ? height : grid.rows().network();
            boolean beside = grid.hasOutput() && !plots.contains(FigureKind.OUTPUT);
            pen.area(0, 0, width, share, new NetworkFigure(lane, beside));
            top = share;
        }
        if (plots.isEmpty()) {
            return;
        }
        if (plots.contains(FigureKind.TRAJECTORIES)) {
            pen.area(0, top, width, grid.rows().tabs(), new DashKeyFigure(lane));
            top += grid.rows().tabs();
        }
        int across = Math.max(1, grid.plotsAcross());
        int rows = (plots.size() + across - 1) / across;
        double gap = grid.text();
        double plotWidth = (width - (across - 1) * gap) / across;
        double plotHeight = (height - top) / rows;
        for (int i = 0; i < plots.size(); i++) {
            pen.area(
                    i % across * (plotWidth + gap),
                    top + i / across * plotHeight,
                    plotWidth,
                    plotHeight,
                    plots.get(i).of(lane));
        }
    }
}
