package symmetrylab.app;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * The milliseconds from the start of the program's process to the first picture of the first preset.
 *
 * <p>Arguments: the number of rounds, then each way to start, as {@code name|class path|option|option}; a class path of
 * {@code -} is this one. Every round starts each way once, so that other work of the machine slows all of them alike.
 * Without arguments: seven rounds, with Java's defaults and with the C1 compiler alone.
 */
public final class StartBenchmark {

    private StartBenchmark() {}

    /** Measures; or, with {@code --here}, is the measured program. */
    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals("--here")) {
            Thread watch = new Thread(StartBenchmark::watch, "watch");
            watch.setDaemon(true);
            watch.start();
            symmetrylab.Main.main(new String[] {"--settings", args[1]});
            return;
        }
        List<String> given = args.length > 0 ? List.of(args) : List.of("7", "plain|-", "c1|-|-XX:TieredStopAtLevel=1");
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < Integer.parseInt(given.get(0)); round++) {
            for (String way : given.subList(1, given.size())) {
                String[] parts = way.split("\\|");
                times.computeIfAbsent(parts[0], first -> new ArrayList<>()).add(start(parts));
            }
        }
        times.forEach((name, all) -> {
            double[] sorted =
                    all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-16s median %5.0f ms, least %5.0f, most %5.0f, of %d%n",
                    name,
                    sorted[sorted.length / 2],
                    sorted[0],
                    sorted[sorted.length - 1],
                    sorted.length);
        });
    }

    private static double start(String... way) throws IOException, InterruptedException {
        Path settings = Files.createTempDirectory("start");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (System.getenv("DISPLAY") == null) {
            command.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless"));
        }
        command.add("-Dprism.order=sw");
        command.addAll(Arrays.asList(way).subList(2, way.length));
        String path = way[1].equals("-") ? System.getProperty("java.class.path") : way[1];
        command.addAll(List.of("-classpath", path, StartBenchmark.class.getName(), "--here", settings.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.lines()
                .filter(line -> line.startsWith("shown after "))
                .mapToDouble(line -> Double.parseDouble(line.substring("shown after ".length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join(" ", command) + "\n" + printed));
    }

    /** Waits for the first lane, then for its picture. */
    private static void watch() {
        while (true) {
            try {
                Platform.runLater(StartBenchmark::look);
            } catch (IllegalStateException notYet) {
                // The toolkit has not started yet.
            }
            try {
                Thread.sleep(15);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private static void look() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            Node lane = scene == null ? null : scene.lookup("#lane0");
            if (lane != null && lane.getLayoutBounds().getHeight() > 0) {
                Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
                    long since = System.currentTimeMillis()
                            - ManagementFactory.getRuntimeMXBean().getStartTime();
                    System.out.println("shown after " + since);
                    System.out.flush();
                    Runtime.getRuntime().halt(0);
                }));
            }
        }
    }
}
