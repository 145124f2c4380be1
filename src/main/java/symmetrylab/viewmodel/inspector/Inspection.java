package symmetrylab.viewmodel.inspector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepTrace;
import symmetrylab.nn.TrainingState;
import symmetrylab.spec.Edit;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.Subject;

/**
 * A subject inspected in one lane at one step.
 *
 * @param lanes the trained lanes
 * @param lane number of the lane, from 0
 * @param subject the inspected subject
 * @param step the current step
 * @param sample the sample whose numbers are shown, from 0; absent for means over the step's batch
 */
public record Inspection(Lanes lanes, int lane, Subject subject, int step, OptionalInt sample) {

    /** The lane's run. */
    public RunHistory history() {
        return lanes.histories().get(lane);
    }

    /** The number of the state shown in the lane: the last one if the run ended before the step. */
    public int held() {
        return history().held(step);
    }

    /** The same inspection at another step. */
    Inspection at(int other) {
        return new Inspection(lanes, lane, subject, other, sample);
    }

    /** Whether the lane ended before the current step. */
    public boolean isHeld() {
        return held() < step;
    }

    /** The state that is shown in the lane. */
    public TrainingState state() {
        return history().recording().state(held());
    }

    /** The numbers of the step from this state, of the sample or as means; may take a pass through the data. */
    public StepTrace trace() {
        return sample.isPresent()
                ? history().recording().trace(held(), sample.getAsInt())
                : history().recording().trace(held());
    }

    /** The edits that the lane was trained with. */
    public List<Edit> edits() {
        return history().recording().plan().spec().edits();
    }

    /** The parameter that is changed by hand: the inspected weight or bias, or the bias of the inspected neuron. */
    public Optional<Parameter> parameter() {
        return subject.networkPart().flatMap(Inspection::parameter);
    }

    /** {@code part} itself if it is a weight or bias; the bias of a neuron; absent for inputs and layers. */
    static Optional<Parameter> parameter(NetworkPart part) {
        return part.accept(new NetworkPart.Visitor<>() {
            @Override
            public Optional<Parameter> neuron(Neuron neuron) {
                return neuron.column() == 0
                        ? Optional.empty()
                        : Optional.of(new Bias(neuron.column() - 1, neuron.index()));
            }

            @Override
            public Optional<Parameter> weight(Weight weight) {
                return Optional.of(weight);
            }

            @Override
            public Optional<Parameter> bias(Bias bias) {
                return Optional.of(bias);
            }

            @Override
            public Optional<Parameter> layer(Layer layer) {
                return Optional.empty();
            }
        });
    }

    /** The value of {@link #parameter()} at the current step. */
    public OptionalDouble value() {
        Parameters now = state().parameters();
        return parameter()
                .map(parameter -> OptionalDouble.of(now.get(parameter.index(now.architecture()))))
                .orElse(OptionalDouble.empty());
    }

    /** The same inspection in another lane, which may lack the subject. */
    Inspection in(int other) {
        return new Inspection(lanes, other, subject, step, sample);
    }

    /** The same inspection in every lane, this one first. */
    public List<Inspection> inAllLanes() {
        return IntStream.concat(
                        IntStream.of(lane),
                        IntStream.range(0, lanes.histories().size()).filter(other -> other != lane))
                .mapToObj(this::in)
                .toList();
    }
}
