package symmetrylab.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyItem;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.output.SampleLook.Sign;

/**
 * The key to the signs of samples, in one line: exactly those that the output pictures of a data set can have. Entries
 * that do not fit are left out: the last classes, then the last other ones.
 *
 * @param data the samples
 * @param style colours and text size
 * @param points whether samples are points in a picture, not one at a time
 */
public record SampleSigns(DataSet data, FigureStyle style, boolean points) implements KeyItem {

    /** The most samples drawn as large signs with digits. */
    private static final int FEW = 12;

    /** The room for a sign's rim beyond its size. */
    private static final double RIM = 2;

    /** The signs of the picture of the output, where samples of one or two features are points. */
    public SampleSigns(DataSet data, FigureStyle style) {
        this(data, style, data.features() <= 2);
    }

    /**
     * Signs and their meaning.
     *
     * @param width of the signs
     */
    private record Entry(double width, String words, Painter signs) {}

    /** Draws signs with their left end at x and their middle at y. */
    private interface Painter {
        void paint(Pen pen, double x, double y);
    }

    @Override
    public double width() {
        return width(entries());
    }

    private double width(List<Entry> entries) {
        double width = 2 * RIM + (entries.size() - 1) * gap();
        for (Entry entry : entries) {
            width += widthOf(entry);
        }
        return width;
    }

    @Override
    public boolean canShrink() {
        return true;
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        List<Entry> fitting = fitting(width);
        // Shapes first, then texts, so that a pen needs fewer layers.
        double x = RIM;
        for (Entry entry : fitting) {
            entry.signs().paint(pen, x, height / 2);
            x += widthOf(entry) + gap();
        }
        x = RIM;
        for (Entry entry : fitting) {
            double from = x + entry.width() + between();
            pen.text(entry.words(), from, height / 2, lettering());
            x += widthOf(entry) + gap();
        }
    }

    /** The width of the entries one below another. */
    public double columnWidth() {
        return 2 * RIM + entries().stream().mapToDouble(this::widthOf).max().orElse(0);
    }

    /**
     * Paints the entries one below another, as many as fit; the last classes are left out first.
     *
     * @param x their left end
     * @param top of the first line
     * @param pitch height of a line
     * @param most the number of lines there is room for
     * @return the number of lines painted
     */
    public int paintColumn(Pen pen, double x, double top, double pitch, int most) {
        List<Entry> fitting = entries();
        int classes = classes();
        while (fitting.size() > Math.max(0, most)) {
            classes = classes > 1 ? classes - 1 : fitting.size() - 1;
            fitting.remove(classes);
        }
        double middle = top + pitch / 2;
        for (Entry entry : fitting) {
            entry.signs().paint(pen, x + RIM, middle);
            pen.text(entry.words(), x + RIM + entry.width() + between(), middle, lettering());
            middle += pitch;
        }
        return fitting.size();
    }

    private List<Entry> fitting(double width) {
        List<Entry> fitting = entries();
        int classes = classes();
        while (!fitting.isEmpty() && width(fitting) > width + 1e-6) {
            classes = classes > 1 ? classes - 1 : fitting.size() - 1;
            fitting.remove(classes);
        }
        return fitting;
    }

    /** The number of entries that are a class each; they come first. */
    private int classes() {
        return points && data.targetKind() == TargetKind.ONE_HOT ? data.classes() : 0;
    }

    private Lettering lettering() {
        return style.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    private double gap() {
        return style.text();
    }

    private double between() {
        return 0.4 * style.text();
    }

    private double widthOf(Entry entry) {
        return entry.width() + between() + TextWidth.of(entry.words(), lettering());
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (!points) {
            entries.add(new Entry(4, say("output.key.target"), this::paintTarget));
        } else {
            entries.addAll(targets());
        }
        if (data.isClassification()) {
            entries.add(new Entry(1.1 * style.text(), say("output.key.wrong"), this::paintWrong));
        }
        if (points && data.validation().isPresent()) {
            entries.add(new Entry(
                    size(), say("output.key.heldOut"), (pen, x, y) -> paint(pen, 0, x + size() / 2, y, true)));
        }
        return entries;
    }

    private List<Entry> targets() {
        return switch (data.targetKind()) {
            case BINARY ->
                List.of(new Entry(
                        2.5 * size(), say("output.key.targets", Numbers.count(1), Numbers.count(0)), this::paintBoth));
            case ONE_HOT ->
                IntStream.range(0, data.classes()).mapToObj(this::ofClass).toList();
            case REAL -> List.of(new Entry(size(), say("output.key.target"), this::paintShades));
        };
    }

    private Entry ofClass(int label) {
        String name = data.outputNames().get(label);
        return new Entry(1.4 * size(), name, (pen, x, y) -> paint(pen, label, x + 0.7 * size(), y, false));
    }

    private String say(String key, Object... parts) {
        return style.words().get(key, parts);
    }

    private boolean areFew() {
        return data.size() + data.validation().map(DataSet::size).orElse(0) <= FEW;
    }

    private double size() {
        return areFew() ? 1.3 * style.text() : Math.min(12, 0.8 * style.text());
    }

    private SampleLook look() {
        boolean onMap = data.features() != 1 || data.targetKind() == TargetKind.BINARY;
        return SampleLook.of(style.palette(), data.classes(), onMap);
    }

    private void paint(Pen pen, int label, double x, double y, boolean hollow) {
        SampleLook look = look();
        Ink ink = data.isClassification() ? look.inks().get(label) : look.ofShare(0.75);
        look.paint(pen, List.of(new Sign(label, ink, x, y, hollow, false, false)), size());
    }

    private void paintBoth(Pen pen, double x, double y) {
        double[] middles = {x + 1.95 * size(), x + 0.69 * size()};
        SampleLook look = look();
        for (int label = 0; label < 2; label++) {
            paint(pen, label, middles[label], y, false);
        }
        for (int label = 0; label < 2 && areFew(); label++) {
            Ink ink = look.onSign(new Sign(label, look.inks().get(label), 0, 0, false, false, false));
            Lettering digit = Lettering.of(Math.max(0.6 * size(), Math.min(12, style.text())), ink)
                    .bold()
                    .centered();
            pen.text(Numbers.count(label), middles[label], y, digit);
        }
    }

    private void paintShades(Pen pen, double x, double y) {
        SampleLook look = look();
        Sign sign = new Sign(0, look.ofShare(0.75), x + size() / 2, y, false, false, false);
        look.paint(pen, List.of(sign), size());
    }

    private void paintWrong(Pen pen, double x, double y) {
        if (points && !areFew()) {
            Sign sign = new Sign(0, look().inks().get(0), x + 0.55 * style.text(), y, false, true, false);
            look().paint(pen, List.of(sign), Math.min(size(), 0.6 * style.text()));
            return;
        }
        look().paintBadge(pen, x + 0.55 * style.text(), y, 0.45 * style.text());
    }

    private void paintTarget(Pen pen, double x, double y) {
        double half = 0.55 * style.text();
        pen.line(x + 2, y - half, x + 2, y + half, Stroke.solid(style.palette().text(), 2.6));
    }
}
