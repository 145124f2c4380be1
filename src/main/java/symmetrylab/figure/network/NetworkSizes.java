package symmetrylab.figure.network;

import symmetrylab.figure.scales.NetworkExtent;

/**
 * The sizes and distances of neurons, the same in all lanes: those of the network that needs the most room.
 *
 * @param ground the area for them
 * @param pitch the distance of two neighbours in a column of few neurons
 * @param radius half the width of a hidden neuron
 * @param inputRadius half the width of an input
 * @param namesBelow whether names are below neurons, not beside them
 * @param outputWidth of the output picture; 0 if there is no room for one
 * @param outputHeight of the output picture
 */
record NetworkSizes(
        Ground ground,
        double pitch,
        double radius,
        double inputRadius,
        boolean namesBelow,
        double outputWidth,
        double outputHeight) {

    /** The least gap between columns, in heights of the text; below it the output is left out. */
    private static final double MIN_GAP = 1.9;

    private static final double MIN_OUTPUT = 96;
    private static final double GOOD_OUTPUT = 120;

    /** The height of a neuron's name, in heights of the text. */
    private static final double NAME = 1.3;

    /**
     * The area of a picture for neurons.
     *
     * @param width of the picture
     * @param whole height of the picture
     * @param top the upper edge for neurons
     * @param bottom the lower edge for neurons and their names
     * @param text size of the text
     * @param headings whether there is room for the names of columns
     * @param note the height at the bottom that the output leaves free too
     */
    record Ground(double width, double whole, double top, double bottom, double text, boolean headings, double note) {

        /**
         * The area in a picture of this size.
         *
         * @param below the height at the bottom that neurons leave free, besides that of the note
         * @param note the height at the bottom that the output leaves free too
         */
        static Ground of(double width, double height, double text, double below, double note) {
            boolean headings = height >= 21.5 * text;
            double tag = 1.2 * text;
            double top = (headings ? 1.7 : 0.3) * text + tag + hullPadding(text);
            double bottom = height - hullPadding(text) - 3 - below - note;
            return new Ground(width, height, top, bottom, text, headings, note);
        }

        double height() {
            return bottom - top;
        }
    }

    /**
     * The sizes in an area.
     *
     * @param extent of the networks of all lanes
     * @param aspect ratio of height to width of the output picture; 0 if none is drawn
     */
    static NetworkSizes of(NetworkExtent extent, Ground ground, double aspect) {
        double text = ground.text();
        double pitch = Math.min(ground.height() / extent.fullest(), 0.215 * ground.whole());
        boolean namesBelow = 0.95 * pitch - NAME * text >= 2.3 * text;
        int hidden = extent.columns() - 2;
        double across = (ground.width() - MIN_GAP * text * (hidden + 1)) / (hidden + 3.5);
        double largest = Math.min(0.152 * ground.whole(), Math.max(0.8 * text, across));
        double byHeight = namesBelow ? 0.95 * pitch - NAME * text : 0.9 * pitch;
        double radius = Math.min(Math.min(largest, 0.6 * ground.width() / extent.columns()), byHeight) / 2;
        double inputRadius = (ground.width() < 24 * text ? 0.8 : 1) * radius;
        double free = ground.width() - 2 * radius * hidden - 2 * inputRadius;
        double output = aspect > 0 ? outputWidth(free, ground, hidden + 1) : 0;
        double middle = (ground.top() + ground.bottom() - (namesBelow ? NAME * text : 0)) / 2;
        double tallest = 2 * Math.min(middle - 2.2 * text, ground.whole() - ground.note() - 2 * text - middle);
        return new NetworkSizes(
                ground, pitch, radius, inputRadius, namesBelow, output, Math.min(output * aspect, tallest));
    }

    private static double outputWidth(double free, Ground ground, int gaps) {
        double wanted = Math.min(0.575 * ground.whole(), Math.max(GOOD_OUTPUT, 0.36 * free + 22));
        double width = Math.min(wanted, free - gaps * MIN_GAP * ground.text());
        return width >= MIN_OUTPUT ? width : 0;
    }

    /** The gap between a neuron's border and that of its hull. */
    static double hullPadding(double text) {
        return Math.max(5, Math.min(12, 2.1 * (text - 13.6) + 7));
    }

    /** The height of the middle of every column. */
    double middle() {
        return (ground.top() + ground.bottom() - nameHeight()) / 2;
    }

    /** The height of a name below a neuron; 0 if names are beside. */
    double nameHeight() {
        return namesBelow ? NAME * ground.text() : 0;
    }

    double text() {
        return ground.text();
    }

    double width() {
        return ground.width();
    }

    double whole() {
        return ground.whole();
    }

    double height() {
        return ground.height();
    }
}
