package symmetrylab.figure.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.curvature.CurvatureFigure;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.function.FunctionFigure;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.output.OutputFigure;
import symmetrylab.figure.plot.HistogramsFigure;
import symmetrylab.figure.plot.LossFigure;
import symmetrylab.figure.plot.MapFigure;
import symmetrylab.figure.plot.SimilarityFigure;
import symmetrylab.figure.plot.SingularFigure;
import symmetrylab.figure.plot.SpreadFigure;
import symmetrylab.figure.plot.TrajectoryFigure;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.CurveWork;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepWork;
import symmetrylab.figure.starts.StartMapFigure;

/** The figures a lane can show, with their words on the command line. */
public enum FigureKind {
    /** The network graph. */
    NETWORK("network", NetworkFigure::new),
    /** The network graph with equal neurons merged into one. */
    MERGED("merged", scene -> new NetworkFigure(scene.with(scene.view().folded(1)))),
    /** One training step, opened: its phases and all its numbers; a picture of its own. */
    STEP("step", OpenedStepFigure::network),
    /** The equations of one part of the network in a training step; a picture of its own. */
    DERIVATION("derivation", NetworkFigure::new),
    /** The weights of every hidden neuron over the steps. */
    TRAJECTORIES("trajectories", TrajectoryFigure::new),
    /** The spread of each hidden layer over the steps. */
    SPREAD("spread", SpreadFigure::new),
    /** Loss and accuracy over the steps. */
    LOSS("loss", LossFigure::new),
    /** The hidden neurons in the plane of their weights. */
    MAP("map", MapFigure::new),
    /** The cosines between hidden neurons, and the number of their directions over the steps. */
    SIMILARITY("similarity", SimilarityFigure::new),
    /** The singular values of the activations over the steps. */
    SINGULAR("rank", SingularFigure::new),
    /** Activations and gradients of all layers at one step. */
    HISTOGRAMS("histogram", HistogramsFigure::new),
    /** The outputs over the inputs, with the ridges of the neurons. */
    FUNCTION("function", FunctionFigure::new),
    /** The eigenvalues of the Hessian, or the loss on a plane. */
    CURVATURE("curvature", CurvatureFigure::of),
    /** What becomes of every start in a plane. */
    STARTS("starts", StartMapFigure::of),
    /** The output of the network. */
    OUTPUT("output", OutputFigure::new);

    private static final Map<String, String> SECOND_NAMES = Map.of("singular", "rank", "histograms", "histogram");

    private final String word;
    private final Function<Scene, Figure> maker;

    FigureKind(String word, Function<Scene, Figure> maker) {
        this.word = word;
        this.maker = maker;
    }

    /** The word for this kind. */
    public String word() {
        return word;
    }

    /** The plots: all kinds that are not a network, in the order of the tabs. */
    public static List<FigureKind> plots() {
        return Arrays.stream(values()).filter(kind -> !kind.isNetwork()).toList();
    }

    /** The figure named {@code word}; some have a second name, which older lessons and settings use. */
    public static Optional<FigureKind> find(String word) {
        String name = SECOND_NAMES.getOrDefault(word, word);
        return Arrays.stream(values()).filter(kind -> kind.word.equals(name)).findFirst();
    }

    /** Whether it is no plot: it shows the whole network and has a place of its own above the plots, or stands alone. */
    public boolean isNetwork() {
        return this == NETWORK || this == MERGED || standsAlone();
    }

    /** Whether it is a picture of its own, without other figures. */
    public boolean standsAlone() {
        return this == STEP || this == DERIVATION;
    }

    /** Whether a live page can show it; it cannot show what takes long to make, or is a picture of its own. */
    public boolean canBeLive() {
        return !standsAlone() && this != CURVATURE && this != STARTS;
    }

    /** How many of these are plots. */
    static int plots(List<FigureKind> figures) {
        return (int) figures.stream().filter(kind -> !kind.isNetwork()).count();
    }

