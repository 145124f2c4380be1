package symmetrylab.testing;

import java.util.stream.Collectors;
import symmetrylab.figure.lane.SettingNames;
import symmetrylab.spec.file.Presets;
import symmetrylab.words.Words;

/** The names that follow the settings, as in the program. */
public final class Names {

    /** In English, with the presets that ship. */
    public static final SettingNames ENGLISH = new SettingNames(
            Words.english(),
            Presets.all().stream().map(Presets.Preset::title).toList(),
            Presets.all().stream().flatMap(preset -> preset.runs().stream()).collect(Collectors.toSet()));

    private Names() {}
}
