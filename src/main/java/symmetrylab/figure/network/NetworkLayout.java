package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.network.WeightMatrix.Area;
import symmetrylab.figure.scales.NetworkExtent;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NeuronOrder;
import symmetrylab.nn.Architecture;

/**
 * The places of a network's neurons and weights in its picture, in as much detail as there are pixels for.
 *
 * <p>Columns count from 0, the inputs, to the outputs. If there is room, a neuron is a disc with its name; in longer
 * columns the discs are small; if they would be too small to tell apart, the column is a bar with a row for each
 * neuron. The weights between two columns are lines, or a {@link WeightMatrix} if there are too many.
 *
 * <p>In a folded layout the neurons of a class are on their way from their places in the whole network to that of one
 * neuron in the merged network. Neurons keep their numbers; once merged, only the first one of each class has a place
 * in its column.
 */
public final class NetworkLayout implements PartLayout {

    /** The most lines per pixel of height that the eye can follow. */
    private static final double MAX_LINES_A_PIXEL = 1.3;

    /** The most lines per pixel of height at full width; more lines are thinner. */
    private static final double LINES_OF_FULL_WIDTH = 0.32;

    /** The least distance of two neurons drawn as discs, in pixels. */
    private static final double MIN_PITCH = 8;

    /** Neurons of this radius or more, in pixels, have room for a picture of their weights. */
    private static final double MIN_PICTURE = 7;

    /** The largest column that gets all the detail there is room for, and discs of the common size. */
    static final int FEW = NetworkExtent.FEW;

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
     * A gap in place of omitted neurons.
     *
     * @param x middle of the gap
     * @param y middle of the gap
     * @param count the number of omitted neurons
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

