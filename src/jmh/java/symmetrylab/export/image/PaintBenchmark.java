package symmetrylab.export.image;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.analysis.plane.PlaneKind;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMapFilling;
import symmetrylab.analysis.starts.StartMapPlan;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scales.StartMaps;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.starts.StartMapFigure;
import symmetrylab.recording.Recording;
import symmetrylab.testing.BlankPen;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/**
 * The processor time of painting each figure into an image of 1280 x 720, on one thread.
 *
 * <p>What a painting finds warm: the recording, the measures of all states, and what belongs to a whole run or plane
 * (curvature, initialization map, course of the neurons), which the window computes in the background and an export once
 * for all its frames. Each painting shows another step and makes its figure anew, as the frames of an animation do; its
 * time includes all that the figure works out for that step. The virtual machine is warm too: all figures
 * are painted some times before any is measured.
 *
 * <p>Beside it stands the time without a pen, in which the figure only says what to draw.
 *
 * <p>Arguments: words of the cases and figures to paint, such as {@code preset} or {@code trajectories}; all without.
 */
public final class PaintBenchmark {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int WARM_UP = 40;
    private static final int PAINTINGS = 60;

    /** How long to paint each figure at most, in seconds; the slowest are not painted as often. */
    private static final double LONGEST = 4;

    /** How long initialization maps are filled, in seconds; what is known then is painted. */
    private static final double FILLING = 10;

    /** How many times the window makes the loss on a plane finer. */
    private static final int FINER = 2;

    private static final Map<String, String> WIDE = new TreeMap<>(
            Map.of(
                    "moons-64",
                    "{'format': 1, 'data': {'kind': 'moons'}, 'network': {'hidden': [64]}, 'training': {'steps': 10000,"
                            + " 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}}, 'runs': [{'name': 'Random'}]}",
                    "digits-64",
                    "{'format': 1, 'data': {'kind': 'digits'}, 'network': {'hidden': [64]}, 'training': {'batch': 8,"
                            + " 'steps': 10000, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.1}}, 'runs': [{'name': 'Random'}]}"));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<String> words;

    private PaintBenchmark(List<String> words) {
        this.words = words;
    }

    /** Paints all figures that are named, or all. */
    public static void main(String... args) {
        PaintBenchmark benchmark = new PaintBenchmark(List.of(args));
        System.out.printf(
                Locale.ROOT, "%-34s %s%n", "milliseconds", "  median    95th   least | without a pen: median   least");
        List<RunHistory> preset = Runs.histories(Runs.preset("zero-against-random"));
        SharedScales scales = SharedScales.of(preset);
        for (FigureKind kind : FigureKind.values()) {
            preset.forEach(lane -> times(lane, kind, scales, PlotView.PLAIN, image()::paint));
        }
        if (benchmark.isAsked("preset")) {
            benchmark.paint("preset", preset);
        }
        WIDE.forEach((name, experiment) -> {
            if (benchmark.isAsked(name)) {
                benchmark.paint(name, Runs.histories(Runs.experiment(experiment)));
            }
        });
    }

    private boolean isAsked(String name) {
        List<String> cases = new ArrayList<>(WIDE.keySet());
        cases.add("preset");
        return cases.stream().noneMatch(words::contains) || words.contains(name);
    }

    private boolean isAsked(FigureKind kind) {
        List<String> figures =
                Arrays.stream(FigureKind.values()).map(FigureKind::word).toList();
        return figures.stream().noneMatch(words::contains) || words.contains(kind.word());
    }

