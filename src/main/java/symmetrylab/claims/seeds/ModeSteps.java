package symmetrylab.claims.seeds;

import java.util.Arrays;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Trial;
import symmetrylab.claims.trial.CurveSketch;
import symmetrylab.claims.trial.Statistics;
import symmetrylab.claims.trial.Training;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.Parameters;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.json.NumberText;

/**
 * When a linear network with one hidden layer learns each of its modes: its inputs are the unit vectors, and the target of
 * the i-th is s times the i-th unit vector, with the strengths s in descending order. A mode is learned at the first step
 * at which entry (i, i) of W₂W₁ is at least s/2. From normal weights of deviation σ, at rate η and over m samples it takes
 * about ln(s/16σ²)·m/(2ηs) steps (Saxe, McClelland and Ganguli 2013). Figures: {@code step_8} of the mode of strength 8 and
 * so on, medians over seeds, {@code least_wait}, the fewest steps from one to the next, and {@code largest_error}, how far
 * one is from the predicted step, as a share of that. Curves: the entries, from the run's own seed.
 *
 * @param seeds the number of seeds, from 1 on
 */
public record ModeSteps(int seeds) implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        DataSet data = experiment.data();
        int modes = data.size();
        double[] strengths = new double[modes];
        for (int i = 0; i < modes; i++) {
            strengths[i] = data.targets().get(i, i);
        }
        double[][] steps = new double[modes][seeds];
        int seed = 0;
        for (RunPlan seeded : Training.seeds(run, seeds)) {
            double[] learned = learned(seeded, data, strengths, none());
            for (int i = 0; i < modes; i++) {
                steps[i][seed] = learned[i];
            }
            seed++;
        }
        Figures figures = Figures.of("seeds", seeds);
        double wait = Double.POSITIVE_INFINITY;
        double error = 0;
        double before = Double.NaN;
        for (int i = 0; i < modes; i++) {
            double step = Statistics.median(steps[i]);
            figures = figures.with("step_" + NumberText.of(strengths[i]), step);
            wait = i == 0 ? wait : Math.min(wait, step - before);
            error = Math.max(error, Math.abs(step / predicted(run, modes, strengths[i]) - 1));
            before = step;
        }
        CurveSketch[] entries = new CurveSketch[modes];
        for (int i = 0; i < modes; i++) {
            entries[i] = new CurveSketch(
                    "mode_" + NumberText.of(strengths[i]), run.spec().training().steps());
        }
        learned(run, data, strengths, entries);
        return Measurement.of(
                figures.with("least_wait", wait).with("largest_error", error),
                Arrays.stream(entries).map(CurveSketch::curve).toArray(Measurement.Curve[]::new));
    }

    private static CurveSketch[] none() {
        return new CurveSketch[0];
    }

    /** The step at which each mode is learned; draws its entry into a curve if there are curves. */
    private static double[] learned(RunPlan run, DataSet data, double[] strengths, CurveSketch... curves) {
        double[] steps = new double[strengths.length];
        Arrays.fill(steps, Double.POSITIVE_INFINITY);
        Training.watch(run, data, report -> {
            for (int i = 0; i < strengths.length; i++) {
                double entry = entry(report.state().parameters(), i);
                if (i < curves.length) {
                    curves[i].add(report.step(), entry);
                }
                if (Double.isInfinite(steps[i]) && entry >= strengths[i] / 2) {
                    steps[i] = report.step();
                }
            }
        });
        return steps;
    }

    /** Entry (i, i) of W₂W₁. */
    private static double entry(Parameters parameters, int i) {
        double sum = 0;
        for (int hidden = 0; hidden < parameters.architecture().fanOut(0); hidden++) {
            sum += parameters.weight(1, i, hidden) * parameters.weight(0, hidden, i);
        }
        return sum;
    }

    private static double predicted(RunPlan run, int samples, double strength) {
        if (run.spec().initializer().weights().get(0) instanceof LayerInitializer.Normal normal) {
            double rate = run.spec().training().optimizer().learningRate();
            double growth = 2 * rate * strength / samples;
            return StrictMath.log(strength / (16 * normal.sd() * normal.sd())) / growth;
        }
        throw new IllegalArgumentException("the weights are not normal");
    }
}
