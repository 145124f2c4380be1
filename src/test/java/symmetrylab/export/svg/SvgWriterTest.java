package symmetrylab.export.svg;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.FontOutlines;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.page.ExperimentFigure;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.LanesFigure;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.vector.PlainNumber;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.testing.Runs;
import symmetrylab.testing.SampleScene;
import symmetrylab.testing.ShapesPen;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;

class SvgWriterTest {

    private static final Ink BLACK = Ink.rgb(0);
    private static final PictureSize SIZE = PictureSize.of(640, 360);

    private static final String TITLE = "Zero & <random>";

    private static String svg(Figure figure) {
        return new SvgWriter(SIZE, new Metadata(TITLE, "Program 1", Optional.empty(), Optional.empty())).text(figure);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_document_has_the_size_the_title_and_every_text_of_the_figure() throws Exception {
        SampleScene scene = new SampleScene(100);
        Document document = parsed(new SvgWriter(
                        new PictureSize(1280, 720, 2),
                        new Metadata(TITLE, "Program 1", Optional.empty(), Optional.empty()))
                .text(scene));
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("2560");
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1280 720");
        assertThat(texts(document, "title")).containsExactly(TITLE);
        assertThat(texts(document, "text")).isNotEmpty().containsExactlyElementsOf(TextPen.of(scene, 1280, 720));
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagName(element);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Test
    void opening_the_file_gives_the_experiment_back(@TempDir Path folder) throws Exception {
        ExperimentFile file = ExperimentFile.parse("a.json", "{\"format\": 1, \"title\": \"σ < 1 & \\\"so\\\"\"}");
        String json = ExperimentFile.write(file.spec());
        Path svg = folder.resolve("a.svg");
        new SvgWriter(SIZE, Metadata.of(TITLE, "Program 1", json)).write(new SampleScene(100), svg);
        assertThat(ExperimentFile.read(svg).spec()).isEqualTo(file.spec());
        assertThat(ExperimentFile.read(svg).isPicture()).isTrue();
        assertThat(folder).isDirectoryContaining(svg::equals);
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void the_font_inside_has_every_character_that_is_written() throws IOException {
        Figure figure = (pen, width, height) -> {
            pen.text("σ = 10⁻¹² → “0”", 10, 20, Lettering.of(12, BLACK));
            pen.text("Zero", 10, 40, Lettering.of(12, BLACK).bold());
        };
        List<TrueTypeFont> fonts = fonts(svg(figure));
        assertThat(fonts).hasSize(2);
        for (int c : "σ = 10⁻¹² → “0”".codePoints().toArray()) {
            assertThat(fonts.get(0).getUnicodeCmapLookup().getGlyphId(c))
                    .as("%c", c)
                    .isPositive();
        }
        assertThat(fonts.get(1).getUnicodeCmapLookup().getGlyphId('Z')).isPositive();
        assertThat(fonts.get(1).getUnicodeCmapLookup().getGlyphId('σ')).isZero();
        // As wide as the outlines that other pictures draw.
        int glyph = fonts.get(0).getUnicodeCmapLookup().getGlyphId('σ');
        assertThat(fonts.get(0).getAdvanceWidth(glyph) / (double) fonts.get(0).getUnitsPerEm())
                .isEqualTo(FontOutlines.of(Lettering.Weight.REGULAR).width("σ", 1));
    }

    private static List<TrueTypeFont> fonts(String svg) {
        Matcher data = Pattern.compile("data:font/ttf;base64,([^)]*)\\)").matcher(svg);
        return data.results().map(MatchResult::group).map(SvgWriterTest::font).toList();
    }

    private static TrueTypeFont font(String data) {
        String base64 = data.substring(data.indexOf(',') + 1, data.length() - 1);
        try {
            return new TTFParser(true)
                    .parse(new RandomAccessReadBuffer(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_text_stands_where_its_anchor_says() throws Exception {
        Lettering lettering = Lettering.of(20, BLACK).at(Horizontal.RIGHT, Vertical.TOP);
        Document document = parsed(svg((pen, width, height) -> pen.text("H", 100, 50, lettering)));
        org.w3c.dom.Element text =
                (org.w3c.dom.Element) document.getElementsByTagName("text").item(0);
        assertThat(text.getAttribute("text-anchor")).isEqualTo("end");
        double capital = FontOutlines.of(Lettering.Weight.REGULAR).capitalHeight(20);
        assertThat(text.getAttribute("y")).isEqualTo(PlainNumber.of(50 + capital));
    }

    @Test
    void the_same_figure_gives_the_same_text() {
        assertThat(svg(new SampleScene(100))).isEqualTo(svg(new SampleScene(100)));
    }

    @Test
    void an_area_in_which_nothing_is_drawn_leaves_nothing() {
        assertThat(svg((pen, width, height) -> pen.area(0, 0, 10, 10, (inner, w, h) -> {})))
                .doesNotContain("clipPath");
    }

    @Test
    void neurons_and_weights_are_groups_with_names_of_their_own() throws Exception {
        var lanes = Runs.histories(Runs.preset("zero-against-random"));
        FigureStyle style = Styles.of(Palette.LIGHT, 13);
        List<Scene> scenes = lanes.stream()
                .map(lane -> Scene.of(lane, 1200, SharedScales.of(lanes), style))
                .toList();
        String svg = svg(new LanesFigure(scenes, List.of(FigureKind.NETWORK, FigureKind.SPREAD), false));
        NodeList groups = parsed(svg).getElementsByTagName("g");
        List<String> ids = IntStream.range(0, groups.getLength())
                .mapToObj(i -> ((Element) groups.item(i)).getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains("lane-1", "lane-2-spread", "lane-1-neuron-h4", "lane-2-weight-x2-h3", "lane-2-bias-y1")
                .allMatch(id -> id.matches("[a-z][a-z0-9-]*"));
        assertThat(svg)
                .contains("<g id=\"lane-1\"><title>Zero</title>")
                .containsPattern("<title>x2 → h3: −?[0-9.]+</title>");
    }

    @Test
    void lanes_are_counted_on_from_row_to_row() {
        var lanes = Runs.histories(Runs.preset("zero-against-random"));
        FigureStyle style = Styles.of(Palette.LIGHT, 13);
        List<Scene> scenes = lanes.stream()
                .map(lane -> Scene.of(lane, 1200, SharedScales.of(lanes), style))
                .toList();
        String svg =
                svg(new ExperimentFigure("", scenes, List.of(FigureKind.NETWORK), PageStyle.PLAIN.with(Layout.COLUMN)));
        assertThat(svg)
                .contains("<g id=\"lane-1\"><title>Zero</title>", "<g id=\"lane-2\"><title>Random</title>")
                .contains("\"lane-2-neuron-h4\"");
    }

    @ParameterizedTest
    @EnumSource
    void another_program_draws_the_same_shapes(FigureKind kind) throws IOException {
        var lanes = Runs.histories(Runs.preset("zero-against-random"));
        FigureStyle style = Styles.of(Palette.LIGHT, 13);
        Figure whole = kind.of(Scene.of(lanes.get(1), 1200, SharedScales.of(lanes), style));
        assertSameShapes((pen, width, height) -> whole.paint(new ShapesPen(pen), width, height));
    }

    @Test
    void another_program_draws_the_same_cells_of_small_and_large_grids() throws IOException {
        InkGrid small = InkGrid.of(4, 5, (row, column) -> Ink.rgb(0x101010 * (row + column)));
        InkGrid large = InkGrid.of(40, 40, (row, column) -> Ink.rgb(0x020202 * (row + column)));
        assertSameShapes((pen, width, height) -> {
            pen.grid(10, 10, 200, 160, small);
            pen.grid(300, 20, 320, 320, large);
        });
    }

    /** Anti-aliasing differs at edges; nothing else may. */
    private static void assertSameShapes(Figure figure) throws IOException {
        BufferedImage expected = FigureImage.opaque(SIZE).paint(figure).image();
        BufferedImage actual = drawn(svg(figure));
        int different = 0;
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                different += distance(expected.getRGB(x, y), actual.getRGB(x, y)) > 90 ? 1 : 0;
            }
        }
        assertThat(different / (double) (SIZE.width() * SIZE.height())).isLessThan(0.002);
    }

    private static BufferedImage drawn(String svg) {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        BufferedImage image = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, SIZE.width(), SIZE.height());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render(null, graphics);
        graphics.dispose();
        return image;
    }

    private static int distance(int first, int second) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance = Math.max(distance, Math.abs((first >> shift & 0xFF) - (second >> shift & 0xFF)));
        }
        return distance;
    }
}
