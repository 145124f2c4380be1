package symmetrylab.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.spec.ExperimentFile;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.Presets;

/** Opening and saving experiments. */
public final class DocumentViewModel {

    /** Writes a text to a file, whole or not at all. */
    @FunctionalInterface
    public interface TextWriter {
        /** Writes the file; the message of what it throws names the file and the reason. */
        void write(Path file, String text) throws IOException;
    }

    private final ExperimentViewModel experiment;
    private final PlaybackViewModel playback;
    private final Background background;
    private final TextWriter writer;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Opens into {@code experiment}; a new experiment plays from its start. */
    public DocumentViewModel(
            ExperimentViewModel experiment, PlaybackViewModel playback, Background background, TextWriter writer) {
        this.experiment = experiment;
        this.playback = playback;
        this.background = background;
        this.writer = writer;
    }

    /** What the user was told last; a new object each time, even for the same words. */
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Tells the user something. */
    public void tell(Notice.Kind kind, String title, String text) {
        notice.set(Optional.of(new Notice(kind, title, text)));
    }

    /** The experiments that ship, in order. */
    public List<Presets.Preset> presets() {
        return Presets.all();
    }

    /** Opens a file; the experiment stays as it is where that does not work. */
    public void open(Path file, String problemTitle) {
        background.run(
                () -> ExperimentFile.read(file).spec(),
                spec -> show(spec, Optional.of(file)),
                wrong -> tell(Notice.Kind.PROBLEM, problemTitle, wrong.getMessage()));
    }

    /** Opens preset {@code number}, from 0; nothing where there are fewer. */
    public void openPreset(int number) {
        if (number < presets().size()) {
            show(presets().get(number).file().spec(), Optional.empty());
        }
    }

    /** Saves the experiment to {@code file}. */
    public void save(Path file, String doneTitle, String problemTitle) {
        ExperimentSpec spec = experiment.spec();
        background.run(
                () -> {
                    writer.write(file, ExperimentFile.write(spec));
                    return file;
                },
                written -> {
                    experiment.markSaved(spec, written);
                    tell(Notice.Kind.DONE, doneTitle, written.toString());
                },
                wrong -> tell(Notice.Kind.PROBLEM, problemTitle, wrong.getMessage()));
    }

    private void show(ExperimentSpec spec, Optional<Path> file) {
        experiment.load(spec, file);
        playback.playAnew();
    }
}
