package symmetrylab.viewmodel.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The file to write. Its ending follows the format. */
public final class ExportTarget {

    private final ExportChoice choice;
    private final Optional<Path> experiment;
    private final ExportQueue queue;
    private final StringProperty text = new SimpleStringProperty("");
    private Path folder;
    private String suggestion = "";

    /**
     * Starts with a name that no file in the folder has.
     *
     * @param experiment the file of the experiment, if it has one
     * @param folder for the file
     * @param queue with names that are taken too
     */
    public ExportTarget(ExportChoice choice, Optional<Path> experiment, Path folder, ExportQueue queue) {
        this.queue = queue;
        this.choice = choice;
        this.experiment = experiment;
        this.folder = folder;
        suggest();
        choice.formatProperty().addListener((property, old, now) -> follow(old, now));
    }

    /** The path as typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** The folder of the file. */
    public Path folder() {
        return file().map(Path::getParent).orElse(folder);
    }

    /** The file; absent if what is typed names none. */
    public Optional<Path> file() {
        String typed = text.get().strip();
        String ending = choice.formatProperty().get().ending();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = folder.resolve(Path.of(typed));
            Path name = path.getFileName();
            if (name == null) {
                return Optional.empty();
            }
            boolean ends = name.toString().toLowerCase(Locale.ROOT).endsWith(ending);
            return Optional.of(ends ? path : path.resolveSibling(name + ending));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether there is such a file already, or will be. */
    public boolean replaces() {
        return file().filter(this::isTaken).isPresent();
    }

    private boolean isTaken(Path file) {
        return queue.writes(file) || Files.exists(file);
    }

    /** Suggests a file that is not there. */
    public void suggest() {
        String name = SuggestedName.of(choice.formatProperty().get(), choice.title(), experiment);
        String ending = choice.formatProperty().get().ending();
        String stem = name.substring(0, name.length() - ending.length());
        Path file = folder.resolve(name);
        for (int number = 2; isTaken(file); number++) {
            file = folder.resolve(stem + "-" + number + ending);
        }
        suggestion = file.toString();
        text.set(suggestion);
    }

    /** Takes a file that was chosen. */
    public void choose(Path file) {
        Path whole = file.toAbsolutePath();
        folder = whole.getParent();
        text.set(whole.toString());
    }

    private void follow(FileFormat old, FileFormat now) {
        String ending = old.ending();
        String typed = text.get();
        if (typed.equals(suggestion) || !typed.toLowerCase(Locale.ROOT).endsWith(ending)) {
            suggest();
        } else {
            text.set(typed.substring(0, typed.length() - ending.length()) + now.ending());
        }
    }
}
