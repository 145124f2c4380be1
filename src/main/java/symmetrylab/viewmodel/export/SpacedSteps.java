package symmetrylab.viewmodel.export;

import java.util.List;
import java.util.Optional;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Spacing;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.NewestFirst;
import symmetrylab.viewmodel.lane.Lanes;

/** The steps of ranges of lanes. Those where something happens are found in the background, which takes time. */
final class SpacedSteps {

    private final Lanes lanes;
    private final Runnable whenFound;
    private final NewestFirst<Found> finding;
    private Optional<Wanted> looked = Optional.empty();
    private Optional<Found> found = Optional.empty();

    /** A range of steps in some lanes. */
    private record Wanted(ExportChoice.Range range, List<Integer> lanes) {}

    /** Its steps. */
    private record Found(Wanted wanted, FrameSteps steps) {}

    /**
     * Nothing is looked for yet.
     *
     * @param background finds the steps where something happens
     * @param whenFound runs each time when some are found
     */
    SpacedSteps(Lanes lanes, Background background, Runnable whenFound) {
        this.lanes = lanes;
        this.whenFound = whenFound;
        finding = new NewestFirst<>(background);
    }

    /** Whether the steps of a range in some lanes, from 0, are not known yet. */
    boolean isMissing(ExportChoice.Range range, List<Integer> shown) {
        return range.spacing() == Spacing.EVENTS
                && !shown.isEmpty()
                && known(new Wanted(range, shown)).isEmpty();
    }

    private Optional<FrameSteps> known(Wanted wanted) {
        return found.filter(last -> last.wanted().equals(wanted)).map(Found::steps);
    }

    /** Begins to find them, unless they were looked for last. */
    void find(ExportChoice.Range range, List<Integer> shown) {
        Wanted wanted = new Wanted(range, shown);
        if (!looked.equals(Optional.of(wanted))) {
            looked = Optional.of(wanted);
            finding.request(() -> new Found(wanted, computed(wanted)), now -> {
                found = Optional.of(now);
                whenFound.run();
            });
        }
    }

    private FrameSteps computed(Wanted wanted) {
        ExportChoice.Range range = wanted.range();
        return range.spacing()
                .steps(
                        range.from(),
                        range.to(),
                        range.count(),
                        wanted.lanes().stream().map(lanes.histories()::get).toList());
    }

    /** The steps of a range in some lanes; while they are missing, even ones. */
    FrameSteps of(ExportChoice.Range range, List<Integer> shown) {
        ExportChoice.Range even = new ExportChoice.Range(range.from(), range.to(), range.count(), Spacing.EVEN);
        return isMissing(range, shown)
                ? computed(new Wanted(even, shown))
                : known(new Wanted(range, shown)).orElseGet(() -> computed(new Wanted(range, shown)));
    }
}
