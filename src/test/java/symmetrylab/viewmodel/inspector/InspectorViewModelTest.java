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
import symmetrylab.words.Words;

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
    void a_bias_is_shown_with_the_bits_of_the_engine_even_in_the_last_state() {
        InspectedRuns runs = at(preset, 0, new Bias(1, 0));
        runs.playback.toEnd();
        runs.pulse();
        Parameters last = recording(runs, 0).parameters(4000);
        assertThat(shown(runs, Quantity.VALUE)).isEqualTo(last.bias(1, 0));
        assertThat(shown(runs, Quantity.GRADIENT))
                .isEqualTo(recording(runs, 0).updateGradient(4000).bias(1, 0));
    }

    @Test
    void a_neuron_is_shown_by_means_or_for_the_shown_sample() {
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
                        .detailsProperty()
                        .get()
                        .orElseThrow()
                        .own()
                        .classes())
                .containsExactly(List.of(0, 1, 2, 3));
        assertThat(at(preset, 1, new Neuron(1, 1))
                        .inspector
                        .detailsProperty()
                        .get()
                        .orElseThrow()
                        .own()
                        .classes())
                .containsExactly(List.of(1));
        assertThat(at(preset, 1, new Neuron(2, 0))
                        .inspector
                        .detailsProperty()
                        .get()
                        .orElseThrow()
                        .own()
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
        assertThat(readings(runs).get(0).get(Quantity.SPREAD)).isEmpty();
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
        Readings own = readings(runs).get(0);
        assertThat(own.get(Quantity.INPUTS).orElseThrow().toArray()).containsExactly(1, 1);
        assertThat(own.get(Quantity.TARGET).orElseThrow().toArray()).containsExactly(0);
        double output = own.get(Quantity.OUTPUT).orElseThrow().get(0);
        assertThat(own.get(Quantity.LOSS).orElseThrow().get(0)).isCloseTo(-Math.log(1 - output), offset());
    }

    @Test
    void the_inspected_sample_follows_the_shown_one() {
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
    void the_numbers_of_an_open_step_are_those_of_its_batch_or_of_the_chosen_sample() {
        InspectedRuns runs = at(preset, 1, new Neuron(1, 3));
        assertThat(runs.playback.openStep()).isTrue();
        runs.pulse();
        assertThat(shown(runs, Quantity.SUM))
                .isEqualTo(recording(runs, 1).trace(STEP).layers().get(0).sums().get(3));
        runs.stepTrace.subjectProperty().set(Optional.of(new StepSubject.Sample(2)));
        runs.pulse();
        assertThat(shown(runs, Quantity.SUM))
                .isEqualTo(
                        recording(runs, 1).trace(STEP, 2).layers().get(0).sums().get(3));
    }

    @Test
    void a_weight_is_explained_by_equations_that_end_in_the_numbers_shown() {
        InspectedRuns runs = at(preset, 1, new Weight(0, 2, 1));
        Derivation derivation = explanation(runs).derivation().orElseThrow();
        double next = recording(runs, 1).parameters(STEP + 1).weight(0, 2, 1);
        assertThat(derivation.equations())
                .anySatisfy(equation -> assertThat(equation.value()).isEqualTo(shown(runs, Quantity.GRADIENT)))
                .last()
                .satisfies(equation -> assertThat(equation.value()).isEqualTo(next));
        runs.selection.select(1, new Layer(0));
        runs.pulse();
        runs.pulse();
        assertThat(explanation(runs).derivation()).isEmpty();
    }

    @Test
    void the_strongest_reason_comes_first() {
        InspectedRuns runs = at(preset, 0, new Neuron(1, 0));
        Explanation explanation = explanation(runs);
        assertThat(explanation.reasons()).isNotEmpty();
        assertThat(explanation.reasons().get(0).kind()).isEqualTo(Reason.Kind.SAME_CLASS);
        assertThat(explanation.reasons().get(0).neurons()).containsExactly(0, 1, 2, 3);
        runs.selection.select(0, new Neuron(0, 0));
        runs.pulse();
        runs.pulse();
        assertThat(explanation(runs).reasons()).isEmpty();
    }

    @Test
    void an_open_step_shows_the_equations_it_has_reached() {
        InspectedRuns runs = at(preset, 1, new Neuron(1, 0));
        Explanation explanation = explanation(runs);
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
        List<Readings> all = readings(runs);
        assertThat(all).extracting(each -> each.of().lane()).containsExactly(1, 0);
        assertThat(all.get(1).get(Quantity.VALUE).orElseThrow().get(0))
                .isEqualTo(recording(runs, 0).parameters(STEP).weight(0, 2, 1));
    }

    @Test
    void only_the_first_and_the_newest_of_many_requests_are_computed() {
        InspectedRuns runs = new InspectedRuns(preset, queue);
        runs.selection.select(1, new Weight(0, 0, 0));
        runs.pulse();
        for (int step = 1; step <= 50; step++) {
            runs.playback.seek(step);
            runs.pulse();
        }
        assertThat(runs.inspector.inspectionProperty().get().orElseThrow().step())
                .isEqualTo(50);
        assertThat(readings(runs)).isEmpty();
        assertThat(queue.size()).as("numbers and curves").isEqualTo(2);
        queue.drain();
        assertThat(readings(runs).get(0).of().step()).isEqualTo(50);
        assertThat(queue.size()).isZero();
    }

    @Test
    void numbers_of_removed_lanes_are_not_shown() {
        InspectedRuns runs = new InspectedRuns(preset, queue);
        runs.selection.select(0, new Weight(0, 0, 0));
        runs.pulse();
        runs.experiment.addRun();
        runs.pulse();
        assertThat(runs.inspector.inspectionProperty().get().orElseThrow().inAllLanes())
                .hasSize(3);
        List<Integer> lanesTold = new ArrayList<>();
        runs.inspector
                .detailsProperty()
                .addListener((property, old, told) ->
                        told.ifPresent(details -> lanesTold.add(details.lanes().size())));
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
        assertThat(runs.inspector.inspectionProperty().get()).isEmpty();
    }

    @Test
    void while_playing_numbers_of_all_lanes_and_equations_change_together_and_at_a_pace_to_be_read() {
        InspectedRuns runs = new InspectedRuns(preset, new InlineBackground());
        runs.selection.select(1, new Weight(0, 0, 0));
        long nanos = 5_000_000_000L;
        runs.inspector.pull(nanos);
        runs.inspector.pull(nanos);
        runs.playback.play();
        runs.playback.tick(nanos);
        List<Integer> steps = new ArrayList<>();
        for (int pulse = 1; pulse <= 40; pulse++) {
            runs.playback.tick(nanos + pulse * 16_000_000L);
            runs.inspector.pull(nanos + pulse * 16_000_000L);
            Details details = runs.inspector.detailsProperty().get().orElseThrow();
            int step = details.of().step();
            steps.add(step);
            assertThat(details.lanes()).extracting(each -> each.of().step()).containsOnly(step);
            assertThat(details.explanation().orElseThrow().of().step()).isEqualTo(step);
            assertThat(details.own().get(Quantity.VALUE).orElseThrow().get(0))
                    .isEqualTo(recording(runs, 1).parameters(step).weight(0, 0, 0));
        }
        assertThat(steps.stream().distinct()).as("in 0.64 s").hasSize(4);
    }

    @Test
    void the_first_numbers_do_not_wait_for_equations_which_follow_at_once() {
        InspectedRuns runs = new InspectedRuns(preset, queue);
        runs.selection.select(1, new Weight(0, 0, 0));
        runs.playback.play();
        runs.inspector.pull(1);
        queue.drain();
        assertThat(runs.inspector.detailsProperty().get().orElseThrow().explanation())
                .isEmpty();
        runs.inspector.pull(2);
        queue.drain();
        assertThat(runs.inspector.detailsProperty().get().orElseThrow().explanation())
                .isPresent();
    }

    @Test
    void the_step_and_batch_of_the_numbers_are_named() {
        assertThat(place(at(preset, 1, new Neuron(1, 0)))).isEqualTo("step 137; its batch: sample 2 (0, 1 → 1)");
        InspectedRuns full = at(
                Experiments.parse("{\"format\": 1, \"training\": {\"steps\": 30}, \"runs\": [{}, {\"name\": \"Short\","
                        + " \"training\": {\"steps\": 6, \"batch\": 3}}]}"),
                0,
                new Neuron(1, 0));
        assertThat(place(full)).isEqualTo("step 30; means over all 4 samples");
        assertThat(new BatchWords(Words.english())
                        .others(full.inspector.inspectionProperty().get().orElseThrow()))
                .isEqualTo("In Short they belong to another step or batch.");
        full.selection.select(1, new Neuron(1, 0));
        full.pulse();
        assertThat(place(full)).isEqualTo("step 6, the last of this lane; means over its batch of 3");
        full.playback.seek(4);
        full.pulse();
        assertThat(place(full)).isEqualTo("step 4; means over its batch of 3");
        full.display.fillProperty().set(Optional.of(new NeuronFill.Sample(1)));
        full.pulse();
        assertThat(place(full)).startsWith("step 4; sample 2 (0, 1 → 1), ").endsWith("its batch");
        full.selection.selectSample(1, 2);
        full.pulse();
        assertThat(place(full)).isEqualTo("step 4");
        InspectedRuns iris = at(
                Experiments.parse(
                        "{\"format\": 1, \"data\": {\"kind\": \"iris\"}, \"training\": {\"steps\": 3, \"batch\": 1,"
                                + " \"shuffle\": false}}"),
                0,
                new Neuron(1, 0));
        assertThat(place(iris)).isEqualTo("step 3; sample 1 (target setosa), not in its batch");
    }

    private static String place(InspectedRuns runs) {
        return new BatchWords(Words.english())
                .of(runs.inspector.inspectionProperty().get().orElseThrow());
    }

    private static Optional<Readings.Likeness> likeness(InspectedRuns runs) {
        return runs.inspector.detailsProperty().get().orElseThrow().own().likeness();
    }

    @Test
    void a_neuron_is_identical_looks_identical_or_differs() {
        assertThat(likeness(at(preset, 0, new Neuron(1, 1)))).contains(Readings.Likeness.IDENTICAL);
        assertThat(likeness(at(preset, 1, new Neuron(1, 1)))).contains(Readings.Likeness.APART);
        assertThat(likeness(at(preset, 1, new Neuron(2, 0)))).isEmpty();
        ExperimentSpec near = Presets.find("tiny-noise").orElseThrow().file().spec();
        InspectedRuns start = new InspectedRuns(near, new InlineBackground());
        start.selection.select(0, new Neuron(1, 0));
        start.pulse();
        assertThat(start.inspector.detailsProperty().get().orElseThrow().own().likeness())
                .contains(Readings.Likeness.NEAR);
    }

    @Test
    void where_batches_take_turns_a_curve_spans_an_epoch_and_the_number_shown_lies_in_it() {
        InspectedRuns runs = at(preset, 0, new Neuron(1, 0));
        for (Curves.QuantityCurve curve :
                runs.inspector.curvesProperty().get().orElseThrow().list()) {
            assertThat(curve.span()).as("four batches of one sample").isEqualTo(4);
            List<Integer> points = curve.low().steps();
            for (int i = 0; i < points.size() - 1; i++) {
                for (int step = points.get(i); step < points.get(i) + 4; step++) {
                    StepTrace.Layer layer =
                            recording(runs, 0).trace(step).layers().get(0);
                    double value = (curve.quantity() == Quantity.DELTA ? layer.deltas() : layer.activations()).get(0);
                    assertThat(value)
                            .isBetween(
                                    curve.low().values().get(i),
                                    curve.high().values().get(i));
                }
            }
        }
        runs.display.fillProperty().set(Optional.of(new NeuronFill.Sample(2)));
        runs.pulse();
        assertThat(runs.inspector.curvesProperty().get().orElseThrow().list())
                .as("one sample has one number a step")
                .allSatisfy(curve -> {
                    assertThat(curve.span()).isEqualTo(1);
                    int at = curve.low().steps().size() / 2;
                    StepTrace.Layer layer = recording(runs, 0)
                            .trace(curve.low().steps().get(at), 2)
                            .layers()
                            .get(0);
                    assertThat(curve.low().values().get(at))
                            .isEqualTo(
                                    (curve.quantity() == Quantity.DELTA ? layer.deltas() : layer.activations()).get(0));
                });
    }

    @Test
    void curves_go_through_the_values_and_gradients_of_the_run() {
        InspectedRuns runs = at(preset, 1, new Weight(0, 2, 1));
        Curves curves = runs.inspector.curvesProperty().get().orElseThrow();
        assertThat(curves.list())
                .extracting(Curves.QuantityCurve::quantity)
                .containsExactly(Quantity.VALUE, Quantity.GRADIENT);
        for (Curves.QuantityCurve curve : curves.list()) {
            var steps = curve.low().steps();
            assertThat(steps)
                    .hasSizeBetween(50, 241)
                    .startsWith(0)
                    .endsWith(4000)
                    .isSorted();
            for (int i = 0; i < steps.size(); i++) {
                Recording recording = recording(runs, 1);
                if (curve.quantity() == Quantity.VALUE) {
                    assertThat(curve.low().values().get(i))
                            .isEqualTo(recording.parameters(steps.get(i)).weight(0, 2, 1));
                } else {
                    assertThat(recording.updateGradient(steps.get(i)).weight(0, 2, 1))
                            .isBetween(
                                    curve.low().values().get(i),
                                    curve.high().values().get(i));
                }
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
                Readings own = readings(runs).get(0);
                assertThat(Readings.quantities(own.of()))
                        .as("%s of %s", part, text)
                        .allMatch(quantity -> own.get(quantity).isPresent());
                assertThat(runs.inspector.curvesProperty().get()).isPresent();
            }
            runs.selection.selectSample(0, 1);
            runs.pulse();
            assertThat(readings(runs)).hasSize(1);
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
        // The first numbers do not wait for the equations.
        runs.pulse();
        return runs;
    }

    private static Recording recording(InspectedRuns runs, int lane) {
        return runs.lanes().histories().get(lane).recording();
    }

    private static double shown(InspectedRuns runs, Quantity quantity) {
        return readings(runs).get(0).get(quantity).orElseThrow().get(0);
    }

    private static List<Readings> readings(InspectedRuns runs) {
        return runs.inspector.detailsProperty().get().map(Details::lanes).orElse(List.of());
    }

    private static Explanation explanation(InspectedRuns runs) {
        return runs.inspector
                .detailsProperty()
                .get()
                .orElseThrow()
                .explanation()
                .orElseThrow();
    }
}
