package symmetrylab.viewmodel.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import symmetrylab.analysis.derivation.Derivation;
import symmetrylab.analysis.derivation.Equation;
import symmetrylab.analysis.state.EffectiveRank;
import symmetrylab.analysis.state.Reason;
import symmetrylab.analysis.state.Spread;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.step.StepSubject;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Recording;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.file.Presets;
import symmetrylab.testing.Experiments;
import symmetrylab.testing.InlineBackground;
import symmetrylab.testing.InspectedRuns;
import symmetrylab.testing.QueuedBackground;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.lane.Subject;

class InspectorViewModelTest {

    private static final int STEP = 137;

    private final QueuedBackground queue = new QueuedBackground();
    private final ExperimentSpec preset = Presets.all().get(0).file().spec();

    @Test
    void a_weight_is_shown_with_the_bits_of_the_engine() {
        InspectedRuns runs = at(preset, 1, new Weight(0, 2, 1));
        Recording recording = recording(runs, 1);
        assertThat(shown(runs, Quantity.VALUE))
                .isEqualTo(recording.parameters(STEP).weight(0, 2, 1));
        assertThat(shown(runs, Quantity.GRADIENT))
                .isEqualTo(recording.updateGradient(STEP).weight(0, 2, 1));
        assertThat(shown(runs, Quantity.UPDATE))
                .isEqualTo(recording.parameters(STEP + 1).weight(0, 2, 1)
                        - recording.parameters(STEP).weight(0, 2, 1));
    }

    @Test
    void a_bias_is_shown_likewise_also_of_the_last_state() {
        InspectedRuns runs = at(preset, 0, new Bias(1, 0));
        runs.playback.toEnd();
        runs.pulse();
        Parameters last = recording(runs, 0).parameters(4000);
        assertThat(shown(runs, Quantity.VALUE)).isEqualTo(last.bias(1, 0));
        assertThat(shown(runs, Quantity.GRADIENT))
                .isEqualTo(recording(runs, 0).updateGradient(4000).bias(1, 0));
    }

    @Test
    void a_neuron_is_shown_by_means_or_for_the_sample_that_is_shown() {
        InspectedRuns runs = at(preset, 1, new Neuron(1, 3));
        StepTrace.Layer means = recording(runs, 1).trace(STEP).layers().get(0);
        assertThat(shown(runs, Quantity.SUM)).isEqualTo(means.sums().get(3));
        assertThat(shown(runs, Quantity.DELTA)).isEqualTo(means.deltas().get(3));
        runs.display.fillProperty().set(Optional.of(new NeuronFill.Sample(2)));
        runs.pulse();
        StepTrace.Layer sample = recording(runs, 1).trace(STEP, 2).layers().get(0);
        assertThat(shown(runs, Quantity.SUM)).isEqualTo(sample.sums().get(3));
        assertThat(shown(runs, Quantity.ACTIVATION))
                .isEqualTo(sample.activations().get(3));
        assertThat(shown(runs, Quantity.DELTA)).isEqualTo(sample.deltas().get(3));
    }

    @Test
    void a_hidden_neuron_is_shown_with_its_class() {
        assertThat(at(preset, 0, new Neuron(1, 1))
                        .inspector
                        .readingsProperty()
                        .get()
                        .get(0)
                        .classes())
                .containsExactly(List.of(0, 1, 2, 3));
        assertThat(at(preset, 1, new Neuron(1, 1))
                        .inspector
                        .readingsProperty()
                        .get()
                        .get(0)
                        .classes())
                .containsExactly(List.of(1));
        assertThat(at(preset, 1, new Neuron(2, 0))
                        .inspector
                        .readingsProperty()
                        .get()
                        .get(0)
                        .classes())
                .as("an output is in no class")
                .isEmpty();
    }

    @Test
    void a_layer_is_shown_with_its_measures() {
        InspectedRuns runs = at(preset, 1, new Layer(0));
        Parameters state = recording(runs, 1).parameters(STEP);
        assertThat(shown(runs, Quantity.SPREAD)).isEqualTo(Spread.of(state, 0));
        assertThat(shown(runs, Quantity.CLASSES)).isEqualTo(4);
        assertThat(shown(runs, Quantity.EFFECTIVE_RANK))
                .isEqualTo(EffectiveRank.of(state, 0, recording(runs, 1).data()));
        runs.selection.select(1, new Layer(1));
        runs.pulse();
        assertThat(runs.inspector.readingsProperty().get().get(0).get(Quantity.SPREAD))
                .isEmpty();
        double expected = 0;
        for (int from = 0; from < 4; from++) {
            expected += state.weight(1, 0, from) * state.weight(1, 0, from);
        }
        expected += state.bias(1, 0) * state.bias(1, 0);
        assertThat(shown(runs, Quantity.WEIGHT_NORM)).isEqualTo(Math.sqrt(expected));
    }

