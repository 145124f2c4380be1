package symmetrylab.cli.run;

import java.util.List;
import java.util.Optional;
import symmetrylab.cli.console.Terminal;
import symmetrylab.export.numbers.RunOutcome;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.Edit;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** Warns of edits that a run never reaches, as it ends before their step: most likely a mistake in the file. */
public final class UnmadeEdits {

    private UnmadeEdits() {}

    /** Prints a line for each such run, going by the steps that the experiment asks for. */
    public static void print(Experiment experiment, Terminal terminal) {
        for (RunPlan run : experiment.runs()) {
            print(run, run.spec().training().steps(), terminal);
        }
    }

    /** Prints a line for each such run, going by the steps that the runs made. */
    public static void print(List<RunOutcome> outcomes, Terminal terminal) {
        outcomes.forEach(outcome -> print(outcome.run(), outcome.lastStep(), terminal));
    }

    private static void print(RunPlan run, int lastStep, Terminal terminal) {
        sentence(run.spec().name(), run.spec().edits(), lastStep).ifPresent(terminal::say);
    }

    private static Optional<Text> sentence(String name, List<Edit> edits, int lastStep) {
        List<Integer> unmade =
                edits.stream().map(Edit::step).filter(step -> step > lastStep).toList();
        if (unmade.isEmpty()) {
            return Optional.empty();
        }
        String run = VisibleText.of(name);
        String first = Integer.toString(unmade.stream().min(Integer::compare).orElseThrow());
        String last = Integer.toString(lastStep);
        return Optional.of(
                unmade.size() == 1
                        ? Text.of("run.editNotMade", run, first, last)
                        : Text.of("run.editsNotMade", run, Integer.toString(unmade.size()), first, last));
    }
}
