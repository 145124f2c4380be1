package symmetrylab.viewmodel.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.nn.Batches;
import symmetrylab.nn.Classification;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.VisibleText;
import symmetrylab.viewmodel.lane.Subject;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** Names the step and the batch or sample that the inspected numbers belong to. */
public final class BatchWords {

    /** The most features to list; other samples are named only by their target. */
    private static final int MAX_FEATURES = 3;

    private final Words words;

    /** Names them in the language of {@code words}. */
    public BatchWords(Words words) {
        this.words = words;
    }

    /** The step and the batch or sample, such as {@code step 603, its batch: sample 4 (1, 1 → 0)}. */
    public String of(Inspection of) {
        String step = words.get(of.isHeld() ? "inspector.held" : "inspector.step", Numbers.count(of.held()));
        return of.subject() instanceof Subject.Sample ? step : words.get("inspector.at", step, batch(of));
    }

    /** A sentence naming the lanes whose numbers belong to another step or batch; empty if there are none. */
    public String others(Inspection of) {
        if (of.subject() instanceof Subject.Sample) {
            return "";
        }
        List<Integer> own = samples(of);
        List<String> names = of.inAllLanes().stream()
                .filter(other -> of.subject().existsIn(other.history()))
                .filter(other -> other.held() != of.held()
                        || other.sample().isEmpty() && !samples(other).equals(own))
                .map(other ->
                        VisibleText.of(other.history().recording().plan().spec().name()))
                .toList();
        return names.isEmpty() ? "" : words.get("inspector.others", Text.list(names));
    }

    private String batch(Inspection of) {
        List<Integer> batch = samples(of);
        OptionalInt chosen = of.sample();
        DataSet data = of.history().recording().data();
        if (chosen.isEmpty() || batch.equals(List.of(chosen.getAsInt()))) {
            return batch.size() == 1
                    ? words.get("inspector.batch.one", sample(data, batch.get(0)))
                    : words.get(
                            batch.size() == data.size() ? "inspector.batch.all" : "inspector.batch.means",
                            Numbers.count(batch.size()));
        }
        String sample = sample(data, chosen.getAsInt());
        if (batch.size() == data.size()) {
            return sample;
        }
        return words.get(
                batch.contains(chosen.getAsInt()) ? "inspector.batch.among" : "inspector.batch.outside", sample);
    }

    private static List<Integer> samples(Inspection of) {
        var recording = of.history().recording();
        Batches batches =
                new Batches(recording.plan().spec().training(), recording.data().size());
        return Arrays.stream(batches.at(of.held())).boxed().toList();
    }

    private String sample(DataSet data, int index) {
        Vec inputs = data.inputs().row(index);
        String number = Integer.toString(index + 1);
        String target = target(data, data.targets().row(index));
        return inputs.size() <= MAX_FEATURES
                ? words.get("inspector.batch.sample", number, list(inputs), target)
                : words.get("inspector.batch.target", number, target);
    }

    private String target(DataSet data, Vec target) {
        return data.isClassification() && target.size() > 1
                ? VisibleText.of(data.outputNames().get(Classification.of(target)))
                : list(target);
    }

    private String list(Vec values) {
        return words.list(
                DoubleStream.of(values.toArray()).mapToObj(Numbers::inNeuron).toList());
    }
}
