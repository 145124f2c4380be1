package symmetrylab.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.sweep.SweepOutcome;
import symmetrylab.analysis.sweep.SweepPlan;
import symmetrylab.export.numbers.CsvTable;
import symmetrylab.export.numbers.StateCsv;
import symmetrylab.spec.json.NumberText;

/** The table of {@code sweep --csv}: one row a case. */
final class SweepTable {

    private static final List<String> COLUMNS = List.of(
            "run",
            "value",
            "sd",
            "seed",
            "every",
            "last_step",
            "state",
            "loss",
            "accuracy",
            "validation_loss",
            "validation_accuracy",
            "low_loss_step",
            "solved_step",
            "split_step",
            "escaped_step",
            "diverged_step");

    private final CsvTable table;
    private final int mostLayers;

    /** Writes the header, with columns for the hidden layers of the deepest run swept. */
    SweepTable(CsvTable table, SweepPlan plan) {
        this.table = table;
        this.mostLayers = plan.runs().stream()
                .mapToInt(
                        run -> plan.experiment().runs().get(run).architecture().hiddenLayers())
                .max()
                .orElse(0);
        List<String> header = new ArrayList<>(COLUMNS);
        for (int layer = 1; layer <= mostLayers; layer++) {
            header.addAll(List.of("spread_" + layer, "classes_" + layer));
        }
        table.row(header);
    }

    /** Writes the row of a case. */
    void write(SweepOutcome outcome) {
        List<String> row = new ArrayList<>();
        row.add(outcome.trained().name());
        row.add(cell(outcome.trained().value()));
        row.add(cell(outcome.trained().sd()));
        row.add(String.valueOf(outcome.trained().seed()));
        row.add(String.valueOf(outcome.stride()));
        row.add(String.valueOf(outcome.lastStep()));
        row.add(outcome.measures().state().map(RunState::token).orElse(""));
        row.addAll(StateCsv.scores(outcome.training(), outcome.validation()));
        row.add(cell(outcome.steps().lowLoss()));
        row.add(cell(outcome.steps().solved()));
        row.add(cell(outcome.steps().split()));
        row.add(cell(outcome.steps().escaped()));
        row.add(cell(outcome.diverged()));
        int layers = outcome.measures().spreads().size();
        for (int layer = 0; layer < mostLayers; layer++) {
            row.add(layer < layers ? StateCsv.spread(outcome.measures(), layer) : "");
            row.add(layer < layers ? StateCsv.classes(outcome.measures(), layer) : "");
        }
        table.row(row);
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? NumberText.of(value.getAsDouble()) : "";
    }

    private static String cell(OptionalInt step) {
        return step.isPresent() ? String.valueOf(step.getAsInt()) : "";
    }
}
