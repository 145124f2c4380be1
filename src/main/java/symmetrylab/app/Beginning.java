package symmetrylab.app;

import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.app.store.NothingKept;
import symmetrylab.app.store.SettingsFolder;
import symmetrylab.app.store.SettingsPlace;
import symmetrylab.viewmodel.kept.KeptFolder;
import symmetrylab.viewmodel.kept.StoredSettings;
import symmetrylab.viewmodel.window.FirstExperiment;

/**
 * What the window starts with.
 *
 * @param folder where settings and unsaved work are kept
 * @param settings how the window was at the last start
 * @param experiment what it shows first
 */
record Beginning(KeptFolder folder, StoredSettings settings, FirstExperiment experiment) {

    /** The first preset, and nothing kept. */
    static Beginning preset() {
        return with(NothingKept.onPurpose(), FirstExperiment.preset());
    }

    /** The experiment in {@code file}, and nothing kept. */
    static Beginning of(Path file) {
        return with(NothingKept.onPurpose(), FirstExperiment.of(file));
    }

    /**
     * Reads what there is from earlier starts, and the experiment.
     *
     * @param chosen the folder for settings; where it is absent, the usual one
     * @param file the experiment; where it is absent, the first preset
     */
    static Beginning read(Optional<Path> chosen, Optional<Path> file) {
        KeptFolder folder =
                SettingsPlace.find(chosen).<KeptFolder>map(SettingsFolder::new).orElseGet(NothingKept::withoutFolder);
        return with(folder, file.map(FirstExperiment::of).orElseGet(FirstExperiment::preset));
    }

    private static Beginning with(KeptFolder folder, FirstExperiment experiment) {
        return new Beginning(folder, StoredSettings.read(folder), experiment);
    }
}
