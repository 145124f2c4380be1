package symmetrylab.viewmodel.timeline;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.recording.Phase;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** Names phases in words. */
public final class PhaseWords {

    private PhaseWords() {}

    /**
     * The names of all phases of a network with {@code layers} layers of weights: {@code forward hidden}, or shorter
     * ones if a button has no room for the longest.
     *
     * @param width that each button has for its name, in pixels
     * @param type height of the font, in pixels
     */
    public static List<String> names(int layers, double width, double type, Words words) {
        List<Function<Phase, Text>> forms =
                List.of(phase -> name(phase, layers), PhaseWords::numbered, PhaseWords::cut, PhaseWords::brief);
        List<String> names = List.of();
        for (Function<Phase, Text> form : forms) {
            names = IntStream.range(0, Phase.count(layers))
                    .mapToObj(index -> words.say(form.apply(Phase.at(index, layers))))
                    .toList();
            if (names.stream().allMatch(name -> widthOf(name, type) <= width)) {
                return names;
            }
        }
        return names;
    }

    private static double widthOf(String name, double type) {
        return TextWidth.of(name, Lettering.of(type, Ink.rgb(0)).bold());
    }

    /** The name of a phase of a network with {@code layers} layers of weights: {@code forward hidden}, {@code loss}. */
    public static Text name(Phase phase, int layers) {
        if (!phase.kind().hasLayer() || layers == 1) {
            return Text.of("phase." + phase.kind().token());
        }
        String key = "phase.named." + phase.kind().token();
        if (phase.layer() == layers - 1) {
            return Text.of(key + ".output");
        }
        return layers == 2 ? Text.of(key + ".hidden") : Text.of(key + ".hiddenOf", number(phase));
    }

    /** The name with the number of its layer: {@code forward 1}. */
    private static Text numbered(Phase phase) {
        return of("phase.numbered.", phase);
    }

    /** The shortened name: {@code fwd 1}. */
    private static Text cut(Phase phase) {
        return of("phase.cut.", phase);
    }

    /** The name in one or two letters, for a row of many. */
    private static Text brief(Phase phase) {
        return of("phase.brief.", phase);
    }

    /** The name in a sentence: {@code backward, layer 1}. */
    public static Text spoken(Phase phase) {
        return of("phase.spoken.", phase);
    }

    private static Text of(String key, Phase phase) {
        return Text.of(key + phase.kind().token(), number(phase));
    }

    private static String number(Phase phase) {
        return Integer.toString(phase.layer() + 1);
    }
}
