package symmetrylab.viewmodel.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.spec.CsvFormat.DecimalMark;
import symmetrylab.spec.CsvFormat.Delimiter;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.viewmodel.Background;

/**
 * The chosen CSV file, which becomes the experiment's data once it can be used. Until then the experiment stays as it
 * is, and the form shows the open questions.
 */
public final class CsvViewModel {

    private final ExperimentViewModel experiment;
    private final Background background;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Optional<CsvDraft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper choices = new ReadOnlyIntegerWrapper(0);
    private Optional<Csv> looking = Optional.empty();
    private int requests;
    private boolean watching;

    /** Reads files in {@code background}; {@code failed} receives failures that are not the file's fault. */
    public CsvViewModel(ExperimentViewModel experiment, Background background, Consumer<Exception> failed) {
        this.experiment = experiment;
        this.background = background;
        this.failed = failed;
    }

    /** Begins to examine the experiment's own file, once it is to be shown. */
    public void watch() {
        if (!watching) {
            watching = true;
            experiment.specProperty().addListener(property -> follow());
            experiment.loadsProperty().addListener(property -> {
                leave();
                follow();
            });
            follow();
        }
    }

    /** The file in the form; absent if there is none. */
    public ReadOnlyObjectProperty<Optional<CsvDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** How many chosen files the form has shown; answers to its questions do not count. */
    public ReadOnlyIntegerProperty choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Reads the file at {@code path} as a new choice. */
    public void choose(String path) {
        put(Csv.at(path));
    }

    /** Reads the file in another way, such as by the answer to a question. */
    public void put(Csv next) {
        look(next, true);
    }

    /** Splits the file by another delimiter; absent to detect it. */
    public void chooseDelimiter(Optional<Delimiter> delimiter) {
        draft.get()
                .filter(now -> !now.source().format().delimiter().equals(delimiter))
                .ifPresent(now -> put(now.withDelimiter(delimiter)));
    }

    /** Reads numbers with another decimal mark; absent to detect it. */
    public void chooseDecimal(Optional<DecimalMark> decimal) {
        draft.get()
                .filter(now -> !now.source().format().decimal().equals(decimal))
                .ifPresent(now -> put(now.withDecimal(decimal)));
    }

    /** Makes another column the target. */
    public void chooseTarget(String name) {
        draft.get().filter(now -> !now.targets().equals(List.of(name))).ifPresent(now -> put(now.withTarget(name)));
    }

    /** Makes these columns the features; at least one is kept. */
    public void chooseFeatures(List<String> names) {
        draft.get()
                .filter(now -> !names.isEmpty() && !now.features().equals(names))
                .ifPresent(now -> put(now.withFeatures(names)));
    }

    /** Forgets a file that is not in use yet, because other data were chosen. */
    public void leave() {
        requests++;
        looking = Optional.empty();
        draft.set(Optional.empty());
    }

    private void follow() {
        if (!(experiment.spec().data().source() instanceof Csv csv)) {
            // A file with open questions stays while other settings change.
            if (draft.get().filter(now -> now.failure().isEmpty()).isPresent()) {
                leave();
            }
        } else if (looking.isEmpty()
                && draft.get().filter(now -> now.source().equals(csv)).isEmpty()) {
            look(csv, false);
        }
    }

    private void look(Csv csv, boolean chosen) {
        int request = ++requests;
        looking = Optional.of(csv);
        DataSpec data = experiment.spec().data();
        Path folder = experiment.folder();
        background.run(
                () -> CsvDraft.of(data, csv, chosen, new FolderTexts(folder)),
                seen -> {
                    if (request == requests) {
                        show(seen, chosen);
                    }
                },
                failed);
    }

    private void show(CsvDraft seen, boolean chosen) {
        looking = Optional.empty();
        boolean another = draft.get()
                .filter(now -> now.source().path().equals(seen.source().path()))
                .isEmpty();
        draft.set(Optional.of(seen));
        if (chosen && seen.failure().isEmpty()) {
            experiment.edit("", now -> experiment.dataChange().to(seen.source(), now));
        }
        if (chosen && another) {
            choices.set(choices.get() + 1);
        }
    }
}
