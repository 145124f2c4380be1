package symmetrylab.viewmodel.timeline;

import java.util.List;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * Marks that share a plate above the scrubber, and its place.
 *
 * @param marks in the order of their steps; at least one
 * @param signs the icons before its text
 * @param text its text; empty if there is room for the icons only
 * @param left its left edge, in pixels
 * @param width in pixels
 * @param stems the places of the marks' steps, in pixels
 */
public record MarkPlate(
        List<Mark> marks, List<Mark.Kind> signs, String text, double left, double width, List<Double> stems) {

    private static final int MAX_SIGNS = 3;

    /** Copies the lists. */
    public MarkPlate {
        marks = List.copyOf(marks);
        signs = List.copyOf(signs);
        stems = List.copyOf(stems);
    }

    /** Whether one click can go to all of them. */
    public boolean isOfOneStep() {
        return marks.stream().mapToInt(Mark::step).distinct().count() == 1;
    }

    /** Whether all marks are of one kind. */
    public boolean isOfOneKind() {
        return marks.stream().map(Mark::kind).distinct().count() == 1;
    }

    /** The right edge, in pixels. */
    double right() {
        return left + width;
    }

    /** One icon for each mark; none for very many, which are counted. */
    static List<Mark.Kind> signs(List<Mark> marks) {
        return marks.size() > MAX_SIGNS
                ? List.of()
                : marks.stream().map(Mark::kind).toList();
    }

    /** The text of a plate that has no room for words. */
    static String least(List<Mark> marks) {
        return marks.size() > MAX_SIGNS ? Integer.toString(marks.size()) : "";
    }

    /** The possible texts of a plate, from the longest to the shortest. */
    static List<String> texts(List<Mark> marks, Words words) {
        Mark first = marks.get(0);
        if (marks.size() == 1) {
            return List.of(words.say(first.plate()), first.laneName());
        }
        boolean isOne = marks.stream().allMatch(mark -> mark.kind() == first.kind() && mark.step() == first.step());
        if (isOne) {
            List<String> lanes = marks.stream().map(Mark::laneName).toList();
            return List.of(words.say(first.plateOf(Text.list(lanes))), words.list(lanes));
        }
        List<Text> each = marks.stream().map(Mark::plate).toList();
        return List.of(words.list(each), words.get("mark.several", marks.size()));
    }
}
