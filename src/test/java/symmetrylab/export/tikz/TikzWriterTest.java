package symmetrylab.export.tikz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.analysis.derivation.Derivation;
import symmetrylab.analysis.derivation.Equation;
import symmetrylab.analysis.derivation.TracedStep;
import symmetrylab.export.file.Metadata;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Meaning.Neuron;
import symmetrylab.figure.draw.Meaning.Place;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.formula.DerivationFigure;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.LanesFigure;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.Trainer;
import symmetrylab.recording.Recorder;
import symmetrylab.recording.Recording;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.testing.Runs;
import symmetrylab.testing.SampleScene;
import symmetrylab.testing.Styles;
import symmetrylab.typeset.LatexSetter;

class TikzWriterTest {

    private static final PictureSize SIZE = PictureSize.of(640, 360);
    private static final Palette PALETTE = Palette.LIGHT;
    private static final String HOSTILE = "50% \\end{document} $ # _ ^ ~ {\n\u202E字\uD83D\uDE00 −σ";

    private static TikzDocument document(int pictures, IntFunction<Figure> figure, Optional<String> experiment) {
        return new TikzDocument(
                SIZE,
                PALETTE,
                new Metadata("", "Program 1", experiment, Optional.empty()),
                pictures,
                figure,
                number -> HOSTILE + " " + number);
    }

