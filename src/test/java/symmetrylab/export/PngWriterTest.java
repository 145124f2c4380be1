package symmetrylab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.FigureImage;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.spec.file.PictureText;
import symmetrylab.testing.Pixels;
import symmetrylab.testing.SampleScene;

class PngWriterTest {

    private static final Figure DOT = (pen, w, h) -> pen.disc(w / 2, h / 2, w / 4, Ink.rgb(0x0072B2));

    @Test
    void reads_back_as_it_was_painted_with_its_experiment(@TempDir Path folder) throws IOException {
        String experiment = "{\"title\": \"σ = 10⁻¹² → “zero”\"}\n";
        PictureSize size = new PictureSize(320, 180, 2);
        Path file = folder.resolve("scene.png");
        PngWriter.of(size).with(Metadata.of("", "", experiment)).write(new SampleScene(100), file);

        BufferedImage painted =
                FigureImage.opaque(size).paint(new SampleScene(100)).image();
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(640);
        assertThat(Pixels.of(read)).isEqualTo(Pixels.of(painted));
        assertThat(experimentIn(file)).isEqualTo(experiment);
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void without_an_experiment_nothing_is_stored(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("dot.png");
        PngWriter.of(PictureSize.of(40, 40)).write(DOT, file);
        assertThat(experimentIn(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 3780", "2, 7559", "3, 11339", "4, 15118"})
    void has_its_size_on_paper_and_names_what_made_it(double scale, int pixels, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("dot.png");
        PngWriter.of(new PictureSize(40, 40, scale))
                .with(new Metadata(
                        "Zero, step 3", "Symmetry Lab 1", Optional.empty(), Optional.of("CC BY 4.0, © A. Teacher")))
                .write(DOT, file);
        Element root = metadata(file);
        Element resolution = (Element) root.getElementsByTagName("pHYs").item(0);
        assertThat(resolution.getAttribute("pixelsPerUnitXAxis")).isEqualTo(Integer.toString(pixels));
        assertThat(resolution.getAttribute("pixelsPerUnitYAxis")).isEqualTo(Integer.toString(pixels));
        assertThat(resolution.getAttribute("unitSpecifier")).isEqualTo("meter");
        assertThat(textIn(root, "Title")).isEqualTo("Zero, step 3");
        assertThat(textIn(root, "Software")).isEqualTo("Symmetry Lab 1");
        assertThat(textIn(root, "Copyright")).isEqualTo("CC BY 4.0, © A. Teacher");
    }

    @Test
    void a_picture_is_white_where_nothing_is_drawn() throws IOException {
        BufferedImage dot = image(PngWriter.of(PictureSize.of(40, 40)));
        assertThat(dot.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(dot.getRGB(20, 20)).isEqualTo(0xFF0072B2);
    }

    private static BufferedImage image(PngWriter writer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(writer.bytes(DOT)));
    }

    private static String experimentIn(Path file) throws IOException {
        return textIn(metadata(file), PictureText.KEYWORD);
    }

    private static Element metadata(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in);
            return (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        }
    }

    private static String textIn(Element root, String keyword) {
        NodeList texts = root.getElementsByTagName("iTXtEntry");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (text.getAttribute("keyword").equals(keyword)) {
                return text.getAttribute("text");
            }
        }
        return "";
    }
}
