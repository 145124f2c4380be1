package symmetrylab.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.lane.SettingNames;
import symmetrylab.nn.settings.DataChange;
import symmetrylab.nn.settings.FillingChoice;
import symmetrylab.nn.settings.LaneStart;
import symmetrylab.nn.settings.LayerSizes;
import symmetrylab.nn.settings.SpreadScale;
import symmetrylab.numeric.Decimal;
import symmetrylab.spec.ActivationKind;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Scaled;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SampleSources;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.words.Words;

/**
 * The controls of a page as JSON, and what its experiment becomes when one is changed. JavaScript knows no control by
 * itself: it shows those in the JSON, and passes on the id and the new value of the one that the reader changes.
 *
 * @param spec the experiment
 * @param names names that follow the settings
 * @param data changes of its data
 * @param words the language
 */
record PageControls(ExperimentSpec spec, SettingNames names, DataChange data, Words words) {

    /** The initializers that have a button of their own. */
    private static final List<String> BUTTONS = List.of("zero", "constant", "normal", "glorot_normal", "he_normal");

    private static final double MAX_COMMON = 2;
    private static final double MAX_GAIN = 3;
    private static final double MAX_RATE = 1000;

    /** What was typed and is not possible; the message tells why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** All controls, those of the whole experiment and those of each lane. */
    JsonBuilder json() {
        List<List<JsonBuilder>> lanes = new ArrayList<>();
        for (int i = 0; i < spec.runs().size(); i++) {
            lanes.add(ofLane("lane" + i + ".", spec.runs().get(i).initializer()));
        }
        return new JsonBuilder().put("common", common()).put("lanes", lanes);
    }

    private List<JsonBuilder> common() {
        String source = spec.data().source().kind();
        List<List<String>> kinds = new ArrayList<>();
        if (SampleSources.BUILT_IN.stream().noneMatch(each -> each.kind().equals(source))) {
            kinds.add(List.of(source, names.ofData(spec.data().source())));
        }
        SampleSources.BUILT_IN.forEach(each -> kinds.add(List.of(each.kind(), names.ofData(each))));
        List<List<String>> activations = new ArrayList<>();
        for (ActivationKind kind : ActivationKind.values()) {
            activations.add(List.of(kind.id(), words.get("network.activation." + kind.id())));
        }
        return List.of(
                control("data", "choice", "page.data", source).put("options", kinds),
                control("hidden", "layers", "page.hidden", shared(run -> layers(run.network()))),
                control("activation", "choice", "network.activation", shared(run -> run.network()
                                .activation()
                                .id()))
                        .put("options", activations),
                control(
                        "rate",
                        "typed",
                        "page.rate",
                        shared(run -> Numbers.exact(run.training().optimizer().learningRate()))),
                control("batch", "typed", "training.batch", shared(run -> batch(run.training()))),
                control(
                        "steps",
                        "typed",
                        "training.steps",
                        shared(run -> Integer.toString(run.training().steps()))));
    }

    private JsonBuilder control(String id, String kind, String label, String value) {
        return new JsonBuilder()
                .put("id", id)
                .put("kind", kind)
                .put("label", words.get(label))
                .put("value", value);
    }

    /** The value that all runs have; empty if they differ. */
    private String shared(Function<RunSpec, String> value) {
        String first = value.apply(spec.runs().get(0));
        for (RunSpec run : spec.runs()) {
            if (!value.apply(run).equals(first)) {
                return "";
            }
        }
        return first;
    }

    private String layers(NetworkSpec network) {
        return network.hidden().isEmpty()
                ? words.get("page.hidden.none")
                : network.hidden().stream().map(size -> Integer.toString(size)).collect(Collectors.joining(", "));
    }

    private String batch(TrainingSpec training) {
        return training.batch().isPresent()
                ? Integer.toString(training.batch().getAsInt())
                : words.get("page.batch.full");
    }

