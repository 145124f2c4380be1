package symmetrylab.viewmodel.lane;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.state.RunState;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.page.InitializerWords;
import symmetrylab.spec.Edit;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Words;

/**
 * What stands above the pictures of a lane.
 *
 * @param name of its run
 * @param state that is shown
 * @param stateName the state in a word or two
 * @param explanation what the run is like now, and whether that lasts
 * @param start how the run starts, and where it was edited
 * @param figures loss, accuracy and spread
 * @param whole all of this but the start, for a screen reader
 */
public record LaneHead(
        String name, RunState state, String stateName, String explanation, String start, String figures, String whole) {

    private static final int MAX_EDITS = 3;

    /** The head of a lane at {@code step}, which its run has. */
    public static LaneHead of(RunHistory history, int step, Words words) {
        RunSpec run = history.recording().plan().spec();
        String name = VisibleText.of(run.name());
        RunState state = history.state(step);
        String stateName = words.say(EventWords.name(state));
        String explanation = words.say(EventWords.sentence(history, step));
        String figures = figures(history, step, words);
        return new LaneHead(
                name,
                state,
                stateName,
                explanation,
                start(run, words),
                figures,
                words.get("lane.whole", name, stateName, explanation, figures));
    }

    /** An edited lane has left the run that its settings alone would give. */
    private static String start(RunSpec run, Words words) {
        String initializer = InitializerWords.of(run.initializer(), words);
        String activation =
                words.get("network.activation." + run.network().activation().id());
        List<Integer> steps =
                run.edits().stream().map(Edit::step).sorted().distinct().toList();
        if (steps.isEmpty()) {
            return words.get("lane.start", initializer, activation);
        }
        String first =
                words.list(steps.stream().limit(MAX_EDITS).map(Numbers::count).toList());
        String key = steps.size() > MAX_EDITS ? "lane.start.editedOften" : "lane.start.edited";
        return words.get(key, initializer, activation, first);
    }

    private static String figures(RunHistory history, int step, Words words) {
        String loss = Numbers.brief(history.recording().loss(step));
        OptionalDouble share = history.recording().accuracy(step);
        String accuracy = share.isPresent() ? Numbers.percent(share.getAsDouble()) : "";
        if (history.hiddenLayers() == 0) {
            return share.isPresent()
                    ? words.get("lane.figures.accuracy", loss, accuracy)
                    : words.get("lane.loss", loss);
        }
        String spread = Numbers.brief(IntStream.range(0, history.hiddenLayers())
                .mapToDouble(layer -> history.spread(step, layer))
                .max()
                .orElseThrow());
        return share.isPresent()
                ? words.get("lane.figures.accuracySpread", loss, accuracy, spread)
                : words.get("lane.figures.spread", loss, spread);
    }
}
