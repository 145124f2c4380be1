package symmetrylab.viewmodel.window;

import symmetrylab.viewmodel.export.ExportModels;
import symmetrylab.viewmodel.kept.KeptModels;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.SettingsModels;

/**
 * The experiment and its files.
 *
 * @param experiment the experiment being edited
 * @param shown the version that is shown
 * @param document opening and saving
 * @param export files of pictures and numbers
 * @param faults faults of the program
 * @param settings the panel of settings
 * @param kept everything kept between sessions
 */
public record EditedExperiment(
        ExperimentViewModel experiment,
        ShownExperiment shown,
        DocumentViewModel document,
        ExportModels export,
        FaultViewModel faults,
        SettingsModels settings,
        KeptModels kept) {}
