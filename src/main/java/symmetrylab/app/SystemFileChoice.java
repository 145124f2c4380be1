package symmetrylab.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import symmetrylab.view.window.FileChoice;
import symmetrylab.words.Words;

/** Asks for files with the system's own dialog, in the folder used last. */
final class SystemFileChoice implements FileChoice {

    private final Window owner;
    private final Consumer<String> documents;
    private final Words words;
    private Optional<File> folder = Optional.empty();

    /**
     * Asks over {@code owner}.
     *
     * @param documents shows the document at an address
     */
    SystemFileChoice(Window owner, Consumer<String> documents, Words words) {
        this.owner = owner;
        this.documents = documents;
        this.words = words;
    }

    @Override
    public Optional<Path> toOpen(Kind kind) {
        return remembered(chooser(kind).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(Kind kind, String suggestedName) {
        FileChooser chooser = chooser(kind);
        chooser.setInitialFileName(suggestedName);
        return remembered(chooser.showSaveDialog(owner)).map(file -> withEnding(file, kind));
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showDialog(owner));
        folder = chosen.or(() -> folder);
        return chosen.map(File::toPath);
    }

    @Override
    public void open(Path opened) {
        documents.accept(opened.toUri().toString());
    }

    private FileChooser chooser(Kind kind) {
        FileChooser chooser = new FileChooser();
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        List<String> patterns = Stream.concat(Stream.of(kind.extension()), kind.others().stream())
                .map(extension -> "*." + extension)
                .toList();
        chooser.getExtensionFilters().add(new ExtensionFilter(words.get("file." + kind.word()), patterns));
        return chooser;
    }

    private Optional<Path> remembered(File file) {
        if (file != null) {
            folder = Optional.ofNullable(file.getParentFile());
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static Path withEnding(Path file, Kind kind) {
        String ending = "." + kind.extension();
        boolean there = file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
        return there ? file : file.resolveSibling(file.getFileName() + ending);
    }
}
