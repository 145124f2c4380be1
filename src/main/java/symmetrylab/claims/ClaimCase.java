package symmetrylab.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import symmetrylab.spec.ExperimentSpec;

/**
 * One case of a claim: an experiment, and the values of the factors that tell it from the other cases.
 *
 * @param factors the value of each factor, by its name, in the order of the claim
 * @param experiment what is run, and what opens in the window
 */
public record ClaimCase(Map<String, String> factors, ExperimentSpec experiment) {

    /** Copies the map, in its order. */
    public ClaimCase {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    /**
     * One value of a factor.
     *
     * @param id its word, such as {@code tanh}
     * @param change what it changes in the experiment
     */
    public record Value(String id, UnaryOperator<ExperimentSpec> change) {}

    /**
     * What differs between cases.
     *
     * @param name its word, such as {@code activation}
     * @param values its values, at least one
     */
    public record Factor(String name, List<Value> values) {
        /** Copies the list. */
        public Factor {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("factor " + name + " has no value");
            }
        }
    }

    /** Every combination of the factors' values, applied to {@code base} in order; the last factor changes fastest. */
    public static List<ClaimCase> all(ExperimentSpec base, Factor... factors) {
        List<ClaimCase> cases = List.of(new ClaimCase(Map.of(), base));
        for (Factor factor : factors) {
            List<ClaimCase> finer = new ArrayList<>();
            for (ClaimCase each : cases) {
                for (Value value : factor.values()) {
                    finer.add(each.with(factor.name(), value));
                }
            }
            cases = finer;
        }
        return cases;
    }

    private ClaimCase with(String factor, Value value) {
        Map<String, String> more = new LinkedHashMap<>(factors);
        if (more.put(factor, value.id()) != null) {
            throw new IllegalArgumentException("factor " + factor + " stands twice");
        }
        return new ClaimCase(more, value.change().apply(experiment));
    }
}