    private List<JsonBuilder> ofLane(String lane, InitializerSpec start) {
        FillingChoice filling = new LaneStart(start).filling();
        String chosen = filling.kind()
                .map(kind -> kind == FillingChoice.Kind.NAMED ? filling.name().orElse("") : kind.token())
                .orElse("");
        List<List<String>> others = new ArrayList<>();
        others.add(List.of("uniform", words.get("lane.kind.uniform")));
        FillingChoice.names().stream()
                .filter(name -> !BUTTONS.contains(name))
                .forEach(name -> others.add(List.of(name, words.get("lane.named." + name))));
        List<JsonBuilder> controls = new ArrayList<>();
        controls.add(control(lane + "start", "start", "controls.starts", chosen)
                .put(
                        "buttons",
                        BUTTONS.stream()
                                .map(name -> List.of(name, words.get("page.start." + name)))
                                .toList())
                .put("options", others));
        controls.addAll(filling.accept(new Sliders(lane)));
        boolean random = start.weights().stream().anyMatch(LayerInitializer::isRandom);
        if (random) {
            controls.add(control(lane + "seed", "dice", "lane.newSeed", Long.toString(start.seed())));
        }
        return controls;
    }

    /** The sliders of a start. */
    private final class Sliders implements FillingChoice.Numbers<List<JsonBuilder>> {
        private final String lane;

        Sliders(String lane) {
            this.lane = lane;
        }

        private JsonBuilder slider(String id, String label, String brief, double value, double low, double high) {
            return control(lane + id, "slider", label, Numbers.brief(value))
                    .put("brief", brief)
                    .put("min", low)
                    .put("max", high)
                    .put("place", Math.max(low, Math.min(high, value)));
        }

        @Override
        public List<JsonBuilder> commonAndSpread(double common, double spread) {
            return List.of(
                    slider("common", "lane.common", "c", common, -MAX_COMMON, MAX_COMMON),
                    slider("spread", "lane.spread", "σ", spread, 0, 1).put("place", SpreadScale.placeOf(spread)));
        }

        @Override
        public List<JsonBuilder> limits(Uniform uniform) {
            return List.of(
                    slider("low", "start.parameter.min", "≥", uniform.min(), -MAX_COMMON, MAX_COMMON),
                    slider("high", "start.parameter.max", "≤", uniform.max(), -MAX_COMMON, MAX_COMMON));
        }

        @Override
        public List<JsonBuilder> gain(Scaled scaled) {
            return List.of(slider("gain", "lane.gain", words.get("lane.gain"), scaled.gain(), 0, MAX_GAIN));
        }

        @Override
        public List<JsonBuilder> sparse(Sparse sparse) {
            return List.of(slider("nonzeroSpread", "lane.nonzero.spread", "σ", sparse.sd(), 0, 1)
                    .put("place", SpreadScale.placeOf(sparse.sd())));
        }
    }

    /**
     * The experiment with another value of a control.
     *
     * @param id the control
     * @param value a word, a typed text or the place of a slider
     * @throws Refused if the value is not possible
     * @throws IllegalArgumentException if there is no such control
     */
    ExperimentSpec with(String id, String value) throws Refused {
        ExperimentSpec next = id.startsWith("lane") ? withLane(id, value) : withCommon(id, value);
        return names.follow(spec, next);
    }

    private ExperimentSpec withCommon(String id, String value) throws Refused {
        switch (id) {
            case "data":
                return value.equals(spec.data().source().kind()) ? spec : data.toKind(value, spec);
            case "hidden":
                return eachRun(run -> withHidden(run, value));
            case "activation":
                ActivationKind kind = Stream.of(ActivationKind.values())
                        .filter(each -> each.id().equals(value))
                        .findFirst()
                        .orElseThrow();
                return eachRun(run -> run.withNetwork(run.network().withActivation(kind)));
            case "rate":
                double rate = number(value);
                if (!(rate > 0 && rate <= MAX_RATE)) {
                    throw new Refused(words.get("field.positive", Numbers.exact(MAX_RATE)));
                }
                return eachTraining(
                        training -> training.withOptimizer(training.optimizer().withLearningRate(rate)));
            case "batch":
                boolean isFull = value.strip().equalsIgnoreCase(words.get("page.batch.full"));
                OptionalInt batch =
                        isFull ? OptionalInt.empty() : OptionalInt.of(whole(value, 1, TrainingSpec.MAX_BATCH));
                return eachTraining(training -> training.withBatch(batch));
            case "steps":
                int steps = whole(value, 1, TrainingSpec.MAX_STEPS);
                return eachTraining(training -> training.withSteps(steps));
            default:
                throw new IllegalArgumentException("there is no control " + id);
        }
    }

    /** A change of one run. */
    @FunctionalInterface
    private interface Change<T> {
        T of(T before) throws Refused;
    }

