package symmetrylab.viewmodel.window;

import java.nio.file.Path;
import java.util.Optional;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Presets;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.SettingNames;
import symmetrylab.words.Text;

/**
 * What the window shows first.
 *
 * @param spec the experiment
 * @param file it belongs to
 * @param problem why it is not the one that was asked for; absent where it is
 */
public record FirstExperiment(ExperimentSpec spec, Optional<Path> file, Optional<Text> problem) {

    /** The first preset. */
    public static FirstExperiment preset() {
        return new FirstExperiment(firstPreset(), Optional.empty(), Optional.empty());
    }

    /** The experiment in {@code file}, its data not looked at yet; the first preset where it cannot be read. */
    public static FirstExperiment of(Path file) {
        try {
            ReadExperiment read = ReadExperiment.of(file);
            return new FirstExperiment(read.spec(), read.file(), Optional.empty());
        } catch (SpecException wrong) {
            return new FirstExperiment(firstPreset(), Optional.empty(), Optional.of(wrong.text()));
        }
    }

    /** The experiment to edit, whose names follow the settings by {@code names}; the first preset takes its place if its data cannot be used. */
    public ExperimentViewModel begin(SettingNames names) {
        ExperimentViewModel experiment = new ExperimentViewModel(spec, file, names);
        experiment.setInstead(firstPreset());
        return experiment;
    }

    private static ExperimentSpec firstPreset() {
        return Presets.all().get(0).file().spec();
    }
}
