package symmetrylab.viewmodel.inspector;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.analysis.state.EffectiveRank;
import symmetrylab.analysis.state.LayerSize;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.analysis.state.Spread;
import symmetrylab.data.DataSet;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Network;
import symmetrylab.nn.StepTrace;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Recording;
import symmetrylab.viewmodel.lane.Subject;

/**
 * The numbers of the inspected part, in full.
 *
 * @param of the inspection they belong to
 * @param values the known values; a row of them for inputs, targets and outputs
 * @param classes the class of an inspected hidden neuron, or all classes of an inspected layer; empty for other
 *     subjects
 */
public record Readings(Inspection of, Map<Quantity, Vec> values, List<List<Integer>> classes) {

    /** Copies map and list. */
    public Readings {
        values = Map.copyOf(values);
        classes = List.copyOf(classes);
    }

    /** The numbers of {@code quantity}; absent if there are none. */
    public Optional<Vec> get(Quantity quantity) {
        return Optional.ofNullable(values.get(quantity));
    }

    /** How a hidden neuron compares with the others of its layer. */
    public enum Likeness {
        /** It equals some of them to the last bit. */
        IDENTICAL,
        /** All differ, but too little to be seen. */
        NEAR,
        /** It visibly differs from all others. */
        APART
    }

    /** How the inspected neuron compares with its layer; absent unless it is one of several hidden neurons. */
    public Optional<Likeness> likeness() {
        Optional<Neuron> neuron = of.subject()
                .networkPart()
                .filter(Neuron.class::isInstance)
                .map(Neuron.class::cast)
                .filter(known -> !classes.isEmpty());
        int hidden = neuron.map(known -> known.column() - 1).orElse(0);
        if (neuron.isEmpty() || of.state().parameters().architecture().fanOut(hidden) == 1) {
            return Optional.empty();
        }
        if (classes.get(0).size() > 1) {
            return Optional.of(Likeness.IDENTICAL);
        }
        boolean near = of.history().relativeSpread(of.held(), hidden) < RelativeSpread.VISIBLE;
        return Optional.of(near ? Likeness.NEAR : Likeness.APART);
    }

    /** The quantities to show, in order. */
    public static List<Quantity> quantities(Inspection of) {
        return of.subject().accept(new Subject.Visitor<>() {
            @Override
            public List<Quantity> neuron(Neuron neuron) {
                return neuron.column() == 0
                        ? List.of(Quantity.ACTIVATION)
                        : List.of(Quantity.SUM, Quantity.ACTIVATION, Quantity.DELTA, Quantity.BIAS);
            }

            @Override
            public List<Quantity> weight(Weight weight) {
                return parameter();
            }

            @Override
            public List<Quantity> bias(Bias bias) {
                return parameter();
            }

            private List<Quantity> parameter() {
                return of.sample().isEmpty()
                        ? List.of(Quantity.VALUE, Quantity.GRADIENT, Quantity.UPDATE)
                        : List.of(Quantity.VALUE, Quantity.GRADIENT, Quantity.SAMPLE_GRADIENT, Quantity.UPDATE);
            }

            @Override
            public List<Quantity> layer(Layer layer) {
                return layer.layer() == of.history().hiddenLayers()
                        ? List.of(Quantity.WEIGHT_NORM, Quantity.GRADIENT_NORM)
                        : List.of(
                                Quantity.SPREAD,
                                Quantity.CLASSES,
                                Quantity.EFFECTIVE_RANK,
                                Quantity.WEIGHT_NORM,
                                Quantity.GRADIENT_NORM);
            }

            @Override
            public List<Quantity> sample(Subject.Sample sample) {
                return List.of(Quantity.INPUTS, Quantity.TARGET, Quantity.OUTPUT, Quantity.LOSS);
            }
        });
    }

    /** All of them; may take a pass through the training set. */
    static Readings all(Inspection of) {
        Map<Quantity, Vec> values = new EnumMap<>(Quantity.class);
        if (!of.subject().existsIn(of.history())) {
            return new Readings(of, values, List.of());
        }
        of.subject().accept(new InState(of, values));
        List<List<Integer>> classes = of.subject().accept(new Computed(of, values));
        return new Readings(of, values, classes);
    }

    /** Reads the values that the state holds. */
    private record InState(Inspection of, Map<Quantity, Vec> values) implements Subject.Visitor<Void> {
        @Override
        public Void neuron(Neuron neuron) {
            if (neuron.column() > 0) {
                double bias = of.state().parameters().bias(neuron.column() - 1, neuron.index());
                values.put(Quantity.BIAS, Vec.of(bias));
            }
            return null;
        }

