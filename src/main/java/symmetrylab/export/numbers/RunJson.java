package symmetrylab.export.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.escape.Escape;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.analysis.history.Insight;
import symmetrylab.analysis.history.Insights;
import symmetrylab.analysis.state.EffectiveRank;
import symmetrylab.analysis.state.MergedNetwork;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.analysis.state.RunState;
import symmetrylab.analysis.state.Similarity;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Evaluation.Score;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.Edit;
import symmetrylab.spec.format.EditFields;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.words.Words;

/** All measurements of a run, in the JSON of {@code run}; layers, neurons and samples are numbered from 1. */
public final class RunJson {

    /** Larger layers are written without their matrix of cosines. */
    static final int MAX_COSINES = 64;

    private final RunOutcome outcome;
    private final Optional<Insights> insights;
    private final DataSet data;
    private final Words words;
    private final Measuring measuring;
    private final StepReport last;
    private final Parameters parameters;

    /**
     * A run with its events.
     *
     * @param data its training data
     * @param words the language of its sentences
     * @param measuring leaves out what fails
     */
    RunJson(RunOutcome outcome, DataSet data, Words words, Measuring measuring) {
        this.outcome = outcome;
        this.data = data;
        this.words = words;
        this.measuring = measuring;
        insights = outcome.insights();
        last = outcome.last();
        parameters = last.state().parameters();
    }

    /**
     * The output of {@code run --json}; measuring may take a few seconds a run.
     *
     * @param measured called after each run
     */
    public static String summary(
            Experiment experiment, List<RunOutcome> outcomes, Words words, Measuring measuring, Runnable measured) {
        DataSet data = experiment.data();
        List<JsonBuilder> runs = new ArrayList<>();
        for (RunOutcome outcome : outcomes) {
            runs.add(new RunJson(outcome, data, words, measuring).fields());
            measured.run();
        }
        return JsonPrinter.printAscii(new JsonBuilder()
                .put("format", 1)
                .put("title", experiment.spec().title())
                .put("samples", data.size())
                .put("validation_samples", data.validation().map(DataSet::size).orElse(0))
                .put("features", data.features())
                .put("outputs", data.outputs())
                .put("runs", runs)
                .build());
    }

    JsonBuilder fields() {
        Evaluation evaluation = last.evaluation();
        Optional<Score> validation = evaluation.validation();
        return new JsonBuilder()
                .put("name", outcome.run().spec().name())
                .put("network", network())
                .put(
                        "edits",
                        outcome.run().spec().edits().stream().map(this::edit).toList())
                .put("steps", outcome.run().spec().training().steps())
                .put("last_step", outcome.lastStep())
                .put("state", outcome.measures().state().map(RunState::token))
                .put("since", outcome.since())
                .put("loss", evaluation.loss())
                .put("accuracy", evaluation.accuracy())
                .put("validation_loss", validation.map(Score::loss))
                .put("validation_accuracy", validation.map(Score::accuracy))
                .put(
                        "gradient_norm",
                        measure("gradient_norm", () -> evaluation.gradient().norm()))
                .put("relative_spread", measure("relative_spread", this::relativeSpread))
                .put(
                        "layers",
                        IntStream.range(0, outcome.run().architecture().hiddenLayers())
                                .mapToObj(this::layer)
                                .toList())
                .put("merged", measure("merged", this::merged))
                .put(
                        "curvature",
                        measure("curvature", () -> CurvatureJson.of(Curvature.of(parameters, evaluation, data))))
                .put("escape", measure("escape", this::escape))
                .put("insights", insights.map(known -> known.list().stream()
                        .map(this::insight)
                        .toList()));
    }

    private <T> Optional<T> measure(String name, Supplier<T> figure) {
        return measuring.measure(outcome.run(), name, figure);
    }

    private JsonBuilder network() {
        Architecture architecture = outcome.run().architecture();
        return new JsonBuilder()
                .put("sizes", architecture.sizes())
                .put("activation", outcome.run().spec().network().activation().id())
                .put("output", architecture.output().id())
                .put("loss", architecture.loss().id())
                .put("parameters", architecture.parameterCount());
    }

    private JsonBuilder edit(Edit edit) {
        JsonBuilder fields = new JsonBuilder()
                .put("step", edit.step())
                .put("made", edit.step() <= outcome.lastStep())
                .put("kind", edit.kind())
                .put("layer", edit.layer());
        return edit.accept(new EditFields(fields));
    }

    private JsonBuilder layer(int layer) {
        int neurons = outcome.run().architecture().fanOut(layer);
        Optional<NeuronClasses> classes = measure("classes", () -> NeuronClasses.of(last.state(), layer));
        Optional<Similarity> similarity = measure("similarity", () -> Similarity.of(parameters, layer));
        return new JsonBuilder()
                .put("layer", layer + 1)
                .put("neurons", neurons)
                .put("spread", outcome.measures().spreads().get(layer))
                .put("relative_spread", measure("relative_spread", () -> relativeSpread(layer)))
                .put("classes", classes.map(known -> fromOne(known.classes())))
                .put("features", classes.map(known -> fromOne(known.features())))
                .put("effective_rank", measure("effective_rank", () -> EffectiveRank.of(parameters, layer, data)))
                .put("directions", similarity.flatMap(known -> measure("directions", known::directions)))
                .put("lines", similarity.flatMap(known -> measure("lines", known::lines)))
                .put(
                        "similarity",
                        similarity.filter(known -> neurons <= MAX_COSINES).map(RunJson::cosines));
    }

    private OptionalDouble relativeSpread() {
        return RelativeSpread.ofRun(parameters, this::relativeSpread);
    }

    private double relativeSpread(int layer) {
        return outcome.measures()
                .spreads()
                .get(layer)
                .map(spread -> RelativeSpread.of(parameters, layer, spread))
                .orElseGet(() -> RelativeSpread.of(parameters, layer));
    }

    private static List<List<OptionalDouble>> cosines(Similarity similarity) {
        return similarity.cosines().toRows().stream().map(RunJson::cosines).toList();
    }

    /** A row of cosines, empty where a vector is zero. */
    private static List<OptionalDouble> cosines(Vec row) {
        return Arrays.stream(row.toArray())
                .mapToObj(cosine -> Double.isNaN(cosine) ? OptionalDouble.empty() : OptionalDouble.of(cosine))
                .toList();
    }

    private JsonBuilder merged() {
        MergedNetwork merged = MergedNetwork.of(last.state());
        return new JsonBuilder()
                .put("sizes", merged.architecture().sizes())
                .put("parameters", merged.architecture().parameterCount())
                .put("largest_output_difference", merged.largestDifference(parameters, data));
    }

    private JsonBuilder escape() {
        return new EscapeJson(words)
                .of(
                        Escape.predict(outcome.run(), data),
                        insights.map(Insights::escapes).orElse(List.of()));
    }

    private JsonBuilder insight(Insight insight) {
        OptionalInt layer =
                insight.layer().isPresent() ? OptionalInt.of(insight.layer().getAsInt() + 1) : insight.layer();
        return new JsonBuilder()
                .put("step", insight.step())
                .put("kind", insight.kind().token())
                .put("layer", layer)
                .put(
                        "text",
                        words.say(EventWords.sentence(
                                insight, outcome.run().architecture().sizes())));
    }

    private static List<List<Integer>> fromOne(List<List<Integer>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(neuron -> neuron + 1).toList())
                .toList();
    }
}