    @Test
    void a_sample_is_shown_with_its_target_output_and_loss() {
        InspectedRuns runs = at(preset, 1, new Neuron(1, 0));
        runs.selection.selectSample(1, 3);
        runs.pulse();
        Readings own = runs.inspector.readingsProperty().get().get(0);
        assertThat(own.get(Quantity.INPUTS).orElseThrow().toArray()).containsExactly(1, 1);
        assertThat(own.get(Quantity.TARGET).orElseThrow().toArray()).containsExactly(0);
        double output = own.get(Quantity.OUTPUT).orElseThrow().get(0);
        assertThat(own.get(Quantity.LOSS).orElseThrow().get(0)).isCloseTo(-Math.log(1 - output), offset());
    }

    @Test
    void a_sample_that_is_inspected_follows_the_one_that_is_shown() {
        InspectedRuns runs = at(preset, 1, new Neuron(1, 0));
        runs.selection.selectSample(1, 3);
        runs.display.fillProperty().set(Optional.of(new NeuronFill.Sample(1)));
        assertThat(runs.selection.selectionProperty().get())
                .contains(new SelectionViewModel.Selection(1, new Subject.Sample(1)));
        runs.display.fillProperty().set(Optional.of(new NeuronFill.PlaneMap()));
        assertThat(runs.selection.selectionProperty().get())
                .contains(new SelectionViewModel.Selection(1, new Subject.Sample(1)));
    }

    @Test
    void the_numbers_of_an_open_step_are_those_of_its_sample() {
        InspectedRuns runs = at(preset, 1, new Neuron(1, 3));
        assertThat(runs.playback.openStep()).isTrue();
        runs.pulse();
        var subject = runs.stepTrace.openedProperty().get().orElseThrow().subject();
        int sample = ((StepSubject.Sample) subject).index();
        assertThat(shown(runs, Quantity.SUM))
                .isEqualTo(recording(runs, 1)
                        .trace(STEP, sample)
                        .layers()
                        .get(0)
                        .sums()
                        .get(3));
        runs.stepTrace.subjectProperty().set(Optional.of(new StepSubject.Batch()));
        runs.pulse();
        assertThat(shown(runs, Quantity.SUM))
                .isEqualTo(recording(runs, 1).trace(STEP).layers().get(0).sums().get(3));
    }

    @Test
    void a_weight_is_explained_by_equations_that_end_in_the_numbers_shown() {
        InspectedRuns runs = at(preset, 1, new Weight(0, 2, 1));
        Derivation derivation = runs.inspector
                .explanationProperty()
                .get()
                .orElseThrow()
                .derivation()
                .orElseThrow();
        double next = recording(runs, 1).parameters(STEP + 1).weight(0, 2, 1);
        assertThat(derivation.equations())
                .anySatisfy(equation -> assertThat(equation.value()).isEqualTo(shown(runs, Quantity.GRADIENT)))
                .last()
                .satisfies(equation -> assertThat(equation.value()).isEqualTo(next));
        runs.selection.select(1, new Layer(0));
        runs.pulse();
        assertThat(runs.inspector.explanationProperty().get().orElseThrow().derivation())
                .isEmpty();
    }

    @Test
    void the_strongest_reason_comes_first() {
        InspectedRuns runs = at(preset, 0, new Neuron(1, 0));
        Explanation explanation = runs.inspector.explanationProperty().get().orElseThrow();
        assertThat(explanation.reasons()).isNotEmpty();
        assertThat(explanation.reasons().get(0).kind()).isEqualTo(Reason.Kind.SAME_CLASS);
        assertThat(explanation.reasons().get(0).neurons()).containsExactly(0, 1, 2, 3);
        runs.selection.select(0, new Neuron(0, 0));
        runs.pulse();
        assertThat(runs.inspector.explanationProperty().get().orElseThrow().reasons())
                .isEmpty();
    }

