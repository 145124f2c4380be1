package symmetrylab.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.testing.Runs;
import symmetrylab.testing.SampleScene;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;

class PdfWriterTest {

    private static final Ink BLACK = Ink.rgb(0);
    private static final PictureSize SIZE = PictureSize.of(640, 360);
    private static final int SQUARE = 5;
    private static final String TITLE = "Zero & random (σ = 1)";

    private static PdfDocument document(PictureSize size, int pages, IntFunction<Figure> figure) {
        return new PdfDocument(
                size,
                new Metadata(TITLE, "Program 1", Optional.empty(), Optional.empty()),
                pages,
                figure,
                number -> "step " + number);
    }

    private static byte[] pdf(PdfDocument document, int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.create().withThreads(threads).write(document, out);
        return out.toByteArray();
    }

    private static byte[] pdf(Figure figure) throws IOException {
        return pdf(document(SIZE, 1, number -> figure), 1);
    }

    private static PDDocument read(Figure figure) throws IOException {
        return Loader.loadPDF(pdf(figure));
    }

    @Test
    void a_page_has_the_size_the_title_and_every_text_of_the_figure() throws IOException {
        PictureSize size = new PictureSize(1280, 720, 2);
        SampleScene scene = new SampleScene(100);
        try (PDDocument read = Loader.loadPDF(pdf(document(size, 1, number -> scene), 1))) {
            assertThat(read.getPage(0).getMediaBox().getWidth()).isEqualTo(1920);
            assertThat(read.getPage(0).getMediaBox().getHeight()).isEqualTo(1080);
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(read.getDocumentInformation().getProducer()).isEqualTo("Program 1");
            assertThat(read.getDocumentInformation().getCreationDate()).isNull();
            assertThat(read.getDocumentCatalog().getMetadata().toByteArray())
                    .asString(StandardCharsets.UTF_8)
                    .contains("Zero &amp; random (σ = 1)");
            String text = words(new PDFTextStripper().getText(read));
            for (String written : TextPen.of(scene, 1280, 720)) {
                assertThat(text).contains(words(written));
            }
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void fonts_are_inside_and_characters_they_lack_can_still_be_searched() throws IOException {
        try (PDDocument read = read((pen, width, height) -> {
            pen.text("Zero 10⁻¹² → “0”", 10, 20, Lettering.of(12, BLACK));
            pen.text("字 \uD83D\uDE00", 10, 60, Lettering.of(12, BLACK).bold());
        })) {
            assertThat(words(new PDFTextStripper().getText(read))).isEqualTo("Zero10⁻¹²→“0”字\uFFFD");
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : read.getPage(0).getResources().getFontNames()) {
                fonts.add(read.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).hasSize(2).allMatch(PDFont::isEmbedded);
            assertThat(fonts.get(0).getName()).matches("[A-Z]{6}[+]Inter-(Regular|SemiBold)");
        }
    }

    @Test
    void a_range_of_steps_is_a_page_each_with_a_list_beside_them(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.pdf");
        List<Integer> done = new ArrayList<>();
        PdfWriter.create()
                .watchedBy(progress(done, 9))
                .write(document(SIZE, 5, number -> named("page " + number)), file);
        assertThat(done).containsExactly(1, 2, 3, 4, 5);
        try (PDDocument read = Loader.loadPDF(file.toFile())) {
            assertThat(read.getNumberOfPages()).isEqualTo(5);
            PDFTextStripper third = new PDFTextStripper();
            third.setStartPage(3);
            third.setEndPage(3);
            assertThat(third.getText(read).strip()).isEqualTo("page 2");
            List<String> list = new ArrayList<>();
            for (PDOutlineItem item :
                    read.getDocumentCatalog().getDocumentOutline().children()) {
                list.add(item.getTitle());
                assertThat(item.findDestinationPage(read)).isEqualTo(read.getPage(list.size() - 1));
            }
            assertThat(list).containsExactly("step 0", "step 1", "step 2", "step 3", "step 4");
        }
    }

    private static Figure named(String name) {
        return (pen, width, height) -> pen.text(name, 20, 20, Lettering.of(12, BLACK));
    }

    private static ExportProgress progress(List<Integer> done, int cancelAfter) {
        return new ExportProgress() {
            @Override
            public void done(int frames, int total) {
                done.add(frames);
            }

            @Override
            public boolean cancelled() {
                return done.size() >= cancelAfter;
            }
        };
    }

    @Test
    void a_cancelled_document_leaves_the_old_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "old");
        PdfWriter writer = PdfWriter.create().watchedBy(progress(new ArrayList<>(), 0));
        assertThatThrownBy(() -> writer.write(document(SIZE, 3, number -> named("x")), file))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.pdf");
    }

    @Test
    void the_bytes_do_not_depend_on_the_number_of_threads() throws IOException {
        PdfDocument document = document(PictureSize.of(1280, 720), 12, SampleScene::new);
        assertThat(pdf(document, 1)).isEqualTo(pdf(document, 3)).isEqualTo(pdf(document, 3));
    }

