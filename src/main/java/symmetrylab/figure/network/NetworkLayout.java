package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.network.WeightMatrix.Area;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.nn.Architecture;

/**
 * Where the neurons and weights of a network stand in its picture, in as much detail as there are pixels for.
 *
 * <p>Columns are counted from 0, the inputs, to the outputs. Where there is room a neuron is a disc with its name; in
 * longer columns the discs are small; where discs would be too small to tell apart, the column is a bar with a row for
 * each neuron. The weights between two columns are lines, or a {@link WeightMatrix} where there are too many.
 */
public final class NetworkLayout implements PartLayout {

    /** Lines up to this many a pixel of height can be followed; more are a tangle. */
    private static final double MAX_LINES_A_PIXEL = 1.3;

    /** With more lines a pixel of height than this, lines are thinner. */
    private static final double LINES_OF_FULL_WIDTH = 0.32;

    /** The least distance of two neurons that are drawn as discs, in pixels. */
    private static final double MIN_PITCH = 8;

    /** Columns up to this size get all the detail there is room for, and the same discs. */
    private static final int FEW = 16;

    /**
     * A neuron.
     *
     * @param column its column, from 0 for the inputs
     * @param index its number in the column, from 0
     * @param x of its centre
     * @param y of its centre
     */
    public record Place(int column, int index, double x, double y) {}

    /**
     * Neurons that are left out.
     *
     * @param x middle of the gap
     * @param y middle of the gap
     * @param count how many
     */
    public record Gap(double x, double y, int count) {}

    /**
     * A straight line from (x1, y1) to (x2, y2).
     *
     * @param x1 of its start
     * @param y1 of its start
     * @param x2 of its end
     * @param y2 of its end
     */
    public record Line(double x1, double y1, double x2, double y2) {

        /** How long it is. */
        public double length() {
            return Math.hypot(x2 - x1, y2 - y1);
        }
    }

    /** The part of a picture that a graph is laid out in, with the height of its text. */
    record Ground(double left, double top, double right, double bottom, double width, double height, double text) {}

    private final List<List<Place>> columns = new ArrayList<>();
    private final List<Optional<WeightMatrix>> matrices = new ArrayList<>();
    private final double[] pitches;
    private final double[] radii;
    private final boolean[] bars;
    private final double columnPitch;
    private final double zoom;
    private final Ground ground;

    /** The layout of {@code network} on {@code ground}, viewed as {@code view} says. */
    NetworkLayout(Architecture network, Ground ground, GraphView view) {
        this.ground = ground;
        List<Integer> sizes = network.sizes();
        int count = sizes.size();
        pitches = new double[count];
        radii = new double[count];
        bars = new boolean[count];
        zoom = view.zoom();
        double height = ground.bottom() - ground.top();
        double mostRadius = 2.2 * ground.text();
        double across = (ground.right() - ground.left()) / Math.max(1, count - 1);
        columnPitch = across * zoom;
        int fullest =
                sizes.stream().mapToInt(size -> size <= FEW ? size : 1).max().orElse(1);
        double common = Math.min(height / fullest, 3.1 * mostRadius);
        for (int column = 0; column < count; column++) {
            int size = sizes.get(column);
            double pitch = size <= FEW ? common : Math.min(common, height / size);
            pitches[column] = pitch * zoom;
            bars[column] = pitches[column] < MIN_PITCH;
            radii[column] = bars[column]
                    ? Math.max(1.5, Math.min(0.6 * ground.text(), 0.14 * columnPitch))
                    : Math.min(mostRadius, Math.min(0.36 * pitches[column], 0.3 * columnPitch));
            double x = ground.left() + column * across;
            double first = (ground.top() + ground.bottom()) / 2 - (size - 1) * pitch / 2;
            List<Place> places = new ArrayList<>(size);
            for (int index = 0; index < size; index++) {
                double y = first + index * pitch;
                places.add(new Place(
                        column,
                        index,
                        (x - ground.width() / 2) * zoom + (0.5 + view.panX()) * ground.width(),
                        (y - ground.height() / 2) * zoom + (0.5 + view.panY()) * ground.height()));
            }
            columns.add(List.copyOf(places));
        }
        for (int layer = 0; layer + 1 < count; layer++) {
            int lines = sizes.get(layer) * sizes.get(layer + 1);
            boolean few = sizes.get(layer) <= FEW && sizes.get(layer + 1) <= FEW;
            boolean tangle = lines > (few ? 2 : 1) * MAX_LINES_A_PIXEL * height;
            matrices.add(tangle ? Optional.of(matrixOf(layer)) : Optional.empty());
        }
    }

