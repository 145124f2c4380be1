package symmetrylab.export.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.analysis.state.EffectiveRank;
import symmetrylab.analysis.state.MeasuredState;
import symmetrylab.analysis.state.RunState;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.spec.json.NumberText;

/** The table of {@code run --csv}: one row a state, with its measurements. */
public final class StateCsv implements RunTable {

    private static final List<String> COLUMNS = List.of(
            "run", "step", "loss", "accuracy", "validation_loss", "validation_accuracy", "gradient_norm", "state");

    private final CsvTable table;
    private final DataSet data;
    private final Measuring measuring;
    private final int mostLayers;

    /** Writes the header, with columns for the hidden layers of the deepest run. */
    public StateCsv(CsvTable table, Experiment experiment, Measuring measuring) {
        this.table = table;
        this.data = experiment.data();
        this.measuring = measuring;
        this.mostLayers = experiment.runs().stream()
                .mapToInt(run -> run.architecture().hiddenLayers())
                .max()
                .orElse(0);
        List<String> header = new ArrayList<>(COLUMNS);
        for (int layer = 1; layer <= mostLayers; layer++) {
            header.addAll(List.of("spread_" + layer, "classes_" + layer, "effective_rank_" + layer));
        }
        table.row(header);
    }

    @Override
    public void write(RunPlan run, StepReport report, boolean last) {
        MeasuredState measures = MeasuredState.of(report, measuring.of(run));
        List<String> row = new ArrayList<>();
        row.add(run.spec().name());
        row.add(String.valueOf(report.step()));
        row.addAll(scores(report.evaluation().training(), report.evaluation().validation()));
        row.add(measuring
                .measure(run, "gradient_norm", () -> report.evaluation()
                        .gradient()
                        .norm())
                .map(NumberText::of)
                .orElse(""));
        row.add(measures.state().map(RunState::token).orElse(""));
        for (int layer = 0; layer < mostLayers; layer++) {
            if (layer < run.architecture().hiddenLayers()) {
                int number = layer;
                row.add(spread(measures, layer));
                row.add(classes(measures, layer));
                row.add(measuring
                        .measure(
                                run,
                                "effective_rank",
                                () -> EffectiveRank.of(report.state().parameters(), number, data))
                        .map(NumberText::of)
                        .orElse(""));
            } else {
                row.addAll(List.of("", "", ""));
            }
        }
        table.row(row);
    }

    /** The cell of a layer's spread. */
    public static String spread(MeasuredState measures, int layer) {
        return measures.spreads().get(layer).map(NumberText::of).orElse("");
    }

    /** The cell of a layer's number of classes. */
    public static String classes(MeasuredState measures, int layer) {
        return measures.classCounts().get(layer).map(String::valueOf).orElse("");
    }

    /** The cells of loss and accuracy on the training samples, then on those held out; empty if there are none. */
    public static List<String> scores(Score training, Optional<Score> validation) {
        return List.of(
                NumberText.of(training.loss()),
                accuracy(Optional.of(training)),
                validation.map(score -> NumberText.of(score.loss())).orElse(""),
                accuracy(validation));
    }

    private static String accuracy(Optional<Score> score) {
        OptionalDouble accuracy = score.map(Score::accuracy).orElse(OptionalDouble.empty());
        return accuracy.isPresent() ? NumberText.of(accuracy.getAsDouble()) : "";
    }
}
