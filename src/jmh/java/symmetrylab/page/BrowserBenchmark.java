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
    private static final int STEPS = 20_000;
    private static final double MILLIS = 1e6;

    private static final Map<String, String> CASES = Map.of(
            "2-4-1 on XOR, a sample a step", "'batch': 1, 'shuffle': false",
            "2-4-1 on XOR, the whole batch", "'batch': 'full'");

    private static final String SCRIPT = """
            function script(program, input) {
                const {words, texts, file, turn, runs} = JSON.parse(input);
                let best = Infinity;
                for (let i = 0; i < runs; i++) {
                    const page = program.open(words, 'file', file, texts);
                    const start = performance.now();
                    while (page.advance(turn)) {}
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
            for (Map.Entry<String, String> each : CASES.entrySet()) {
                String file = ("{'format': 1, 'network': {'hidden': [4]}, 'training': {'optimizer': {'kind': 'sgd',"
                                + " 'learning_rate': 0.5}, " + each.getValue() + ", 'steps': " + STEPS + "}}")
                        .replace('\'', '"');
                measured.computeIfAbsent(each.getKey(), first -> new ArrayList<>())
                        .add(new double[] {inJava(file), inBrowser(browser, file)});
            }
        }
        measured.forEach((name, times) -> System.out.printf(
                Locale.ROOT,
                "%s: Java %.0f steps/s, browser %.0f; ratio %.2f, least %.2f, most %.2f, of %d%n",
                name,
                1000
                        * STEPS
                        / median(times.stream().mapToDouble(time -> time[0]).toArray()),
                1000
                        * STEPS
                        / median(times.stream().mapToDouble(time -> time[1]).toArray()),
                median(ratios(times)),
                Arrays.stream(ratios(times)).min().orElseThrow(),
                Arrays.stream(ratios(times)).max().orElseThrow(),
                times.size()));
    }

    private static double[] ratios(List<double[]> times) {
        return times.stream().mapToDouble(time -> time[0] / time[1]).toArray();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double inJava(String file) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < RUNS; i++) {
            Main page = LivePages.open("file", file);
            long start = System.nanoTime();
            boolean isTraining = true;
            while (isTraining) {
                isTraining = page.advance(TURN);
            }
            best = Math.min(best, (System.nanoTime() - start) / MILLIS);
        }
        return best;
    }

    private static double inBrowser(Browser browser, String file) throws IOException {
        String input = JsonPrinter.line(new JsonBuilder()
                .put("words", LivePages.WORDS)
                .put("texts", LivePages.TEXTS)
                .put("file", file)
                .put("turn", TURN)
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
