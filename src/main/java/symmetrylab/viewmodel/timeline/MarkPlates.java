package symmetrylab.viewmodel.timeline;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.words.Words;

/**
 * Places marks on plates above the scrubber. No two plates overlap, none leaves the line, and each is above its steps.
 * A plate has words if there is room, the earlier ones first, else an icon; icons that would overlap share a plate.
 *
 * @param words the language
 * @param type height of the font, in pixels
 * @param width of the line, including the room at its ends, in pixels
 * @param inset from its ends to the first and the last step, in pixels
 */
public record MarkPlates(Words words, double type, double width, double inset) {

    private static final double GAP = 3;

    /** How far to the left of its stem a plate of words begins. */
    private static final double BEFORE_STEM = 8;

    /** The side of an icon. */
    public double sign() {
        return Math.rint(1.15 * type);
    }

    /** The distance between the border of a plate and its content, and between two parts of the content. */
    public double padding() {
        return Math.rint(0.4 * type);
    }

    /** The height of a plate. */
    public double height() {
        return Math.rint(1.6 * type);
    }

    /** The plates of {@code marks}, which are in the order of their steps, from left to right. */
    public List<MarkPlate> place(List<Mark> marks, StepScale scale) {
        List<MarkPlate> plates = merged(marks, scale);
        List<List<String>> texts = plates.stream()
                .map(plate -> MarkPlate.texts(plate.marks(), words))
                .toList();
        for (int form = 0; form < 2; form++) {
            for (int i = 0; i < plates.size(); i++) {
                if (plates.get(i).text().equals(MarkPlate.least(plates.get(i).marks()))) {
                    plates.set(i, widened(plates, i, texts.get(i).get(form)));
                }
            }
        }
        return List.copyOf(plates);
    }

    private List<MarkPlate> merged(List<Mark> marks, StepScale scale) {
        List<MarkPlate> plates = new ArrayList<>();
        for (Mark mark : marks) {
            MarkPlate next = least(List.of(mark), scale);
            while (!plates.isEmpty()
                    && next.left() < plates.get(plates.size() - 1).right() + GAP) {
                List<Mark> both =
                        new ArrayList<>(plates.remove(plates.size() - 1).marks());
                both.addAll(next.marks());
                next = least(both, scale);
            }
            plates.add(next);
        }
        return plates;
    }

    private MarkPlate least(List<Mark> marks, StepScale scale) {
        List<Double> stems = marks.stream()
                .map(mark -> inset + scale.share(mark.step()) * (width - 2 * inset))
                .toList();
        List<Mark.Kind> signs = MarkPlate.signs(marks);
        String text = MarkPlate.least(marks);
        double wide = Math.min(width, widthOf(signs.size(), text));
        double middle = (stems.get(0) + stems.get(stems.size() - 1)) / 2;
        double left = Math.max(0, Math.min(width - wide, middle - wide / 2));
        return new MarkPlate(marks, signs, text, left, wide, stems);
    }

    /** The plate with words, between its neighbours and above all its stems; unchanged if they do not fit. */
    private MarkPlate widened(List<MarkPlate> plates, int index, String text) {
        MarkPlate plate = plates.get(index);
        List<Mark.Kind> signs = plate.isOfOneKind()
                ? plate.signs().subList(0, Math.min(1, plate.signs().size()))
                : plate.signs();
        double wide = widthOf(signs.size(), text);
        double free = index == 0 ? 0 : plates.get(index - 1).right() + GAP;
        double end = index == plates.size() - 1 ? width : plates.get(index + 1).left() - GAP;
        double first = plate.stems().get(0);
        double last = plate.stems().get(plate.stems().size() - 1);
        double left = Math.min(end - wide, first - BEFORE_STEM);
        boolean fits = left >= free && left + wide >= last + BEFORE_STEM;
        return fits ? new MarkPlate(plate.marks(), signs, text, left, wide, plate.stems()) : plate;
    }

    private double widthOf(int signs, String text) {
        double ofText = text.isEmpty()
                ? 0
                : Math.ceil(TextWidth.of(text, Lettering.of(type, Ink.rgb(0)).bold()));
        double between = signs > 0 && ofText > 0 ? padding() : 0;
        return 2 * padding() + signs * sign() + between + ofText;
    }
}
