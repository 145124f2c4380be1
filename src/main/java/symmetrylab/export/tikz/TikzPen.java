package symmetrylab.export.tikz;

import static symmetrylab.figure.vector.PlainNumber.written;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import symmetrylab.export.image.FontOutlines;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Typeset;
import symmetrylab.figure.vector.Cells;
import symmetrylab.figure.vector.PartNames;

/** Writes a picture as TikZ commands, one on each line, in pixels of the picture with y down. Texts stay texts. */
final class TikzPen implements Pen {

    /** Points on a line of source. */
    private static final int POINTS = 8;

    /** Pixels that are too few to be seen. */
    private static final double CLOSE = 0.005;

    /** Cells on a line of source. */
    private static final int CELLS = 20;

    /** The start of each formula. */
    static final String FORMULA = "\\formula{";

    private final Preamble names;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Set<String> lanes = new HashSet<>();
    private final Map<Meaning.Neuron, Box> places = new HashMap<>();
    private String indent = "  ";

    /** The start of the names of nodes. */
    private String prefix = "";

    /** The weights of the network that is being drawn, each when its line is known; absent outside a network. */
    private Optional<WeightLines> weights = Optional.empty();

    /** The axis of a plot whose curves are being drawn; absent outside. */
    private Optional<PlotAxis> open = Optional.empty();

    /** What the next marks are. */
    private Optional<Meaning> meaning = Optional.empty();

    TikzPen(Preamble names) {
        this.names = names;
    }

    /** The commands so far. */
    String commands() {
        flush();
        return out.toString();
    }

    @Override
    public void group(Meaning group, Consumer<Pen> marks) {
        Optional<Meaning> outer = meaning;
        meaning = Optional.of(group);
        int start = out.length();
        if (group instanceof Meaning.Lane lane) {
            comment(lane.name());
            String word = PartNames.word(lane.name());
            String name = word.isEmpty() ? "lane" : word;
            prefix = (lanes.add(name) ? name : name + "-" + lane.number()) + "-";
        } else if (group instanceof Meaning.View view) {
            comment(view.name());
        } else if (group instanceof Meaning.Axes axes && draw(axes, marks)) {
            meaning = outer;
            return;
        } else if (group instanceof Meaning.Network network) {
            place(network.places());
            weights = Optional.of(new WeightLines(names, prefix));
        }
        int content = out.length();
        marks.accept(this);
        if (group instanceof Meaning.Network) {
            flush();
            weights = Optional.empty();
            places.clear();
        } else if (group instanceof Meaning.Lane) {
            prefix = "";
        }
        if (out.length() == content) {
            out.setLength(start);
        }
        meaning = outer;
    }

    /** Draws axes as those of PGFPlots, if they look the same. Curves that follow come into them. */
    private boolean draw(Meaning.Axes axes, Consumer<Pen> marks) {
        PlotAxis axis = new PlotAxis(names, axes.x(), axes.y());
        AxisMarks sorted = AxisMarks.of(axes, marks);
        if (!axis.isPlain() || !sorted.arePlain()) {
            return false;
        }
        flush();
        out.append(axis.seen(sorted, indent));
        open = Optional.of(axis);
        return true;
    }

    /** Whether a path is a curve of a plot, which is drawn in the numbers of its axes. */
    private boolean isCurve(Path path, Stroke stroke) {
        if (meaning.isEmpty() || !(meaning.get() instanceof Meaning.Curve curve)) {
            return false;
        }
        PlotAxis axis = new PlotAxis(names, curve.x(), curve.y());
        Optional<String> plots = axis.isPlain() ? axis.curve(path, stroke, indent) : Optional.empty();
        if (plots.isEmpty() || plots.get().isEmpty()) {
            return plots.isPresent();
        }
        if (open.isEmpty() || !open.get().equals(axis)) {
            flush();
            out.append(axis.hidden(indent));
            open = Optional.of(axis);
        }
        out.append(plots.get());
        return true;
    }

    private void comment(String text) {
        flush();
        out.append(indent).append("% ").append(TikzWriter.line(text)).append('\n');
    }

    /** Names the places of neurons, in lists of those of one size. */
    private void place(List<Meaning.Place> all) {
        int from = 0;
        while (from < all.size()) {
            Box first = all.get(from).box();
            int to = from;
            while (to < all.size() && isOfSize(all.get(to).box(), first)) {
                places.put(all.get(to).neuron(), all.get(to).box());
                to++;
            }
            String options = "\\node[" + names.place(first.width(), first.height()) + "] (" + prefix;
            if (to == from + 1) {
                String name = name(all.get(from).neuron());
                command(options + name + ") at " + point(first.centerX(), first.centerY()) + " {}");
            } else {
                command(list(all.subList(from, to)) + "\n" + indent + "  " + options + "\\name) at (\\x,\\y) {}");
            }
            from = to;
        }
    }

