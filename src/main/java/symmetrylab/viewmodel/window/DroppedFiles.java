package symmetrylab.viewmodel.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import symmetrylab.spec.file.LinkText;
import symmetrylab.spec.file.TableFile;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.settings.SettingsModels;
import symmetrylab.words.Text;

/** Files dropped onto the window: an experiment, a picture, a page or a link that holds one, a table. */
public final class DroppedFiles {

    private static final List<String> OPENED = List.of(
            ".json",
            ".json.txt",
            ".png",
            ".svg",
            ".pdf",
            ".tex",
            ".pptx",
            ".py",
            ".gif",
            ".apng",
            ".mp4",
            ".html",
            ".htm");

    private static final List<String> WEIGHTS = List.of(".npz", ".npy");

    private final SettingsModels settings;
    private final DocumentViewModel document;

    /** Opens experiments with {@code document} and tables with {@code settings}. */
    public DroppedFiles(SettingsModels settings, DocumentViewModel document) {
        this.settings = settings;
        this.document = document;
    }

    /** Opens an experiment or what holds one, or uses a table as data; a message reports files it cannot open. */
    public void open(List<Path> files, String problemTitle) {
        if (files.size() != 1) {
            document.announce(Notice.Kind.PROBLEM, problemTitle, Text.of("drop.several"));
            return;
        }
        Path file = files.get(0);
        if (LinkText.isLink(file)) {
            document.open(file, problemTitle);
        } else if (TableFile.isNamedSo(file)) {
            settings.useTable(file);
        } else if (OPENED.stream().anyMatch(ending -> endsIn(file, ending))) {
            document.open(file, problemTitle);
        } else if (WEIGHTS.stream().anyMatch(ending -> endsIn(file, ending))) {
            // A lane's network says which weights fit, and only the user which lane is meant.
            document.announce(
                    Notice.Kind.PROBLEM,
                    problemTitle,
                    Text.about(file.toString(), Text.of("drop.weights", Text.of("start.read"))));
        } else {
            document.announce(
                    Notice.Kind.PROBLEM, problemTitle, Text.about(file.toString(), Text.of("drop.otherKind")));
        }
    }

    private static boolean endsIn(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
