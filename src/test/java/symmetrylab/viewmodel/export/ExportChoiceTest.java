package symmetrylab.viewmodel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.viewmodel.lane.GraphScene;

class ExportChoiceTest {

    private static final int PIXELS = 16_000_000;
    private static final FileFormat PNG = new FileFormat(
            "png",
            FileFormat.Content.STEP,
            Set.of(FileFormat.Ability.SCALE, FileFormat.Ability.TRANSPARENCY),
            PIXELS,
            0);
    private static final FileFormat GIF = new FileFormat(
            "gif", FileFormat.Content.MOVING, Set.of(FileFormat.Ability.PLAYS, FileFormat.Ability.TIMES), PIXELS, 50);
    private static final FileFormat FRAMES =
            new FileFormat("", FileFormat.Content.MOVING, Set.of(FileFormat.Ability.SCALE), PIXELS, 60);
    private static final FileFormat PDF =
            new FileFormat("pdf", FileFormat.Content.PAGES, Set.of(FileFormat.Ability.SCALE), PIXELS, 0);
    private static final FileFormat HTML = new FileFormat("html", FileFormat.Content.LIVE, Set.of(), PIXELS, 0);
    private static final FileFormat CSV = new FileFormat("csv", FileFormat.Content.NUMBERS, Set.of(), 0, 0);
    private static final FileFormat JSON = new FileFormat("json", FileFormat.Content.NUMBERS, Set.of(), 0, 0);

    private final QueuedBackground background = new QueuedBackground();
    private final InspectedRuns runs =
            new InspectedRuns(Presets.all().get(0).file().spec(), new InlineBackground());
    private final ExportChoice choice = new ExportChoice(
            new GraphScene(runs.lanes(), GraphView.PLAIN, List.of()),
            137,
            runs.display,
            new ExportChoice.Means(
                    List.of(PNG, PDF, GIF, FRAMES, HTML, CSV, JSON),
                    new LatexSetter(),
                    background,
                    Path.of("some", "folder")));

    @Test
    void an_animation_of_all_lanes_and_steps_for_a_slide_comes_first() {
        assertThat(choice.formatProperty().get()).isEqualTo(GIF);
        assertThat(plan().lanes()).containsExactly(0, 1);
        assertThat(plan().figures()).containsExactly(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.SPREAD);
        assertThat(plan().page().layout()).isEqualTo(Layout.SLIDE);
        FrameSteps steps = plan().frames().steps();
        assertThat(steps.from()).isZero();
        assertThat(steps.to()).isEqualTo(4000);
        assertThat(choice.seconds())
                .as("two seconds for the last")
                .isCloseTo((steps.count() - 1) * (1.0 / 20) + 2, within(1e-9));
    }

    @Test
    void a_purpose_brings_its_formats_and_its_layout() {
        choice.sizeProperty().set(Optional.of(new PictureSize(500, 500)));
        choice.choose(ExportPurpose.PAPER);
        assertThat(choice.formats()).containsExactly(PDF);
        assertThat(plan().page().layout()).isEqualTo(Layout.COLUMN);
        assertThat(choice.size().width()).isEqualTo(Layout.COLUMN.width());
        int two = choice.size().height();
        choice.laneProperty(1).set(false);
        assertThat(choice.size().height()).as("one lane").isLessThan(two);
        choice.choose(ExportPurpose.NUMBERS);
        assertThat(choice.formats()).containsExactly(CSV, JSON);
        assertThat(choice.planProperty().get()).isEmpty();
        assertThat(choice.orderProperty().get()).containsInstanceOf(ExportOrder.Texts.class);
    }

