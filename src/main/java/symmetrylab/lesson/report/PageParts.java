package symmetrylab.lesson.report;

import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.predict.PredictedCurveFigure;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.words.Words;

/** What hand-outs and reports are made of. */
final class PageParts {

    /** The width of a plot across the page, in pixels at scale 1. */
    private static final int WIDE = 684;

    private static final int SCALE_HEIGHT = 96;
    private static final int CURVE_HEIGHT = 330;

    /** Pixels of a picture per pixel of its figure. */
    private static final int PIXELS = 3;

    private static final double TEXT = 14;

    private final Html html;
    private final PictureMaker pictures;
    private final Words words;

    PageParts(Html html, PictureMaker pictures, Words words) {
        this.html = html;
        this.pictures = pictures;
        this.words = words;
    }

    /** The style of plots across the page. */
    FigureStyle style() {
        return new FigureStyle(Palette.LIGHT, TEXT, words);
    }

    /** Writes the head of the page, with the title of {@code lesson}. */
    void head(Lesson lesson, String kind) {
        html.element("p", kind, "class", "muted");
        html.element("h1", lesson.title());
        html.element("p", lesson.summary());
    }

    /** All that was written, as a whole page. */
    String page(Lesson lesson, String kind) {
        return PageFrame.around(new Html().text(words.get("handout.title", lesson.title(), kind)), html);
    }

    /** Begins the part of page {@code number}, from 0. */
    void beginPage(int number, String title) {
        html.begin("section", "id", "page-" + (number + 1)).line();
        html.element("h2", words.get("lesson.page", number + 1, title));
    }

    /** Writes paragraphs and lists. */
    void prose(Prose prose) {
        ProseHtml.write(prose, html);
    }

    /**
     * Writes lanes side by side.
     *
     * @param named whether their names stand above them; else they are in the pictures
     */
    void lanes(List<PageLanes.Picture> lanes, boolean named) {
        html.begin("div", "class", "lanes").line();
        lanes.forEach(lane -> {
            html.begin("figure").line();
            if (named) {
                html.element("figcaption", lane.name());
            }
            image(lane.figure(), PageLanes.WIDTH, lane.height(), lane.said(), "lane");
            html.endLine();
        });
        html.endLine();
    }

    /** Begins an option of a question, with its number, from 0, and its text, after a box or the sign of the one chosen. */
    void beginOption(int number, boolean chosen, Prose text) {
        html.begin("li").begin("span", "class", chosen ? "chosen" : "box").end();
        html.begin("span", "class", "number").text(Integer.toString(number + 1)).end();
        html.begin("div");
        prose(text);
    }

    /** Ends the option. */
    void endOption() {
        html.end().endLine();
    }

    /** Writes a scale across the page, with the marks that are present. */
    void scale(Question.Axis axis, OptionalDouble said, OptionalDouble measured) {
        String alternative = words.get(
                axis.logarithmic() ? "lesson.logAxis" : "lesson.axis",
                axis.end(axis.from()),
                axis.end(axis.to()),
                axis.afterNumber());
        image(new MarkFigure(axis, said, measured, style()), WIDE, SCALE_HEIGHT, alternative, "wide");
    }

    /** Writes the plot of a curve across the page. */
    void curve(Question.Curve question, PredictedCurveFigure figure) {
        String alternative = words.get("lesson.curve", question.now(), question.to());
        image(figure, WIDE, CURVE_HEIGHT, alternative, "wide");
    }

    private void image(Figure figure, int width, int height, String said, String look) {
        String bytes = Base64.getEncoder().encodeToString(pictures.png(figure, width, height, PIXELS));
        html.empty(
                        "img",
                        "class",
                        look,
                        "alt",
                        said,
                        "width",
                        Integer.toString(width),
                        "height",
                        Integer.toString(height),
                        "src",
                        "data:image/png;base64," + bytes)
                .line();
    }

    /** Writes lines to write on. */
    void rules(String what, int lines) {
        html.element("p", what, "class", "blank");
        for (int i = 0; i < lines; i++) {
            html.begin("div", "class", "rule").endLine();
        }
    }

    /** Writes a paragraph of small muted type. */
    void remark(String text) {
        html.element("p", text, "class", "muted");
    }
}
