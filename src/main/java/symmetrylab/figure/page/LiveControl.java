package symmetrylab.figure.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The controls of a live page. What is neither locked nor hidden can be changed. */
public enum LiveControl {
    /** The data set. */
    DATA("data"),
    /** The sizes of the hidden layers. */
    HIDDEN("hidden"),
    /** The activation of the hidden layers. */
    ACTIVATION("activation"),
    /** The learning rate. */
    RATE("rate"),
    /** The size of a batch. */
    BATCH("batch"),
    /** The number of steps. */
    STEPS("steps"),
    /** The initializer of each lane and its seed. */
    START("start"),
    /** The sliders of each lane. */
    SLIDERS("sliders");

    private final String word;

    LiveControl(String word) {
        this.word = word;
    }

    /** Its word in commands and in the page. */
    public String word() {
        return word;
    }

    /** The words of all controls. */
    public static List<String> words() {
        return Arrays.stream(values()).map(LiveControl::word).toList();
    }

    /** The control called {@code word}. */
    public static Optional<LiveControl> find(String word) {
        return Arrays.stream(values())
                .filter(control -> control.word.equals(word))
                .findFirst();
    }

    /** What a reader of a page can do with a control. */
    public enum Use {
        /** Change it. */
        SHOWN("shown"),
        /** See it. */
        LOCKED("locked"),
        /** Nothing: it is not there. */
        HIDDEN("hidden");

        private final String word;

        Use(String word) {
            this.word = word;
        }

        /** Its word in the page. */
        public String word() {
            return word;
        }
    }
}
