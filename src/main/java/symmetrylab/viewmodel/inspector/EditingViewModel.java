package symmetrylab.viewmodel.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableIntegerValue;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.recording.Recording;
import symmetrylab.spec.Edit;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;

/**
 * Edits of the selected part, in the current state of its lane: the last one if the run ended before. Playing pauses,
 * so that the effect is seen.
 */
public final class EditingViewModel {

    private static final String VALUE = "value/";

    /**
     * An edit that was just made.
     *
     * @param lane its lane, from 0
     * @param step the state that it changed
     */
    public record Done(int lane, int step) {}

    private final ExperimentViewModel experiment;
    private final SelectionViewModel selection;
    private final PlaybackViewModel playback;
    private final ObservableIntegerValue shownStep;
    private final TrainingViewModel training;
    private final ReadOnlyObjectWrapper<Optional<Done>> done = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty picking = new SimpleBooleanProperty(false);
    private final ReadOnlyDoubleWrapper nudgeSize = new ReadOnlyDoubleWrapper(1);
    private Optional<SelectionViewModel.Selection> suggestedFor = Optional.empty();
    private boolean nudgeSizeTyped;
    private Optional<Integer> dragStep = Optional.empty();
    private boolean editing;

    /** Edits {@code experiment}. */
    public EditingViewModel(
            ExperimentViewModel experiment,
            SelectionViewModel selection,
            PlaybackViewModel playback,
            ObservableIntegerValue shownStep,
            TrainingViewModel training) {
        this.experiment = experiment;
        this.selection = selection;
        this.playback = playback;
        this.shownStep = shownStep;
        this.training = training;
        experiment.revisionProperty().addListener(property -> {
            if (!editing) {
                done.set(Optional.empty());
                suggestedFor = Optional.empty();
            }
        });
        selection.selectionProperty().addListener(property -> {
            picking.set(false);
            suggestNudgeSize();
        });
        training.lanesProperty().addListener(property -> suggestNudgeSize());
    }

    /**
     * The edit that was the last change of the experiment; absent once anything else is changed, or the edit is undone.
     */
    public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Whether the next neuron clicked in the graph is the one to copy the selected neuron onto. */
    public BooleanProperty pickingProperty() {
        return picking;
    }

    /** Copies the selected neuron onto the one clicked, if that is another one of the same lane and layer. */
    public void pick(int lane, Optional<Neuron> target) {
        picking.set(false);
        Optional<Neuron> source = selected()
                .filter(now -> now.lane() == lane)
                .flatMap(now -> part())
                .filter(Neuron.class::isInstance)
                .map(Neuron.class::cast);
        target.filter(onto -> source.filter(from -> from.column() == onto.column() && !from.equals(onto))
                        .isPresent())
                .ifPresent(onto -> copyOnto(onto.index()));
    }

    /** Sets the selected weight or bias, or the selected neuron's bias; values set in a row are undone as one. */
    public void setValue(double value) {
        // Values of another weight, or in another state, are a separate change.
        place((layer, to, from) -> edit(
                VALUE + layer + "/" + to + "/" + from + "/", step -> new Edit.SetValue(step, layer, to, from, value)));
    }

    /**
     * Sets the selected weight or bias to a dragged value, with enough decimals to show a thousandth of {@code limit}.
     */
    public void dragTo(double value, double limit) {
        double decimals = Math.max(0, Math.ceil(StrictMath.log10(1000 / limit) - 1e-9));
        double power = StrictMath.pow(10, decimals);
        // Division, not multiplication: 3 / 10.0 is the double nearest to 0.3, 3 * 0.1 is not.
        setValue(Double.isFinite(value * power) ? Math.rint(value * power) / power : value);
    }

    /** Begins to drag a value: until {@link #endDrag()} all values are set in the state shown now. */
    public void beginDrag() {
        experiment.endChange();
        playback.pause();
        dragStep = selected().map(now -> held(now.lane()));
    }

    /** Ends a drag, which is undone as one change. */
    public void endDrag() {
        dragStep = Optional.empty();
        experiment.endChange();
    }

    /** The amount by which a nudge changes a value: one that shows in the plots, unless one was typed. */
    public ReadOnlyDoubleProperty nudgeSizeProperty() {
        return nudgeSize.getReadOnlyProperty();
    }

    /** Sets the size of all nudges from now on. */
    public void setNudgeSize(double size) {
        nudgeSizeTyped = true;
        nudgeSize.set(size);
    }

