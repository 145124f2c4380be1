package symmetrylab.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.lane.LaneHeadFigure;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.network.NetworkLayout;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextBoxPen;
import symmetrylab.testing.TextBoxPen.Box;
import symmetrylab.words.Words;

/** Lanes side by side have everything at the same heights, and large enough, in windows of all sizes. */
@Tag("layout")
class LanesSideBySideTest {

    /** The least type, in pixels. */
    private static final double MIN_TYPE = 11.9;

    private static final int PLOTS = 2;

    /**
     * The room of the lanes.
     *
     * @param place of the lanes
     * @param width of all lanes
     * @param height of the lanes, below the row of keys
     */
    record Room(LaneGrid.Place place, double width, double height) {

        LaneGrid grid(int lanes) {
            return LaneGrid.of(place, width / lanes, height, PLOTS);
        }
    }

    /** Windows of 1024 × 700, 1280 × 720 (1920 × 1080 at 150 %), 1280 × 800 and 1920 × 1080, and present mode. */
    private static final List<Room> ROOMS = List.of(
            new Room(LaneGrid.Place.WINDOW, 1024, 556),
            new Room(LaneGrid.Place.WINDOW, 1280, 574),
            new Room(LaneGrid.Place.WINDOW, 1280, 634),
            new Room(LaneGrid.Place.WINDOW, 1856, 864),
            new Room(LaneGrid.Place.PRESENTATION, 1024, 590),
            new Room(LaneGrid.Place.PRESENTATION, 1920, 932));

    static Stream<Arguments> experiments() {
        Stream<Arguments> presets = Presets.all().stream()
                .map(preset -> Arguments.of(preset.id(), Runs.histories(Runs.preset(preset.id()))));
        Stream<Arguments> named = IntStream.rangeClosed(2, 4)
                .mapToObj(lanes -> Arguments.of(
                        lanes + " lanes with long names", Runs.histories(Runs.experiment(longNames(lanes)))));
        return Stream.concat(presets, named);
    }

