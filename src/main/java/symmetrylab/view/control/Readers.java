package symmetrylab.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.NetworkSpec;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.words.Words;

/** Parses the text of fields; a field shows the message of the exception that a reader throws. */
public final class Readers {

    private final Words words;

    public Readers(Words words) {
        this.words = words;
    }

    /** A number from {@code min} to {@code max}. */
    public ValueField.Reader<Double> number(double min, double max) {
        return text -> {
            double value;
            try {
                value = Double.parseDouble(plain(text));
            } catch (NumberFormatException wrong) {
                throw new IllegalArgumentException(words.get("field.number"), wrong);
            }
            if (!(value >= min && value <= max)) {
                throw new IllegalArgumentException(words.get("field.range", write(min), write(max)));
            }
            return value;
        };
    }

    /** A number from {@code min} to below {@code limit}. */
    public ValueField.Reader<Double> numberBelow(double min, double limit) {
        return text -> {
            double value = number(-Double.MAX_VALUE, Double.MAX_VALUE).read(text);
            if (!(value >= min && value < limit)) {
                throw new IllegalArgumentException(words.get("field.below", write(min), write(limit)));
            }
            return value;
        };
    }

    /** A number above 0, up to {@code max}. */
    public ValueField.Reader<Double> positive(double max) {
        return text -> {
            double value = number(-Double.MAX_VALUE, Double.MAX_VALUE).read(text);
            if (!(value > 0 && value <= max)) {
                throw new IllegalArgumentException(words.get("field.positive", write(max)));
            }
            return value;
        };
    }

    /** A whole number from {@code min} to {@code max}. */
    public ValueField.Reader<Long> whole(long min, long max) {
        return text -> {
            long value;
            try {
                value = Long.parseLong(plain(text));
            } catch (NumberFormatException wrong) {
                throw new IllegalArgumentException(words.get("field.whole"), wrong);
            }
            if (value < min || value > max) {
                throw new IllegalArgumentException(words.get("field.range", Long.toString(min), Long.toString(max)));
            }
            return value;
        };
    }

    /** Sizes of hidden layers, separated by commas or spaces; empty for a network without hidden layers. */
    public List<Integer> sizes(String text) {
        List<Integer> sizes = new ArrayList<>();
        for (String part : text.trim().split("[,;\\s-]+")) {
            if (!part.isEmpty()) {
                sizes.add(Math.toIntExact(whole(1, NetworkSpec.MAX_WIDTH).read(part)));
            }
        }
        if (sizes.size() > NetworkSpec.MAX_LAYERS) {
            throw new IllegalArgumentException(words.get("field.layers", NetworkSpec.MAX_LAYERS));
        }
        return sizes;
    }

    /** A batch size, or the word for the full batch. */
    public OptionalInt batch(String text) {
        return text.trim().equals(words.get("training.full"))
                ? OptionalInt.empty()
                : OptionalInt.of(
                        Math.toIntExact(whole(1, TrainingSpec.MAX_BATCH).read(text)));
    }

    public String write(OptionalInt batch) {
        return batch.isPresent() ? Integer.toString(batch.getAsInt()) : words.get("training.full");
    }

    public static String write(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The shortest decimal that reads back as the same number, with a true minus sign, which the readers accept. */
    public static String write(double value) {
        return Numbers.exact(value).replace('-', '−');
    }

    private static String plain(String text) {
        return text.trim().replace('−', '-').replace(',', '.');
    }
}
