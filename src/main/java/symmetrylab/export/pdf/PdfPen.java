package symmetrylab.export.pdf;

import static symmetrylab.figure.vector.PlainNumber.of;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import symmetrylab.export.image.FontOutlines;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.vector.Cells;
import symmetrylab.figure.vector.PlainNumber;

/**
 * Writes a picture as operators of a PDF page, one mark on each line. Texts stay texts: a character is its number in
 * Unicode, two bytes, so a page does not depend on the part of the font that the document gets in the end.
 *
 * <p>The page is turned before, so that y goes down, and has round ends and joins.
 */
final class PdfPen implements Pen {

    /** The control points of a quarter of a circle are this share of its radius away from its ends. */
    private static final double QUARTER = 0.5522847498307936;

    /** A cell covers the seam to the next, which is drawn over it. */
    private static final double SEAM = 0.5;

    private static final int THOUSAND = 1000;
    private static final int LAST_OF_TWO_BYTES = 0xFFFF;
    private static final int REPLACEMENT = 0xFFFD;
    private static final Ink START = Ink.rgb(0);

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Map<Lettering.Weight, SortedSet<Integer>> characters = new EnumMap<>(Lettering.Weight.class);
    private final SortedSet<Integer> opacities = new TreeSet<>();
    private final List<InkGrid> images = new ArrayList<>();
    private State state = new State(START, Stroke.solid(START, 1), THOUSAND);

    /** What was set last, and need not be set again; opacity in thousandths. */
    private record State(Ink fill, Stroke stroke, int opacity) {}

    /** The operators so far. */
    String content() {
        return out.toString();
    }

    /** The characters written so far. */
    Map<Lettering.Weight, SortedSet<Integer>> characters() {
        return characters;
    }

    /** The opacities used so far, in thousandths. */
    SortedSet<Integer> opacities() {
        return opacities;
    }

    /** The images shown so far; the name of the first is {@code I1}. */
    List<InkGrid> images() {
        return images;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        path(Path.builder().moveTo(x1, y1).lineTo(x2, y2).build(), stroke);
    }

    @Override
    public void path(Path path, Stroke stroke) {
        if (!path.isEmpty()) {
            set(stroke);
            add(path);
            out.append("S\n");
        }
    }

    @Override
    public void fill(Path path, Ink ink) {
        if (!path.isEmpty()) {
            set(ink);
            add(path);
            out.append("f\n");
        }
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        fill(box(centerX - radius, centerY - radius, 2 * radius, 2 * radius, radius), ink);
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        path(box(centerX - radius, centerY - radius, 2 * radius, 2 * radius, radius), stroke);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        if (radius > 0) {
            fill(box(x, y, width, height, radius), ink);
        } else {
            set(ink);
            numbers(x, y, width, height);
            out.append("re f\n");
        }
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        if (radius > 0) {
            path(box(x, y, width, height, radius), stroke);
        } else {
            set(stroke);
            numbers(x, y, width, height);
            out.append("re S\n");
        }
    }

