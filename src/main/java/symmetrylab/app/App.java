package symmetrylab.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import symmetrylab.spec.file.Presets;
import symmetrylab.words.Words;

/** The window as a JavaFX application. */
public final class App extends Application {

    // JavaFX warns once that it runs from the class path, which is how the program is meant to run (decision 0005).
    // The logger is held here, or it would be collected and forget its filter.
    private static final Logger JAVAFX_LOGGER = Logger.getLogger("javafx");

    private Beginning beginning;

    /**
     * Opens the window, on {@code file} where there is one, and returns when it is closed.
     *
     * @param settings the folder for settings; where it is absent, the usual one
     * @return whether a display could be opened
     */
    public static boolean start(Optional<Path> settings, Optional<Path> file) {
        JAVAFX_LOGGER.setFilter(
                record -> !String.valueOf(record.getMessage()).contains("Unsupported JavaFX configuration"));
        // The presets are read while JavaFX starts; the window waits for them if it must.
        new Thread(Presets::all, "symmetry-lab-presets").start();
        try {
            launch(App.class, text(settings), text(file));
            return true;
        } catch (UnsupportedOperationException noDisplay) {
            return false;
        } catch (RuntimeException failed) {
            // What start throws comes wrapped; a display that does not answer may too.
            if (failed.getCause() instanceof UnsupportedOperationException) {
                return false;
            }
            throw failed;
        }
    }

    private static String text(Optional<Path> path) {
        return path.map(Path::toString).orElse("");
    }

    /** Reads beside the thread of the window. */
    @Override
    public void init() {
        List<Optional<Path>> paths = getParameters().getRaw().stream()
                .map(text -> Optional.of(text).filter(path -> !path.isEmpty()).map(Path::of))
                .toList();
        beginning = Beginning.read(paths.get(0), paths.get(1));
    }

    @Override
    public void start(Stage stage) {
        Words words = Words.english();
        Wiring wiring = new Wiring(stage, new WindowThreads(), new SystemFileChoice(stage, words), words, beginning);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            if (Platform.isFxApplicationThread()) {
                report(wiring, fault);
            } else {
                Platform.runLater(() -> report(wiring, fault));
            }
        });
        wiring.begin();
        Thread heap = new Thread(HeapSettings::apply, "symmetry-lab-heap");
        heap.setDaemon(true);
        heap.start();
    }

    /** Shows and logs a fault, once if it comes with every frame. */
    private static void report(Wiring wiring, Throwable fault) {
        if (wiring.report(fault)) {
            Logger.getLogger(App.class.getName()).log(Level.SEVERE, "unexpected", fault);
        }
    }
}
