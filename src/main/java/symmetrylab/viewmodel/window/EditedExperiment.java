package symmetrylab.viewmodel.window;

import symmetrylab.viewmodel.settings.ExperimentViewModel;

/**
 * The experiment and its files.
 *
 * @param experiment what is edited
 * @param shown what of it is on show
 * @param document opening and saving
 * @param export pictures to files
 * @param faults what went wrong in the program
 */
public record EditedExperiment(
        ExperimentViewModel experiment,
        ShownExperiment shown,
        DocumentViewModel document,
        ExportViewModel export,
        FaultViewModel faults) {}
