package symmetrylab.spec.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.CsvFormat;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.HoldKind;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonObject;

/** Turns an experiment into a JSON value, with fields in the order in which people look for them. */
public final class ExperimentWriter {

    private ExperimentWriter() {}

    /** The experiment in format 1. */
    public static JsonObject toJson(ExperimentSpec spec) {
        JsonBuilder top = new JsonBuilder().put("format", 1);
        if (!spec.title().isEmpty()) {
            top.put("title", spec.title());
        }
        top.put("data", data(spec.data()));
        List<RunSpec> runs = spec.runs();
        boolean sameNetwork =
                shared(top, "network", runs, RunSpec::network, NetworkSpec.DEFAULT, ExperimentWriter::network);
        boolean sameStart = shared(
                top, "initializer", runs, RunSpec::initializer, InitializerSpec.DEFAULT, ExperimentWriter::initializer);
        boolean sameTraining =
                shared(top, "training", runs, RunSpec::training, TrainingSpec.DEFAULT, ExperimentWriter::training);
        boolean sameEdits =
                runs.stream().map(RunSpec::edits).filter(Distinct.values()).count() == 1;
        if (sameEdits) {
            putEdits(top, runs.get(0));
        }
        if (runs.size() > 1 || !runs.get(0).name().equals("Run")) {
            List<JsonValue> lanes = new ArrayList<>();
            for (RunSpec run : runs) {
                JsonBuilder lane = new JsonBuilder().put("name", run.name());
                if (!sameNetwork) {
                    lane.put("network", network(run.network()));
                }
                if (!sameStart) {
                    lane.put("initializer", initializer(run.initializer()));
                }
                if (!sameTraining) {
                    lane.put("training", training(run.training()));
                }
                if (!sameEdits) {
                    putEdits(lane, run);
                }
                lanes.add(lane.build());
            }
            top.put("runs", lanes);
        }
        return top.build();
    }

    /** Whether all runs agree on a section; if so, puts it at the top, unless it is the default. */
    private static <T> boolean shared(
            JsonBuilder top,
            String name,
            List<RunSpec> runs,
            Function<RunSpec, T> section,
            T otherwise,
            Function<T, JsonObject> toJson) {
        T first = section.apply(runs.get(0));
        boolean same = runs.stream().allMatch(run -> section.apply(run).equals(first));
        if (same && !first.equals(otherwise)) {
            top.put(name, toJson.apply(first));
        }
        return same;
    }

    private static JsonObject data(DataSpec data) {
        JsonBuilder json = new JsonBuilder().put("kind", data.kind());
        data.source().accept(new SourceFields(json));
        json.putUnless(isPlainZero(data.validation()), "validation", data.validation());
        json.putUnless(data.seed() == 1, "seed", data.seed());
        return json.build();
    }

    /** Puts the fields of each kind of source. */
    private record SourceFields(JsonBuilder json) implements SampleSource.Visitor<JsonBuilder, RuntimeException> {

        @Override
        public JsonBuilder gate(SampleSource.Gate gate) {
            return json.putUnless(gate.coding() == SampleSource.Coding.ZERO_ONE, "coding", gate.coding());
        }

        @Override
        public JsonBuilder cloud(SampleSource.Cloud cloud) {
            return json.put("samples", cloud.samples())
                    .put("noise", cloud.noise())
                    .put("balance", cloud.balance());
        }

        @Override
        public JsonBuilder sampledFunction(SampleSource.SampledFunction function) {
            return json.put("samples", function.samples()).put("noise", function.noise());
        }

        @Override
        public JsonBuilder iris(SampleSource.Iris iris) {
            return json.putUnless(iris.standardize(), "standardize", iris.standardize());
        }

        @Override
        public JsonBuilder digits(SampleSource.Digits digits) {
            return json;
        }

        @Override
        public JsonBuilder csv(SampleSource.Csv csv) {
            json.put("path", csv.path());
            if (csv.targets().size() == 1) {
                json.put("target", csv.targets().get(0));
            } else if (!csv.targets().isEmpty()) {
                json.put("target", JsonBuilder.texts(csv.targets()));
            }
            csv.features().ifPresent(names -> json.put("features", JsonBuilder.texts(names)));
            json.putUnless(csv.standardize(), "standardize", csv.standardize());
            json.putUnless(!csv.classes(), "classes", csv.classes());
            putFormat(json, csv.format());
            return json;
        }

