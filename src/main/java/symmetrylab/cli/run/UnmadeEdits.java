package symmetrylab.cli.run;

import java.util.List;
import java.util.Optional;
import symmetrylab.cli.console.Terminal;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.Edit;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Text;

/** Says of edits whose step a run never reaches that they are not made: most likely the file means something else. */
public final class UnmadeEdits {

    private UnmadeEdits() {}

    /** Says so of each run that has some, a line each, by the steps that are asked for. */
    public static void tell(Experiment experiment, Terminal terminal) {
        for (RunPlan run : experiment.runs()) {
            tell(run, run.spec().training().steps(), terminal);
        }
    }

    /** Says so of each run that has some, a line each, by the steps that were made. */
    public static void tell(List<RunOutcome> outcomes, Terminal terminal) {
        outcomes.forEach(outcome -> tell(outcome.run(), outcome.lastStep(), terminal));
    }

    private static void tell(RunPlan run, int lastStep, Terminal terminal) {
        sentence(run.spec().name(), run.spec().edits(), lastStep).ifPresent(terminal.err()::println);
    }

    private static Optional<String> sentence(String name, List<Edit> edits, int lastStep) {
        List<Integer> unmade =
                edits.stream().map(Edit::step).filter(step -> step > lastStep).toList();
        if (unmade.isEmpty()) {
            return Optional.empty();
        }
        String run = VisibleText.of(name);
        String first = Integer.toString(unmade.stream().min(Integer::compare).orElseThrow());
        String last = Integer.toString(lastStep);
        Text sentence = unmade.size() == 1
                ? Text.of("run.editNotMade", run, first, last)
                : Text.of("run.editsNotMade", run, Integer.toString(unmade.size()), first, last);
        return Optional.of(sentence.toString());
    }
}
