package symmetrylab.viewmodel.kept;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.NewestFirst;

/** The files used last, as a menu lists them: existing ones first. */
public final class RecentFiles {

    /**
     * A file that was used.
     *
     * @param path its path
     * @param found whether it still exists
     */
    public record Recent(Path path, boolean found) {}

    private final SettingsViewModel settings;
    private final NewestFirst<List<Recent>> looks;
    private final ReadOnlyObjectWrapper<List<Recent>> files = new ReadOnlyObjectWrapper<>(List.of());

    /** Lists the files in {@code settings}; looks for them in the background, as a drive may be slow. */
    public RecentFiles(SettingsViewModel settings, Background background) {
        this.settings = settings;
        looks = new NewestFirst<>(background);
        settings.recentProperty().addListener((property, old, now) -> look());
        look();
    }

    /** The files: existing ones first, and among them the most recent first. */
    public ReadOnlyObjectProperty<List<Recent>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /** Checks again which files exist. */
    public void look() {
        List<Path> paths = settings.recentProperty().get();
        looks.request(() -> found(paths), files::set);
    }

    private static List<Recent> found(List<Path> paths) {
        return paths.stream()
                .map(path -> new Recent(path, Files.isRegularFile(path)))
                .sorted(Comparator.comparing(Recent::found).reversed())
                .toList();
    }
}
