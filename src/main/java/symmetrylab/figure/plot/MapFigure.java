package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.PrincipalPlane;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Emphasis;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyedFigure;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Tabular;
import symmetrylab.figure.plot.MapGroups.Group;
import symmetrylab.figure.plot.TitleRow.Word;
import symmetrylab.figure.scales.MapPlace;
import symmetrylab.figure.scales.NeuronMap;
import symmetrylab.figure.scene.NeuronPicture;
import symmetrylab.figure.scene.NeuronSet;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;

/**
 * The neurons of one hidden layer as points: their weights and biases in a plane that all lanes and steps share, with
 * their trails. Neurons at one place are one point with their number; grey trails are from before the last edit.
 *
 * @param scene the lane at one step
 */
public record MapFigure(Scene scene) implements LayeredFigure, NeuronPicture, Tabular {

    /** More neurons than this are small points. */
    private static final int MANY_POINTS = 48;

    /** The most neurons whose lines are counted, which compares all pairs. */
    private static final int MAX_ALIGNING = 64;

    /** How far from the rim of a point still counts as on it, in pixels. */
    private static final double REACH = 4;

    /** The opacity of the veil over the other neurons. */
    private static final double VEIL = 0.68;

    /** How far apart two points must be to be seen as two, as a multiple of the text's height. */
    private static final double VISIBLE = 0.25;

