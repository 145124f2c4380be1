package symmetrylab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.export.html.HtmlPage;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.page.TrainedExperiment;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.file.ExperimentLoader;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.format.ExperimentText;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.testing.Browser;
import symmetrylab.testing.Runs;
import symmetrylab.words.Words;

class HtmlExportTest {

    private static final List<FigureKind> FIGURES =
            List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.SPREAD, FigureKind.LOSS);

    /** What no page may ask for. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "(src|href)=\"(?!#|data:)|@import|fetch\\(|XMLHttpRequest|WebSocket|https?://(?!www\\.w3\\.org)[a-z]");

    @TempDir
    private Path folder;

    @BeforeEach
    void only_with_the_program_of_the_page() {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so no page is written");
    }

    private static ExperimentSpec shortened(String preset) {
        ExperimentSpec spec = Presets.find(preset).orElseThrow().file().spec();
        return spec.withRuns(spec.runs().stream()
                .map(run -> run.withTraining(run.training().withSteps(40)))
                .toList());
    }

    private String page(Experiment experiment, PageStyle style, LiveSettings live, int step) throws IOException {
        List<RunHistory> histories = Runs.histories(experiment);
        ExperimentSpec spec = experiment.spec();
        TrainedExperiment trained =
                new TrainedExperiment(spec.title(), histories, SharedScales.of(histories), ExperimentFile.write(spec));
        PicturePlan plan = new PicturePlan(
                        IntStream.range(0, histories.size()).boxed().toList(),
                        FIGURES,
                        new Sheet(900, 700, Theme.LIGHT, Words.english()),
                        new Frames(FrameSteps.single(step), 1))
                .with(style);
        PictureExport export =
                new PictureExport(1, 0, 0, 0, Optional.of("CC BY 4.0, <A>"), live, new FolderTexts(folder));
        Path file = folder.resolve("page.html");
        assertThat(export.write(plan, trained, file, ExportProgress.NONE)).isTrue();
        return Files.readString(file);
    }

    private static String part(String page, String id) {
        Matcher part = Pattern.compile("id=\"" + id + "\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(part.find()).as(id).isTrue();
        return part.group(1);
    }

    private static JsonObject given(String page) throws SpecException {
        return (JsonObject) JsonTree.parse("given", part(page, "given"));
    }

    private static JsonObject stock(String page) throws IOException, SpecException {
        byte[] zipped = Base64.getDecoder().decode(part(page, "stock"));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (JsonObject) JsonTree.parse("stock", json);
        }
    }

    private static String text(JsonObject object, String name) {
        return ((JsonString) object.find(name).orElseThrow()).text();
    }

    private static List<String> names(JsonObject object, String name) {
        return ((JsonObject) object.find(name).orElseThrow())
                .members().stream().map(JsonValue.Member::name).toList();
    }

    @Test
    void a_page_holds_all_it_needs_and_asks_for_nothing() throws IOException, SpecException {
        ExperimentSpec spec = shortened("zero-against-random");
        String page = page(Runs.experiment(spec), PageStyle.PLAIN, LiveSettings.PLAIN, 40);
        assertThat(page).hasSizeLessThan(2_000_000).contains("default-src 'none'", "connect-src 'none'");
        assertThat(page).contains("<meta name=\"dcterms.rights\" content=\"CC BY 4.0, &lt;A&gt;\">");
        assertThat(page.replaceAll("(?s)<script type=\"text/plain\".*?</script>", ""))
                .doesNotContainPattern(OUTSIDE);
        assertThat(ExperimentFile.read(folder.resolve("page.html")).spec()).isEqualTo(spec);
        JsonObject given = given(page);
        assertThat(ExperimentText.parse("", text(given, "experiment")).spec()).isEqualTo(spec);
        assertThat(((JsonNumber) given.find("step").orElseThrow()).text()).isEqualTo("-1");
        JsonObject stock = stock(page);
        assertThat(names(stock, "texts")).containsExactly("data/digits.csv", "data/iris.csv");
        assertThat(names(stock, "words"))
                .containsExactlyElementsOf(HtmlPage.sentences(Words.english()).keySet());
        assertThat(page.split("<figure>")).hasSize(4);
        assertThat(page)
                .contains("step 0 of 40</figcaption>", "step 20 of 40</figcaption>", "step 40 of 40</figcaption>");
        assertThat(page).contains("id=\"p2-lane-1-network\"").doesNotContain("id=\"lane-1-network\"");
    }

    @Test
    void a_page_offers_what_was_chosen() throws IOException, SpecException {
        PageStyle style = PageStyle.PLAIN
                .withTitle(Optional.of("</script><script>alert(1)</script> <!-- & \"x\""))
                .withCaption(Optional.of("Why does one stop?"));
        LiveSettings live = LiveSettings.PLAIN
                .with(LiveControl.DATA, LiveControl.Use.LOCKED)
                .with(LiveControl.STEPS, LiveControl.Use.HIDDEN)
                .withUrl("https://example.org/a.html");
        String page = page(Runs.experiment(shortened("frozen")), style, live, 3);
        assertThat(page).doesNotContain("<script>alert").contains("<title>&lt;/script&gt;");
        JsonObject given = given(page);
        assertThat(text(given, "title")).isEqualTo("</script><script>alert(1)</script> <!-- & \"x\"");
        assertThat(text(given, "note")).isEqualTo("Why does one stop?");
        assertThat(text(given, "url")).isEqualTo("https://example.org/a.html");
        assertThat(((JsonNumber) given.find("step").orElseThrow()).text()).isEqualTo("3");
        JsonObject controls = (JsonObject) given.find("controls").orElseThrow();
        assertThat(text(controls, "data")).isEqualTo("locked");
        assertThat(text(controls, "steps")).isEqualTo("hidden");
        assertThat(text(controls, "start")).isEqualTo("shown");
        assertThat(names(stock(page), "texts")).isEmpty();
    }

    @Test
    void large_networks_have_small_pictures() throws IOException {
        for (String preset : List.of("digits", "iris", "deep")) {
            String page = page(Runs.experiment(shortened(preset)), PageStyle.PLAIN, LiveSettings.PLAIN, 40);
            assertThat(page).as(preset).hasSizeLessThan(2_000_000);
            assertThat(page.split("<figure>")).hasSize(4);
        }
    }

    @Test
    void a_table_comes_along_unless_it_has_changed() throws IOException, SpecException {
        Path table = folder.resolve("own.csv");
        Files.writeString(table, "a,b,kind\n1,0,x\n0,1,y\n1,1,x\n0,0,y\n");
        Path file = folder.resolve("own.json");
        Files.writeString(
                file,
                "{\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"own.csv\"}, \"training\": {\"steps\": 5}}");
        Experiment experiment = ExperimentLoader.load(file);
        String page = page(experiment, PageStyle.PLAIN, LiveSettings.PLAIN, 5);
        assertThat(names(stock(page), "texts")).contains("own.csv");
        Files.writeString(table, "a,b,kind\n1,0.5,x\n0,1,y\n1,1,x\n0,0,y\n");
        assertThatIOException()
                .isThrownBy(() -> page(experiment, PageStyle.PLAIN, LiveSettings.PLAIN, 5))
                .withMessageContaining("page.html")
                .withMessageContaining("export.dataChanged");
        Files.delete(table);
        assertThatIOException()
                .isThrownBy(() -> page(experiment, PageStyle.PLAIN, LiveSettings.PLAIN, 5))
                .withMessageContaining("own.csv");
    }
}
