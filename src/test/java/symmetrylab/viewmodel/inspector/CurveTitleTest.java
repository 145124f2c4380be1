package symmetrylab.viewmodel.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.words.Words;

class CurveTitleTest {

    /** The width of the inspector less its margins, and the size of its plots' text. */
    private static final double WIDTH = 300;

    private static final double TEXT = 12;

    @ParameterizedTest
    @EnumSource
    void the_title_of_a_curve_fits_the_inspector(Quantity quantity) {
        Words words = Words.english();
        String title = words.get("inspector.span", words.get("quantity." + quantity.token()), "1,000");
        assertThat(TextWidth.of(title, Lettering.of(TEXT, Ink.rgb(0)).bold()))
                .as(title)
                .isLessThan(WIDTH);
    }
}
