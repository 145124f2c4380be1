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
import java.util.TreeMap;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import symmetrylab.view.paint.PaintComparison;
import symmetrylab.words.Words;

/**
 * The time of a frame of the window: 500 frames with two lanes, drawn by software, while the run plays (plainly, with the
 * inspector, with gradients on the edges, with steps opened) and while a slider is dragged, in windows of two sizes.
 *
 * <p>A frame lasts from the start of a pulse until the render thread has drawn all that the pulse changed, including the
 * work of the JavaFX thread. The window plays at its highest speed, so every frame shows another step in labels, network
 * graphs and plots; a dragged slider moves in every pulse, and a frame shows another training with all its curves. Pulses
 * that show nothing new are counted separately. Pulses follow one another without a pause
 * ({@code javafx.animation.fullspeed}): the JavaFX thread prepares the next frame while the last is drawn.
 *
 * <p>In 500 more frames the window's rasterizer and Java2D, in turn, paint the changed layers again into as many pixels:
 * their difference is what a frame would gain or lose with Java2D.
 *
 * <p>Each case runs in its own process. Options: words of the cases to run, such as {@code 2-8-8-1}, {@code 1920x1080} or
 * {@code dragging}; {@code --display} draws on the real display instead of Monocle's headless one.
 */
public final class FrameBenchmark {

    private static final int WARM_UP = 300;
    private static final int FRAMES = 500;

    private static final String RUNS = "\"runs\": [{\"name\": \"Constant\", \"initializer\": {\"weights\":"
            + " {\"kind\": \"constant\", \"value\": 0.3}}}, {\"name\": \"Random\"}]}";

    private static final Map<String, String> EXPERIMENTS = new TreeMap<>(Map.of(
            "2-8-8-1",
            "{\"format\": 1, \"data\": {\"kind\": \"moons\"}, \"network\": {\"hidden\": [8, 8]}, \"training\": {"
                    + "\"steps\": %d, \"optimizer\": {\"kind\": \"sgd\", \"learning_rate\": 0.5}}, " + RUNS,
            "64-64-10",
            "{\"format\": 1, \"data\": {\"kind\": \"digits\"}, \"network\": {\"hidden\": [64]}, \"training\": {"
                    + "\"batch\": 32, \"steps\": %d, \"optimizer\": {\"kind\": \"sgd\"}}, " + RUNS));

    private static final List<String> SIZES = List.of("1280x800", "1920x1080");

    /** The activity in the window. */
    private enum Use {
        /** Enough steps that a frame at the highest speed advances by more than one. */
        PLAYING(2000),
        /** Playing with a neuron in the inspector. */
        INSPECTING(2000, KeyCode.G, KeyCode.RIGHT, KeyCode.ENTER),
        /** Playing with gradients on the edges. */
        GRADIENTS(2000, KeyCode.D),
        /** Playing the phases of opened steps; each frame shows other pulses along the edges. */
        OPENED(2000, KeyCode.O),
        /** Few enough steps that a training ends within a few frames. */
        DRAGGING(60);

        private final int steps;
        private final List<KeyCode> keys;

