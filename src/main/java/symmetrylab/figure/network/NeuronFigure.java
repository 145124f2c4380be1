package symmetrylab.figure.network;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Shades;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;

/**
 * The activation of one hidden neuron over the plane of the two inputs, large; for data of two features.
 *
 * @param scene the lane at one step
 * @param neuron the neuron
 */
public record NeuronFigure(Scene scene, Neuron neuron) implements Figure {

    /** The most work; larger networks are evaluated at fewer places, so that the picture appears at once. */
    private static final double MAX_WORK = 2e6;

    private static final int MAX_CELLS = 48;
    private static final int MIN_CELLS = 4;
    private static final double BORDER = 4;

    @Override
    public void paint(Pen pen, double width, double height) {
        Palette palette = scene.style().palette();
        Parameters parameters = scene.state().parameters();
        ActivationRanges ranges = new ActivationRanges(
                parameters.architecture(), scene.history().recording().data(), scene.scales(), true);
        Range across = ranges.ofInput(0);
        Range up = ranges.ofInput(1);
        Range shown = ranges.of(neuron.column());
        int cells = (int) Math.max(MIN_CELLS, Math.min(MAX_CELLS, Math.sqrt(MAX_WORK / parameters.size())));
        Mat activations =
                PlaneActivations.of(parameters, across, up, cells, cells).column(neuron.column());
        Shades shades = new Shades(palette.activations(), shown);
        InkGrid map = InkGrid.of(
                cells, cells, (row, column) -> shades.at(activations.get(neuron.index(), row * cells + column)));
        pen.grid(0, 0, width, height, map);
        Ink ink = palette.ofNeuron(neuron.index());
        double border = Math.min(BORDER, 0.12 * width);
        pen.frame(border / 2, border / 2, width - border, height - border, 0, Stroke.solid(ink, border));
    }
}