    @Test
    void opening_the_file_gives_the_experiment_back(@TempDir Path folder) throws Exception {
        ExperimentFile experiment =
                ExperimentFile.parse("a.json", "{\"format\": 1, \"title\": \"σ < 1 (\\\"so\\\") endstream\"}");
        Path file = folder.resolve("a.pdf");
        PdfDocument plain = document(SIZE, 2, SampleScene::new);
        PdfWriter.create()
                .write(
                        new PdfDocument(
                                SIZE,
                                Metadata.of(TITLE, "Program 1", ExperimentFile.write(experiment.spec())),
                                2,
                                plain.figure(),
                                plain.pageTitle()),
                        file);
        assertThat(ExperimentFile.read(file).spec()).isEqualTo(experiment.spec());
        assertThat(ExperimentFile.read(file).isPicture()).isTrue();
        // Another program may write the document anew.
        Path again = folder.resolve("again.pdf");
        try (PDDocument read = Loader.loadPDF(file.toFile())) {
            assertThat(read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                    .containsOnlyKeys("experiment.json");
            read.save(again.toFile());
        }
        assertThat(Files.readAllBytes(again)).isNotEqualTo(Files.readAllBytes(file));
        assertThat(ExperimentFile.read(again).spec()).isEqualTo(experiment.spec());
    }

    @Test
    void an_area_in_which_nothing_is_drawn_leaves_nothing() {
        PdfPen pen = new PdfPen();
        pen.area(0, 0, 10, 10, (inner, w, h) -> {});
        assertThat(pen.content()).isEmpty();
    }

    @Test
    void opacity_colour_and_dashes_end_with_their_area() throws IOException {
        Stroke dashed = Stroke.solid(Ink.rgb(0xC00000).withAlpha(0.5), 6).dashed(12, 9);
        assertSameShapes((pen, width, height) -> {
            pen.line(10, 20, 600, 20, dashed);
            pen.area(20, 40, 300, 200, (inner, w, h) -> {
                inner.rectangle(-50, -50, 120, 120, 30, Ink.rgb(0x0000C0).withAlpha(0.3));
                inner.disc(290, 100, 60, Ink.rgb(0x00C000));
                inner.circle(150, 100, 60, Stroke.solid(BLACK, 3));
            });
            pen.line(10, 260, 600, 300, dashed);
            pen.frame(400, 60, 150, 150, 0, Stroke.solid(BLACK, 2));
            pen.disc(500, 200, 40, Ink.rgb(0x0000C0));
        });
    }

    @ParameterizedTest
    @EnumSource
    void another_program_draws_the_same(FigureKind kind) throws IOException {
        var lanes = Runs.histories(Runs.preset("zero-against-random"));
        FigureStyle style = Styles.of(Palette.DARK, 13);
        assertSameShapes(kind.of(Scene.of(lanes.get(1), 1200, SharedScales.of(lanes), style)));
    }

    @Test
    void another_program_draws_the_same_cells_of_small_and_large_grids() throws IOException {
        InkGrid small = InkGrid.of(4, 5, (row, column) -> Ink.rgb(0x101010 * (row + column)));
        InkGrid large = InkGrid.of(40, 40, (row, column) -> Ink.rgb(0x020202 * (row + column)));
        InkGrid clear = InkGrid.of(40, 40, (row, column) -> Ink.rgb(0xC00000).withAlpha(row < 20 ? 0.25 : 1));
        assertSameShapes((pen, width, height) -> {
            pen.grid(10, 10, 200, 160, small);
            pen.grid(300, 20, 320, 160, large);
            pen.grid(300, 190, 320, 160, clear);
        });
    }

    /** Programs place lines up to half a pixel apart, so the means of small squares are compared. */
    private static void assertSameShapes(Figure figure) throws IOException {
        BufferedImage expected = FigureImage.opaque(SIZE).paint(figure).image();
        BufferedImage actual;
        try (PDDocument read = read(figure)) {
            actual = new PDFRenderer(read).renderImageWithDPI(0, 96, ImageType.RGB);
        }
        assertThat(actual.getWidth()).isEqualTo(SIZE.width());
        assertThat(actual.getHeight()).isEqualTo(SIZE.height());
        int different = 0;
        for (int y = 0; y <= SIZE.height() - SQUARE; y++) {
            for (int x = 0; x <= SIZE.width() - SQUARE; x++) {
                different += distance(mean(expected, x, y), mean(actual, x, y)) > 45 ? 1 : 0;
            }
        }
        assertThat(different / (double) (SIZE.width() * SIZE.height())).isLessThan(0.005);
    }

    private static int mean(BufferedImage image, int left, int top) {
        int[] sums = new int[3];
        for (int i = 0; i < SQUARE * SQUARE; i++) {
            int color = image.getRGB(left + i % SQUARE, top + i / SQUARE);
            for (int part = 0; part < sums.length; part++) {
                sums[part] += color >> Byte.SIZE * part & 0xFF;
            }
        }
        int pixels = SQUARE * SQUARE;
        return sums[2] / pixels << 16 | sums[1] / pixels << 8 | sums[0] / pixels;
    }

    private static int distance(int first, int second) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance = Math.max(distance, Math.abs((first >> shift & 0xFF) - (second >> shift & 0xFF)));
        }
        return distance;
    }
}
