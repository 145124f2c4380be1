package symmetrylab.figure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.network.NetworkLayout.Line;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.network.PartLayout;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Steps;
import symmetrylab.testing.Styles;

/** The parts of an open step can be pointed at, and are in the same place in each phase and step. */
class StepPartsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zero-against-random", "deep"})
    void every_visible_neuron_and_weight_is_found_at_its_place(String preset) {
        for (RunHistory lane : Runs.histories(Runs.preset(preset))) {
            PartLayout parts = figure(lane, 0).parts(430, 360).orElseThrow();
            for (List<Place> column : parts.columns()) {
                for (Place place : column) {
                    assertThat(parts.neuronAt(place.x() + 1, place.y() - 1)).contains(place);
                    assertThat(parts.place(place.column(), place.index())).contains(place);
                }
            }
            for (Place from : parts.columns().get(0)) {
                for (Place to : parts.columns().get(1)) {
                    assertThat(parts.weightLine(new NetworkPart.Weight(0, to.index(), from.index())))
                            .contains(new Line(from.x(), from.y(), to.x(), to.y()));
                }
            }
        }
    }

    @Test
    void nothing_moves_from_phase_to_phase() {
        RunHistory lane = Runs.histories(Runs.preset("zero-against-random")).get(1);
        List<List<Place>> first = figure(lane, 0).parts(430, 360).orElseThrow().columns();
        for (int phase = 1; phase < Phase.count(2); phase++) {
            assertThat(figure(lane, phase).parts(430, 360).orElseThrow().columns())
                    .isEqualTo(first);
        }
    }

    /** In the width of a lane of two in windows of 1024, 1280 and 1366 pixels. */
    @ParameterizedTest
    @CsvSource({"488, 13", "584, 13", "627, 14"})
    void nothing_moves_from_step_to_step(double width, double text) {
        List<RunHistory> lanes = Runs.histories(Runs.preset("zero-against-random"));
        Set<List<List<Place>>> places = new HashSet<>();
        for (int step = 0; step < lanes.get(0).lastStep(); step += 53) {
            StepContent open = Steps.open(lanes, step).get(0);
            places.add(open.layout(Styles.of(Theme.LIGHT.palette(), text), width, 5, 300)
                    .columns());
        }
        assertThat(places).hasSize(1);
    }

    @Test
    void omitted_neurons_have_no_place() {
        Experiment experiment = Runs.experiment("""
                {'format': 1, 'network': {'hidden': [100]}, 'training': {'steps': 3}, 'runs': [{}]}
                """);
        PartLayout parts =
                figure(Runs.histories(experiment).get(0), 0).parts(430, 360).orElseThrow();
        assertThat(parts.columns().get(1)).hasSizeLessThan(100);
        assertThat(parts.place(1, 99)).isPresent();
        assertThat(parts.place(1, 98)).isEmpty();
        assertThat(parts.weightLine(new NetworkPart.Weight(0, 98, 0))).isEmpty();
        assertThat(parts.neuronAt(-50, -50)).isEmpty();
    }

    @Test
    void without_room_there_are_no_parts() {
        RunHistory lane = Runs.histories(Runs.preset("zero-against-random")).get(0);
        assertThat(figure(lane, 0).parts(60, 40)).isEmpty();
    }

    private static StepFigure figure(RunHistory lane, int phase) {
        StepContent step = Steps.open(lane, 0);
        Moment moment = new Moment(Phase.at(phase, step.layers()), 1);
        return new StepFigure(step, moment, SharedScales.of(List.of(lane)), Styles.of(Theme.LIGHT.palette(), 12.5));
    }
}
