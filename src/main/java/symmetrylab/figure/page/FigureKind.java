package symmetrylab.figure.page;

import java.util.Arrays;
import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.plot.LossFigure;
import symmetrylab.figure.plot.SpreadFigure;
import symmetrylab.figure.plot.TrajectoryFigure;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NeuronFill;

/** The figures a lane can show, by the words that name them on the command line. */
public enum FigureKind {
    /** The network graph. */
    NETWORK("network", 1.25),
    /** The weights of every hidden neuron over the steps. */
    TRAJECTORIES("trajectories", 1),
    /** The spread of each hidden layer over the steps. */
    SPREAD("spread", 1),
    /** Loss and accuracy over the steps. */
    LOSS("loss", 1);

    private final String word;
    private final double share;

    FigureKind(String word, double share) {
        this.word = word;
        this.share = share;
    }

    /** The word that names it. */
    public String word() {
        return word;
    }

    /** How much of a lane's height it takes, as a multiple of a plot's. */
    public double share() {
        return share;
    }

    /** The figure named {@code word}. */
    public static Optional<FigureKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The figure of one state of a run, the whole network graph with its weights. */
    public Figure of(RunHistory history, int step, SharedScales scales, NeuronFill fill, FigureStyle style) {
        return of(history, step, scales, fill, style, GraphView.PLAIN);
    }

    /** The figure of one state of a run; {@code view} tells how the network graph is looked at. */
    public Figure of(
            RunHistory history, int step, SharedScales scales, NeuronFill fill, FigureStyle style, GraphView view) {
        return switch (this) {
            case NETWORK -> new NetworkFigure(history, step, scales, fill, style).with(view);
            case TRAJECTORIES -> new TrajectoryFigure(history, step, scales, style);
            case SPREAD -> new SpreadFigure(history, step, scales, style);
            case LOSS -> new LossFigure(history, step, scales, style);
        };
    }
}
