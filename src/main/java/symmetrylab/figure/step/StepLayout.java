package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.NetworkLayout.Gap;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.network.PartLayout;
import symmetrylab.figure.network.WeightMatrix;
import symmetrylab.figure.scene.NetworkPart;

/**
 * The places of neurons and their numbers in the picture of an open step.
 *
 * <p>From left to right: the inputs with their values, then for each layer of weights a zone for the numbers on its
 * edges, a zone for the numbers of the neurons after it, and these neurons; the numbers of the outputs are at the
 * right. The zones fit the numbers of every phase in every lane side by side, so nothing moves from phase to phase and
 * no two texts meet.
 */
final class StepLayout implements PartLayout {

    private final StepContent step;
    private final FigureStyle style;
    private final double width;
    private final double top;
    private final double bottom;
    private final double pitch;
    private final StepFit fit;
    private final double radius;
    private final double[] centers;
    private final List<List<Place>> columns = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** The layout of a step between two heights of a picture of this width, beside those of the other lanes. */
    StepLayout(StepContent step, List<StepContent> lanes, FigureStyle style, double width, double top, double bottom) {
        this.step = step;
        this.style = style;
        this.width = width;
        this.top = top;
        this.bottom = bottom;
        List<Integer> sizes = step.network().sizes();
        double text = style.text();
        int slots = Math.max(3, (int) ((bottom - top) / (1.9 * text)));
        int fullest = lanes.stream()
                .flatMap(lane -> lane.network().sizes().stream())
                .mapToInt(count -> Math.min(count, slots))
                .max()
                .orElse(1);
        pitch = Math.min((bottom - top) / fullest, 6 * text);
        fit = new StepFit(step, lanes, style, width, pitch);
        radius = fit.radius();
        double[] needed = fit.needed();
        double spare = width - 2 * radius * sizes.size();
        for (double need : needed) {
            spare -= need;
        }
        // Spare width goes to the gaps.
        double share = Math.max(0, spare) / Math.max(1, sizes.size() - 1);
        centers = new double[sizes.size()];
        double x = needed[0];
        for (int column = 0; column < sizes.size(); column++) {
            centers[column] = x + radius;
            x += 2 * radius + needed[column + 1] + share;
            places(column, sizes.get(column), slots, (top + bottom) / 2);
        }
    }

    private void places(int column, int count, int slots, double middle) {
        int shown = Math.min(count, slots);
        double first = middle - (shown - 1) * pitch / 2;
        List<Place> places = new ArrayList<>();
        for (int slot = 0; slot < shown; slot++) {
            double y = first + slot * pitch;
            if (count > slots && slot == shown - 2) {
                gaps.add(new Gap(centers[column], y, count - shown + 1));
            } else {
                places.add(
                        new Place(column, count > slots && slot == shown - 1 ? count - 1 : slot, centers[column], y));
            }
        }
        columns.add(List.copyOf(places));
    }

    /** The numbers that fit. */
    StepFit fit() {
        return fit;
    }

    @Override
    public List<List<Place>> columns() {
        return columns;
    }

    /** The gaps in place of omitted neurons. */
    List<Gap> gaps() {
        return gaps;
    }

    @Override
    public Optional<Place> place(int column, int index) {
        List<Place> places = columns.get(column);
        if (index < places.size() && places.get(index).index() == index) {
            return Optional.of(places.get(index));
        }
        return places.stream().filter(place -> place.index() == index).findFirst();
    }

    @Override
    public double radius(int column) {
        return radius;
    }

    @Override
    public Optional<Place> neuronAt(double x, double y) {
        return columns.stream()
                .flatMap(List::stream)
                .filter(place -> FastMath.hypot(place.x() - x, place.y() - y) <= radius + 2)
                .findFirst();
    }

    @Override
    public Optional<WeightMatrix> matrix(int layer) {
        return Optional.empty();
    }

    @Override
    public Optional<Line> weightLine(NetworkPart.Weight weight) {
        return place(weight.layer(), weight.from())
                .flatMap(from -> place(weight.layer() + 1, weight.to()).map(to -> lineOf(from, to)));
    }

    @Override
    public Line lineOf(Place from, Place to) {
        return new Line(from.x(), from.y(), to.x(), to.y());
    }

    @Override
    public Line biasLine(Place to) {
        return new Line(to.x() - 1.14 * radius, to.y() + 1.3 * radius, to.x(), to.y());
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double radius() {
        return radius;
    }

    double pitch() {
        return pitch;
    }

    /** Whether there is room for the inputs' names and values. */
    boolean showsInputs() {
        return centers[0] - radius >= fit.inputsWidth() - 0.1;
    }

    /** Whether the names of a layer's neurons fit inside their discs. */
    boolean namesInside(int layer) {
        return namesInside(layer, radius);
    }

    private boolean namesInside(int layer, double discs) {
        int count = step.network().fanOut(layer);
        return IntStream.range(0, count)
                .allMatch(neuron -> TextWidth.of(step.name(layer, neuron), nameLettering()) <= 1.9 * discs);
    }

    Lettering nameLettering() {
        double size = Math.max(0.85 * style.text(), Math.min(1.1 * style.text(), 0.55 * radius));
        return Lettering.of(size, style.palette().text()).bold().centered();
    }

    /** The right edge of the picture. */
    double right() {
        return width;
    }

    /** The left edge of the plates with a column's numbers, which are left of hidden neurons and right of outputs. */
    double stackLeft(int column) {
        return column == centers.length - 1
                ? centers[column] + radius + fit.pad()
                : centers[column] - radius - fit.pad() - fit.stackWidth(column);
    }

    /** The left edge of the zone of numbers on a layer's edges. */
    double labelsLeft(int layer) {
        return centers[layer] + radius + fit.pad();
    }

    /** The right edge of that zone. */
    double labelsRight(int layer) {
        boolean last = layer == step.network().layers() - 1;
        return last || fit.detail() == StepFit.Detail.BY_TURNS
                ? centers[layer + 1] - radius - fit.pad()
                : stackLeft(layer + 1) - fit.pad() / 2;
    }
}
