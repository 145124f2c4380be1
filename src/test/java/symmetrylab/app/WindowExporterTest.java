package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.PartWord;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.format.ExperimentText;
import symmetrylab.testing.Browser;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.testing.Runs;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.viewmodel.export.Derived;
import symmetrylab.viewmodel.export.ExportArguments;
import symmetrylab.viewmodel.export.ExportChoice;
import symmetrylab.viewmodel.export.ExportEstimate;
import symmetrylab.viewmodel.export.ExportOrder;
import symmetrylab.viewmodel.export.ExportPurpose;
import symmetrylab.viewmodel.export.FileFormat;
import symmetrylab.viewmodel.export.PictureFinish;
import symmetrylab.viewmodel.export.PictureSize;
import symmetrylab.viewmodel.export.Showing;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.GraphScene;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.words.Words;

@Tag("once")
class WindowExporterTest {

    @TempDir
    private Path folder;

    private final WindowExporter exporter = new WindowExporter(new LatexSetter());

    private final DisplayViewModel display = new DisplayViewModel(Words.english());

    private static Lanes lanes(String preset) {
        return Lanes.of(Runs.history(Runs.preset(preset)));
    }

    private ExportChoice choice(String preset) {
        return choice(lanes(preset), GraphView.PLAIN, 620);
    }

    private ExportChoice choice(Lanes lanes, GraphView view, int width) {
        return new ExportChoice(
                new GraphScene(lanes, view, List.of()),
                width,
                display,
                new ExportChoice.Means(exporter.formats(), exporter.formulas(), new InlineBackground(), folder));
    }

    private void choose(ExportChoice choice, String word) {
        for (ExportPurpose purpose : ExportPurpose.values()) {
            Optional<FileFormat> format = purpose.formats(exporter.formats()).stream()
                    .filter(known -> known.word().equals(word))
                    .findFirst();
            if (format.isPresent()) {
                choice.choose(purpose);
                choice.formatProperty().set(format.get());
            }
        }
    }

    private static void small(ExportChoice choice) {
        choice.sizeProperty().set(Optional.of(new PictureSize(480, 270)));
        choice.rangeProperty().set(new ExportChoice.Range(0, 1200, 12, Spacing.EVENTS));
    }

