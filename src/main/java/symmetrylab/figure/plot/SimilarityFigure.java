package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.Condensation;
import symmetrylab.analysis.state.Distances;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyedFigure;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.figure.scene.NeuronPicture;
import symmetrylab.figure.scene.NeuronSet;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepPicture;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;

/**
 * The directions of the neurons of one hidden layer: the cosines between their weights and biases at the current step,
 * and the number of directions and of lines over the steps; or the distances between them at the current step.
 *
 * @param scene the lane at one step
 */
public record SimilarityFigure(Scene scene) implements LayeredFigure, NeuronPicture, Tabular, StepPicture {

    /** The largest share of the width for the matrix. */
    private static final double MATRIX_SHARE = 0.46;

    /** The least width of the counts over the steps, as a multiple of the text's height: for three labels of steps. */
    private static final double LEAST_COUNTS = 14.2;

    /** The least width of a matrix beside the counts, with its names, as a multiple of the text's height. */
    private static final double LEAST_MATRIX = 5;

    /** From this height on, as a multiple of the width, the counts are below the matrix. */
    private static final double STACKED = 1.25;

    /** The share of the height for a matrix above the counts. */
    private static final double MATRIX_HEIGHT = 0.58;

    /** The gap between the two. */
    private static final double GAP = 1.1;

