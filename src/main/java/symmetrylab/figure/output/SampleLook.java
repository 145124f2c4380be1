package symmetrylab.figure.output;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.output.ShownSamples.Shown;
import symmetrylab.numeric.Range;

/**
 * The look of samples: a sign and a colour for each class, hollow if held out. A large one that is classified wrong has a
 * badge with a cross, a small one a red rim and the ends of a cross around it, so that its class stays visible.
 *
 * @param palette the colours
 * @param inks one for each class; empty for real targets, which are discs in the colour of their value
 */
public record SampleLook(Palette palette, List<Ink> inks) {

    private static final Ink WHITE = Ink.rgb(0xFFFFFF);
    private static final Ink DARK = Ink.rgb(0x0B1437);

    /** Of small wrong signs in both themes, as the colours of a map are the same in both. */
    private static final Ink RED = Palette.LIGHT.states().diverged();

    /** The distance of control points for a quarter of a circle of radius 1. */
    private static final double ARC = 0.5523;

    /** The signs by class; after the last they begin again. */
    private static final List<Path> SHAPES = List.of(
            circle(),
            polygon(4, 0, 1.375),
            polygon(4, Math.PI / 4, 1.25),
            polygon(3, 0, 1.4),
            polygon(3, Math.PI, 1.4),
            polygon(5, 0, 1.15),
            star(),
            polygon(6, 0, 1.1),
            polygon(3, Math.PI / 2, 1.4),
            polygon(5, Math.PI, 1.15));

    /** The number of the shape that a pen has itself. */
    private static final int CIRCLE = 0;

    /** Smaller signs are drawn one above another, in plain shapes. */
    private static final double LARGE = 13;

    /** The width of the red rim of a small wrong sign. */
    private static final double WRONG_RIM = 1.6;

    /** How far right and down the arms of a small wrong sign's cross reach, beyond the radius of the sign. */
    private static final double CROSS = 2.4;

    private static final Range SHARES = new Range(0, 1);

    /** The shades of real targets: enough for the eye, and few enough to draw the discs of each together. */
    private static final int DEGREES = 24;

    /**
     * One sample to draw.
     *
     * @param shape its class; 0 for real targets
     * @param ink its colour
     * @param x its middle
     * @param y its middle
     * @param hollow whether it is held out
     * @param wrong whether it is marked as wrong
     * @param crossBelow whether a large sign has its cross below, not above
     */
    public record Sign(int shape, Ink ink, double x, double y, boolean hollow, boolean wrong, boolean crossBelow) {

        /** The sign as if the sample was not wrong. */
        public Sign withoutMark() {
            return new Sign(shape, ink, x, y, hollow, false, false);
        }
    }

    /**
     * The look of samples with this many classes, 0 for real targets.
     *
     * @param onMap whether they are on a map in the colours of activations, whose ends are the colours of two classes
     */
    static SampleLook of(Palette palette, int classes, boolean onMap) {
        if (classes == 2 && onMap) {
            List<Ink> stops = palette.activations().stops();
            return new SampleLook(palette, List.of(DARK, stops.get(stops.size() - 1)));
        }
        return new SampleLook(
                palette, IntStream.range(0, classes).mapToObj(palette::ofNeuron).toList());
    }

    /** The sign of a sample on a map, in the colour of its class or, without classes, of its first target in {@code range}. */
    public Sign sign(Shown sample, Range range, double x, double y, boolean crossBelow) {
        if (!inks.isEmpty()) {
            int label = sample.label();
            return new Sign(label, inks.get(label), x, y, sample.heldOut(), sample.isWrong(), crossBelow);
        }
        double share = range.length() == 0 ? 0.5 : (sample.target().get(0) - range.min()) / range.length();
        return new Sign(0, ofShare(share), x, y, sample.heldOut(), false, crossBelow);
    }

    /** The shade for a share of the range of targets, 0 to 1. */
    public Ink ofShare(double share) {
        double degree = FastMath.rint(share * DEGREES) / DEGREES;
        return palette.activations().at(degree, SHARES);
    }

    /** Draws the signs, with circles {@code size} pixels across; small wrong ones above the others. */
    public void paint(Pen pen, List<Sign> signs, double size) {
        paintSigns(pen, signs, size);
        paintWrong(pen, signs.stream().filter(Sign::wrong).toList(), size);
    }

    /** Draws the signs as if none was wrong. */
    public void paintSigns(Pen pen, List<Sign> signs, double size) {
        for (Sign sign : signs) {
            if (size >= LARGE) {
                paintLarge(pen, sign, placed(sign, size), size);
            } else {
                paintSmall(pen, sign, size);
            }
        }
    }

    /** Marks signs as wrong: large ones have a badge, small ones are drawn once more. */
    public void paintWrong(Pen pen, List<Sign> wrong, double size) {
        if (size >= LARGE) {
            for (Sign sign : wrong) {
                double down = sign.crossBelow() ? 0.45 * size : -0.45 * size;
                paintBadge(pen, sign.x() + 0.45 * size, sign.y() + down, 0.3 * size);
            }
            return;
        }
        paintCrosses(pen, wrong, 0.5 * size + CROSS);
        wrong.forEach(sign -> paintSmallWrong(pen, sign, size));
    }

