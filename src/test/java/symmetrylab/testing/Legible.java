package symmetrylab.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.testing.TextBoxPen.Box;

/** Checks that every text of a picture can be read. */
public final class Legible {

    private Legible() {}

    /** Checks that all texts are at least 12 pixels high, inside the picture and apart, and returns them. */
    public static List<Box> texts(Figure figure, double width, double height) {
        List<Box> boxes = TextBoxPen.of(figure, width, height);
        List<String> meeting = new ArrayList<>();
        for (Box box : boxes) {
            for (Box other : boxes) {
                if (box != other && box.overlaps(other)) {
                    meeting.add(box.text() + " and " + other.text());
                }
            }
        }
        String where = width + " x " + height;
        assertThat(meeting).as(where).isEmpty();
        assertThat(boxes)
                .as(where)
                .allMatch(box -> box.size() >= 12
                        && box.left() >= 0
                        && box.right() <= width
                        && box.top() >= 0
                        && box.bottom() <= height);
        return boxes;
    }
}
