package symmetrylab.analysis.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.curvature.Eigenvectors;
import symmetrylab.analysis.curvature.ExtremeDirections;
import symmetrylab.analysis.state.PrincipalPlane;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;

/**
 * A plane through the space of a network's parameters.
 *
 * @param center its origin
 * @param first its first direction, of length 1
 * @param second its second, orthogonal to it
 * @param firstMeasure the eigenvalue of the first direction, or the share of the path along it, 0 to 1; 0 where it has
 *     neither
 * @param secondMeasure the same of the second
 */
public record LossPlane(Parameters center, Vec first, Vec second, double firstMeasure, double secondMeasure) {

    /** About so many states of a run stand for its path. */
    private static final int MOST_STATES = 300;

    /** A direction shorter than this is none. */
    private static final double TINY = 1e-12;

    /** A direction of which no more than this share is left beside another is the same. */
    private static final double ON_A_LINE = 1e-6;

    /**
     * A place in the plane.
     *
     * @param x along the first direction
     * @param y along the second
     */
    public record Place(double x, double y) {}

    /** The plane through {@code at} along the directions of highest and lowest curvature. */
    public static LossPlane of(Parameters at, ExtremeDirections directions) {
        return new LossPlane(
                at, directions.highest(), directions.lowest(), directions.highestValue(), directions.lowestValue());
    }

    /** The plane through {@code at} along two eigenvectors. */
    public static LossPlane of(Parameters at, Eigenvectors vectors) {
        return new LossPlane(at, vectors.first(), vectors.second(), vectors.firstValue(), vectors.secondValue());
    }

    /**
     * The plane through the last finite state of a run that its path is nearest to: the principal directions of the
     * differences from that state (Li et al. 2018). Absent with fewer than two parameters.
     */
    public static Optional<LossPlane> alongPath(Recording run) {
        Parameters end = lastFinite(run);
        if (end.size() < 2) {
            return Optional.empty();
        }
        double[] origin = end.toArray();
        List<Vec> differences = new ArrayList<>();
        for (int step : steps(run)) {
            differences.add(Vec.of(difference(run.parameters(step).toArray(), origin)));
        }
        PrincipalPlane plane = PrincipalPlane.of(differences, origin.length);
        return Optional.of(new LossPlane(end, plane.first(), plane.second(), plane.firstShare(), plane.secondShare()));
    }

    /**
     * The plane through a run's last finite state, that of another and the run's start; the other's start if the run
     * starts on the line of the ends. Absent if the networks differ or all are on one line.
     */
    public static Optional<LossPlane> between(Recording run, Recording other) {
        Parameters end = lastFinite(run);
        Parameters otherEnd = lastFinite(other);
        if (!end.architecture().equals(otherEnd.architecture())) {
            return Optional.empty();
        }
        double[] origin = end.toArray();
        double[] first = difference(otherEnd.toArray(), origin);
        double length = length(first);
        if (length < TINY) {
            return Optional.empty();
        }
        scale(first, 1 / length);
        for (Recording start : List.of(run, other)) {
            double[] second = difference(start.parameters(0).toArray(), origin);
            double whole = length(second);
            double along = dot(first, second);
            for (int i = 0; i < second.length; i++) {
                second[i] -= along * first[i];
            }
            double rest = length(second);
            if (rest > Math.max(TINY, ON_A_LINE * whole)) {
                scale(second, 1 / rest);
                return Optional.of(new LossPlane(end, Vec.of(first), Vec.of(second), 0, 0));
            }
        }
        return Optional.empty();
    }

    /** The steps that stand for the path of a run: all of them if they are few, with a finite state. */
    public static List<Integer> steps(Recording run) {
        int kept = run.strideSteps();
        int stride = kept * Math.max(1, (run.lastStep() / kept + MOST_STATES - 1) / MOST_STATES);
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < run.lastStep(); step += stride) {
            steps.add(step);
        }
        steps.add(run.lastStep());
        steps.removeIf(step -> !run.parameters(step).isFinite());
        return steps;
    }

    private static Parameters lastFinite(Recording run) {
        Parameters last = run.parameters(run.lastStep());
        return last.isFinite() || run.lastStep() == 0 ? last : run.parameters(run.lastStep() - 1);
    }

    /** The place in the plane nearest to a state. */
    public Place place(Parameters state) {
        double[] away = difference(state.toArray(), center.toArray());
        return new Place(dot(away, first.toArray()), dot(away, second.toArray()));
    }

    /** The state at a place. */
    public Parameters at(double x, double y) {
        double[] state = center.toArray();
        for (int i = 0; i < state.length; i++) {
            state[i] += x * first.get(i) + y * second.get(i);
        }
        return Parameters.copyOf(center.architecture(), state);
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
