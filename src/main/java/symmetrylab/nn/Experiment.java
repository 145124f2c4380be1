package symmetrylab.nn;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.TextSource;
import symmetrylab.numeric.Distinct;
import symmetrylab.numeric.Range;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.InitializerSpec.Nudge;
import symmetrylab.spec.LayerInitializer;
import symmetrylab.spec.LossKind;
import symmetrylab.spec.OutputKind;
import symmetrylab.spec.Problem;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.ExperimentText;
import symmetrylab.spec.json.NumberText;
import symmetrylab.words.Text;

/**
 * An experiment that can be run: its data are loaded, and every run fits them.
 *
 * @param spec the experiment as specified
 * @param data the samples
 * @param runs a plan for each run, in order
 */
public record Experiment(ExperimentSpec spec, DataSet data, List<RunPlan> runs) {

    /** Copies the list. */
    public Experiment {
        runs = List.copyOf(runs);
    }

    /**
     * The experiment of a text, with its data.
     *
     * @param texts the source of CSV files and shipped sets
     * @throws SpecException if the data cannot be loaded or a run does not fit them; names the file and the place of
     *     every problem
     */
    public static Experiment load(ExperimentText text, TextSource texts) throws SpecException {
        try {
            return of(text.spec(), DataSource.load(text.spec().data(), texts));
        } catch (SpecException e) {
            // A problem in a section that several runs share is reported once.
            List<Problem> located = e.problems().stream()
                    .map(text::locate)
                    .filter(Distinct.values())
                    .toList();
            SpecException complete = new SpecException(text.file(), located);
            complete.initCause(e);
            throw complete;
        }
    }

    /**
     * Fits every run to the data.
     *
     * @throws SpecException with everything that does not fit, each under the path of its field
     */
    public static Experiment of(ExperimentSpec spec, DataSet data) throws SpecException {
        List<Problem> problems = new ArrayList<>();
        List<RunPlan> plans = new ArrayList<>();
        for (int i = 0; i < spec.runs().size(); i++) {
            RunSpec run = spec.runs().get(i);
            Architecture architecture = Architecture.of(run.network(), data);
            String path = "runs[" + i + "]";
            checkOutput(architecture, data, path + ".network", problems);
            checkFillings(architecture, run.initializer().weights(), path + ".initializer.weights", problems);
            checkFillings(architecture, run.initializer().biases(), path + ".initializer.biases", problems);
            checkNudges(architecture, run.initializer(), path + ".initializer.nudges", problems);
            checkEdits(architecture, run.edits(), path + ".edits", problems);
            plans.add(new RunPlan(run, architecture));
        }
        if (!problems.isEmpty()) {
            throw new SpecException("", problems);
        }
        return new Experiment(spec, data, plans);
    }

    /** This experiment with only some of its runs, by number from 0. */
    public Experiment only(List<Integer> numbers) {
        return new Experiment(
                spec.withRuns(numbers.stream().map(spec.runs()::get).toList()),
                data,
                numbers.stream().map(runs::get).toList());
    }

    private static void checkOutput(Architecture network, DataSet data, String path, List<Problem> problems) {
        OutputKind output = network.output();
        LossKind loss = network.loss();
        if (data.outputs() < output.minOutputs()) {
            problems.add(Problem.of(path + ".output", Text.of("spec.softmaxOfOneOutput")));
        }
        if (!loss.takes(output)) {
            problems.add(Problem.of(path + ".loss", Text.of("spec.lossOfOutput", output.id())));
        }
        Range targets = Range.EMPTY;
        for (double target : flat(data)) {
            targets = targets.including(target);
        }
        // The loss of held-out samples is measured too, and an experiment's validity must not depend on which samples
        // are held out.
        for (double target : data.validation().map(Experiment::flat).orElse(new double[0])) {
            targets = targets.including(target);
        }
        if (!loss.takes(targets)) {
            problems.add(Problem.of(
                    path + ".loss",
                    Text.of("spec.lossOfTargets", NumberText.of(targets.min()), NumberText.of(targets.max()))));
        }
    }

    private static double[] flat(DataSet data) {
        double[] values = new double[data.size() * data.outputs()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.targets().get(i / data.outputs(), i % data.outputs());
        }
        return values;
    }

    private static void checkFillings(
            Architecture network, List<LayerInitializer> fillings, String path, List<Problem> problems) {
        if (fillings.size() != 1 && fillings.size() != network.layers()) {
            problems.add(Problem.of(path, Text.of("spec.initializers", text(fillings.size()), text(network.layers()))));
            return;
        }
        boolean shared = fillings.size() == 1;
        for (int layer = 0; layer < network.layers(); layer++) {
            fillings.get(shared ? 0 : layer)
                    .accept(new LayerFit(network, layer, shared, shared ? path : path + "[" + layer + "]"))
                    .ifPresent(problems::add);
        }
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static void checkNudges(
            Architecture network, InitializerSpec initializer, String path, List<Problem> problems) {
        for (int i = 0; i < initializer.nudges().size(); i++) {
            Nudge nudge = initializer.nudges().get(i);
            checkPlace(network, nudge.layer(), nudge.to(), nudge.from(), path + "[" + i + "]", problems);
        }
    }

    private static void checkEdits(Architecture network, List<Edit> edits, String path, List<Problem> problems) {
        for (int i = 0; i < edits.size(); i++) {
            String where = path + "[" + i + "]";
            edits.get(i).accept(new Edit.Visitor<Void>() {
                @Override
                public Void setValue(Edit.SetValue set) {
                    checkPlace(network, set.layer(), set.to(), set.from(), where, problems);
                    return null;
                }

                @Override
                public Void nudge(Edit.Nudge nudge) {
                    checkPlace(network, nudge.layer(), nudge.to(), nudge.from(), where, problems);
                    return null;
                }

                @Override
                public Void copy(Edit.Copy copy) {
                    checkCopy(network, copy, where, problems);
                    return null;
                }

                @Override
                public Void zero(Edit.Zero zero) {
                    checkAtMost(zero.layer(), network.layers(), where + ".layer", 1, problems);
                    return null;
                }
            });
        }
    }

    private static void checkCopy(Architecture network, Edit.Copy copy, String where, List<Problem> problems) {
        if (network.hiddenLayers() == 0) {
            problems.add(Problem.of(where, Text.of("spec.nothingToCopy")));
        } else if (checkAtMost(copy.layer(), network.hiddenLayers(), where + ".layer", 1, problems)) {
            int neurons = network.fanOut(copy.layer() - 1);
            checkAtMost(copy.neuron(), neurons, where + ".neuron", 1, problems);
            checkAtMost(copy.onto(), neurons, where + ".onto", 1, problems);
        }
    }

    private static void checkPlace(
            Architecture network, int layer, int to, int from, String where, List<Problem> problems) {
        if (checkAtMost(layer, network.layers(), where + ".layer", 1, problems)) {
            checkAtMost(to, network.fanOut(layer - 1), where + ".to", 1, problems);
            checkAtMost(from, network.fanIn(layer - 1), where + ".from", 0, problems);
        }
    }

    private static boolean checkAtMost(int number, int most, String where, int least, List<Problem> problems) {
        if (number > most) {
            problems.add(Problem.of(where, Text.of("spec.outside", text(number), text(least), text(most))));
        }
        return number <= most;
    }
}
