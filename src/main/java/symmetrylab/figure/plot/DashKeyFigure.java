package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;

/**
 * The key to the dashes of the weights' curves, on one right-aligned line; empty without a hidden layer. One key serves
 * all lanes whose networks are alike.
 *
 * @param scene a lane
 */
public record DashKeyFigure(Scene scene) implements Figure {

    /** The height of the line, as a multiple of the text's height. */
    public static final double HEIGHT = 1.6;

    private static final double LINE = 2.4;

    /** The shortest sample of a dash, where there is little room. */
    private static final double SHORTEST = 1.6;

    private static final double AIR = 1.1;
    private static final int LONGEST_NAME = 9;

    /**
     * A dash and its meaning.
     *
     * @param dash the dash
     * @param name its meaning
     */
    private record Entry(LineDash dash, String name) {}

    /** The width of the whole key. */
    public double width() {
        return widthOf(entries(true));
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        List<Entry> entries = entries(width() <= width);
        double text = style().text();
        double missing = Math.max(0, widthOf(entries) - width) / Math.max(1, entries.size());
        double line = Math.max(SHORTEST * text, LINE * text - missing);
        double shorter = LINE * text - line;
        double x = width - widthOf(entries) + entries.size() * shorter;
        for (Entry entry : entries) {
            double curve = Math.max(1.5, 0.17 * text);
            pen.line(
                    x,
                    height / 2,
                    x + line,
                    height / 2,
                    entry.dash().stroke(style().palette().text(), curve, LineDash.scale(style())));
            pen.text(entry.name(), x + line + 0.5 * text, height / 2, lettering());
            x += widthOf(entry) - shorter + AIR * text;
        }
    }

    /** The entries, in words or as names only. */
    private List<Entry> entries(boolean inWords) {
        Architecture network = scene.history().recording().plan().architecture();
        List<Entry> entries = new ArrayList<>();
        if (network.hiddenLayers() == 0) {
            return entries;
        }
        TrackedWeights weights = TrackedWeights.of(scene);
        int count = weights.weights();
        if (count > LineDash.MAX_INPUTS) {
            entries.add(new Entry(LineDash.SOLID, style().words().get("figure.key.weights")));
        } else {
            String where = weights.outgoing() ? "figure.key.to" : "figure.key.from";
            for (int weight = 0; weight < count; weight++) {
                String name = brief(
                        weights.otherEnd(weight, scene.history().recording().data()));
                entries.add(new Entry(
                        LineDash.ofInput(weight, count),
                        inWords ? style().words().get(where, name) : name));
            }
        }
        if (!weights.outgoing()) {
            entries.add(
                    new Entry(LineDash.ofInput(count, count), style().words().get("figure.bias")));
        }
        return entries;
    }

    private static String brief(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    }

    private double widthOf(List<Entry> entries) {
        double width = 0;
        for (Entry entry : entries) {
            width += widthOf(entry) + AIR * style().text();
        }
        return Math.max(0, width - AIR * style().text());
    }

    private double widthOf(Entry entry) {
        return (LINE + 0.5) * style().text() + TextWidth.of(entry.name(), lettering());
    }

    private Lettering lettering() {
        return PlotPlace.axis(style()).withInk(style().palette().text()).at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    private FigureStyle style() {
        return scene.style();
    }
}