    private String list(List<Meaning.Place> places) {
        StringBuilder list = new StringBuilder("\\foreach \\name/\\x/\\y in {");
        for (int i = 0; i < places.size(); i++) {
            Box box = places.get(i).box();
            list.append(i == 0 ? "" : ",")
                    .append(i % POINTS == 0 ? "\n" + indent + "    " : " ")
                    .append(name(places.get(i).neuron()))
                    .append('/')
                    .append(written(box.centerX()))
                    .append('/')
                    .append(written(box.centerY()));
        }
        return list.append('}').toString();
    }

    private static boolean isOfSize(Box box, Box other) {
        return isClose(box.width(), other.width()) && isClose(box.height(), other.height());
    }

    private static boolean isClose(double one, double other) {
        return Math.abs(one - other) < CLOSE;
    }

    /** The name of a neuron's node: a point would start the name of one of its borders. */
    private static String name(Meaning.Neuron neuron) {
        return PartNames.word(neuron.name());
    }

    private void flush() {
        if (open.isPresent()) {
            open = Optional.empty();
            out.append(PlotAxis.end(indent));
        }
        if (weights.isPresent()) {
            WeightLines lines = weights.get();
            lines.flush(indent, text -> out.append(indent).append(text).append(";\n"));
        }
    }

    /** The node of the neuron that is being drawn, if it is in the middle of it. */
    private Optional<String> node(double centerX, double centerY) {
        if (meaning.isPresent() && meaning.get() instanceof Meaning.Neuron neuron && places.containsKey(neuron)) {
            Box box = places.get(neuron);
            if (isClose(box.centerX(), centerX) && isClose(box.centerY(), centerY)) {
                return Optional.of("(" + prefix + name(neuron) + ")");
            }
        }
        return Optional.empty();
    }

    /** Whether a line is that of the weight being drawn, from node to node; then it is kept. */
    private boolean isWeight(double x1, double y1, double x2, double y2, Stroke stroke) {
        if (weights.isEmpty() || meaning.isEmpty() || !(meaning.get() instanceof Meaning.Weight weight)) {
            return false;
        }
        Box from = places.get(weight.from());
        Box to = places.get(weight.to());
        if (from == null
                || to == null
                || !isClose(from.right(), x1)
                || !isClose(from.centerY(), y1)
                || !isClose(to.left(), x2)) {
            return false;
        }
        double shift = isClose(to.centerY(), y2) ? 0 : y2 - to.centerY();
        weights.get().add(new WeightLines.Line(name(weight.from()), name(weight.to()), weight, shift, stroke));
        return true;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        if (isWeight(x1, y1, x2, y2, stroke)) {
            return;
        }
        command("\\draw[" + names.line(stroke) + "] " + point(x1, y1) + " -- " + point(x2, y2));
    }

    @Override
    public void path(Path path, Stroke stroke) {
        if (!path.isEmpty() && !isCurve(path, stroke)) {
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
        Optional<String> node = node(centerX, centerY);
        command(
                node.isPresent()
                        ? "\\node[" + names.disc(radius, ink) + "] at " + node.get() + " {}"
                        : "\\fill[" + names.fill(ink) + "] " + circle(centerX, centerY, radius));
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        Optional<String> node =
                node(centerX, centerY).filter(name -> stroke.dash().size() == 0);
        command(
                node.isPresent()
                        ? "\\node[" + names.neuron(radius, stroke) + "] at " + node.get() + " {}"
                        : "\\draw[" + names.line(stroke) + "] " + circle(centerX, centerY, radius));
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
        Optional<String> node =
                node(x + width / 2, y + height / 2).filter(name -> stroke.dash().size() == 0);
        double corner = Math.min(radius, Math.min(width, height) / 2);
        command(
                node.isPresent()
                        ? "\\node[" + names.neuron(width, height, corner, stroke) + "] at " + node.get() + " {}"
                        : "\\draw[" + names.line(stroke) + rounded(width, height, radius) + "] "
                                + box(x, y, width, height));
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
        flush();
        out.append(indent)
                .append(node(x + width / 2, y + height / 2)
                        .map(name -> "\\node at " + name)
                        .orElse("\\node[anchor=south west] at " + point(x, y + height)))
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
    public void formula(Typeset formula, double x, double y, double size, Ink ink) {
        if (!formula.outline().isEmpty()) {
            command("\\node[" + names.text(Lettering.of(size, ink)) + "] at " + point(x, y) + " {" + FORMULA
                    + formula.latex() + "}}");
        }
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        flush();
        int start = out.length();
        String outer = indent;
        indent += "  ";
        String shift = x == 0 && y == 0 ? "" : "[shift={" + point(x, y) + "}]";
        out.append(outer).append("\\begin{scope}").append(shift).append('\n');
        command("\\clip " + box(0, 0, width, height));
        int content = out.length();
        figure.paint(this, width, height);
        flush();
        indent = outer;
        if (out.length() == content) {
            out.setLength(start);
        } else {
            out.append(outer).append("\\end{scope}\n");
        }
    }

    private void command(String text) {
        flush();
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
