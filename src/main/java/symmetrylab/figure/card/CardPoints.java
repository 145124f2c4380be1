package symmetrylab.figure.card;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.scales.MapPlace;
import symmetrylab.figure.scales.NeuronMap;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Parameters;

/**
 * The neurons of the first hidden layer as points in the plane of the map, with its axes through the origin.
 *
 * @param lane at the step shown
 */
record CardPoints(Scene lane) implements Figure {

    private static final double RADIUS = 4;

    @Override
    public void paint(Pen pen, double width, double height) {
        Palette palette = lane.style().palette();
        pen.frame(0.5, 0.5, width - 1, height - 1, 0, Stroke.solid(palette.grid(), 1));
        if (lane.history().hiddenLayers() == 0) {
            return;
        }
        NeuronMap map = lane.scales().courses().map(lane.history(), 0, false);
        double inside = 2 * RADIUS;
        double unit = Math.min(
                (width - 2 * inside) / map.x().length(),
                (height - 2 * inside) / map.y().length());
        double left = width / 2 - unit * (map.x().min() + map.x().max()) / 2;
        double top = height / 2 + unit * (map.y().min() + map.y().max()) / 2;
        pen.line(0, top, width, top, Stroke.solid(palette.grid(), 1));
        pen.line(left, 0, left, height, Stroke.solid(palette.grid(), 1));
        Parameters state = lane.state().parameters();
        for (int i = 0; i < state.architecture().fanOut(0); i++) {
            MapPlace place = map.place(state, 0, i);
            if (place.isFinite()) {
                pen.disc(left + unit * place.x(), top - unit * place.y(), RADIUS, palette.ofNeuron(i));
            }
        }
    }
}