        @Override
        public JsonBuilder table(SampleSource.Table table) {
            json.put("inputs", rows(table.inputs())).put("targets", rows(table.targets()));
            return json.putUnless(
                    table.heldOut().isEmpty(),
                    "held_out",
                    table.heldOut().stream().map(JsonBuilder::number).toList());
        }
    }

    private static void putFormat(JsonBuilder json, CsvFormat format) {
        format.header().ifPresent(header -> json.putUnless(false, "header", header));
        format.delimiter().ifPresent(delimiter -> json.put("delimiter", delimiter));
        format.decimal().ifPresent(decimal -> json.put("decimal", decimal));
        json.putUnless(format.missing() == CsvFormat.DEFAULT.missing(), "missing", format.missing());
    }

    private static JsonObject network(NetworkSpec network) {
        JsonBuilder json = new JsonBuilder()
                .put(
                        "hidden",
                        network.hidden().stream().map(JsonBuilder::number).toList())
                .put("activation", network.activation());
        network.output().ifPresent(output -> json.put("output", output));
        network.loss().ifPresent(loss -> json.put("loss", loss));
        return json.build();
    }

    private static JsonObject initializer(InitializerSpec start) {
        JsonBuilder json = new JsonBuilder();
        putFillings(json, "weights", start.weights());
        if (!start.biases().equals(InitializerSpec.DEFAULT.biases())) {
            putFillings(json, "biases", start.biases());
        }
        json.putUnless(start.seed() == 1, "seed", start.seed());
        start.noise().ifPresent(noise -> {
            JsonBuilder inner = new JsonBuilder().put("sd", noise.sd());
            inner.putUnless(!noise.biases(), "biases", noise.biases());
            json.put("noise", inner.build());
        });
        if (!start.nudges().isEmpty()) {
            json.put(
                    "nudges",
                    start.nudges().stream().map(ExperimentWriter::nudge).toList());
        }
        return json.build();
    }

    private static void putFillings(JsonBuilder json, String name, List<LayerInitializer> fillings) {
        if (fillings.size() == 1) {
            json.put(name, filling(fillings.get(0)));
        } else {
            json.put(name, fillings.stream().map(ExperimentWriter::filling).toList());
        }
    }

    private static JsonValue filling(LayerInitializer filling) {
        JsonBuilder json = new JsonBuilder().put("kind", filling.kind());
        return filling.accept(new FillingFields(json)).build();
    }

    /** Puts the fields of each kind of initializer. */
    private record FillingFields(JsonBuilder json) implements LayerInitializer.Visitor<JsonBuilder> {

        @Override
        public JsonBuilder zero(LayerInitializer.Zero zero) {
            return json;
        }

        @Override
        public JsonBuilder constant(LayerInitializer.Constant constant) {
            return json.put("value", constant.value());
        }

        @Override
        public JsonBuilder uniform(LayerInitializer.Uniform uniform) {
            return json.put("min", uniform.min()).put("max", uniform.max());
        }

        @Override
        public JsonBuilder normal(LayerInitializer.Normal normal) {
            return json.putUnless(isPlainZero(normal.mean()), "mean", normal.mean())
                    .put("sd", normal.sd());
        }

        @Override
        public JsonBuilder varianceScaling(LayerInitializer.VarianceScaling scaled) {
            return gain(scaled.gain());
        }

        @Override
        public JsonBuilder orthogonal(LayerInitializer.Orthogonal orthogonal) {
            return gain(orthogonal.gain());
        }

        @Override
        public JsonBuilder identity(LayerInitializer.Identity identity) {
            return gain(identity.gain());
        }

        @Override
        public JsonBuilder sparse(LayerInitializer.Sparse sparse) {
            return json.put("nonzero", sparse.nonzero()).putUnless(sparse.sd() == 1, "sd", sparse.sd());
        }

        @Override
        public JsonBuilder explicitWeights(LayerInitializer.ExplicitWeights given) {
            return json.put("values", rows(given.values()));
        }

        @Override
        public JsonBuilder explicitBiases(LayerInitializer.ExplicitBiases given) {
            return json.put("values", numbers(given.values()));
        }

        private JsonBuilder gain(double gain) {
            return json.putUnless(gain == 1, "gain", gain);
        }
    }