    /** Suggests a size once per selection: each nudge may widen the scales, but nudges in a row keep their size. */
    private void suggestNudgeSize() {
        Optional<SelectionViewModel.Selection> now = selected();
        if (nudgeSizeTyped || now.isEmpty() || now.equals(suggestedFor)) {
            return;
        }
        int lane = now.get().lane();
        Optional<RunHistory> history = training.lanesProperty()
                .get()
                .filter(lanes -> lane < lanes.histories().size())
                .map(lanes -> lanes.histories().get(lane))
                .filter(run -> now.get().subject().existsIn(run));
        Optional<Parameter> parameter = part().flatMap(Inspection::parameter);
        if (history.isPresent() && parameter.isPresent()) {
            suggestedFor = now;
            Recording recording = history.get().recording();
            int step = history.get().held(shownStep.get());
            SharedScales scales = training.lanesProperty().get().orElseThrow().scales();
            nudgeSize.set(NudgeSize.suggested(scales, recording.parameters(step), parameter.get()));
        }
    }

    /** Adds the size of a nudge to the value that {@link #setValue} sets; subtracts it if {@code down}. */
    public void nudge(boolean down) {
        nudge(down ? -nudgeSize.get() : nudgeSize.get());
    }

    /** Adds {@code add} to the value that {@link #setValue} sets. */
    public void nudge(double add) {
        experiment.endChange();
        place((layer, to, from) -> edit("", step -> new Edit.Nudge(step, layer, to, from, add)));
    }

    /** Makes hidden neuron {@code onto}, from 0, of its layer equal to the selected one. */
    public void copyOnto(int onto) {
        experiment.endChange();
        part().filter(Neuron.class::isInstance)
                .map(Neuron.class::cast)
                .ifPresent(
                        neuron -> edit("", step -> new Edit.Copy(step, neuron.column(), neuron.index() + 1, onto + 1)));
    }

    /** Sets all weights and biases that lead into the selected layer to 0. */
    public void zero() {
        experiment.endChange();
        part().filter(Layer.class::isInstance)
                .map(Layer.class::cast)
                .ifPresent(layer -> edit("", step -> new Edit.Zero(step, layer.layer() + 1)));
    }

    /**
     * Removes {@code edit}, number {@code index}, from 0, of lane {@code lane}; does nothing if that number is another
     * edit by now.
     */
    public void remove(int lane, int index, Edit edit) {
        experiment.endChange();
        if (lane < experiment.spec().runs().size()) {
            List<Edit> edits = experiment.spec().runs().get(lane).edits();
            if (index < edits.size() && edits.get(index).equals(edit)) {
                experiment.removeEdit(lane, index);
            }
        }
    }

    /** Ends a change: values set from now on are undone separately. */
    public void endChange() {
        experiment.endChange();
    }

    /** Undoes the last change. */
    public void undo() {
        experiment.undo();
    }

    private interface Place {
        void at(int layer, int to, int from);
    }

    /** Calls {@code edit} with the place of the selected weight or bias, or of the selected neuron's bias, counted from 1, 0 standing for the bias. */
    private void place(Place edit) {
        part().ifPresent(part -> part.accept(new NetworkPart.Visitor<Void>() {
            @Override
            public Void neuron(Neuron neuron) {
                Inspection.parameter(neuron).ifPresent(bias -> bias.accept(this));
                return null;
            }

            @Override
            public Void weight(Weight weight) {
                edit.at(weight.layer() + 1, weight.to() + 1, weight.from() + 1);
                return null;
            }

            @Override
            public Void bias(Bias bias) {
                edit.at(bias.layer() + 1, bias.to() + 1, 0);
                return null;
            }

            @Override
            public Void layer(Layer layer) {
                return null;
            }
        }));
    }

    private void edit(String field, IntFunction<Edit> made) {
        if (training.outdatedProperty().get()) {
            // The selection belongs to the previous experiment, which can no longer be edited.
            return;
        }
        // The selection may belong to a lane that was just removed.
        selected().filter(now -> now.lane() < experiment.spec().runs().size()).ifPresent(now -> {
            playback.pause();
            int step = dragStep.orElseGet(() -> held(now.lane()));
            Edit next = made.apply(step);
            int before = experiment.revisionProperty().get();
            editing = true;
            try {
                experiment.addEdit(now.lane(), field.isEmpty() ? "" : field + step + "/", next);
            } finally {
                editing = false;
            }
            if (experiment.revisionProperty().get() != before) {
                done.set(Optional.of(new Done(now.lane(), step)));
            }
        });
    }

    private Optional<SelectionViewModel.Selection> selected() {
        return selection.selectionProperty().get();
    }

    private Optional<NetworkPart> part() {
        return selected().flatMap(now -> now.subject().networkPart());
    }

    /** The current state: the last one of a run that ended earlier, but not of one still in training. */
    private int held(int lane) {
        int step = shownStep.get();
        return training.lanesProperty()
                .get()
                .filter(lanes -> lane < lanes.histories().size())
                .map(lanes -> lanes.histories().get(lane))
                .filter(history -> history.recording().isComplete())
                .map(history -> history.held(step))
                .orElse(step);
    }
}
