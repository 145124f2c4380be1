package symmetrylab.export.tikz;

import static symmetrylab.export.vector.PlainNumber.written;

import symmetrylab.export.image.FontOutlines;
import symmetrylab.export.vector.Cells;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/** Writes a picture as TikZ commands, one on each line, in pixels of the picture with y down. Texts stay texts. */
final class TikzPen implements Pen {

    /** Points on a line of source. */
    private static final int POINTS = 8;

    /** Cells on a line of source. */
    private static final int CELLS = 20;

    private final Preamble names;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private String indent = "  ";

    TikzPen(Preamble names) {
        this.names = names;
    }

    /** The commands so far. */
    String commands() {
        return out.toString();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        command("\\draw[" + names.line(stroke) + "] " + point(x1, y1) + " -- " + point(x2, y2));
    }

    @Override
    public void path(Path path, Stroke stroke) {
        if (!path.isEmpty()) {
            command("\\draw[" + names.line(stroke) + "] " + source(path));
        }
    }

    @Override
    public void fill(Path path, Ink ink) {
        if (!path.isEmpty()) {
            command("\\fill[" + names.fill(ink) + "] " + source(path));
        }
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        command("\\fill[" + names.fill(ink) + "] " + circle(centerX, centerY, radius));
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        command("\\draw[" + names.line(stroke) + "] " + circle(centerX, centerY, radius));
    }

    private static String circle(double x, double y, double radius) {
        return point(x, y) + " circle[radius=" + written(radius) + "]";
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        command("\\fill[" + names.fill(ink) + rounded(width, height, radius) + "] " + box(x, y, width, height));
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        command("\\draw[" + names.line(stroke) + rounded(width, height, radius) + "] " + box(x, y, width, height));
    }

    private String rounded(double width, double height, double radius) {
        double most = Math.min(radius, Math.min(width, height) / 2);
        return most > 0 ? ", rounded corners=" + names.length(most) : "";
    }

    private static String box(double x, double y, double width, double height) {
        return point(x, y) + " rectangle +" + point(width, height);
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        boolean opaque = true;
        for (int i = 0; i < grid.rows() * grid.columns(); i++) {
            opaque &= grid.at(i / grid.columns(), i % grid.columns()).alpha() == 1;
        }
        if (!opaque) {
            for (Cells.Run run : Cells.runs(x, y, width, height, grid)) {
                rectangle(run.left(), run.top(), run.right() - run.left(), run.bottom() - run.top(), 0, run.ink());
            }
            return;
        }
        out.append(indent)
                .append("\\node[anchor=south west] at ")
                .append(point(x, y + height))
                .append(" {\\cells{")
                .append(names.length(width))
                .append("}{")
                .append(names.length(height))
                .append("}{")
                .append(grid.columns())
                .append("}{")
                .append(grid.rows())
                .append("}{%\n");
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                boolean first = column % CELLS == 0;
                out.append(first ? indent + "  " : " ").append(Preamble.hex(grid.at(row, column)));
                if (column % CELLS == CELLS - 1 || column == grid.columns() - 1) {
                    out.append('\n');
                }
            }
        }
        out.append(indent).append("}};\n");
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (text.isBlank()) {
            return;
        }
        double capital = FontOutlines.of(lettering.weight()).capitalHeight(lettering.size());
        double below =
                switch (lettering.vertical()) {
                    case BASELINE -> 0;
                    case MIDDLE -> capital / 2;
                    case TOP -> capital;
                };
        command("\\node[" + names.text(lettering) + "] at " + point(x, y + below) + " {" + TexText.of(text) + "}");
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        int start = out.length();
        String outer = indent;
        indent += "  ";
        String shift = x == 0 && y == 0 ? "" : "[shift={" + point(x, y) + "}]";
        out.append(outer).append("\\begin{scope}").append(shift).append('\n');
        command("\\clip " + box(0, 0, width, height));
        int content = out.length();
        figure.paint(this, width, height);
        indent = outer;
        if (out.length() == content) {
            out.setLength(start);
        } else {
            out.append(outer).append("\\end{scope}\n");
        }
    }

    private void command(String text) {
        out.append(indent).append(text).append(";\n");
    }

    private static String point(double x, double y) {
        return "(" + written(x) + "," + written(y) + ")";
    }

    private String source(Path path) {
        StringBuilder source = new StringBuilder();
        path.visit(new Path.Visitor() {
            private int points;

            @Override
            public void moveTo(double x, double y) {
                add(source.isEmpty() ? "" : " ", point(x, y));
            }

            @Override
            public void lineTo(double x, double y) {
                add(" -- ", point(x, y));
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                add(" .. ", "controls " + point(x1, y1) + " and " + point(x2, y2) + " .. " + point(x, y));
            }

            @Override
            public void close() {
                source.append(" -- cycle");
            }

            private void add(String link, String to) {
                source.append(link);
                if (points > 0 && points % POINTS == 0) {
                    source.append('\n').append(indent).append("  ");
                }
                source.append(to);
                points++;
            }
        });
        return source.toString();
    }
}
