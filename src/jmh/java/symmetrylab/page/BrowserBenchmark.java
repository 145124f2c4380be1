package symmetrylab.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.testing.Browser;

/**
 * Training steps a second in a browser and in this Java, in turns, and what the browser reaches of Java's.
 *
 * <p>Both train through {@link Main}, recording included, in turns of {@value #TURN} updates as the page does. Argument: the
 * number of rounds; without it, five. Each round starts the browser and Java's part anew; its figure is the best of
 * {@value #RUNS} runs, when all code is compiled.
 */
public final class BrowserBenchmark {

    private static final int TURN = 500;
    private static final int RUNS = 12;
    private static final double MILLIS = 1e6;

    /**
     * The first steps of a training.
     *
     * @param steps of the whole training: the more, the fewer of its states are kept
     * @param trained how many of them are timed
     */
    private record Case(String name, String batch, int steps, int trained) {

        String file() {
            return ("{'format': 1, 'network': {'hidden': [4]}, 'training': {'optimizer': {'kind': 'sgd',"
                            + " 'learning_rate': 0.5}, 'batch': " + batch + ", 'steps': " + steps + "}}")
                    .replace('\'', '"');
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("2-4-1 on XOR, the whole batch, one state in 15 kept", "'full'", 10_000_000, 200_000),
            new Case("2-4-1 on XOR, a sample a step, one state in 15 kept", "1, 'shuffle': false", 10_000_000, 200_000),
            new Case("2-4-1 on XOR, the whole batch, every state kept", "'full'", 20_000, 20_000),
            new Case("2-4-1 on XOR, a sample a step, every state kept", "1, 'shuffle': false", 20_000, 20_000));

    private static final String SCRIPT = """
            function script(program, input) {
                const {words, texts, file, turn, trained, runs} = JSON.parse(input);
                let best = Infinity;
                for (let i = 0; i < runs; i++) {
                    const page = program.open(words, 'file', file, texts);
                    const start = performance.now();
                    for (let made = 0; made < trained; made += turn) {
                        page.advance(turn);
                    }
                    best = Math.min(best, performance.now() - start);
                }
                return String(best);
            }
            """;

    private BrowserBenchmark() {}

    /** Measures. */
    public static void main(String... args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        Browser browser = Browser.find().orElseThrow(() -> new IllegalStateException("no browser is installed here"));
        Map<String, List<double[]>> measured = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Case each : CASES) {
                double perSecond = 1000 * each.trained();
                measured.computeIfAbsent(each.name(), first -> new ArrayList<>())
                        .add(new double[] {perSecond / inJava(each), perSecond / inBrowser(browser, each)});
            }
        }
        measured.forEach((name, rates) -> System.out.printf(
                Locale.ROOT,
                "%s: Java %.0f steps/s, browser %.0f; ratio %.2f, least %.2f, most %.2f, of %d%n",
                name,
                median(rates.stream().mapToDouble(rate -> rate[0]).toArray()),
                median(rates.stream().mapToDouble(rate -> rate[1]).toArray()),
                median(ratios(rates)),
                Arrays.stream(ratios(rates)).min().orElseThrow(),
                Arrays.stream(ratios(rates)).max().orElseThrow(),
                rates.size()));
    }

    private static double[] ratios(List<double[]> rates) {
        return rates.stream().mapToDouble(rate -> rate[1] / rate[0]).toArray();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double inJava(Case training) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < RUNS; i++) {
            Main page = LivePages.open("file", training.file());
            long start = System.nanoTime();
            for (int made = 0; made < training.trained(); made += TURN) {
                page.advance(TURN);
            }
            best = Math.min(best, (System.nanoTime() - start) / MILLIS);
        }
        return best;
    }

    private static double inBrowser(Browser browser, Case training) throws IOException {
        String input = JsonPrinter.line(new JsonBuilder()
                .put("words", LivePages.WORDS)
                .put("texts", LivePages.TEXTS)
                .put("file", training.file())
                .put("turn", TURN)
                .put("trained", training.trained())
                .put("runs", RUNS)
                .build());
        Path folder = Files.createTempDirectory("browser");
        try {
            return Double.parseDouble(browser.run(SCRIPT, input, folder));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