        /** The length of the line. */
        public double length() {
            return FastMath.hypot(x2 - x1, y2 - y1);
        }
    }

    private final List<List<Place>> columns = new ArrayList<>();
    private final List<Optional<WeightMatrix>> matrices = new ArrayList<>();
    private final NetworkSizes sizes;
    private final double[] pitches;
    private final double[] radii;
    private final boolean[] bars;
    private final int pictureSide;
    private final Optional<Box> picture;
    private final Optional<Box> output;
    private final double gap;
    private final double zoom;
    private final Optional<Folded> folded;

    /** The places of the neurons of each column in the order from top to bottom; absent where it is their own. */
    private final Optional<List<double[]>> ranks;

    /** A fold between the layouts of a whole network and of the merged one. */
    private record Folded(NetworkFold fold, NetworkLayout whole, NetworkLayout merged, List<int[]> classOf) {

        double between(double from, double to) {
            return fold.share() == 1 ? to : from + fold.share() * (to - from);
        }

        Place place(Place place) {
            int number = classOf.get(place.column())[place.index()];
            Place to = merged.columns.get(place.column()).get(number);
            return new Place(place.column(), place.index(), between(place.x(), to.x()), between(place.y(), to.y()));
        }

        /** The neuron in the whole network. */
        Place inWhole(Place place) {
            return whole.columns.get(place.column()).get(place.index());
        }

        /** Its class in the merged network. */
        Place inMerged(Place place) {
            return merged.columns.get(place.column()).get(classOf.get(place.column())[place.index()]);
        }

        Line line(Line from, Line to) {
            return new Line(
                    between(from.x1(), to.x1()),
                    between(from.y1(), to.y1()),
                    between(from.x2(), to.x2()),
                    between(from.y2(), to.y2()));
        }

        Box box(Box from, Box to) {
            return new Box(
                    between(from.left(), to.left()),
                    between(from.top(), to.top()),
                    between(from.width(), to.width()),
                    between(from.height(), to.height()));
        }

        /** The layout that tells what cannot be between the two. */
        NetworkLayout nearer() {
            return fold.share() < 0.5 ? whole : merged;
        }
    }

    /**
     * The layout of {@code network} with neurons of these sizes, in the view {@code view}.
     *
     * @param pictureSide the number of pixels in a row where the inputs are one square picture; 0 where each is a
     *     neuron
     */
    NetworkLayout(Architecture network, NetworkSizes sizes, GraphView view, int pictureSide) {
        this(network, sizes, view, pictureSide, 1);
    }

    /** The same layout with neighbours {@code spacing} times as far apart as usual, where a column has the room. */
    NetworkLayout(Architecture network, NetworkSizes sizes, GraphView view, int pictureSide, double spacing) {
        this.sizes = sizes;
        this.pictureSide = pictureSide;
        folded = Optional.empty();
        ranks = Optional.empty();
        List<Integer> counts = network.sizes();
        int count = counts.size();
        pitches = new double[count];
        radii = new double[count];
        bars = new boolean[count];
        zoom = view.zoom();
        boolean drawn = sizes.outputWidth() > 0;
        double free = sizes.width() - (drawn ? sizes.outputWidth() : 0);
        int discs = drawn ? count - 1 : count;
        for (int column = 0; column < count; column++) {
            int size = counts.get(column);
            double pitch = Math.min(spacing * sizes.pitch(), sizes.height() / size);
            pitches[column] = pitch * zoom;
            bars[column] = pitches[column] < MIN_PITCH;
            double radius = column == 0 ? sizes.inputRadius() : sizes.radius();
            radii[column] = bars[column]
                    ? Math.max(1.5, Math.min(0.5 * sizes.text(), 0.5 * radius)) * Math.min(zoom, 2)
                    : Math.min(radius, 0.36 * pitch + (size <= FEW ? radius : 0)) * zoom;
        }
        double pictureWidth = pictureSide > 0 ? pictureWidth() : 0;
        if (pictureSide > 0) {
            pitches[0] = pictureWidth / pictureSide * zoom;
            bars[0] = false;
            radii[0] = pictureWidth / 2 * zoom;
        }
        double taken = 0;
        for (int column = 0; column < discs; column++) {
            taken += 2 * radii[column] / zoom;
        }
        gap = Math.max(2, (free - taken) / Math.max(1, drawn ? discs : discs - 1)) * zoom;
        double left = 0;
        for (int column = 0; column < discs; column++) {
            double x = left + radii[column] / zoom;
            left = x + radii[column] / zoom + gap / zoom;
            columns.add(places(column, counts.get(column), x, sizes.middle(), view));
        }
        picture = pictureSide > 0 ? Optional.of(pictureBox(pictureWidth, view)) : Optional.empty();
        picture.ifPresent(this::addPixels);
        output = drawn ? Optional.of(outputBox(view)) : Optional.empty();
        output.ifPresent(box -> addOutputs(counts.get(count - 1), box));
        for (int layer = 0; layer + 1 < count; layer++) {
            int lines = counts.get(layer) * counts.get(layer + 1);
            boolean few = counts.get(layer) <= FEW && counts.get(layer + 1) <= FEW;
            boolean tangle = lines > (few ? 2 : 1) * MAX_LINES_A_PIXEL * sizes.height();
            boolean inNeurons = layer == 0 && showsWeightsInNeurons();
            matrices.add(tangle && !inNeurons ? Optional.of(matrixOf(layer)) : Optional.empty());
        }
    }

    private NetworkLayout(Folded of) {
        folded = Optional.of(of);
        ranks = Optional.empty();
        NetworkLayout nearer = of.nearer();
        sizes = nearer.sizes;
        pictureSide = nearer.pictureSide;
        zoom = nearer.zoom;
        bars = nearer.bars;
        matrices.addAll(nearer.matrices);
        int count = of.whole().columns.size();
        pitches = new double[count];
        radii = new double[count];
        for (int column = 0; column < count; column++) {
            pitches[column] = of.between(of.whole().pitches[column], of.merged().pitches[column]);
            radii[column] = of.between(of.whole().radii[column], of.merged().radii[column]);
            List<Place> places = new ArrayList<>();
            for (Place place : of.whole().columns.get(column)) {
                boolean drawn = of.fold().share() < 1
                        || of.fold().members(column, place.index()).get(0) == place.index();
                if (drawn) {
                    places.add(of.place(place));
                }
            }
            columns.add(List.copyOf(places));
        }
        picture = nearer.picture.map(box ->
                of.box(of.whole().picture.orElse(box), of.merged().picture.orElse(box)));
        output = nearer.output.map(
                box -> of.box(of.whole().output.orElse(box), of.merged().output.orElse(box)));
        gap = of.between(of.whole().gap, of.merged().gap);
    }

    /**
     * The layout between those of a whole network and of the merged one. A picture that changes between lines or discs
     * and matrices or bars does so halfway; a merged network that needs matrices or bars for its neurons stays whole.
     *
     * @param whole the layout of the whole network
     * @param merging makes the layout of another network in the place of the merged one
     */
    static NetworkLayout folded(
            Architecture network,
            NetworkFold fold,
            NetworkLayout whole,
            Function<Architecture, NetworkLayout> merging) {
        NetworkFold shown = fold;
        NetworkLayout merged = merging.apply(shown.merged(network));
        if (merged.isDense()) {
            shown = shown.withoutClasses();
            merged = merging.apply(network);
        }
        if (whole.isDense()) {
            shown = shown.rounded();
        }
        List<int[]> classOf = new ArrayList<>();
        for (int column = 0; column < network.sizes().size(); column++) {
            classOf.add(shown.classOf(column, network.sizes().get(column)));
        }
        return new NetworkLayout(new Folded(shown, whole, merged, classOf));
    }

    /** The neurons of {@code own} on their way to the places of another order. */
    private NetworkLayout(NetworkLayout own, NeuronOrder order) {
        folded = Optional.empty();
        sizes = own.sizes;
        pictureSide = own.pictureSide;
        zoom = own.zoom;
        bars = own.bars;
        matrices.addAll(own.matrices);
        pitches = own.pitches;
        radii = own.radii;
        picture = own.picture;
        output = own.output;
        gap = own.gap;
        List<double[]> all = new ArrayList<>();
        for (List<Place> column : own.columns) {
            double[] rank = new double[column.size()];
            int number = column.get(0).column();
            List<List<Integer>> sources = order.alignment().sources();
            boolean hidden = number > 0 && number <= sources.size();
            for (int place = 0; place < rank.length; place++) {
                int neuron = hidden ? sources.get(number - 1).get(place) : place;
                rank[neuron] = neuron + order.share() * (place - neuron);
            }
            all.add(rank);
            double top = column.get(0).y();
            columns.add(column.stream()
                    .map(place -> hidden
                            ? new Place(number, place.index(), place.x(), top + rank[place.index()] * pitches[number])
                            : place)
                    .toList());
        }
        ranks = Optional.of(all);
    }

    /** This layout with its hidden neurons in another order; itself if they are drawn as bars or matrices. */
    NetworkLayout ordered(NeuronOrder order) {
        return isDense() ? this : new NetworkLayout(this, order);
    }

    /** Whether some hidden neurons are a bar, or some weights a matrix. */
    private boolean isDense() {
        boolean dense = hasMatrix();
        for (int column = 1; column + 1 < bars.length; column++) {
            dense |= bars[column];
        }
        return dense;
    }

    /** Whether each class is drawn as one neuron. */
    boolean isMerged() {
        return share() == 1;
    }

    /** How far the neurons of a class have come together, from 0 to 1. */
    double share() {
        return folded.map(of -> of.fold().share()).orElse(0.0);
    }

    /** The neurons in the class of {@code place} that come together with it; itself alone in a network without a fold. */
    List<Integer> members(Place place) {
        return folded.map(of -> of.fold().members(place.column(), place.index()))
                .orElseGet(() -> List.of(place.index()));
    }

    /** The factor on the weights from {@code from}: the size of its class once merged. */
    double factor(Place from) {
        return 1 + (members(from).size() - 1) * share();
    }

    private List<Place> places(int column, int count, double x, double middle, GraphView view) {
        double pitch = pitches[column] / zoom;
        List<Place> places = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            double y = middle + (index - (count - 1) / 2.0) * pitch;
            places.add(new Place(column, index, viewedX(x, view), viewedY(y, view)));
        }
        return List.copyOf(places);
    }

    private double viewedX(double x, GraphView view) {
        return (x - sizes.width() / 2) * zoom + (0.5 + view.panX()) * sizes.width();
    }

    private double viewedY(double y, GraphView view) {
        return (y - sizes.whole() / 2) * zoom + (0.5 + view.panY()) * sizes.whole();
    }

    /** Square, with room left for the other columns. */
    private double pictureWidth() {
        return Math.min(0.62 * sizes.height(), 0.22 * sizes.width());
    }

    private Box pictureBox(double width, GraphView view) {
        return new Box(viewedX(0, view), viewedY(sizes.middle() - width / 2, view), width * zoom, width * zoom);
    }

    /** The inputs are the pixels, row by row. */
    private void addPixels(Box box) {
        double pixel = pitches[0];
        List<Place> places = new ArrayList<>();
        for (int index = 0; index < pictureSide * pictureSide; index++) {
            int row = index / pictureSide;
            int column = index % pictureSide;
            places.add(new Place(0, index, box.left() + (column + 0.5) * pixel, box.top() + (row + 0.5) * pixel));
        }
        columns.set(0, List.copyOf(places));
        radii[0] = pixel / 2;
    }

    /** The picture that the inputs are; absent where each is a neuron. */
    public Optional<Box> picture() {
        return picture;
    }

    /** Whether the neurons of the first layer show their incoming weights as pictures. */
    public boolean showsWeightsInNeurons() {
        if (folded.isPresent()) {
            return folded.get().nearer().showsWeightsInNeurons();
        }
        return pictureSide > 0 && columns.size() > 1 && hasPictures();
    }

    private boolean hasPictures() {
        boolean hidden = output.isEmpty() || columns.size() > 2;
        return hidden && columns.get(1).size() <= FEW && !bars[1] && radii[1] >= MIN_PICTURE;
    }

    @Override
    public boolean hasLines(int layer) {
        return matrix(layer).isEmpty() && !(layer == 0 && showsWeightsInNeurons());
    }

    @Override
    public Optional<Box> weightCell(NetworkPart.Weight weight) {
        if (weight.layer() != 0 || !showsWeightsInNeurons()) {
            return Optional.empty();
        }
        return place(1, weight.to()).map(place -> {
            double cell = 2 * radii[1] / pictureSide;
            return new Box(
                    place.x() - radii[1] + weight.from() % pictureSide * cell,
                    place.y() - radii[1] + weight.from() / pictureSide * cell,
                    cell,
                    cell);
        });
    }

    /** The middle of a column. */
    double middleX(int column) {
        return column == 0 && picture.isPresent()
                ? picture.get().centerX()
                : columns.get(column).get(0).x();
    }

    /** Half the width of a column. */
    double halfWidth(int column) {
        return column == 0 && picture.isPresent() ? picture.get().width() / 2 : radii[column];
    }

    private Box outputBox(GraphView view) {
        double width = sizes.outputWidth();
        double height = sizes.outputHeight();
        return new Box(
                viewedX(sizes.width() - width, view),
                viewedY(sizes.middle() - height / 2, view),
                width * zoom,
                height * zoom);
    }

    /** Outputs share the height of the output picture. */
    private void addOutputs(int count, Box box) {
        int column = columns.size();
        double pitch = box.height() / count;
        List<Place> places = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            places.add(new Place(column, index, box.centerX(), box.top() + (index + 0.5) * pitch));
        }
        columns.add(List.copyOf(places));
        pitches[column] = pitch;
        radii[column] = box.width() / 2;
        bars[column] = false;
    }

    private boolean isOutput(int column) {
        return output.isPresent() && column == columns.size() - 1;
    }

    private WeightMatrix matrixOf(int layer) {
        double margin = Math.min(0.9 * sizes.text(), 0.12 * gap);
        double bias = Math.max(1.5, Math.min(0.6 * sizes.text(), 0.1 * gap));
        List<Place> to = columns.get(layer + 1);
        double half = pitches[layer + 1] / 2;
        double left = middleX(layer) + halfWidth(layer) + margin;
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

    /** The box of the output picture, in place of output neurons; absent if there is no room for it. */
    public Optional<Box> output() {
        return output;
    }

    /** The sizes that all lanes share. */
    NetworkSizes sizes() {
        return sizes;
    }

    @Override
    public List<List<Place>> columns() {
        return List.copyOf(columns);
    }

    @Override
    public double radius(int column) {
        return radii[column];
    }

    @Override
    public double halfHeight(int column) {
        return bars[column] || isOutput(column) ? pitches[column] / 2 : radii[column];
    }

    /** The distance of two neighbours in a column. */
    public double pitch(int column) {
        return pitches[column];
    }

    /** The factor of the view on all sizes. */
    double zoom() {
        return zoom;
    }

    /** The room between two columns. */
    public double gap() {
        return gap;
    }

    /** Whether a column is a bar with a row for each neuron. */
    public boolean isBar(int column) {
        return bars[column];
    }

    /** Whether there is room for hulls around the neurons of a column. */
    public boolean isRoomy(int column) {
        return !bars[column] && pitches[column] >= 1.8 * sizes.text() && gap >= 1.2 * sizes.text();
    }

    /** The width of the widest edge, which fits the neurons it joins. */
    public double widestEdge() {
        return Math.max(2, 0.42 * sizes.radius());
    }

    /** The factor on the width of a layer's edges: 1 for full width, less if many are close together. */
    public double thinning(int layer) {
        if (folded.isPresent()) {
            Folded of = folded.get();
            return of.between(of.whole().thinning(layer), of.merged().thinning(layer));
        }
        double close = isOutput(layer + 1)
                ? pitches[layer] / (1.9 * sizes.text())
                : Math.min(pitches[layer], pitches[layer + 1]) / (1.9 * sizes.text());
        double lines = columns.get(layer).size() * columns.get(layer + 1).size();
        double room = LINES_OF_FULL_WIDTH * zoom * sizes.height() / lines;
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
        if (folded.isPresent()) {
            return folded.get().whole().place(column, index).map(folded.get()::place);
        }
        boolean there = column >= 0
                && column < columns.size()
                && index >= 0
                && index < columns.get(column).size();
        return there ? Optional.of(columns.get(column).get(index)) : Optional.empty();
    }

    @Override
    public Optional<Line> weightLine(NetworkPart.Weight weight) {
        if (weight.layer() < 0 || weight.layer() >= matrices.size() || !hasLines(weight.layer())) {
            return Optional.empty();
        }
        return place(weight.layer(), weight.from())
                .flatMap(from -> place(weight.layer() + 1, weight.to()).map(to -> lineOf(from, to)));
    }

    /** The stub of a neuron's bias, at its lower left; below the corner of the output's map, clear of the labels of its side. */
    @Override
    public Line biasLine(Place to) {
        if (folded.isPresent()) {
            Folded of = folded.get();
            return of.line(of.whole().biasLine(of.inWhole(to)), of.merged().biasLine(of.inMerged(to)));
        }
        double radius = radius(to.column());
        if (isOutput(to.column())) {
            double left = to.x() - radius;
            double bottom = to.y() + pitches[to.column()] / 2;
            double reach = Math.min(sizes.text(), 0.4 * gap);
            return new Line(left - 0.35 * reach, bottom + reach, left, bottom);
        }
        if (isBar(to.column())) {
            return new Line(to.x() - 2.2 * radius, to.y(), to.x() - radius, to.y());
        }
        double reach = Math.max(5, Math.min(0.36 * radius, 0.4 * gap));
        return new Line(
                to.x() - 0.94 * radius - reach,
                to.y() + 0.86 * radius + 0.5 * reach,
                to.x() - 0.94 * radius,
                to.y() + 0.74 * radius);
    }

    /** The neuron at a place, as pens know it. */
    Meaning.Neuron neuron(Place place) {
        return new Meaning.Neuron(place.column(), place.index(), columns.size());
    }

    /** Where the neurons are that are drawn one by one. */
    List<Meaning.Place> neurons() {
        List<Meaning.Place> neurons = new ArrayList<>();
        for (List<Place> column : columns) {
            int number = column.get(0).column();
            double half = radius(number);
            double halfHeight = halfHeight(number);
            boolean together = isBar(number) || number == 0 && picture().isPresent();
            for (Place place : together ? List.<Place>of() : column) {
                Box box = new Box(place.x() - half, place.y() - halfHeight, 2 * half, 2 * halfHeight);
                neurons.add(new Meaning.Place(neuron(place), box));
            }
        }
        return neurons;
    }

    /**
     * The line from the right border of a neuron to the left border of the next; lines into an output end at different
     * heights.
     */
    @Override
    public Line lineOf(Place from, Place to) {
        if (folded.isPresent()) {
            Folded of = folded.get();
            return of.line(
                    of.whole().lineOf(of.inWhole(from), of.inWhole(to)),
                    of.merged().lineOf(of.inMerged(from), of.inMerged(to)));
        }
        return new Line(
                from.x() + radius(from.column()),
                from.y(),
                to.x() - radius(to.column()),
                isOutput(to.column()) ? heightInto(to, from) : to.y());
    }

    private double heightInto(Place to, Place from) {
        int count = columns.get(from.column()).size();
        double apart =
                Math.min(Math.min(0.06 * pitches[to.column()], 1.1 * sizes.text()), 0.9 * pitches[to.column()] / count);
        double rank = ranks.map(all -> all.get(from.column())[from.index()]).orElse((double) from.index());
        return to.y() + (rank - (count - 1) / 2.0) * apart;
    }

    @Override
    public Optional<Place> neuronAt(double x, double y) {
        Optional<Place> pixel = picture.flatMap(box -> pixelAt(box, x, y));
        if (pixel.isPresent()) {
            return pixel;
        }
        for (int column = picture.isPresent() ? 1 : 0; column < columns.size(); column++) {
            List<Place> places = columns.get(column);
            double aside = Math.abs(places.get(0).x() - x);
            if (aside > radii[column] + 2) {
                continue;
            }
            Optional<Place> nearest = nearest(column, y);
            if (nearest.isEmpty()) {
                continue;
            }
            Place place = nearest.get();
            double up = Math.abs(place.y() - y);
            if (bars[column] || isOutput(column) || Math.max(aside, up) <= radii[column] + 2) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** The neuron of a column that is nearest to the height {@code y}, if {@code y} is about that of the column. */
    private Optional<Place> nearest(int column, double y) {
        List<Place> places = columns.get(column);
        if (ranks.isPresent() || (folded.isPresent() && share() < 1)) {
            // Neurons on their way are at no even distances.
            return places.stream().min(Comparator.comparingDouble(place -> Math.abs(place.y() - y)));
        }
        int index = (int) FastMath.rint((y - places.get(0).y()) / pitches[column]);
        return index < 0 || index >= places.size() ? Optional.empty() : Optional.of(places.get(index));
    }

    private Optional<Place> pixelAt(Box box, double x, double y) {
        int row = (int) Math.floor((y - box.top()) / pitches[0]);
        int column = (int) Math.floor((x - box.left()) / pitches[0]);
        boolean inside = row >= 0 && row < pictureSide && column >= 0 && column < pictureSide;
        return inside ? place(0, row * pictureSide + column) : Optional.empty();
    }
}
