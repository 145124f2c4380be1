package symmetrylab.figure.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.output.SampleLook.Sign;
import symmetrylab.figure.output.ShownSamples.Shown;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The signs of samples in a picture of the outputs over one input: each at its targets, or for several classes at 1, the
 * target of its class.
 *
 * @param subject the subject of the picture
 * @param look of the samples
 * @param range of outputs, from the darkest to the lightest colour
 */
public record CurveSigns(Subject subject, SampleLook look, Range range) {

    /** The signs of the samples of a lane. */
    public static CurveSigns of(Subject subject) {
        return new CurveSigns(subject, subject.look(subject.isBinary()), subject.outputRange());
    }

    /** The outputs at which a sample with these targets has its signs. */
    public static List<Double> heights(Subject subject, Vec target) {
        if (subject.hasClasses()) {
            return List.of(subject.isBinary() ? target.get(0) : 1);
        }
        return Arrays.stream(target.toArray()).boxed().toList();
    }

    /** The signs of a sample at x, of which real targets have one each; {@code y} maps outputs to pixels. */
    public List<Sign> of(Shown sample, double x, DoubleUnaryOperator y) {
        if (subject.hasClasses()) {
            int label = sample.label();
            double target = heights(subject, sample.target()).get(0);
            Ink ink = look.inks().get(label);
            return List.of(
                    new Sign(label, ink, x, y.applyAsDouble(target), sample.heldOut(), sample.isWrong(), target > 0.5));
        }
        List<Sign> signs = new ArrayList<>();
        for (int output = 0; output < sample.target().size(); output++) {
            double target = sample.target().get(output);
            double share = range.length() == 0 ? 0.5 : (target - range.min()) / range.length();
            Ink ink = sample.target().size() == 1 ? look.ofShare(share) : ink(output);
            signs.add(new Sign(0, ink, x, y.applyAsDouble(target), sample.heldOut(), false, false));
        }
        return signs;
    }

    /** The colour of the curve of an output. */
    public Ink ink(int output) {
        return subject.data().outputs() == 1
                ? subject.palette().text()
                : subject.palette().ofNeuron(output);
    }
}
