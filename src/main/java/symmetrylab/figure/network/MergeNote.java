package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.output.MergedLook;
import symmetrylab.words.Words;

/**
 * What is said below a merged network: how many neurons are left, and how far its outputs are from the whole one's.
 *
 * @param effective the number of classes of each hidden layer
 * @param widths the number of neurons of each hidden layer
 * @param difference the largest one between the outputs; absent while it is computed
 * @param style colours and text size
 */
record MergeNote(List<Integer> effective, List<Integer> widths, OptionalDouble difference, FigureStyle style)
        implements Figure {

    /** The height of a line, in heights of the text. */
    private static final double LINE = 1.45;

    /** The narrowest picture with the note in one line, in heights of the text. */
    private static final double ONE_LINE = 32;

    /** The length of the sample of the line, in heights of the text. */
    private static final double SAMPLE = 2.2;

    /** Copies the lists. */
    MergeNote {
        effective = List.copyOf(effective);
        widths = List.copyOf(widths);
    }

    /** The height of the note in a picture of this width. */
    static double height(double width, double text) {
        return LINE * text * (isOneLine(width, text) ? 1 : 2);
    }

    private static boolean isOneLine(double width, double text) {
        return width >= ONE_LINE * text;
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double text = style.text();
        boolean one = isOneLine(width, text);
        Lettering count = style.heading().at(Horizontal.LEFT, Vertical.MIDDLE);
        Lettering other = style.label().at(Horizontal.LEFT, Vertical.MIDDLE);
        double line = height(width, text) / (one ? 1 : 2);
        double first = height - (one ? 0.5 : 1.5) * line;
        double second = height - 0.5 * line;
        double sample = (SAMPLE + 0.5) * text;
        double forSecond = one ? TextWidth.of(differences().get(1), other) + sample + text : 0;
        String counted = fitting(counts(), count, width - forSecond);
        pen.text(counted, 0, first, count);
        double left = one ? TextWidth.of(counted, count) + text : 0;
        MergedLook.paintSample(pen, left, second, SAMPLE * text, style);
        pen.text(fitting(differences(), other, width - left - sample), left + sample, second, other);
    }

    /** The note as one sentence. */
    String spoken() {
        return style.words()
                .get("figure.merge.spoken", counts().get(0), differences().get(0));
    }

    private static String fitting(List<String> forms, Lettering lettering, double room) {
        return forms.stream()
                .filter(form -> TextWidth.of(form, lettering) <= room)
                .findFirst()
                .orElseGet(() -> TextWidth.shortened(forms.get(forms.size() - 1), lettering, Math.max(0, room)));
    }

    /** The number of neurons left, from the longest form to the shortest; all layers together where one by one is too long. */
    private List<String> counts() {
        Words words = style.words();
        if (effective.isEmpty()) {
            return List.of(words.get("figure.noHidden"));
        }
        String each = IntStream.range(0, effective.size())
                .mapToObj(layer -> of(effective.get(layer), widths.get(layer)))
                .collect(Collectors.joining(", "));
        String all = of(
                effective.stream().mapToInt(Integer::intValue).sum(),
                widths.stream().mapToInt(Integer::intValue).sum());
        List<String> forms = new ArrayList<>();
        for (String numbers : effective.size() == 1 ? List.of(each) : List.of(each, all)) {
            forms.add(words.get("figure.merge.count", numbers));
            forms.add(words.get("figure.merge.count.brief", numbers));
        }
        return forms;
    }

    private String of(int left, int width) {
        return style.words().get("figure.merge.of", Numbers.count(left), Numbers.count(width));
    }

    private List<String> differences() {
        Words words = style.words();
        String number = difference.isEmpty()
                ? "…"
                : difference.getAsDouble() == 0
                        ? words.get("figure.merge.exactly")
                        : Numbers.brief(difference.getAsDouble());
        return List.of(
                words.get("figure.merge.difference", number),
                words.get("figure.merge.difference.merged", number),
                words.get("figure.merge.difference.brief", number),
                words.get("figure.merge.difference.briefest", number));
    }
}
