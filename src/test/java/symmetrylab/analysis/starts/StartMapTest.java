package symmetrylab.analysis.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import symmetrylab.analysis.starts.StartMap.Cell;
import symmetrylab.analysis.starts.StartMapPlan.Pass;
import symmetrylab.analysis.starts.StartMapPlan.Point;
import symmetrylab.analysis.state.Spread;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.StepReport;
import symmetrylab.testing.Runs;

@Timeout(120)
class StartMapTest {

    /** Few steps at a high rate: most random starts solve XOR. */
    private static final Experiment XOR = Runs.experiment("""
            {'format': 1, 'network': {'hidden': [4]},
             'training': {'steps': 150, 'batch': 1, 'shuffle': false,
              'optimizer': {'kind': 'sgd', 'learning_rate': 0.5}}}
            """);

    private static final StartMapPlan PLAN = plan(XOR, StartPlane.COMMON_AND_SPREAD);

    private static StartMapPlan plan(Experiment experiment, StartPlane plane) {
        return StartMapPlan.of(experiment.runs().get(0), experiment.data(), plane);
    }

    @Test
    void the_passes_train_every_start_once() {
        Set<Object> starts = new HashSet<>();
        int count = 0;
        for (Pass pass : PLAN.passes()) {
            for (Point point : PLAN.points(pass)) {
                starts.add(PLAN.at(point, pass.seed()).spec());
                count++;
            }
        }
        // 41 constants, and 5 seeds of 41 × 40 random starts.
        assertThat(count).isEqualTo(41 + 5 * 41 * 40);
        assertThat(starts).hasSize(count);
        assertThat(PLAN.points(PLAN.passes().get(0))).hasSize(25);
    }

    @Test
    void the_map_is_the_same_for_any_number_of_threads_and_says_what_training_says() {
        StartMap alone = StartMapFilling.all(PLAN, 1);
        StartMap shared = StartMapFilling.all(PLAN, 3);
        assertThat(alone.isComplete()).isTrue();
        for (int row = 0; row < PLAN.rows(); row++) {
            for (int column = 0; column < PLAN.columns(); column++) {
                Point point = new Point(column, row);
                assertThat(shared.at(point)).isEqualTo(alone.at(point)).isPresent();
                assertThat(alone.nearestKnown(point)).contains(point);
            }
        }
        // A constant has one start.
        Point constant = new Point(27, 0);
        StepReport last = last(constant, 1);
        assertThat(alone.at(constant))
                .contains(new Cell(
                        1, 0, last.evaluation().loss(), Spread.of(last.state().parameters(), 0)));
        Point random = new Point(8, 37);
        Cell cell = alone.at(random).orElseThrow();
        List<StepReport> reports =
                IntStream.rangeClosed(1, 5).mapToObj(seed -> last(random, seed)).toList();
        assertThat(cell.starts()).isEqualTo(5);
        assertThat(cell.solved()).isEqualTo((int) reports.stream()
                .filter(report -> report.evaluation().accuracy().orElseThrow() == 1)
                .count());
        assertThat(cell.loss())
                .isEqualTo(reports.stream()
                        .mapToDouble(report -> report.evaluation().loss())
                        .sorted()
                        .toArray()[2]);
        // The lesson: no start without randomness solves it, most with enough of it do.
        assertThat(alone.count(0, 0)).isEqualTo(new StartMap.Count(41, 0));
        assertThat(alone.count(37, 38).share()).isGreaterThan(0.5);
        int from = alone.solvedFrom(0.5).orElseThrow();
        assertThat(alone.count(from, 40).share()).isGreaterThanOrEqualTo(0.5);
    }

    private static StepReport last(Point point, int seed) {
        List<StepReport> reports = Runs.reports(PLAN.at(point, seed), PLAN.data());
        return reports.get(reports.size() - 1);
    }

    @Test
    void a_coarse_map_stands_for_its_surroundings() {
        StartMapFilling filling = new StartMapFilling(PLAN);
        assertThat(filling.newest().nearestKnown(new Point(0, 0))).isEmpty();
        assertThat(filling.newest().progress()).isZero();
        filling.cancel();
        filling.run(1);
        assertThat(filling.newest().isComplete()).isFalse();
        assertThat(StartAxis.COMMON.nearest(17, 0)).isEqualTo(20);
        assertThat(StartAxis.SPREAD.nearest(38, 0)).isEqualTo(40);
        assertThat(StartAxis.SPREAD.nearest(1, 0)).isEqualTo(10);
    }

    @Test
    void a_running_map_ends_when_cancelled() throws InterruptedException {
        StartMapFilling filling = new StartMapFilling(
                plan(Runs.experiment("{'format': 1, 'training': {'steps': 10000000}}"), StartPlane.COMMON_AND_SPREAD));
        Thread thread = new Thread(() -> filling.run(2));
        thread.start();
        filling.cancel();
        thread.join();
        assertThat(filling.isCancelled()).isTrue();
        assertThat(filling.newest().isComplete()).isFalse();
    }

    @Test
    void a_map_goes_on_from_what_is_known() {
        StartMapFilling first = new StartMapFilling(StartMap.unknown(PLAN), 2);
        first.run(1);
        StartMap coarse = first.newest();
        assertThat(coarse.isComplete()).isTrue();
        assertThat(coarse.canBeFiner()).isTrue();
        assertThat(List.of(PLAN.columnsAfter(2), PLAN.rowsAfter(2), StartMapPlan.seedsAfter(2)))
                .containsExactly(9, 9, 1);
        assertThat(coarse.count(0, 40).starts()).isEqualTo(81);
        StartMapFilling next = new StartMapFilling(coarse, 3);
        assertThat(next.newest().count(0, 40).starts()).isEqualTo(81);
        next.run(1);
        // 21 × 21 points, and those of the 9 × 9 that are not among them.
        assertThat(next.newest().count(0, 40).starts()).isEqualTo(497);
        assertThat(next.newest().isComplete()).isTrue();
        for (int row = 0; row < PLAN.rows(); row++) {
            for (int column = 0; column < PLAN.columns(); column++) {
                Point point = new Point(column, row);
                coarse.at(point)
                        .ifPresent(known -> assertThat(next.newest().at(point)).contains(known));
            }
        }
        StartMapFilling same = new StartMapFilling(next.newest(), 3);
        same.run(1);
        assertThat(same.newest().progress()).isEqualTo(1);
        assertThat(StartMapPlan.seedsAfter(StartMapPlan.MOST_PASSES)).isEqualTo(StartMapPlan.SEEDS);
    }

    @Test
    void large_networks_get_a_coarse_map() {
        Experiment large =
                Runs.experiment("{'format': 1, 'data': {'kind': 'circle'}, 'network': {'hidden': [64, 64]}}");
        assertThat(plan(large, StartPlane.COMMON_AND_SPREAD).passes()).containsExactly(new Pass(0, 1));
    }

    @Test
    void depth_changes_the_network() {
        StartMapPlan deep = plan(XOR, StartPlane.DEPTH_AND_GAIN);
        assertThat(deep.at(new Point(2, 5), 3).architecture().sizes()).containsExactly(2, 4, 4, 4, 1);
        assertThat(deep.isRandom(0)).isFalse();
        assertThat(deep.isRandom(1)).isTrue();
    }
}
