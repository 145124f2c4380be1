package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;

/**
 * The first line of a plot: its title at the left, names or values at the right, all bold.
 *
 * @param style colours and text size
 * @param width of the plot
 * @param baseline of the text
 */
public record TitleRow(FigureStyle style, double width, double baseline) {

    /**
     * A word at the right.
     *
     * @param text the text
     * @param ink its colour
     * @param dashed whether it belongs to the dashed line, a sample of which is drawn before it
     */
    public record Word(String text, Ink ink, boolean dashed) {

        /** A word without a dashed line. */
        public Word(String text, Ink ink) {
            this(text, ink, false);
        }
    }

    /** The room for a sample of the dashed line, as a multiple of the text's height; a third of it is a gap. */
    private static final double DASHES = 2.3;

    /** The line of a plot in {@code place}. */
    public static TitleRow of(PlotPlace place) {
        return new TitleRow(
                place.style(), place.width(), place.top() + place.style().text());
    }

    /** Writes the title at the left. */
    public void paintTitle(Pen pen, String title) {
        pen.text(title, 0, baseline, style.heading());
    }

    /** The room left for words at the right. */
    public double room(String title) {
        return width - widthOf(title) - gap();
    }

    /** The width of words, including the gaps between them. */
    public double widthOf(List<Word> words) {
        return words.stream().mapToDouble(word -> widthOf(word) + gap()).sum() - gap();
    }

    /** Writes words at the right. */
    public void paintWords(Pen pen, List<Word> words) {
        double right = width;
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            pen.text(
                    word.text(),
                    right,
                    baseline,
                    style.heading().withInk(word.ink()).at(Horizontal.RIGHT, Vertical.BASELINE));
            right -= widthOf(word) + gap();
            if (word.dashed()) {
                double left = right + 2 * gap();
                double y = baseline - 0.35 * style.text();
                Stroke stroke = LineDash.DASHED.stroke(word.ink(), 0.15 * style.text(), LineDash.scale(style));
                pen.line(left, y, left + (DASHES - 0.8) * style.text(), y, stroke);
            }
        }
    }

    /**
     * The first words, as many as fit into {@code room}, with an ellipsis for those left out before the last {@code
     * kept}.
     */
    public List<Word> fitting(List<Word> words, int kept, double room) {
        List<Word> fitting = new ArrayList<>(words);
        Word ellipsis = new Word("…", style.palette().muted());
        int left = words.size() - kept;
        while (left > 0 && widthOf(fitting) > room) {
            left--;
            fitting = new ArrayList<>(words.subList(0, left));
            fitting.add(ellipsis);
            fitting.addAll(words.subList(words.size() - kept, words.size()));
        }
        return fitting;
    }

    /** The width of a bold text. */
    public double widthOf(String text) {
        return TextWidth.of(text, style.heading());
    }

    private double widthOf(Word word) {
        return widthOf(word.text()) + (word.dashed() ? DASHES * style.text() : 0);
    }

    private double gap() {
        return 0.4 * style.text();
    }
}