    private static String source(Figure figure) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TikzWriter.create().write(document(1, number -> figure, Optional.empty()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void comments_hold_no_character_that_turns_a_line_round() throws IOException {
        assertThat(source((pen, width, height) -> {})).contains("% 50%").doesNotContain("\u202E");
    }

    @Test
    void colours_have_the_names_of_the_palette_and_styles_are_defined_once() throws IOException {
        String source = source((pen, width, height) -> {
            for (int i = 0; i < 3; i++) {
                pen.line(0, 10.126, 5, 20 + i, Stroke.solid(PALETTE.ofNeuron(1), 2));
            }
            pen.line(
                    0,
                    0,
                    5,
                    5,
                    Stroke.solid(PALETTE.negative().withAlpha(0.25), 4).dashed(8, 6));
            pen.text("50%", 8, 9, Lettering.of(12, PALETTE.muted()));
        });
        assertThat(source)
                .containsOnlyOnce("\\definecolor{neuron2}{HTML}{D55E00}\n")
                .containsOnlyOnce("  line 2/.style={line width=1.5bp},\n")
                .contains("  \\draw[line 2, neuron2] (0,10.13) -- (5,20);\n")
                .contains("\\draw[line width=3bp, dash pattern=on 6bp off 4.5bp, negative, draw opacity=0.25] (0,0)")
                .contains("text=muted, anchor=base west] at (8,9) {50\\%};\n");
    }

    @Test
    void neurons_are_nodes_and_weights_are_data() throws IOException {
        Neuron[] neurons = {new Neuron(0, 0, 3), new Neuron(1, 0, 3), new Neuron(1, 1, 3), new Neuron(1, 2, 3)};
        List<Place> places = IntStream.range(0, 4)
                .mapToObj(i -> new Place(neurons[i], new Box(i == 0 ? 0 : 100, 40 * i, 20, 20)))
                .toList();
        double[] weights = {1e-9, -4, 2.25};
        String source = source((pen, width, height) -> pen.group(
                new Meaning.Lane(1, HOSTILE),
                lane -> lane.group(new Meaning.Network(places), network -> {
                    for (int i = 0; i < weights.length; i++) {
                        double thick = Math.max(0.8, 2 * Math.sqrt(Math.abs(weights[i])));
                        Stroke stroke = Stroke.solid(PALETTE.ofSign(weights[i]), thick);
                        Stroke look = weights[i] > 0 ? stroke : stroke.dashed(4.4, 8);
                        double y = 40 * (i + 1) + 10;
                        network.group(
                                new Meaning.Weight(neurons[0], neurons[i + 1], weights[i]),
                                on -> on.line(20, 10, 100, y, look));
                    }
                    network.group(neurons[1], on -> on.frame(101, 41, 18, 18, 3, Stroke.solid(PALETTE.ofNeuron(0), 2)));
                })));
        assertThat(source)
                .contains("\n  % 50% \\end{document}")
                .contains("(50-end-document-\\name) at (\\x,\\y) {};")
                .contains("    x1/10/10, h1/110/50, h2/110/90, h3/110/130}\n")
                .contains("    x1/h1/1e-9, x1/h2/-4, x1/h3/2.25}\n")
                .contains(
                        "\\draw[strength=2, weight=\\weight] (50-end-document-\\from.east) -- (50-end-document-\\to.west);")
                .contains("minimum height=13.5bp, neuron1] at (50-end-document-h1) {};");
    }

    @Test
    void a_plot_is_an_axis_with_its_curves_in_numbers() throws IOException {
        String source = source(lanes(FigureKind.LOSS));
        assertThat(source)
                .contains("\\usepackage{pgfplots}")
                .contains("xmin=0, xmax=4000, ymin=0, ")
                .contains("xtick={0,2000,4000}, xticklabels={{step 0},{2,000},{\\llap{4,000}}},")
                .containsPattern("ytick=\\{0,[0-9.,]+}, yticklabels=\\{\\{0},")
                .contains("coordinates {(0,0.693147) ");
        assertThat(source.split("begin\\{axis}")).hasSameSizeAs(source.split("end\\{axis}"));
    }

    @Test
    void a_plot_on_a_logarithmic_scale_has_its_numbers_too() throws IOException {
        assertThat(source(lanes(FigureKind.SPREAD)))
                .contains(", xmin=0, xmax=4000, ymin=1e-16, ymax=100, ymode=log]")
                .containsPattern("coordinates \\{\\(0,[0-9.]+\\) ");
    }

    @Test
    void the_same_figure_gives_the_same_source_and_titles_stay_in_their_comments() throws IOException {
        String source = source(new SampleScene(3));
        assertThat(source(new SampleScene(3))).isEqualTo(source);
        assertThat(source.lines().filter(line -> line.contains("end{document}") && !line.startsWith("%")))
                .containsExactly("\\end{document}");
    }

    @Test
    void opening_the_file_gives_the_experiment_back(@TempDir Path folder) throws Exception {
        ExperimentFile experiment = ExperimentFile.parse("a.json", "{\"format\": 1, \"title\": \"σ % \\\\end\"}");
        Path file = folder.resolve("a.tex");
        String json = ExperimentFile.write(experiment.spec());
        TikzWriter.create().write(document(2, SampleScene::new, Optional.of(json)), file);
        assertThat(ExperimentFile.read(file).spec()).isEqualTo(experiment.spec());
        assertThat(ExperimentFile.read(file).isPicture()).isTrue();
        String text = Files.readString(file);
        Path windows = Files.writeString(folder.resolve("b.tex"), text.replace("\n", "\r\n"));
        assertThat(ExperimentFile.read(windows).spec()).isEqualTo(experiment.spec());
        for (String cut : List.of(text.substring(0, text.length() - 3), text.substring(0, text.length() / 2))) {
            Path part = Files.writeString(folder.resolve("c.tex"), cut);
            assertThatThrownBy(() -> ExperimentFile.read(part)).isInstanceOf(SpecException.class);
        }
    }

    @Test
    void a_plain_pdflatex_compiles_it_without_a_warning(@TempDir Path folder) throws Exception {
        assumeTrue(isInstalled(), "skipped: there is no pdflatex here");
        InkGrid map = InkGrid.of(30, 30, (row, column) -> Ink.rgb(0x030201 * (row + column)));
        Figure marks = (pen, width, height) -> {
            pen.grid(20, 40, 200, 200, map);
            pen.text(HOSTILE, 300, 100, Lettering.of(13.3, PALETTE.text()).bold());
            pen.text("✓ ≈ ∂ √ ½ ḡ w₁ᵢ 10⁻¹²", 300, 150, Lettering.of(9.1, PALETTE.muted()));
            pen.frame(250, 200, 100, 40, 20, Stroke.solid(PALETTE.positive(), 2));
        };
        Path file = folder.resolve("a.tex");
        List<Figure> pages =
                List.of(new SampleScene(100), marks, lanes(FigureKind.NETWORK, FigureKind.LOSS), derivation());
        TikzWriter.create().write(document(4, pages::get, Optional.of("{}")), file);
        Process latex = new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(latex.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String log = Files.readString(folder.resolve("out.txt"), StandardCharsets.ISO_8859_1);
        assertThat(latex.exitValue()).as(log).isZero();
        assertThat(log).doesNotContain("Warning", "Overfull", "Underfull", "Missing character");
        try (PDDocument read = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
            assertThat(read.getNumberOfPages()).isEqualTo(4);
            assertThat(read.getPage(1).getMediaBox().getWidth()).isCloseTo(480, within(0.1f));
            assertThat(new PDFTextStripper().getText(read)).contains("Zero against random on XOR");
        }
    }

    @Test
    void a_formula_stays_a_formula(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.tex");
        TikzWriter.create().write(document(1, number -> derivation(), Optional.empty()), file);
        String text = Files.readString(file);
        assertThat(text)
                .contains("\\usepackage{amsmath}", "\\newcommand{\\formula}", "{\\formula{\\frac{\\partial L}")
                .doesNotContain("controls");
        TikzWriter.create().write(document(1, number -> new SampleScene(100), Optional.empty()), file);
        assertThat(Files.readString(file)).as("only where there are some").doesNotContain("amsmath");
    }

    /** The equations of a weight into the outputs of a softmax, over a batch, with a note in words. */
    private static Figure derivation() {
        Recording digits = beginning(Runs.preset("digits"), 2);
        Derivation weight = Derivation.ofWeight(TracedStep.of(digits, 3, 0), 0, 1, 2);
        Derivation output = Derivation.ofNeuron(TracedStep.of(digits, 3), 1, 4);
        List<Equation> all = Stream.concat(weight.equations().stream(), output.equations().stream())
                .toList();
        return new DerivationFigure(new Derivation(all), new LatexSetter(), Styles.of(PALETTE, 13));
    }

    /** The first steps of a run: what is derived from one of them does not depend on later ones. */
    private static Recording beginning(Experiment experiment, int run) {
        RunPlan plan = experiment.runs().get(run);
        Recorder recorder = new Recorder(plan, experiment.data(), Runs.DEFAULT_BYTES);
        new Trainer(plan, experiment.data())
                .train(report -> recorder.reached(report) && report.state().step() < 5);
        return recorder.snapshot();
    }

    private static Figure lanes(FigureKind... figures) {
        var lanes = Runs.histories(Runs.preset("zero-against-random"));
        FigureStyle style = Styles.of(PALETTE, 13);
        List<Scene> scenes = lanes.stream()
                .map(lane -> Scene.of(lane, 0, SharedScales.of(lanes), style))
                .toList();
        return new LanesFigure(scenes, List.of(figures), false);
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("pdflatex", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
