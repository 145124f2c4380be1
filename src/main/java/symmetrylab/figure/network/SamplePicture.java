package symmetrylab.figure.network;

import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.numeric.Range;

/**
 * A sample with pixels as features, as a picture: dark on light, or light on dark.
 *
 * @param data the samples, which have a {@link DataSet#pictureSide()}
 * @param sample the sample, from 0
 * @param palette the colours
 */
public record SamplePicture(DataSet data, int sample, Palette palette) implements Figure {

    @Override
    public void paint(Pen pen, double width, double height) {
        int side = data.pictureSide();
        Range ink = new Range(0, 1);
        pen.grid(0, 0, width, height, InkGrid.of(side, side, (row, column) -> palette.page()
                .mix(palette.text(), ink.clamp(data.inputs().get(sample, row * side + column)))));
        pen.frame(0.5, 0.5, width - 1, height - 1, 0, Stroke.solid(palette.axis(), 1));
    }
}
