package symmetrylab.viewmodel.lane;

/**
 * The view models behind the lanes.
 *
 * @param training what has been trained
 * @param lanes what is true of all lanes together
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
