package symmetrylab.cli.run;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.cli.console.ProgressBar;
import symmetrylab.cli.table.JsonFields;
import symmetrylab.cli.table.JsonText;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;

/** The summary that {@code run --json} prints for programs: everything that is measured of each run. */
final class JsonSummary {

    private JsonSummary() {}

    /** The summary as text; measuring may take some seconds a run. */
    static String of(Experiment experiment, List<RunOutcome> outcomes, ProgressBar progress) {
        DataSet data = experiment.data();
        List<JsonFields> runs = new ArrayList<>();
        for (RunOutcome outcome : outcomes) {
            runs.add(new RunJson(outcome, outcome.insights().orElseThrow(), data).fields());
            progress.advance();
        }
        return JsonText.of(new JsonFields()
                .put("format", 1)
                .put("title", experiment.spec().title())
                .put("samples", data.size())
                .put("validation_samples", data.validation().map(DataSet::size).orElse(0))
                .put("features", data.features())
                .put("outputs", data.outputs())
                .put("runs", runs));
    }
}
