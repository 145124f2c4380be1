package symmetrylab.figure.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Palette;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.words.Words;

/** The name of a lane beside its badges. */
class LaneHeadFigureTest {

    private static List<String> texts(String name, double width) {
        return boxes(name, width).stream().map(TextBoxPen.Box::text).toList();
    }

    private static List<TextBoxPen.Box> boxes(String name, double width) {
        RunHistory lane = Runs.histories(Runs.experiment("""
                {'format': 1, 'network': {'hidden': [4]},
                 'training': {'steps': 1200, 'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}},
                 'runs': [{'name': '%s', 'initializer': {'weights': {'kind': 'normal', 'sd': 1}, 'seed': 3}}]}
                """.formatted(name))).get(0);
        LaneGrid grid = LaneGrid.inLesson(width, 560, 1, 1);
        LaneHead head = LaneHead.of(lane, lane.held(1200));
        LaneSentence.Form form = LaneHeadFigure.formFor(List.of(head), grid, Words.english());
        LaneHeadFigure figure = new LaneHeadFigure(head, form, grid, Styles.of(Palette.LIGHT, grid.text()));
        return TextBoxPen.of(figure, width, grid.rows().head());
    }

    @ParameterizedTest
    @CsvSource({
        // Room for all; three lanes of a lesson in a window of 1024; a name too long for any form.
        "Random, 400, Random, true",
        "Momentum 0.9, 228, Momentum 0.9, false",
        "Small noise, 228, Small noise, false",
        "A start of which the name is far too long, 300, A start of wh…, true"
    })
    void badges_say_less_where_the_name_would_be_cut(String name, double width, String shown, boolean solvedInWords) {
        assertThat(texts(name, width)).contains(shown, "split");
        assertThat(texts(name, width).contains("solved")).isEqualTo(solvedInWords);
    }

    /** Four lanes of a lesson in a window of 1024, and three. */
    @ParameterizedTest
    @CsvSource({"171, acc.", "228, accuracy"})
    void numbers_and_their_names_are_apart_in_narrow_lanes(double width, String accuracy) {
        List<TextBoxPen.Box> boxes = boxes("Random", width);
        assertThat(boxes).extracting(TextBoxPen.Box::text).contains(accuracy);
        for (TextBoxPen.Box one : boxes) {
            for (TextBoxPen.Box other : boxes) {
                boolean sameLine = one.top() == other.top() && one.left() < other.left();
                assertThat(!sameLine || one.right() + 5 <= other.left())
                        .as(one.text() + ", " + other.text())
                        .isTrue();
            }
        }
    }
}
