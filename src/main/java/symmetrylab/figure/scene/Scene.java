package symmetrylab.figure.scene;

import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.TrainingState;

/**
 * Everything that the pictures of one lane at one step are painted from.
 *
 * @param history the run
 * @param step the current step
 * @param scales shared by all lanes
 * @param style colours and text size
 * @param fill what neurons show
 * @param view of the network graph
 * @param plots the view of the plots
 * @param gradient the gradient that edges show, if they show one; absent to compute that of the update from the state
 * @param difference of the merged network's outputs, if it is shown; absent to compute it
 * @param order another order of the hidden neurons in the graph; while they are merged they have none
 */
public record Scene(
        RunHistory history,
        int step,
        SharedScales scales,
        FigureStyle style,
        NeuronFill fill,
        GraphView view,
        PlotView plots,
        Optional<Parameters> gradient,
        Optional<MergedDifference> difference,
        Optional<NeuronOrder> order) {

    /** The whole network graph with its weights and the default fill of neurons. */
    public static Scene of(RunHistory history, int step, SharedScales scales, FigureStyle style) {
        NeuronFill fill = NeuronFill.defaultFor(history.recording().data().features());
        return new Scene(
                history,
                step,
                scales,
                style,
                fill,
                GraphView.PLAIN,
                PlotView.PLAIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** This scene with other contents of the neurons. */
    public Scene with(NeuronFill newFill) {
        return new Scene(history, step, scales, style, newFill, view, plots, gradient, difference, order);
    }

    /** This scene with another view of the graph. */
    public Scene with(GraphView newView) {
        return new Scene(history, step, scales, style, fill, newView, plots, gradient, difference, order);
    }

    /** This scene with another view of the plots. */
    public Scene with(PlotView newPlots) {
        return new Scene(history, step, scales, style, fill, view, newPlots, gradient, difference, order);
    }

    /** This scene with this gradient, which is then not computed. */
    public Scene withGradient(Parameters known) {
        return new Scene(history, step, scales, style, fill, view, plots, Optional.of(known), difference, order);
    }

    /** This scene with this difference of the merged network's outputs, which is then not computed. */
    public Scene withDifference(MergedDifference known) {
        return new Scene(history, step, scales, style, fill, view, plots, gradient, Optional.of(known), order);
    }

    /** This scene with its hidden neurons in this order. */
    public Scene withOrder(NeuronOrder newOrder) {
        return new Scene(history, step, scales, style, fill, view, plots, gradient, difference, Optional.of(newOrder));
    }

    /** The order of the hidden neurons in the graph, if it is not their own. */
    public Optional<NeuronOrder> shownOrder() {
        return view.fold() == 0 ? order : Optional.empty();
    }

    /** The step shown: the last one of a run that ended before. */
    public int now() {
        return history.held(step);
    }

    /** The state shown. */
    public TrainingState state() {
        return history.recording().state(now());
    }

    /** The scene for plots that look the same at every step: equal for all steps, fills and views of the graph. */
    public Scene ofWholeRun() {
        return of(history, 0, scales, style).with(plots);
    }
}
