package symmetrylab.nn.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LayerInitializer.Constant;
import symmetrylab.spec.LayerInitializer.ExplicitBiases;
import symmetrylab.spec.LayerInitializer.ExplicitWeights;
import symmetrylab.spec.LayerInitializer.Identity;
import symmetrylab.spec.LayerInitializer.Normal;
import symmetrylab.spec.LayerInitializer.Orthogonal;
import symmetrylab.spec.LayerInitializer.Scaled;
import symmetrylab.spec.LayerInitializer.Sparse;
import symmetrylab.spec.LayerInitializer.Uniform;
import symmetrylab.spec.LayerInitializer.VarianceScaling;
import symmetrylab.spec.LayerInitializer.Zero;
import symmetrylab.spec.LayerInitializers;

/**
 * How the weights of a lane start, as its controls show and change it: one of a few kinds with its numbers.
 *
 * <p>Zero, constant and normal weights are all c + σ·N(0, 1): c and σ decide which of them it is.
 */
public final class FillingChoice {

    /** The kinds to choose from; {@link #NAMED} stands for all named initializers. */
    public enum Kind {
        ZERO,
        CONSTANT,
        NORMAL,
        UNIFORM,
        NAMED;

        /** The kind as one word, for keys and ids. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Handles the numbers of every kind.
     *
     * @param <R> the result
     */
    public interface Numbers<R> {
        /** Weights c + σ·N(0, 1); both are 0 if no kind is chosen. */
        R commonAndSpread(double common, double spread);

        R limits(Uniform uniform);

        R gain(Scaled scaled);

        R sparse(Sparse sparse);
    }

    private static final Uniform UNIFORM = new Uniform(-1, 1);
    private static final LayerInitializer NAMED =
            InitializerSpec.DEFAULT.weights().get(0);
    private static final double CONSTANT = 0.5;
    private static final double SPREAD = 1;

    /** A slider of c this near to its middle means 0, which could not be hit otherwise. */
    private static final double NEAR_ZERO = 0.03;

    private final Optional<LayerInitializer> filling;

    private FillingChoice(Optional<LayerInitializer> filling) {
        this.filling = filling;
    }

    /** The choice for {@code weights}: none if layers start in different ways, or weights are listed one by one. */
    public static FillingChoice of(List<LayerInitializer> weights) {
        return new FillingChoice(
                weights.size() == 1
                        ? Optional.of(weights.get(0))
                                .filter(only -> kindOf(only).isPresent())
                        : Optional.empty());
    }

    /** The names that {@link Kind#NAMED} stands for, as in the experiment file. */
    public static List<String> names() {
        return LayerInitializers.FOR_WEIGHTS.stream()
                .map(LayerInitializer::kind)
                .toList();
    }

    /** The kind that is chosen, if any. */
    public Optional<Kind> kind() {
        return filling.flatMap(FillingChoice::kindOf);
    }

    /** The name of the chosen kind, if it is {@link Kind#NAMED}. */
    public Optional<String> name() {
        return filling.filter(now -> kindOf(now).equals(Optional.of(Kind.NAMED)))
                .map(LayerInitializer::kind);
    }

    /** The visitor's result for the numbers of the chosen kind. */
    public <R> R accept(Numbers<R> numbers) {
        if (filling.isEmpty()) {
            return numbers.commonAndSpread(0, 0);
        }
        return filling.get().accept(new LayerInitializer.Visitor<>() {
            @Override
            public R zero(Zero zero) {
                return numbers.commonAndSpread(0, 0);
            }

            @Override
            public R constant(Constant constant) {
                return numbers.commonAndSpread(constant.value(), 0);
            }

            @Override
            public R normal(Normal normal) {
                return numbers.commonAndSpread(normal.mean(), normal.sd());
            }

            @Override
            public R uniform(Uniform uniform) {
                return numbers.limits(uniform);
            }

            @Override
            public R varianceScaling(VarianceScaling scaled) {
                return numbers.gain(scaled);
            }

            @Override
            public R orthogonal(Orthogonal orthogonal) {
                return numbers.gain(orthogonal);
            }

            @Override
            public R identity(Identity identity) {
                return numbers.gain(identity);
            }

            @Override
            public R sparse(Sparse sparse) {
                return numbers.sparse(sparse);
            }

            @Override
            public R explicitWeights(ExplicitWeights given) {
                throw new IllegalStateException("not a choice: " + given.kind());
            }

            @Override
            public R explicitBiases(ExplicitBiases given) {
                throw new IllegalStateException("not a choice: " + given.kind());
            }
        });
    }

    /** The initial choice of another kind, which keeps c and σ if it has them; the chosen kind stays as it is. */
    public LayerInitializer with(Kind next) {
        if (kind().equals(Optional.of(next))) {
            return filling.orElseThrow();
        }
        Pair now = commonAndSpread();
        return switch (next) {
            case ZERO -> new Zero();
            case CONSTANT -> new Constant(now.common() == 0 ? CONSTANT : now.common());
            case NORMAL -> new Normal(now.common(), now.spread() == 0 ? SPREAD : now.spread());
            case UNIFORM -> UNIFORM;
            case NAMED -> NAMED;
        };
    }