    private void paint(String name, List<RunHistory> lanes) {
        for (int lane = 0; lane < lanes.size(); lane++) {
            RunHistory history = lanes.get(lane);
            SharedScales scales = SharedScales.of(lanes);
            if (isAsked(FigureKind.STARTS)) {
                scales = scales.with(List.of(startMap(history)));
            }
            if (isAsked(FigureKind.CURVATURE)) {
                scales = scales.with(curvatures(lanes, history));
            }
            for (FigureKind kind : FigureKind.values()) {
                if (isAsked(kind)) {
                    String words =
                            name + " " + history.recording().plan().spec().name() + " " + kind.word();
                    measure(words, history, kind, scales, PlotView.PLAIN);
                    if (kind == FigureKind.CURVATURE) {
                        for (PlaneKind plane : PlaneKind.values()) {
                            PlotOption option = PlotOption.valueOf("CURVATURE_" + plane.name());
                            PlotView view = new PlotView(0, false, Set.of(option));
                            measure(words + " " + plane.word(), history, kind, scales, view);
                        }
                    }
                }
            }
        }
    }

    private static StartMap startMap(RunHistory history) {
        StartMapPlan plan = StartMaps.plan(history, StartMapFigure.planeOf(PlotView.PLAIN));
        StartMapFilling filling = new StartMapFilling(plan);
        long end = System.nanoTime() + (long) (1e9 * FILLING);
        filling.run(1, () -> System.nanoTime() > end);
        return filling.newest();
    }

    private static Curvatures curvatures(List<RunHistory> lanes, RunHistory history) {
        Recording recording = history.recording();
        List<Recording> others = lanes.stream()
                .filter(lane -> lane != history)
                .map(RunHistory::recording)
                .toList();
        int middle = history.lastStep() / 2;
        List<Curvatures.Surface> surfaces = new ArrayList<>();
        for (PlaneKind kind : PlaneKind.values()) {
            PlaneChoice choice = PlaneChoice.of(kind);
            Optional<LossSurface> surface = LossSurface.of(choice, recording, middle, others, () -> false);
            for (int times = 0; times < FINER; times++) {
                surface = surface.flatMap(coarse -> coarse.finer(recording.data(), () -> false));
            }
            surfaces.add(new Curvatures.Surface(history, middle, choice, surface));
        }
        return new Curvatures(List.of(Curvatures.Spot.of(history, middle)), surfaces);
    }

    private static void measure(String name, RunHistory history, FigureKind kind, SharedScales scales, PlotView view) {
        double[] painted = times(history, kind, scales, view, image()::paint);
        double[] said = times(history, kind, scales, view, figure -> figure.paint(new NoPen(), WIDTH, HEIGHT));
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f%8.1f%8.1f |                %8.1f%8.1f%n",
                name,
                painted[painted.length / 2],
                painted[(int) (0.95 * painted.length)],
                painted[0],
                said[said.length / 2],
                said[0]);
    }

    private static FigureImage image() {
        return FigureImage.opaque(PictureSize.of(WIDTH, HEIGHT));
    }

    /** A pen that draws nothing. */
    private static final class NoPen extends BlankPen {
        @Override
        public void text(String text, double x, double y, Lettering lettering) {}

        @Override
        public void area(double x, double y, double width, double height, Figure figure) {
            figure.paint(this, width, height);
        }
    }

    /** What paints a figure. */
    private interface Painting {
        void paint(Figure figure);
    }

    /** The milliseconds of processor time of many paintings, sorted. */
    private static double[] times(
            RunHistory history, FigureKind kind, SharedScales scales, PlotView view, Painting painting) {
        List<Double> times = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < WARM_UP + PAINTINGS; i++) {
            if (i > 2 && System.nanoTime() - start > 1e9 * LONGEST) {
                break;
            }
            // The steps of a long run, in an order that leaves none of its parts out.
            int step = (int) (i * 0.618 % 1 * (history.lastStep() + 1));
            Scene scene = Scene.of(history, step, scales, Styles.of(Palette.LIGHT, 14))
                    .with(view);
            long before = THREADS.getCurrentThreadCpuTime();
            painting.paint(kind.of(scene));
            times.add((THREADS.getCurrentThreadCpuTime() - before) / 1e6);
        }
        int warm = Math.min(WARM_UP, times.size() / 2);
        return times.stream()
                .skip(warm)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }
}
