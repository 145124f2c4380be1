package symmetrylab.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.analysis.state.MeasuredState;
import symmetrylab.cli.table.TextTable;
import symmetrylab.export.numbers.RunOutcome;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Words;

/** The table that {@code run} prints for people: a line for each run. */
final class RunSummary {

    private static final List<String> HEADER =
            List.of("run", "steps", "state", "loss", "accuracy", "validation", "spread", "classes");

    private static final int VALIDATION = 5;

    private static final String NOTHING = "-";

    private RunSummary() {}

    /**
     * The table with aligned columns; figures of several hidden layers are listed from input to output. If samples are
     * held out, there are columns for their loss and, for classes, their accuracy.
     */
    static String of(List<RunOutcome> outcomes, Words words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        outcomes.forEach(outcome -> rows.add(row(outcome, words)));
        boolean validated =
                outcomes.stream().anyMatch(outcome -> outcome.validation().isPresent());
        return TextTable.aligned(validated ? rows : without(VALIDATION, rows));
    }

    private static List<List<String>> without(int column, List<List<String>> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .filter(i -> i != column)
                        .mapToObj(row::get)
                        .toList())
                .toList();
    }

    private static List<String> row(RunOutcome outcome, Words words) {
        List<Integer> sizes = outcome.run().architecture().sizes();
        MeasuredState measures = outcome.measures();
        return List.of(
                VisibleText.of(outcome.run().spec().name()),
                String.valueOf(outcome.lastStep()),
                outcome.story().map(words::say).orElse(NOTHING),
                Numbers.brief(outcome.training().loss()),
                accuracy(outcome.training()).orElse(NOTHING),
                outcome.validation().map(score -> lossAndAccuracy(score, words)).orElse(NOTHING),
                layers(words, measures.spreads().stream().map(spread -> spread.map(Numbers::brief)
                        .orElse(NOTHING))),
                layers(words, IntStream.range(0, measures.classCounts().size()).mapToObj(layer -> measures.classCounts()
                        .get(layer)
                        .map(count ->
                                words.get("run.classesOf", String.valueOf(count), String.valueOf(sizes.get(layer + 1))))
                        .orElse(NOTHING))));
    }

    private static String layers(Words words, Stream<String> figures) {
        List<String> each = figures.toList();
        return each.isEmpty() ? NOTHING : words.list(each);
    }

    private static String lossAndAccuracy(Score score, Words words) {
        String loss = Numbers.brief(score.loss());
        return accuracy(score)
                .map(accuracy -> words.list(List.of(loss, accuracy)))
                .orElse(loss);
    }

    private static Optional<String> accuracy(Score score) {
        OptionalDouble accuracy = score.accuracy();
        return accuracy.isPresent() ? Optional.of(Numbers.percent(accuracy.getAsDouble())) : Optional.empty();
    }
}
