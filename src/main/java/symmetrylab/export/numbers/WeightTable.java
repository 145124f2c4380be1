package symmetrylab.export.numbers;

import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.spec.json.NumberText;

/**
 * The table of {@code run --weights}: for each state one row a weight or bias.
 *
 * <p>Rows are ordered by layer, to and from, all counted from 1; a bias has from 0, so it precedes the weights of its
 * neuron. The gradient is that of the update made in the state; the last state of a run has none.
 */
public final class WeightTable implements RunTable {

    private static final List<String> COLUMNS = List.of("run", "step", "layer", "to", "from", "value", "gradient");

    private final CsvTable table;
    private final DataSet data;
    private RunPlan current;
    private Trainer trainer;

    /** Writes the header. */
    public WeightTable(CsvTable table, Experiment experiment) {
        this.table = table;
        this.data = experiment.data();
        table.row(COLUMNS);
    }

    @Override
    public void write(RunPlan run, StepReport report, boolean last) {
        Architecture network = run.architecture();
        Parameters values = report.state().parameters();
        if (run != current) {
            current = run;
            // A trainer of its own: the run's is in the middle of a step.
            trainer = new Trainer(run, data);
        }
        Parameters gradient = last ? values : trainer.updateGradient(report.state());
        for (int layer = 0; layer < network.layers(); layer++) {
            for (int to = 0; to < network.fanOut(layer); to++) {
                for (int from = 0; from <= network.fanIn(layer); from++) {
                    table.row(List.of(
                            run.spec().name(),
                            String.valueOf(report.step()),
                            String.valueOf(layer + 1),
                            String.valueOf(to + 1),
                            String.valueOf(from),
                            NumberText.of(value(values, layer, to, from)),
                            last ? "" : NumberText.of(value(gradient, layer, to, from))));
                }
            }
        }
    }

    private static double value(Parameters parameters, int layer, int to, int from) {
        return from == 0 ? parameters.bias(layer, to) : parameters.weight(layer, to, from - 1);
    }
}
