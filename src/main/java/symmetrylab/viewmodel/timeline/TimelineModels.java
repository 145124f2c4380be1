package symmetrylab.viewmodel.timeline;

/**
 * The view models behind the timeline.
 *
 * @param playback the current step and playing
 * @param marks the events and their steps
 */
public record TimelineModels(PlaybackViewModel playback, MarksViewModel marks) {}
