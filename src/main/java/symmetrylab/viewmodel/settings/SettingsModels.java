package symmetrylab.viewmodel.settings;

import java.nio.file.Path;

/**
 * The view models behind the panel of settings.
 *
 * @param panel which parts of it are shown
 * @param scope the lanes that a change of network or training applies to
 * @param tiles the available data
 * @param csv the chosen CSV file
 * @param summary the sections in one line each
 * @param starts the values with which lanes start
 * @param weights reads such values from files
 */
public record SettingsModels(
        PanelViewModel panel,
        ScopeViewModel scope,
        DataTiles tiles,
        CsvViewModel csv,
        SettingsSummary summary,
        StartValues starts,
        WeightsViewModel weights) {

    /** Takes the table {@code file} as data and shows its form, which asks about open questions. */
    public void useTable(Path file) {
        panel.show(PanelSection.DATA);
        csv.choose(file.toAbsolutePath().toString());
    }
}
