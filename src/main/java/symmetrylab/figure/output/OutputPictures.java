package symmetrylab.figure.output;

import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;

/** Chooses the picture of a lane's output by its data. */
public final class OutputPictures {

    private OutputPictures() {}

    /** The picture of {@code scene}; evaluates the network for the samples shown, which takes up to a millisecond. */
    public static OutputPicture of(Scene scene, OutputDetail detail) {
        Subject subject = new Subject(scene, detail);
        return switch (kind(scene)) {
            case MAP -> new OutputMap(subject);
            case CURVE -> new OutputCurve(subject);
            case ANSWERS -> new OutputAnswers(subject);
        };
    }

    /** The room around the box for the picture of {@code scene}; the same at every step. */
    public static Margins margins(Scene scene, OutputDetail detail) {
        Subject subject = new Subject(scene, detail);
        double above = 1.9 * detail.text();
        double below = 1.8 * detail.text();
        double left =
                switch (kind(scene)) {
                    case MAP -> detail.axes() ? new BoxAxes(subject).leftOf(subject.inputRange(1)) : 0;
                    case CURVE -> detail.axes() ? new BoxAxes(subject).leftOf(subject.curveRange()) : 0;
                    case ANSWERS -> 0;
                };
        return new Margins(above, below, left, 0);
    }

    /** The ratio of height to width for the picture of {@code scene}; the same at every step. */
    public static double aspect(Scene scene) {
        return switch (kind(scene)) {
            case MAP -> 1;
            case CURVE -> 0.8;
            case ANSWERS ->
                OutputAnswers.aspect(scene.history().recording().data().outputs());
        };
    }

    private enum Kind {
        MAP,
        CURVE,
        ANSWERS
    }

    private static Kind kind(Scene scene) {
        Architecture network = scene.history().recording().plan().architecture();
        return switch (network.fanIn(0)) {
            case 1 -> Kind.CURVE;
            case 2 -> Kind.MAP;
            default -> Kind.ANSWERS;
        };
    }
}
