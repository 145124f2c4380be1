package symmetrylab.figure.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Legible;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** The pictures of the shipped experiments. */
@Goldens("card-.*")
class CardPicturesTest {

    private static final int WIDTH = 226;
    private static final int HEIGHT = 82;

    @ParameterizedTest
    @CsvSource({
        "networks, zero-against-random, NETWORKS, LIGHT",
        "deep, deep, NETWORKS, DARK",
        "three, constant, NETWORKS, LIGHT",
        "curve, one-bend, NETWORKS, DARK",
        "loss, iris, LOSS, LIGHT",
        "spread, tiny-noise, SPREAD, DARK",
        "points, small-starts, POINTS, LIGHT"
    })
    void cards_look_as_they_did(String name, String preset, CardKind kind, Theme theme) throws IOException {
        FigureStyle style = Styles.of(theme.palette(), 12);
        PagePart.all(card(preset, kind, style), style, WIDTH, HEIGHT).check("card-" + name);
    }

    @ParameterizedTest
    @CsvSource({"one-zero-layer, NETWORKS", "digits, LOSS", "one-nudge, SPREAD", "small-starts, POINTS"})
    void no_text_meets_another(String preset, CardKind kind) {
        Legible.texts(card(preset, kind, Styles.of(Theme.LIGHT.palette(), 12)), WIDTH, HEIGHT);
    }

    @Test
    void a_card_without_a_lane_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CardFigure(CardKind.LOSS, List.of()));
    }

    @Test
    void data_that_no_plane_shows_get_the_loss() {
        assertThat(CardKind.of("any", 1)).isEqualTo(CardKind.NETWORKS);
        assertThat(CardKind.of("any", 2)).isEqualTo(CardKind.NETWORKS);
        assertThat(CardKind.of("any", 4)).isEqualTo(CardKind.LOSS);
        assertThat(CardKind.of("one-nudge", 2)).isEqualTo(CardKind.SPREAD);
    }

    private static CardFigure card(String preset, CardKind kind, FigureStyle style) {
        List<RunHistory> lanes = Runs.histories(Runs.preset(preset));
        SharedScales scales = SharedScales.of(lanes);
        return new CardFigure(
                kind,
                lanes.stream()
                        .map(lane -> Scene.of(lane, lane.lastStep(), scales, style))
                        .toList());
    }
}
