package symmetrylab.viewmodel.window;

import symmetrylab.spec.VisibleText;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Text;

/** The name of an experiment in the window. */
public final class ExperimentName {

    private ExperimentName() {}

    /** The name of its file, else its title. */
    public static Text of(ExperimentViewModel experiment) {
        String title = experiment.spec().title();
        return experiment
                .fileProperty()
                .get()
                .map(file -> Text.verbatim(VisibleText.of(file.getFileName().toString())))
                .orElse(title.isBlank() ? Text.of("top.untitled") : Text.verbatim(VisibleText.of(title)));
    }

    /** The title of the window: that name, whether it has changed, and the program. */
    public static Text windowTitle(ExperimentViewModel experiment) {
        Text name = of(experiment);
        return Text.of("window.titled", experiment.changedProperty().get() ? Text.of("top.changed", name) : name);
    }
}
