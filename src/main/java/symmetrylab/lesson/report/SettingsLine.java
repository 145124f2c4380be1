package symmetrylab.lesson.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.lane.InitializerWords;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.words.Words;

/** The settings of an experiment in one line: data, networks, training and starts. */
final class SettingsLine {

    private SettingsLine() {}

    /** The line; what is alike in all runs stands once, the rest after the name of its run. */
    static String of(Experiment experiment, Words words) {
        return words.get(
                "handout.settings",
                data(experiment, words),
                shared(experiment.runs(), run -> network(run, words), words),
                shared(experiment.runs(), run -> training(run.spec().training(), words), words),
                shared(experiment.runs(), run -> InitializerWords.of(run.spec().initializer(), words), words));
    }

    private static String data(Experiment experiment, Words words) {
        SampleSource source = experiment.spec().data().source();
        String name = source instanceof SampleSource.InFile samples
                ? VisibleText.of(samples.path())
                : words.get("data.kind." + source.kind());
        return words.list(List.of(
                name,
                words.get("summary.samples", Numbers.count(experiment.data().size()))));
    }

    private static String network(RunPlan run, Words words) {
        String sizes = run.architecture().sizes().stream()
                .map(size -> Integer.toString(size))
                .collect(Collectors.joining("-"));
        String activation = words.get(
                "network.activation." + run.spec().network().activation().id());
        return run.architecture().hiddenLayers() == 0 ? sizes : words.get("summary.layers", sizes, activation);
    }

    private static String training(TrainingSpec training, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.get("training.optimizer." + training.optimizer().kind()));
        if (training.optimizer() instanceof OptimizerSpec.Sgd sgd && sgd.momentum() > 0) {
            parts.add(words.get("handout.momentum", Numbers.tick(sgd.momentum())));
        }
        parts.add(words.get("summary.rate", Numbers.tick(training.optimizer().learningRate())));
        parts.add(
                training.batch().isPresent()
                        ? words.get("summary.batch", training.batch().getAsInt())
                        : words.get("summary.fullBatch"));
        if (training.dropout() > 0) {
            parts.add(words.get("handout.dropout", Numbers.tick(training.dropout())));
        }
        if (training.l1() > 0 || training.l2() > 0) {
            parts.add(words.get("handout.penalties", Numbers.tick(training.l1()), Numbers.tick(training.l2())));
        }
        if (!training.rounding().isExact()) {
            parts.add(words.get("training.rounding." + training.rounding().id()));
        }
        parts.add(words.get("summary.steps", Numbers.count(training.steps())));
        return words.list(parts);
    }

    private static String shared(List<RunPlan> runs, Function<RunPlan, String> text, Words words) {
        List<String> texts = runs.stream().map(text).toList();
        if (texts.stream().distinct().count() == 1) {
            return texts.get(0);
        }
        List<String> named = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            named.add(
                    words.get("handout.ofRun", VisibleText.of(runs.get(i).spec().name()), texts.get(i)));
        }
        return named.stream()
                .reduce((before, next) -> words.get("handout.runs", before, next))
                .orElseThrow();
    }
}
