package symmetrylab.app;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.stage.Stage;

/**
 * How long a frame of the playing window takes: 500 frames of 1280 × 800 with two lanes, drawn by software.
 *
 * <p>A frame is the time from the start of a pulse until the render thread has drawn all that the pulse changed, the
 * work of the JavaFX thread included. The window plays at its highest speed, so that every frame shows another step, in
 * labels, network graphs and plots; pulses that show no other step are left out and counted. Pulses follow one another
 * without a pause ({@code javafx.animation.fullspeed}): the JavaFX thread prepares the next frame while the last is drawn.
 *
 * <p>Each network is measured in a process of its own. Options: names of networks; {@code --display} draws on the
 * display there is instead of Monocle's headless one.
 */
public final class FrameBenchmark {

    private static final int WARM_UP = 300;
    private static final int FRAMES = 500;

    /** So many that at the highest speed a frame goes on by more than one. */
    private static final int STEPS = 2000;

    private static final String RUNS = "\"runs\": [{\"name\": \"Constant\", \"initializer\": {\"weights\":"
            + " {\"kind\": \"constant\", \"value\": 0.3}}}, {\"name\": \"Random\"}]}";

    private static final Map<String, String> EXPERIMENTS = Map.of(
            "2-8-8-1",
            "{\"format\": 1, \"data\": {\"kind\": \"moons\"}, \"network\": {\"hidden\": [8, 8]}, \"training\": {"
                    + "\"steps\": " + STEPS + ", \"optimizer\": {\"kind\": \"sgd\", \"learning_rate\": 0.5}}, " + RUNS,
            "64-64-10",
            "{\"format\": 1, \"data\": {\"kind\": \"digits\"}, \"network\": {\"hidden\": [64]}, \"training\": {"
                    + "\"batch\": 32, \"steps\": " + STEPS + ", \"optimizer\": {\"kind\": \"sgd\"}}, " + RUNS);

    private FrameBenchmark() {}

    /** Measures the networks that are named, or all. */
    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length == 2 && args[0].equals("--here")) {
            Application.launch(Window.class, args[1]);
            return;
        }
        boolean display = Arrays.asList(args).contains("--display");
        for (String network : new TreeSet<>(EXPERIMENTS.keySet())) {
            boolean named = Arrays.asList(args).contains(network);
            if (named || args.length == (display ? 1 : 0)) {
                measure(network, display);
            }
        }
    }

    private static void measure(String network, boolean display) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dprism.order=sw", "-Djavafx.animation.fullspeed=true", "-Djava.awt.headless=true"));
        if (!display) {
            command.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless"));
        }
        String options = System.getenv("FRAME_BENCHMARK_OPTIONS");
        if (options != null) {
            command.addAll(List.of(options.split(" ")));
        }
        command.addAll(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                FrameBenchmark.class.getName(),
                "--here",
                network));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(network + ": exit " + exit);
        }
    }

    /** The window that is measured; a class of its own, since JavaFX on the class path must not be started by one. */
    public static final class Window extends Application {

        private record Frame(
                long startNanos,
                long threadNanos,
                long renderedNanos,
                long threadProcessorNanos,
                long renderProcessorNanos,
                String step) {}

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final List<Frame> frames = new ArrayList<>();
        private Stage stage;
        private Label position;
        private int pulses;
        private int news;

        @Override
        public void start(Stage window) throws IOException {
            stage = window;
            String network = getParameters().getRaw().get(0);
            Path file = Files.createTempFile("frames", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, EXPERIMENTS.get(network));
            // Made before the window's own, so that it comes first in every pulse.
            new AnimationTimer() {
                @Override
                public void handle(long nowNanos) {
                    pulse(network);
                }
            }.start();
            new Wiring(window, new WindowThreads(), new SystemFileChoice(window)).begin(Optional.of(file));
        }

        private void pulse(String network) {
            if (pulses == 0) {
                if (!trained()) {
                    return;
                }
                position = (Label) stage.getScene().lookup("#position");
                ((Slider) stage.getScene().lookup("#speed")).setValue(1);
                replay();
            }
            long start = System.nanoTime();
            pulses++;
            if (atEnd()) {
                replay();
            }
            // What is queued now comes when this pulse has ended; a render job queued then, when its frame is drawn.
            Platform.runLater(() -> {
                String shown = position.getText();
                long end = System.nanoTime();
                long processor = THREADS.getCurrentThreadCpuTime();
                Toolkit.getToolkit()
                        .addRenderJob(new RenderJob(() -> add(
                                new Frame(
                                        start,
                                        end,
                                        System.nanoTime(),
                                        processor,
                                        THREADS.getCurrentThreadCpuTime(),
                                        shown),
                                network)));
            });
        }

        private void replay() {
            ((Button) stage.getScene().lookup("#to-start")).fire();
            ((Button) stage.getScene().lookup("#play")).fire();
        }

        private boolean trained() {
            Scene scene = stage.getScene();
            return scene != null
                    && scene.lookup("#add-lane") != null
                    && scene.lookup("#lane1-title") != null
                    && ((Label) scene.lookup("#position")).getText().endsWith(" of " + STEPS);
        }

        private boolean atEnd() {
            return position.getText().contains(STEPS + " of ");
        }

        private void add(Frame frame, String network) {
            synchronized (frames) {
                boolean isNew = frames.isEmpty()
                        || !frames.get(frames.size() - 1).step().equals(frame.step());
                frames.add(frame);
                news += isNew ? 1 : 0;
                if (isNew && news == WARM_UP + FRAMES) {
                    report(network);
                    System.exit(0);
                }
            }
        }

        private void report(String network) {
            double[] whole = new double[FRAMES];
            double[] thread = new double[FRAMES];
            double[] threadProcessor = new double[FRAMES];
            double[] renderProcessor = new double[FRAMES];
            int measured = 0;
            int same = 0;
            for (int at = frames.size() - 1; measured < FRAMES; at--) {
                Frame frame = frames.get(at);
                Frame before = frames.get(at - 1);
                if (frame.step().equals(before.step())) {
                    same++;
                    continue;
                }
                whole[measured] = (frame.renderedNanos() - frame.startNanos()) / 1e6;
                thread[measured] = (frame.threadNanos() - frame.startNanos()) / 1e6;
                threadProcessor[measured] = (frame.threadProcessorNanos() - before.threadProcessorNanos()) / 1e6;
                renderProcessor[measured] = (frame.renderProcessorNanos() - before.renderProcessorNanos()) / 1e6;
                measured++;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d frames of %.0f x %.0f, each a new step (%d pulses without one left out);"
                            + " milliseconds, median / 95th percentile%n",
                    network,
                    FRAMES,
                    stage.getScene().getWidth(),
                    stage.getScene().getHeight(),
                    same);
            print("frame, pulse start to drawn", whole);
            print("of this the JavaFX thread", thread);
            print("processor, JavaFX thread", threadProcessor);
            print("processor, render thread", renderProcessor);
        }

        private static void print(String what, double[] milliseconds) {
            double[] sorted = milliseconds.clone();
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "  %-28s %6.1f / %6.1f%n",
                    what,
                    sorted[sorted.length / 2],
                    sorted[(int) (0.95 * sorted.length)]);
        }
    }
}
