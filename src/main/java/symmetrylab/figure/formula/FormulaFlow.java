package symmetrylab.figure.formula;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.derivation.Formula;
import symmetrylab.figure.draw.Typeset;
import symmetrylab.words.Words;

/**
 * Sets the pieces of a formula in lines of a given width. A line breaks before a piece that does not fit, and further
 * lines are indented. A piece wider than a line is scaled down.
 */
final class FormulaFlow {

    private final FormulaSetter setter;
    private final Words words;
    private final double size;
    private final double right;
    private final double gap;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Placed> line = new ArrayList<>();
    private double y;
    private double x;
    private double indent;

    /**
     * A piece and its place.
     *
     * @param piece the piece
     * @param x its left edge
     * @param baseline its base line
     * @param size of its letters
     */
    record Placed(Typeset piece, double x, double baseline, double size) {}

    /** A flow of lines from {@code y} downwards, as far as {@code right}, in letters of {@code size}. */
    FormulaFlow(FormulaSetter setter, Words words, double y, double right, double size) {
        this.setter = setter;
        this.words = words;
        this.y = y;
        this.right = right;
        this.size = size;
        this.gap = 0.3 * size;
    }

    /** Starts a line; pieces that do not fit continue on lines indented to {@code furtherIndent}. */
    void startLine(double left, double furtherIndent) {
        endLine();
        x = left;
        indent = furtherIndent;
    }

    /** Adds pieces to the line, breaking it where needed. */
    void add(Formula formula) {
        for (String latex : formula.latex(words)) {
            Typeset piece = setter.set(latex);
            if (!line.isEmpty() && x + size * piece.width() > right) {
                endLine();
                x = indent;
            }
            double fitting = Math.min(size, (right - x) / Math.max(piece.width(), 1e-9));
            line.add(new Placed(piece, x, 0, fitting));
            x += fitting * piece.width();
        }
    }

    /** Adds pieces that belong together, on a new line from {@code left} if they do not fit into this one. */
    void addWhole(Formula formula, double left) {
        double width = 0;
        for (String latex : formula.latex(words)) {
            width += size * setter.set(latex).width();
        }
        if (x + width > right) {
            startLine(left, indent);
        }
        add(formula);
    }

    /** Ends the line. */
    void endLine() {
        if (line.isEmpty()) {
            return;
        }
        double ascent = 0;
        double descent = 0;
        for (Placed part : line) {
            ascent = Math.max(ascent, part.size() * part.piece().ascent());
            descent = Math.max(descent, part.size() * part.piece().descent());
        }
        double baseline = y + Math.max(ascent, 0.75 * size);
        for (Placed part : line) {
            placed.add(new Placed(part.piece(), part.x(), baseline, part.size()));
        }
        y = baseline + Math.max(descent, 0.2 * size) + gap;
        line.clear();
    }

    /** The place of the next line. */
    double y() {
        return y;
    }

    List<Placed> placed() {
        return placed;
    }
}
