package symmetrylab.figure.scales;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.plane.LossField;
import symmetrylab.analysis.plane.LossSurface;
import symmetrylab.analysis.plane.PlaneChoice;
import symmetrylab.nn.StepReport;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Range;

/**
 * The curvature of the lanes' losses, as far as it is known.
 *
 * <p>It becomes known while one looks, so it never makes scales differ: all are equal.
 */
public final class Curvatures {

    /** Nothing known. */
    public static final Curvatures NONE = new Curvatures(List.of(), List.of());

    private final List<Spot> spots;
    private final List<Surface> surfaces;

    /**
     * The curvature of a state.
     *
     * @param lane the run
     * @param step the state
     * @param curvature there
     */
    public record Spot(RunHistory lane, int step, Curvature curvature) {

        /** The curvature of a state, which takes up to a few seconds. */
        public static Spot of(RunHistory lane, int step) {
            StepReport report = lane.recording().report(step);
            Curvature there = Curvature.of(
                    report.state().parameters(),
                    report.evaluation(),
                    lane.recording().data());
            return new Spot(lane, step, there);
        }
    }

    /**
     * The loss on a plane.
     *
     * @param lane the run
     * @param step the state that a plane of eigenvectors goes through
     * @param choice the plane that was asked for
     * @param surface the loss on it; absent if there is no such plane
     */
    public record Surface(RunHistory lane, int step, PlaneChoice choice, Optional<LossSurface> surface) {}

    /** What is known, the newest last. */
    public Curvatures(List<Spot> spots, List<Surface> surfaces) {
        this.spots = List.copyOf(spots);
        this.surfaces = List.copyOf(surfaces);
    }

    /** The curvature of a lane's state; that of another of its states, the newest known, while it is computed. */
    public Optional<Spot> spot(RunHistory lane, int step) {
        List<Spot> own = spots.stream().filter(spot -> spot.lane() == lane).toList();
        return own.stream()
                .filter(spot -> spot.step() == step)
                .reduce((older, newer) -> newer)
                .or(() -> own.stream().reduce((older, newer) -> newer));
    }

    /** The loss on a plane of a lane through a state, if it goes through one; else the newest known. */
    public Optional<Surface> surface(RunHistory lane, PlaneChoice choice, int step) {
        return surfaces.stream()
                .filter(surface -> surface.lane() == lane && surface.choice().equals(choice) && surface.step() == step)
                .findFirst()
                .or(() -> surface(lane, choice));
    }

    /** The loss on a plane of a lane, the newest known. */
    public Optional<Surface> surface(RunHistory lane, PlaneChoice choice) {
        return surfaces.stream()
                .filter(surface -> surface.lane() == lane && surface.choice().equals(choice))
                .reduce((older, newer) -> newer);
    }

    /**
     * From the lowest to the highest eigenvalue that any lane shows at {@code step}, those that count as 0 left out, and
     * 0 itself: one axis for all lanes. Empty if no lane shows any.
     */
    public Range eigenvalues(int step) {
        Range range = Range.EMPTY;
        for (RunHistory lane :
                spots.stream().map(Spot::lane).filter(Distinct.values()).toList()) {
            Optional<Curvature> there = spot(lane, lane.held(step)).map(Spot::curvature);
            if (there.isPresent() && there.get() instanceof Spectrum known) {
                range = range.including(0)
                        .including(known.smallest() < -known.zeroWithin() ? known.smallest() : 0)
                        .including(known.largest() > known.zeroWithin() ? known.largest() : 0);
            }
        }
        return range;
    }

    /** The losses that the lanes show on their planes of this choice at {@code step}. */
    public List<LossField> fields(PlaneChoice choice, int step) {
        return surfaces.stream()
                .map(Surface::lane)
                .filter(Distinct.values())
                .flatMap(lane -> surface(lane, choice, lane.held(step)).stream())
                .flatMap(shown -> shown.surface().stream())
                .map(LossSurface::field)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curvatures;
    }

    @Override
    public int hashCode() {
        return Curvatures.class.hashCode();
    }
}
