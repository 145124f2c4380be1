package symmetrylab.figure.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.plot.LossFigure;
import symmetrylab.figure.plot.SpreadFigure;
import symmetrylab.figure.plot.TrajectoryFigure;
import symmetrylab.figure.scene.Scene;

/** The figures a lane can show, with the words that name them on the command line. */
public enum FigureKind {
    /** The network graph. */
    NETWORK("network", 1.25, NetworkFigure::new),
    /** The weights of every hidden neuron over the steps. */
    TRAJECTORIES("trajectories", 1, TrajectoryFigure::new),
    /** The spread of each hidden layer over the steps. */
    SPREAD("spread", 1, SpreadFigure::new),
    /** Loss and accuracy over the steps. */
    LOSS("loss", 1, LossFigure::new);

    private final String word;
    private final double share;
    private final Function<Scene, Figure> maker;

    FigureKind(String word, double share, Function<Scene, Figure> maker) {
        this.word = word;
        this.share = share;
        this.maker = maker;
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

    /** The figure that shows {@code scene}. */
    public Figure of(Scene scene) {
        return maker.apply(scene);
    }
}
