package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;
import symmetrylab.testing.Browser;
import symmetrylab.words.Words;

/** Runs the program of the live page as WebAssembly, and expects what it does in Java. */
@Tag("once")
class BrowserTest {

    private static final int STEPS = Integer.getInteger("page.steps", 60);

    private static final int TURN = 7;

    private static final String FIGURES = "network,output,trajectories,spread";

    private static final String LATE_FIGURES = "loss,map,similarity,rank,histogram,function";

    /** Everything that {@link #answer} gives, by experiment, as one JSON object of texts. */
    private static final String SCRIPT = """
            function script(program, input) {
                const {words, texts, files, turn, figures, lateFigures, allWords, plot} = JSON.parse(input);
                const answers = {};
                for (const hidden of ['', 'hidden']) {
                    const claim = program.claim(allWords, plot, hidden);
                    answers['claim ' + hidden] = claim.draw(7, 4, 500, 300, 13, 'dark') + claim.at(475, 40, 500, 300, 13, 'light');
                }
                for (const [name, file] of Object.entries(files)) {
                    const page = program.open(words, name, file, texts);
                    answers[name + ' problem'] = page.problem();
                    if (page.problem() === '') {
                        while (page.advance(turn)) {}
                        const last = page.lastStep();
                        for (const step of [0, last >> 1, last]) {
                            answers[name + ' lanes ' + step] = page.lanes(step);
                            answers[name + ' picture ' + step] = page.picture(step, figures, 'light', 800, 900);
                        }
                        answers[name + ' late picture'] = page.picture(last, lateFigures, 'dark', 1000, 1000);
                    }
                    const live = program.begin(words, file, texts);
                    answers[name + ' live problem'] = live.problem();
                    if (live.problem() === '') {
                        const change = live.change('lane0.common', '0.3');
                        while (live.advance(turn)) {}
                        answers[name + ' live'] = [change, live.controls(), live.state(3, -1), live.state(3, 2),
                            live.experiment(), live.draw(0, 'network', 3, -1, 400, 300, 12, 'light', false),
                            live.draw(0, 'network', 3, 2, 400, 300, 12, 'dark', false),
                            live.at(0, 'trajectories', 3, -1, 400, 300, 12, 'light', 200, 150)].join('\\n');
                    }
                }
                return JSON.stringify(answers);
            }
            """;

    private static final String ALL_WORDS = LivePages.json(Words.english().sentences());

    @TempDir
    private Path folder;

    /** The same as the script, in Java. */
    private static Map<String, String> answer(Map<String, String> files) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String hidden : List.of("", "hidden")) {
            ClaimPicture claim = Main.claim(ALL_WORDS, ClaimPictureTest.JSON, hidden);
            answers.put(
                    "claim " + hidden,
                    claim.draw(7, 4, 500, 300, 13, "dark") + claim.at(475, 40, 500, 300, 13, "light"));
        }
        files.forEach((name, file) -> {
            Main page = LivePages.open(name, file);
            answers.put(name + " problem", page.problem());
            if (page.problem().isEmpty()) {
                boolean isTraining = true;
                while (isTraining) {
                    isTraining = page.advance(TURN);
                }
                int last = page.lastStep();
                for (int step : new int[] {0, last >> 1, last}) {
                    answers.put(name + " lanes " + step, page.lanes(step));
                    answers.put(name + " picture " + step, page.picture(step, FIGURES, "light", 800, 900));
                }
                answers.put(name + " late picture", page.picture(last, LATE_FIGURES, "dark", 1000, 1000));
            }
            Live live = Main.begin(LivePages.WORDS, file, LivePages.TEXTS);
            answers.put(name + " live problem", live.problem());
            if (live.problem().isEmpty()) {
                answers.put(name + " live", answer(live));
            }
        });
        return answers;
    }

    /** What a page asks for after a slider was moved. */
    private static String answer(Live live) {
        String change = live.change("lane0.common", "0.3");
        boolean isTraining = true;
        while (isTraining) {
            isTraining = live.advance(TURN);
        }
        return String.join(
                "\n",
                change,
                live.controls(),
                live.state(3, -1),
                live.state(3, 2),
                live.experiment(),
                live.draw(0, "network", 3, -1, 400, 300, 12, "light", false),
                live.draw(0, "network", 3, 2, 400, 300, 12, "dark", false),
                live.at(0, "trajectories", 3, -1, 400, 300, 12, "light", 200, 150));
    }

    @Test
    void a_browser_trains_and_draws_as_java_does() throws IOException, SpecException {
        assumeTrue(Browser.hasProgram(), "the program of the page is not compiled here, so it is not run");
        Optional<Browser> browser = Browser.find();
        assumeTrue(
                browser.isPresent(),
                "there is no Node from 22 on and no Chromium here, so the page's program is not run");
        Map<String, String> files = new LinkedHashMap<>(LivePages.experiments(STEPS));
        files.put("broken.json", "{\"format\": 1, \"data\": {\"kind\": \"cvs\"},}");
        files.put(
                "unfit.json",
                "{\"format\": 1, \"network\": {\"output\": \"softmax\"}, \"data\": {\"kind\": \"iris\"}}");
        files.put("wrong.json", "{\"format\": 1, \"data\": {\"kind\": \"csv\", \"path\": \"none.csv\"}}");
        String input = JsonPrinter.line(new JsonBuilder()
                .put("words", LivePages.WORDS)
                .put("texts", LivePages.TEXTS)
                .put("files", JsonTree.parse("", LivePages.json(files)))
                .put("turn", TURN)
                .put("figures", FIGURES)
                .put("lateFigures", LATE_FIGURES)
                .put("allWords", ALL_WORDS)
                .put("plot", ClaimPictureTest.JSON)
                .build());
        Map<String, String> expected = answer(files);
        assertThat(expected).hasSizeGreaterThan(7 * 24).containsKey("deep late picture");
        Map<String, String> actual = texts(browser.get().run(SCRIPT, input, folder));
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        List<String> different = expected.keySet().stream()
                .filter(key -> !expected.get(key).equals(actual.get(key)))
                .map(key -> key + ": " + difference(expected.get(key), actual.get(key)))
                .toList();
        assertThat(different).as("in " + browser.get()).isEmpty();
    }

    private static Map<String, String> texts(String json) throws SpecException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Member member : ((JsonObject) JsonTree.parse("answer", json)).members()) {
            texts.put(member.name(), ((JsonString) member.value()).text());
        }
        return texts;
    }

    /** The first difference of two texts. */
    private static String difference(String expected, String actual) {
        int at = 0;
        while (at < Math.min(expected.length(), actual.length()) && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        return part(expected, at) + " | " + part(actual, at);
    }

    private static String part(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
    }
}
