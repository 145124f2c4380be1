package symmetrylab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.nn.Architecture;

/**
 * Where the neurons of a network stand in its picture.
 *
 * <p>Columns are counted from 0, the inputs, to the outputs. A column with more neurons than can be told apart shows its
 * first ones and its last, with a gap that says how many are left out.
 */
public final class NetworkLayout {

    /**
     * A neuron that is shown.
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

    private final List<List<Place>> columns = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final double radius;

    /**
     * The layout of {@code network} between the given borders.
     *
     * @param text height of the text beside the neurons, in pixels
     */
    public NetworkLayout(Architecture network, double left, double top, double right, double bottom, double text) {
        List<Integer> sizes = network.sizes();
        double mostRadius = 2.2 * text;
        double height = bottom - top;
        int slots = Math.max(3, (int) (height / (1.9 * text)));
        int fullest =
                sizes.stream().mapToInt(size -> Math.min(size, slots)).max().orElse(1);
        double pitch = Math.min(height / fullest, 3.1 * mostRadius);
        double columnPitch = (right - left) / Math.max(1, sizes.size() - 1);
        radius = Math.max(4, Math.min(mostRadius, Math.min(0.36 * pitch, 0.3 * columnPitch)));
        for (int column = 0; column < sizes.size(); column++) {
            double x = left + column * columnPitch;
            columns.add(places(column, sizes.get(column), slots, x, (top + bottom) / 2, pitch));
        }
    }

    private List<Place> places(int column, int size, int slots, double x, double middle, double pitch) {
        int shown = Math.min(size, slots);
        double first = middle - (shown - 1) * pitch / 2;
        List<Place> places = new ArrayList<>();
        for (int slot = 0; slot < shown; slot++) {
            double y = first + slot * pitch;
            if (size <= slots) {
                places.add(new Place(column, slot, x, y));
            } else if (slot < shown - 2) {
                places.add(new Place(column, slot, x, y));
            } else if (slot == shown - 2) {
                gaps.add(new Gap(x, y, size - shown + 1));
            } else {
                places.add(new Place(column, size - 1, x, y));
            }
        }
        return List.copyOf(places);
    }

    /** The neurons that are shown one by one, column by column. */
    public List<List<Place>> columns() {
        return List.copyOf(columns);
    }

    /** The gaps of columns that are too long. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Radius of the neurons of column {@code column}. */
    public double radius(int column) {
        return radius;
    }

    /** Where neuron {@code index} of column {@code column} is; absent where it is not shown by itself. */
    public Optional<Place> place(int column, int index) {
        return columns.get(column).stream()
                .filter(place -> place.index() == index)
                .findFirst();
    }

    /** The line of a weight; absent where it is not shown by itself. */
    public Optional<Line> weightLine(NetworkPart.Weight weight) {
        return place(weight.layer(), weight.from())
                .flatMap(from -> place(weight.layer() + 1, weight.to()).map(to -> line(from, to)));
    }

    /** The stub of the bias of a neuron, which ends in its centre. */
    public Line biasLine(Place to) {
        double reach = 1.9 * radius(to.column());
        return new Line(to.x() - 0.6 * reach, to.y() + 0.8 * reach, to.x(), to.y());
    }

    Line line(Place from, Place to) {
        return new Line(from.x(), from.y(), to.x(), to.y());
    }

    /** The neuron whose disc the point (x, y) is in. */
    public Optional<Place> neuronAt(double x, double y) {
        return columns.stream()
                .flatMap(List::stream)
                .filter(place -> Math.hypot(place.x() - x, place.y() - y) <= radius + 2)
                .findFirst();
    }
}