    /** Shapes one inside another: filled ones are painted far faster than lines around them. */
    private static void paintSmall(Pen pen, Sign sign, double size) {
        boolean dark = isDark(sign.ink());
        double radius = size / 2;
        if (sign.hollow()) {
            double ring = Math.max(1.5, 0.13 * size);
            fill(pen, sign, radius + ring / 2 + 0.65, dark ? WHITE : DARK);
            fill(pen, sign, radius + ring / 2, sign.ink());
            fill(pen, sign, radius - ring / 2, WHITE);
        } else {
            double edge = Math.max(1.1, 0.07 * size);
            fill(pen, sign, radius + edge, dark ? WHITE : DARK);
            fill(pen, sign, radius, sign.ink());
        }
    }

    private static void paintSmallWrong(Pen pen, Sign sign, double size) {
        double radius = size / 2;
        fill(pen, sign, radius + WRONG_RIM + 0.8, WHITE);
        fill(pen, sign, radius + WRONG_RIM, RED);
        if (sign.hollow()) {
            double ring = Math.max(1.5, 0.13 * size);
            fill(pen, sign, radius, sign.ink());
            fill(pen, sign, radius - ring, WHITE);
        } else {
            fill(pen, sign, radius, sign.ink());
        }
    }

    private static void fill(Pen pen, Sign sign, double radius, Ink ink) {
        int shape = sign.shape() % SHAPES.size();
        if (shape == CIRCLE) {
            pen.disc(sign.x(), sign.y(), radius, ink);
        } else {
            pen.fill(SHAPES.get(shape).placed(radius, sign.x(), sign.y()), ink);
        }
    }

    private static Path placed(Sign sign, double size) {
        return SHAPES.get(sign.shape() % SHAPES.size()).placed(size / 2, sign.x(), sign.y());
    }

    private static void paintLarge(Pen pen, Sign sign, Path path, double size) {
        boolean dark = isDark(sign.ink());
        double edge = Math.max(1.1, 0.07 * size);
        if (sign.hollow()) {
            double ring = Math.max(1.5, 0.13 * size);
            pen.fill(path, WHITE);
            pen.path(path, Stroke.solid(dark ? WHITE : DARK, ring + 2));
            pen.path(path, Stroke.solid(sign.ink(), ring));
        } else {
            pen.path(path, Stroke.solid(dark ? DARK : WHITE, edge + 2));
            pen.fill(path, sign.ink());
            pen.path(path, Stroke.solid(dark ? WHITE : DARK, edge));
        }
    }

    /** The colour of text on a sign. */
    public Ink onSign(Sign sign) {
        return !sign.hollow() && isDark(sign.ink()) ? WHITE : DARK;
    }

    /** The sign of a wrong answer: a cross on a disc. */
    void paintBadge(Pen pen, double x, double y, double radius) {
        Ink on = palette.states().onState();
        pen.disc(x, y, radius + Math.max(1, 0.2 * radius), on);
        pen.disc(x, y, radius, palette.states().diverged());
        double arm = 0.45 * radius;
        Stroke stroke = Stroke.solid(on, Math.max(1.2, 0.32 * radius));
        pen.line(x - arm, y - arm, x + arm, y + arm, stroke);
        pen.line(x - arm, y + arm, x + arm, y - arm, stroke);
    }

    private static void paintCrosses(Pen pen, List<Sign> wrong, double arm) {
        if (wrong.isEmpty()) {
            return;
        }
        Path.Builder path = Path.builder();
        for (Sign sign : wrong) {
            path.moveTo(sign.x() - arm, sign.y() - arm).lineTo(sign.x() + arm, sign.y() + arm);
            path.moveTo(sign.x() - arm, sign.y() + arm).lineTo(sign.x() + arm, sign.y() - arm);
        }
        Path crosses = path.build();
        pen.path(crosses, Stroke.solid(WHITE, 3.6));
        pen.path(crosses, Stroke.solid(RED, 2));
    }

    private static boolean isDark(Ink ink) {
        return 0.3 * ink.red() + 0.59 * ink.green() + 0.11 * ink.blue() < 128;
    }

    private static Path circle() {
        return Path.builder()
                .moveTo(1, 0)
                .curveTo(1, ARC, ARC, 1, 0, 1)
                .curveTo(-ARC, 1, -1, ARC, -1, 0)
                .curveTo(-1, -ARC, -ARC, -1, 0, -1)
                .curveTo(ARC, -1, 1, -ARC, 1, 0)
                .close()
                .build();
    }

    private static Path polygon(int corners, double turn, double radius) {
        return ring(corners, turn, radius, radius);
    }

    private static Path star() {
        return ring(10, 0, 1.35, 0.62);
    }

    /** A closed line from corner to corner, the first at the top, every other one at another radius. */
    private static Path ring(int corners, double turn, double even, double odd) {
        Path.Builder path = Path.builder();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            double radius = i % 2 == 0 ? even : odd;
            double x = radius * FastMath.sin(angle);
            double y = -radius * FastMath.cos(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path.close().build();
    }
}
