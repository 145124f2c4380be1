package symmetrylab.lesson;

import java.util.OptionalDouble;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.Named;
import symmetrylab.spec.RunSpec;

/** A setting of a run that a slider can stand for. */
public enum Setting implements Named {
    /** The common value c of all weights. */
    COMMON_VALUE("common_value"),
    /** The random spread σ of the weights. */
    RANDOM_SPREAD("random_spread"),
    /** The learning rate. */
    LEARNING_RATE("learning_rate");

    private final String id;

    Setting(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Its value in {@code run}; absent if the weights of the run do not all start so. */
    public OptionalDouble of(RunSpec run) {
        if (this == LEARNING_RATE) {
            return OptionalDouble.of(run.training().optimizer().learningRate());
        }
        double noise = run.initializer().noise().map(each -> each.sd()).orElse(0.0);
        if (run.initializer().weights().size() > 1) {
            return OptionalDouble.empty();
        }
        LayerInitializer start = run.initializer().weights().get(0);
        if (start instanceof LayerInitializer.Normal normal && noise == 0) {
            return OptionalDouble.of(this == COMMON_VALUE ? normal.mean() : normal.sd());
        } else if (start instanceof LayerInitializer.Zero) {
            return OptionalDouble.of(this == COMMON_VALUE ? 0 : noise);
        } else if (start instanceof LayerInitializer.Constant constant) {
            return OptionalDouble.of(this == COMMON_VALUE ? constant.value() : noise);
        }
        return OptionalDouble.empty();
    }
}
