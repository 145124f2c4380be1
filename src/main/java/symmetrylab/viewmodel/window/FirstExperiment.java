package symmetrylab.viewmodel.window;

import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.figure.lane.SettingNames;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Presets;
import symmetrylab.spec.file.TableFile;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Text;

/**
 * The experiment that the window shows first.
 *
 * @param spec the experiment
 * @param file it belongs to
 * @param table to use as its data; absent to keep its own
 * @param problem why it is not the requested one; absent if it is
 */
public record FirstExperiment(ExperimentSpec spec, Optional<Path> file, Optional<Path> table, Optional<Text> problem) {

    /** The first preset. */
    public static FirstExperiment preset() {
        return new FirstExperiment(firstPreset(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The experiment in {@code file}, with its data not read yet; the first preset if the file is a table or cannot be
     * read.
     */
    public static FirstExperiment of(Path file) {
        if (TableFile.is(file)) {
            return new FirstExperiment(firstPreset(), Optional.empty(), Optional.of(file), Optional.empty());
        }
        try {
            ReadExperiment read = ReadExperiment.of(file);
            return new FirstExperiment(read.spec(), read.file(), Optional.empty(), Optional.empty());
        } catch (SpecException wrong) {
            return new FirstExperiment(firstPreset(), Optional.empty(), Optional.empty(), Optional.of(wrong.text()));
        }
    }

    /**
     * The experiment to edit, whose names {@code names} updates; the first preset replaces it if its data cannot be
     * used.
     */
    public ExperimentViewModel begin(SettingNames names) {
        ExperimentViewModel experiment = new ExperimentViewModel(spec, file, names);
        experiment.setInstead(firstPreset());
        return experiment;
    }

    private static ExperimentSpec firstPreset() {
        return Presets.all().get(0).file().spec();
    }
}
