package symmetrylab.nn.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OptimizerSpec.Adagrad;
import symmetrylab.spec.OptimizerSpec.Adam;
import symmetrylab.spec.OptimizerSpec.Rmsprop;
import symmetrylab.spec.OptimizerSpec.Sgd;
import symmetrylab.spec.OptimizerSpecs;
import symmetrylab.spec.json.NumberText;

/**
 * An update rule as its controls show and change it. A change may also go to lanes with other rules: a rule that lacks
 * the changed parameter stays as it is.
 *
 * @param optimizer the rule
 */
public record OptimizerChoice(OptimizerSpec optimizer) {

    /** The powers of ten that the slider of the learning rate spans. */
    public static final double MIN_POWER = -4;

    public static final double MAX_POWER = 1;

    /** A number that a rule can have in addition to its learning rate. */
    public enum Parameter {
        MOMENTUM,
        DECAY,
        BETA1,
        BETA2,
        EPSILON;

        /** The parameter as one word, for keys and ids. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value of a parameter, and the rule with another value. */
    private record Setting(double value, DoubleFunction<OptimizerSpec> with) {}

    /** The kinds to choose from, as in the experiment file. */
    public static List<String> kinds() {
        return OptimizerSpecs.KINDS.stream().map(OptimizerSpec::kind).toList();
    }

    /** The rule of another kind with its defaults; the same kind stays as it is. */
    public OptimizerSpec withKind(String kind) {
        return optimizer.kind().equals(kind) ? optimizer : OptimizerSpecs.ofKind(kind);
    }

    /** The values of the parameters that the rule has. */
    public Map<Parameter, Double> values() {
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        settings().forEach((parameter, setting) -> values.put(parameter, setting.value()));
        return values;
    }

    /** The rule with another value of a parameter. */
    public OptimizerSpec with(Parameter parameter, double value) {
        Setting setting = settings().get(parameter);
        return setting == null ? optimizer : setting.with().apply(value);
    }

    /** Whether it looks ahead, in Nesterov's form; absent if it has no such form. */
    public Optional<Boolean> nesterov() {
        return optimizer instanceof Sgd sgd ? Optional.of(sgd.nesterov()) : Optional.empty();
    }

    /** Whether Nesterov's form differs from the plain one: it looks ahead by the momentum. */
    public boolean nesterovMatters() {
        return optimizer instanceof Sgd sgd && sgd.momentum() != 0;
    }

    /** The rule in Nesterov's form, or not. */
    public OptimizerSpec withNesterov(boolean nesterov) {
        return optimizer instanceof Sgd sgd ? sgd.withNesterov(nesterov) : optimizer;
    }

    /** The place of the learning rate on its slider: its decimal logarithm. */
    public double power() {
        return FastMath.log10(optimizer.learningRate());
    }

    /** The rule with the learning rate at a place of the slider, rounded to two digits. */
    public OptimizerSpec withPower(double power) {
        return optimizer.withLearningRate(NumberText.rounded(FastMath.pow(10, power), 2));
    }

    private Map<Parameter, Setting> settings() {
        return optimizer.accept(new OptimizerSpec.Visitor<>() {
            @Override
            public Map<Parameter, Setting> sgd(Sgd sgd) {
                return Map.of(Parameter.MOMENTUM, new Setting(sgd.momentum(), sgd::withMomentum));
            }

            @Override
            public Map<Parameter, Setting> rmsprop(Rmsprop rmsprop) {
                return Map.of(
                        Parameter.DECAY, new Setting(rmsprop.decay(), rmsprop::withDecay),
                        Parameter.EPSILON, new Setting(rmsprop.epsilon(), rmsprop::withEpsilon));
            }

            @Override
            public Map<Parameter, Setting> adagrad(Adagrad adagrad) {
                return Map.of(Parameter.EPSILON, new Setting(adagrad.epsilon(), adagrad::withEpsilon));
            }

            @Override
            public Map<Parameter, Setting> adam(Adam adam) {
                return Map.of(
                        Parameter.BETA1, new Setting(adam.beta1(), adam::withBeta1),
                        Parameter.BETA2, new Setting(adam.beta2(), adam::withBeta2),
                        Parameter.EPSILON, new Setting(adam.epsilon(), adam::withEpsilon));
            }
        });
    }
}