    /** The part that is the same at every step: the counts and, in the layer of those ahead, the axes. */
    private record Counts(SimilarityFigure plot, Condensation counts, boolean past) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            Box box = plot.countsBox(width, height);
            pen.area(
                    box.left(),
                    box.top(),
                    box.width(),
                    box.height(),
                    (on, w, h) -> plot.paintCounts(on, counts, past, w, h));
        }
    }

    @Override
    public List<Layer> layers(double width, double height) {
        if (history().hiddenLayers() == 0) {
            return note(style().words().get("figure.noHidden"), width);
        }
        if (neurons() > Condensation.MAX_NEURONS) {
            return note(style().words().get("figure.similarity.many", Condensation.MAX_NEURONS), width);
        }
        if (!hasCounts(width, height)) {
            return List.of(new Layer(this::paintNow, 0, width));
        }
        Condensation counts = scene.scales()
                .courses()
                .condensation(history(), layer(), StepAxis.of(scene).steps());
        SimilarityFigure anyStep = new SimilarityFigure(scene.ofWholeRun());
        Box box = countsBox(width, height);
        double now = box.left() + frame(box.width(), box.height()).until(scene.now());
        return List.of(
                new Layer(new Counts(anyStep, counts, false), 0, width),
                new Layer(new Counts(anyStep, counts, true), 0, now),
                new Layer(this::paintNow, 0, width));
    }

    /** The cosines or distances at the current step, a row and a column for each neuron in the order of the matrix. */
    @Override
    public NumberTable table() {
        if (history().hiddenLayers() == 0 || neurons() > Condensation.MAX_NEURONS) {
            return new NumberTable(List.of(), Mat.of(new double[0][0]));
        }
        TrainingState state = history().recording().state(scene.now());
        Similarity similarity = Similarity.of(state.parameters(), layer());
        Mat all = showsDistances() ? Distances.of(state.parameters(), layer()).values() : similarity.cosines();
        int[] order = similarity.ordered(NeuronClasses.of(state, layer()).classes()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] rows = new double[order.length][order.length];
        for (int row = 0; row < order.length; row++) {
            for (int column = 0; column < order.length; column++) {
                rows[row][column] = all.get(order[row], order[column]);
            }
        }
        return new NumberTable(
                IntStream.of(order)
                        .mapToObj(neuron -> NeuronNames.hidden(network(), layer(), neuron))
                        .toList(),
                Mat.of(rows));
    }

    @Override
    public Optional<NeuronSet> neuronsAt(double x, double y, double width, double height) {
        if (!hasMatrix()) {
            return Optional.empty();
        }
        PairMatrix matrix = matrix(width, height);
        List<Integer> order = order();
        int row = matrix.index(y - matrix.top(), order.size());
        int column = matrix.index(x - matrix.left(), order.size());
        if (row < 0 || x > matrix.left() + matrix.side() || x < 0) {
            return Optional.empty();
        }
        return Optional.of(new NeuronSet(
                layer(),
                IntStream.of(row, column < 0 ? row : column)
                        .map(order::get)
                        .filter(Distinct.ints())
                        .sorted()
                        .boxed()
                        .toList()));
    }

    @Override
    public Optional<Figure> highlight(NeuronSet neurons) {
        List<Integer> those = hasMatrix() ? neurons.in(layer(), neurons()) : List.of();
        if (those.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> order = order();
        Object key = List.of(new SimilarityFigure(scene.ofWholeRun()), order, neurons);
        return Optional.of(new KeyedFigure(key, (pen, w, h) -> matrix(w, h).paintFrames(pen, order, those)));
    }

    @Override
    public Optional<Scale> stepAxis(double width, double height) {
        if (!hasMatrix() || !hasCounts(width, height)) {
            return Optional.empty();
        }
        Box box = countsBox(width, height);
        Scale x = frame(box.width(), box.height()).x();
        return Optional.of(Scale.linear(x.domain(), box.left() + x.from(), box.left() + x.to()));
    }

    private boolean hasMatrix() {
        return history().hiddenLayers() > 0 && neurons() <= Condensation.MAX_NEURONS;
    }

    /** The neurons in the order of the rows. */
    private List<Integer> order() {
        TrainingState state = history().recording().state(scene.now());
        return Similarity.of(state.parameters(), layer())
                .ordered(NeuronClasses.of(state, layer()).classes());
    }

    private List<Layer> note(String text, double width) {
        Figure note = (pen, w, h) -> pen.text(text, w / 2, h / 2, style().centeredNote());
        return List.of(new Layer(note, 0, width));
    }

    private Architecture network() {
        return history().recording().plan().architecture();
    }

    private int layer() {
        return scene.plots().layerOf(history().hiddenLayers());
    }

    private boolean showsDistances() {
        return scene.plots().has(PlotOption.DISTANCES);
    }

    private int neurons() {
        return network().fanOut(layer());
    }

    private PlotPlace place(double width, double height) {
        return PlotPlace.of(0, height, width, style());
    }

    /** Whether the counts are below the matrix, not beside it. */
    private static boolean isStacked(double width, double height) {
        return height > STACKED * width;
    }

    /** Whether there is room for the counts over the steps; the title has those of the current step. */
    private boolean hasCounts(double width, double height) {
        return !showsDistances() && hasRoomForCounts(width, height);
    }

    private boolean hasRoomForCounts(double width, double height) {
        return isStacked(width, height) || besideCounts(width) >= LEAST_MATRIX * style().text();
    }

    /** The width that counts beside the matrix leave. */
    private double besideCounts(double width) {
        return Math.min(MATRIX_SHARE * width, width - (LEAST_COUNTS + GAP) * style().text());
    }

    /** The place of the counts. */
    private Box countsBox(double width, double height) {
        if (isStacked(width, height)) {
            double top = MATRIX_HEIGHT * height;
            return new Box(0, top, width, height - top);
        }
        PairMatrix matrix = matrix(width, height);
        double left = matrix.left() + matrix.side() + GAP * style().text();
        return new Box(left, 0, width - left, height);
    }

    /** The place of the matrix: a square as high as the plot area, or less if it would be too wide. */
    private PairMatrix matrix(double width, double height) {
        boolean stacked = isStacked(width, height);
        PlotPlace place = place(width, stacked ? MATRIX_HEIGHT * height : height);
        double high = place.low() - place.high();
        double names = IntStream.range(0, neurons())
                        .mapToDouble(neuron -> TextWidth.of(
                                NeuronNames.hidden(network(), layer(), neuron),
                                PlotPlace.axis(style()).bold()))
                        .max()
                        .orElse(0)
                + 0.4 * style().text();
        double room = stacked || !hasCounts(width, height) ? width : besideCounts(width);
        double named = Math.min(high, room - names);
        boolean hasNames = named / neurons() >= PlotPlace.axis(style()).size();
        double left = hasNames ? names : 0.2 * style().text();
        double side = Math.max(1, Math.min(high, room - left));
        return new PairMatrix(left, place.high(), side, hasNames, style());
    }

    private PlotFrame frame(double width, double height) {
        PlotPlace place = place(width, height);
        int most = scene.scales().courses().mostNeurons(scene.plots().layer(), Condensation.MAX_NEURONS);
        Range domain = new Range(0, 1.06 * Math.max(2, most));
        double size = PlotPlace.axis(style()).size();
        int wanted = (int) Math.max(PlotAxis.LEAST, Math.min(5, (place.low() - place.high()) / (4 * size)));
        List<Double> ticks = Ticks.wholeAtLeast(domain, wanted);
        PlotAxis axis = new PlotAxis(domain, ticks, PlotAxis.labels(ticks));
        return PlotFrame.of(place, StepAxis.of(scene), axis, Scale.linear(domain, place.low(), place.high()));
    }

    private void paintCounts(Pen pen, Condensation counts, boolean past, double width, double height) {
        PlotFrame frame = frame(width, height);
        if (!past) {
            frame.paintAxes(pen);
        }
        if (scene.plots().futureHidden() && !past) {
            return;
        }
        frame.paintCurve(pen, counts.steps(), counts.lines(), lines(frame), past);
        frame.paintCurve(pen, counts.steps(), counts.directions(), directions(frame), past);
    }

    /** Lines are a wide band, so that directions are seen on them where both are as many. */
    private Stroke lines(PlotFrame frame) {
        Ink ink = style().palette().page().mix(style().palette().states().identical(), 0.6);
        return Stroke.solid(ink, 2.8 * frame.curveWidth());
    }

    private Stroke directions(PlotFrame frame) {
        return Stroke.solid(style().palette().text(), frame.curveWidth());
    }

    private void paintNow(Pen pen, double width, double height) {
        TrainingState state = history().recording().state(scene.now());
        Similarity similarity = Similarity.of(state.parameters(), layer());
        List<Integer> order =
                similarity.ordered(NeuronClasses.of(state, layer()).classes());
        List<String> names = order.stream()
                .map(neuron -> NeuronNames.hidden(network(), layer(), neuron))
                .toList();
        if (showsDistances()) {
            paintDistances(pen, state, order, names, width, height);
            return;
        }
        matrix(width, height).paint(pen, new CosinePairs(similarity, style().palette()), order, names);
        if (hasCounts(width, height)) {
            paintCountsNow(pen, similarity, countsBox(width, height));
        }
        paintTitle(pen, TitleRow.of(place(width, height)), similarity, state);
    }

    private void paintDistances(
            Pen pen, TrainingState state, List<Integer> order, List<String> names, double width, double height) {
        Distances distances = Distances.of(state.parameters(), layer());
        double most = DistancePairs.endOfScale(scene.scales().spread());
        matrix(width, height).paint(pen, new DistancePairs(distances, most, style().palette()), order, names);
        TitleRow row = TitleRow.of(place(width, height));
        String title = style().words().get("figure.distances");
        row.paintTitle(pen, title);
        distanceSentences(distances).stream()
                .filter(words -> row.widthOf(words) <= row.room(title))
                .findFirst()
                .ifPresent(words -> row.paintWords(pen, words));
    }

    /** The sentence on the distances, from its longest to its shortest form. */
    private List<List<Word>> distanceSentences(Distances distances) {
        double largest = distances.largest();
        if (Double.isNaN(largest)) {
            Ink ink = style().palette().states().diverged();
            return List.of(List.of(new Word(style().words().get("figure.map.lost.brief"), ink)));
        }
        if (largest == 0) {
            Ink ink = style().palette().states().identical();
            return List.of(
                    List.of(new Word(style().words().get("figure.map.one", neurons()), ink)),
                    List.of(new Word(style().words().get("figure.spread.exactly"), ink)));
        }
        Ink ink = style().palette().text();
        String far = Numbers.brief(largest);
        String near = Numbers.brief(distances.smallest().orElse(largest));
        return List.of(
                List.of(new Word(style().words().get("figure.distances.range", near, far), ink)),
                List.of(new Word(style().words().get("figure.distances.most", far), ink)),
                List.of(new Word(far, ink)));
    }

    private void paintCountsNow(Pen pen, Similarity similarity, Box box) {
        PlotFrame frame = frame(box.width(), box.height());
        pen.area(box.left(), box.top(), box.width(), box.height(), (on, w, h) -> {
            frame.paintCursor(on, scene.now());
            double radius = frame.pointRadius();
            Ink line = style().palette().states().identical();
            frame.paintPoint(on, scene.now(), similarity.lines(), 1.35 * radius, line);
            frame.paintPoint(
                    on,
                    scene.now(),
                    similarity.directions(),
                    0.8 * radius,
                    style().palette().text());
        });
    }

    private void paintTitle(Pen pen, TitleRow row, Similarity similarity, TrainingState state) {
        String title = style().words().get("plot.similarity");
        row.paintTitle(pen, title);
        double room = row.room(title);
        for (List<Word> words : sentences(similarity, state)) {
            if (row.widthOf(words) <= room) {
                row.paintWords(pen, words);
                return;
            }
        }
    }

    /** The sentence on the current state, from its longest to its shortest form. */
    private List<List<Word>> sentences(Similarity similarity, TrainingState state) {
        var words = style().words();
        Ink text = style().palette().text();
        int count = neurons();
        long without = IntStream.range(0, count)
                .filter(neuron -> !similarity.hasDirection(neuron))
                .count();
        long lost = IntStream.range(0, count)
                .filter(neuron -> !state.parameters().incoming(layer(), neuron).isFinite())
                .count();
        if (lost > 0) {
            Ink ink = style().palette().states().diverged();
            return List.of(
                    List.of(new Word(words.get("figure.map.lost", lost, count), ink)),
                    List.of(new Word(words.get("figure.map.lost.brief"), ink)));
        }
        if (without == count) {
            return List.of(
                    List.of(new Word(words.get("figure.similarity.zero", count), text)),
                    List.of(new Word(words.get("figure.similarity.zero.brief"), text)));
        }
        Word directions = new Word(words.get("figure.similarity.directions", similarity.directions()), text);
        Word lines = new Word(
                words.get("figure.similarity.lines", similarity.lines()),
                style().palette().states().identical());
        List<Word> brief = List.of(directions, lines);
        List<Word> full = new ArrayList<>();
        full.add(new Word(words.get("figure.similarity.point", count - without), text));
        full.addAll(brief);
        if (without == 0) {
            return List.of(full, brief);
        }
        List<Word> rest = new ArrayList<>(full);
        rest.add(new Word(words.get("figure.similarity.rest", without), text));
        List<Word> some = new ArrayList<>(brief);
        some.add(new Word(words.get("figure.similarity.rest.brief", without), text));
        return List.of(rest, some, brief);
    }

    private RunHistory history() {
        return scene.history();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
