package symmetrylab.export.tikz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.file.WholeFile;
import symmetrylab.spec.file.SourceText;

/**
 * Writes figures as the source of a LaTeX document, a page each, that a plain pdflatex compiles. The experiment follows in
 * comments.
 *
 * <p>Every picture is made twice: what it uses is defined before the first, and none is kept.
 */
public final class TikzWriter {

    /** Points of a page a pixel of the picture: an inch has 72 points and 96 pixels. */
    private static final double POINTS = 0.75;

    /** Formulas in letters and signs of every size. */
    private static final String FORMULAS = """
            \\usepackage{amsmath}
            \\DeclareFontShape{OMX}{cmex}{m}{n}{<-> cmex10}{}
            \\newcommand{\\formula}[1]{\\fontencoding{OT1}\\rmfamily$\\displaystyle #1$}
            """;

    private static final String START = """
            \\RequirePackage{fix-cm}
            \\documentclass{article}
            \\usepackage[T1]{fontenc}
            \\usepackage[utf8]{inputenc}
            \\usepackage{helvet}
            \\usepackage{amssymb}
            \\usepackage{tikz}
            \\renewcommand{\\familydefault}{\\sfdefault}
            \\pagestyle{empty}
            \\setlength{\\parindent}{0pt}
            \\setlength{\\topskip}{0pt}
            """;

    /** An image within the source, which is all that pdfTeX has for thousands of cells. */
    private static final String CELLS = """
            %% \\cells{width}{height}{columns}{rows}{colours}: a map, its rows from the top
            \\newlength{\\cellswidth}
            \\newlength{\\cellsheight}
            \\makeatletter
            \\newcommand{\\cells}[5]{%%
              \\setlength{\\cellswidth}{#1}\\setlength{\\cellsheight}{#2}%%
              \\rule{0pt}{\\cellsheight}%%
              \\pdfliteral{q \\strip@pt\\dimexpr0.99626\\cellswidth\\relax\\space 0 0
                \\strip@pt\\dimexpr0.99626\\cellsheight\\relax\\space 0 0 cm
                BI /W #3 /H #4 /CS /RGB /BPC 8 /F /AHx ID #5> EI Q}%%
              \\kern\\cellswidth}
            \\makeatother

            """.replace("%%", "%");

    private final ExportProgress progress;

    private TikzWriter(ExportProgress progress) {
        this.progress = progress;
    }

    /** A writer. */
    public static TikzWriter create() {
        return new TikzWriter(ExportProgress.NONE);
    }

    /** This writer, watched by {@code watcher}. */
    public TikzWriter watchedBy(ExportProgress watcher) {
        return new TikzWriter(watcher);
    }

    /**
     * Writes a document to a file, whole or not at all.
     *
     * @throws IOException if the file cannot be written; its message names the file and the reason
     * @throws CancellationException if it was cancelled; then there is no file
     */
    public void write(TikzDocument document, Path file) throws IOException {
        WholeFile.write(file, out -> write(document, out));
    }

    /**
     * Writes a document to a stream, which stays open.
     *
     * @throws CancellationException if it was cancelled; the stream then holds a part of it
     */
    public void write(TikzDocument document, OutputStream stream) throws IOException {
        OutputStream out = new BufferedOutputStream(stream, 1 << 16);
        double unit = POINTS * document.size().scale();
        Preamble names = new Preamble(document.palette(), unit);
        boolean hasCells = false;
        boolean hasFormulas = false;
        boolean hasPlots = false;
        boolean hasWeights = false;
        for (int number = 0; number < document.pictures(); number++) {
            String picture = picture(document, number, names);
            hasCells |= picture.contains("\\cells{");
            hasFormulas |= picture.contains(TikzPen.FORMULA);
            hasPlots |= picture.contains(PlotAxis.MARK);
            hasWeights |= picture.contains(WeightLines.MARK);
        }
        names.complete();
        Metadata metadata = document.metadata();
        write(
                out,
                "% " + line(document.title().apply(0)) + "\n"
                        + metadata.licence()
                                .map(text -> "% " + line(text) + "\n")
                                .orElse("") + "% "
                        + metadata.program() + "; compile it with pdflatex.\n");
        write(out, START);
        if (hasFormulas) {
            write(out, FORMULAS);
        }
        if (hasPlots) {
            write(out, "\\usepackage{pgfplots}\n");
        }
        write(
                out,
                "\\usepackage[paperwidth=" + names.length(document.size().width()) + ", paperheight="
                        + names.length(document.size().height()) + ", margin=0pt]{geometry}\n\n");
        write(out, "% Colours and styles; a number is a size in pixels, of which an inch has 96.\n");
        write(out, names.colorDefinitions());
        write(out, names.styleDefinitions());
        write(
                out,
                "\\tikzset{\n  picture/.style={x=" + names.length(1) + ", y=-" + names.length(1)
                        + ", line cap=round, line join=round,\n    every node/.style={inner sep=0pt, outer sep=0pt}},\n}\n\n");
        if (hasWeights) {
            write(out, WeightLines.styles(names) + "\n");
        }
        if (hasPlots) {
            write(out, PlotAxis.styles(names) + "\n");
        }
        if (hasCells) {
            write(out, CELLS);
        }
        write(out, "\\begin{document}\n");
        for (int number = 0; number < document.pictures(); number++) {
            write(
                    out,
                    (number == 0 ? "\n% " : "\n\\newpage\n% ")
                            + line(document.title().apply(number)) + "\n\\begin{tikzpicture}[picture]\n");
            write(
                    out,
                    "  \\path[use as bounding box, clip] (0,0) rectangle ("
                            + document.size().width() + "," + document.size().height() + ");\n");
            write(out, picture(document, number, names));
            write(out, "\\end{tikzpicture}\n");
            progress.done(number + 1, document.pictures());
        }
        write(out, "\n\\end{document}\n");
        if (metadata.experiment().isPresent()) {
            write(out, SourceText.comments(metadata.experiment().get()));
        }
        out.flush();
    }

    private String picture(TikzDocument document, int number, Preamble names) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        TikzPen pen = new TikzPen(names);
        document.figure()
                .apply(number)
                .paint(pen, document.size().width(), document.size().height());
        return pen.commands();
    }

    /** A text within a comment. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\x{2028}\\x{2029}]+", " ");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
