package symmetrylab.figure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.lane.LaneHeadFigure;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.plot.DashKeyFigure;
import symmetrylab.figure.scene.Scene;
import symmetrylab.spec.VisibleText;

/**
 * The lanes of an experiment side by side on one grid, each with its head above its figures.
 *
 * @param lanes the runs, from left to right, at the same step, on the same scales and in the same style; at least one
 * @param figures what each lane shows, from top to bottom
 * @param covered whether a question mark takes the place of what is said of the lanes, so that a class can predict it
 * @param scale how much larger type is than in a window, at least 1, as for {@link #textFor}
 */
public record LanesFigure(List<Scene> lanes, List<FigureKind> figures, boolean covered, double scale)
        implements Figure {

    /** What can be pointed at in a lane. */
    public enum Part {
        /** All of it. */
        LANE,
        /** The sentence at its head. */
        SENTENCE,
        /** Loss, accuracy and spread. */
        NUMBERS,
        /** The network. */
        NETWORK,
        /** The output beside the network. */
        OUTPUT,
        /** The plots. */
        PLOTS
    }

    /** Copies the lists. */
    public LanesFigure {
        lanes = List.copyOf(lanes);
        figures = List.copyOf(figures);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("there is no lane");
        }
    }

    /** The lanes with type as in a window. */
    public LanesFigure(List<Scene> lanes, List<FigureKind> figures, boolean covered) {
        this(lanes, figures, covered, 1);
    }

    private int plots() {
        return FigureKind.plots(figures);
    }

    /** The size of the type that the scenes want in a picture of this size. */
    public static double textFor(double width, double height, int lanes, int plots) {
        return textFor(width, height, lanes, plots, 1);
    }

    /** The same in a picture with type {@code scale} times as large as in a window. */
    public static double textFor(double width, double height, int lanes, int plots, double scale) {
        return LaneGrid.inLesson(width / lanes, height, plots, scale).text();
    }

    private LaneGrid grid(double width, double height) {
        return LaneGrid.inLesson(width / lanes.size(), height, plots(), scale);
    }

    /**
     * The place of a part of lane {@code number}, from 0, in a picture of this size; absent if the lane does not show the
     * part.
     */
    public Optional<Box> place(Part part, int number, double width, double height) {
        LaneGrid grid = grid(width, height);
        LaneGrid.Rows rows = grid.rows();
        double left = number * grid.width();
        double inside = left + grid.padding();
        double belowName = rows.space() + rows.name();
        boolean hasNetwork = figures.contains(FigureKind.NETWORK);
        double plotsTop = rows.head() + (hasNetwork ? rows.network() : 0);
        Box network = new Box(inside, rows.head(), grid.inside(), plots() == 0 ? height - rows.head() : rows.network());
        return switch (part) {
            case LANE -> Optional.of(new Box(left, 0, grid.width(), height));
            case SENTENCE -> Optional.of(new Box(inside, belowName, grid.inside(), rows.sentence()));
            case NUMBERS -> Optional.of(new Box(inside, belowName + rows.sentence(), grid.inside(), rows.numbers()));
            case NETWORK -> Optional.of(network).filter(box -> hasNetwork);
            case OUTPUT ->
                hasNetwork && grid.hasOutput() && !figures.contains(FigureKind.OUTPUT)
                        ? new NetworkFigure(lanes.get(number), true)
                                .layout(network.width(), network.height())
                                .output()
                                .map(box -> new Box(
                                        network.left() + box.left(),
                                        network.top() + box.top(),
                                        box.width(),
                                        box.height()))
                        : Optional.empty();
            case PLOTS ->
                Optional.of(new Box(inside, plotsTop, grid.inside(), height - plotsTop))
                        .filter(box -> plots() > 0);
        };
    }

    /** The network of lane {@code number}, from 0, as a picture of this width shows it at {@link Part#NETWORK}. */
    public NetworkFigure network(int number, double width, double height) {
        LaneGrid grid = grid(width, height);
        return network(lanes.get(number), grid);
    }

    private NetworkFigure network(Scene lane, LaneGrid grid) {
        return new NetworkFigure(lane, grid.hasOutput() && !figures.contains(FigureKind.OUTPUT));
    }

    /** Whether a network has room for its output with the samples on it. */
    boolean showsSamples(LaneGrid grid) {
        long networks = figures.stream().filter(FigureKind::isNetwork).count();
        double room = plots() == 0
                ? grid.rows().total() - grid.rows().head()
                : grid.rows().network();
        return networks > 0
                && lanes.stream().anyMatch(lane -> network(lane, grid)
                        .layout(grid.inside(), room / networks)
                        .output()
                        .isPresent());
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        pen.rectangle(0, 0, width, height, 0, lanes.get(0).style().palette().page());
        paintLanes(pen, parts(width, height), 0, LanesFigure::paint);
    }

    /**
     * Paints the lanes of {@code grid} below {@code top}, with how they start beside their names.
     *
     * @param before the number of lanes in the rows above, which are counted first
     */
    void paintOnPage(Pen pen, LaneGrid grid, double top, LaneSentence.Form form, int before) {
        paintLanes(pen, parts(grid, top, form), before, (on, part) -> {
            paint(on, part);
            if (part.figure() instanceof LaneHeadFigure head) {
                Box box = part.box();
                on.area(box.left(), box.top(), box.width(), box.height(), (in, w, h) -> head.paintStart(in));
            }
        });
    }

    private static void paint(Pen pen, Placed part) {
        Box box = part.box();
        pen.group(
                new Meaning.View(part.name()),
                on -> on.area(box.left(), box.top(), box.width(), box.height(), part.figure()));
    }

    /** Paints parts, those of one lane as a group. */
    private void paintLanes(Pen pen, List<Placed> parts, int before, BiConsumer<Pen, Placed> painter) {
        int from = 0;
        while (from < parts.size()) {
            int lane = parts.get(from).lane();
            int to = from;
            while (to < parts.size() && parts.get(to).lane() == lane) {
                to++;
            }
            List<Placed> own = parts.subList(from, to);
            pen.group(
                    new Meaning.Lane(before + lane + 1, name(lanes.get(lane))),
                    on -> own.forEach(part -> painter.accept(on, part)));
            from = to;
        }
    }

    private static String name(Scene lane) {
        return VisibleText.of(lane.history().recording().plan().spec().name());
    }

    /**
     * A part of the picture.
     *
     * @param lane whose part it is, from 0
     * @param name what it is, in a word
     * @param box where it is
     * @param figure its content; equal to that of another step if it looks the same
     */
    public record Placed(int lane, String name, Box box, Figure figure) {}

    /** What a picture of this size is made of, each painted over those before it; the page under them is empty. */
    public List<Placed> parts(double width, double height) {
        LaneGrid grid = grid(width, height);
        return parts(grid, 0, form(grid));
    }

    /** The form of the sentences, the same in all lanes. */
    LaneSentence.Form form(LaneGrid grid) {
        return LaneHeadFigure.formFor(heads(), grid, lanes.get(0).style().words());
    }

    private List<LaneHead> heads() {
        return covered
                ? List.of()
                : lanes.stream()
                        .map(lane -> LaneHead.of(lane.history(), lane.now()))
                        .toList();
    }

    private List<Placed> parts(LaneGrid grid, double top, LaneSentence.Form form) {
        double height = grid.rows().total();
        List<LaneHead> heads = heads();
        List<Placed> parts = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Scene lane = lanes.get(i);
            double left = i * grid.width();
            if (i > 0) {
                parts.add(new Placed(
                        i,
                        "border",
                        new Box(left - 1, top, 2, height),
                        new Separator(lane.style().palette())));
            }
            parts.add(new Placed(
                    i,
                    "head",
                    new Box(left, top, grid.width(), grid.rows().head()),
                    covered
                            ? new LaneCover(name(lane), grid, lane.style())
                            : new LaneHeadFigure(heads.get(i), form, grid, lane.style())));
            double belowHead = top + grid.rows().head();
            addFigures(
                    i, new Box(left + grid.padding(), belowHead, grid.inside(), top + height - belowHead), grid, parts);
        }
        return parts;
    }

    private void addFigures(int number, Box room, LaneGrid grid, List<Placed> parts) {
        Scene lane = lanes.get(number);
        double top = room.top();
        List<FigureKind> plots = new ArrayList<>(figures);
        List<FigureKind> networks =
                figures.stream().filter(FigureKind::isNetwork).toList();
        plots.removeAll(networks);
        double share = plots.isEmpty() ? room.height() : grid.rows().network();
        for (FigureKind network : networks) {
            double height = share / networks.size();
            Scene shown = network == FigureKind.MERGED ? lane.with(lane.view().folded(1)) : lane;
            parts.add(new Placed(
                    number, network.word(), new Box(room.left(), top, room.width(), height), network(shown, grid)));
            top += height;
        }
        if (plots.isEmpty()) {
            return;
        }
        if (plots.contains(FigureKind.TRAJECTORIES)) {
            double tabs = grid.rows().tabs();
            parts.add(new Placed(
                    number,
                    "key",
                    new Box(room.left(), top, room.width(), tabs),
                    new DashKeyFigure(lane.ofWholeRun())));
            top += tabs;
        }
        int across = Math.max(1, grid.plotsAcross());
        int rows = (plots.size() + across - 1) / across;
        double gap = grid.text();
        double width = (room.width() - (across - 1) * gap) / across;
        double height = (room.bottom() - top) / rows;
        for (int i = 0; i < plots.size(); i++) {
            double left = room.left() + i % across * (width + gap);
            parts.add(new Placed(
                    number,
                    plots.get(i).word(),
                    new Box(left, top + i / across * height, width, height),
                    plots.get(i).of(lane)));
        }
    }

    /** The line between two lanes. */
    private record Separator(Palette palette) implements Figure {
        @Override
        public void paint(Pen pen, double width, double height) {
            pen.line(width / 2, 0, width / 2, height, Stroke.solid(palette.grid(), 1));
        }
    }
}
