package symmetrylab.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.management.JMException;
import javax.management.ObjectName;
import symmetrylab.words.Words;

/**
 * The memory of the window during minutes of use: it plays, a slider is dragged, the window is resized, steps and the
 * inspector are opened and closed, the theme is toggled.
 *
 * <p>Every quarter of a minute it prints the live objects after a collection, the committed heap, and the memory of the
 * process; at the end, the classes of the live objects. The window is drawn by software.
 *
 * <p>Options: first, the seconds it lasts (default 180); {@code --undisturbed} collects only at the end, so that the heap
 * grows as usual; {@code --display} draws on the real display instead of Monocle's headless one, and resizes the window
 * only there.
 */
public final class MemoryBenchmark {

    private static final int SECONDS = 180;
    private static final long MEASURE_NANOS = 15_000_000_000L;
    private static final int KINDS_PRINTED = 12;

    private MemoryBenchmark() {}

    /** Uses the window for a while. */
    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals("--here")) {
            Application.launch(Window.class, Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        List<String> words = new ArrayList<>(List.of(args));
        boolean display = words.remove("--display");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dprism.order=sw", "-Dprism.targetvram=128m", "-Djava.awt.headless=true"));
        if (!display) {
            command.addAll(List.of(
                    "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dheadless.geometry=1920x1080-32"));
        }
        String options = System.getenv("MEMORY_BENCHMARK_OPTIONS");
        if (options != null) {
            command.addAll(List.of(options.split(" ")));
        }
        command.addAll(List.of(
                "-classpath", System.getProperty("java.class.path"), MemoryBenchmark.class.getName(), "--here"));
        if (words.isEmpty() || words.get(0).startsWith("--")) {
            words.add(0, Integer.toString(SECONDS));
        }
        command.addAll(words);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("exit " + exit);
        }
    }

    /** The window; not the main class, which must not be an {@code Application} if JavaFX is on the class path. */
    public static final class Window extends Application {

        private final Random random = new Random(1);
        private final long begin = System.nanoTime();
        private long measured = begin;
        private long endNanos;
        private Stage stage;
        private Robot robot;
        private boolean undisturbed;
        private int pulses;

        @Override
        public void start(Stage window) {
            stage = window;
            robot = new Robot();
            undisturbed = getParameters().getRaw().contains("--undisturbed");
            endNanos = begin
                    + 1_000_000_000L * Long.parseLong(getParameters().getRaw().get(0));
            HeapSettings.apply();
            new Wiring(
                            window,
                            new WindowThreads(),
                            new SystemFileChoice(window, address -> {}, Words.english()),
                            Words.english())
                    .begin();
            System.out.printf("seconds  %s MB  heap MB  process MB  window%n", undisturbed ? " used" : "alive");
            new AnimationTimer() {
                @Override
                public void handle(long nowNanos) {
                    pulse();
                }
            }.start();
        }

        private void pulse() {
            pulses++;
            if (stage.getScene().lookup("#lane0-common") == null) {
                if (!((ToggleButton) stage.getScene().lookup("#controls-toggle")).isSelected()) {
                    fire("#controls-toggle");
                }
                return;
            }
            // A second of each.
            switch (pulses / 60 % 8) {
                case 0, 1 -> play();
                case 2, 3 -> drag("#lane0-common");
                case 4 -> drag("#lane1-sigma");
                case 5 -> resize();
                case 6 -> inspect();
                default -> switchThings();
            }
            long now = System.nanoTime();
            if (now - measured >= MEASURE_NANOS) {
                measured = now;
                measure((now - begin) / 1_000_000_000L);
                if (now >= endNanos) {
                    undisturbed = false;
                    measure((now - begin) / 1_000_000_000L);
                    histogram();
                    System.exit(0);
                }
            }
        }

        private void play() {
            if (pulses % 60 == 0) {
                fire("#to-start");
                fire("#play");
            }
        }

        private void drag(String slider) {
            Slider dragged = (Slider) stage.getScene().lookup(slider);
            double share = 0.5 + 0.5 * Math.sin(pulses / 20.0);
            dragged.setValue(dragged.getMin() + share * (dragged.getMax() - dragged.getMin()));
        }

        private void resize() {
            // Monocle's pixels do not grow with the window.
            if (pulses % 6 == 0 && System.getProperty("monocle.platform") == null) {
                stage.setWidth(1024 + random.nextInt(896));
                stage.setHeight(700 + random.nextInt(380));
            }
        }

        private void inspect() {
            if (pulses % 60 == 50) {
                fire("#inspector-close");
            } else if (pulses % 10 == 0) {
                Node graph = stage.getScene().lookup("#lane0-network");
                if (graph != null) {
                    Bounds bounds = graph.getLayoutBounds();
                    Point2D point = graph.localToScreen(
                            random.nextDouble() * bounds.getWidth(), random.nextDouble() * bounds.getHeight());
                    robot.mouseMove(point);
                    robot.mouseClick(MouseButton.PRIMARY);
                }
            }
        }

        private void switchThings() {
            switch (pulses % 60) {
                case 5, 50 -> key(KeyCode.O);
                case 15, 20, 25 -> key(KeyCode.PERIOD);
                case 30 -> key(KeyCode.T);
                default -> {}
            }
        }

        private void fire(String id) {
            if (stage.getScene().lookup(id) instanceof ButtonBase button) {
                button.fire();
            }
        }

        private void key(KeyCode code) {
            Scene scene = stage.getScene();
            Event.fireEvent(
                    scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false));
        }

        private void measure(long seconds) {
            if (!undisturbed) {
                System.gc();
            }
            MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            System.out.printf(
                    Locale.ROOT,
                    "%7d  %8d  %7d  %10s  %.0f x %.0f%n",
                    seconds,
                    heap.getUsed() >> 20,
                    heap.getCommitted() >> 20,
                    processMegabytes(),
                    stage.getWidth(),
                    stage.getHeight());
        }

        private static String processMegabytes() {
            try {
                return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                        .map(String::valueOf)
                        .findFirst()
                        .orElse("?");
            } catch (IOException e) {
                return "?";
            }
        }

        private static void histogram() {
            try {
                String all = (String) ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "gcClassHistogram",
                                new Object[] {new String[0]},
                                new String[] {String[].class.getName()});
                all.lines().limit(KINDS_PRINTED + 2).forEach(System.out::println);
            } catch (JMException e) {
                System.out.println("no histogram: " + e);
            }
        }
    }
}
