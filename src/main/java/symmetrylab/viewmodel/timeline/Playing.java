package symmetrylab.viewmodel.timeline;

/**
 * The steps of the runs.
 *
 * @param playback which step is shown
 * @param marks what happened at which
 */
public record Playing(PlaybackViewModel playback, MarksViewModel marks) {}
