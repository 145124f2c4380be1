package symmetrylab.viewmodel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.viewmodel.lane.GraphScene;

class ExportMemoryTest {

    private static final int PIXELS = 16_000_000;
    private static final FileFormat PNG = new FileFormat(
            "png",
            FileFormat.Content.STEP,
            Set.of(FileFormat.Ability.SCALE, FileFormat.Ability.TRANSPARENCY),
            PIXELS,
            0);
    private static final FileFormat GIF =
            new FileFormat("gif", FileFormat.Content.MOVING, Set.of(FileFormat.Ability.TIMES), PIXELS, 50);
    private static final FileFormat PDF =
            new FileFormat("pdf", FileFormat.Content.PAGES, Set.of(FileFormat.Ability.SCALE), PIXELS, 0);
    private static final FileFormat MP4 =
            new FileFormat("mp4", FileFormat.Content.MOVING, Set.of(FileFormat.Ability.TIMES), PIXELS, 60);
    private static final FileFormat HTML = new FileFormat("html", FileFormat.Content.LIVE, Set.of(), PIXELS, 0);
    private static final FileFormat CSV = new FileFormat("csv", FileFormat.Content.NUMBERS, Set.of(), 0, 0);

    private final InspectedRuns runs =
            new InspectedRuns(Presets.all().get(0).file().spec(), new InlineBackground());
    private final ObjectProperty<KeptExports> kept = new SimpleObjectProperty<>(KeptExports.NONE);

    /** The dialog opens; what was remembered went through a file. */
    private ExportMemory open() {
        try {
            String text = JsonPrinter.print(kept.get().json());
            kept.set(KeptExports.read(JsonTree.parse("", text)).orElseThrow());
        } catch (SpecException e) {
            throw new AssertionError(e);
        }
        return new ExportMemory(
                new ExportChoice(
                        new GraphScene(runs.lanes(), GraphView.PLAIN, List.of()),
                        137,
                        runs.display,
                        new ExportChoice.Means(
                                List.of(PNG, PDF, GIF, MP4, HTML, CSV),
                                new LatexSetter(),
                                new InlineBackground(),
                                Path.of(""))),
                kept);
    }

    private static void chooseMuch(ExportChoice choice) {
        choice.formatProperty().set(PDF);
        choice.chooseSeveral(true);
        choice.rangeProperty().set(new ExportChoice.Range(100, 900, 33, Spacing.LOG));
        choice.choose(Layout.SQUARE);
        choice.sizeProperty().set(Optional.of(new PictureSize(777, 555)));
        choice.themeProperty().set(Theme.DARK);
        choice.pageProperty()
                .set(choice.pageProperty()
                        .get()
                        .withLargeText(true)
                        .withTransparent(true)
                        .withTitle(Optional.of("Mine"))
                        .withCaption(Optional.of("Below")));
        choice.finishProperty().set(new PictureFinish(2.5, 3, 1, 0.5, Optional.of("CC BY 4.0")));
        choice.rateProperty().set(60);
        choice.figureProperty(FigureKind.NETWORK).set(false);
        choice.figureProperty(FigureKind.LOSS).set(true);
        choice.laneProperty(0).set(false);
    }

