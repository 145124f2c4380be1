package symmetrylab.figure.card;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.network.NeuronFigure;
import symmetrylab.figure.output.OutputDetail;
import symmetrylab.figure.output.OutputPictures;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;

/**
 * The hidden neurons of a lane, a column a layer, with equal ones before one ground, and the output beside them. Neurons
 * are drawn if the data have two features.
 *
 * @param lane at the step shown
 */
record CardNetwork(Scene lane) implements Figure {

    private static final double LARGEST = 20;
    private static final double SMALLEST = 6;
    private static final double GAP = 0.14;
    private static final double BETWEEN = 8;

    /** The room above for the mark of a wrong sample. */
    private static final double ABOVE = 3;

    @Override
    public void paint(Pen pen, double width, double fullHeight) {
        double height = fullHeight - ABOVE;
        List<Box> columns = new ArrayList<>();
        Architecture network = lane.history().recording().plan().architecture();
        double aspect = OutputPictures.aspect(lane);
        boolean isCurve = network.fanIn(0) == 1;
        double side = isCurve ? width : height / Math.max(1, aspect);
        double x = 0;
        if (network.fanIn(0) == 2) {
            for (int hidden = 0; hidden < network.hiddenLayers(); hidden++) {
                double size = Math.min(LARGEST, height / (network.fanOut(hidden) * (1 + GAP)));
                if (size >= SMALLEST && x + size + BETWEEN + 0.5 * side <= width) {
                    columns.add(new Box(x, 0, size, height));
                    x += size + BETWEEN;
                }
            }
        }
        double box = Math.min(side, width - x);
        double spare = (width - x - box) / 2;
        for (int hidden = 0; hidden < columns.size(); hidden++) {
            Box column = columns.get(hidden);
            paintLayer(pen, hidden, spare + column.left(), column.width(), height);
        }
        double high = isCurve ? height - 2 : box * aspect;
        OutputDetail bare = new OutputDetail(lane.style().text(), false, false);
        OutputPictures.of(lane, bare).paint(pen, new Box(spare + x, ABOVE + (height - high) / 2, box, high));
    }

    private void paintLayer(Pen pen, int hidden, double left, double size, double height) {
        int width = lane.history().recording().plan().architecture().fanOut(hidden);
        double pitch = Math.min(height / width, size * (1 + 2 * GAP));
        double top = ABOVE + (height - width * pitch) / 2;
        paintGrounds(pen, hidden, left, size, top, pitch);
        for (int i = 0; i < width; i++) {
            Figure neuron = new NeuronFigure(lane, new Neuron(hidden + 1, i));
            pen.area(left, top + (i + 0.5) * pitch - size / 2, size, size, neuron);
        }
    }

    /** Paints a ground behind equal neurons that are neighbours. */
    private void paintGrounds(Pen pen, int hidden, double left, double size, double top, double pitch) {
        Palette palette = lane.style().palette();
        for (List<Integer> members : NeuronClasses.of(lane.state(), hidden).classes()) {
            int first = members.get(0);
            int last = members.get(members.size() - 1);
            if (members.size() > 1 && last - first + 1 == members.size()) {
                pen.rectangle(
                        left - 3,
                        top + first * pitch,
                        size + 6,
                        members.size() * pitch,
                        4,
                        palette.states().identical().withAlpha(0.28));
            }
        }
    }
}
