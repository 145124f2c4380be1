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

    // JavaFX warns that it runs from the class path, as the program is meant to (decision 0005). This field keeps the
    // logger and its filter from being collected.
    private static final Logger JAVAFX_LOGGER = Logger.getLogger("javafx");

    private Beginning beginning;

    /**
     * Opens the window, on {@code file} if it is given, and returns when it is closed.
     *
     * @param settings the folder for settings; absent for the usual one
     * @return whether a display could be opened
     */
    public static boolean start(Optional<Path> settings, Optional<Path> file) {
        JAVAFX_LOGGER.setFilter(
                record -> !String.valueOf(record.getMessage()).contains("Unsupported JavaFX configuration"));
        HeapSettings.limitTextures();
        // The presets are read while JavaFX starts; the window waits for them if it must.
        new Thread(Presets::all, "symmetry-lab-presets").start();
        try {
            launch(App.class, text(settings), text(file));
            return true;
        } catch (UnsupportedOperationException noDisplay) {
            return false;
        } catch (RuntimeException failed) {
            // JavaFX wraps what start throws, and may wrap the failure to reach a display.
            if (failed.getCause() instanceof UnsupportedOperationException) {
                return false;
            }
            throw failed;
        }
    }

    private static String text(Optional<Path> path) {
        return path.map(Path::toString).orElse("");
    }

    /** Reads the experiment off the JavaFX thread. */
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
        SystemFileChoice files = new SystemFileChoice(stage, getHostServices()::showDocument, words);
        Wiring wiring = new Wiring(stage, new WindowThreads(), files, words, beginning);
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

    /** Shows and logs a fault, once even if it recurs with every frame. */
    private static void report(Wiring wiring, Throwable fault) {
        if (wiring.report(fault)) {
            Logger.getLogger(App.class.getName()).log(Level.SEVERE, "unexpected", fault);
        }
    }
}