    @ParameterizedTest
    @CsvSource({"gif", "apng", "mp4", "frames", "png", "svg", "pdf", "pptx", "tex", "csv", "json", "py", "torch.py"})
    void the_command_makes_the_same_file(String format) throws IOException {
        display.plots().toggle(PlotOption.LOG_WEIGHTS);
        ExportChoice choice = choice("zero-against-random");
        choose(choice, format);
        if (choice.formatProperty().get().pictures()) {
            small(choice);
            choice.chooseSeveral(true);
            choice.themeProperty().set(Theme.DARK);
            choice.figureProperty(FigureKind.SPREAD).set(false);
            choice.figureProperty(FigureKind.LOSS).set(true);
            choice.laneProperty(0).set(false);
            choice.finishProperty().set(new PictureFinish(1.5, 3, 1, 0.5));
            choice.pageProperty()
                    .set(new PageStyle(
                            Layout.SQUARE, true, Optional.of("What's up"), Optional.of("50% \"of\" $it"), true));
        } else {
            choice.laneProperty(1).set(false);
            choice.everyProperty().set(Optional.of(500));
        }
        checkCommandMakesTheSame(choice);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "4000, true"})
    void the_command_makes_the_same_page(int step, boolean locks) throws IOException {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so no page is written");
        ExportChoice choice = choice("zero-against-random");
        choose(choice, "html");
        choice.stepProperty().set(step);
        choice.laneProperty(0).set(!locks);
        choice.figureProperty(FigureKind.LOSS).set(false);
        choice.figureProperty(FigureKind.CURVATURE).set(true);
        choice.finishProperty().set(PictureFinish.DEFAULT.withLicence("CC BY 4.0"));
        choice.pageProperty()
                .set(choice.pageProperty()
                        .get()
                        .withTitle(Optional.of("What's up"))
                        .withCaption(Optional.of("Look.")));
        if (locks) {
            choice.liveProperty()
                    .set(LiveSettings.PLAIN
                            .with(LiveControl.DATA, LiveControl.Use.LOCKED)
                            .with(LiveControl.RATE, LiveControl.Use.LOCKED)
                            .with(LiveControl.STEPS, LiveControl.Use.HIDDEN)
                            .withUrl("https://example.org/a.html?b=c"));
        }
        checkCommandMakesTheSame(choice);
        assertThat(exporter.estimate(order(choice), "", () -> false)
                        .orElseThrow()
                        .bytes())
                .isEqualTo(Files.size(folder.resolve("window").resolve("out.html")));
    }

    @Test
    void a_page_is_refused_only_by_a_build_without_its_program() {
        ExportChoice choice = choice("zero-against-random");
        choose(choice, "html");
        assertThat(exporter.refusal(choice.formatProperty().get(), choice.chosenRuns())
                        .isEmpty())
                .isEqualTo(Browser.hasProgram());
    }

    @Test
    void a_page_has_the_table_beside_the_experiment_inside() throws IOException, SpecException {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so no page is written");
        Path table = Files.writeString(folder.resolve("own.csv"), "a,b,kind\n1,0,x\n0,1,y\n1,1,x\n0,0,y\n");
        String own =
                "{\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"own.csv\"}, \"training\": {\"steps\": 5}}";
        InspectedRuns runs = new InspectedRuns(
                Presets.find("zero-against-random").orElseThrow().file().spec(), new InlineBackground());
        runs.training.train(ExperimentText.parse("", own).spec(), folder);
        for (long pulse = 1; runs.lanes().lastStep() != 5; pulse++) {
            assertThat(pulse).as("it trains at once").isLessThan(5);
            runs.training.pull(Long.MAX_VALUE / 2 + pulse);
        }
        ExportChoice choice = choice(runs.lanes(), GraphView.PLAIN, 620);
        choose(choice, "html");
        Path page = folder.resolve("page.html");
        exporter.export(order(choice), page, done -> {}, () -> false);
        assertThat(Files.size(page)).isGreaterThan(1_000_000);
        Files.delete(table);
        assertThatIOException()
                .isThrownBy(() -> exporter.export(order(choice), page, done -> {}, () -> false))
                .withMessageContaining("own.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "png, false, false",
        "pdf, false, true",
        "pptx, true, false",
        "pdf, true, true",
        "gif, false, true",
        "mp4, true, false",
        "frames, true, true"
    })
    void the_command_opens_the_same_step(String format, boolean phases, boolean several) throws IOException {
        ExportChoice choice = choice("zero-against-random");
        choose(choice, format);
        choice.sizeProperty().set(Optional.of(new PictureSize(480, 270)));
        choice.rangeProperty().set(new ExportChoice.Range(3998, 4000, 12, Spacing.EVEN));
        choice.stepProperty().set(4000);
        choice.rateProperty().set(10);
        choice.showingProperty().set(Showing.STEP);
        choice.phasesProperty().set(phases);
        choice.chooseSeveral(several);
        checkCommandMakesTheSame(choice);
    }

    @ParameterizedTest
    @CsvSource({"png, 1.2, 0", "svg, 0.1-1.2, 3", "tex, b2.1, 1", "pptx, 2.1, 0", "gif, 1.3-2.1, 2"})
    void the_command_derives_the_same(String format, String part, int sample) throws IOException {
        ExportChoice choice = choice("zero-against-random");
        choose(choice, format);
        choice.sizeProperty().set(Optional.of(new PictureSize(480, 270)));
        choice.rangeProperty().set(new ExportChoice.Range(3998, 4000, 12, Spacing.EVEN));
        choice.showingProperty().set(Showing.DERIVATION);
        choice.derivation()
                .derivedProperty()
                .set(new Derived(
                        PartWord.find(part).orElseThrow(),
                        sample == 0 ? OptionalInt.empty() : OptionalInt.of(sample - 1)));
        assertThat(ExportArguments.of(choice, Path.of("a.json"), Path.of("b.png")))
                .containsSequence("--figures", "derivation")
                .containsSequence("--select", part);
        checkCommandMakesTheSame(choice);
    }

    @ParameterizedTest
    @CsvSource({"png, EVEN", "svg, EVENTS", "pdf, LOG"})
    void the_command_makes_the_same_storyboard_with_a_licence(String format, Spacing spacing) throws IOException {
        ExportChoice choice = choice("zero-against-random");
        choose(choice, format);
        choice.figureProperty(FigureKind.SPREAD).set(false);
        choice.figureProperty(FigureKind.TRAJECTORIES).set(false);
        choice.chooseStoryboard(true);
        assertThat(choice.range().frames()).isEqualTo(6);
        choice.rangeProperty().set(new ExportChoice.Range(0, 4000, 4, spacing));
        choice.finishProperty().set(PictureFinish.DEFAULT.withLicence(" CC BY 4.0 "));
        checkCommandMakesTheSame(choice);
        ExportEstimate estimate =
                exporter.estimate(order(choice), "", () -> false).orElseThrow();
        assertThat(estimate.bytes())
                .isEqualTo(Files.size(folder.resolve("window").resolve("out." + format)));
    }

    private void checkCommandMakesTheSame(ExportChoice choice) throws IOException {
        Path experiment = Files.writeString(
                folder.resolve("an experiment.json"),
                ExperimentFile.write(choice.lanes().experiment().spec()));
        String name = "out" + choice.formatProperty().get().ending();
        Path here = Files.createDirectory(folder.resolve("window")).resolve(name);
        Path there = Files.createDirectory(folder.resolve("command")).resolve(name);
        long bytes =
                exporter.export(order(choice), here, done -> {}, () -> false).orElseThrow();
        CommandRun run =
                CommandRun.of(ExportArguments.of(choice, experiment, there).toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        try (Stream<Path> files = Files.walk(here)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).isNotEmpty();
            long sum = 0;
            for (Path file : written) {
                assertThat(there.resolve(here.relativize(file).toString())).hasSameBinaryContentAs(file);
                sum += Files.size(file);
            }
            assertThat(bytes).isEqualTo(sum);
        }
        try (Stream<Path> files = Files.walk(there);
                Stream<Path> own = Files.walk(here)) {
            assertThat(files.count()).isEqualTo(own.count());
        }
    }

    @ParameterizedTest
    @CsvSource({"1.375, -0.125, 0.01, 1", "40, 0, 0, 0.2", "1, 0, 0, 0.7", "3, 1e-7, -1, 0"})
    void the_command_makes_any_view_of_the_window(double zoom, double panX, double panY, double fold)
            throws IOException {
        GraphView view = GraphView.PLAIN
                .zoomed(zoom, panX, panY)
                .withLogarithmic(true)
                .with(GraphView.EdgeContent.GRADIENT)
                .folded(fold);
        display.plots().layerProperty().set(2);
        display.plots().futureHiddenProperty().set(true);
        display.plots().toggle(PlotOption.NO_TRAILS);
        display.fillProperty().set(Optional.of(new NeuronFill.Sample(3)));
        ExportChoice choice = choice(lanes("deep"), view, 40);
        choose(choice, "png");
        choice.sizeProperty().set(Optional.of(new PictureSize(640, 480)));
        choice.figureProperty(FigureKind.MAP).set(true);
        checkCommandMakesTheSame(choice);
        assertThat(ExportArguments.of(choice, Path.of("a.json"), Path.of("b.png")))
                .contains("--gradients", "--log-edges", "--hide-future")
                .containsSequence("--layer", "3")
                .containsSequence("--sample", "4")
                .containsSequence("--options", "no-trails");
    }

    @Test
    void the_command_makes_any_plane_of_features_and_all_predictions() throws IOException {
        List<String> features =
                lanes("iris").histories().get(0).recording().data().featureNames();
        display.plots().choosePlane(features, new PlaneFeatures(2, 3));
        ExportChoice choice = choice("iris");
        choose(choice, "png");
        choice.sizeProperty().set(Optional.of(new PictureSize(640, 480)));
        choice.figureProperty(FigureKind.FUNCTION).set(true);
        checkCommandMakesTheSame(choice);
        assertThat(ExportArguments.of(choice, Path.of("a.json"), Path.of("b.png")))
                .containsSequence("--plane", "3,4");
    }

    @ParameterizedTest
    @CsvSource({
        "zero-against-random, gif, EVEN",
        "zero-against-random, gif, EVENTS",
        "zero-against-random, apng, LOG",
        "zero-against-random, mp4, EVEN",
        "zero-against-random, frames, LOG",
        "zero-against-random, pdf, EVENTS",
        "zero-against-random, tex, LOG",
        "zero-against-random, pptx, EVENTS",
        "deep, gif, EVEN",
        "deep, apng, EVENTS",
        "deep, mp4, LOG",
        "deep, frames, EVEN",
        "deep, pdf, EVEN",
        "deep, tex, EVENTS",
        "deep, pptx, LOG"
    })
    void the_size_is_estimated_within_thirty_percent(String preset, String format, Spacing spacing) throws IOException {
        ExportChoice choice = choice(preset);
        choose(choice, format);
        choice.chooseSeveral(true);
        int frames = choice.formatProperty().get().moving() ? 60 : 12;
        choice.rangeProperty().set(new ExportChoice.Range(0, choice.lanes().lastStep(), frames, spacing));
        checkSize(choice);
    }

    private void checkSize(ExportChoice choice) throws IOException {
        choice.sizeProperty().set(Optional.of(new PictureSize(480, 270)));
        Path file = folder.resolve("whole" + choice.formatProperty().get().ending());
        long bytes =
                exporter.export(order(choice), file, done -> {}, () -> false).orElseThrow();
        ExportEstimate estimate =
                exporter.estimate(order(choice), "", () -> false).orElseThrow();
        assertThat((double) estimate.bytes() / bytes).isBetween(0.7, 1.3);
    }

    @ParameterizedTest
    @CsvSource({"png", "svg"})
    void the_size_of_one_picture_is_known(String format) throws IOException {
        ExportChoice choice = choice("deep");
        choose(choice, format);
        Path file = folder.resolve("whole." + format);
        long bytes =
                exporter.export(order(choice), file, done -> {}, () -> false).orElseThrow();
        assertThat(exporter.estimate(order(choice), "", () -> false)
                        .orElseThrow()
                        .bytes())
                .isEqualTo(bytes);
    }

    @Test
    void a_text_is_estimated_by_making_it() throws IOException {
        ExportChoice choice = choice("zero-against-random");
        choose(choice, "csv");
        ExportEstimate estimate =
                exporter.estimate(order(choice), "whole.csv", () -> false).orElseThrow();
        Path file = folder.resolve("whole.csv");
        exporter.export(order(choice), file, done -> {}, () -> false);
        assertThat(estimate.bytes()).isEqualTo(Files.size(file));
        assertThat(Files.readString(file)).startsWith(estimate.beginning().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "zero-against-random, gif, 12, 1",
        "zero-against-random, apng, 8, 3",
        "zero-against-random, frames, 10, 1",
        "zero-against-random, pptx, 10, 1",
        "zero-against-random, mp4, 2, 3",
        "zero-against-random, gif, 1, 3",
        "deep, gif, 20, 1",
        "deep, apng, 10, 1",
        "deep, mp4, 10, 1",
        "deep, pdf, 10, 1"
    })
    void the_size_of_slow_motion_is_estimated_within_thirty_percent(String preset, String format, int rate, int steps)
            throws IOException {
        ExportChoice choice = choice(preset);
        choose(choice, format);
        choice.rateProperty().set(rate);
        choice.showingProperty().set(Showing.STEP);
        choice.phasesProperty().set(true);
        choice.chooseSeveral(steps > 1);
        choice.rangeProperty().set(new ExportChoice.Range(0, choice.lastStep(), steps, Spacing.EVEN));
        checkSize(choice);
    }

    @Test
    void the_beginning_of_a_program_names_its_file() throws IOException {
        ExportChoice choice = choice("zero-against-random");
        choose(choice, "py");
        ExportEstimate estimate =
                exporter.estimate(order(choice), "my runs.py", () -> false).orElseThrow();
        assertThat(estimate.beginning().orElseThrow()).contains("my runs.py").doesNotContain("trial");
    }

    @Test
    void a_cancelled_estimate_is_none() throws IOException {
        ExportChoice choice = choice("zero-against-random");
        assertThat(exporter.estimate(order(choice), "whole.gif", () -> true)).isEmpty();
    }

    private static ExportOrder order(ExportChoice choice) {
        return choice.orderProperty().get().orElseThrow();
    }
}
