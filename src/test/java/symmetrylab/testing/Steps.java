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

    /** Step {@code step} of a run, with the numbers of its batch. */
    public static StepContent open(RunHistory history, int step) {
        return open(history, step, new StepSubject.Batch());
    }

    /** Step {@code step} of several runs, beside one another. */
    public static List<StepContent> open(List<RunHistory> histories, int step) {
        return StepContent.beside(
                histories.stream().map(history -> open(history, step)).toList());
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
