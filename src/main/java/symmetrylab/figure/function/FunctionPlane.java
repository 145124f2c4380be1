package symmetrylab.figure.function;

import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.figure.output.OutputDetail;
import symmetrylab.figure.output.Subject;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The inputs over which the function is shown: the plane of two features, with all others at their means, or the only
 * feature.
 *
 * @param subject the lane at one step
 * @param features the two features of the plane; not used where there is one
 * @param means of all features over the training samples
 */
record FunctionPlane(Subject subject, PlaneFeatures features, Vec means) {

    static FunctionPlane of(Scene scene) {
        Subject subject = new Subject(scene, OutputDetail.all(scene.style().text()));
        DataSet data = subject.data();
        return new FunctionPlane(
                subject,
                scene.plots().plane().in(data.features()),
                scene.scales().courses().inputMeans(data));
    }

    /** Whether there is only one feature, and the function is a curve. */
    boolean isCurve() {
        return means.size() == 1;
    }

    /** The number of features held at their means. */
    int others() {
        return Math.max(0, means.size() - 2);
    }

    /** The range of the feature across. */
    Range across() {
        return subject.inputRange(features.across());
    }

    /** The range of the feature up, or of the outputs. */
    Range up() {
        return isCurve() ? subject.curveRange() : subject.inputRange(features.up());
    }

    String nameAcross() {
        return subject.data().featureNames().get(features.across());
    }

    String nameUp() {
        List<String> outputs = subject.data().outputNames();
        if (!isCurve()) {
            return subject.data().featureNames().get(features.up());
        }
        return outputs.size() == 1 ? outputs.get(0) : subject.say("output.several");
    }

    /** All inputs at a place; of a curve only {@code x} counts. */
    Vec at(double x, double y) {
        double[] inputs = means.toArray();
        inputs[features.across()] = x;
        if (!isCurve()) {
            inputs[features.up()] = y;
        }
        return Vec.of(inputs);
    }

    /** The ridge of a neuron of the first layer. */
    Ridge ridge(Parameters state, int neuron) {
        double offset = state.bias(0, neuron);
        for (int i = 0; i < means.size(); i++) {
            if (i != features.across() && i != features.up()) {
                offset += state.weight(0, neuron, i) * means.get(i);
            }
        }
        double across = state.weight(0, neuron, features.across());
        return Ridge.of(across, isCurve() ? 0 : state.weight(0, neuron, features.up()), offset);
    }
}
