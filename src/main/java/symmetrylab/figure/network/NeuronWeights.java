package symmetrylab.figure.network;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.nn.Parameters;

/**
 * The incoming weights of first-layer neurons as a picture in each, if the inputs are pixels of a picture.
 *
 * @param style colours and text size
 * @param scale how strongly a weight is drawn
 * @param weights the weights, or the numbers shown in their place
 */
record NeuronWeights(FigureStyle style, EdgeScale scale, Parameters weights) {

    private static final double MAX_BORDER = 4;

    /** Paints the pictures of the neurons inside a picture of this height. */
    void paint(Pen pen, NetworkLayout layout, double height) {
        WeightShades shades = new WeightShades(style.palette(), scale);
        double radius = layout.radius(1);
        for (Place place : layout.columns().get(1)) {
            if (place.y() >= -radius && place.y() <= height + radius) {
                pen.group(layout.neuron(place), on -> paint(on, layout, place, shades));
            }
        }
    }

    private void paint(Pen pen, NetworkLayout layout, Place place, WeightShades shades) {
        double radius = layout.radius(1);
        double border = Math.min(MAX_BORDER, Math.max(0.12 * radius, 1.2));
        int side = (int) FastMath.round(Math.sqrt(layout.columns().get(0).size()));
        double half = radius - border / 2;
        double left = place.x() - half;
        double top = place.y() - half;
        pen.grid(left, top, 2 * half, 2 * half, WeightPicture.grid(weights, place.index(), side, shades));
        Stroke stroke = Stroke.solid(style.palette().ofNeuron(place.index()), border);
        double corner = Math.min(2 * border, 0.24 * radius);
        pen.frame(left, top, 2 * half, 2 * half, corner, stroke);
        if (layout.isMerged() && layout.members(place).size() > 1) {
            new TurnedBorder(
                            layout.members(place).stream()
                                    .map(style.palette()::ofNeuron)
                                    .toList(),
                            border)
                    .paint(pen, place.x(), place.y(), half, corner);
        }
    }
}
