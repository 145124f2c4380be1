package symmetrylab.viewmodel.inspector;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.scene.NetworkPart.Parameter;
import symmetrylab.nn.StepTrace;
import symmetrylab.nn.TrainingState;
import symmetrylab.spec.Edit;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.Subject;

/**
 * Something that is inspected in one lane at one step.
 *
 * @param lanes what has been trained
 * @param lane whose details are shown, from 0
 * @param subject what is inspected
 * @param step the step that is shown
 * @param sample the sample whose numbers are shown, from 0; absent for the means over the step's batch
 */
public record Inspection(Lanes lanes, int lane, Subject subject, int step, OptionalInt sample) {

    /** The lane's run. */
    public RunHistory history() {
        return lanes.histories().get(lane);
    }

    /** The state that is shown in the lane: its last one where the run ended before the step. */
    public int held() {
        return history().held(step);
    }

    /** The same at another step. */
    Inspection at(int other) {
        return new Inspection(lanes, lane, subject, other, sample);
    }

    /** Whether the lane ended before the step that is shown. */
    public boolean isHeld() {
        return held() < step;
    }

    /** The state that is shown in the lane. */
    public TrainingState state() {
        return history().recording().state(held());
    }

    /** The numbers of the step that leaves this state, of the sample or as means; may take a pass through the data. */
    public StepTrace trace() {
        return sample.isPresent()
                ? history().recording().trace(held(), sample.getAsInt())
                : history().recording().trace(held());
    }

    /** The edits of the lane that are trained. */
    public List<Edit> edits() {
        return history().recording().plan().spec().edits();
    }

    /** The value, at the step that is shown, of a weight or bias that is inspected. */
    public OptionalDouble value() {
        OptionalInt index = index(history());
        return index.isPresent()
                ? OptionalDouble.of(state().parameters().get(index.getAsInt()))
                : OptionalDouble.empty();
    }

    /** The same in another lane, which may lack it. */
    Inspection in(int other) {
        return new Inspection(lanes, other, subject, step, sample);
    }

    /** The same in every lane, this one first. */
    List<Inspection> inAllLanes() {
        return IntStream.concat(
                        IntStream.of(lane),
                        IntStream.range(0, lanes.histories().size()).filter(other -> other != lane))
                .mapToObj(this::in)
                .toList();
    }

    /** Where a weight or bias that is inspected stands in the flat array; absent for anything else. */
    OptionalInt index(RunHistory of) {
        return subject.networkPart()
                .filter(Parameter.class::isInstance)
                .map(Parameter.class::cast)
                .map(parameter ->
                        OptionalInt.of(parameter.index(of.recording().plan().architecture())))
                .orElse(OptionalInt.empty());
    }
}
