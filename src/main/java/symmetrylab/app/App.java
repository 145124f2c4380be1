package symmetrylab.app;

import java.nio.file.Path;
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

    /**
     * Opens the window, on {@code file} where there is one, and returns when it is closed.
     *
     * @return whether a display could be opened
     */
    public static boolean start(Optional<Path> file) {
        JAVAFX_LOGGER.setFilter(
                record -> !String.valueOf(record.getMessage()).contains("Unsupported JavaFX configuration"));
        // The presets are read while JavaFX starts; the window waits for them if it must.
        new Thread(Presets::all, "symmetry-lab-presets").start();
        try {
            launch(App.class, file.map(Path::toString).stream().toArray(String[]::new));
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

    @Override
    public void start(Stage stage) {
        Words words = Words.english();
        Wiring wiring = new Wiring(stage, new WindowThreads(), new SystemFileChoice(stage, words), words);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            if (Platform.isFxApplicationThread()) {
                report(wiring, fault);
            } else {
                Platform.runLater(() -> report(wiring, fault));
            }
        });
        wiring.begin(getParameters().getRaw().stream().findFirst().map(Path::of));
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
