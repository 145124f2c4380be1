package symmetrylab.figure.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How lanes are arranged in a picture, with their words on the command line. */
public enum Layout {
    /** Side by side, with type as in the window. */
    GRID("grid", 1),
    /** Side by side, with type for the last row of a room: a slide of 16 by 9. */
    SLIDE("slide", 1.25),
    /** In as many rows as columns, or one more: a square to post. */
    SQUARE("square", 1.15),
    /** One below the other, in the width of a column of a paper: 90 mm at 96 pixels an inch. */
    COLUMN("column", 1.25);

    private static final int WIDE = 1280;
    private static final int HIGH = 720;
    private static final int SQUARE_SIDE = 1080;

    /** The width of a column, and the heights of what is in it. */
    private static final int COLUMN_WIDTH = 340;

    private static final int COLUMN_TOP = 60;
    private static final int COLUMN_HEAD = 110;
    private static final int COLUMN_NETWORK = 210;
    private static final int COLUMN_PLOTS = 140;

    /** Heights of a storyboard in a column: of a step, and in it of a lane and a figure. */
    private static final int COLUMN_STEP = 60;

    private static final int COLUMN_NAME = 70;
    private static final int COLUMN_CELL = 170;

    private final String word;
    private final double type;

    Layout(String word, double type) {
        this.word = word;
        this.type = type;
    }

    /** The word for this layout. */
    public String word() {
        return word;
    }

    /** The layout named {@code word}. */
    public static Optional<Layout> find(String word) {
        return Arrays.stream(values())
                .filter(layout -> layout.word.equals(word))
                .findFirst();
    }

    /** How much larger type is than in the window. */
    double type() {
        return type;
    }

    /** The number of lanes side by side, of so many. */
    int across(int lanes) {
        return switch (this) {
            case GRID, SLIDE -> lanes;
            // Two lanes are compared best side by side.
            case SQUARE -> lanes == 2 ? 2 : (int) Math.ceil(Math.sqrt(lanes));
            case COLUMN -> 1;
        };
    }

    /** The usual width of a picture, in pixels. */
    public int width() {
        return switch (this) {
            case GRID, SLIDE -> WIDE;
            case SQUARE -> SQUARE_SIDE;
            case COLUMN -> COLUMN_WIDTH;
        };
    }

    /** The usual height of a storyboard of so many steps and lanes, in pixels. */
    int heightOfStoryboard(int steps, int lanes, List<FigureKind> figures) {
        return switch (this) {
            case GRID, SLIDE, SQUARE -> height(lanes, figures);
            case COLUMN ->
                Math.min(
                        Sheet.MAX_PIXELS,
                        COLUMN_TOP + steps * (COLUMN_STEP + lanes * (COLUMN_NAME + figures.size() * COLUMN_CELL)));
        };
    }

    /** The usual height of a picture of so many lanes, in pixels. */
    public int height(int lanes, List<FigureKind> figures) {
        return switch (this) {
            case GRID, SLIDE -> HIGH;
            case SQUARE -> SQUARE_SIDE;
            case COLUMN -> {
                int plots = FigureKind.plots(figures);
                int lane = COLUMN_HEAD + (figures.size() - plots) * COLUMN_NETWORK + (plots + 1) / 2 * COLUMN_PLOTS;
                yield Math.min(Sheet.MAX_PIXELS, COLUMN_TOP + lanes * lane);
            }
        };
    }
}