    /** Whether one of these shows the whole network. */
    static boolean hasNetwork(List<FigureKind> figures) {
        return figures.stream().anyMatch(FigureKind::isNetwork);
    }

    /** Whether lanes in {@code grid} offer this plot below the graph; the output has no tab if it is beside the graph. */
    public boolean hasTab(LaneGrid grid) {
        return switch (this) {
            case TRAJECTORIES, SPREAD, LOSS, MAP, SIMILARITY, SINGULAR, HISTOGRAMS, FUNCTION, CURVATURE, STARTS -> true;
            case OUTPUT -> !grid.hasOutput();
            case NETWORK, MERGED, STEP, DERIVATION -> false;
        };
    }

    /** The options that change it. */
    public List<PlotOption> options() {
        return switch (this) {
            case TRAJECTORIES -> List.of(PlotOption.OUTGOING, PlotOption.LOG_WEIGHTS);
            case SPREAD -> List.of(PlotOption.LINEAR_SPREAD);
            case MAP -> List.of(PlotOption.FOLD_MIRRORS, PlotOption.NO_TRAILS);
            case CURVATURE ->
                List.of(
                        PlotOption.CURVATURE_SPECTRUM,
                        PlotOption.CURVATURE_EIGENVECTORS,
                        PlotOption.CURVATURE_PATH,
                        PlotOption.CURVATURE_LANES);
            case STARTS ->
                List.of(
                        PlotOption.START_COMMON,
                        PlotOption.START_RATE,
                        PlotOption.START_DEPTH,
                        PlotOption.START_SOLVED,
                        PlotOption.START_LOSS,
                        PlotOption.START_SPREAD);
            case SIMILARITY -> List.of(PlotOption.DISTANCES);
            case NETWORK, MERGED, STEP, DERIVATION, LOSS, SINGULAR, HISTOGRAMS, FUNCTION, OUTPUT -> List.of();
        };
    }

    /** Whether the dashes of its curves need a key. */
    public boolean hasDashes() {
        return switch (this) {
            case TRAJECTORIES -> true;
            case NETWORK,
                    MERGED,
                    STEP,
                    DERIVATION,
                    SPREAD,
                    LOSS,
                    MAP,
                    SIMILARITY,
                    SINGULAR,
                    HISTOGRAMS,
                    FUNCTION,
                    CURVATURE,
                    STARTS,
                    OUTPUT -> false;
        };
    }

    /** What it must compute at each step of a lane, in these scales and this view; absent if that is little. */
    public Optional<StepWork> work(RunHistory history, SharedScales scales, PlotView view) {
        return switch (this) {
            case SINGULAR -> SingularFigure.work(history, view);
            case HISTOGRAMS ->
                history.hiddenLayers() == 0 ? Optional.empty() : Optional.of(HistogramsFigure.work(history, scales));
            case NETWORK,
                    MERGED,
                    STEP,
                    DERIVATION,
                    TRAJECTORIES,
                    SPREAD,
                    LOSS,
                    MAP,
                    SIMILARITY,
                    FUNCTION,
                    CURVATURE,
                    STARTS,
                    OUTPUT -> Optional.empty();
        };
    }

    /** What it must compute once for its curves of all {@code lanes}, in this view; absent if that is little. */
    public Optional<CurveWork> curveWork(List<RunHistory> lanes, SharedScales scales, PlotView view) {
        return switch (this) {
            case SINGULAR -> Optional.of(SingularFigure.curveWork(lanes, scales.lastStep(), view));
            case NETWORK,
                    MERGED,
                    STEP,
                    DERIVATION,
                    TRAJECTORIES,
                    SPREAD,
                    LOSS,
                    MAP,
                    SIMILARITY,
                    FUNCTION,
                    CURVATURE,
                    HISTOGRAMS,
                    STARTS,
                    OUTPUT -> Optional.empty();
        };
    }

    /** The figure that shows {@code scene}. */
    public Figure of(Scene scene) {
        return maker.apply(scene);
    }
}