    /** The part that is the same at every step: axes and whole trails. */
    private record Ground(MapFigure plot, NeuronMap map) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            plot.paintGround(pen, map, plot.frame(map, width, height));
        }
    }

    @Override
    public List<Layer> layers(double width, double height) {
        if (history().hiddenLayers() == 0) {
            String none = style().words().get("figure.noHidden");
            Figure nothing = (pen, w, h) -> pen.text(none, w / 2, h / 2, style().centeredNote());
            return List.of(new Layer(nothing, 0, width));
        }
        NeuronMap map =
                scene.scales().courses().map(history(), layer(), scene.plots().has(PlotOption.FOLD_MIRRORS));
        MapFigure anyStep = new MapFigure(scene.ofWholeRun());
        return List.of(
                new Layer(new Ground(anyStep, map), 0, width),
                new Layer((pen, w, h) -> paintNow(pen, map, frame(map, w, h)), 0, width));
    }

    @Override
    public Optional<NeuronSet> neuronsAt(double x, double y, double width, double height) {
        if (history().hiddenLayers() == 0) {
            return Optional.empty();
        }
        MapFrame frame = frame(map(), width, height);
        List<Group> shown = shown(map(), frame);
        Optional<NeuronSet> found = Optional.empty();
        double nearest = Double.POSITIVE_INFINITY;
        for (Group group : shown) {
            double distance = FastMath.hypot(
                    frame.atX(group.place().x()) - x, frame.atY(group.place().y()) - y);
            if (distance <= radius(group, shown.size()) + REACH && distance < nearest) {
                nearest = distance;
                found = Optional.of(new NeuronSet(layer(), group.neurons()));
            }
        }
        return found;
    }

    @Override
    public Optional<Figure> highlight(NeuronSet neurons) {
        List<Integer> those = history().hiddenLayers() == 0
                ? List.of()
                : neurons.in(layer(), network().fanOut(layer()));
        Object key = List.of(new MapFigure(scene.ofWholeRun()), scene.now(), neurons);
        return those.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyedFigure(key, (pen, w, h) -> paintStrong(pen, frame(map(), w, h), those)));
    }

    /** Paints the points of some neurons, with their trails, over a veil. */
    private void paintStrong(Pen pen, MapFrame frame, List<Integer> neurons) {
        Emphasis emphasis = new Emphasis(style());
        Box area = new Box(frame.left(), frame.top(), frame.right() - frame.left(), frame.bottom() - frame.top());
        emphasis.paintVeil(pen, area, VEIL);
        Parameters state = scene.state().parameters();
        clip(pen, frame, on -> {
            trails(frame, map()).ifPresent(trails -> trails.paintOf(on, neurons, scene.now()));
            for (int i = neurons.size() - 1; i >= 0; i--) {
                MapPlace place = map().place(state, layer(), neurons.get(i));
                if (frame.contains(place.x(), place.y())) {
                    double radius = 0.45 * style().text();
                    double x = frame.atX(place.x());
                    double y = frame.atY(place.y());
                    on.disc(
                            x,
                            y,
                            radius + 0.22 * style().text(),
                            style().palette().page());
                    on.disc(
                            x,
                            y,
                            radius + 0.12 * style().text(),
                            style().palette().text());
                    on.disc(x, y, radius, style().palette().ofNeuron(neurons.get(i)));
                }
            }
        });
        Ink ink = neurons.size() == 1
                ? style().palette().ofNeuron(neurons.get(0))
                : style().palette().text();
        emphasis.paintName(pen, area, style().words().say(NeuronNames.hidden(network(), layer(), neurons)), ink);
    }

    private NeuronMap map() {
        return scene.scales().courses().map(history(), layer(), scene.plots().has(PlotOption.FOLD_MIRRORS));
    }

    /** The places of every neuron at the kept steps: the trails. */
    @Override
    public NumberTable table() {
        List<CurveTable.Series> places = new ArrayList<>();
        int neurons = history().hiddenLayers() == 0 ? 0 : network().fanOut(layer());
        for (int i = 0; i < neurons; i++) {
            int neuron = i;
            NeuronMap map = map();
            String name = NeuronNames.hidden(network(), layer(), neuron);
            IntFunction<MapPlace> at = step -> map.place(history().recording().parameters(step), layer(), neuron);
            places.add(new CurveTable.Series(style().words().get("figure.table.first", name), step -> at.apply(step)
                    .x()));
            places.add(new CurveTable.Series(style().words().get("figure.table.second", name), step -> at.apply(step)
                    .y()));
        }
        // Its trails are of all steps.
        return CurveTable.of(scene.with(scene.plots().withSteps(Optional.empty())), places);
    }

    /** The points inside the plot area at the current step. */
    private List<Group> shown(NeuronMap map, MapFrame frame) {
        Parameters state = scene.state().parameters();
        List<MapPlace> places = IntStream.range(0, network().fanOut(layer()))
                .mapToObj(neuron -> map.place(state, layer(), neuron))
                .toList();
        return MapGroups.of(state, layer(), places::get, VISIBLE * style().text() / frame.unit()).groups().stream()
                .filter(group -> frame.contains(group.place().x(), group.place().y()))
                .toList();
    }

    private Architecture network() {
        return history().recording().plan().architecture();
    }

    private int layer() {
        return scene.plots().layerOf(history().hiddenLayers());
    }

    private MapFrame frame(NeuronMap map, double width, double height) {
        return MapFrame.of(PlotPlace.of(0, height, width, style()), map.x(), map.y());
    }

    private void paintGround(Pen pen, NeuronMap map, MapFrame frame) {
        PrincipalPlane plane = map.plane();
        frame.paintAxes(
                pen,
                named("figure.map.first", plane.firstShare()),
                named("figure.map.first.brief", plane.firstShare()));
        if (!scene.plots().futureHidden()) {
            clip(pen, frame, on -> {
                paintGhost(on, map, frame, Integer.MAX_VALUE);
                trails(frame, map).ifPresent(trails -> trails.paintAll(on));
            });
        }
    }

    private Optional<MapTrails> trails(MapFrame frame, NeuronMap map) {
        return scene.plots().has(PlotOption.NO_TRAILS)
                ? Optional.empty()
                : Optional.of(new MapTrails(frame, map.trails(history(), layer())));
    }

    private interface Painting {
        void paint(Pen pen);
    }

    /** Paints into the plot area alone. */
    private static void clip(Pen pen, MapFrame frame, Painting painting) {
        double width = frame.right() - frame.left();
        double height = frame.bottom() - frame.top();
        pen.area(
                frame.left(),
                frame.top(),
                width,
                height,
                (on, w, h) -> on.area(
                        -frame.left(),
                        -frame.top(),
                        frame.right(),
                        frame.bottom(),
                        (inner, fullWidth, fullHeight) -> painting.paint(inner)));
    }

    private void paintGhost(Pen pen, NeuronMap map, MapFrame frame, int last) {
        map.ghostTrails(history(), layer())
                .filter(trails -> !scene.plots().has(PlotOption.NO_TRAILS))
                .ifPresent(trails -> new MapTrails(frame, trails).paintGrey(pen, last, GhostLines.stroke(style())));
    }

    private void paintNow(Pen pen, NeuronMap map, MapFrame frame) {
        int now = scene.now();
        Parameters state = history().recording().parameters(now);
        int count = network().fanOut(layer());
        List<MapPlace> places = IntStream.range(0, count)
                .mapToObj(neuron -> map.place(state, layer(), neuron))
                .toList();
        clip(pen, frame, on -> {
            if (scene.plots().futureHidden()) {
                paintGhost(on, map, frame, now);
            }
            trails(frame, map).ifPresent(trails -> trails.paintUntil(on, now, places));
        });
        double visible = VISIBLE * style().text() / frame.unit();
        MapGroups groups = MapGroups.of(state, layer(), places::get, visible);
        List<Group> shown = groups.groups().stream()
                .filter(group -> frame.contains(group.place().x(), group.place().y()))
                .toList();
        paintPoints(pen, frame, trails(frame, map), shown);
        long outside = groups.groups().stream()
                .filter(group -> !shown.contains(group))
                .mapToLong(group -> group.neurons().size())
                .sum();
        double largest = IntStream.range(0, count)
                .mapToDouble(neuron -> state.incoming(layer(), neuron).norm())
                .max()
                .orElse(0);
        int lines = count <= MAX_ALIGNING ? Similarity.of(state, layer()).lines() : 0;
        MapSentence.Seen seen = new MapSentence.Seen(count, groups, outside, lines, largest, visible);
        paintTitle(pen, frame, map, MapSentence.of(seen, style().words(), style().palette()));
    }

    private void paintPoints(Pen pen, MapFrame frame, Optional<MapTrails> trails, List<Group> shown) {
        MapLabels labels = new MapLabels(frame);
        trails.ifPresent(drawn -> drawn.keepOff(labels, scene.now()));
        // The first neuron is on top, as in the other plots.
        for (int i = shown.size() - 1; i >= 0; i--) {
            Group group = shown.get(i);
            double x = frame.atX(group.place().x());
            double y = frame.atY(group.place().y());
            double radius = radius(group, shown.size());
            pen.disc(
                    x,
                    y,
                    radius + Math.max(1, 0.09 * style().text()),
                    style().palette().page());
            pen.disc(x, y, radius, ink(group));
            labels.keepOff(x, y, radius);
        }
        Lettering lettering = PlotPlace.axis(style()).bold();
        List<Group> largestFirst = new ArrayList<>(shown);
        largestFirst.sort(Comparator.comparingInt(group -> -group.neurons().size()));
        for (Group group : largestFirst) {
            labels.paint(
                    pen,
                    names(group),
                    frame.atX(group.place().x()),
                    frame.atY(group.place().y()),
                    radius(group, shown.size()),
                    lettering.withInk(ink(group)));
        }
        labels.paintOffTrails(
                pen,
                style().words().get("figure.map.origin"),
                frame.atX(0),
                frame.atY(0),
                0.42 * style().text(),
                PlotPlace.axis(style()));
    }

    private double radius(Group group, int points) {
        double radius = points > MANY_POINTS ? 0.24 * style().text() : 0.36 * style().text();
        return group.neurons().size() > 1 ? 1.25 * radius : radius;
    }

    private Ink ink(Group group) {
        if (group.neurons().size() == 1) {
            return style().palette().ofNeuron(group.neurons().get(0));
        }
        return group.near()
                ? style().palette().states().near()
                : style().palette().states().identical();
    }

    /** The name of a point, from its longest to its shortest form. */
    private List<String> names(Group group) {
        List<Integer> neurons = group.neurons();
        if (neurons.size() == 1) {
            return List.of(NeuronNames.hidden(network(), layer(), neurons.get(0)));
        }
        String count = style().words().get(group.near() ? "figure.nearCount" : "figure.count", neurons.size());
        String names = style().words().say(NeuronNames.hidden(network(), layer(), neurons));
        return List.of(names + " " + count, count);
    }

    private void paintTitle(Pen pen, MapFrame frame, NeuronMap map, MapSentence sentence) {
        TitleRow row = TitleRow.of(frame.place());
        boolean folds = map.folds(network());
        String title = style().words().get(folds ? "figure.map.folded" : "plot.map");
        String brief = style().words().get(folds ? "figure.map.folded.brief" : "plot.map");
        double share = map.plane().secondShare();
        String up = named("figure.map.second", share);
        String briefUp = named("figure.map.second.brief", share);
        boolean done = paintTitle(pen, row, title, up, sentence.full(), sentence.ink())
                || paintTitle(pen, row, title, briefUp, sentence.full(), sentence.ink())
                || paintTitle(pen, row, brief, briefUp, sentence.full(), sentence.ink())
                || paintTitle(pen, row, brief, up, sentence.brief(), sentence.ink())
                || paintTitle(pen, row, brief, briefUp, sentence.brief(), sentence.ink());
        if (!done) {
            row.paintTitle(pen, brief);
            row.paintWords(pen, row.fitting(List.of(new Word(sentence.brief(), sentence.ink())), 0, row.room(brief)));
        }
    }

    private boolean paintTitle(Pen pen, TitleRow row, String title, String up, String sentence, Ink ink) {
        List<Word> words = List.of(new Word(sentence, ink));
        double name = MapFrame.widthOf(style(), up) + style().text();
        if (row.room(title) - name < row.widthOf(words)) {
            return false;
        }
        row.paintTitle(pen, title);
        MapFrame.paintUp(pen, style(), up, row.widthOf(title) + 0.8 * style().text(), row.baseline());
        row.paintWords(pen, words);
        return true;
    }

    private String named(String key, double share) {
        return style().words().get(key, Numbers.percent(share));
    }

    private RunHistory history() {
        return scene.history();
    }

    private FigureStyle style() {
        return scene.style();
    }
}
