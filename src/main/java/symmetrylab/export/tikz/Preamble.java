package symmetrylab.export.tikz;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.vector.PlainNumber;

/** The colours and styles of a document, each defined once and named: in the order in which they are first used. */
final class Preamble {

    private static final int MILLI = 1000;
    private static final int ALPHABET = 26;

    /** Points of TeX a point of a page. */
    private static final double TEX_POINTS = 1.00375;

    /** A style that is used less often is written where it is used. */
    private static final int FEWEST_USES = 3;

    private final double unit;
    private final Map<Ink, String> known = new LinkedHashMap<>();
    private final Map<Ink, String> colors = new LinkedHashMap<>();
    private final Map<String, Style> styles = new LinkedHashMap<>();
    private boolean complete;

    /** A style and how often it is used. */
    private static final class Style {

        private final String first;
        private final String name;
        private int uses;

        Style(String first, String name) {
            this.first = first;
            this.name = name;
        }
    }

    /**
     * No colours and styles so far.
     *
     * @param palette gives colours their names
     * @param unit points ({@code bp}) a pixel of the picture
     */
    Preamble(Palette palette, double unit) {
        this.unit = unit;
        // The first of several names of one colour stays.
        know(palette.page(), "page");
        know(palette.text(), "ink");
        know(palette.muted(), "muted");
        know(palette.axis(), "axis");
        know(palette.grid(), "gridline");
        know(palette.positive(), "positive");
        know(palette.negative(), "negative");
        know(palette.zero(), "zero");
        know(palette.forward(), "forward");
        know(palette.backward(), "backward");
        know(palette.states().identical(), "identical");
        know(palette.states().near(), "near");
        know(palette.states().solved(), "solved");
        know(palette.states().diverged(), "diverged");
        know(palette.states().still(), "still");
        know(palette.states().selected(), "selected");
        know(palette.states().onState(), "onstate");
        for (int i = 0; i < palette.neurons().size(); i++) {
            know(palette.neurons().get(i), "neuron" + (i + 1));
        }
    }

    private void know(Ink ink, String name) {
        known.putIfAbsent(ink, name);
    }

    /** The name of a colour without its opacity. */
    String color(Ink ink) {
        Ink opaque = ink.withAlpha(1);
        return colors.computeIfAbsent(opaque, color -> known.getOrDefault(color, "shade" + hex(color)));
    }

    /** The options of a line: its style, or if few lines have it what the style would say, and its colour. */
    String line(Stroke stroke) {
        StringBuilder look = new StringBuilder("line width=").append(length(stroke.width()));
        for (int i = 0; i < stroke.dash().size(); i++) {
            look.append(i == 0 ? ", dash pattern=" : " ")
                    .append(i % 2 == 0 ? "on " : "off ")
                    .append(length(stroke.dash().get(i)));
        }
        String kind =
                stroke.dash().size() == 0 ? "line " : stroke.dash().get(0) <= stroke.width() ? "dotted " : "dashed ";
        String opacity = stroke.ink().alpha() < 1 ? ", draw opacity=" + share(stroke.ink()) : "";
        return style(kind + PlainNumber.written(stroke.width()), look.toString()) + ", " + color(stroke.ink())
                + opacity;
    }

    /** The options of a filled shape. */
    String fill(Ink ink) {
        return color(ink) + (ink.alpha() < 1 ? ", fill opacity=" + share(ink) : "");
    }

    /** The options of a node around the middle of a neuron, {@code width} by {@code height} pixels, with a border. */
    String neuron(double width, double height, double corner, Stroke stroke) {
        String rounded = corner > 0 ? ", rounded corners=" + length(corner) : "";
        String look = "draw, line width=" + length(stroke.width()) + rounded + ", " + size(width, height);
        return style("neuron", look) + ", " + fill(stroke.ink()).replace("fill opacity", "draw opacity");
    }

