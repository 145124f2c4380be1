package symmetrylab.testing;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/** A pen that draws nothing but records paths, lines, discs, bars and texts with their colours, ignoring the places of areas. */
public final class DrawnPen implements Pen {

    /**
     * A path.
     *
     * @param path its course
     * @param stroke its stroke
     */
    public record Line(Path path, Stroke stroke) {}

    /**
     * A disc.
     *
     * @param x of its centre
     * @param y of its centre
     * @param radius its radius
     * @param ink its colour
     */
    public record Disc(double x, double y, double radius, Ink ink) {}

    /**
     * A filled rectangle.
     *
     * @param width its width
     * @param ink its colour
     */
    public record Bar(double width, Ink ink) {}

    /**
     * A text.
     *
     * @param text the text
     * @param ink its colour
     */
    public record Word(String text, Ink ink) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Disc> discs = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    /** The drawing of {@code figure} in a picture of this size. */
    public static DrawnPen of(Figure figure, double width, double height) {
        DrawnPen pen = new DrawnPen();
        figure.paint(pen, width, height);
        return pen;
    }

    /** The paths, in painting order. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The discs, likewise. */
    public List<Disc> discs() {
        return List.copyOf(discs);
    }

    /** The filled rectangles, likewise. */
    public List<Bar> bars() {
        return List.copyOf(bars);
    }

    /** The texts, likewise. */
    public List<Word> words() {
        return List.copyOf(words);
    }

    /** The strokes of all straight lines, in the order drawn. */
    public List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        strokes.add(stroke);
    }

    @Override
    public void path(Path path, Stroke stroke) {
        lines.add(new Line(path, stroke));
    }

    @Override
    public void fill(Path path, Ink ink) {}

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        discs.add(new Disc(centerX, centerY, radius, ink));
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {}

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        bars.add(new Bar(width, ink));
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {}

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {}

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        words.add(new Word(text, lettering.ink()));
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        figure.paint(this, width, height);
    }
}
