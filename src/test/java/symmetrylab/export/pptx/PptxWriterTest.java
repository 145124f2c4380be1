package symmetrylab.export.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Palette;
import symmetrylab.testing.SampleScene;

class PptxWriterTest {

    private static final String JSON = "{\"format\": 1, \"title\": \"a < b & c\"}\n";
    private static final PictureSize SIZE = new PictureSize(321, 181, 2);

    @TempDir
    private Path folder;

    private static Deck deck(int slides) {
        return new Deck(
                SIZE,
                false,
                Palette.DARK.page(),
                Palette.DARK.text(),
                Metadata.of("“Zero” & <some>", "Symmetry Lab 1", JSON),
                slides,
                slide -> new Deck.Slide(
                        "Title " + slide + " <b>", "Shows \"" + slide + "\"", "Step\nOne & two " + slide),
                slide -> new SampleScene(16 * slide));
    }

    private static byte[] bytes(Deck deck, int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PptxWriter.create().withThreads(threads).write(deck, out, ExportProgress.NONE);
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte... bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(parts.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return parts;
    }

    private static Document xml(byte... bytes) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static List<Element> elements(byte[] part, String name) throws IOException {
        NodeList all = xml(part).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static List<String> texts(byte... part) throws IOException {
        return elements(part, "t").stream().map(Element::getTextContent).toList();
    }

    @Test
    void every_part_is_well_formed_and_has_a_type() throws IOException {
        Map<String, byte[]> parts = parts(bytes(deck(3), 2));
        assertThat(parts.keySet()).startsWith("[Content_Types].xml");
        List<String> typed = elements(parts.get("[Content_Types].xml"), "Override").stream()
                .map(type -> type.getAttribute("PartName").substring(1))
                .toList();
        assertThat(parts).containsKeys(typed.toArray(String[]::new));
        for (String name : parts.keySet()) {
            if (name.endsWith(".png")) {
                assertThat(ImageIO.read(new ByteArrayInputStream(parts.get(name)))
                                .getWidth())
                        .isEqualTo(642);
            } else {
                xml(parts.get(name));
                boolean byEnding = name.endsWith(".rels") || name.equals("customXml/item1.xml");
                assertThat(byEnding || name.startsWith("[") || typed.contains(name))
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void every_relationship_leads_to_a_part_and_every_part_is_led_to() throws IOException {
        Map<String, byte[]> parts = parts(bytes(deck(3), 2));
        List<String> reached = new ArrayList<>(List.of("[Content_Types].xml"));
        for (String name : parts.keySet()) {
            if (name.endsWith(".rels")) {
                reached.add(name);
                String source = name.replace("_rels/", "").replaceAll("\\.rels$", "");
                for (Element relationship : elements(parts.get(name), "Relationship")) {
                    reached.add(URI.create("/" + source)
                            .resolve(relationship.getAttribute("Target"))
                            .getPath()
                            .substring(1));
                }
            }
        }
        assertThat(reached).containsAll(parts.keySet());
        assertThat(parts.keySet()).containsAll(reached);
    }

    @Test
    void every_reference_has_its_relationship() throws IOException {
        Map<String, byte[]> parts = parts(bytes(deck(3), 2));
        List<String> slides = elements(parts.get("ppt/presentation.xml"), "sldId").stream()
                .map(slide -> slide.getAttributeNS(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"))
                .toList();
        List<Element> all = elements(parts.get("ppt/_rels/presentation.xml.rels"), "Relationship");
        assertThat(all.stream()
                        .filter(found -> slides.contains(found.getAttribute("Id")))
                        .map(found -> found.getAttribute("Target")))
                .containsExactly("slides/slide1.xml", "slides/slide2.xml", "slides/slide3.xml");
        assertThat(elements(parts.get("ppt/slides/_rels/slide2.xml.rels"), "Relationship"))
                .filteredOn(found -> found.getAttribute("Id").equals("rId2"))
                .singleElement()
                .satisfies(found -> assertThat(found.getAttribute("Target")).isEqualTo("../media/image2.png"));
    }

    @Test
    void a_slide_has_a_title_as_text_a_picture_with_words_and_notes() throws IOException {
        Map<String, byte[]> parts = parts(bytes(deck(3), 2));
        byte[] slide = parts.get("ppt/slides/slide2.xml");
        assertThat(texts(slide)).containsExactly("Title 1 <b>");
        assertThat(elements(slide, "cNvPr"))
                .extracting(shape -> shape.getAttribute("descr"))
                .contains("Shows \"1\"");
        assertThat(texts(parts.get("ppt/notesSlides/notesSlide2.xml"))).containsExactly("Step", "One & two 1");
    }

    @Test
    void the_file_says_its_title_program_and_experiment() throws IOException {
        Map<String, byte[]> parts = parts(bytes(deck(1), 2));
        assertThat(elements(parts.get("docProps/core.xml"), "title").get(0).getTextContent())
                .isEqualTo("“Zero” & <some>");
        assertThat(elements(parts.get("docProps/app.xml"), "Application").get(0).getTextContent())
                .isEqualTo("Symmetry Lab 1");
        assertThat(elements(parts.get("customXml/item1.xml"), "experiment")
                        .get(0)
                        .getTextContent())
                .isEqualTo(JSON);
    }

    @Test
    void the_bytes_are_the_same_on_any_threads_in_any_time_zone() throws IOException {
        byte[] one = bytes(deck(5), 1);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(bytes(deck(5), 4)).isEqualTo(one);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void cancelling_leaves_no_file() {
        ExportProgress cancelled = new ExportProgress() {
            @Override
            public void done(int frames, int total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> PptxWriter.create().write(deck(5), folder.resolve("a.pptx"), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
