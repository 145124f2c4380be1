package symmetrylab.figure.step;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import symmetrylab.figure.network.EdgeNumbers.Edge;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Phase.Kind;

/**
 * The edges that a phase of an open step shows in full: all, or only the strongest of each neuron where there are too
 * many to be followed by eye.
 *
 * @param step the step
 * @param layout the visible neurons
 * @param phase the running phase
 */
record StrongestEdges(StepContent step, StepLayout layout, Phase phase) {

    /** The most edges between two columns that can be followed by eye. */
    private static final int MAX_CLEAR = 25;

    /** Whether all edges of a layer of weights are shown in full. */
    boolean areAll(int layer) {
        return layout.columns().get(layer).size()
                        * layout.columns().get(layer + 1).size()
                <= MAX_CLEAR;
    }

    /** Whether the phase shows only some of its edges in full. */
    boolean areFewer() {
        return switch (phase.kind()) {
            case FORWARD, BACKWARD -> !areAll(phase.layer());
            case LOSS -> false;
            case UPDATE -> IntStream.range(0, step.network().layers()).anyMatch(layer -> !areAll(layer));
        };
    }

    /**
     * The edge with the largest number of the phase, among those drawn, for each visible neuron that the phase computes.
     * Empty if all edges are shown in full.
     */
    Set<Edge> of(int layer) {
        if (areAll(layer)) {
            return Set.of();
        }
        boolean carries = phase.kind() == Kind.BACKWARD && layer > 0;
        List<Place> owners = layout.columns().get(carries ? layer : layer + 1);
        List<Place> others = layout.columns().get(carries ? layer + 1 : layer);
        Set<Edge> strongest = new LinkedHashSet<>();
        for (Place owner : owners) {
            others.stream()
                    .map(other ->
                            carries ? new Edge(other.index(), owner.index()) : new Edge(owner.index(), other.index()))
                    .max(Comparator.comparingDouble(edge -> strength(layer, edge)))
                    .ifPresent(strongest::add);
        }
        return strongest;
    }

    /** The size of the number that the phase sends along an edge. */
    private double strength(int layer, Edge edge) {
        int index = step.network().offset(layer, edge.to()) + edge.from();
        double weight = step.trace().before().parameters().get(index);
        StepTrace.Layer numbers = step.trace().layers().get(layer);
        return Math.abs(
                switch (phase.kind()) {
                    case FORWARD, LOSS -> weight * numbers.inputs().get(edge.from());
                    case BACKWARD ->
                        layer > 0
                                ? weight * numbers.deltas().get(edge.to())
                                : step.trace().gradient().get(index);
                    case UPDATE -> step.move(index);
                });
    }
}
