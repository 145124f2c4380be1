package symmetrylab.figure.network;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.nn.Parameters;

/**
 * The incoming weights of a first-layer neuron as a picture, a cell for each pixel of the inputs; the colours are those
 * of edges.
 *
 * @param weights the weights, or the numbers shown in their place
 * @param neuron the neuron of the first layer, from 0
 * @param side the number of pixels in a row of the inputs
 * @param scale how strongly a weight is drawn
 * @param palette the colours
 */
public record WeightPicture(Parameters weights, int neuron, int side, EdgeScale scale, Palette palette)
        implements Figure {

    private static final double BORDER = 4;

    @Override
    public void paint(Pen pen, double width, double height) {
        pen.grid(0, 0, width, height, grid(weights, neuron, side, new WeightShades(palette, scale)));
        Stroke border = Stroke.solid(palette.ofNeuron(neuron), BORDER);
        pen.frame(BORDER / 2, BORDER / 2, width - BORDER, height - BORDER, 0, border);
    }

    /** The cells of the picture of one neuron. */
    static InkGrid grid(Parameters weights, int neuron, int side, WeightShades shades) {
        return InkGrid.of(side, side, (row, column) -> shades.of(weights.weight(0, neuron, row * side + column)));
    }
}