    /** The options of a round one. */
    String neuron(double radius, Stroke stroke) {
        String look = "draw, circle, line width=" + length(stroke.width()) + ", minimum size=" + length(2 * radius);
        return style("neuron", look) + ", " + fill(stroke.ink()).replace("fill opacity", "draw opacity");
    }

    /** The options of a round node that is filled. */
    String disc(double radius, Ink ink) {
        String opacity = ink.alpha() < 1 ? ", fill opacity=" + share(ink) : "";
        return style("disc", "circle, minimum size=" + length(2 * radius)) + ", fill=" + color(ink) + opacity;
    }

    /** The options of a node that only keeps a place, {@code width} by {@code height} pixels. */
    String place(double width, double height) {
        return style("place", size(width, height));
    }

    private String size(double width, double height) {
        return "minimum width=" + length(width) + ", minimum height=" + length(height);
    }

    /** The options of a text that starts, is centred or ends at its place, on the line that letters stand on. */
    String text(Lettering lettering) {
        String size = PlainNumber.written(lettering.size());
        String name =
                switch (lettering.weight()) {
                    case REGULAR -> "text " + size;
                    case BOLD -> "bold " + size;
                };
        String series = lettering.weight() == Lettering.Weight.BOLD ? "\\bfseries" : "";
        String font = "font=\\fontsize{" + PlainNumber.written(unit * lettering.size() * TEX_POINTS) + "}{"
                + PlainNumber.written(1.2 * unit * lettering.size() * TEX_POINTS) + "}\\selectfont" + series;
        String anchor =
                switch (lettering.horizontal()) {
                    case LEFT -> "base west";
                    case CENTER -> "base";
                    case RIGHT -> "base east";
                };
        String opacity = lettering.ink().alpha() < 1 ? ", text opacity=" + share(lettering.ink()) : "";
        return style(name, font) + ", text=" + color(lettering.ink()) + ", anchor=" + anchor + opacity;
    }

    /** A length of so many pixels. */
    String length(double pixels) {
        return PlainNumber.written(unit * pixels) + "bp";
    }

    /** The name of the style that looks so, or the look itself. */
    private String style(String name, String look) {
        Style style = styles.computeIfAbsent(look, unused -> new Style(name, free(name)));
        if (!complete) {
            style.uses++;
        }
        return style.uses < FEWEST_USES ? look : style.name;
    }

    /** A name that no other style has: the second one of its kind and width ends in b. */
    private String free(String name) {
        int[] same = {0};
        styles.values().forEach(style -> same[0] += style.first.equals(name) ? 1 : 0);
        return same[0] == 0
                ? name
                : name + " " + (char) ('a' + same[0] % ALPHABET) + (same[0] < ALPHABET ? "" : same[0]);
    }

    /** Nothing new follows: what is used often enough is now called by its name. */
    void complete() {
        complete = true;
    }

    private static String share(Ink ink) {
        long thousandths = Math.round(MILLI * ink.alpha());
        return thousandths == MILLI ? "1" : "0" + PlainNumber.of(thousandths / (double) MILLI, MILLI);
    }

    static String hex(Ink ink) {
        return String.format(Locale.ROOT, "%06X", ink.red() << 16 | ink.green() << 8 | ink.blue());
    }

    /** The definitions of all colours. */
    String colorDefinitions() {
        StringBuilder out = new StringBuilder();
        colors.forEach((ink, name) -> out.append("\\definecolor{")
                .append(name)
                .append("}{HTML}{")
                .append(hex(ink))
                .append("}\n"));
        return out.toString();
    }

    /** The definitions of all styles. */
    String styleDefinitions() {
        StringBuilder out = new StringBuilder("\\tikzset{\n");
        styles.forEach((look, style) -> {
            if (style.uses >= FEWEST_USES) {
                out.append("  ")
                        .append(style.name)
                        .append("/.style={")
                        .append(look)
                        .append("},\n");
            }
        });
        return out.append("}\n").toString();
    }
}