    private static void checkCommon(ExportChoice choice) {
        assertThat(choice.formatProperty().get()).isEqualTo(PDF);
        assertThat(choice.showsSeveral()).isTrue();
        assertThat(choice.range().count()).isEqualTo(33);
        assertThat(choice.range().spacing()).isEqualTo(Spacing.LOG);
        assertThat(choice.size()).isEqualTo(new PictureSize(777, 555));
        assertThat(choice.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(choice.pageProperty().get().layout()).isEqualTo(Layout.SQUARE);
        assertThat(choice.pageProperty().get().largeText()).isTrue();
        assertThat(choice.pageProperty().get().transparent()).isTrue();
        assertThat(choice.finishProperty().get())
                .isEqualTo(new PictureFinish(2.5, 3, 1, 0.5, Optional.of("CC BY 4.0")));
        assertThat(choice.rateProperty().get()).isEqualTo(60);
        assertThat(choice.chosenFigures()).contains(FigureKind.LOSS).doesNotContain(FigureKind.NETWORK);
    }

    @Test
    void a_page_keeps_what_it_offers_and_leaves_the_figures_of_slides_alone() {
        ExportMemory first = open();
        List<FigureKind> ofSlides = first.choice().chosenFigures();
        first.choose(ExportPurpose.PAGE);
        assertThat(first.choice().chosenFigures()).isEqualTo(LiveSettings.FIGURES);
        LiveSettings live = LiveSettings.PLAIN
                .with(LiveControl.DATA, LiveControl.Use.LOCKED)
                .with(LiveControl.BATCH, LiveControl.Use.HIDDEN)
                .withUrl("https://example.org/a.html");
        first.choice().liveProperty().set(live);
        first.choose(ExportPurpose.SLIDE);
        assertThat(first.choice().chosenFigures()).isEqualTo(ofSlides);
        first.choose(ExportPurpose.PAGE);
        assertThat(first.choice().liveProperty().get()).isEqualTo(live);
        first.choice().figureProperty(FigureKind.MAP).set(true);
        ExportMemory next = open();
        assertThat(next.choice().purposeProperty().get()).isEqualTo(ExportPurpose.PAGE);
        // Another experiment's page is at another address.
        assertThat(next.choice().liveProperty().get()).isEqualTo(live.withUrl(""));
        next.choice().liveProperty().set(live);
        assertThat(next.choice().chosenFigures()).contains(FigureKind.MAP, FigureKind.LOSS);
        next.save("Class");
        next.choice().liveProperty().set(LiveSettings.PLAIN);
        next.use("Class");
        assertThat(next.choice().liveProperty().get()).isEqualTo(live);
    }

    @Test
    void what_a_hand_wrote_of_a_page_is_read_as_far_as_it_can_be() throws SpecException {
        kept.set(KeptExports.read(JsonTree.parse("", """
                        {"purpose": "page", "purposes": {"page": {"lock": ["data", "all", 3], "hide": "batch", "url": "here"}}}
                        """)).orElseThrow());
        assertThat(open().choice().liveProperty().get())
                .isEqualTo(LiveSettings.PLAIN.with(LiveControl.DATA, LiveControl.Use.LOCKED));
    }

    @Test
    void the_dialog_opens_as_it_was_left_for_each_purpose() {
        ExportMemory first = open();
        first.choose(ExportPurpose.PAPER);
        chooseMuch(first.choice());
        first.choose(ExportPurpose.NUMBERS);
        first.choice().everyProperty().set(Optional.of(50));
        first.choose(ExportPurpose.SLIDE);
        first.choice().rateProperty().set(5);
        first.choose(ExportPurpose.PAPER);
        checkCommon(first.choice());
        ExportMemory next = open();
        assertThat(next.choice().purposeProperty().get()).isEqualTo(ExportPurpose.PAPER);
        checkCommon(next.choice());
        assertThat(next.choice().chosenLanes())
                .as("another experiment has others")
                .containsExactly(0, 1);
        assertThat(next.choice().range().to()).isEqualTo(4000);
        assertThat(next.choice().pageProperty().get().title()).isEmpty();
        next.choose(ExportPurpose.NUMBERS);
        assertThat(next.choice().everyProperty().get()).contains(50);
        next.choose(ExportPurpose.SLIDE);
        assertThat(next.choice().rate()).isEqualTo(5);
        assertThat(next.choice().pageProperty().get().layout()).isEqualTo(Layout.SLIDE);
    }

    @Test
    void what_a_purpose_took_over_is_there_when_the_dialog_opens_again() {
        ExportMemory first = open();
        first.choice().showingProperty().set(Showing.STEP);
        first.choose(ExportPurpose.PAPER);
        assertThat(first.choice().showingProperty().get()).isEqualTo(Showing.STEP);
        ExportMemory next = open();
        assertThat(next.choice().purposeProperty().get()).isEqualTo(ExportPurpose.PAPER);
        assertThat(next.choice().showingProperty().get()).isEqualTo(Showing.STEP);
    }

    @Test
    void what_follows_the_window_goes_on_following_it() {
        open().choice().rateProperty().set(5);
        runs.display.themeProperty().set(Theme.DARK);
        runs.display.plots().choose(List.of(FigureKind.LOSS));
        ExportMemory next = open();
        assertThat(next.choice().themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(next.choice().chosenFigures()).containsExactly(FigureKind.NETWORK, FigureKind.LOSS);
        next.choose(ExportPurpose.PAPER);
        assertThat(next.choice().themeProperty().get()).as("printed").isEqualTo(Theme.LIGHT);
        next.choose(ExportPurpose.VIDEO);
        assertThat(next.choice().themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void named_choices_hold_everything_and_can_be_applied_and_deleted() {
        ExportMemory first = open();
        first.choose(ExportPurpose.PAPER);
        chooseMuch(first.choice());
        first.save("  My figure ");
        assertThat(first.nameProperty().get()).contains("My figure");
        first.choose(ExportPurpose.SLIDE);
        assertThat(first.nameProperty().get()).isEmpty();
        first.choice().pageProperty().set(first.choice().pageProperty().get().withCaption(Optional.empty()));
        first.choice().laneProperty(0).set(true);
        first.choice().rangeProperty().set(new ExportChoice.Range(0, 4000, 200, Spacing.EVEN));
        first.save("a slide");
        ExportMemory next = open();
        assertThat(next.names()).containsExactly("a slide", "My figure");
        next.use("My figure");
        checkCommon(next.choice());
        assertThat(next.choice().purposeProperty().get()).isEqualTo(ExportPurpose.PAPER);
        assertThat(next.choice().chosenLanes()).containsExactly(1);
        assertThat(next.choice().range()).isEqualTo(new ExportChoice.Range(100, 900, 33, Spacing.LOG));
        assertThat(next.choice().pageProperty().get().title()).contains("Mine");
        assertThat(next.choice().pageProperty().get().caption()).contains("Below");
        next.use("a slide");
        assertThat(next.choice().pageProperty().get().caption())
                .as("it had none")
                .isEmpty();
        assertThat(next.choice().chosenLanes()).containsExactly(0, 1);
        assertThat(next.choice().range().to()).isEqualTo(4000);
        next.delete("a slide");
        assertThat(open().names()).containsExactly("My figure");
    }

    @Test
    void a_name_is_not_blank_or_long_and_replaces_the_same() {
        ExportMemory memory = open();
        assertThat(memory.canSave(" ")).isFalse();
        assertThat(memory.canSave("x".repeat(61))).isFalse();
        memory.save("Slide");
        assertThat(memory.isTaken("slide")).isTrue();
        memory.save("SLIDE");
        assertThat(memory.names()).containsExactly("SLIDE");
        IntStream.range(1, 50).forEach(i -> memory.save("n" + i));
        assertThat(memory.names()).hasSize(50);
        assertThat(memory.canSave("one more")).isFalse();
        assertThat(memory.canSave("n7")).isTrue();
    }

    @Test
    void lanes_of_another_experiment_and_steps_it_has_not_are_left_out() throws SpecException {
        kept.set(KeptExports.read(JsonTree.parse(
                        "",
                        "{\"named\": {\"a\": {\"purpose\": \"slide\", \"lanes\": [\"Glorot\"], \"steps\": [5000, 9000]},"
                                + " \"b\": {\"lanes\": [\"Random\", \"Glorot\"], \"steps\": [1000, 9000]}}}"))
                .orElseThrow());
        ExportMemory memory = open();
        memory.use("a");
        assertThat(memory.choice().chosenLanes()).containsExactly(0, 1);
        assertThat(memory.choice().range().from()).isZero();
        assertThat(memory.choice().range().to()).isEqualTo(4000);
        memory.use("b");
        assertThat(memory.choice().chosenLanes()).containsExactly(1);
        assertThat(memory.choice().range().from()).isEqualTo(1000);
        assertThat(memory.choice().range().to()).isEqualTo(4000);
    }

    @Test
    void a_derivation_is_kept_with_its_part_under_a_name() {
        ExportMemory memory = open();
        memory.choice().showingProperty().set(Showing.DERIVATION);
        Derived derived = new Derived(new NetworkPart.Weight(0, 1, 0), OptionalInt.of(3));
        memory.choice().derivation().derivedProperty().set(derived);
        memory.save("equations");
        ExportMemory later = open();
        later.choice().showingProperty().set(Showing.FIGURES);
        later.choice().derivation().derivedProperty().set(Derived.FIRST);
        later.use("equations");
        assertThat(later.choice().showingProperty().get()).isEqualTo(Showing.DERIVATION);
        assertThat(later.choice().derivation().derivedProperty().get()).isEqualTo(derived);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"part\": \"9.9\"",
                "\"part\": \"0.1\"",
                "\"sample\": 2",
                "\"format\": \"bmp\"",
                "\"format\": 7",
                "\"show\": \"nothing\"",
                "\"layout\": \"heap\"",
                "\"size\": [5, 1e99]",
                "\"size\": [500]",
                "\"theme\": \"pink\"",
                "\"frames\": 1",
                "\"frames\": 1e300",
                "\"spacing\": \"dense\"",
                "\"fps\": 5000",
                "\"fps\": 2.5",
                "\"scale\": 1e999",
                "\"hold\": -1",
                "\"plays\": [3]",
                "\"every\": 0",
                "\"licence\": 4",
                "\"storyboard\": \"yes\"",
                "\"figures\": [\"sparkles\", 3]",
                "\"figures\": 3",
                "\"lanes\": {}",
                "\"steps\": [9, 3]",
                "\"purpose\": \"poster\""
            })
    void what_cannot_be_read_is_left_out(String field) throws SpecException {
        ExportMemory usual = open();
        kept.set(KeptExports.read(JsonTree.parse("", "{\"purposes\": {\"slide\": {" + field + "}}}"))
                .orElseThrow());
        assertThat(open().choice().orderProperty().get())
                .isEqualTo(usual.choice().orderProperty().get());
    }
}
