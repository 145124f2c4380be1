package symmetrylab.viewmodel.kept;

import java.io.IOException;
import java.util.Optional;
import symmetrylab.viewmodel.FailureWords;
import symmetrylab.words.Text;

/**
 * The settings as found at the start.
 *
 * @param settings those that could be read, and defaults for the rest
 * @param problem what was wrong with them; absent if nothing was
 * @param replaceable whether they may be overwritten
 */
public record StoredSettings(KeptSettings settings, Optional<Text> problem, boolean replaceable) {

    /** Reads the settings. Broken ones are set aside, and the problem says where. */
    public static StoredSettings read(KeptFolder folder) {
        try {
            Optional<String> text = folder.readSettings();
            KeptSettings.Reading reading =
                    text.map(KeptSettings::read).orElse(new KeptSettings.Reading(KeptSettings.DEFAULT, true));
            return reading.whole()
                    ? new StoredSettings(reading.settings(), Optional.empty(), true)
                    : withBrokenAside(folder, reading.settings());
        } catch (IOException unreadable) {
            Text problem = Text.of("kept.unreadable", FailureWords.of(unreadable));
            return new StoredSettings(KeptSettings.DEFAULT, Optional.of(problem), false);
        }
    }

    private static StoredSettings withBrokenAside(KeptFolder folder, KeptSettings settings) {
        try {
            Text problem = Text.of("kept.broken", folder.setSettingsAside().toString());
            return new StoredSettings(settings, Optional.of(problem), true);
        } catch (IOException stuck) {
            Text problem = Text.of("kept.unreadable", FailureWords.of(stuck));
            return new StoredSettings(settings, Optional.of(problem), false);
        }
    }
}