    private ExperimentSpec eachRun(Change<RunSpec> change) throws Refused {
        List<RunSpec> runs = new ArrayList<>();
        for (RunSpec run : spec.runs()) {
            runs.add(change.of(run));
        }
        return spec.withRuns(runs);
    }

    private ExperimentSpec eachTraining(Change<TrainingSpec> change) throws Refused {
        return eachRun(run -> run.withTraining(change.of(run.training())));
    }

    private RunSpec withHidden(RunSpec run, String value) throws Refused {
        LayerSizes sizes = new LayerSizes(run);
        int last = Math.max(0, sizes.sizes().size() - 1);
        return switch (value) {
            case "+" -> sizes.sizes().isEmpty() ? sizes.withLayer() : sizes.withMore(last, 1);
            case "-" -> sizes.withMore(last, -1);
            case "+layer" -> sizes.withLayer();
            case "-layer" -> sizes.withoutLayer();
            default -> sizes.with(typedLayers(value));
        };
    }

    private List<Integer> typedLayers(String value) throws Refused {
        List<Integer> sizes = new ArrayList<>();
        if (!value.strip().isEmpty() && !value.strip().equalsIgnoreCase(words.get("page.hidden.none"))) {
            for (String part : value.split("[,;\\s]+")) {
                if (!part.isEmpty()) {
                    sizes.add(whole(part, 1, NetworkSpec.MAX_WIDTH));
                }
            }
        }
        if (sizes.size() > NetworkSpec.MAX_LAYERS) {
            throw new Refused(words.get("field.layers", Integer.toString(NetworkSpec.MAX_LAYERS)));
        }
        return sizes;
    }

    private ExperimentSpec withLane(String id, String value) throws Refused {
        int point = id.indexOf('.');
        int lane = Integer.parseInt(id.substring("lane".length(), point));
        RunSpec run = spec.runs().get(lane);
        return spec.withRun(lane, run.withInitializer(started(run.initializer(), id.substring(point + 1), value)));
    }

    private static InitializerSpec started(InitializerSpec start, String control, String value) throws Refused {
        LaneStart now = new LaneStart(start);
        FillingChoice filling = now.filling();
        return switch (control) {
            case "seed" -> now.withNewSeed();
            case "start" -> start.withWeights(List.of(chosen(filling, value)));
            case "common" -> start.withWeights(List.of(filling.withCommonAt(place(value))));
            case "spread" -> start.withWeights(List.of(filling.withSpreadAt(place(value))));
            case "low" ->
                start.withWeights(List.of(
                        FillingChoice.withLimitsAt(place(value), uniform(start).max())));
            case "high" ->
                start.withWeights(
                        List.of(FillingChoice.withLimitsAt(uniform(start).min(), place(value))));
            case "gain" -> start.withWeights(List.of(filling.withGainAt(place(value))));
            case "nonzeroSpread" ->
                start.withWeights(List.of(filling.withNonzeroSpread(SpreadScale.spreadAt(place(value)))));
            default -> throw new IllegalArgumentException("there is no control " + control);
        };
    }

    private static LayerInitializer chosen(FillingChoice filling, String value) {
        Optional<FillingChoice.Kind> kind = Stream.of(FillingChoice.Kind.values())
                .filter(each -> each != FillingChoice.Kind.NAMED && each.token().equals(value))
                .findFirst();
        return kind.map(filling::with).orElseGet(() -> filling.withName(value));
    }

    private static Uniform uniform(InitializerSpec start) {
        return (Uniform) start.weights().get(0);
    }

    private static double place(String value) {
        return Decimal.parse(value);
    }

    private double number(String text) throws Refused {
        try {
            return Decimal.parse(plain(text));
        } catch (NumberFormatException wrong) {
            throw new Refused(words.get("field.number"));
        }
    }

    private int whole(String text, int least, int most) throws Refused {
        long value;
        try {
            value = Long.parseLong(plain(text));
        } catch (NumberFormatException wrong) {
            throw new Refused(words.get("field.whole"));
        }
        if (value < least || value > most) {
            throw new Refused(words.get("field.range", Integer.toString(least), Integer.toString(most)));
        }
        return (int) value;
    }

    /** A typed number with the sign and the decimal point of a keyboard. */
    private static String plain(String text) {
        return text.strip().replace('−', '-').replace(',', '.');
    }
}
