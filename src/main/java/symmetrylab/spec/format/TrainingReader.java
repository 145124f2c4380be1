package symmetrylab.spec.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.spec.HoldKind;
import symmetrylab.spec.OptimizerSpec;
import symmetrylab.spec.OptimizerSpecs;
import symmetrylab.spec.RoundingKind;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.words.Text;

/** Reads the section {@code training}. */
final class TrainingReader {

    private static final Map<String, OptimizerSpec> OPTIMIZERS = optimizers();

    private TrainingReader() {}

    static TrainingSpec read(Section section) {
        OptimizerSpec optimizer =
                section.section("optimizer").map(TrainingReader::optimizer).orElse(OptimizerSpec.Sgd.DEFAULT);
        OptionalInt batch = batch(section);
        boolean shuffle = section.flag("shuffle", TrainingSpec.DEFAULT.shuffle());
        int steps = (int) section.whole("steps", TrainingSpec.DEFAULT.steps(), 0, TrainingSpec.MAX_STEPS);
        double l1 = section.number("l1", 0, Limits.AT_LEAST_ZERO);
        double l2 = section.number("l2", 0, Limits.AT_LEAST_ZERO);
        double dropout = section.number("dropout", 0, Limits.BELOW_ONE);
        long seed = section.seed();
        RoundingKind rounding =
                section.choice("rounding", RoundingKind.values()).orElse(RoundingKind.EXACT);
        boolean biasesHeld = section.choice("hold", HoldKind.values()).isPresent();
        section.close();
        return new TrainingSpec(optimizer, batch, shuffle, steps, l1, l2, dropout, seed, rounding, biasesHeld);
    }

    private static Map<String, OptimizerSpec> optimizers() {
        Map<String, OptimizerSpec> optimizers = new LinkedHashMap<>();
        OptimizerSpecs.KINDS.forEach(standard -> optimizers.put(standard.kind(), standard));
        return optimizers;
    }

    private static OptimizerSpec optimizer(Section section) {
        Optional<OptimizerSpec> standard = section.kind(OPTIMIZERS, "sgd");
        if (standard.isEmpty()) {
            return OptimizerSpec.Sgd.DEFAULT;
        }
        OptimizerSpec optimizer = standard.get().accept(new Rule(section));
        section.close();
        return optimizer;
    }

    /** Reads the fields of each kind of update rule; the visited rule has the defaults. */
    private record Rule(Section section) implements OptimizerSpec.Visitor<OptimizerSpec> {

        @Override
        public OptimizerSpec sgd(OptimizerSpec.Sgd otherwise) {
            return new OptimizerSpec.Sgd(
                    rate(section, otherwise),
                    section.number("momentum", otherwise.momentum(), Limits.SHARE),
                    section.flag("nesterov", otherwise.nesterov()));
        }

        @Override
        public OptimizerSpec rmsprop(OptimizerSpec.Rmsprop otherwise) {
            return new OptimizerSpec.Rmsprop(
                    rate(section, otherwise),
                    section.number("decay", otherwise.decay(), Limits.BELOW_ONE),
                    section.number("epsilon", otherwise.epsilon(), Limits.POSITIVE));
        }

        @Override
        public OptimizerSpec adagrad(OptimizerSpec.Adagrad otherwise) {
            return new OptimizerSpec.Adagrad(
                    rate(section, otherwise), section.number("epsilon", otherwise.epsilon(), Limits.POSITIVE));
        }

        @Override
        public OptimizerSpec adam(OptimizerSpec.Adam otherwise) {
            return new OptimizerSpec.Adam(
                    rate(section, otherwise),
                    section.number("beta1", otherwise.beta1(), Limits.BELOW_ONE),
                    section.number("beta2", otherwise.beta2(), Limits.BELOW_ONE),
                    section.number("epsilon", otherwise.epsilon(), Limits.POSITIVE));
        }
    }

    private static double rate(Section section, OptimizerSpec otherwise) {
        return section.number("learning_rate", otherwise.learningRate(), Limits.POSITIVE);
    }

    private static OptionalInt batch(Section section) {
        Optional<JsonValue> value = section.take("batch");
        if (value.isEmpty()
                || value.get() instanceof JsonString word && word.text().equals("full")) {
            return OptionalInt.empty();
        }
        Optional<Long> size = value.get() instanceof JsonNumber number
                ? Limits.readWhole(number, 1, TrainingSpec.MAX_BATCH)
                : Optional.empty();
        if (size.isEmpty()) {
            Text allowed = Text.of("spec.allowed.batch", Limits.wholeWords(1, TrainingSpec.MAX_BATCH));
            section.problems().wrong(section.pathOf("batch"), value.get(), allowed);
        }
        return size.map(number -> OptionalInt.of(number.intValue())).orElse(OptionalInt.empty());
    }
}
