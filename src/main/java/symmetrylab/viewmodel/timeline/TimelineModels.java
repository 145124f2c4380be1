package symmetrylab.viewmodel.timeline;

/**
 * The view models behind the timeline.
 *
 * @param playback which step is shown
 * @param marks what happened at which step
 */
public record TimelineModels(PlaybackViewModel playback, MarksViewModel marks) {}
