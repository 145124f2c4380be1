package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.function.SampleAt;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Classification;
import symmetrylab.nn.Network;
import symmetrylab.numeric.Vec;
import symmetrylab.words.Words;

/**
 * Describes a sample with its inputs, its target and the output for it.
 *
 * @param words the language
 */
record SampleWords(Words words) {

    /** With more inputs than this, only the two of the plane are named. */
    private static final int MAX_INPUTS = 4;

    /** The sentence on a sample of the lane in {@code scene}. */
    String sentence(Scene scene, SampleAt sample) {
        DataSet data = scene.history().recording().data();
        List<String> inputs = new ArrayList<>();
        PlaneFeatures plane = scene.plots().plane().in(data.features());
        for (int i = 0; i < data.features(); i++) {
            if (data.features() > MAX_INPUTS && i != plane.across() && i != plane.up()) {
                continue;
            }
            inputs.add(words.get(
                    "samples.input",
                    data.featureNames().get(i),
                    Numbers.brief(sample.input().get(i))));
        }
        Vec outputs = new Network(scene.state().parameters()).outputs(sample.input());
        return words.get(
                sample.heldOut() ? "samples.tip.heldOut" : "samples.tip",
                words.list(inputs),
                written(data, sample.target()),
                written(data, outputs));
    }

    private String written(DataSet data, Vec outputs) {
        return data.classes() > 2 || data.isClassification() && outputs.size() > 1
                ? data.outputNames().get(Classification.of(outputs))
                : words.list(Arrays.stream(outputs.toArray())
                        .mapToObj(Numbers::brief)
                        .toList());
    }
}
