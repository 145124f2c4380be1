package symmetrylab.viewmodel.window;

import symmetrylab.viewmodel.kept.KeptModels;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.SettingsModels;

/**
 * The experiment and its files.
 *
 * @param experiment what is edited
 * @param shown what of it is on show
 * @param document opening and saving
 * @param export pictures to files
 * @param faults what went wrong in the program
 * @param settings the panel of settings
 * @param kept what is kept for the next start
 */
public record EditedExperiment(
        ExperimentViewModel experiment,
        ShownExperiment shown,
        DocumentViewModel document,
        ExportViewModel export,
        FaultViewModel faults,
        SettingsModels settings,
        KeptModels kept) {}
