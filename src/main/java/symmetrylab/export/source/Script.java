package symmetrylab.export.source;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Mat;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * A program in Python that trains the runs of an experiment: data, first weights, edits and the order of the samples are
 * written out in it.
 */
final class Script {

    /** About how many states of the longest run are printed. */
    private static final int ROWS = 20;

    /** No sum of a network overflows while data and parameters are smaller in size. */
    private static final double SAFE = 1000;

    private final Experiment experiment;
    private final DataSet data;
    private final Words words;
    private final SampleOrders orders;
    private final List<RunEntry> runs;

    /**
     * The script of {@code experiment}.
     *
     * @param words the language of its introduction
     */
    Script(Experiment experiment, Words words) {
        this.experiment = experiment;
        this.data = experiment.data();
        this.words = words;
        this.orders = new SampleOrders(experiment);
        this.runs = experiment.runs().stream()
                .map(run -> new RunEntry(run, orders.nameOf(run)))
                .toList();
    }

    /**
     * The text of the script.
     *
     * @param library the library that trains
     * @param file the name of the script
     * @param ends the first and the last state of each run
     * @param every the distance between the steps that it prints; absent for about twenty rows a run
     */
    String text(PythonScript library, String file, List<RunEnds> ends, Optional<Integer> every) {
        Set<String> parts = parts();
        if (ends.stream().anyMatch(RunEnds::hasEqualNeurons)) {
            parts.add("equal");
        }
        Map<String, String> values = new HashMap<>();
        String title = experiment.spec().title();
        values.put("TITLE", title.isBlank() ? words.get("script.noTitle") : PythonText.inDocstring(title));
        values.put("COUNT", words.get("script.count", Integer.toString(runs.size())));
        values.put("RUNS", lines(runs.stream().map(this::description)));
        values.put("EXPECT", lines(ends.stream().map(this::expectation)));
        values.put("FILE", PythonText.inDocstring(file));
        values.put("FEATURES", names(data.featureNames()));
        values.put("OUTPUTS", names(data.outputNames()));
        values.put("X", PythonText.rows(data.inputs(), 4));
        values.put("Y", PythonText.rows(data.targets(), 4));
        values.put(
                "X_HELD_OUT",
                data.validation().map(held -> PythonText.rows(held.inputs(), 4)).orElse(""));
        values.put(
                "Y_HELD_OUT",
                data.validation()
                        .map(held -> PythonText.rows(held.targets(), 4))
                        .orElse(""));
        values.put("SAFE", isSmall(data.inputs()) && isSmall(data.targets()) ? "1000" : "0");
        values.put("EVERY", Integer.toString(every.orElseGet(this::usualDistance)));
        values.put("ORDERS", orders.text());
        values.put(
                "RUN_LIST",
                String.join(
                        "\n", runs.stream().map(run -> run.text(library, parts)).toList()));
        values.put(
                "EXPERIMENT",
                ExperimentFile.write(experiment.spec())
                        .lines()
                        .map(line -> "# " + line)
                        .reduce((before, line) -> before + "\n" + line)
                        .orElseThrow());
        return ScriptTemplate.named(library.template()).fill(parts, values);
    }

    private Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        runs.forEach(run -> parts.addAll(run.functions()));
        Predicate<Predicate<TrainingSpec>> any = condition -> experiment.runs().stream()
                .anyMatch(run -> condition.test(run.spec().training()));
        addIf(data.isClassification(), "classes", parts);
        addIf(data.validation().isPresent(), "held_out", parts);
        addIf(!orders.areNone(), "shuffled", parts);
        addIf(any.test(training -> training.l1() != 0 || training.l2() != 0), "penalties", parts);
        addIf(any.test(TrainingSpec::biasesHeld), "hold", parts);
        addIf(experiment.runs().stream().anyMatch(run -> !run.spec().edits().isEmpty()), "edits", parts);
        return parts;
    }

    private static void addIf(boolean wanted, String part, Set<String> parts) {
        if (wanted) {
            parts.add(part);
        }
    }

    private String lines(Stream<String> entries) {
        return String.join(
                "\n",
                entries.map(entry -> "    " + PythonText.inDocstring(entry)).toList());
    }

    private String description(RunEntry run) {
        RunPlan plan = run.plan();
        Architecture network = plan.architecture();
        TrainingSpec training = plan.spec().training();
        return words.get(
                "script.run",
                plan.spec().name(),
                words.list(network.sizes()),
                plan.spec().network().activation().id(),
                network.output().id(),
                network.loss().id(),
                training.optimizer().kind(),
                NumberText.of(training.optimizer().learningRate()),
                Integer.toString(training.steps()));
    }

    private String expectation(RunEnds ends) {
        StepReport last = ends.last();
        Score score = last.evaluation().training();
        OptionalDouble accuracy = score.accuracy();
        String step = Integer.toString(last.step());
        Text state = EventWords.name(ends.lastState());
        Text sentence = accuracy.isPresent()
                ? Text.of(
                        "script.expectAccuracy",
                        ends.run().spec().name(),
                        Numbers.brief(score.loss()),
                        Numbers.percent(accuracy.getAsDouble()),
                        step,
                        state)
                : Text.of("script.expect", ends.run().spec().name(), Numbers.brief(score.loss()), step, state);
        return words.say(sentence);
    }

    private String names(List<String> names) {
        String all = words.list(names.stream().map(VisibleText::of).toList());
        return all.length() > 40 ? "" : " (" + all + ")";
    }

    private static boolean isSmall(Mat matrix) {
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                if (Math.abs(matrix.get(row, column)) > SAFE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** 1, 2 or 5 times a power of ten. */
    private int usualDistance() {
        int steps = experiment.runs().stream()
                .mapToInt(run -> run.spec().training().steps())
                .max()
                .orElse(0);
        int unit = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if ((long) factor * unit * ROWS >= steps) {
                    return factor * unit;
                }
            }
            unit *= 10;
        }
    }
}