    private static String longNames(int lanes) {
        List<String> runs = IntStream.range(0, lanes)
                .mapToObj(lane ->
                        """
                        {'name': 'A start of which the name is far too long to be shown beside its state, %d',
                         'initializer': {'weights': {'kind': 'normal', 'sd': %s}, 'seed': %d}}
                        """.formatted(lane, List.of("1e-9", "0.5", "3", "1e-4").get(lane), lane + 1))
                .toList();
        return """
                {'format': 1, 'network': {'hidden': [4, 3]}, 'training': {'steps': 300}, 'runs': [%s]}
                """.formatted(String.join(",", runs));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void heads_have_their_texts_on_the_same_lines(String name, List<RunHistory> lanes) {
        for (Room room : ROOMS) {
            LaneGrid grid = room.grid(lanes.size());
            for (int step : steps(lanes)) {
                List<LaneHead> heads = lanes.stream()
                        .map(lane -> LaneHead.of(lane, lane.held(step)))
                        .toList();
                LaneSentence.Form form = LaneHeadFigure.formFor(heads, grid, Words.english());
                List<TreeSet<String>> lines = new ArrayList<>();
                for (LaneHead head : heads) {
                    LaneHeadFigure figure = new LaneHeadFigure(head, form, grid, style(grid));
                    lines.add(lines(
                            TextBoxPen.of(figure, grid.width(), grid.rows().head())));
                }
                assertThat(lines).as("%s, step %d", room, step).allMatch(lines.get(0)::equals);
            }
        }
    }

    /** The heights of the lines of text and the sizes of their type. */
    private static TreeSet<String> lines(List<Box> boxes) {
        TreeSet<String> lines = new TreeSet<>();
        for (Box box : boxes) {
            assertThat(box.size()).as(box.text()).isGreaterThan(MIN_TYPE);
            lines.add(String.format(Locale.ROOT, "%.1f in %.1f", box.bottom(), box.size()));
        }
        return lines;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void neurons_of_networks_of_one_shape_have_the_same_places_and_are_large_enough(
            String name, List<RunHistory> lanes) {
        SharedScales scales = SharedScales.of(lanes);
        for (Room room : ROOMS) {
            LaneGrid grid = room.grid(lanes.size());
            for (int step : steps(lanes)) {
                List<NetworkFigure> figures = lanes.stream()
                        .map(lane -> new NetworkFigure(Scene.of(lane, step, scales, style(grid)), grid.hasOutput()))
                        .toList();
                NetworkLayout first =
                        figures.get(0).layout(grid.inside(), grid.rows().network());
                for (int i = 0; i < lanes.size(); i++) {
                    NetworkLayout layout =
                            figures.get(i).layout(grid.inside(), grid.rows().network());
                    if (sizes(lanes.get(i)).equals(sizes(lanes.get(0)))) {
                        assertThat(layout.columns()).isEqualTo(first.columns());
                        assertThat(layout.output()).isEqualTo(first.output());
                    }
                    checkSizes(layout, room, lanes);
                    for (Box box : TextBoxPen.of(
                            figures.get(i), grid.inside(), grid.rows().network())) {
                        assertThat(box.size()).as("%s in %s", box, room).isGreaterThan(MIN_TYPE);
                    }
                }
            }
        }
    }

    private static List<Integer> sizes(RunHistory lane) {
        return lane.recording().plan().architecture().sizes();
    }

    private static void checkSizes(NetworkLayout layout, Room room, List<RunHistory> lanes) {
        boolean large = room.width() > 1800 && lanes.size() == 2;
        for (List<Place> column : layout.columns()) {
            int number = column.get(0).column();
            boolean hidden = number > 0 && number < layout.columns().size() - 1;
            if (hidden && column.size() <= 4) {
                assertThat(2 * layout.radius(number)).as("%s", room).isGreaterThanOrEqualTo(large ? 48 : 24);
            }
        }
        layout.output().ifPresent(box -> assertThat(Math.max(box.width(), box.height()))
                .as("%s", room)
                .isGreaterThanOrEqualTo(lanes.size() == 2 ? 120 : 96));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void plots_have_their_axes_on_the_same_lines_with_three_ticks(String name, List<RunHistory> lanes) {
        SharedScales scales = SharedScales.of(lanes);
        for (Room room : ROOMS) {
            LaneGrid grid = room.grid(lanes.size());
            double width = grid.plotsAcross() == 2 ? (grid.inside() - grid.text()) / 2 : grid.inside();
            double height = grid.rows().plots();
            assertThat(height).isGreaterThanOrEqualTo(150);
            for (FigureKind kind : List.of(FigureKind.TRAJECTORIES, FigureKind.SPREAD, FigureKind.LOSS)) {
                List<List<Double>> ticks = new ArrayList<>();
                for (RunHistory lane : lanes) {
                    Scene scene = Scene.of(lane, lane.lastStep() / 2, scales, style(grid));
                    List<Box> boxes = TextBoxPen.of(kind.of(scene), width, height);
                    assertThat(boxes).as("%s in %s", kind, room).allMatch(box -> box.size() > MIN_TYPE);
                    double lowest =
                            boxes.stream().mapToDouble(Box::bottom).max().orElse(0);
                    assertThat(boxes.stream().filter(box -> box.bottom() > lowest - 1))
                            .as("steps below %s in %s", kind, room)
                            .hasSizeGreaterThanOrEqualTo(3);
                    ticks.add(List.of(lowest, boxes.get(0).bottom()));
                }
                assertThat(ticks).as("%s in %s", kind, room).allMatch(ticks.get(0)::equals);
            }
        }
    }

    private static int[] steps(List<RunHistory> lanes) {
        int last = lanes.stream().mapToInt(RunHistory::lastStep).max().orElse(0);
        return new int[] {0, last / 2, last};
    }

    private static FigureStyle style(LaneGrid grid) {
        return Styles.of(Palette.LIGHT, grid.text());
    }
}
