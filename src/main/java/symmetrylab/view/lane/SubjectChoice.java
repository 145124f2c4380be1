package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import symmetrylab.figure.step.StepSubject;
import symmetrylab.view.control.Choice;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.StepTraceViewModel;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** Whose numbers an open step shows: the means over its batch, or a sample; there only while a step is open. */
final class SubjectChoice extends HBox {

    private static final int MAX_SAMPLES = 500;

    private final StepTraceViewModel stepTrace;
    private final Choice<Optional<StepSubject>> choice;

    SubjectChoice(StepTraceViewModel stepTrace, PlaybackViewModel playback, TrainingViewModel training, Words words) {
        this.stepTrace = stepTrace;
        getStyleClass().add("subject-choice");
        choice = new Choice<>(
                "step-subject",
                List.of(Optional.empty()),
                what -> words(what, words),
                stepTrace.subjectProperty()::set);
        choice.setTooltip(new Tooltip(words.get("subject.tip")));
        choice.setAccessibleText(words.get("subject.label"));
        Label label = new Label(words.get("subject.label"));
        label.setLabelFor(choice);
        label.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(label, choice);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> playback.momentProperty().get().isPresent(), playback.momentProperty()));
        managedProperty().bind(visibleProperty());
        training.lanesProperty().addListener((property, old, lanes) -> lanes.ifPresent(this::offer));
        training.lanesProperty().get().ifPresent(this::offer);
        stepTrace.subjectProperty().addListener((property, old, chosen) -> choice.show(chosen));
    }

    private void offer(Lanes lanes) {
        int samples = Math.min(MAX_SAMPLES, lanes.experiment().data().size());
        List<Optional<StepSubject>> offered = new ArrayList<>();
        offered.add(Optional.empty());
        offered.add(Optional.of(new StepSubject.Batch()));
        for (int i = 0; i < samples; i++) {
            offered.add(Optional.of(new StepSubject.Sample(i)));
        }
        Optional<StepSubject> chosen = stepTrace.subjectProperty().get();
        if (!choice.getItems().equals(offered)) {
            choice.getItems().setAll(offered);
        }
        // What was chosen for other data is kept only where these have it, too.
        Optional<StepSubject> kept = offered.contains(chosen) ? chosen : Optional.empty();
        choice.show(kept);
        stepTrace.subjectProperty().set(kept);
    }

    private static String words(Optional<StepSubject> what, Words words) {
        if (what.isEmpty()) {
            return words.get("subject.automatic");
        }
        return what.get() instanceof StepSubject.Sample sample
                ? words.get("subject.sample", Integer.toString(sample.index() + 1))
                : words.get("subject.batch");
    }
}