    @Test
    void an_open_step_shows_the_equations_that_it_has_come_to() {
        InspectedRuns runs = at(preset, 1, new Neuron(1, 0));
        Explanation explanation = runs.inspector.explanationProperty().get().orElseThrow();
        Derivation all = explanation.derivation().orElseThrow();
        int before = 0;
        for (int phase = 0; phase < Phase.count(2); phase++) {
            List<Equation> computed =
                    DerivationPhases.computed(all, explanation.of(), Optional.of(new Moment(Phase.at(phase, 2), 0.5)));
            assertThat(computed).hasSizeGreaterThanOrEqualTo(before);
            before = computed.size();
        }
        assertThat(before).isEqualTo(all.equations().size());
        assertThat(DerivationPhases.computed(all, explanation.of(), Optional.of(new Moment(Phase.at(0, 2), 0.5))))
                .isNotEmpty()
                .noneMatch(equation -> equation.topic() == Equation.Topic.DELTA);
        assertThat(DerivationPhases.computed(all, explanation.of(), Optional.empty()))
                .isEqualTo(all.equations());
    }

    private static Offset<Double> offset() {
        // Two ways to compute the same loss, which is near 1.
        return Offset.offset(1e-14);
    }

    @Test
    void the_other_lanes_are_shown_beside() {
        InspectedRuns runs = at(preset, 1, new Weight(0, 2, 1));
        List<Readings> all = runs.inspector.readingsProperty().get();
        assertThat(all).extracting(each -> each.of().lane()).containsExactly(1, 0);
        assertThat(all.get(1).get(Quantity.VALUE).orElseThrow().get(0))
                .isEqualTo(recording(runs, 0).parameters(STEP).weight(0, 2, 1));
    }

    @Test
    void of_many_requests_only_the_first_and_the_newest_are_computed() {
        InspectedRuns runs = new InspectedRuns(preset, queue);
        runs.selection.select(1, new Weight(0, 0, 0));
        runs.pulse();
        for (int step = 1; step <= 50; step++) {
            runs.playback.seek(step);
            runs.pulse();
        }
        assertThat(runs.inspector.stateReadingsProperty().get().get(0).of().step())
                .isEqualTo(50);
        assertThat(runs.inspector.readingsProperty().get()).isEmpty();
        assertThat(queue.size()).as("numbers, curves and explanation").isEqualTo(3);
        queue.drain();
        assertThat(runs.inspector.readingsProperty().get().get(0).of().step()).isEqualTo(50);
        assertThat(queue.size()).isZero();
    }

    @Test
    void numbers_of_lanes_that_are_gone_are_not_shown() {
        InspectedRuns runs = new InspectedRuns(preset, queue);
        runs.selection.select(0, new Weight(0, 0, 0));
        runs.pulse();
        runs.experiment.addRun();
        runs.pulse();
        assertThat(runs.inspector.stateReadingsProperty().get()).hasSize(3);
        List<Integer> lanesTold = new ArrayList<>();
        runs.inspector.readingsProperty().addListener((property, old, told) -> lanesTold.add(told.size()));
        queue.drain();
        assertThat(lanesTold).isNotEmpty().containsOnly(3);
    }

    @Test
    void nothing_is_computed_while_the_details_are_closed() {
        InspectedRuns runs = new InspectedRuns(preset, queue);
        runs.selection.select(1, new Weight(0, 0, 0));
        runs.selection.close();
        runs.pulse();
        runs.playback.seek(7);
        runs.pulse();
        assertThat(queue.size()).isZero();
        assertThat(runs.inspector.stateReadingsProperty().get()).isEmpty();
    }

    @Test
    void while_playing_values_are_shown_at_once_and_the_rest_at_its_own_pace() {
        InspectedRuns runs = new InspectedRuns(preset, new InlineBackground());
        runs.selection.select(1, new Weight(0, 0, 0));
        long nanos = 5_000_000_000L;
        runs.inspector.pull(nanos);
        runs.playback.play();
        runs.playback.tick(nanos);
        for (int pulse = 1; pulse <= 4; pulse++) {
            runs.playback.tick(nanos + pulse * 16_000_000L);
            runs.inspector.pull(nanos + pulse * 16_000_000L);
        }
        int step = runs.playback.stepProperty().get();
        assertThat(step).isPositive();
        assertThat(runs.inspector.stateReadingsProperty().get().get(0).of().step())
                .isEqualTo(step);
        assertThat(runs.inspector.pacedInspectionProperty().get().orElseThrow().step())
                .isZero();
        assertThat(runs.inspector.readingsProperty().get().get(0).of().step()).isZero();
        runs.inspector.pull(nanos + 116_000_000L);
        assertThat(runs.inspector.pacedInspectionProperty().get().orElseThrow().step())
                .isEqualTo(step);
        assertThat(runs.inspector.readingsProperty().get().get(0).of().step()).isEqualTo(step);
    }

