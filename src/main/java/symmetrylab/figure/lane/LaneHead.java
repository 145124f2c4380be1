package symmetrylab.figure.lane;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.RunState;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * The content of a lane's head.
 *
 * @param run the lane's run
 * @param state the word of the badge
 * @param sign the sign of the badge
 * @param solved whether every sample is classified right from this step to the end
 * @param sentence the state of the lane, and the reason
 * @param numbers loss, accuracy and spread, in this order; accuracy and spread only if there are any
 */
public record LaneHead(
        RunSpec run, Text state, BadgeSign sign, boolean solved, LaneSentence sentence, List<Number> numbers) {

    private static final int MAX_EDITS = 3;

    /**
     * A number of the lane.
     *
     * @param label its name
     * @param value its text
     * @param brief its text in a narrow lane
     * @param briefLabel its name in a lane that is narrower still
     */
    public record Number(Text label, Text value, Text brief, Text briefLabel) {

        private Number(String key, String briefKey, String value) {
            this(Text.of(key), Text.verbatim(value), Text.verbatim(value), Text.of(briefKey));
        }
    }

    /** The sign before the word of a badge. */
    public enum BadgeSign {
        /** Two lines, for equal. */
        EQUAL,
        /** A branching line, for different. */
        FORKED,
        /** A cross, for numbers that are not finite. */
        CROSS,
        /** A bar, for no movement. */
        BAR,
        /** A tick, for solved. */
        TICK,
        /** No sign. */
        NONE
    }

    /** Copies the list. */
    public LaneHead {
        numbers = List.copyOf(numbers);
    }

    /** The head of a run at {@code step}, which must exist. */
    public static LaneHead of(RunHistory history, int step) {
        LaneSentence sentence = LaneSentence.of(history, step);
        return new LaneHead(
                history.recording().plan().spec(),
                badge(history, step, sentence.tone()),
                sign(history.state(step)),
                history.isSolved(step),
                sentence,
                numbers(history, step));
    }

    /** The badge of a state; if neurons differ too little to be seen, it says by how much. */
    private static Text badge(RunHistory history, int step, Tone tone) {
        RunState state = history.state(step);
        if (state == RunState.SPLIT && tone == Tone.NEAR) {
            return Text.of("figure.splitBy", Numbers.brief(Doubling.leastSpread(history, step)));
        }
        return EventWords.name(state);
    }

    private static BadgeSign sign(RunState state) {
        return switch (state) {
            case DIVERGED -> BadgeSign.CROSS;
            case FROZEN -> BadgeSign.BAR;
            case SINGLE -> BadgeSign.NONE;
            case IDENTICAL, PARTLY_IDENTICAL, SAME_FEATURES -> BadgeSign.EQUAL;
            case SPLIT -> BadgeSign.FORKED;
        };
    }

    private static List<Number> numbers(RunHistory history, int step) {
        Number loss = new Number(
                "figure.number.loss",
                "figure.number.loss",
                Numbers.brief(history.recording().loss(step)));
        Optional<Number> accuracy = toOptional(history.recording().accuracy(step))
                .map(share ->
                        new Number("figure.number.accuracy", "figure.number.accuracy.brief", Numbers.percent(share)));
        OptionalDouble spread = IntStream.range(0, history.hiddenLayers())
                .mapToDouble(layer -> history.spread(step, layer))
                .max();
        Optional<Number> apart = toOptional(spread)
                .map(largest -> new Number(
                        Text.of("figure.number.spread"),
                        largest == 0 ? Text.of("figure.spread.exactly") : Text.verbatim(Numbers.brief(largest)),
                        Text.verbatim(Numbers.brief(largest)),
                        Text.of("figure.number.spread")));
        return Stream.of(Optional.of(loss), accuracy, apart)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Double> toOptional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /** The name of the lane. */
    public String name() {
        return VisibleText.of(run.name());
    }

    /** How the run starts, the edits made by hand, and how it computes if that is not exact. */
    public String start(Words words) {
        String start = startAndEdits(words);
        if (run.training().biasesHeld()) {
            start = words.get("figure.start.held", start);
        }
        return run.training().rounding().isExact()
                ? start
                : words.get(
                        "figure.start.rounded",
                        start,
                        words.get(
                                "training.rounding." + run.training().rounding().id()));
    }

    private String startAndEdits(Words words) {
        String initializer = InitializerWords.of(run.initializer(), words);
        String activation =
                words.get("network.activation." + run.network().activation().id());
        int[] steps = run.editSteps();
        if (steps.length == 0) {
            return words.get("figure.start.run", initializer, activation);
        }
        String first = words.list(
                IntStream.of(steps).limit(MAX_EDITS).mapToObj(Numbers::count).toList());
        String key = steps.length > MAX_EDITS ? "figure.start.editedOften" : "figure.start.edited";
        return words.get(key, initializer, activation, first);
    }

    /** The whole head in one paragraph, for screen readers. */
    public String spoken(Words words) {
        Text badge = solved ? Text.of("figure.head.solvedToo", state) : state;
        String spoken = words.get(
                "figure.head", name(), badge, sentence.what(words), sentence.why(LaneSentence.Form.LONG, words));
        for (Number number : numbers) {
            spoken = words.get("figure.head.number", spoken, number.label(), number.value());
        }
        return words.get("figure.head.start", spoken, start(words));
    }
}
