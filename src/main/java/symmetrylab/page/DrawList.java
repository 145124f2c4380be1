package symmetrylab.page;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/**
 * Writes a picture as a string of small codes, which a few lines of JavaScript draw on a canvas, as sharp as the screen is.
 *
 * <p>Each command is a character that says what follows. A length is two characters of 15 bits, in 256ths of a pixel, a count
 * one, a colour four: red, green, blue and opacity, each 0 to 255. No character is half of a pair, so that every one stays
 * what it is on its way through JavaScript.
 */
final class DrawList implements Pen {

    private static final char LINE = 1;
    private static final char PATH = 2;
    private static final char FILL = 3;
    private static final char DISC = 4;
    private static final char CIRCLE = 5;
    private static final char RECTANGLE = 6;
    private static final char FRAME = 7;
    private static final char GRID = 8;
    private static final char TEXT = 9;
    private static final char ENTER = 10;
    private static final char LEAVE = 11;

    private static final char MOVE_TO = 1;
    private static final char LINE_TO = 2;
    private static final char CURVE_TO = 3;
    private static final char CLOSE = 4;
    private static final char END = 5;

    /** Parts of a pixel. */
    private static final int PARTS = 256;

    private static final int BITS = 15;
    private static final int MIDDLE = 1 << (2 * BITS - 1);
    private static final int MASK = (1 << BITS) - 1;

    private final StringBuilder out = new StringBuilder(1 << 14);

    /** The commands of a figure of this size. */
    static String of(Figure figure, double width, double height) {
        DrawList list = new DrawList();
        figure.paint(list, width, height);
        return list.out.toString();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        out.append(LINE);
        lengths(x1, y1, x2, y2);
        stroke(stroke);
    }

    @Override
    public void path(Path path, Stroke stroke) {
        if (!path.isEmpty()) {
            out.append(PATH);
            segments(path);
            stroke(stroke);
        }
    }

    @Override
    public void fill(Path path, Ink ink) {
        if (!path.isEmpty()) {
            out.append(FILL);
            segments(path);
            ink(ink);
        }
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        out.append(DISC);
        lengths(centerX, centerY, radius);
        ink(ink);
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        out.append(CIRCLE);
        lengths(centerX, centerY, radius);
        stroke(stroke);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        out.append(RECTANGLE);
        box(x, y, width, height, radius);
        ink(ink);
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        out.append(FRAME);
        box(x, y, width, height, radius);
        stroke(stroke);
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        out.append(GRID);
        lengths(x, y, width, height);
        out.append((char) grid.columns()).append((char) grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                ink(grid.at(row, column));
            }
        }
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        double capital = lettering.capitalHeight();
        double below =
                switch (lettering.vertical()) {
                    case BASELINE -> 0;
                    case MIDDLE -> capital / 2;
                    case TOP -> capital;
                };
        out.append(TEXT);
        lengths(x, y + below, lettering.size());
        out.append((char) (lettering.weight() == Lettering.Weight.BOLD ? 1 : 0));
        out.append((char) lettering.horizontal().ordinal());
        ink(lettering.ink());
        out.append((char) text.length()).append(text);
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        int start = out.length();
        out.append(ENTER);
        lengths(x, y, width, height);
        int content = out.length();
        figure.paint(this, width, height);
        if (out.length() == content) {
            out.setLength(start);
        } else {
            out.append(LEAVE);
        }
    }

    private void segments(Path path) {
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                out.append(MOVE_TO);
                lengths(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                out.append(LINE_TO);
                lengths(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                out.append(CURVE_TO);
                lengths(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                out.append(CLOSE);
            }
        });
        out.append(END);
    }

    /** A rectangle, whose corners are rounded no more than it has room for. */
    private void box(double x, double y, double width, double height, double radius) {
        lengths(x, y, width, height, Math.max(0, Math.min(radius, Math.min(width, height) / 2)));
    }

    private void stroke(Stroke stroke) {
        ink(stroke.ink());
        lengths(stroke.width());
        out.append((char) stroke.dash().size());
        for (int i = 0; i < stroke.dash().size(); i++) {
            lengths(stroke.dash().get(i));
        }
    }

    private void ink(Ink ink) {
        out.append((char) ink.red()).append((char) ink.green()).append((char) ink.blue());
        out.append((char) (int) (255 * ink.alpha() + 0.5));
    }

    private void lengths(double... lengths) {
        for (double length : lengths) {
            double parts = Math.floor(length * PARTS + 0.5) + MIDDLE;
            int code = (int) Math.max(0, Math.min(2.0 * MIDDLE - 1, parts));
            out.append((char) (code >> BITS)).append((char) (code & MASK));
        }
    }
}
