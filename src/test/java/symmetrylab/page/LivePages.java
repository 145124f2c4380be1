package symmetrylab.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import symmetrylab.export.html.HtmlPage;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.file.Shipped;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.testing.Experiments;
import symmetrylab.words.Words;

/** What tests give to the program of the live page. */
final class LivePages {

    /** The name of the CSV file that experiments may ask for. */
    static final String CSV = "own.csv";

    /** The words that pages have inside. */
    static final String WORDS = json(HtmlPage.sentences(Words.english()));

    /** All data. */
    static final String TEXTS = json(Map.of(
            CSV,
            "a;b;kind\n1,5;2;x\n-0,25;1e-3;y\n3;0,1;x\n0;0;y\n",
            "data/iris.csv",
            Shipped.text("data/iris.csv"),
            "data/digits.csv",
            Shipped.text("data/digits.csv")));

    private static final List<String> VARIED = List.of(
            "'training': {'optimizer': {'kind': 'adam', 'learning_rate': 0.02}, 'steps': 60}",
            "'data': {'kind': 'moons', 'validation': 0.25}, 'network': {'hidden': [5, 3], 'activation': 'gelu'},"
                    + " 'training': {'optimizer': {'kind': 'rmsprop'}, 'batch': 16, 'steps': 60}",
            "'data': {'kind': 'circle'}, 'network': {'hidden': [6], 'activation': 'elu'}, 'training':"
                    + " {'optimizer': {'kind': 'sgd', 'momentum': 0.9, 'nesterov': true}, 'batch': 20, 'dropout': 0.3,"
                    + " 'steps': 60}",
            "'data': {'kind': 'spiral'}, 'network': {'hidden': [8, 8, 8, 8], 'activation': 'relu'}, 'initializer':"
                    + " {'weights': {'kind': 'he_normal'}}, 'training': {'steps': 40}",
            "'data': {'kind': 'sine'}, 'network': {'hidden': [4], 'activation': 'softplus'}, 'training':"
                    + " {'optimizer': {'kind': 'adagrad'}, 'l1': 0.001, 'l2': 0.01, 'steps': 60}",
            "'data': {'kind': 'iris'}, 'network': {'hidden': [5], 'activation': 'tanh'}, 'initializer': {'weights':"
                    + " {'kind': 'orthogonal'}, 'seed': 4}, 'training': {'batch': 10, 'shuffle': false, 'steps': 60}",
            "'network': {'hidden': [6]}, 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}, 'training':"
                    + " {'rounding': 'single', 'steps': 120}",
            "'network': {'hidden': [6]}, 'initializer': {'weights': {'kind': 'constant', 'value': 0.5}}, 'training':"
                    + " {'rounding': 'by_neuron', 'steps': 120}",
            "'data': {'kind': 'csv', 'path': '" + CSV
                    + "'}, 'network': {'hidden': [40, 30]}, 'training': {'steps': 30}",
            "'network': {'hidden': [3], 'activation': 'relu', 'output': 'identity'}, 'training': {'optimizer': {'kind':"
                    + " 'sgd', 'learning_rate': 1e6}, 'steps': 60}, 'edits': [{'step': 1, 'kind': 'zero', 'layer': 1},"
                    + " {'step': 3, 'kind': 'nudge', 'layer': 1, 'to': 2, 'from': 1, 'add': 0.25}]");

    private LivePages() {}

    /** Every preset with at most so many steps, then the varied experiments: their files by name. */
    static Map<String, String> experiments(int mostSteps) {
        Map<String, String> files = new TreeMap<>();
        for (Presets.Preset preset : Presets.all()) {
            ExperimentSpec spec = preset.file().spec();
            List<RunSpec> shorter = new ArrayList<>();
            for (RunSpec run : spec.runs()) {
                int steps = Math.min(mostSteps, run.training().steps());
                shorter.add(run.withTraining(run.training().withSteps(steps)));
            }
            files.put(preset.id(), ExperimentFile.write(spec.withRuns(shorter)));
        }
        for (String fields : VARIED) {
            files.put(
                    "varied-" + (1 + files.size() - Presets.all().size()),
                    ExperimentFile.write(Experiments.parse(("{'format': 1, " + fields + "}").replace('\'', '"'))));
        }
        return files;
    }

    /** An experiment with the words and data of the program. */
    static Main open(String name, String file) {
        return Main.open(WORDS, name, file, TEXTS);
    }

    /** A JSON object of texts. */
    static String json(Map<String, String> texts) {
        JsonBuilder object = new JsonBuilder();
        new TreeMap<>(texts).forEach(object::put);
        return JsonPrinter.line(object.build());
    }
}
