package symmetrylab.figure.svg;

import static symmetrylab.figure.svg.SvgText.number;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.vector.Cells;
import symmetrylab.figure.vector.PartNames;
import symmetrylab.figure.vector.XmlText;

/**
 * Writes a picture as SVG elements, one on each line. Texts stay texts, and parts that mean something are groups with
 * names. The element around them sets what nearly all share: no fill, round ends and joins, the font.
 */
final class SvgPen implements Pen {

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Map<Lettering.Weight, SortedSet<Integer>> characters = new EnumMap<>(Lettering.Weight.class);
    private final PartNames names = new PartNames();
    private final boolean small;
    private int areas;

    /**
     * A pen that has drawn nothing.
     *
     * @param small whether all maps are images: browsers draw them as sharp as squares, other programs not always
     */
    SvgPen(boolean small) {
        this.small = small;
    }

    /** The elements written so far. */
    String elements() {
        return out.toString();
    }

    /** The characters (code points) written so far in a weight. */
    SortedSet<Integer> characters(Lettering.Weight weight) {
        return characters.getOrDefault(weight, new TreeSet<>());
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        out.append("<path d=\"M")
                .append(number(x1))
                .append(' ')
                .append(number(y1))
                .append('L')
                .append(number(x2))
                .append(' ')
                .append(number(y2))
                .append('"');
        end(stroke);
    }

    @Override
    public void path(Path path, Stroke stroke) {
        if (!path.isEmpty()) {
            out.append("<path d=\"").append(data(path)).append('"');
            end(stroke);
        }
    }

    @Override
    public void fill(Path path, Ink ink) {
        if (!path.isEmpty()) {
            out.append("<path d=\"").append(data(path)).append('"');
            end(ink);
        }
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        out.append("<circle");
        circle(centerX, centerY, radius);
        end(ink);
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        out.append("<circle");
        circle(centerX, centerY, radius);
        end(stroke);
    }

    private void circle(double centerX, double centerY, double radius) {
        attribute("cx", centerX);
        attribute("cy", centerY);
        attribute("r", radius);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        out.append("<rect");
        box(x, y, width, height, radius);
        end(ink);
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        out.append("<rect");
        box(x, y, width, height, radius);
        end(stroke);
    }

    private void box(double x, double y, double width, double height, double radius) {
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        if (radius > 0) {
            attribute("rx", radius);
        }
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        if (small || !Cells.areFew(grid)) {
            image(x, y, width, height, grid);
            return;
        }
        out.append("<g shape-rendering=\"crispEdges\">\n");
        for (Cells.Run run : Cells.runs(x, y, width, height, grid)) {
            rectangle(run.left(), run.top(), run.right() - run.left(), run.bottom() - run.top(), 0, run.ink());
        }
        out.append("</g>\n");
    }

    private void image(double x, double y, double width, double height, InkGrid grid) {
        // Sharp borders fall on whole pixels: on broken ones programs leave a gap to what surrounds the image.
        double left = FastMath.rint(x);
        double top = FastMath.rint(y);
        out.append("<image");
        box(left, top, FastMath.rint(x + width) - left, FastMath.rint(y + height) - top, 0);
        // The attribute is what older programs know, the style what browsers do.
        out.append(
                        " preserveAspectRatio=\"none\" image-rendering=\"optimizeSpeed\" style=\"image-rendering:pixelated\"")
                .append(" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(GridImage.png(grid)))
                .append("\"/>\n");
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (text.strip().isEmpty()) {
            return;
        }
        SortedSet<Integer> used = characters.computeIfAbsent(lettering.weight(), weight -> new TreeSet<>());
        text.codePoints().forEach(used::add);
        // Programs differ in how they place a text by another line than the one that letters stand on.
        double capital = lettering.capitalHeight();
        double below =
                switch (lettering.vertical()) {
                    case BASELINE -> 0;
                    case MIDDLE -> capital / 2;
                    case TOP -> capital;
                };
        out.append("<text");
        attribute("x", x);
        attribute("y", y + below);
        attribute("font-size", lettering.size());
        if (lettering.weight() == Lettering.Weight.BOLD) {
            out.append(" font-weight=\"600\"");
        }
        switch (lettering.horizontal()) {
            case LEFT -> {}
            case CENTER -> out.append(" text-anchor=\"middle\"");
            case RIGHT -> out.append(" text-anchor=\"end\"");
        }
        paint("fill", lettering.ink());
        out.append('>').append(XmlText.escaped(text)).append("</text>\n");
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        int start = out.length();
        areas++;
        String name = "area" + areas;
        out.append("<clipPath id=\"").append(name).append("\"><rect");
        attribute("width", width);
        attribute("height", height);
        out.append("/></clipPath>\n<g transform=\"translate(")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(")\" clip-path=\"url(#")
                .append(name)
                .append(")\">\n");
        int content = out.length();
        figure.paint(this, width, height);
        if (out.length() == content) {
            out.setLength(start);
        } else {
            out.append("</g>\n");
        }
    }

    @Override
    public void group(Meaning meaning, Consumer<Pen> marks) {
        int start = out.length();
        String name = names.of(meaning);
        out.append("<g id=\"").append(name).append("\">");
        PartNames.title(meaning)
                .ifPresent(title ->
                        out.append("<title>").append(XmlText.escaped(title)).append("</title>"));
        out.append('\n');
        int content = out.length();
        names.enter(meaning);
        marks.accept(this);
        names.leave(meaning);
        if (out.length() == content) {
            out.setLength(start);
            names.takeBack(name);
        } else {
            out.append("</g>\n");
        }
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private void end(Ink ink) {
        paint("fill", ink);
        out.append("/>\n");
    }

    private void end(Stroke stroke) {
        paint("stroke", stroke.ink());
        attribute("stroke-width", stroke.width());
        if (stroke.dash().size() > 0) {
            out.append(" stroke-dasharray=\"");
            for (int i = 0; i < stroke.dash().size(); i++) {
                out.append(i == 0 ? "" : " ").append(number(stroke.dash().get(i)));
            }
            out.append('"');
        }
        out.append("/>\n");
    }

    private void paint(String what, Ink ink) {
        out.append(' ').append(what).append("=\"").append(SvgText.color(ink)).append('"');
        if (ink.alpha() < 1) {
            out.append(' ')
                    .append(what)
                    .append("-opacity=\"")
                    .append(SvgText.opacity(ink.alpha()))
                    .append('"');
        }
    }

    private static String data(Path path) {
        StringBuilder data = new StringBuilder();
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                add('M', x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                add('L', x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                add('C', x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                data.append('Z');
            }

            private void add(char letter, double... numbers) {
                data.append(letter);
                for (int i = 0; i < numbers.length; i++) {
                    String text = number(numbers[i]);
                    // A minus sign separates by itself.
                    data.append(i == 0 || text.startsWith("-") ? "" : " ").append(text);
                }
            }
        });
        return data.toString();
    }
}
