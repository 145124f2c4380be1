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
 * @param phases the phases; those that a network lacks have no effect
 */
record PhaseStops(Set<Phase> phases) {

    static final PhaseStops NONE = new PhaseStops(Set.of());

    /** Places closer than this, in phases, are the same: sums over frames are not exact. */
    private static final double TOLERANCE = 1e-6;

    /** Copies the set. */
    PhaseStops {
        phases = Set.copyOf(phases);
    }

    /** These stops with {@code phase}, or without it if it was one. */
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
     * @return absent if the step is closed or there is no such place on the way; an end at which playing starts does
     *     not count
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
        // Within this many ends, every phase ends once.
        for (int i = 0; i <= count; i++) {
            double end;
            if (distance >= 0) {
                place = place >= high - TOLERANCE ? low : place;
                end = Math.floor(place + TOLERANCE) + 1;
                left -= end - place;
            } else {
                end = Math.ceil(place - TOLERANCE) - 1;
                left -= Math.max(0, place - Math.max(low, end));
                // The phase that ends where a loop begins does not belong to the loop.
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
