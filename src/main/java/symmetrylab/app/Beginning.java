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
 * @param settings the settings of the last session
 * @param experiment the first one shown
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
     * Reads what earlier sessions left, and the experiment.
     *
     * @param chosen the folder for settings; absent for the usual one
     * @param file the experiment; absent for the first preset
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
