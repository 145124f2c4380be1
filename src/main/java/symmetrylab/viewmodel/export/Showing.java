package symmetrylab.viewmodel.export;

import java.util.Optional;
import java.util.stream.Stream;
import symmetrylab.figure.page.FigureKind;

/** What pictures show: figures beside and below each other, or one figure that stands alone. */
public enum Showing {
    /** The chosen figures. */
    FIGURES("figures", Optional.empty()),
    /** A training step, opened. */
    STEP("step", Optional.of(FigureKind.STEP)),
    /** The equations of one part of the network. */
    DERIVATION("derivation", Optional.of(FigureKind.DERIVATION));

    private final String word;
    private final Optional<FigureKind> alone;

    Showing(String word, Optional<FigureKind> alone) {
        this.word = word;
        this.alone = alone;
    }

    /** Its word in texts and settings. */
    public String word() {
        return word;
    }

    /** The one figure that is shown; absent for the chosen ones. */
    Optional<FigureKind> alone() {
        return alone;
    }

    /** The one with this word. */
    static Optional<Showing> find(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
