package symmetrylab.viewmodel.timeline;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import symmetrylab.recording.Loop;
import symmetrylab.recording.OpenedStep;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Playhead;

/**
 * The phases at whose end playing stops.
 *
 * @param phases which; those that a network does not have stop nothing
 */
record PhaseStops(Set<Phase> phases) {

    static final PhaseStops NONE = new PhaseStops(Set.of());

    /** Places that differ by less, in phases, are the same: sums over frames are not exact. */
    private static final double TOLERANCE = 1e-6;

    /** Copies the set. */
    PhaseStops {
        phases = Set.copyOf(phases);
    }

    /** With {@code phase}, or without it where it is one of them. */
    PhaseStops toggled(Phase phase) {
        Set<Phase> changed = new HashSet<>(phases);
        if (!changed.remove(phase)) {
            changed.add(phase);
        }
        return new PhaseStops(changed);
    }

    /**
     * The first place at which playing on from {@code from} stops.
     *
     * @param distance how far it plays, in phases; below 0 for backwards
     * @return absent where the step is closed or no such place is on the way; the end where playing starts does not count
     */
    Optional<Playhead> onTheWay(Playhead from, double distance) {
        if (from.opened().isEmpty() || phases.isEmpty()) {
            return Optional.empty();
        }
        OpenedStep open = from.opened().get();
        int count = Phase.count(open.layers());
        double place =
                (double) open.step() * count + open.phaseIndex() + open.moment().progress();
        Optional<Loop> loop = from.loop().map(steps -> steps.within(open.lastStep() - 1));
        double low = loop.map(steps -> (double) steps.from() * count).orElse(Double.NEGATIVE_INFINITY);
        double high = loop.map(steps -> (steps.to() + 1.0) * count).orElse(Double.POSITIVE_INFINITY);
        double left = Math.abs(distance);
        // Every phase ends once within so many ends.
        for (int i = 0; i <= count; i++) {
            double end;
            if (distance >= 0) {
                place = place >= high - TOLERANCE ? low : place;
                end = Math.floor(place + TOLERANCE) + 1;
                left -= end - place;
            } else {
                end = Math.ceil(place - TOLERANCE) - 1;
                left -= Math.max(0, place - Math.max(low, end));
                // Where a loop begins, a phase ends that does not belong to it.
                end = end <= low + TOLERANCE ? high : end;
            }
            if (left < -TOLERANCE || end < 1 || end > (double) count * open.lastStep()) {
                return Optional.empty();
            }
            int ended = (int) ((long) (end - 1) % count);
            if (phases.contains(Phase.at(ended, open.layers()))) {
                return Optional.of(from.at((int) ((long) (end - 1) / count)).atPhase(ended, 1));
            }
            place = end;
        }
        return Optional.empty();
    }
}
