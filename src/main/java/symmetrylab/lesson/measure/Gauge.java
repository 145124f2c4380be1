package symmetrylab.lesson.measure;

import symmetrylab.analysis.align.Alignment;
import symmetrylab.analysis.align.LossLine;
import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.analysis.state.EffectiveRank;
import symmetrylab.analysis.state.LayerFlow;
import symmetrylab.analysis.state.LayerSize;
import symmetrylab.analysis.state.MergedNetwork;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.analysis.state.Spread;
import symmetrylab.analysis.state.StateMeasures;
import symmetrylab.data.DataSet;
import symmetrylab.lesson.Quantity;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Range;

/**
 * Measures a state of a run.
 *
 * @param data the samples
 */
record Gauge(DataSet data) {

    /** The places on the line between two networks at which its loss is measured. */
    private static final int PLACES = 51;

    private static final Range ANY = new Range(-1, 1);

    /** The value of {@code quantity}, which concerns no other run; NaN if it has none. */
    double of(Quantity quantity, StepReport report) {
        Parameters parameters = report.state().parameters();
        int layer = quantity.layer() - 1;
        return switch (quantity.measure()) {
            case STEP -> report.step();
            case LOSS -> report.evaluation().loss();
            case ACCURACY -> report.evaluation().accuracy().orElse(Double.NaN);
            case VALIDATION_LOSS ->
                report.evaluation().validation().map(score -> score.loss()).orElse(Double.NaN);
            case VALIDATION_ACCURACY ->
                report.evaluation()
                        .validation()
                        .map(score -> score.accuracy().orElse(Double.NaN))
                        .orElse(Double.NaN);
            case STATE -> StateMeasures.of(report).state().ordinal();
            case GRADIENT_NORM -> {
                Parameters gradient = report.evaluation().gradient();
                yield quantity.layer() == 0 ? gradient.norm() : LayerSize.norm(gradient, layer);
            }
            case LARGEST_WEIGHT ->
                quantity.layer() == 0
                        ? LayerSize.largestWeight(parameters)
                        : LayerSize.largestWeight(parameters, layer);
            case SPREAD -> Spread.of(parameters, layer);
            case RELATIVE_SPREAD -> RelativeSpread.of(parameters, layer);
            case CLASSES -> NeuronClasses.of(report.state(), layer).classes().size();
            case EFFECTIVE_RANK -> EffectiveRank.of(parameters, layer, data);
            case DIRECTIONS -> Similarity.of(parameters, layer).directions();
            case LINES -> Similarity.of(parameters, layer).lines();
            case SIGNAL ->
                LayerFlow.of(parameters, data, ANY, 1).activations().get(layer).deviation();
            case WEIGHT -> entry(parameters, quantity);
            case GRADIENT -> entry(report.evaluation().gradient(), quantity);
            case LEAST_EIGENVALUE -> eigenvalue(report, false);
            case LARGEST_EIGENVALUE -> eigenvalue(report, true);
            case MERGED_DIFFERENCE -> MergedNetwork.of(report.state()).largestDifference(parameters, data);
            case BARRIER, ALIGNED_BARRIER -> throw new IllegalArgumentException("a barrier lies between two runs");
        };
    }

    /** The value of {@code quantity}, a measure of two runs. */
    double between(Quantity quantity, StepReport report, StepReport other) {
        Parameters one = report.state().parameters();
        Parameters two = other.state().parameters();
        if (!one.isFinite() || !two.isFinite()) {
            return Double.NaN;
        }
        return switch (quantity.measure()) {
            case BARRIER -> LossLine.between(one, two, data, PLACES).barrier();
            case ALIGNED_BARRIER ->
                LossLine.between(one, Alignment.of(one, two).apply(two), data, PLACES)
                        .barrier();
            default -> throw new IllegalArgumentException(quantity + " is of one run");
        };
    }

    private static double entry(Parameters parameters, Quantity quantity) {
        int layer = quantity.layer() - 1;
        int to = quantity.to() - 1;
        return quantity.from() == 0 ? parameters.bias(layer, to) : parameters.weight(layer, to, quantity.from() - 1);
    }

    private double eigenvalue(StepReport report, boolean largest) {
        Curvature curvature = Curvature.of(report.state().parameters(), report.evaluation(), data);
        return curvature instanceof Spectrum spectrum ? largest ? spectrum.largest() : spectrum.smallest() : Double.NaN;
    }
}
