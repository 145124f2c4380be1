package symmetrylab.figure.output;

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

/**
 * The subject of an output picture.
 *
 * @param scene the lane at one step
 * @param detail the details there is room for
 */
record Subject(Scene scene, OutputDetail detail) {

    DataSet data() {
        return scene.history().recording().data();
    }

    Architecture network() {
        return scene.history().recording().plan().architecture();
    }

    Parameters parameters() {
        return scene.state().parameters();
    }

    FigureStyle style() {
        return detail.style(scene.style());
    }

    Palette palette() {
        return scene.style().palette();
    }

    double text() {
        return detail.text();
    }

    Lettering note() {
        return Lettering.of(detail.note(), palette().muted());
    }

    String say(String key, Object... parts) {
        return scene.style().words().get(key, parts);
    }

    boolean isBinary() {
        return data().targetKind() == TargetKind.BINARY;
    }

    boolean hasClasses() {
        return data().isClassification();
    }

    /** The number of classes; 0 if the targets are real numbers. */
    int classes() {
        return data().classes();
    }

    /** The range of a feature with a margin. */
    Range inputRange(int feature) {
        return ranges().ofInput(feature);
    }

    /** The range of outputs, from the darkest to the lightest colour. */
    Range outputRange() {
        return ranges().of(network().layers());
    }

    /** The output at which the prediction of a network with one output changes; NaN if there is none. */
    double border() {
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

    SampleLook look(boolean onMap) {
        return SampleLook.of(palette(), classes(), onMap);
    }

    private ActivationRanges ranges() {
        return new ActivationRanges(network(), data(), scene.scales(), true);
    }
}
