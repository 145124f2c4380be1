package symmetrylab.export.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Path;

class FontOutlinesTest {

    private static final Lettering PLAIN = Lettering.of(100, Ink.rgb(0));

    @ParameterizedTest
    @EnumSource(Lettering.Weight.class)
    void has_every_character_that_figures_use(Lettering.Weight weight) {
        FontOutlines font = FontOutlines.of(weight);
        String used = "0123456789 .,:;()[]{}+-*/=<>%&|#'\"!?_ABCXYZabcxyz"
                + "αβγδεηθλμρσφψωΔΣΩ−×·÷±≤≥≠≈→←↑↓∂√∞…–—‖°⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉äöüßéŷ";
        assertThat(used.codePoints().filter(c -> !font.has(c)).mapToObj(Character::toString))
                .isEmpty();
    }

    @Test
    void characters_and_advances_are_those_that_fontbox_reads() throws IOException {
        byte[] file = FontOutlines.class
                .getResourceAsStream("/symmetrylab/assets/font/Inter-Regular.otf")
                .readAllBytes();
        FontFile ours = new FontFile(file);
        try (OpenTypeFont theirs = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup characters = theirs.getUnicodeCmapLookup();
            int[] glyphs =
                    IntStream.range(0, 0x20000).map(characters::getGlyphId).toArray();
            assertThat(IntStream.range(0, 0x20000).map(ours::glyph).toArray()).isEqualTo(glyphs);
            for (int glyph : IntStream.of(glyphs).distinct().toArray()) {
                assertThat(ours.advance(glyph)).isEqualTo(theirs.getAdvanceWidth(glyph));
            }
            assertThat(ours.unitsPerEm()).isEqualTo(theirs.getUnitsPerEm());
            assertThat(ours.capitalHeight()).isEqualTo(theirs.getOS2Windows().getCapHeight());
        }
    }

    @Test
    void a_missing_glyph_is_drawn_as_a_box() {
        assertThat(FontOutlines.of(Lettering.Weight.REGULAR).has(0x4E2D)).isFalse();
        assertThat(bounds("\u4E2D", PLAIN).getHeight()).isGreaterThan(50);
    }

    @Test
    void capitals_stand_on_the_base_line_and_have_the_capital_height() {
        Rectangle2D bounds = bounds("H", PLAIN);
        assertThat(bounds.getMaxY()).isCloseTo(0, within(0.01));
        assertThat(bounds.getHeight())
                .isCloseTo(FontOutlines.of(Lettering.Weight.REGULAR).capitalHeight(100), within(0.01));
    }

    @Test
    void a_middle_anchor_has_half_the_capital_height_above_and_below() {
        Rectangle2D bounds = bounds("H", PLAIN.centered());
        assertThat(bounds.getCenterY()).isCloseTo(0, within(0.01));
        assertThat(bounds.getCenterX()).isCloseTo(0, within(0.1));
    }

    @Test
    void a_top_anchor_is_at_the_top_of_capitals() {
        Rectangle2D bounds = bounds("H", PLAIN.at(Horizontal.LEFT, Vertical.TOP));
        assertThat(bounds.getMinY()).isCloseTo(0, within(0.01));
    }

    @Test
    void text_with_a_right_anchor_ends_where_text_with_a_left_one_starts() {
        String text = "loss 0.693";
        double width = FontOutlines.of(Lettering.Weight.REGULAR).width(text, 100);
        Rectangle2D left = bounds(text, PLAIN);
        Rectangle2D right = bounds(text, PLAIN.at(Horizontal.RIGHT, Vertical.BASELINE));
        assertThat(left.getMinX() - right.getMinX()).isCloseTo(width, within(0.01));
        assertThat(left.getWidth()).isCloseTo(width, within(0.15 * 100));
    }

    @Test
    void bold_is_wider() {
        assertThat(FontOutlines.of(Lettering.Weight.BOLD).width("weights", 12))
                .isGreaterThan(FontOutlines.of(Lettering.Weight.REGULAR).width("weights", 12));
    }

    @Test
    void an_empty_text_has_no_outline() {
        assertThat(bounds("", PLAIN).isEmpty()).isTrue();
    }

    private static Rectangle2D bounds(String text, Lettering lettering) {
        Path2D shape = new Path2D.Double();
        FontOutlines.outline(text, lettering).visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                shape.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                shape.lineTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                shape.curveTo(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                shape.closePath();
            }
        });
        return shape.getBounds2D();
    }
}
