package symmetrylab.testing;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.step.StepContent;
import symmetrylab.figure.step.StepSubject;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Phase;
import symmetrylab.words.Words;

/** Opened steps for tests. */
public final class Steps {

    private Steps() {}

    /** Step {@code step} of a run, for the sample that is shown unless one is chosen. */
    public static StepContent open(RunHistory history, int step) {
        List<Integer> batch = history.recording().trace(step).batch();
        return open(
                history, step, StepSubject.defaultFor(batch, history.recording().data()));
    }

    /** Step {@code step} of a run, for {@code subject}. */
    public static StepContent open(RunHistory history, int step, StepSubject subject) {
        StepTrace trace = subject instanceof StepSubject.Sample sample
                ? history.recording().trace(step, sample.index())
                : history.recording().trace(step);
        return new StepContent(history.recording().plan(), history.recording().data(), trace, Words.english());
    }

    /** The phases of a step, in order. */
    public static List<Phase> phases(StepContent step) {
        return IntStream.range(0, Phase.count(step.layers()))
                .mapToObj(index -> Phase.at(index, step.layers()))
                .toList();
    }
}
