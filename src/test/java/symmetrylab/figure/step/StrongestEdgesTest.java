package symmetrylab.figure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.network.EdgeNumbers.Edge;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Steps;
import symmetrylab.testing.Styles;
import symmetrylab.testing.TextPen;

/** An open step between columns of many neurons. */
class StrongestEdgesTest {

    private static final FigureStyle STYLE = Styles.of(Palette.LIGHT, 13);
    private static final String NOTE = "In full: the strongest edge of each neuron. The others are faint.";

    private static final List<RunHistory> DIGITS = Runs.histories(Runs.experiment("""
            {'format': 1, 'data': {'kind': 'digits'}, 'network': {'hidden': [8]}, 'training': {'batch': 20, 'steps': 2},
             'runs': [{'name': 'Random'}]}
            """));

    @Test
    void of_many_edges_the_one_that_carries_most_of_the_error_to_each_neuron_is_drawn_in_full() {
        StepContent step = Steps.open(DIGITS.get(0), 0);
        StepLayout layout = step.layout(STYLE, 480, 5, 180);
        StepEdges edges = edges(step, layout, new Phase(Phase.Kind.BACKWARD, 1));
        Set<Edge> strongest = edges.strongest().of(1);
        StepTrace trace = step.trace();
        Set<Edge> expected = layout.columns().get(1).stream()
                .map(Place::index)
                .map(from -> layout.columns().get(2).stream()
                        .map(to -> new Edge(to.index(), from))
                        .max(Comparator.comparingDouble(
                                edge -> Math.abs(trace.before().parameters().weight(1, edge.to(), from)
                                        * trace.layers().get(1).deltas().get(edge.to()))))
                        .orElseThrow())
                .collect(Collectors.toSet());
        assertThat(strongest).isEqualTo(expected);
        assertThat(edges.strongest().areFewer()).isTrue();
    }

    @Test
    void the_picture_says_that_the_other_edges_are_faint() {
        assertThat(texts(DIGITS, new Phase(Phase.Kind.BACKWARD, 1))).contains(NOTE);
        assertThat(texts(DIGITS, new Phase(Phase.Kind.LOSS, 0))).doesNotContain(NOTE);
    }

    @Test
    void few_edges_are_all_drawn_in_full() {
        List<RunHistory> xor = Runs.histories(Runs.preset("zero-against-random"));
        StepContent step = Steps.open(xor.get(1), 0);
        StepLayout layout = step.layout(STYLE, 480, 5, 180);
        for (Phase phase : Steps.phases(step)) {
            assertThat(edges(step, layout, phase).strongest().areFewer()).isFalse();
            assertThat(texts(xor, phase)).doesNotContain(NOTE);
        }
    }

    private static StepEdges edges(StepContent step, StepLayout layout, Phase phase) {
        PhaseProgress progress =
                PhaseProgress.of(new Moment(phase, 0.5), step.network().layers());
        return new StepEdges(step, progress, layout, SharedScales.of(DIGITS), STYLE);
    }

    private static List<String> texts(List<RunHistory> lanes, Phase phase) {
        StepContent step = Steps.open(lanes.get(0), 0);
        return TextPen.of(new StepFigure(step, new Moment(phase, 0.5), SharedScales.of(lanes), STYLE), 490, 210);
    }
}
