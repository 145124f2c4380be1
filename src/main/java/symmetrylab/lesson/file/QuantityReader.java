package symmetrylab.lesson.file;

import java.util.List;
import java.util.Optional;
import symmetrylab.lesson.Measure;
import symmetrylab.lesson.Quantity;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.format.Section;
import symmetrylab.words.Text;

/** Reads the fields that say what is measured: {@code measure}, {@code layer}, {@code to}, {@code from}, {@code with}. */
record QuantityReader(Experiments experiments) {

    /** The fields that a quantity can have. */
    static final List<String> FIELDS = List.of("measure", "layer", "to", "from", "with");

    /**
     * The quantity; absent, and reported, if it is wrong.
     *
     * @param run whose quantity it is, if it is known
     */
    Optional<Quantity> read(Section section, Optional<String> experiment, Optional<RunSpec> run) {
        Optional<Measure> measure = section.requiredChoice("measure", Measure.values());
        if (measure.isEmpty()) {
            FIELDS.forEach(section::take);
            return Optional.empty();
        }
        Optional<Integer> hidden = run.map(each -> each.network().hidden().size());
        return switch (measure.get().scope()) {
            case RUN -> Optional.of(Quantity.of(measure.get()));
            case ANY_LAYER ->
                section.take("layer").isEmpty()
                        ? Optional.of(Quantity.of(measure.get()))
                        : layer(section, hidden.map(layers -> layers + 1))
                                .map(layer -> Quantity.ofLayer(measure.get(), layer));
            case HIDDEN_LAYER -> hiddenLayer(section, hidden).map(layer -> Quantity.ofLayer(measure.get(), layer));
            case WEIGHT -> weight(section, measure.get(), hidden.map(layers -> layers + 1));
            case PAIR ->
                experiments
                        .run(section, "with", experiment)
                        .map(other -> new Quantity(measure.get(), 0, 0, 0, Optional.of(other.name())));
        };
    }

    /** The layer in a field; with one hidden layer it may be left out. */
    private static Optional<Integer> hiddenLayer(Section section, Optional<Integer> hidden) {
        if (hidden.isPresent() && hidden.get() == 0) {
            section.report("measure", Text.of("lesson.noHiddenLayer"));
            return Optional.empty();
        }
        boolean isOne =
                hidden.isPresent() && hidden.get() == 1 && section.take("layer").isEmpty();
        return isOne ? Optional.of(1) : layer(section, hidden);
    }

    private static Optional<Integer> layer(Section section, Optional<Integer> most) {
        return section.requiredInt("layer", 1, most.orElse(NetworkSpec.MAX_LAYERS + 1));
    }

    private static Optional<Quantity> weight(Section section, Measure measure, Optional<Integer> layers) {
        Optional<Integer> layer = layer(section, layers);
        // The numbers of inputs and outputs come with the data.
        Optional<Integer> to = section.requiredInt("to", 1, NetworkSpec.MAX_WIDTH);
        Optional<Integer> from = section.requiredInt("from", 0, NetworkSpec.MAX_WIDTH);
        return layer.isPresent() && to.isPresent() && from.isPresent()
                ? Optional.of(new Quantity(measure, layer.get(), to.get(), from.get(), Optional.empty()))
                : Optional.empty();
    }
}
