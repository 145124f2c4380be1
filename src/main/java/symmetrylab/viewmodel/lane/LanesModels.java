package symmetrylab.viewmodel.lane;

/**
 * What the lanes are shown from.
 *
 * @param training what has been trained
 * @param lanes what is said about all of it
 * @param display how it is shown
 * @param stepTrace the numbers of the open step
 * @param edgeGradients what edges show in place of weights
 */
public record LanesModels(
        TrainingViewModel training,
        LanesViewModel lanes,
        DisplayViewModel display,
        StepTraceViewModel stepTrace,
        EdgeGradientsViewModel edgeGradients) {}
