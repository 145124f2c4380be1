package symmetrylab.viewmodel.timeline;

import javafx.beans.value.ObservableIntegerValue;

/**
 * The view models behind the timeline.
 *
 * @param playback the current step and playing
 * @param marks the events and their steps
 * @param shownStep the step that the lanes show: while the current one is computed, the last one known
 */
public record TimelineModels(PlaybackViewModel playback, MarksViewModel marks, ObservableIntegerValue shownStep) {}