    @Test
    void curves_go_through_the_values_and_gradients_of_the_run() {
        InspectedRuns runs = at(preset, 1, new Weight(0, 2, 1));
        Curves curves = runs.inspector.curvesProperty().get().orElseThrow();
        assertThat(curves.list())
                .extracting(Curves.QuantityCurve::quantity)
                .containsExactly(Quantity.VALUE, Quantity.GRADIENT);
        for (Curves.QuantityCurve curve : curves.list()) {
            var steps = curve.curve().steps();
            assertThat(steps)
                    .hasSizeBetween(50, 241)
                    .startsWith(0)
                    .endsWith(4000)
                    .isSorted();
            for (int i = 0; i < steps.size(); i++) {
                Recording recording = recording(runs, 1);
                Parameters expected = curve.quantity() == Quantity.VALUE
                        ? recording.parameters(steps.get(i))
                        : recording.updateGradient(steps.get(i));
                assertThat(curve.curve().values().get(i)).isEqualTo(expected.weight(0, 2, 1));
            }
        }
    }

    @Test
    void every_part_of_every_kind_of_network_can_be_inspected() {
        for (String text : List.of(
                "{'format': 1, 'network': {'hidden': []}, 'training': {'steps': 30}}",
                "{'format': 1, 'network': {'hidden': [1]}, 'training': {'steps': 30}}",
                """
                {'format': 1, 'data': {'kind': 'iris'}, 'network': {'hidden': [3, 2]},
                 'training': {'steps': 30, 'batch': 7, 'dropout': 0.5, 'l2': 0.01, 'optimizer': {'kind': 'adam'}}}
                """,
                """
                {'format': 1, 'data': {'kind': 'sine'}, 'network': {'hidden': [3], 'activation': 'identity'},
                 'training': {'steps': 500, 'optimizer': {'kind': 'sgd', 'learning_rate': 1e6}}}
                """)) {
            InspectedRuns runs = new InspectedRuns(Experiments.parse(text.replace('\'', '"')), new InlineBackground());
            runs.playback.seek(1_000_000);
            for (NetworkPart part : parts(runs)) {
                runs.selection.select(0, part);
                runs.pulse();
                Readings own = runs.inspector.readingsProperty().get().get(0);
                assertThat(Readings.quantities(own.of()))
                        .as("%s of %s", part, text)
                        .allMatch(quantity -> own.get(quantity).isPresent());
                assertThat(runs.inspector.curvesProperty().get()).isPresent();
            }
            runs.selection.selectSample(0, 1);
            runs.pulse();
            assertThat(runs.inspector.readingsProperty().get()).hasSize(1);
        }
    }

    private static List<NetworkPart> parts(InspectedRuns runs) {
        var sizes = recording(runs, 0).plan().architecture().sizes();
        List<NetworkPart> parts = new ArrayList<>(List.of(new Neuron(0, 0)));
        for (int layer = 0; layer < sizes.size() - 1; layer++) {
            parts.addAll(List.of(
                    new Neuron(layer + 1, sizes.get(layer + 1) - 1),
                    new Weight(layer, 0, sizes.get(layer) - 1),
                    new Bias(layer, 0),
                    new Layer(layer)));
        }
        return parts;
    }

    private static InspectedRuns at(ExperimentSpec spec, int lane, NetworkPart part) {
        InspectedRuns runs = new InspectedRuns(spec, new InlineBackground());
        runs.playback.seek(STEP);
        runs.selection.select(lane, part);
        runs.pulse();
        return runs;
    }

    private static Recording recording(InspectedRuns runs, int lane) {
        return runs.lanes().histories().get(lane).recording();
    }

    private static double shown(InspectedRuns runs, Quantity quantity) {
        return runs.inspector
                .readingsProperty()
                .get()
                .get(0)
                .get(quantity)
                .orElseThrow()
                .get(0);
    }
}
