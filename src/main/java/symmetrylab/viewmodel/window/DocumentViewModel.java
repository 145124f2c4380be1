package symmetrylab.viewmodel.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.spec.file.Presets;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.FailureWords;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.OpenedExperiment;
import symmetrylab.words.Text;

/** Opening and saving experiments. */
public final class DocumentViewModel {

    /** Writes a text to a file, whole or not at all. */
    @FunctionalInterface
    public interface TextWriter {
        /** Writes the file; exceptions are {@link symmetrylab.words.Worded} and name the file and the reason. */
        void write(Path file, String text) throws IOException;
    }

    private final ExperimentViewModel experiment;
    private final Background background;
    private final TextWriter writer;
    private final List<Presets.Preset> presets;
    private final UnsavedChanges unsaved;
    private final PresetCards cards;
    private int requests;

    /** Saves that wait for the current one: two saves to one file must finish in order. */
    private final Deque<Runnable> saves = new ArrayDeque<>();

    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Opens and saves {@code experiment}. */
    public DocumentViewModel(
            ExperimentViewModel experiment, Background background, TextWriter writer, List<Presets.Preset> presets) {
        this.experiment = experiment;
        this.background = background;
        this.writer = writer;
        this.presets = List.copyOf(presets);
        unsaved = new UnsavedChanges(experiment);
        cards = new PresetCards(presets, background);
    }

    /** The question asked before changes are lost. */
    public UnsavedChanges unsaved() {
        return unsaved;
    }

    /** The last message to the user; a new object each time, even with equal words. */
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Shows the user a message. */
    public void announce(Notice.Kind kind, String title, Text text) {
        notice.set(Optional.of(new Notice(kind, title, text)));
    }

    /** Tells the user that a page is saved. */
    public void announceSaved(String title, Path page) {
        notice.set(Optional.of(Notice.saved(title, page)));
    }

    /** The experiments that ship, with pictures. */
    public PresetCards cards() {
        return cards;
    }

    /** The experiments that ship, in order. */
    public List<Presets.Preset> presets() {
        return presets;
    }

    /**
     * Opens a file, an experiment or what holds one, once unsaved changes are safe. The experiment stays as
     * it is if the file or its data cannot be read, or a run does not fit the data. Of several requested files only the
     * last is opened.
     */
    public void open(Path file, String problemTitle) {
        unsaved.before(UnsavedChanges.Occasion.OPENING, () -> openNow(file, problemTitle));
    }

    private void openNow(Path file, String problemTitle) {
        int request = ++requests;
        background.run(
                () -> ReadExperiment.checked(file),
                read -> {
                    if (request == requests) {
                        experiment.load(read.spec(), read.file());
                    }
                },
                wrong -> announce(Notice.Kind.PROBLEM, problemTitle, FailureWords.of(wrong)));
    }

    /**
     * Opens preset {@code number}, from 0, once changes to the user's own work are safe; does nothing if there are
     * fewer.
     */
    public void openPreset(int number) {
        if (number < presets().size()) {
            unsaved.before(UnsavedChanges.Occasion.PRESET, () -> {
                requests++;
                experiment.load(presets().get(number).file().spec(), Optional.empty());
            });
        }
    }

    /** Opens an experiment that the program itself ran, once changes to the user's own work are safe. */
    public void openCase(ExperimentSpec spec) {
        unsaved.before(UnsavedChanges.Occasion.PRESET, () -> {
            requests++;
            experiment.load(spec, Optional.empty());
        });
    }

    /** Closes the window by {@code close}, once unsaved changes are safe. */
    public void close(Runnable close) {
        unsaved.before(UnsavedChanges.Occasion.CLOSING, close);
    }

    /** Saves the experiment to {@code file}; adjusts the relative path of its table to the new folder. */
    public void save(Path file, String doneTitle, String problemTitle) {
        save(file, doneTitle, problemTitle, () -> {});
    }

    /** Answers the question about unsaved changes: saves and, if that succeeds, continues with the request. */
    public void saveFirst(Path file, String doneTitle, String problemTitle) {
        save(file, doneTitle, problemTitle, unsaved.afterSaving());
    }

    private void save(Path file, String doneTitle, String problemTitle, Runnable then) {
        ExperimentSpec spec = experiment.spec();
        OpenedExperiment opened = experiment.opened();
        ExperimentSpec written = spec.withData(fromFolderOf(file, spec.data()));
        afterOtherSaves(() -> background.run(
                () -> {
                    writer.write(file, ExperimentFile.write(written));
                    return file;
                },
                done -> {
                    startNextSave();
                    markSaved(opened, spec, written, done);
                    announce(Notice.Kind.DONE, doneTitle, Text.verbatim(done.toString()));
                    then.run();
                },
                wrong -> {
                    startNextSave();
                    announce(Notice.Kind.PROBLEM, problemTitle, FailureWords.of(wrong));
                }));
    }

    private void afterOtherSaves(Runnable save) {
        saves.add(save);
        if (saves.size() == 1) {
            save.run();
        }
    }

    private void startNextSave() {
        saves.remove();
        if (!saves.isEmpty()) {
            saves.peek().run();
        }
    }

    /**
     * Marks the version as saved; another experiment may have been opened meanwhile, to which the file does not belong.
     */
    private void markSaved(OpenedExperiment opened, ExperimentSpec spec, ExperimentSpec written, Path file) {
        boolean moved = !written.equals(spec);
        if (moved && opened == experiment.opened() && spec.equals(experiment.spec())) {
            experiment.load(written, Optional.of(file));
        } else if (!moved || opened == experiment.opened()) {
            experiment.markSaved(opened, spec, file);
        }
    }

    private DataSpec fromFolderOf(Path file, DataSpec data) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path old = experiment.folder().toAbsolutePath().normalize();
        if (!(data.source() instanceof SampleSource.InFile samples)
                || Path.of(samples.path()).isAbsolute()
                || folder.equals(old)) {
            return data;
        }
        Path table = old.resolve(samples.path()).normalize();
        boolean sameRoot = Objects.equals(table.getRoot(), folder.getRoot());
        String path = (sameRoot ? folder.relativize(table) : table).toString().replace('\\', '/');
        return data.withSource(samples.withPath(path));
    }
}
