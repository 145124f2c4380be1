package symmetrylab.view.lane;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import symmetrylab.figure.step.StepSubject;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.lane.StepTraceViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/**
 * The choice of whose numbers an open step shows, the means over its batch or a sample; visible only while a step is
 * open.
 */
final class SubjectChoice extends HBox {

    private final StepTraceViewModel stepTrace;
    private final Choice<Optional<StepSubject>> choice;

    SubjectChoice(StepTraceViewModel stepTrace, PlaybackViewModel playback, Words words) {
        this.stepTrace = stepTrace;
        getStyleClass().add("subject-choice");
        choice = new Choice<>(
                "step-subject",
                List.of(Optional.empty()),
                what -> words(what, words),
                stepTrace.subjectProperty()::set);
        Tips.give(choice, words.get("subject.tip"));
        choice.setAccessibleText(words.get("subject.label"));
        Label label = new Label(words.get("subject.label"));
        label.setLabelFor(choice);
        for (Region part : List.of(this, label, choice)) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        setVisible(false);
        // Nodes nobody sees would be styled at the start.
        visibleProperty().subscribe(shown -> {
            if (shown && getChildren().isEmpty()) {
                getChildren().addAll(label, choice);
            }
        });
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> playback.momentProperty().get().isPresent(), playback.momentProperty()));
        managedProperty().bind(visibleProperty());
        stepTrace.offeredProperty().addListener(property -> show());
        stepTrace.subjectProperty().addListener(property -> show());
        show();
    }

    private void show() {
        choice.offer(
                stepTrace.offeredProperty().get(), stepTrace.subjectProperty().get());
    }

    private static String words(Optional<StepSubject> what, Words words) {
        OptionalInt sample = what.map(StepSubject::sample).orElse(OptionalInt.empty());
        return sample.isPresent()
                ? words.get("subject.sample", Integer.toString(sample.getAsInt() + 1))
                : words.get("subject.batch");
    }
}
