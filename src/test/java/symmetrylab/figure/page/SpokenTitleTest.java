package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.SpokenTitle;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

/** What a screen reader says of each plot. */
class SpokenTitleTest {

    private static final List<RunHistory> LANES = Runs.histories(Runs.preset("zero-against-random"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPREAD | 0 | Spread 0, exactly",
                "SIMILARITY | 0 | Similarity 4 neurons point in 1 direction on 1 line",
                "MAP | 0 | all 4 neurons are in one place",
                "SINGULAR | 0 | effective rank",
                "FUNCTION | 0 | all 4 neurons have one ridge",
                "HISTOGRAMS | 1 | Activations",
                "LOSS | 1 | Loss",
                "TRAJECTORIES | 1 | Weights",
            })
    void plots_are_read_aloud(FigureKind kind, int lane, String said) {
        assertThat(said(kind, lane)).contains(said);
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NETWORK", "MERGED", "STEP", "OUTPUT", "STARTS"})
    void every_plot_has_something_to_say_and_no_ticks(FigureKind kind) {
        assertThat(said(kind, 1)).isNotBlank().doesNotContain("step 0");
    }

    private static String said(FigureKind kind, int lane) {
        Scene scene = Scene.of(LANES.get(lane), 600, SharedScales.of(LANES), Styles.of(Palette.LIGHT, 13));
        return SpokenTitle.of(kind.of(scene));
    }
}