    private static JsonValue nudge(Nudge nudge) {
        return new JsonBuilder()
                .put("layer", nudge.layer())
                .put("to", nudge.to())
                .put("from", nudge.from())
                .put("add", nudge.add())
                .build();
    }

    private static void putEdits(JsonBuilder json, RunSpec run) {
        if (!run.edits().isEmpty()) {
            json.put("edits", run.edits().stream().map(ExperimentWriter::edit).toList());
        }
    }

    private static JsonValue edit(Edit edit) {
        JsonBuilder json = new JsonBuilder()
                .put("step", edit.step())
                .put("kind", edit.kind())
                .put("layer", edit.layer());
        return edit.accept(new EditFields(json)).build();
    }

    private static JsonObject training(TrainingSpec training) {
        JsonBuilder json = new JsonBuilder().put("optimizer", optimizer(training.optimizer()));
        boolean full = training.batch().isEmpty();
        if (full) {
            json.put("batch", "full");
        } else {
            json.put("batch", training.batch().getAsInt());
        }
        // With the full batch the order changes nothing.
        json.putUnless(full && training.shuffle(), "shuffle", training.shuffle());
        json.put("steps", training.steps());
        json.putUnless(isPlainZero(training.l1()), "l1", training.l1());
        json.putUnless(isPlainZero(training.l2()), "l2", training.l2());
        json.putUnless(isPlainZero(training.dropout()), "dropout", training.dropout());
        json.putUnless(training.seed() == 1, "seed", training.seed());
        json.putUnless(
                training.rounding().isExact(), "rounding", training.rounding().id());
        json.putUnless(!training.biasesHeld(), "hold", HoldKind.BIASES);
        return json.build();
    }

    private static JsonValue optimizer(OptimizerSpec optimizer) {
        JsonBuilder json =
                new JsonBuilder().put("kind", optimizer.kind()).put("learning_rate", optimizer.learningRate());
        return optimizer.accept(new RuleFields(json)).build();
    }

    /** Puts the fields of each kind of update rule. */
    private record RuleFields(JsonBuilder json) implements OptimizerSpec.Visitor<JsonBuilder> {

        @Override
        public JsonBuilder sgd(OptimizerSpec.Sgd sgd) {
            return json.putUnless(isPlainZero(sgd.momentum()), "momentum", sgd.momentum())
                    .putUnless(!sgd.nesterov(), "nesterov", sgd.nesterov());
        }

        @Override
        public JsonBuilder rmsprop(OptimizerSpec.Rmsprop rmsprop) {
            OptimizerSpec.Rmsprop standard = OptimizerSpec.Rmsprop.DEFAULT;
            return json.putUnless(rmsprop.decay() == standard.decay(), "decay", rmsprop.decay())
                    .putUnless(rmsprop.epsilon() == standard.epsilon(), "epsilon", rmsprop.epsilon());
        }

        @Override
        public JsonBuilder adagrad(OptimizerSpec.Adagrad adagrad) {
            double standard = OptimizerSpec.Adagrad.DEFAULT.epsilon();
            return json.putUnless(adagrad.epsilon() == standard, "epsilon", adagrad.epsilon());
        }

        @Override
        public JsonBuilder adam(OptimizerSpec.Adam adam) {
            OptimizerSpec.Adam standard = OptimizerSpec.Adam.DEFAULT;
            return json.putUnless(adam.beta1() == standard.beta1(), "beta1", adam.beta1())
                    .putUnless(adam.beta2() == standard.beta2(), "beta2", adam.beta2())
                    .putUnless(adam.epsilon() == standard.epsilon(), "epsilon", adam.epsilon());
        }
    }

    private static List<JsonValue> rows(Mat matrix) {
        return matrix.toRows().stream()
                .map(row -> JsonBuilder.list(numbers(row)))
                .toList();
    }

    private static List<JsonValue> numbers(Vec vector) {
        List<JsonValue> numbers = new ArrayList<>();
        for (int i = 0; i < vector.size(); i++) {
            numbers.add(JsonBuilder.number(vector.get(i)));
        }
        return numbers;
    }

    /** Whether the number is 0, but not −0, which is another value in a record. */
    private static boolean isPlainZero(double value) {
        return Double.doubleToRawLongBits(value) == 0;
    }
}
