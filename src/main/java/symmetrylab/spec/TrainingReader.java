package symmetrylab.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.spec.JsonValue.JsonNumber;
import symmetrylab.spec.JsonValue.JsonString;

/** Reads the section {@code training}. */
final class TrainingReader {

    private static final List<String> OPTIMIZERS = List.of("sgd");
    private static final List<String> LATER_OPTIMIZERS = List.of("rmsprop", "adagrad", "adam");

    private TrainingReader() {}

    static TrainingSpec read(Section section) {
        OptimizerSpec optimizer =
                section.section("optimizer").map(TrainingReader::optimizer).orElse(OptimizerSpec.Sgd.DEFAULT);
        OptionalInt batch = batch(section);
        boolean shuffle = section.flag("shuffle", TrainingSpec.DEFAULT.shuffle());
        int steps = (int) section.whole("steps", TrainingSpec.DEFAULT.steps(), 0, TrainingSpec.MAX_STEPS);
        long seed = section.seed();
        section.notYet("l1", "l2", "dropout");
        section.close();
        return new TrainingSpec(optimizer, batch, shuffle, steps, seed);
    }

    private static OptimizerSpec optimizer(Section section) {
        if (section.kind(OPTIMIZERS, LATER_OPTIMIZERS, "sgd").isEmpty()) {
            return OptimizerSpec.Sgd.DEFAULT;
        }
        OptimizerSpec.Sgd sgd = new OptimizerSpec.Sgd(
                section.number("learning_rate", OptimizerSpec.Sgd.DEFAULT.learningRate(), Limits.POSITIVE),
                section.number("momentum", 0, Limits.SHARE),
                section.flag("nesterov", false));
        section.close();
        return sgd;
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
            String allowed = "\"full\" or " + Limits.wholeWords(1, TrainingSpec.MAX_BATCH);
            section.problems().wrong(section.pathOf("batch"), value.get(), allowed);
        }
        return size.map(number -> OptionalInt.of(number.intValue())).orElse(OptionalInt.empty());
    }
}