    /**
     * The initializer of this name, with the current gain, if any.
     *
     * @throws IllegalArgumentException if {@link #names()} lacks it
     */
    public LayerInitializer withName(String name) {
        LayerInitializer next = LayerInitializers.FOR_WEIGHTS.stream()
                .filter(each -> each.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind with a name: " + name));
        return next instanceof Scaled scaled && filling.orElse(next) instanceof Scaled now
                ? scaled.withGain(now.gain())
                : next;
    }

    /** Weights with another c and the same σ. */
    public LayerInitializer withCommon(double common) {
        return commonAndSpread(common, commonAndSpread().spread());
    }

    /** Weights with c at a place of its slider, which is c up to rounding. */
    public LayerInitializer withCommonAt(double place) {
        double rounded = rounded(place);
        return withCommon(Math.abs(rounded) < NEAR_ZERO ? 0 : rounded);
    }

    /** Weights with another σ and the same c. */
    public LayerInitializer withSpread(double spread) {
        return commonAndSpread(commonAndSpread().common(), spread);
    }

    /** Weights with σ at a place of its slider, see {@link SpreadScale}. */
    public LayerInitializer withSpreadAt(double place) {
        return withSpread(SpreadScale.spreadAt(place));
    }

    /** Uniform weights between two places of their slider, which are the limits up to rounding. */
    public static LayerInitializer withLimitsAt(double low, double high) {
        return new Uniform(Math.min(rounded(low), rounded(high)), rounded(high));
    }

    /**
     * The chosen initializer with another gain.
     *
     * @throws IllegalStateException if it has none
     */
    public LayerInitializer withGain(double gain) {
        return chosen(Scaled.class).withGain(gain);
    }

    /** The chosen initializer with the gain at a place of its slider, rounded to twentieths. */
    public LayerInitializer withGainAt(double place) {
        return withGain(FastMath.rint(place * 20) / 20);
    }

    /**
     * Sparse weights with another number of weights for each neuron.
     *
     * @throws IllegalStateException if the kind that is chosen is not sparse
     */
    public LayerInitializer withNonzero(int nonzero) {
        return chosen(Sparse.class).withNonzero(nonzero);
    }

    /**
     * Sparse weights with another standard deviation.
     *
     * @throws IllegalStateException if the kind that is chosen is not sparse
     */
    public LayerInitializer withNonzeroSpread(double spread) {
        return chosen(Sparse.class).withSd(spread);
    }

    private <T extends LayerInitializer> T chosen(Class<T> type) {
        return filling.filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " is not chosen"));
    }

    private record Pair(double common, double spread) {}

    /** c and σ; 0 if weights are not c + σ·N(0, 1). */
    private Pair commonAndSpread() {
        return accept(new Numbers<>() {
            @Override
            public Pair commonAndSpread(double common, double spread) {
                return new Pair(common, spread);
            }

            @Override
            public Pair limits(Uniform uniform) {
                return new Pair(0, 0);
            }

            @Override
            public Pair gain(Scaled scaled) {
                return new Pair(0, 0);
            }

            @Override
            public Pair sparse(Sparse sparse) {
                return new Pair(0, 0);
            }
        });
    }

    private static LayerInitializer commonAndSpread(double common, double spread) {
        return spread > 0 ? new Normal(common, spread) : common == 0 ? new Zero() : new Constant(common);
    }

    private static double rounded(double limit) {
        return FastMath.rint(limit * 100) / 100;
    }

    private static Optional<Kind> kindOf(LayerInitializer filling) {
        return filling.accept(new LayerInitializer.Visitor<>() {
            @Override
            public Optional<Kind> zero(Zero zero) {
                return Optional.of(Kind.ZERO);
            }

            @Override
            public Optional<Kind> constant(Constant constant) {
                return Optional.of(Kind.CONSTANT);
            }

            @Override
            public Optional<Kind> normal(Normal normal) {
                return Optional.of(Kind.NORMAL);
            }

            @Override
            public Optional<Kind> uniform(Uniform uniform) {
                return Optional.of(Kind.UNIFORM);
            }

            @Override
            public Optional<Kind> varianceScaling(VarianceScaling scaled) {
                return Optional.of(Kind.NAMED);
            }

            @Override
            public Optional<Kind> orthogonal(Orthogonal orthogonal) {
                return Optional.of(Kind.NAMED);
            }

            @Override
            public Optional<Kind> identity(Identity identity) {
                return Optional.of(Kind.NAMED);
            }

            @Override
            public Optional<Kind> sparse(Sparse sparse) {
                return Optional.of(Kind.NAMED);
            }

            @Override
            public Optional<Kind> explicitWeights(ExplicitWeights given) {
                return Optional.empty();
            }

            @Override
            public Optional<Kind> explicitBiases(ExplicitBiases given) {
                return Optional.empty();
            }
        });
    }
}
