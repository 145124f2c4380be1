package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.testing.Browser;
import symmetrylab.testing.CommandRun;

/** Opens pages of all kinds in a browser: something other than "Starting…" must come. */
@Tag("once")
class PageOpensTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "assets/experiments/zero-against-random.json, One neuron",
        "--lesson what-breaks-symmetry, The suspects",
        "--lesson saddles-and-plateaus, Saddles and plateaus",
        "--claim saddle, Zero is a saddle point"
    })
    void a_page_opens(String what, String shown) throws IOException {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so no page is written");
        Optional<Browser> browser = Browser.findChromium();
        assumeTrue(browser.isPresent(), "there is no Chromium here, so no page is opened");
        Path page = folder.resolve("exported.html");
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("export", "--out", page), Stream.of(what.split(" ")))
                .toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        String document = browser.get().opened(Files.readString(page), folder);
        assertThat(document).doesNotContain("<div id=\"app\" hidden");
        assertThat(document.substring(document.indexOf("<div id=\"app\""))).contains(shown);
    }
}