        Use(int steps, KeyCode... keys) {
            this.steps = steps;
            this.keys = List.of(keys);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private FrameBenchmark() {}

    /** Measures all cases that have the given words. */
    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals("--here")) {
            Application.launch(Window.class, Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        List<String> words = new ArrayList<>(List.of(args));
        boolean display = words.remove("--display");
        for (Use use : Use.values()) {
            for (String network : EXPERIMENTS.keySet()) {
                for (String size : SIZES) {
                    List<String> found = List.of(network, size, use.word());
                    if (found.containsAll(words)) {
                        measure(found, display);
                    }
                }
            }
        }
    }

    private static void measure(List<String> words, boolean display) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dprism.order=sw", "-Djavafx.animation.fullspeed=true", "-Djava.awt.headless=true"));
        if (!display) {
            command.addAll(List.of(
                    "-Dglass.platform=Monocle",
                    "-Dmonocle.platform=Headless",
                    "-Dheadless.geometry=" + words.get(1) + "-32"));
        }
        String options = System.getenv("FRAME_BENCHMARK_OPTIONS");
        if (options != null) {
            command.addAll(List.of(options.split(" ")));
        }
        command.addAll(
                List.of("-classpath", System.getProperty("java.class.path"), FrameBenchmark.class.getName(), "--here"));
        command.addAll(words);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": exit " + exit);
        }
    }

    /** The window; not the main class, which must not be an {@code Application} if JavaFX is on the class path. */
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
        private List<String> words;
        private Use use;
        private Stage stage;
        private Label position;
        private Node lane;
        private Slider dragged;
        private final PaintComparison paints = new PaintComparison();
        private int pulses;
        private int news;
        private boolean reported;
        private boolean compared;

        @Override
        public void start(Stage window) throws IOException {
            stage = window;
            words = getParameters().getRaw();
            use = Use.valueOf(words.get(2).toUpperCase(Locale.ROOT));
            Path file = Files.createTempFile("frames", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, String.format(Locale.ROOT, EXPERIMENTS.get(words.get(0)), use.steps));
            // Created before the window's own timers, so that it runs first in every pulse.
            new AnimationTimer() {
                @Override
                public void handle(long nowNanos) {
                    pulse();
                }
            }.start();
            new Wiring(
                            window,
                            new WindowThreads(),
                            new SystemFileChoice(window, address -> {}, Words.english()),
                            Words.english(),
                            Beginning.of(file))
                    .begin();
            String[] size = words.get(1).split("x");
            window.setX(0);
            window.setY(0);
            window.setWidth(Integer.parseInt(size[0]));
            window.setHeight(Integer.parseInt(size[1]));
        }

        private void pulse() {
            if (pulses == 0) {
                if (!trained()) {
                    return;
                }
                Scene scene = stage.getScene();
                openPanel(scene);
                position = (Label) scene.lookup("#position");
                lane = scene.lookup("#lane0");
                dragged = (Slider) scene.lookup("#lane0-common");
                use.keys.forEach(key -> press(scene, key));
                if (use != Use.DRAGGING) {
                    ((Slider) scene.lookup("#speed")).setValue(1);
                    replay();
                } else {
                    ((Button) scene.lookup("#to-end")).fire();
                }
            }
            long start = System.nanoTime();
            pulses++;
            if (use == Use.DRAGGING) {
                dragged.setValue(0.1 + 0.01 * (pulses % 150));
            } else if (position.getText().replace(",", "").contains(use.steps + " of ")) {
                replay();
            }
            // A task queued now runs after this pulse; a render job queued then runs after its frame is drawn.
            Platform.runLater(() -> {
                if (reported) {
                    compare();
                    return;
                }
                String shown =
                        switch (use) {
                            case DRAGGING -> (String) lane.queryAccessibleAttribute(AccessibleAttribute.TEXT);
                            case OPENED -> Integer.toString(pulses);
                            case PLAYING, INSPECTING, GRADIENTS -> position.getText();
                        };
                long end = System.nanoTime();
                long processor = THREADS.getCurrentThreadCpuTime();
                Toolkit.getToolkit()
                        .addRenderJob(new RenderJob(() -> add(new Frame(
                                start, end, System.nanoTime(), processor, THREADS.getCurrentThreadCpuTime(), shown))));
            });
        }

        private static void openPanel(Scene scene) {
            ToggleButton toggle = (ToggleButton) scene.lookup("#controls-toggle");
            if (!toggle.isSelected()) {
                toggle.fire();
            }
        }

        private static void press(Scene scene, KeyCode key) {
            Event.fireEvent(
                    Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot()),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }

        private void replay() {
            ((Button) stage.getScene().lookup("#to-start")).fire();
            ((Button) stage.getScene().lookup("#play")).fire();
        }

        private boolean trained() {
            Scene scene = stage.getScene();
            return scene != null
                    && scene.lookup("#controls-toggle") != null
                    && scene.lookup("#lane1") != null
                    && ((Label) scene.lookup("#position"))
                            .getText()
                            .replace(",", "")
                            .endsWith(" of " + use.steps);
        }

        private void add(Frame frame) {
            synchronized (frames) {
                boolean isNew = frames.isEmpty()
                        || !frames.get(frames.size() - 1).step().equals(frame.step());
                frames.add(frame);
                news += isNew ? 1 : 0;
                if (isNew && news == WARM_UP + FRAMES) {
                    report();
                    Platform.runLater(() -> reported = true);
                }
            }
        }

        /** Once the frames are measured, paints the layers of further frames with both pens. */
        private void compare() {
            paints.paint(stage.getScene().getRoot());
            if (paints.frames() == WARM_UP && !compared) {
                compared = true;
                paints.forgetTimes();
            } else if (paints.frames() == FRAMES && compared) {
                System.out.print(paints.toText());
                System.exit(0);
            }
        }

        private void report() {
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
                    "%s: %d frames of %.0f x %.0f, each with something new (%d pulses without left out);"
                            + " milliseconds, median / 95th percentile%n",
                    String.join(" ", words),
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
