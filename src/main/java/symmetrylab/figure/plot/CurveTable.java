package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.scene.Scene;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Mat;

/** The numbers of curves over the steps shown, a row for each step: all kept steps, or an even choice of them. */
final class CurveTable {

    private static final int MAX_ROWS = 2000;

    /**
     * A curve.
     *
     * @param name of its column
     * @param value at a step; NaN where there is none
     */
    record Series(String name, IntToDoubleFunction value) {}

    private CurveTable() {}

    /** The numbers of {@code curves} of the run shown, up to the current step if the future is hidden. */
    static NumberTable of(Scene scene, List<Series> curves) {
        int last = scene.plots().futureHidden() ? scene.now() : scene.history().lastStep();
        int kept = scene.history().recording().strideSteps();
        StepAxis axis = StepAxis.of(scene);
        int end = Math.min(last, (int) axis.steps().max());
        int from = Math.min(end, (int) axis.steps().min());
        int stride = kept * Math.max(1, ((end - from) / kept + MAX_ROWS - 1) / MAX_ROWS);
        int[] steps = IntStream.concat(
                        IntStream.rangeClosed((from + stride - 1) / stride, end / stride)
                                .map(i -> i * stride),
                        IntStream.of(end))
                .filter(Distinct.ints())
                .toArray();
        double[][] rows = new double[steps.length][curves.size() + 1];
        for (int row = 0; row < steps.length; row++) {
            rows[row][0] = steps[row];
            for (int column = 0; column < curves.size(); column++) {
                rows[row][column + 1] = curves.get(column).value().applyAsDouble(steps[row]);
            }
        }
        List<String> names = new ArrayList<>();
        names.add(scene.style().words().get("figure.table.step"));
        curves.forEach(curve -> names.add(curve.name()));
        return new NumberTable(names, Mat.of(rows));
    }
}