    private WeightMatrix matrixOf(int layer) {
        double margin = Math.min(0.9 * ground.text(), 0.12 * columnPitch);
        double bias = Math.max(1.5, Math.min(0.6 * ground.text(), 0.1 * columnPitch));
        List<Place> to = columns.get(layer + 1);
        double half = pitches[layer + 1] / 2;
        double left = columns.get(layer).get(0).x() + radii[layer] + margin;
        double right = to.get(0).x() - radii[layer + 1] - margin;
        double top = to.get(0).y() - half;
        double bottom = to.get(to.size() - 1).y() + half;
        return new WeightMatrix(
                layer,
                columns.get(layer).size(),
                to.size(),
                new Area(left, top, Math.max(left + 1, right - 1.6 * bias), bottom),
                new Area(Math.max(left + 2, right - bias), top, Math.max(left + 3, right), bottom));
    }

    @Override
    public List<List<Place>> columns() {
        return List.copyOf(columns);
    }

    @Override
    public double radius(int column) {
        return radii[column];
    }

    /** The distance of two neighbours in a column. */
    public double pitch(int column) {
        return pitches[column];
    }

    /** The distance of two columns. */
    public double columnPitch() {
        return columnPitch;
    }

    /** Whether a column is a bar with a row for each neuron. */
    public boolean isBar(int column) {
        return bars[column];
    }

    /** Whether there is room for hulls around the neurons of a column. */
    public boolean isRoomy(int column) {
        return !bars[column]
                && pitches[column] >= 1.8 * ground.text()
                && columnPitch >= 2 * radii[column] + 1.4 * ground.text();
    }

    /** How thin the edges of a layer are: 1 for full width, less where many are close together. */
    public double thinning(int layer) {
        double close = Math.min(pitches[layer], pitches[layer + 1]) / (1.9 * ground.text());
        double lines = columns.get(layer).size() * columns.get(layer + 1).size();
        double room = LINES_OF_FULL_WIDTH * zoom * (ground.bottom() - ground.top()) / lines;
        return Math.max(0.1, Math.min(1, Math.min(close, room)));
    }

    @Override
    public Optional<WeightMatrix> matrix(int layer) {
        return matrices.get(layer);
    }

    /** Whether the weights of any layer are drawn as a matrix. */
    public boolean hasMatrix() {
        return matrices.stream().anyMatch(Optional::isPresent);
    }

    @Override
    public Optional<Place> place(int column, int index) {
        boolean there = column >= 0
                && column < columns.size()
                && index >= 0
                && index < columns.get(column).size();
        return there ? Optional.of(columns.get(column).get(index)) : Optional.empty();
    }

    @Override
    public Optional<Line> weightLine(NetworkPart.Weight weight) {
        if (weight.layer() < 0
                || weight.layer() >= matrices.size()
                || matrices.get(weight.layer()).isPresent()) {
            return Optional.empty();
        }
        return place(weight.layer(), weight.from())
                .flatMap(from -> place(weight.layer() + 1, weight.to()).map(to -> lineOf(from, to)));
    }

    /** The stub of the bias of a neuron, which ends at its centre; at the border of a bar. */
    @Override
    public Line biasLine(Place to) {
        double reach = Math.max(5, 1.9 * radius(to.column()));
        return isBar(to.column())
                ? new Line(to.x() - 2.2 * radius(to.column()), to.y(), to.x() - radius(to.column()), to.y())
                : new Line(to.x() - 0.6 * reach, to.y() + 0.8 * reach, to.x(), to.y());
    }

    @Override
    public Line lineOf(Place from, Place to) {
        double start = isBar(from.column()) ? radius(from.column()) : 0;
        double end = isBar(to.column()) ? radius(to.column()) : 0;
        return new Line(from.x() + start, from.y(), to.x() - end, to.y());
    }

    @Override
    public Optional<Place> neuronAt(double x, double y) {
        for (int column = 0; column < columns.size(); column++) {
            List<Place> places = columns.get(column);
            double aside = Math.abs(places.get(0).x() - x);
            if (aside > radii[column] + 2) {
                continue;
            }
            int index = (int) Math.rint((y - places.get(0).y()) / pitches[column]);
            if (index < 0 || index >= places.size()) {
                continue;
            }
            Place place = places.get(index);
            if (bars[column] || Math.hypot(aside, place.y() - y) <= radii[column] + 2) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
