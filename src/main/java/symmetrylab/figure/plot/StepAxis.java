package symmetrylab.figure.plot;

import java.util.Optional;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepRange;
import symmetrylab.numeric.Range;

/**
 * The steps along an axis.
 *
 * @param steps from the first to the last
 * @param isPart whether the run has others
 */
record StepAxis(Range steps, boolean isPart) {

    /** Those of the plots of {@code scene}, the same for all lanes. */
    static StepAxis of(Scene scene) {
        return of(scene.scales().lastStep(), scene.plots());
    }

    /** Those of plots in this view, of lanes of which the longest ends with {@code last}. */
    static StepAxis of(int last, PlotView view) {
        Optional<StepRange> shown = view.steps().map(range -> range.within(last));
        return shown.map(range -> new StepAxis(range.axis(), range.length() < last))
                .orElse(whole(last));
    }

    /** All steps of runs that end with {@code lastStep}. */
    static StepAxis whole(int lastStep) {
        return new StepAxis(new Range(0, lastStep), false);
    }
}
