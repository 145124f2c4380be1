package symmetrylab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.viewmodel.export.ExportArguments;
import symmetrylab.viewmodel.export.ExportChoice;
import symmetrylab.viewmodel.export.ExportEstimate;
import symmetrylab.viewmodel.export.ExportOrder;
import symmetrylab.viewmodel.export.ExportPurpose;
import symmetrylab.viewmodel.export.FileFormat;
import symmetrylab.viewmodel.export.PictureFinish;
import symmetrylab.viewmodel.export.PictureSize;
import symmetrylab.viewmodel.lane.GraphScene;

class WindowExporterTest {

    @TempDir
    private Path folder;

    private final WindowExporter exporter = new WindowExporter();

    private InspectedRuns runs(String preset) {
        return new InspectedRuns(Presets.find(preset).orElseThrow().file().spec(), new InlineBackground());
    }

    private ExportChoice choice(InspectedRuns runs) {
        return new ExportChoice(
                new GraphScene(runs.lanes(), GraphView.PLAIN, List.of()), 620, runs.display, exporter.formats());
    }

    private void choose(ExportChoice choice, String extension) {
        for (ExportPurpose purpose : ExportPurpose.values()) {
            Optional<FileFormat> format = purpose.formats(exporter.formats()).stream()
                    .filter(known -> known.extension().equals(extension))
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
    @CsvSource({"gif", "apng", "mp4", "png", "svg", "pdf", "pptx", "tex", "csv", "json", "py", "torch.py"})
    void the_command_makes_the_same_file(String extension) throws IOException {
        InspectedRuns runs = runs("zero-against-random");
        runs.display.plots().toggle(PlotOption.LOG_WEIGHTS);
        ExportChoice choice = choice(runs);
        choose(choice, extension);
        if (choice.formatProperty().get().pictures()) {
            small(choice);
            choice.choosePages(true);
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
        Path experiment = Files.writeString(
                folder.resolve("an experiment.json"),
                ExperimentFile.write(runs.lanes().experiment().spec()));
        Path here = Files.createDirectory(folder.resolve("window")).resolve("out." + extension);
        Path there = Files.createDirectory(folder.resolve("command")).resolve("out." + extension);
        assertThat(exporter.export(order(choice), here, done -> {}, () -> false))
                .isTrue();
        assertThat(ExportArguments.suffice(choice)).isTrue();
        CommandRun run =
                CommandRun.of(ExportArguments.of(choice, experiment, there).toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(there).hasSameBinaryContentAs(here);
    }

    @Test
    void a_view_that_the_command_cannot_make_is_known() {
        InspectedRuns runs = runs("zero-against-random");
        assertThat(ExportArguments.suffice(choice(runs))).isTrue();
        GraphView zoomed = GraphView.PLAIN.zoomed(2, 0, 0);
        ExportChoice choice =
                new ExportChoice(new GraphScene(runs.lanes(), zoomed, List.of()), 0, runs.display, exporter.formats());
        assertThat(ExportArguments.suffice(choice)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "zero-against-random, gif, EVEN",
        "zero-against-random, gif, EVENTS",
        "zero-against-random, apng, EVEN",
        "zero-against-random, mp4, EVEN",
        "deep, gif, EVEN",
        "zero-against-random, pdf, EVENTS"
    })
    void the_size_is_estimated_within_thirty_percent(String preset, String extension, Spacing spacing)
            throws IOException {
        ExportChoice choice = choice(runs(preset));
        choose(choice, extension);
        choice.choosePages(true);
        choice.sizeProperty().set(Optional.of(new PictureSize(640, 360)));
        choice.rangeProperty().set(new ExportChoice.Range(0, choice.lanes().lastStep(), 160, spacing));
        Path file = folder.resolve("whole." + extension);
        assertThat(exporter.export(order(choice), file, done -> {}, () -> false))
                .isTrue();
        ExportEstimate estimate = exporter.estimate(
                        order(choice), choice.formatProperty().get(), () -> false)
                .orElseThrow();
        assertThat((double) estimate.bytes() / Files.size(file)).isBetween(0.7, 1.3);
    }

    @Test
    void a_text_is_estimated_by_making_it() throws IOException {
        ExportChoice choice = choice(runs("zero-against-random"));
        choose(choice, "csv");
        ExportEstimate estimate = exporter.estimate(
                        order(choice), choice.formatProperty().get(), () -> false)
                .orElseThrow();
        Path file = folder.resolve("whole.csv");
        exporter.export(order(choice), file, done -> {}, () -> false);
        assertThat(estimate.bytes()).isEqualTo(Files.size(file));
        assertThat(Files.readString(file)).startsWith(estimate.beginning().orElseThrow());
    }

    @Test
    void a_cancelled_estimate_is_none() throws IOException {
        ExportChoice choice = choice(runs("zero-against-random"));
        assertThat(exporter.estimate(order(choice), choice.formatProperty().get(), () -> true))
                .isEmpty();
    }

    private static ExportOrder order(ExportChoice choice) {
        return choice.orderProperty().get().orElseThrow();
    }
}
