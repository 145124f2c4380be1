package symmetrylab.figure.step;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.EdgeNumbers.Tie;

/**
 * The widths of the widest texts in the picture of an open step, in heights of the text. All are bold.
 *
 * <p>They are found once for a step, as a layer may have thousands of numbers and its layout tries many sizes.
 *
 * @param inputs of the inputs' names and values
 * @param neurons of the numbers beside the neurons of each layer
 * @param edges of the numbers on the edges of each layer; 0 if none are printed
 */
record StepWidths(double inputs, List<Double> neurons, List<Double> edges) {

    private static final Lettering UNIT = Lettering.of(1, Ink.rgb(0)).bold();

    /** Copies the lists. */
    StepWidths {
        neurons = List.copyOf(neurons);
        edges = List.copyOf(edges);
    }

    static StepWidths of(StepContent step) {
        int layers = step.network().layers();
        return new StepWidths(
                widest(IntStream.range(0, step.network().fanIn(0)).mapToObj(feature -> inputText(step, feature))),
                IntStream.range(0, layers)
                        .mapToObj(layer -> widest(atNeurons(step, layer)))
                        .toList(),
                IntStream.range(0, layers)
                        .mapToObj(layer -> widest(onEdges(step, layer)))
                        .toList());
    }

    /** The text beside an input: its name and value. */
    static String inputText(StepContent step, int feature) {
        double value = step.trace().layers().get(0).inputs().get(feature);
        return step.inputName(feature) + " = " + DistinctTexts.text(value, StepLayer.DIGITS);
    }

    private static Stream<String> atNeurons(StepContent step, int layer) {
        Stream<String> stacks = IntStream.range(0, step.network().fanOut(layer))
                .boxed()
                .flatMap(neuron -> StepStack.all(step, layer, neuron).stream());
        boolean isLast = layer == step.network().layers() - 1;
        return isLast ? Stream.concat(stacks, Stream.of(step.lossText())) : stacks;
    }

    private static Stream<String> onEdges(StepContent step, int layer) {
        return step.layer(layer).edges().stream()
                .flatMap(edges -> Stream.of(edges.products(), edges.carried(), edges.gradients(), edges.moves()))
                .flatMap(numbers -> numbers.ties().stream())
                .map(Tie::words);
    }

    private static double widest(Stream<String> texts) {
        return texts.mapToDouble(StepWidths::of).max().orElse(0);
    }

    /** The width of a text with digits all as wide as 0, so that it does not depend on which they are. */
    static double of(String text) {
        StringBuilder zeros = new StringBuilder(text);
        for (int i = 0; i < zeros.length(); i++) {
            if (Character.isDigit(zeros.charAt(i))) {
                zeros.setCharAt(i, '0');
            }
        }
        return TextWidth.of(zeros.toString(), UNIT);
    }
}