        @Override
        public Void weight(Weight weight) {
            return parameter();
        }

        @Override
        public Void bias(Bias bias) {
            return parameter();
        }

        private Void parameter() {
            values.put(Quantity.VALUE, Vec.of(of.value().orElseThrow()));
            return null;
        }

        @Override
        public Void layer(Layer layer) {
            return null;
        }

        @Override
        public Void sample(Subject.Sample sample) {
            DataSet data = of.history().recording().data();
            values.put(Quantity.INPUTS, data.inputs().row(sample.index()));
            values.put(Quantity.TARGET, data.targets().row(sample.index()));
            return null;
        }
    }

    /** Computes the other values, and returns the classes. */
    private record Computed(Inspection of, Map<Quantity, Vec> values) implements Subject.Visitor<List<List<Integer>>> {
        @Override
        public List<List<Integer>> neuron(Neuron neuron) {
            readNeuron(neuron, of.trace(), values);
            int hidden = neuron.column() - 1;
            if (hidden < 0 || hidden >= of.history().hiddenLayers()) {
                return List.of();
            }
            NeuronClasses classes = NeuronClasses.of(of.state(), hidden);
            return List.of(classes.classes().get(classes.classOf(neuron.index())));
        }

        @Override
        public List<List<Integer>> weight(Weight weight) {
            return parameter();
        }

        @Override
        public List<List<Integer>> bias(Bias bias) {
            return parameter();
        }

        private List<List<Integer>> parameter() {
            readParameter(of, of.trace(), values);
            return List.of();
        }

        @Override
        public List<List<Integer>> layer(Layer layer) {
            readLayer(of, layer.layer(), values);
            return layer.layer() < of.history().hiddenLayers()
                    ? NeuronClasses.of(of.state(), layer.layer()).classes()
                    : List.of();
        }

        @Override
        public List<List<Integer>> sample(Subject.Sample sample) {
            readSample(of, sample.index(), values);
            return List.of();
        }
    }

    private static void readParameter(Inspection of, StepTrace trace, Map<Quantity, Vec> values) {
        int index = of.parameter().orElseThrow().index(of.state().parameters().architecture());
        values.put(Quantity.GRADIENT, Vec.of(trace.updateGradient().get(index)));
        if (trace.sample().isPresent()) {
            values.put(Quantity.SAMPLE_GRADIENT, Vec.of(trace.gradient().get(index)));
        }
        values.put(Quantity.UPDATE, Vec.of(trace.move(index)));
    }

    private static void readNeuron(Neuron neuron, StepTrace trace, Map<Quantity, Vec> values) {
        if (neuron.column() == 0) {
            values.put(
                    Quantity.ACTIVATION, Vec.of(trace.layers().get(0).inputs().get(neuron.index())));
            return;
        }
        StepTrace.Layer layer = trace.layers().get(neuron.column() - 1);
        values.put(Quantity.SUM, Vec.of(layer.sums().get(neuron.index())));
        values.put(Quantity.ACTIVATION, Vec.of(layer.activations().get(neuron.index())));
        values.put(Quantity.DELTA, Vec.of(layer.deltas().get(neuron.index())));
    }

    private static void readLayer(Inspection of, int layer, Map<Quantity, Vec> values) {
        Recording recording = of.history().recording();
        TrainingState state = of.state();
        Architecture network = state.parameters().architecture();
        values.put(Quantity.WEIGHT_NORM, Vec.of(LayerSize.norm(state.parameters(), layer)));
        values.put(Quantity.GRADIENT_NORM, Vec.of(LayerSize.norm(of.trace().updateGradient(), layer)));
        if (layer < network.hiddenLayers()) {
            values.put(Quantity.SPREAD, Vec.of(Spread.of(state.parameters(), layer)));
            values.put(
                    Quantity.CLASSES,
                    Vec.of(NeuronClasses.of(state, layer).classes().size()));
            values.put(Quantity.EFFECTIVE_RANK, Vec.of(EffectiveRank.of(state.parameters(), layer, recording.data())));
        }
    }

    private static void readSample(Inspection of, int sample, Map<Quantity, Vec> values) {
        Recording recording = of.history().recording();
        // Without dropout: the network's answer, not that under one mask of training.
        List<Vec> layers = new Network(of.state().parameters())
                .activations(recording.data().inputs().row(sample));
        values.put(Quantity.OUTPUT, layers.get(layers.size() - 1));
        values.put(Quantity.LOSS, Vec.of(recording.trace(of.held(), sample).loss()));
    }
}
