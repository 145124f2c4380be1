package symmetrylab.viewmodel.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import symmetrylab.spec.SampleSource;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.settings.DataChange;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Text;

/** Files that are dropped onto the window: an experiment, a picture that holds one, a table. */
public final class DroppedFiles {

    private final ExperimentViewModel experiment;
    private final DocumentViewModel document;

    /** Opens into {@code experiment}, by {@code document}. */
    public DroppedFiles(ExperimentViewModel experiment, DocumentViewModel document) {
        this.experiment = experiment;
        this.document = document;
    }

    /** Opens an experiment or a picture, takes a table as data; tells by a message what it cannot open. */
    public void open(List<Path> files, String problemTitle) {
        if (files.size() != 1) {
            document.announce(Notice.Kind.PROBLEM, problemTitle, Text.of("drop.several"));
            return;
        }
        Path file = files.get(0);
        if (endsIn(file, ".csv")) {
            experiment.edit("", now -> DataChange.to(SampleSource.Csv.at(file.toString()), now));
        } else if (endsIn(file, ".json") || endsIn(file, ".png")) {
            document.open(file, problemTitle);
        } else {
            document.announce(
                    Notice.Kind.PROBLEM, problemTitle, Text.about(file.toString(), Text.of("drop.otherKind")));
        }
    }

    private static boolean endsIn(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