    /** A rectangle with corners rounded by at most half its shorter side. */
    private static Path box(double x, double y, double width, double height, double wanted) {
        double right = x + width;
        double bottom = y + height;
        double radius = Math.min(wanted, Math.min(width, height) / 2);
        double far = radius * (1 - QUARTER);
        return Path.builder()
                .moveTo(x + radius, y)
                .lineTo(right - radius, y)
                .curveTo(right - far, y, right, y + far, right, y + radius)
                .lineTo(right, bottom - radius)
                .curveTo(right, bottom - far, right - far, bottom, right - radius, bottom)
                .lineTo(x + radius, bottom)
                .curveTo(x + far, bottom, x, bottom - far, x, bottom - radius)
                .lineTo(x, y + radius)
                .curveTo(x, y + far, x + far, y, x + radius, y)
                .close()
                .build();
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        if (!Cells.areFew(grid)) {
            images.add(grid);
            opacity(1);
            out.append("q ");
            // An image is a square of size 1 whose first row is at the top, where y goes up.
            numbers(width);
            out.append("0 0 ");
            numbers(-height, x, y + height);
            out.append("cm /I").append(images.size()).append(" Do Q\n");
            return;
        }
        for (Cells.Run run : Cells.runs(x, y, width, height, grid)) {
            double overlap = run.ink().alpha() < 1 ? 0 : SEAM;
            double right = Math.min(x + width, run.right() + overlap);
            double bottom = Math.min(y + height, run.bottom() + overlap);
            rectangle(run.left(), run.top(), right - run.left(), bottom - run.top(), 0, run.ink());
        }
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (text.isBlank()) {
            return;
        }
        FontOutlines font = FontOutlines.of(lettering.weight());
        int[] written = text.codePoints()
                .map(c -> c > LAST_OF_TWO_BYTES ? REPLACEMENT : c)
                .toArray();
        double width = font.width(new String(written, 0, written.length), lettering.size());
        double left =
                switch (lettering.horizontal()) {
                    case LEFT -> x;
                    case CENTER -> x - width / 2;
                    case RIGHT -> x - width;
                };
        double capital = font.capitalHeight(lettering.size());
        double base =
                switch (lettering.vertical()) {
                    case BASELINE -> y;
                    case MIDDLE -> y + capital / 2;
                    case TOP -> y + capital;
                };
        set(lettering.ink());
        SortedSet<Integer> used = characters.computeIfAbsent(lettering.weight(), weight -> new TreeSet<>());
        out.append("BT /").append(fontName(lettering.weight())).append(' ');
        numbers(lettering.size());
        out.append("Tf 1 0 0 -1 ");
        numbers(left, base);
        out.append("Tm <");
        for (int character : written) {
            used.add(character);
            out.append(PdfText.digits(character));
        }
        out.append("> Tj ET\n");
    }

    /** The name of a font on every page. */
    static String fontName(Lettering.Weight weight) {
        return switch (weight) {
            case REGULAR -> "R";
            case BOLD -> "B";
        };
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        int start = out.length();
        State before = state;
        out.append("q 1 0 0 1 ");
        numbers(x, y);
        out.append("cm 0 0 ");
        numbers(width, height);
        out.append("re W n\n");
        int content = out.length();
        figure.paint(this, width, height);
        if (out.length() == content) {
            out.setLength(start);
        } else {
            out.append("Q\n");
        }
        state = before;
    }

    private void set(Ink ink) {
        opacity(ink.alpha());
        if (!sameColor(ink, state.fill())) {
            color(ink);
            out.append("rg ");
            state = new State(ink, state.stroke(), state.opacity());
        }
    }

    private void set(Stroke stroke) {
        opacity(stroke.ink().alpha());
        Stroke now = state.stroke();
        if (!sameColor(stroke.ink(), now.ink())) {
            color(stroke.ink());
            out.append("RG ");
        }
        if (stroke.width() != now.width()) {
            numbers(stroke.width());
            out.append("w ");
        }
        if (!stroke.dash().equals(now.dash())) {
            out.append("[");
            for (int i = 0; i < stroke.dash().size(); i++) {
                out.append(i == 0 ? "" : " ")
                        .append(PlainNumber.of(stroke.dash().get(i)));
            }
            out.append("] 0 d ");
        }
        state = new State(state.fill(), stroke, state.opacity());
    }

    private void opacity(double alpha) {
        int thousandths = (int) Math.round(THOUSAND * alpha);
        if (thousandths != state.opacity()) {
            opacities.add(thousandths);
            out.append('/').append(opacityName(thousandths)).append(" gs ");
            state = new State(state.fill(), state.stroke(), thousandths);
        }
    }

    /** The name of an opacity on every page. */
    static String opacityName(int thousandths) {
        return "A" + thousandths;
    }

    private static boolean sameColor(Ink first, Ink second) {
        return first.withAlpha(1).equals(second.withAlpha(1));
    }

    private void color(Ink ink) {
        for (int part : new int[] {ink.red(), ink.green(), ink.blue()}) {
            out.append(of(part / 255.0, 10_000)).append(' ');
        }
    }

    private void numbers(double... numbers) {
        for (double number : numbers) {
            out.append(of(number)).append(' ');
        }
    }

    private void add(Path path) {
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                numbers(x, y);
                out.append("m ");
            }

            @Override
            public void lineTo(double x, double y) {
                numbers(x, y);
                out.append("l ");
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                numbers(x1, y1, x2, y2, x, y);
                out.append("c ");
            }

            @Override
            public void close() {
                out.append("h ");
            }
        });
    }
}
