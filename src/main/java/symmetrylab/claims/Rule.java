package symmetrylab.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetrylab.spec.Named;

/**
 * When a claim holds in a case: a condition on its figures, or several of which all or any must hold.
 *
 * @param conditions at least one
 * @param all whether all of them must hold, else any
 */
public record Rule(List<Condition> conditions, boolean all) {

    /** Copies the list. */
    public Rule {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a rule needs a condition");
        }
    }

    /** How a figure compares with its bound; no relation holds for NaN. */
    public enum Relation implements Named {
        /** Exactly the bound. */
        EQUAL("="),
        /** Less than the bound. */
        BELOW("<"),
        /** At most the bound. */
        AT_MOST("<="),
        /** More than the bound. */
        ABOVE(">"),
        /** At least the bound. */
        AT_LEAST(">=");

        private final String id;

        Relation(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        boolean holds(double value, double bound) {
            return switch (this) {
                case EQUAL -> value == bound;
                case BELOW -> value < bound;
                case AT_MOST -> value <= bound;
                case ABOVE -> value > bound;
                case AT_LEAST -> value >= bound;
            };
        }
    }

    /**
     * A figure against a bound: a number, or a number times another figure.
     *
     * @param figure the name of the figure
     * @param relation how it must compare
     * @param number the bound, or the factor on the other figure
     * @param other the name of the other figure, if any
     */
    public record Condition(String figure, Relation relation, double number, Optional<String> other) {

        boolean holds(Figures figures) {
            return relation.holds(figures.get(figure), bound(figures));
        }

        /** The bound in a case with these figures. */
        public double bound(Figures figures) {
            return other.map(name -> number * figures.get(name)).orElse(number);
        }

        /** This condition on {@code number} times the figure {@code name}. */
        public Condition of(String name) {
            return new Condition(figure, relation, number, Optional.of(name));
        }

        /** The rule of this condition alone. */
        public Rule alone() {
            return new Rule(List.of(this), true);
        }
    }

    /** The condition that {@code figure} compares so with {@code number}. */
    public static Condition when(String figure, Relation relation, double number) {
        return new Condition(figure, relation, number, Optional.empty());
    }

    /** All of the conditions. */
    public static Rule all(Condition... conditions) {
        return new Rule(Arrays.asList(conditions), true);
    }

    /** Any of the conditions. */
    public static Rule any(Condition... conditions) {
        return new Rule(Arrays.asList(conditions), false);
    }

    /**
     * Whether the claim holds in a case with these figures.
     *
     * @throws java.util.NoSuchElementException if a figure is missing
     */
    public boolean holds(Figures figures) {
        return all
                ? conditions.stream().allMatch(condition -> condition.holds(figures))
                : conditions.stream().anyMatch(condition -> condition.holds(figures));
    }
}