    @Test
    void a_picture_shows_the_current_step_and_pages_one_or_several() {
        choice.formatProperty().set(PNG);
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.single(137));
        choice.choose(ExportPurpose.PAPER);
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.single(137));
        choice.chooseSeveral(true);
        assertThat(plan().frames().steps().count()).as("a few telling steps").isEqualTo(8);
        assertThat(choice.rangeProperty().get().spacing()).isEqualTo(Spacing.EVENTS);
    }

    @Test
    void a_page_shows_the_network_and_the_plots_it_can() {
        choice.showingProperty().set(Showing.STEP);
        choice.figureProperty(FigureKind.CURVATURE).set(true);
        choice.choose(ExportPurpose.PAGE);
        assertThat(plan().figures())
                .containsExactly(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.SPREAD, FigureKind.LOSS);
        assertThat(choice.offers(FigureKind.NETWORK)).isFalse();
        assertThat(choice.offers(FigureKind.CURVATURE)).isFalse();
        assertThat(choice.offers(FigureKind.MAP)).isTrue();
        ExportChoice.offeredFigures()
                .forEach(figure -> choice.figureProperty(figure).set(false));
        assertThat(plan().figures()).containsExactly(FigureKind.NETWORK);
        choice.figureProperty(FigureKind.CURVATURE).set(true);
        choice.figureProperty(FigureKind.MAP).set(true);
        assertThat(plan().figures()).containsExactly(FigureKind.NETWORK, FigureKind.MAP);
        assertThat(plan().frames().steps()).isEqualTo(FrameSteps.single(137));
        assertThat(plan().sheet().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void the_preview_of_a_page_is_its_pictures() {
        choice.choose(ExportPurpose.PAGE);
        PicturePlan shown = choice.preview().orElseThrow();
        assertThat(shown.figures()).containsExactly(FigureKind.NETWORK, FigureKind.TRAJECTORIES);
        assertThat(shown.frames().steps()).isEqualTo(FrameSteps.of(0, 2000, 4000));
        choice.choose(ExportPurpose.SLIDE);
        assertThat(choice.preview()).isEqualTo(choice.planProperty().get());
    }

    @Test
    void the_order_of_a_page_says_what_it_offers_and_where_its_data_are() {
        choice.choose(ExportPurpose.PAGE);
        LiveSettings live = LiveSettings.PLAIN
                .with(LiveControl.DATA, LiveControl.Use.LOCKED)
                .withUrl("https://example.org/a.html");
        choice.liveProperty().set(live);
        ExportOrder.Pictures order =
                (ExportOrder.Pictures) choice.orderProperty().get().orElseThrow();
        assertThat(order.live()).isEqualTo(new LiveFinish(live, Path.of("some", "folder")));
    }

    @Test
    void what_no_format_serves_cannot_be_chosen() {
        choice.choose(ExportPurpose.SOURCE);
        assertThat(choice.purposeProperty().get()).isEqualTo(ExportPurpose.SLIDE);
    }

    @Test
    void frames_are_spread_as_chosen() {
        choice.rangeProperty().set(new ExportChoice.Range(100, 900, 40, Spacing.LOG));
        assertThat(plan().frames().steps())
                .isEqualTo(Spacing.LOG.steps(100, 900, 40, runs.lanes().histories()));
    }

    @Test
    void the_number_of_frames_that_is_shown_is_made() {
        for (Spacing spacing : Spacing.values()) {
            for (int count : ExportChoice.COUNTS) {
                choice.rangeProperty().set(new ExportChoice.Range(0, 4000, count, spacing));
                assertThat(plan().frames().count()).as(spacing.word()).isEqualTo(count);
            }
            choice.rangeProperty().set(new ExportChoice.Range(10, 20, 200, spacing));
            assertThat(choice.range().frames()).isEqualTo(11);
            assertThat(plan().frames().count()).as(spacing.word()).isEqualTo(11);
        }
    }

    @Test
    void an_opened_step_stands_alone_and_ends_before_the_last_state() {
        choice.showingProperty().set(Showing.STEP);
        choice.stepProperty().set(4000);
        assertThat(plan().figures()).containsExactly(FigureKind.STEP);
        assertThat(plan().frames().steps().to()).as("as an animation").isEqualTo(3999);
        assertThat(plan().frames().count()).isEqualTo(200);
        choice.formatProperty().set(PNG);
        choice.phasesProperty().set(true);
        assertThat(plan().frames()).as("a picture").isEqualTo(new Frames(FrameSteps.single(3999), 20));
        choice.formatProperty().set(GIF);
        Frames slow = plan().frames();
        assertThat(slow.steps()).as("one step in slow motion").isEqualTo(FrameSteps.single(3999));
        assertThat(slow.count()).as("30 of each of 6 phases").isEqualTo(180);
        choice.chooseSeveral(true);
        assertThat(plan().frames().count()).as("eight steps").isEqualTo(8 * 180);
        choice.choose(ExportPurpose.PAPER);
        assertThat(plan().frames().count()).as("a page a phase").isEqualTo(8 * 6);
        choice.showingProperty().set(Showing.FIGURES);
        assertThat(plan().frames().count()).isEqualTo(8);
        assertThat(choice.range().to()).isEqualTo(4000);
    }

    @Test
    void a_storyboard_shows_few_steps_and_as_many_as_have_room() {
        choice.formatProperty().set(PNG);
        choice.figureProperty(FigureKind.SPREAD).set(false);
        choice.figureProperty(FigureKind.TRAJECTORIES).set(false);
        choice.chooseStoryboard(true);
        assertThat(plan().pictures()).isEqualTo(1);
        assertThat(plan().frames().count()).isEqualTo(6);
        assertThat(choice.range().spacing()).isEqualTo(Spacing.EVENTS);
        choice.sizeProperty().set(Optional.of(new PictureSize(320, 200)));
        background.drain();
        assertThat(choice.storyboardRoom()).isLessThan(6);
        assertThat(choice.planProperty().get()).as("no room").isEmpty();
        assertThat(choice.orderProperty().get()).isEmpty();
        choice.sizeProperty().set(Optional.empty());
        choice.showingProperty().set(Showing.STEP);
        assertThat(choice.showsStoryboard()).as("an opened step").isFalse();
        assertThat(plan().frames().count()).isEqualTo(1);
        choice.showingProperty().set(Showing.FIGURES);
        choice.formatProperty().set(GIF);
        assertThat(plan().page().storyboard()).isFalse();
    }

    @Test
    void a_folder_of_pictures_has_no_times_but_a_rate_for_slow_motion() {
        choice.rateProperty().set(60);
        assertThat(choice.rate()).as("of a GIF").isEqualTo(50);
        choice.choose(ExportPurpose.VIDEO);
        assertThat(choice.formatProperty().get()).isEqualTo(FRAMES);
        assertThat(choice.rate()).isEqualTo(60);
        assertThat(choice.hasRate()).isFalse();
        choice.showingProperty().set(Showing.STEP);
        choice.phasesProperty().set(true);
        assertThat(choice.hasRate()).isTrue();
        assertThat(plan().frames().count()).as("90 of each of 6 phases").isEqualTo(6 * 90);
        assertThat(suggestedName(Optional.of(Path.of("xor-zero.json")))).isEqualTo("xor-zero-frames");
    }

    @Test
    void without_a_lane_or_a_figure_there_is_nothing_to_export() {
        choice.laneProperty(0).set(false);
        assertThat(plan().lanes()).containsExactly(1);
        choice.laneProperty(1).set(false);
        assertThat(choice.orderProperty().get()).isEmpty();
        choice.laneProperty(1).set(true);
        for (FigureKind figure : ExportChoice.offeredFigures()) {
            choice.figureProperty(figure).set(false);
        }
        assertThat(choice.orderProperty().get()).isEmpty();
    }

    @Test
    void the_name_follows_the_file_or_else_the_title() {
        assertThat(suggestedName(Optional.of(Path.of("lessons", "xor-zero.json"))))
                .isEqualTo("xor-zero.gif");
        assertThat(suggestedName(Optional.empty())).isEqualTo("zero-against-random-on-xor.gif");
        choice.choose(ExportPurpose.NUMBERS);
        choice.formatProperty().set(JSON);
        assertThat(suggestedName(Optional.of(Path.of("xor-zero.json"))))
                .as("not that of the experiment")
                .isEqualTo("xor-zero-numbers.json");
    }

    @Test
    void only_pictures_are_scaled_and_transparent_and_the_pixels_have_a_limit() {
        choice.finishProperty().set(new PictureFinish(4, 0, 0, 2));
        choice.pageProperty().set(new PageStyle(Layout.GRID, false, Optional.empty(), Optional.of("A caption"), true));
        choice.sizeProperty().set(Optional.of(new PictureSize(1001, 1000)));
        assertThat(choice.fits()).as("an animation").isTrue();
        assertThat(plan().page().transparent()).isFalse();
        choice.formatProperty().set(PNG);
        assertThat(plan().page().transparent()).isTrue();
        assertThat(plan().page().caption()).contains("A caption");
        assertThat(choice.fits()).isFalse();
        assertThat(choice.orderProperty().get()).isEmpty();
        choice.sizeProperty().set(Optional.of(new PictureSize(1000, 1000)));
        assertThat(choice.fits()).isTrue();
    }

    @Test
    void plots_are_exported_as_they_are_shown() {
        runs.display.plots().toggle(PlotOption.CURVATURE_EIGENVECTORS);
        runs.display.plots().eigenvectorsProperty().set(new EigenPair(2, -3));
        choice.formatProperty().set(PNG);
        assertThat(plan().plots().has(PlotOption.CURVATURE_EIGENVECTORS)).isTrue();
        assertThat(plan().plots().eigenvectors()).isEqualTo(new EigenPair(2, -3));
    }

    @Test
    void where_something_happens_is_found_in_the_background() {
        choice.rangeProperty().set(new ExportChoice.Range(0, 4000, 40, Spacing.EVENTS));
        assertThat(choice.isFinding()).isTrue();
        assertThat(choice.planProperty().get().orElseThrow().frames().steps())
                .as("for the preview")
                .isEqualTo(FrameSteps.evenly(0, 4000, 40));
        assertThat(choice.orderProperty().get()).as("not to be written").isEmpty();
        choice.rangeProperty().set(new ExportChoice.Range(0, 4000, 20, Spacing.EVENTS));
        choice.rateProperty().set(10);
        background.drain();
        assertThat(choice.isFinding()).isFalse();
        assertThat(choice.planProperty().get().orElseThrow().frames().steps())
                .isEqualTo(Spacing.EVENTS.steps(0, 4000, 20, runs.lanes().histories()));
        assertThat(choice.orderProperty().get()).isPresent();
        choice.rangeProperty().set(new ExportChoice.Range(0, 4000, 40, Spacing.EVENTS));
        choice.rangeProperty().set(new ExportChoice.Range(0, 4000, 20, Spacing.EVENTS));
        assertThat(choice.isFinding()).as("known").isFalse();
    }

    private PicturePlan plan() {
        background.drain();
        return choice.planProperty().get().orElseThrow();
    }

    @Test
    void a_derivation_is_of_a_part_that_a_chosen_lane_has() {
        choice.formatProperty().set(PNG);
        choice.showingProperty().set(Showing.DERIVATION);
        assertThat(choice.chosenFigures()).containsExactly(FigureKind.DERIVATION);
        assertThat(plan().graph().selected()).contains(new NetworkPart.Neuron(1, 0));
        assertThat(plan().fill()).isEmpty();
        assertThat(choice.derivation().name(choice.chosenLanes(), runs.display.words()))
                .isEqualTo("Neuron h1");
        assertThat(choice.lastStep()).as("also of the last state").isEqualTo(4000);
        assertThat(choice.canBeStoryboard()).isFalse();
        choice.derivation().derivedProperty().set(new Derived(new NetworkPart.Weight(0, 3, 1), OptionalInt.of(2)));
        assertThat(plan().fill().orElseThrow().sample()).hasValue(2);
        assertThat(choice.derivation().name(choice.chosenLanes(), runs.display.words()))
                .isEqualTo("Weight x2 → h4");
        choice.derivation().derivedProperty().set(new Derived(new NetworkPart.Neuron(1, 4), OptionalInt.empty()));
        assertThat(choice.lacksPart()).isTrue();
        assertThat(choice.planProperty().get()).isEmpty();
        assertThat(choice.derivation().name(choice.chosenLanes(), runs.display.words()))
                .isEmpty();
        choice.showingProperty().set(Showing.FIGURES);
        assertThat(choice.lacksPart()).isFalse();
        assertThat(plan().graph().selected()).isEmpty();
    }

    @Test
    void only_what_is_computed_can_be_derived() {
        assertThat(choice.derivation().canBeOf(new NetworkPart.Neuron(0, 0)))
                .as("an input")
                .isFalse();
        assertThat(choice.derivation().canBeOf(new NetworkPart.Layer(0)))
                .as("a layer")
                .isFalse();
        assertThat(choice.derivation().canBeOf(new NetworkPart.Bias(1, 1)))
                .as("not there")
                .isFalse();
        assertThat(choice.derivation().canBeOf(new NetworkPart.Bias(1, 0))).isTrue();
    }

    private String suggestedName(Optional<Path> file) {
        return SuggestedName.of(choice.formatProperty().get(), choice.title(), file);
    }
}
