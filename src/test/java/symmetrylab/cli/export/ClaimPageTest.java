package symmetrylab.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.claims.said.Claims;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.testing.Browser;
import symmetrylab.testing.CommandRun;

class ClaimPageTest {

    /** A claim that takes no time, on several data sets, among them the iris flowers. */
    private static final String QUICK = "saddle";

    @TempDir
    private Path folder;

    private String page(String name, String... options) throws IOException {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so no page is written");
        Path file = folder.resolve(name);
        CommandRun run =
                CommandRun.of(Stream.concat(Stream.of("export", "--claim", QUICK, "--out", file), Stream.of(options))
                        .toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).containsExactly(file.toString());
        return Files.readString(file);
    }

    private static JsonObject stock(String page) throws IOException, SpecException {
        Matcher part =
                Pattern.compile("id=\"stock\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(part.find()).isTrue();
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(part.group(1))))) {
            return (JsonObject) JsonTree.parse("stock", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static JsonObject object(JsonObject json, String name) {
        return (JsonObject) json.find(name).orElseThrow();
    }

    private static String text(JsonObject json, String name) {
        return ((JsonString) json.find(name).orElseThrow()).text();
    }

    @Test
    void a_page_holds_the_claim_and_tells_no_answer_in_its_source() throws IOException, SpecException {
        String page = page("claim.html");
        assertThat(page).hasSizeLessThan(2_000_000);
        JsonObject stock = stock(page);
        JsonObject claim = object(stock, "claim");
        assertThat(text(claim, "verdict")).isNotEmpty();
        assertThat(page)
                .contains("<title>" + text(claim, "claim") + "</title>", text(claim, "counts"))
                .doesNotContain(text(claim, "why"), text(claim, "heldIn"), text(claim, "figures"), "<figure>");
        assertThat(object(stock, "words").find("claims.youGuessed")).isPresent();
        assertThat(object(stock, "words").members()).as("words of other claims").noneMatch(member -> member.name()
                .startsWith("claim."));
        String data = ((JsonArray) claim.find("cases").orElseThrow())
                .items().stream()
                        .map(each -> text((JsonObject) each, "experiment"))
                        .reduce("", String::concat);
        assertThat(object(stock, "texts").find("data/iris.csv").isPresent() || !data.contains("\"iris\""))
                .isTrue();
        assertThat(ExperimentFile.read(folder.resolve("claim.html")).spec().title())
                .as("the window opens the first case")
                .isEqualTo(text(claim, "claim"));
    }

    @Test
    void the_same_claim_gives_the_same_bytes() throws IOException {
        assertThat(page("second.html")).isEqualTo(page("first.html"));
    }

    @Test
    void a_page_has_the_title_and_the_note_that_are_asked_for() throws IOException {
        String page = page(
                "titled.html",
                "--title",
                "Monday",
                "--caption",
                "Guess!",
                "--lock",
                "data",
                "--url",
                "https://example.org/c.html",
                "--licence",
                "CC BY 4.0");
        assertThat(page)
                .contains("<title>Monday</title>", "\"note\": \"Guess!\"", "\"url\": \"https://example.org/c.html\"")
                .contains("\"data\": \"locked\"", "CC BY 4.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pertub | a.html | --claim: there is no claim \"pertub\"; the command claims lists all; did you mean \"perturb\"?",
                "Saddle | a.html | there is no claim \"Saddle\"",
                "saddle | a.png | is no live page; a claim goes into a .html",
                "saddle | a.csv | is no live page; a claim goes into a .html",
                "saddle | a/ | is no live page; a claim goes into a .html",
                "saddle | a.html --lanes Zero | --lanes is not for the page of a claim",
                "saddle | a.html --steps 3 | --steps is not for the page of a claim",
                "saddle | a.html --theme dark | --theme is not for the page of a claim",
                "saddle | a.html --all-presets | --all-presets is not for the page of a claim",
                "saddle | a.html --every 5 | --every is not for the page of a claim",
                "saddle | a.html --lock rat | --lock: there is no \"rat\"",
                "saddle | a.html test.json | --claim exports a claim; leave out FILE",
            })
    void what_does_not_go_with_a_claim_is_refused(String id, String rest, String message) {
        List<String> words = List.of(rest.split(" "));
        String out = folder.resolve(words.get(0)) + (words.get(0).endsWith("/") ? "/" : "");
        CommandRun run = CommandRun.of(Stream.concat(
                        Stream.of("export", "--claim", id, "--out", out),
                        words.stream().skip(1))
                .toArray());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_claim_needs_a_file_to_go_to() {
        CommandRun run = CommandRun.of("export", "--claim", QUICK);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--out");
        assertThat(Claims.all()).extracting(claim -> claim.id()).contains(QUICK);
    }
}
