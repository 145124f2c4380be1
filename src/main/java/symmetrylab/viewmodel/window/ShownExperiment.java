package symmetrylab.viewmodel.window;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.VisibleText;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Text;

/**
 * Keeps the shown and the edited experiment together: until another experiment has been trained the previous one stays
 * visible, and if it cannot be trained the previous one comes back, with its settings.
 */
public final class ShownExperiment {

    private static final int NOTHING_SHOWN = -1;

    private final ExperimentViewModel experiment;
    private final TrainingViewModel training;
    private final Runnable onArrival;
    private final ReadOnlyObjectWrapper<Optional<Text>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int shownLoads;
    private boolean goingBack;

    /** Trains {@code experiment} after every change; runs {@code onArrival} before another one is shown. */
    public ShownExperiment(ExperimentViewModel experiment, TrainingViewModel training, Runnable onArrival) {
        this.experiment = experiment;
        this.training = training;
        this.onArrival = onArrival;
        // The same table may have new contents when loaded again.
        experiment.loadsProperty().addListener(property -> training.forgetData());
        experiment.revisionProperty().addListener(property -> {
            if (!goingBack) {
                dismissProblem();
            }
            train();
        });
        training.setOnMisfit(experiment::dropMisfits);
        training.setOnProblem(this::goBack);
        training.lanesProperty().addListener((InvalidationListener)
                property -> training.lanesProperty().get().ifPresent(this::arrive));
        InvalidationListener wait = property -> showWaiting();
        training.outdatedProperty().addListener(wait);
        experiment.specProperty().addListener(wait);
    }

    /** Trains the current experiment. */
    public void train() {
        training.train(experiment.spec(), experiment.folder());
    }

    /** Why the last request cannot be trained, in lines; absent if it can, and once dismissed. */
    public ReadOnlyObjectProperty<Optional<Text>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Hides the problem. */
    public void dismissProblem() {
        problem.set(Optional.empty());
    }

    /** The sentence while the previous experiment is still shown; absent while the edited one is. */
    public ReadOnlyObjectProperty<Optional<Text>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    private void arrive(Lanes lanes) {
        if (training.outdatedProperty().get()) {
            return;
        }
        experiment.markShown(lanes.experiment().spec(), lanes.complete());
        int loads = experiment.loadsProperty().get();
        if (loads != shownLoads) {
            shownLoads = loads;
            onArrival.run();
        }
    }

    private void goBack() {
        goingBack = true;
        try {
            problem.set(training.problemProperty().get());
            training.keepShownData();
            if (experiment.backToShown() && !isOnShow(experiment.spec())) {
                // Part of the failed experiment is shown: the previous one is trained again, and arrives again.
                shownLoads = NOTHING_SHOWN;
                training.forgetData();
                train();
            } else {
                // The restored experiment is already shown.
                shownLoads = experiment.loadsProperty().get();
            }
        } finally {
            goingBack = false;
        }
    }

    private boolean isOnShow(ExperimentSpec spec) {
        return training.lanesProperty()
                .get()
                .filter(lanes -> lanes.experiment().spec().equals(spec))
                .isPresent();
    }

    private void showWaiting() {
        waiting.set(training.outdatedProperty().get() ? Optional.of(sentence(experiment.spec())) : Optional.empty());
    }

    private static Text sentence(ExperimentSpec coming) {
        return coming.title().isBlank()
                ? Text.of("window.waiting.untitled")
                : Text.of("window.waiting", VisibleText.of(coming.title()));
    }
}
