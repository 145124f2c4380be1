package symmetrylab.figure.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Lettering.Weight;

/**
 * The titles and sentences of a figure, for a screen reader: its bold words on base lines, line by line. Names of axes and
 * ticks are not among them.
 */
public final class SpokenTitle implements Pen {

    /** So wide that a figure takes the longest form of each sentence. */
    private static final double WIDTH = 4000;

    private static final double HEIGHT = 400;

    private record Word(String text, double x, double y) {}

    private final List<Word> words;
    private final double left;
    private final double top;

    private SpokenTitle(List<Word> words, double left, double top) {
        this.words = words;
        this.left = left;
        this.top = top;
    }

    /** What a screen reader is to say of {@code figure}; empty if it has no title. */
    public static String of(Figure figure) {
        List<Word> words = new ArrayList<>();
        figure.paint(new SpokenTitle(words, 0, 0), WIDTH, HEIGHT);
        return words.stream()
                .sorted(Comparator.comparingDouble(Word::y).thenComparingDouble(Word::x))
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (lettering.weight() == Weight.BOLD && lettering.vertical() == Vertical.BASELINE) {
            words.add(new Word(text, left + x, top + y));
        }
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        figure.paint(new SpokenTitle(words, left + x, top + y), width, height);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        // Only words are spoken.
    }

    @Override
    public void path(Path path, Stroke stroke) {
        // Only words are spoken.
    }

    @Override
    public void fill(Path path, Ink ink) {
        // Only words are spoken.
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        // Only words are spoken.
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        // Only words are spoken.
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        // Only words are spoken.
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        // Only words are spoken.
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        // Only words are spoken.
    }
}
