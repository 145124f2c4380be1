package symmetrylab.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.nn.Experiment;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.Runs;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.timeline.Mark.Kind;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

@Tag("layout")
class MarkPlatesTest {

    static final List<String> PRESETS =
            Presets.all().stream().map(Presets.Preset::id).toList();

    private static final double INSET = 11;
    private static final StepScale SCALE = new StepScale(4000, false);

    /** The width of the scrubber in windows of 1024 and of 1920 pixels. */
    private static final double[] WIDTHS = {490, 1110};

    @ParameterizedTest
    @FieldSource("PRESETS")
    void plates_of_a_preset_neither_overlap_nor_leave_the_line(String preset) {
        Experiment experiment = Runs.preset(preset);
        MarksViewModel marks = new MarksViewModel(new InlineBackground());
        Lanes lanes = Lanes.of(new ExperimentHistory(experiment, Runs.histories(experiment), true));
        marks.show(lanes);
        marks.look();
        List<Mark> found = marks.marksProperty().get();
        for (double width : WIDTHS) {
            for (boolean logarithmic : new boolean[] {false, true}) {
                StepScale scale = new StepScale(lanes.history().lastStep(), logarithmic);
                assertAreApart(found, plates(width).place(found, scale), width);
            }
        }
    }

    @Test
    void each_of_any_number_of_marks_is_on_one_plate_above_its_step() {
        List<Mark> many = IntStream.range(0, 300)
                .mapToObj(i -> mark(i * i * 4000 / 90_000, Kind.values()[i % Kind.values().length], i % 4))
                .toList();
        for (double width : WIDTHS) {
            assertAreApart(many, plates(width).place(many, SCALE), width);
        }
    }

    @Test
    void a_mark_with_room_names_its_lane_and_its_step() {
        Mark mark = mark(470, Kind.SOLVED, 1);
        MarkPlate plate = plates(490).place(List.of(mark), SCALE).get(0);
        assertThat(plate.text()).isEqualTo("Lane 1: solved at 470");
        assertThat(plate.signs()).containsExactly(Kind.SOLVED);
    }

    @Test
    void plates_at_either_end_keep_their_words_within_the_line() {
        List<Mark> ends = List.of(mark(0, Kind.FROZEN, 0), mark(4000, Kind.DIVERGED, 1));
        List<MarkPlate> placed = plates(490).place(ends, SCALE);
        assertThat(placed)
                .extracting(MarkPlate::text)
                .containsExactly("Lane 0: frozen at 0", "Lane 1: diverged at 4,000");
        assertAreApart(ends, placed, 490);
    }

    @Test
    void of_neighbouring_marks_the_later_ones_are_shortened() {
        List<Mark> near = List.of(mark(100, Kind.PARTED, 0), mark(400, Kind.SPLIT, 0), mark(700, Kind.SOLVED, 0));
        List<MarkPlate> placed = plates(490).place(near, SCALE);
        assertThat(placed).hasSize(3);
        assertThat(placed.get(2).text()).isEqualTo("Lane 0: solved at 700");
        assertThat(placed.get(1).text()).isEmpty();
        assertThat(placed.get(1).signs()).containsExactly(Kind.SPLIT);
        assertAreApart(near, placed, 490);
    }

    @Test
    void equal_events_at_one_step_are_named_once() {
        List<Mark> both = List.of(mark(0, Kind.FROZEN, 1), mark(0, Kind.FROZEN, 2));
        List<MarkPlate> placed = plates(490).place(both, SCALE);
        assertThat(placed).singleElement().satisfies(plate -> {
            assertThat(plate.text()).isEqualTo("Lane 1, Lane 2: frozen at 0");
            assertThat(plate.signs()).containsExactly(Kind.FROZEN);
            assertThat(plate.isOfOneStep()).isTrue();
        });
    }

    @Test
    void a_lanes_long_name_is_cut_but_not_the_step() {
        Mark mark = new Mark(
                470,
                new Mark.Lane(0, "A very long name that somebody gave to a lane"),
                new Mark.Event(Kind.SOLVED, Optional.empty(), Text.verbatim("unsaid")),
                true);
        assertThat(plates(490).place(List.of(mark), SCALE).get(0).text())
                .isEqualTo("A very long name th…: solved at 470");
    }

    private static MarkPlates plates(double width) {
        return new MarkPlates(Words.english(), 13, width, INSET);
    }

    private static void assertAreApart(List<Mark> marks, List<MarkPlate> plates, double width) {
        List<Mark> shown = new ArrayList<>();
        double free = 0;
        for (MarkPlate plate : plates) {
            shown.addAll(plate.marks());
            assertThat(plate.left()).as("%s", plate).isGreaterThanOrEqualTo(free);
            free = plate.right() + 1;
            assertThat(plate.right()).as("%s", plate).isLessThanOrEqualTo(width);
            if (plate.marks().size() <= 3) {
                assertThat(plate.stems())
                        .as("%s", plate)
                        .allMatch(stem -> stem >= plate.left() && stem <= plate.right());
            }
            assertThat(plate.signs().isEmpty() && plate.text().isEmpty()).isFalse();
        }
        assertThat(shown).isEqualTo(marks);
    }

    private static Mark mark(int step, Kind kind, int lane) {
        Mark.Event event = new Mark.Event(kind, Optional.empty(), Text.verbatim("unsaid"));
        return new Mark(step, new Mark.Lane(lane, "Lane " + lane), event, true);
    }
}
