package symmetrylab.nn.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.ExplicitBiases;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.spec.LayerInitializer.Identity;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Orthogonal;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.VarianceScaling;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.LayerInitializers;

/**
 * How one layer's weights or biases start, as a row of controls shows it: a kind and its numbers.
 *
 * @param filling the start
 */
public record FillingNumbers(LayerInitializer filling) {

    /** A number that a kind can have. */
    public enum Parameter {
        VALUE,
        MIN,
        MAX,
        MEAN,
        SD,
        GAIN,
        NONZERO;

        /** The parameter as one word, for keys and ids. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The defaults of each kind. */
    private static final List<LayerInitializer> KINDS = Stream.concat(
                    Stream.of(new Zero(), new Constant(0.5), new Uniform(-1, 1), new Normal(0, 1)),
                    LayerInitializers.FOR_WEIGHTS.stream())
            .toList();

    /** The value of a parameter, and the start with another value. */
    private record Setting(double value, DoubleFunction<LayerInitializer> with) {}

    /** The kinds that can fill weights, as in the experiment file. */
    public static List<String> kindsForWeights() {
        return KINDS.stream().map(LayerInitializer::kind).toList();
    }

    /** The kinds that can fill biases. */
    public static List<String> kindsForBiases() {
        return KINDS.stream()
                .filter(LayerInitializer::canFillBiases)
                .map(LayerInitializer::kind)
                .toList();
    }

    /**
     * A start of another kind with its defaults; the same kind stays as it is.
     *
     * @throws IllegalArgumentException if there is no such kind to choose
     */
    public LayerInitializer withKind(String kind) {
        return filling.kind().equals(kind)
                ? filling
                : KINDS.stream()
                        .filter(each -> each.kind().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no kind to choose: " + kind));
    }

    /** The numbers that the kind has, in order; none if the values are listed one by one. */
    public Map<Parameter, Double> values() {
        Map<Parameter, Double> values = new LinkedHashMap<>();
        settings().forEach((parameter, setting) -> values.put(parameter, setting.value()));
        return values;
    }

    /** The start with another number; a kind without it stays as it is. Limits stay in order. */
    public LayerInitializer with(Parameter parameter, double value) {
        Setting setting = settings().get(parameter);
        return setting == null ? filling : setting.with().apply(value);
    }

    private Map<Parameter, Setting> settings() {
        return filling.accept(new Settings());
    }

    private static final class Settings implements LayerInitializer.Visitor<Map<Parameter, Setting>> {
        @Override
        public Map<Parameter, Setting> zero(Zero zero) {
            return Map.of();
        }

        @Override
        public Map<Parameter, Setting> constant(Constant constant) {
            return Map.of(Parameter.VALUE, new Setting(constant.value(), Constant::new));
        }

        @Override
        public Map<Parameter, Setting> uniform(Uniform now) {
            return inOrder(
                    Parameter.MIN,
                    new Setting(now.min(), min -> new Uniform(min, Math.max(min, now.max()))),
                    Parameter.MAX,
                    new Setting(now.max(), max -> new Uniform(Math.min(now.min(), max), max)));
        }

        @Override
        public Map<Parameter, Setting> normal(Normal now) {
            return inOrder(
                    Parameter.MEAN,
                    new Setting(now.mean(), mean -> new Normal(mean, now.sd())),
                    Parameter.SD,
                    new Setting(now.sd(), sd -> new Normal(now.mean(), sd)));
        }

        @Override
        public Map<Parameter, Setting> varianceScaling(VarianceScaling scaled) {
            return Map.of(Parameter.GAIN, new Setting(scaled.gain(), scaled::withGain));
        }

        @Override
        public Map<Parameter, Setting> orthogonal(Orthogonal orthogonal) {
            return Map.of(Parameter.GAIN, new Setting(orthogonal.gain(), orthogonal::withGain));
        }

        @Override
        public Map<Parameter, Setting> identity(Identity identity) {
            return Map.of(Parameter.GAIN, new Setting(identity.gain(), identity::withGain));
        }

        @Override
        public Map<Parameter, Setting> sparse(Sparse sparse) {
            return inOrder(
                    Parameter.NONZERO,
                    new Setting(sparse.nonzero(), count -> sparse.withNonzero((int) FastMath.rint(count))),
                    Parameter.SD,
                    new Setting(sparse.sd(), sparse::withSd));
        }

        @Override
        public Map<Parameter, Setting> explicitWeights(ExplicitWeights given) {
            return Map.of();
        }

        @Override
        public Map<Parameter, Setting> explicitBiases(ExplicitBiases given) {
            return Map.of();
        }

        private static Map<Parameter, Setting> inOrder(
                Parameter first, Setting firstSetting, Parameter second, Setting secondSetting) {
            Map<Parameter, Setting> both = new LinkedHashMap<>();
            both.put(first, firstSetting);
            both.put(second, secondSetting);
            return both;
        }
    }
}
