package symmetrylab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.page.TrainedExperiment;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.file.TextFile;
import symmetrylab.testing.English;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.GifContent;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class PictureExportTest {

    private static final ExperimentSpec SPEC = Experiments.parse("{\"format\": 1, \"training\": {\"steps\": 10}}");
    private static final String JSON = ExperimentFile.write(SPEC);

    @TempDir
    private Path folder;

    @Test
    void writes_a_picture_with_the_experiment_inside() throws IOException {
        Path file = folder.resolve("a.png");
        assertThat(write(new PictureExport(2, 0, 0, 0), file, ExportProgress.NONE))
                .isTrue();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(640);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains(JSON);
    }

    @Test
    void writes_an_animation_with_the_experiment_beside_it() throws IOException, SpecException {
        Path file = folder.resolve("a.GIF");
        assertThat(write(PictureExport.DEFAULT, file, ExportProgress.NONE)).isTrue();
        assertThat(GifContent.read(file).frames()).hasSize(3);
        assertThat(ExperimentFile.read(folder.resolve("a.json")).spec()).isEqualTo(SPEC);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PNG", "PPTX", "GIF", "APNG", "MP4"})
    void opening_the_file_gives_the_experiment_back(ExportFormat format) throws IOException, SpecException {
        Path file = folder.resolve("a" + format.ending());
        write(PictureExport.DEFAULT, file, ExportProgress.NONE);
        assertThat(ExperimentFile.read(file).spec()).isEqualTo(SPEC);
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int time = 0; time < 300; time++) {
            byte[] broken = Arrays.copyOf(bytes, random.nextInt(2_000));
            for (int change = random.nextInt(3); change > 0 && broken.length > 0; change--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                ExperimentFile.parse("broken", broken);
            } catch (SpecException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PNG", "SVG", "PDF", "PPTX", "GIF", "APNG", "MP4"})
    void the_start_of_a_large_file_is_enough(ExportFormat format) throws IOException, SpecException {
        Path file = folder.resolve("a" + format.ending());
        write(PictureExport.DEFAULT, file, ExportProgress.NONE);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(TextFile.MAX_BYTES + 100L);
        }
        assertThat(ExperimentFile.read(file).spec()).isEqualTo(SPEC);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HTML"})
    void each_format_says_what_it_shows_what_made_it_and_who_may_use_it(ExportFormat format) throws IOException {
        String licence = "CC BY 4.0, © A. & B. Teacher";
        PictureExport export =
                new PictureExport(1, 0, 0, 0, Optional.of(licence), LiveSettings.PLAIN, new FolderTexts(folder));
        Path out = folder.resolve(format == ExportFormat.FRAMES ? "a/" : "a" + format.ending());
        PicturePlan plan = plan();
        List<RunHistory> histories = histories();
        TrainedExperiment experiment = new TrainedExperiment("Test <1>", histories, SharedScales.of(histories), JSON);
        ExportTarget target = ExportTarget.of(out + (format == ExportFormat.FRAMES ? "/" : ""))
                .orElseThrow();
        assertThat(export.write(plan, experiment, target, ExportProgress.NONE)).isTrue();
        String inside = inside(out);
        boolean escaped = format == ExportFormat.SVG || format == ExportFormat.PDF || format == ExportFormat.PPTX;
        assertThat(inside).contains(escaped ? licence.replace("&", "&amp;") : licence);
        assertThat(inside).contains(escaped ? "Test &lt;1&gt;" : "Test <1>");
        assertThat(inside).contains(ProgramVersion.in(Words.english()));
        export = new PictureExport(1, 0, 0, 0);
        assertThat(export.write(plan, experiment, target, ExportProgress.NONE)).isTrue();
        assertThat(inside(out)).doesNotContain("Teacher");
    }

    /** The bytes of a file, of the parts of a packed one, or of the first file in a folder. */
    private static String inside(Path out) throws IOException {
        if (Files.isDirectory(out)) {
            try (Stream<Path> files = Files.list(out)) {
                return new String(Files.readAllBytes(files.sorted().findFirst().orElseThrow()), StandardCharsets.UTF_8);
            }
        }
        byte[] bytes = Files.readAllBytes(out);
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.isEmpty() ? new String(bytes, StandardCharsets.UTF_8) : parts.toString();
    }

    @Test
    void never_overwrites_another_file_beside_the_animation() throws IOException {
        Path other = Files.writeString(folder.resolve("a.json"), "{}");
        write(PictureExport.DEFAULT, folder.resolve("a.gif"), ExportProgress.NONE);
        assertThat(other).hasContent("{}");
        assertThat(folder.resolve("a.gif.json")).hasContent(JSON);
    }

    @Test
    void reuses_the_file_that_holds_the_experiment_and_overwrites_no_other() throws IOException {
        List<Path> others = List.of(
                Files.writeString(folder.resolve("a.json"), "{}"),
                Files.writeString(folder.resolve("a.gif.json"), "{\"format\": 1}"),
                Files.writeString(folder.resolve("a.gif.2.json"), "mine"));
        for (int time = 0; time < 2; time++) {
            write(PictureExport.DEFAULT, folder.resolve("a.gif"), ExportProgress.NONE);
            assertThat(others.get(0)).hasContent("{}");
            assertThat(others.get(1)).hasContent("{\"format\": 1}");
            assertThat(others.get(2)).hasContent("mine");
            assertThat(folder.resolve("a.gif.3.json")).hasContent(JSON);
            assertThat(folder.resolve("a.gif.4.json")).doesNotExist();
        }
    }

    @Test
    void leaves_the_experiment_file_beside_the_animation_unchanged() throws IOException {
        String text = " {\"format\": 1, \"training\": {\"steps\": 10}}";
        Path own = Files.writeString(folder.resolve("a.json"), text);
        write(PictureExport.DEFAULT, folder.resolve("a.gif"), ExportProgress.NONE);
        assertThat(own).hasContent(text);
        assertThat(folder.resolve("a.gif.json")).doesNotExist();
    }

    @Test
    void a_cancelled_export_leaves_no_file() throws IOException {
        ExportProgress cancelled = new ExportProgress() {
            @Override
            public void done(int frames, int total) {
                // The test ignores the progress.
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThat(write(PictureExport.DEFAULT, folder.resolve("a.gif"), cancelled))
                .isFalse();
        assertThat(write(PictureExport.DEFAULT, folder.resolve("a.png"), cancelled))
                .isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_animation_that_cannot_be_written_leaves_no_file_and_is_named() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("a.gif"));
        assertThatIOException()
                .isThrownBy(() -> write(PictureExport.DEFAULT, taken, ExportProgress.NONE))
                .extracting(English::of)
                .isEqualTo("cannot write " + taken + ": it is a folder");
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(taken));
    }

    @Test
    void refuses_other_endings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(PictureExport.DEFAULT, folder.resolve("a.bmp"), ExportProgress.NONE))
                .withMessageContaining("a.bmp");
    }

    private static boolean write(PictureExport export, Path file, ExportProgress progress) throws IOException {
        PicturePlan plan = plan();
        List<RunHistory> histories = histories();
        return export.write(
                plan, new TrainedExperiment("Test", histories, SharedScales.of(histories), JSON), file, progress);
    }

    private static PicturePlan plan() {
        return new PicturePlan(
                List.of(0),
                List.of(FigureKind.LOSS),
                new Sheet(320, 200, Theme.LIGHT, Words.english()),
                new Frames(FrameSteps.every(0, 10, 5), 20));
    }

    private static List<RunHistory> histories() {
        return Runs.histories(Runs.experiment(SPEC));
    }
}
