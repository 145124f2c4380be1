package symmetrylab.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Scale;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.network.NetworkPicture;
import symmetrylab.figure.network.PartHit;
import symmetrylab.figure.network.PartPicture;
import symmetrylab.figure.network.PartSentence;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.figure.scene.NeuronPicture;
import symmetrylab.figure.scene.NeuronSet;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.scene.StepPicture;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.words.Words;

/**
 * What is under a point of a figure.
 *
 * @param scene what it shows
 * @param figure the figure
 * @param width of the figure
 * @param height of the figure
 * @param words the language
 */
record Pointing(Scene scene, Figure figure, double width, double height, Words words) {

    /** More weights than these are not listed. */
    private static final int MOST_WEIGHTS = 8;

    /** The side of the larger picture of a part, in pixels. */
    private static final int PICTURE = 150;

    /**
     * The text for a point, in lines, empty if there is nothing; the step there, −1 where the figure has no steps; and the
     * commands that draw a larger picture of the part there, if it has one.
     */
    JsonBuilder at(double x, double y) {
        Optional<Integer> there = step(x);
        Optional<NetworkPart> part = part(x, y);
        List<String> lines =
                part.map(this::said).orElseGet(() -> figure instanceof NetworkPicture ? List.of() : curve(there, x, y));
        String picture = part.flatMap(hit -> PartPicture.of(scene, hit))
                .map(large -> DrawList.of(large, PICTURE, PICTURE))
                .orElse("");
        return new JsonBuilder()
                .put("text", String.join("\n", lines))
                .put("step", there.orElse(-1))
                .put("side", PICTURE)
                .put("picture", picture);
    }

    private Optional<NetworkPart> part(double x, double y) {
        return figure instanceof NetworkPicture network
                ? network.parts(width, height).flatMap(layout -> PartHit.of(layout, x, y))
                : Optional.empty();
    }

    private List<String> said(NetworkPart part) {
        return Stream.concat(Stream.of(new PartSentence(words).of(history(), step(), part)), gradient(part).stream())
                .toList();
    }

    private RunHistory history() {
        return scene.history();
    }

    private int step() {
        return scene.now();
    }

    /** The gradient of a weight or bias; absent for other parts, and after the last step, from which no update leads on. */
    private Optional<String> gradient(NetworkPart part) {
        return part instanceof Parameter parameter && step() < history().lastStep()
                ? Optional.of(words.get(
                        "page.gradient",
                        Numbers.brief(history()
                                .recording()
                                .updateGradient(step())
                                .get(parameter.index(
                                        history().recording().plan().architecture())))))
                : Optional.empty();
    }

    private Optional<Integer> step(double x) {
        return figure instanceof StepPicture steps
                ? steps.stepAxis(width, height)
                        .filter(axis -> x >= axis.from() - 4 && x <= axis.to() + 4)
                        .map(axis -> (int) Math.floor(stepAt(axis, x) + 0.5))
                : Optional.empty();
    }

    private static double stepAt(Scale axis, double x) {
        double share = (x - axis.from()) / Math.max(1, axis.to() - axis.from());
        return axis.domain().clamp(axis.domain().min() + share * axis.domain().length());
    }

    /** The numbers of a lane at the step of a plot, and of the neurons whose curves are there. */
    private List<String> curve(Optional<Integer> there, double x, double y) {
        int held = history().held(there.orElse(step()));
        Optional<NeuronSet> neurons =
                figure instanceof NeuronPicture picture ? picture.neuronsAt(x, y, width, height) : Optional.empty();
        Stream<String> numbers = there.stream()
                .map(each -> words.get(
                        "page.at",
                        Numbers.count(held),
                        LaneHead.of(history(), held).numbers().stream()
                                .map(number -> words.say(number.label()) + " " + words.say(number.value()))
                                .collect(Collectors.joining(", "))));
        return Stream.concat(numbers, neurons.stream().map(set -> weights(set, held)))
                .toList();
    }

    /** The weights into neurons that are one curve, by their first. */
    private String weights(NeuronSet neurons, int held) {
        Parameters parameters = history().recording().parameters(held);
        Architecture network = parameters.architecture();
        int first = neurons.neurons().get(0);
        int count = network.fanIn(neurons.layer());
        String name = words.say(NeuronNames.hidden(network, neurons.layer(), neurons.neurons()));
        if (count > MOST_WEIGHTS) {
            return name;
        }
        StringBuilder values = new StringBuilder();
        for (int from = 0; from < count; from++) {
            values.append(from == 0 ? "" : ", ").append(Numbers.brief(parameters.weight(neurons.layer(), first, from)));
        }
        return words.get(
                "page.weights", name, values.toString(), Numbers.brief(parameters.bias(neurons.layer(), first)));
    }
}
