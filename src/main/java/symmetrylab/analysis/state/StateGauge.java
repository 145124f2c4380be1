package symmetrylab.analysis.state;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.TrainingState;
import symmetrylab.numeric.Vec;

/**
 * Measures states of one network, each in the same working memory: every recorded state is measured, and many new objects
 * for it would take longer than to train a small network. Use it on one thread at a time.
 */
public final class StateGauge {

    private final Layer[] layers;
    private final double[] spreads;

    /** The neurons of a hidden layer in the state measured last. */
    private static final class Layer {

        private final int width;
        private final NeuronGroups features;
        private final NeuronGroups classes;

        Layer(int width) {
            this.width = width;
            features = new NeuronGroups(width);
            classes = new NeuronGroups(width);
        }

        void measure(TrainingState state, LayerNeurons neurons) {
            features.findFeatures(neurons);
            classes.findClasses(state, neurons, features);
        }
    }

    /** A gauge for states of a network. */
    public StateGauge(Architecture architecture) {
        layers = new Layer[architecture.hiddenLayers()];
        spreads = new double[layers.length];
        for (int hidden = 0; hidden < layers.length; hidden++) {
            layers[hidden] = new Layer(architecture.fanOut(hidden));
        }
    }

    /** Measures the reported state. */
    public RunState measure(StepReport report) {
        RunState state = state(report);
        for (int hidden = 0; hidden < layers.length; hidden++) {
            LayerNeurons neurons = new LayerNeurons(report.state().parameters(), hidden);
            spreads[hidden] = Spread.of(neurons, layers[hidden].features);
        }
        return state;
    }

    /** The spread of hidden layer {@code hidden}, from 0, in the state measured last. */
    public double spread(int hidden) {
        return spreads[hidden];
    }

    /** The number of classes in hidden layer {@code hidden}, from 0, in the state measured last. */
    public int classCount(int hidden) {
        return layers[hidden].classes.count();
    }

    /** All measures of the reported state. */
    StateMeasures measures(StepReport report) {
        RunState state = measure(report);
        List<Integer> classCounts = new ArrayList<>(layers.length);
        for (Layer layer : layers) {
            classCounts.add(layer.classes.count());
        }
        return new StateMeasures(state, Vec.of(spreads), classCounts);
    }

    /** The state of the run in the report, without the spreads, which cost far more. */
    RunState state(StepReport report) {
        boolean single = true;
        boolean identical = true;
        boolean sharedClass = false;
        boolean sharedFeature = false;
        for (int hidden = 0; hidden < layers.length; hidden++) {
            Layer layer = layers[hidden];
            layer.measure(report.state(), new LayerNeurons(report.state().parameters(), hidden));
            single &= layer.width == 1;
            identical &= layer.classes.count() == 1;
            sharedClass |= layer.classes.hasShared();
            sharedFeature |= layer.features.hasShared();
        }
        if (report.diverged()) {
            return RunState.DIVERGED;
        } else if (report.frozen()) {
            return RunState.FROZEN;
        } else if (single) {
            return RunState.SINGLE;
        } else if (identical) {
            return RunState.IDENTICAL;
        } else if (sharedClass) {
            return RunState.PARTLY_IDENTICAL;
        }
        return sharedFeature ? RunState.SAME_FEATURES : RunState.SPLIT;
    }
}
