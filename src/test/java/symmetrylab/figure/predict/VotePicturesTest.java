package symmetrylab.figure.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.predict.VoteFigure.Option;
import symmetrylab.testing.DrawnPen;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Legible;
import symmetrylab.testing.PagePart;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;

/** The bars of hands of a class, while they are counted and once both votes are closed. */
@Goldens("vote-.*")
class VotePicturesTest {

    private static final String QUESTION =
            "All weights start at zero. What will you see in the left network while it is trained?";

    private static final List<String> SHORT = List.of(
            "The gradients become larger at each step.",
            "All neurons of a layer learn the same feature.",
            "It trains faster, with lower accuracy.",
            "The loss is automatically minimized.");

    private static final List<String> LONG = List.of(
            "The gradients become larger at each step until the weights of the layer overflow, and the run ends.",
            "All neurons of the hidden layer learn one and the same feature, however long the training goes on.",
            "It trains faster than with random weights, but ends with a lower accuracy on all of the samples.",
            "The loss is minimized by itself, as the gradient of every weight points to the one lowest place.",
            "Nothing is learned at all: every gradient is zero at the start, and all of them stay at zero for good.");

    private static final List<Integer> BEFORE = List.of(4, 9, 10, 3, 2);
    private static final List<Integer> AFTER = List.of(0, 23, 2, 1, 2);

    private static VoteFigure counting(List<String> texts, boolean hidden, Theme theme) {
        List<Option> options = IntStream.range(0, texts.size())
                .mapToObj(i -> new Option(
                        texts.get(i),
                        Optional.empty(),
                        Optional.of(BEFORE.get(i)).filter(count -> !hidden),
                        i == 1,
                        false))
                .toList();
        return new VoteFigure(
                "Why zero fails · vote 1 of 2", QUESTION, options, 28, false, Styles.of(theme.palette(), 13));
    }

    private static VoteFigure both(List<String> texts, Theme theme) {
        List<Option> options = IntStream.range(0, texts.size())
                .mapToObj(i ->
                        new Option(texts.get(i), Optional.of(BEFORE.get(i)), Optional.of(AFTER.get(i)), false, i == 1))
                .toList();
        return new VoteFigure(
                "Why zero fails · both votes", QUESTION, options, 28, true, Styles.of(theme.palette(), 13));
    }

    @ParameterizedTest
    @CsvSource({"counting-light, LIGHT, 960, 540, false", "counting-dark, DARK, 1024, 610, true"})
    void hands_are_counted(String name, Theme theme, int width, int height, boolean hidden) throws IOException {
        VoteFigure figure = counting(SHORT, hidden, theme);
        PagePart.all(figure, figure.style(), width, height).check("vote-" + name);
    }

    @ParameterizedTest
    @CsvSource({"both-light, LIGHT, 1024, 610", "both-dark, DARK, 1440, 740"})
    void both_votes_stand_on_one_scale_for_five_options_of_two_lines_each(
            String name, Theme theme, int width, int height) throws IOException {
        VoteFigure figure = both(LONG, theme);
        PagePart.all(figure, figure.style(), width, height).check("vote-" + name);
        List<TextBoxPen.Box> texts = TextBoxPen.of(figure, width, height);
        List<Box> rows = figure.rows(width, height);
        for (Box row : rows) {
            assertThat(texts)
                    .filteredOn(text -> text.top() > row.top()
                            && text.bottom() < row.bottom()
                            && text.text().length() > 10)
                    .as("lines in %s", row)
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void no_word_is_cut_or_covered_in_windows_of_all_sizes(Theme theme) {
        int[][] sizes = {{1024, 608}, {1280, 700}, {1920, 940}, {1280, 940}, {2560, 1300}};
        for (int[] size : sizes) {
            for (List<String> texts : List.of(SHORT, LONG)) {
                for (VoteFigure figure :
                        List.of(counting(texts, false, theme), counting(texts, true, theme), both(texts, theme))) {
                    List<TextBoxPen.Box> boxes = Legible.texts(figure, size[0], size[1]);
                    Box lanes = figure.lanes(size[0], size[1]);
                    assertThat(boxes)
                            .noneMatch(box -> box.right() > lanes.left()
                                    && box.left() < lanes.right()
                                    && box.bottom() > lanes.top()
                                    && box.top() < lanes.bottom());
                    assertThat(lanes.right()).isLessThanOrEqualTo(size[0]);
                    assertThat(figure.rows(size[0], size[1]))
                            .allMatch(row -> row.bottom() <= size[1]
                                    && (row.top() >= lanes.bottom() || row.right() <= lanes.left()));
                }
            }
        }
    }

    @Test
    void a_bar_is_as_long_as_its_share_of_all_hands() {
        VoteFigure figure = both(SHORT, Theme.LIGHT);
        Ink solid = figure.style().palette().states().identical();
        Ink track = figure.style().palette().grid();
        List<DrawnPen.Bar> drawn = DrawnPen.of(figure, 1920, 940).bars();
        List<Double> bars = widths(drawn, solid);
        List<Double> tracks = widths(drawn, track);
        double whole = tracks.get(0);
        assertThat(tracks).hasSize(8).allMatch(width -> width == whole);
        // The first is the key of the second vote, above the options.
        assertThat(bars.subList(1, bars.size())).containsExactly(23 / 28.0 * whole, 2 / 28.0 * whole, 1 / 28.0 * whole);
    }

    private static List<Double> widths(List<DrawnPen.Bar> bars, Ink ink) {
        return bars.stream()
                .filter(bar -> bar.ink().equals(ink))
                .map(DrawnPen.Bar::width)
                .toList();
    }
}
