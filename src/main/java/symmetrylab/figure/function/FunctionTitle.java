package symmetrylab.figure.function;

import java.util.List;
import java.util.stream.Stream;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.plot.PlotPlace;
import symmetrylab.figure.plot.TitleRow;
import symmetrylab.figure.plot.TitleRow.Word;

/**
 * The first line of a plot of the function: its title, with what other features are held at, the name of the axis up and
 * the sentence on the ridges, as much of it as fits.
 *
 * @param plane the inputs of the plot
 * @param samples in it
 * @param sentence on the ridges
 */
record FunctionTitle(FunctionPlane plane, FunctionSamples samples, RidgeSentence sentence) {

    void paint(Pen pen, TitleRow row) {
        String up = plane.subject().say("output.up", plane.nameUp());
        for (String title : titles()) {
            for (String form : sentence.forms()) {
                if (paint(pen, row, title, up, new Word(form, sentence.ink()))) {
                    return;
                }
            }
        }
        String title = say("plot.function");
        String least = sentence.forms().get(sentence.forms().size() - 1);
        Word word = plane.others() == 0
                ? new Word(least, sentence.ink())
                : new Word(
                        say("figure.function.others.brief"), style().palette().text());
        if (!paint(pen, row, title, up, word)) {
            row.paintTitle(pen, title);
            row.paintWords(pen, row.fitting(List.of(word), 0, row.room(title)));
        }
    }

    /** The titles with what other features are held at, and how many samples and ridges are drawn, the longest first. */
    private List<String> titles() {
        List<String> titles = plane.others() == 0
                ? List.of(say("plot.function"))
                : List.of(say("figure.function.others", plane.others()), say("figure.function.others.title"));
        DataSet data = plane.subject().data();
        int all = FunctionSamples.all(data);
        int neurons = plane.subject().network().fanOut(0);
        if (plane.subject().network().hiddenLayers() > 0 && neurons > RidgePainter.MAX_RIDGES) {
            String some = say("figure.function.some", titles.get(0), RidgePainter.MAX_RIDGES, neurons);
            titles = Stream.concat(Stream.of(some), titles.stream()).toList();
        }
        if (samples.drawn() < all) {
            String some = say("output.some", titles.get(0), samples.drawn(), all);
            titles = Stream.concat(Stream.of(some), titles.stream()).toList();
        }
        return titles;
    }

    private boolean paint(Pen pen, TitleRow row, String title, String up, Word word) {
        Lettering label = PlotPlace.axis(style());
        double name = TextWidth.of(up, label) + 1.2 * style().text();
        if (row.room(title) - name < row.widthOf(List.of(word))) {
            return false;
        }
        row.paintTitle(pen, title);
        pen.text(up, row.widthOf(title) + 0.8 * style().text(), row.baseline(), label);
        row.paintWords(pen, List.of(word));
        return true;
    }

    private String say(String key, Object... parts) {
        return style().words().get(key, parts);
    }

    private FigureStyle style() {
        return plane.subject().style();
    }
}
