package symmetrylab.figure.scales;

import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.analysis.starts.StartMap;
import symmetrylab.analysis.starts.StartMapPlan;
import symmetrylab.analysis.starts.StartPlane;
import symmetrylab.spec.RunSpec;

/**
 * The initialization maps of the lanes, as far as they are known, and the starts of all lanes to mark on them.
 *
 * <p>Maps fill in while one looks, so they never make scales differ: all are equal.
 */
public final class StartMaps {

    private final List<RunSpec> lanes;
    private final List<StartMap> maps;

    private StartMaps(List<RunSpec> lanes, List<StartMap> maps) {
        this.lanes = List.copyOf(lanes);
        this.maps = List.copyOf(maps);
    }

    /** The starts of these lanes, without a map. */
    static StartMaps without(List<RunHistory> lanes) {
        return new StartMaps(
                lanes.stream().map(lane -> lane.recording().plan().spec()).toList(), List.of());
    }

    /** The same lanes with these maps. */
    StartMaps with(List<StartMap> known) {
        return new StartMaps(lanes, known);
    }

    /** The runs of all lanes. */
    public List<RunSpec> lanes() {
        return lanes;
    }

    /** The map of a lane; absent while it is not known. */
    public Optional<StartMap> map(RunHistory lane, StartPlane plane) {
        StartMapPlan plan = plan(lane, plane);
        return maps.stream().filter(map -> map.plan().equals(plan)).findFirst();
    }

    /** The maps known of a plane. */
    public List<StartMap> maps(StartPlane plane) {
        return maps.stream().filter(map -> map.plan().plane() == plane).toList();
    }

    /** What the map of a lane has to show. */
    public static StartMapPlan plan(RunHistory lane, StartPlane plane) {
        return StartMapPlan.of(lane.recording().plan(), lane.recording().data(), plane);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StartMaps;
    }

    @Override
    public int hashCode() {
        return StartMaps.class.hashCode();
    }
}
