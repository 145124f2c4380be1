package symmetrylab.cli.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import symmetrylab.analysis.escape.EscapeSteps;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.sweep.SweepCase;
import symmetrylab.analysis.sweep.SweepCriteria;
import symmetrylab.analysis.sweep.SweepOutcome;
import symmetrylab.analysis.sweep.SweepPlan;
import symmetrylab.analysis.sweep.SweepTally;
import symmetrylab.cli.table.TextTable;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Words;

/** The table that {@code sweep} prints for people: a line for each run, value and sd, over all seeds. */
final class SweepSummary {

    private final SweepPlan plan;
    private final SweepCriteria criteria;
    private final Words words;
    private final List<List<String>> rows = new ArrayList<>();
    private SweepTally tally = new SweepTally();
    private boolean someAreSkipped;

    SweepSummary(SweepPlan plan, SweepCriteria criteria, Words words) {
        this.plan = plan;
        this.criteria = criteria;
        this.words = words;
    }

    /** Adds an outcome; they come in the order of the plan, where cases that differ only in the seed are neighbours. */
    void add(SweepOutcome outcome) {
        tally.add(outcome);
        someAreSkipped |= outcome.stride() > 1;
        if (tally.cases() == plan.seeds()) {
            rows.add(row(outcome, tally));
            tally = new SweepTally();
        }
    }

    /** The table with aligned columns, without those that say nothing in this sweep. */
    String text() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "run",
                "value",
                "sd",
                "seeds",
                "solved",
                "loss <= " + NumberText.of(criteria.lowLoss()),
                "spread > " + NumberText.of(EscapeSteps.ESCAPED_SPREAD),
                words.get("sweep.medianLoss"),
                "validation",
                "ended",
                "every"));
        table.addAll(rows);
        List<Integer> columns = new ArrayList<>(List.of(0));
        if (plan.values().size() > 0) {
            columns.add(1);
        }
        if (plan.sds().size() > 0) {
            columns.add(2);
        }
        columns.add(3);
        if (plan.experiment().data().isClassification()) {
            columns.add(4);
        }
        columns.addAll(List.of(5, 6, 7));
        if (plan.experiment().data().validation().isPresent()) {
            columns.add(8);
        }
        columns.add(9);
        if (someAreSkipped) {
            columns.add(10);
        }
        return TextTable.aligned(table.stream()
                .map(row -> columns.stream().map(row::get).toList())
                .toList());
    }

    private List<String> row(SweepOutcome last, SweepTally tally) {
        SweepCase trained = last.trained();
        return List.of(
                VisibleText.of(trained.name()),
                trained.value().isPresent() ? Numbers.tick(trained.value().getAsDouble()) : "-",
                trained.sd().isPresent() ? Numbers.tick(trained.sd().getAsDouble()) : "-",
                String.valueOf(tally.cases()),
                share(tally.solved(), tally),
                share(tally.lowLoss(), tally),
                share(tally.escaped(), tally),
                median(tally.loss()),
                median(tally.validationLoss()),
                endings(tally),
                String.valueOf(last.stride()));
    }

    private String share(SweepTally.Sample steps, SweepTally tally) {
        String share = Numbers.percent(steps.count() / (double) tally.cases());
        OptionalDouble median = steps.median();
        return median.isPresent()
                ? words.get("sweep.shareAt", share, Long.toString((long) Math.rint(median.getAsDouble())))
                : share;
    }

    private static String median(SweepTally.Sample losses) {
        OptionalDouble median = losses.median();
        return median.isPresent() ? Numbers.brief(median.getAsDouble()) : "-";
    }

    // The most frequent first.
    private String endings(SweepTally tally) {
        return words.list(Arrays.stream(RunState.values())
                .filter(state -> tally.ended(state) > 0)
                .sorted(Comparator.comparing((RunState state) -> -tally.ended(state)))
                .map(state -> words.get("sweep.endedAs", Integer.toString(tally.ended(state)), EventWords.name(state)))
                .toList());
    }
}
