package symmetrylab.testing;

import symmetrylab.spec.file.Presets;
import symmetrylab.viewmodel.settings.SettingNames;
import symmetrylab.words.Words;

/** The names that follow the settings, as in the program. */
public final class Names {

    /** In English, with the presets that ship. */
    public static final SettingNames ENGLISH = new SettingNames(Words.english(), Presets.all());

    private Names() {}
}
