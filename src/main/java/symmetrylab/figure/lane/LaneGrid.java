package symmetrylab.figure.lane;

import org.apache.commons.math3.util.FastMath;

/**
 * The heights of a lane's rows and the sizes of its type: the same in all lanes and for all content, so that rows line
 * up across lanes and nothing moves while steps play.
 *
 * @param width of a lane
 * @param padding between a lane's border and its content, left and right
 * @param text size of a figure's text
 * @param sentence size of the sentence
 * @param rows heights of the rows
 * @param stacked whether the names of the lane's numbers are above them, not beside
 * @param plotsAcross number of plots side by side
 * @param strip height of the controls below the rows, 0 for none
 */
public record LaneGrid(
        double width,
        double padding,
        double text,
        double sentence,
        Rows rows,
        boolean stacked,
        int plotsAcross,
        double strip) {

    /** The place where lanes are shown. */
    public enum Place {
        /** In the window, with tabs above the plots. */
        WINDOW,
        /** In present mode: large type, no tabs. */
        PRESENTATION
    }

    /**
     * The heights of the rows from top to bottom, in pixels; with the strip they are the lane's height.
     *
     * @param space above the name
     * @param name of the lane, and its badges
     * @param sentence two lines
     * @param numbers loss, accuracy and spread
     * @param network the graph with its output
     * @param tabs of the plots
     * @param plots the plots
     */
    public record Rows(
            double space, double name, double sentence, double numbers, double network, double tabs, double plots) {

        private Rows scaled(double scale) {
            return new Rows(
                    scale * space,
                    scale * name,
                    scale * sentence,
                    scale * numbers,
                    scale * network,
                    scale * tabs,
                    scale * plots);
        }

        /** The top of the network. */
        public double head() {
            return space + name + sentence + numbers;
        }

        /** The top of the tabs. */
        public double aboveTabs() {
            return head() + network;
        }

        /** The total height of all rows. */
        public double total() {
            return aboveTabs() + tabs + plots;
        }
    }

    /** The least width of a lane with the output beside its network; else the output is one of the plots. */
    public static final double MIN_WIDTH_WITH_OUTPUT = 288;

    /** From this width on a lane has two plots side by side. */
    private static final double TWO_PLOTS = 600;

    /** The same on a page, which readers study for longer. */
    private static final double TWO_PLOTS_ON_PAGE = 480;

    /** The least width of a plot beside others. */
    private static final double MIN_PLOT_WIDTH = 190;

    /** The least share of an exported lane's height for the network. */
    private static final double NETWORK_SHARE_ON_PAGE = 0.45;

    /** The least share of a lane's height for the network. */
    private static final double NETWORK_SHARE = 0.5;

    /** The lower and the higher window with given sizes; between them, sizes grow with the height. */
    private static final double LOW = 558;

    private static final double HIGH = 864;

    /** The height of lanes in present mode at 1920 × 1080. */
    private static final double PRESENTED = 932;

    /** At this size; a presented lane of another size is a scaled one. */
    private static final double PRESENTED_SENTENCE = 36;

    private static final double PRESENTED_NAME = 50;

    private static final double PRESENTED_LINES = 92;

    /** The width of the longest short sentences, in heights of their type: narrower lanes have smaller type. */
    private static final double SENTENCE_WIDTH = 14.8;

    private static final double MIN_SENTENCE = 14.5;

    private static final double STRIP = 140;

    /** The part of the strip's height that plots give up; the network gives the rest. */
    private static final double STRIP_FROM_PLOTS = 78;

    /** The least height of a row of plots that leaves 110 px of plot area. */
    private static final double MIN_PLOTS = 150;

    /** The least height of a network beside plots that were made higher by hand. */
    private static final double MIN_NETWORK = 170;

    /** The least width of the window's lane that a lane of a lesson with larger type looks like. */
    private static final double LEAST_SCALED = 300;

    /** The least height of the window's lane that an exported lane looks like. */
    private static final double PAGE_HEIGHT = 640;

    private static final double PAGE_WIDTH = 440;

    /**
     * The grid of lanes of this size.
     *
     * @param width of each lane
     * @param height of all its rows
     * @param plots the number of plots wanted, at least 0; those side by side are shown
     */
    public static LaneGrid of(Place place, double width, double height, int plots) {
        return switch (place) {
            case WINDOW -> windowed(width, height, across(width, plots, false), true);
            case PRESENTATION -> presented(width, height, across(width, plots, false));
        };
    }

    /**
     * The grid of lanes beside the text of a lesson, without tabs.
     *
     * @param scale how much larger type is than in a window, at least 1; narrow lanes scale less
     */
    public static LaneGrid inLesson(double width, double height, int plots, double scale) {
        double fitting = Math.max(1, Math.min(scale, width / LEAST_SCALED));
        return windowed(width / fitting, height / fitting, plots, false).scaled(fitting);
    }

    /**
     * The grid of lanes of this size in an exported picture, which looks like a window scaled up or down: without tabs, but
     * with as many rows of plots as it takes. However many there are, a network keeps {@value #NETWORK_SHARE_ON_PAGE} of the
     * height.
     *
     * @param hasNetwork whether the network is shown above the plots
     * @param type how much larger type is than in a window
     */
    public static LaneGrid onPage(double width, double height, int plots, boolean hasNetwork, double type) {
        double scale = type * Math.min(height / PAGE_HEIGHT, width / PAGE_WIDTH);
        LaneGrid usual = windowed(width / scale, height / scale, plots, false);
        return (hasNetwork ? usual.withNetworkShare(plots) : usual).scaled(scale);
    }

    /** The same lanes with more plots side by side, and lower ones, where the network would have too little height. */
    private LaneGrid withNetworkShare(int plots) {
        double least = NETWORK_SHARE_ON_PAGE * rows.total();
        if (rows.network() >= least) {
            return this;
        }
        double plotted = rows.network() + rows.plots() - least;
        int most = Math.max(1, (int) (inside() / MIN_PLOT_WIDTH));
        int fitting = Math.max(1, (int) (plotted / MIN_PLOTS));
        int fewest = Math.min(most, (plots + fitting - 1) / fitting);
        int plotRows = (plots + fewest - 1) / fewest;
        int across = (plots + plotRows - 1) / plotRows;
        Rows other = new Rows(rows.space(), rows.name(), rows.sentence(), rows.numbers(), least, rows.tabs(), plotted);
        return new LaneGrid(width, padding, text, sentence, other, stacked, across, strip);
    }

    private LaneGrid scaled(double scale) {
        return new LaneGrid(
                scale * width,
                scale * padding,
                scale * text,
                scale * sentence,
                rows.scaled(scale),
                stacked,
                plotsAcross,
                scale * strip);
    }

    /** The same lanes with the controls of their starts below: network and plots are lower, all above them stays. */
    public LaneGrid withStrip() {
        double scale = rows.name() / PRESENTED_NAME;
        double height = STRIP * scale;
        double ofPlots = Math.max(0, Math.min(STRIP_FROM_PLOTS * scale, rows.plots() - MIN_PLOTS));
        Rows lower = new Rows(
                rows.space(),
                rows.name(),
                rows.sentence(),
                rows.numbers(),
                rows.network() - (height - ofPlots),
                rows.tabs(),
                rows.plots() - ofPlots);
        return new LaneGrid(width, padding, text, sentence, lower, stacked, plotsAcross, height);
    }

    /** The same lanes with plots in place of the network; all above them stays. */
    public LaneGrid withLargePlots() {
        Rows higher = new Rows(
                rows.space(),
                rows.name(),
                rows.sentence(),
                rows.numbers(),
                0,
                rows.tabs(),
                rows.network() + rows.plots());
        return new LaneGrid(width, padding, text, sentence, higher, stacked, plotsAcross, strip);
    }

    /**
     * The same lanes with the plots as this share of the height that they and the network have together, as far as each
     * keeps its least height; all above stays.
     */
    public LaneGrid withPlotsShare(double share) {
        double both = rows.network() + rows.plots();
        double least = Math.min(MIN_PLOTS, rows.plots());
        double most = both - Math.min(MIN_NETWORK, rows.network());
        double plotted = FastMath.rint(Math.max(least, Math.min(most, share * both)));
        Rows other = new Rows(
                rows.space(), rows.name(), rows.sentence(), rows.numbers(), both - plotted, rows.tabs(), plotted);
        return new LaneGrid(width, padding, text, sentence, other, stacked, plotsAcross, strip);
    }

    /** The share of the height of network and plots that the plots have. */
    public double plotsShare() {
        double both = rows.network() + rows.plots();
        return both <= 0 ? 0 : rows.plots() / both;
    }

    private static LaneGrid windowed(double width, double height, int plots, boolean hasTabs) {
        double share = Math.max(0, Math.min(1.6, (height - LOW) / (HIGH - LOW)));
        double byHeight = 20 + 10 * share;
        double byWidth = width <= 512 ? 19.5 + (width - 320) / 384 : 20 + 0.024 * (width - 512);
        double padding = width >= 780 ? 24 : 12;
        double whole = (width - 2 * padding) / SENTENCE_WIDTH;
        double sentence = Math.max(MIN_SENTENCE, Math.min(whole, Math.min(byHeight, byWidth)));
        double text = Math.max(13.6, Math.min(13.6 + 2.3 * share, 13.6 + (width - 400) / 160));
        boolean stacked = isStacked(width - 2 * padding, sentence);
        double tabs = hasTabs ? 28 + 16 * share : plots == 0 ? 0 : 1.7 * text;
        double space = 2 + 4 * Math.min(1, 4 * share);
        double name = 27 + 17 * share;
        double line = (2.45 + 0.15 * Math.min(1, share)) * sentence;
        double numbers = stacked ? 2 * sentence : 23 + 15 * share;
        double fixed = space + name + line + numbers + tabs;
        int across = across(width, plots, !hasTabs);
        int plotRows = plots == 0 ? 0 : (plots + across - 1) / across;
        double least = MIN_PLOTS * plotRows;
        double wanted = (MIN_PLOTS + 42 * share) * plotRows;
        double plotted = Math.max(least, Math.min(wanted, height - fixed - NETWORK_SHARE * height));
        Rows rows = new Rows(space, name, line, numbers, height - fixed - plotted, tabs, plotted);
        return new LaneGrid(width, padding, text, sentence, rows, stacked, across, 0);
    }

    private static LaneGrid presented(double width, double height, int plots) {
        double scale = Math.max(0.6, Math.min(height / PRESENTED, (width + 200) / 1160));
        double text = Math.max(13.6, 19.3 * scale);
        double padding = Math.max(12, Math.min(32 * scale, 0.05 * width));
        double inside = width - 2 * padding;
        double sentence = Math.max(MIN_SENTENCE, Math.min(PRESENTED_SENTENCE * scale, inside / SENTENCE_WIDTH));
        boolean stacked = isStacked(inside, sentence);
        double name = PRESENTED_NAME * scale;
        double line = PRESENTED_LINES / PRESENTED_SENTENCE * sentence;
        double numbers = stacked ? 2.1 * sentence : 42 * scale;
        double fixed = 6 * scale + name + line + numbers;
        double plotted = plots == 0 ? 0 : Math.max(MIN_PLOTS, Math.min(272 * scale, height - fixed - 0.44 * height));
        Rows rows = new Rows(6 * scale, name, line, numbers, height - fixed - plotted, 0, plotted);
        return new LaneGrid(width, padding, text, sentence, rows, stacked, plots, 0);
    }

    private static int across(double width, int plots, boolean onPage) {
        return width >= (onPage ? TWO_PLOTS_ON_PAGE : TWO_PLOTS) ? Math.min(2, plots) : Math.min(1, plots);
    }

    /** Whether "accuracy" and the widest of its numbers are wider than a third of a lane, for any lane and step. */
    private static boolean isStacked(double inside, double sentence) {
        return inside / 3 < 7.1 * 0.65 * sentence + 60;
    }

    /** The width between the paddings. */
    public double inside() {
        return width - 2 * padding;
    }

    /** Whether the network is shown. */
    public boolean hasNetwork() {
        return rows.network() > 0;
    }

    /** Whether the output is at the right of the network. */
    public boolean hasOutput() {
        return hasNetwork() && width >= MIN_WIDTH_WITH_OUTPUT;
    }

    /** The size of the lane's name. */
    public double nameSize() {
        return Math.min(0.95 * sentence, 0.7 * rows.name());
    }

    // Least sizes are legible in a window. In a page that is scaled down they shrink with their rows.

    /** The size of the badges' words. */
    public double badgeSize() {
        return Math.min(0.5 * rows.name(), Math.max(12.5, 0.62 * sentence));
    }

    /** The size of the lane's numbers. */
    public double numberSize() {
        return stacked
                ? Math.min(0.5 * rows.numbers(), Math.max(14, 0.85 * sentence))
                : Math.min(0.65 * rows.numbers(), Math.max(14, 0.65 * sentence));
    }

    /** The size of the names of these numbers. */
    public double labelSize() {
        return Math.min((stacked ? 0.45 : 0.55) * rows.numbers(), Math.max(12, 0.55 * sentence));
    }
}
