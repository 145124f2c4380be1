package symmetrylab.figure.output;

import java.util.Optional;
import symmetrylab.analysis.state.MergedNetwork;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSet.TargetKind;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The subject of an output picture.
 *
 * @param scene the lane at one step
 * @param detail the details there is room for
 */
public record Subject(Scene scene, OutputDetail detail) {

    /** The samples. */
    public DataSet data() {
        return scene.history().recording().data();
    }

    /** The network. */
    public Architecture network() {
        return scene.history().recording().plan().architecture();
    }

    /** Its state at the step. */
    public Parameters parameters() {
        return scene.state().parameters();
    }

    /** The parameters of the merged network, if it is shown. */
    Optional<Parameters> merged() {
        return scene.view().isMerged() && network().hiddenLayers() > 0
                ? Optional.of(MergedNetwork.of(scene.state()).parameters())
                : Optional.empty();
    }

    /** The style in which texts have the size of the details. */
    public FigureStyle style() {
        return detail.style(scene.style());
    }

    /** The colours. */
    public Palette palette() {
        return scene.style().palette();
    }

    /** The height of ordinary text, in pixels. */
    public double text() {
        return detail.text();
    }

    Lettering note() {
        return Lettering.of(detail.note(), palette().muted());
    }

    /** A sentence in the language of the figures. */
    public String say(String key, Object... parts) {
        return scene.style().words().get(key, parts);
    }

    /** Whether the targets are one output that is 0 or 1. */
    public boolean isBinary() {
        return data().targetKind() == TargetKind.BINARY;
    }

    /** Whether the targets are classes. */
    public boolean hasClasses() {
        return data().isClassification();
    }

    /** The number of classes; 0 if the targets are real numbers. */
    public int classes() {
        return data().classes();
    }

    /** The range of a feature with a margin. */
    public Range inputRange(int feature) {
        return ranges().ofInput(feature);
    }

    /** The range of outputs, from the darkest to the lightest colour. */
    public Range outputRange() {
        return ranges().of(network().layers());
    }

    /** The range of outputs that a curve is shown in: that of the function or of the targets, with a margin. */
    public Range curveRange() {
        Range range = outputRange();
        for (Vec target : data().targets().toRows()) {
            for (double value : target.toArray()) {
                range = range.including(value);
            }
        }
        double margin = range.length() == 0 ? 1 : 0.15 * range.length();
        return new Range(range.min() - margin, range.max() + margin);
    }

    /** The output at which the prediction of a network with one output changes; NaN if there is none. */
    public double border() {
        return switch (data().targetKind()) {
            case BINARY -> 0.5;
            case ONE_HOT -> Double.NaN;
            case REAL ->
                switch (network().output()) {
                    case TANH -> 0;
                    case IDENTITY, SIGMOID, SOFTMAX -> Double.NaN;
                };
        };
    }

    /** The look of the samples, on a map or not. */
    public SampleLook look(boolean onMap) {
        return SampleLook.of(palette(), classes(), onMap);
    }

    private ActivationRanges ranges() {
        return new ActivationRanges(network(), data(), scene.scales(), true);
    }
}
