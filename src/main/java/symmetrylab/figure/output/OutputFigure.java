package symmetrylab.figure.output;

import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.scene.Scene;
import symmetrylab.numeric.Vec;

/**
 * The output of a lane at one step on its own, as large as its area allows.
 *
 * @param scene the lane at one step
 */
public record OutputFigure(Scene scene) implements Tabular {

    @Override
    public void paint(Pen pen, double width, double height) {
        OutputDetail detail = OutputDetail.all(scene.style().text());
        OutputPicture picture = OutputPictures.of(scene, detail);
        Margins margins = OutputPictures.margins(scene, detail);
        double edge = 0.5 * detail.text();
        double roomAcross = width - margins.left() - margins.right() - 2 * edge;
        double roomDown = height - margins.above() - margins.below() - 2 * edge;
        double wide = Math.min(roomAcross, roomDown / OutputPictures.aspect(scene));
        double high = wide * OutputPictures.aspect(scene);
        if (wide > 0) {
            double left = margins.left() + edge + (roomAcross - wide) / 2;
            double top = margins.above() + edge + (roomDown - high) / 2;
            picture.paint(pen, new Box(left, top, wide, high));
        }
    }

    /** The samples with their outputs; for one or two inputs also the outputs over these. */
    @Override
    public NumberTable table() {
        Subject subject = new Subject(scene, OutputDetail.all(scene.style().text()));
        List<Vec> places =
                switch (subject.data().features()) {
                    case 1 -> OutputTable.line(subject.inputRange(0));
                    case 2 -> OutputTable.plane(subject.inputRange(0), subject.inputRange(1), Vec::of);
                    default -> List.of();
                };
        return OutputTable.of(subject, places);
    }
}
