package symmetrylab.viewmodel.timeline;

/**
 * The sizes of the timeline in a window, in pixels.
 *
 * @param bar the height, without the phases
 * @param button the height of the main buttons
 * @param phase the height of the phases' buttons
 * @param type the height of the font
 * @param small the height of the font of ticks and marks
 * @param position the height of the font of the step's number
 * @param padding at the left and the right
 * @param narrow whether buttons have no room for words
 */
public record TimelineSizes(
        double bar,
        double button,
        double phase,
        double type,
        double small,
        double position,
        double padding,
        boolean narrow) {

    private static final double PLAY = 1.55;
    private static final double BELOW_PHASES = 8;
    private static final double NARROW = 1180;
    private static final double WIDE = 1600;

    /** Heights of windows; the arrays below have sizes for each. */
    private static final double[] HEIGHTS = {700, 800, 1080, 1440};

    private static final double[] BARS = {72, 84, 112, 144};
    private static final double[] BUTTONS = {42, 48, 58, 74};
    private static final double[] PHASES = {32, 34, 42, 54};
    private static final double[] TYPES = {13, 14, 15, 20};
    private static final double[] SMALL = {13, 13, 14, 18};
    private static final double[] POSITIONS = {19, 21, 26, 34};

    private static final double[] PRESENTED_BARS = {72, 76, 92, 122};
    private static final double[] PRESENTED_BUTTONS = {46, 48, 58, 76};
    private static final double[] PRESENTED_TYPES = {14, 15, 18, 24};
    private static final double[] PRESENTED_SMALL = {13, 14, 17, 23};
    private static final double[] PRESENTED_POSITIONS = {21, 24, 30, 40};

    /** The sizes in a window, in pixels, in present mode or not. */
    public static TimelineSizes of(double width, double height, boolean presenting) {
        double padding = presenting && width >= WIDE ? 32 : width >= WIDE ? 24 : 12;
        boolean isNarrow = width < NARROW;
        double phase = at(height, PHASES);
        return presenting
                ? new TimelineSizes(
                        at(height, PRESENTED_BARS),
                        at(height, PRESENTED_BUTTONS),
                        phase,
                        at(height, PRESENTED_TYPES),
                        at(height, PRESENTED_SMALL),
                        at(height, PRESENTED_POSITIONS),
                        padding,
                        isNarrow)
                : new TimelineSizes(
                        at(height, BARS),
                        at(height, BUTTONS),
                        phase,
                        at(height, TYPES),
                        at(height, SMALL),
                        at(height, POSITIONS),
                        padding,
                        isNarrow);
    }

    /** The width of the play button. */
    public double play() {
        return Math.rint(PLAY * button);
    }

    /** The height with the phases below. */
    public double withPhases() {
        return bar + phase + BELOW_PHASES;
    }

    /** The size at a height: interpolated between the given heights, constant beyond them. */
    private static double at(double height, double[] sizes) {
        double inside = Math.max(HEIGHTS[0], Math.min(HEIGHTS[HEIGHTS.length - 1], height));
        int i = 1;
        while (HEIGHTS[i] < inside) {
            i++;
        }
        double share = (inside - HEIGHTS[i - 1]) / (HEIGHTS[i] - HEIGHTS[i - 1]);
        return Math.rint(sizes[i - 1] + share * (sizes[i] - sizes[i - 1]));
    }
}
