package symmetrylab.viewmodel.settings;

/**
 * The view models behind the panel of settings.
 *
 * @param panel what of it is shown
 * @param scope which lanes a change of network or training is for
 * @param tiles the data to choose from
 * @param csv the CSV file that is chosen
 * @param summary the settings of a section in one line
 */
public record SettingsModels(
        PanelViewModel panel, ScopeViewModel scope, DataTiles tiles, CsvViewModel csv, SettingsSummary summary) {}
