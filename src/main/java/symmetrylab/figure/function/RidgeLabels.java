package symmetrylab.figure.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.function.Ridge.Line;
import symmetrylab.figure.plot.PlotPlace;

/** Writes names on lines where there is room: inside the box, on no other name, and on no sample if possible. */
final class RidgeLabels {

    /** Places along a line, from its first end, in the order in which they are tried. */
    private static final double[] PLACES = {0.06, 0.94, 0.2, 0.8, 0.35, 0.65, 0.5, 0.12, 0.88, 0.28, 0.72};

    private final FunctionFrame frame;
    private final List<Box> samples;
    private final List<Box> taken = new ArrayList<>();

    /** A plate with a name. */
    private record Plate(Box box, String text, Lettering lettering) {}

    private final List<Plate> plates = new ArrayList<>();

    RidgeLabels(FunctionFrame frame, List<Box> samples) {
        this.frame = frame;
        this.samples = samples;
    }

    /**
     * Finds a place for the first of some names that fits on a line; none if there is no room.
     *
     * @param onSamples whether it may cover samples if there is no other place
     */
    void place(List<String> names, Line line, Ink ink, boolean onSamples) {
        Lettering lettering = PlotPlace.axis(frame.style()).bold().withInk(ink).at(Horizontal.CENTER, Vertical.MIDDLE);
        for (boolean covering : onSamples ? List.of(false, true) : List.of(false)) {
            for (String name : names) {
                Optional<Box> free = free(name, line, lettering, covering);
                if (free.isPresent()) {
                    taken.add(free.get());
                    plates.add(new Plate(free.get(), name, lettering));
                    return;
                }
            }
        }
    }

    private Optional<Box> free(String name, Line line, Lettering lettering, boolean covering) {
        double width = TextWidth.of(name, lettering) + 0.5 * lettering.size();
        double height = 1.25 * lettering.size();
        Box room = frame.box().inside(2);
        // On the line, else beside it.
        double[][] shifts = {{0, 0}, {0, -height}, {0, height}, {0.5 * width + 6, 0}, {-0.5 * width - 6, 0}};
        for (double[] shift : shifts) {
            for (double place : PLACES) {
                double x = line.x1() + place * (line.x2() - line.x1()) + shift[0];
                double y = line.y1() + place * (line.y2() - line.y1()) + shift[1];
                double left = Math.max(room.left(), Math.min(room.right() - width, x - width / 2));
                double top = Math.max(room.top(), Math.min(room.bottom() - height, y - height / 2));
                Box box = new Box(left, top, width, height);
                if (width <= room.width()
                        && taken.stream().noneMatch(box::overlaps)
                        && (covering || samples.stream().noneMatch(box::overlaps))) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    /** Draws all plates, then their names. */
    void paint(Pen pen) {
        for (Plate plate : plates) {
            Box box = plate.box();
            pen.rectangle(
                    box.left(),
                    box.top(),
                    box.width(),
                    box.height(),
                    3,
                    frame.style().palette().page().withAlpha(0.9));
        }
        for (Plate plate : plates) {
            pen.text(plate.text(), plate.box().centerX(), plate.box().centerY(), plate.lettering());
        }
    }
}
