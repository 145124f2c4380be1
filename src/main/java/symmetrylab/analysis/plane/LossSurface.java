package symmetrylab.analysis.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.analysis.curvature.Eigenvectors;
import symmetrylab.analysis.curvature.ExtremeDirections;
import symmetrylab.analysis.curvature.Hessian;
import symmetrylab.analysis.curvature.Kink;
import symmetrylab.analysis.plane.LossPlane.Place;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Range;
import symmetrylab.recording.Recording;

/**
 * The loss on a plane through a run's parameters, with the run's path projected on it.
 *
 * @param choice the plane; of eigenvectors those that it has, which are the usual ones where others would cost too much
 * @param field the loss
 * @param steps the steps of the path
 * @param path their places, in the same order
 * @param other the place of the other run's end, for a plane between runs
 */
public record LossSurface(
        PlaneChoice choice, LossField field, List<Integer> steps, List<Place> path, Optional<Place> other) {

    /** The room around the path, as a share of its extent at each end. */
    private static final double MARGIN = 0.2;

    /** The least extent along a direction, for paths that do not move along it. */
    private static final double LEAST = 0.5;

    /** Copies the lists. */
    public LossSurface {
        steps = List.copyOf(steps);
        path = List.copyOf(path);
    }

    /**
     * The coarsest picture of a run's plane. Absent if there is no such plane: at a kink for eigenvectors, where states
     * are not finite, without a second run of the same network, or once {@code stop} holds.
     *
     * @param asked the plane; other eigenvectors than the usual ones need a Hessian that is not {@linkplain
     *     Hessian#isTooLarge too large}
     * @param step the state shown, which a plane of eigenvectors goes through
     * @param others the other runs; the first with the same network counts
     */
    public static Optional<LossSurface> of(
            PlaneChoice asked, Recording run, int step, List<Recording> others, BooleanSupplier stop) {
        PlaneKind kind = asked.kind();
        boolean tooLarge = Hessian.isTooLarge(run.parameters(step).architecture(), run.data());
        PlaneChoice choice = tooLarge ? PlaneChoice.of(kind) : asked;
        Optional<LossPlane> plane =
                switch (kind) {
                    case EIGENVECTORS -> ofEigenvectors(run.parameters(step), run.data(), choice.pair());
                    case PATH -> LossPlane.alongPath(run);
                    case LANES ->
                        others.stream()
                                .flatMap(other -> LossPlane.between(run, other).stream())
                                .findFirst();
                };
        if (plane.isEmpty() || !plane.get().center().isFinite()) {
            return Optional.empty();
        }
        LossPlane known = plane.get();
        List<Integer> steps = LossPlane.steps(run);
        List<Place> path = new ArrayList<>();
        for (int each : steps) {
            path.add(known.place(run.parameters(each)));
        }
        Optional<Place> other = kind == PlaneKind.LANES
                ? others.stream()
                        .filter(run2 -> LossPlane.between(run, run2).isPresent())
                        .findFirst()
                        .map(run2 -> known.place(run2.parameters(run2.lastStep())))
                : Optional.empty();
        Range across = new Range(-LEAST, LEAST);
        Range up = new Range(-LEAST, LEAST);
        for (Place place : path) {
            across = across.including(place.x());
            up = up.including(place.y());
        }
        across = other.map(Place::x).map(across::including).orElse(across);
        up = other.map(Place::y).map(up::including).orElse(up);
        return LossField.coarse(known, wider(across), wider(up), run.data(), stop)
                .map(field -> new LossSurface(choice, field, steps, path, other));
    }

    private static Optional<LossPlane> ofEigenvectors(Parameters at, DataSet data, EigenPair pair) {
        boolean isDefined =
                at.size() >= 2 && at.isFinite() && Kink.find(at, data).isEmpty();
        if (!isDefined) {
            return Optional.empty();
        }
        return pair.equals(EigenPair.USUAL)
                ? Optional.of(LossPlane.of(at, ExtremeDirections.of(at, data)))
                : Eigenvectors.of(at, data, pair).map(vectors -> LossPlane.of(at, vectors));
    }

    private static Range wider(Range range) {
        double margin = MARGIN * range.length();
        return new Range(range.min() - margin, range.max() + margin);
    }

    /** How the plane was chosen. */
    public PlaneKind kind() {
        return choice.kind();
    }

    /** The same surface with twice as many cells a side; absent once {@code stop} holds. */
    public Optional<LossSurface> finer(DataSet data, BooleanSupplier stop) {
        return field.finer(data, stop).map(fine -> new LossSurface(choice, fine, steps, path, other));
    }

    /** The place of a state of the run. */
    public Place place(Parameters state) {
        return field.plane().place(state);
    }
}
