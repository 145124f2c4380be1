package symmetrylab.figure.page;

import java.util.List;
import java.util.Optional;

/**
 * The cells of a storyboard: bands of steps side by side, the lanes of a step one below the other.
 *
 * @param across steps in a band
 * @param bands how many, one below the other
 * @param cellWidth the width of a cell
 * @param cellHeight the height of a cell: one lane at one step, below its state
 * @param text the size of the type in the cells
 */
record StoryboardGrid(int across, int bands, double cellWidth, double cellHeight, double text) {

    /** The most steps of a storyboard. */
    static final int MAX_STEPS = 60;

    /** Heights in heights of the text: the step above a band, a lane's name above its cells, the state in a cell. */
    static final double STEP = 2.1;

    static final double NAME = 1.9;
    static final double STATE = 2.1;

    /** The gap between cells, and beside the outer ones. */
    static final double GAP = 0.9;

    private static final double LEAST_TEXT = 12;
    private static final double MOST_TEXT = 18;

    /** The size of the type as a share of the width of a cell. */
    private static final double TEXT_SHARE = 1 / 17.0;

    /** How much higher than the least a cell with larger type must be. */
    private static final double ROOMY = 1.3;

    private static final int FITTINGS = 4;

    /** The least size of a cell in heights of the text, and the width that a figure wants for its height. */
    private static final double LEAST_WIDTH = 13;

    private static final double LEAST_NETWORK = 8;
    private static final double LEAST_PLOT = 6;
    private static final double WIDE = 1.55;

    /** The best cells for a plan; empty if they would be too small to read. */
    static Optional<StoryboardGrid> of(PicturePlan plan) {
        return of(
                plan.sheet().width(),
                plan.sheet().height(),
                plan.lanes().size(),
                plan.frames().count(),
                plan.figures(),
                plan.page());
    }

    /** The best cells on a page; empty if they would be too small to read. */
    static Optional<StoryboardGrid> of(
            double width, double height, int lanes, int steps, List<FigureKind> figures, PageStyle page) {
        Optional<StoryboardGrid> best = Optional.empty();
        double most = 0;
        for (int across = 1; across <= Math.min(steps, MAX_STEPS); across++) {
            int bands = (steps + across - 1) / across;
            // As few columns as these bands need.
            if ((steps + bands - 1) / bands == across) {
                StoryboardGrid grid = grid(width, height, lanes, across, bands, figures, page);
                double room = Math.min(grid.cellWidth, grid.cellHeight / figures.size() * WIDE);
                if (grid.isReadable(figures) && room > most) {
                    most = room;
                    best = Optional.of(grid);
                }
            }
        }
        return best;
    }

    /** The most steps that a page has room for; 0 if not even one. */
    static int room(double width, double height, int lanes, List<FigureKind> figures, PageStyle page) {
        int steps = MAX_STEPS;
        while (steps > 0 && of(width, height, lanes, steps, figures, page).isEmpty()) {
            steps--;
        }
        return steps;
    }

    private static StoryboardGrid grid(
            double width, double height, int lanes, int across, int bands, List<FigureKind> figures, PageStyle page) {
        // What stands around the cells depends on the size of the type, and that on the cells.
        StoryboardGrid grid = grid(width, height, lanes, across, bands, LEAST_TEXT * page.type(), page);
        for (int i = 0; i < FITTINGS; i++) {
            double fitting = Math.min(TEXT_SHARE * grid.cellWidth, grid.cellHeight / (ROOMY * least(figures)));
            double text = Math.max(LEAST_TEXT, Math.min(MOST_TEXT, fitting)) * page.type();
            grid = grid(width, height, lanes, across, bands, text, page);
        }
        return grid;
    }

    private static StoryboardGrid grid(
            double width, double height, int lanes, int across, int bands, double text, PageStyle page) {
        double around = (PageMargins.TITLE + ExperimentFigure.KEY) * text
                + PageMargins.captionHeight(page, text, width - 2 * GAP * text);
        double cellWidth = (width - (across + 1) * GAP * text) / across;
        double band = (height - around) / bands - (STEP + lanes * (NAME + STATE) + GAP) * text;
        return new StoryboardGrid(across, bands, cellWidth, band / lanes, text);
    }

    /** The least height of a cell with these figures, in heights of the text. */
    private static double least(List<FigureKind> figures) {
        return figures.stream()
                .mapToDouble(kind -> kind.isNetwork() ? LEAST_NETWORK : LEAST_PLOT)
                .sum();
    }

    private boolean isReadable(List<FigureKind> figures) {
        return cellWidth >= LEAST_WIDTH * text && cellHeight >= least(figures) * text;
    }
}
