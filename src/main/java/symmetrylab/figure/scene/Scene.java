package symmetrylab.figure.scene;

import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;

/**
 * What the pictures of one lane at one step are painted from.
 *
 * @param history the run
 * @param step the current step
 * @param scales shared by all lanes
 * @param style colours and text size
 * @param fill what neurons show
 * @param view how the network graph is viewed
 * @param plots how the plots are viewed
 * @param gradient what edges show where they show gradients; absent to compute that of the update that leaves the state
 */
public record Scene(
        RunHistory history,
        int step,
        SharedScales scales,
        FigureStyle style,
        NeuronFill fill,
        GraphView view,
        PlotView plots,
        Optional<Parameters> gradient) {

    /** The whole network graph with its weights; neurons show what suits the data. */
    public static Scene of(RunHistory history, int step, SharedScales scales, FigureStyle style) {
        NeuronFill fill = NeuronFill.defaultFor(history.recording().data().features());
        return new Scene(history, step, scales, style, fill, GraphView.PLAIN, PlotView.PLAIN, Optional.empty());
    }

    /** The same, with other contents of the neurons. */
    public Scene with(NeuronFill newFill) {
        return new Scene(history, step, scales, style, newFill, view, plots, gradient);
    }

    /** The same, with the graph viewed in another way. */
    public Scene with(GraphView newView) {
        return new Scene(history, step, scales, style, fill, newView, plots, gradient);
    }

    /** The same, with the plots viewed in another way. */
    public Scene with(PlotView newPlots) {
        return new Scene(history, step, scales, style, fill, view, newPlots, gradient);
    }

    /** The same with this gradient, which is then not computed. */
    public Scene withGradient(Parameters known) {
        return new Scene(history, step, scales, style, fill, view, plots, Optional.of(known));
    }

    /** The step that is shown: the last one for a run that ended before. */
    public int now() {
        return history.held(step);
    }

    /** The state that is shown. */
    public TrainingState state() {
        return history.recording().state(now());
    }

    /** The scene for plots that look the same at every step: equal for all steps, fills and views of the graph. */
    public Scene ofWholeRun() {
        return of(history, 0, scales, style).with(plots);
    }
}
