package symmetrylab.viewmodel.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.RunSpec;

/** The experiment that is being edited, with undo and redo. */
public final class ExperimentViewModel {

    private final ReadOnlyObjectWrapper<ExperimentSpec> spec;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper loads = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);
    private SpecHistory history;
    private ExperimentSpec saved;
    private Optional<ExperimentSpec> trained = Optional.empty();
    private Optional<Before> before = Optional.empty();

    /** The experiment that gave way to one that has not been trained yet. */
    private record Before(SpecHistory history, ExperimentSpec saved, Optional<Path> file, ExperimentSpec trained) {}

    /** Starts with {@code first}, which belongs to no file. */
    public ExperimentViewModel(ExperimentSpec first) {
        history = new SpecHistory(first);
        saved = first;
        spec = new ReadOnlyObjectWrapper<>(first);
    }

    /** The experiment as it stands. */
    public ReadOnlyObjectProperty<ExperimentSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /** The experiment as it stands. */
    public ExperimentSpec spec() {
        return spec.get();
    }

    /** The file it was opened from or saved to; absent for a preset. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Goes up with every change and every load, also of the same experiment: it is to be trained again. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** How often another experiment, or the same one again, has been put in. */
    public ReadOnlyIntegerProperty loadsProperty() {
        return loads.getReadOnlyProperty();
    }

    /** Whether it differs from what was opened or saved last. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is a change to make again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The folder that paths in the experiment are relative to. */
    public Path folder() {
        return file.get().map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
    }

    /** Puts another experiment in this one's place; its changes begin anew. */
    public void load(ExperimentSpec newSpec, Optional<Path> newFile) {
        // Of several that are loaded before one is trained, all give way to what was trained.
        before = trained.map(last -> new Before(history, saved, file.get(), last))
                .or(() -> before);
        trained = Optional.empty();
        history = new SpecHistory(newSpec);
        saved = newSpec;
        // The file first: who hears of the new experiment asks for its folder.
        file.set(newFile);
        loads.set(loads.get() + 1);
        show();
    }

    /** Remembers what has been trained of this experiment, to go back to. */
    public void markTrained(ExperimentSpec spec) {
        trained = Optional.of(spec);
        before = Optional.empty();
    }

    /**
     * Goes back to what was trained last, because what followed cannot be: to the experiment before, with its file and its
     * changes, where nothing of this one was trained. Nothing happens where nothing was trained at all.
     */
    public void backToTrained() {
        boolean another = before.isPresent();
        before.ifPresent(last -> {
            history = last.history();
            saved = last.saved();
            file.set(last.file());
            markTrained(last.trained());
        });
        trained.filter(last -> another || !last.equals(spec())).ifPresent(last -> {
            history.backTo(last);
            show();
        });
    }

    /** Remembers that the experiment as it stood at saving is in {@code newFile}. */
    public void markSaved(ExperimentSpec savedSpec, Path newFile) {
        saved = savedSpec;
        Path oldFolder = folder();
        file.set(Optional.of(newFile));
        changed.set(!spec().equals(saved));
        if (!folder().equals(oldFolder)) {
            // Paths in the experiment lead elsewhere now.
            revision.set(revision.get() + 1);
        }
    }

    /**
     * Changes the experiment; nothing happens where the change gives the same. Edits of runs that have no place in their
     * network any more are left out, and come back with undo.
     *
     * @param field name of what is changed: changes of the same field in a row are taken back as one; empty for none
     */
    public void edit(String field, UnaryOperator<ExperimentSpec> change) {
        ExperimentSpec next = change.apply(spec()).withFittingEdits(Integer.MAX_VALUE, Integer.MAX_VALUE);
        if (!next.equals(spec())) {
            history.add(field, next);
            show();
        }
    }

    /** Ends what is undone as one: a change of the same field that follows is another. */
    public void endChange() {
        history.endChange();
    }

    /** Changes run {@code index}, from 0. */
    public void editRun(int index, String field, UnaryOperator<RunSpec> change) {
        edit(
                field.isEmpty() ? "" : field + index,
                now -> now.withRun(index, change.apply(now.runs().get(index))));
    }

    /** Changes run {@code index}, or every run where it is absent. */
    public void editRuns(Optional<Integer> index, String field, UnaryOperator<RunSpec> change) {
        if (index.isPresent()) {
            editRun(index.get(), field, change);
        } else {
            edit(field, now -> now.withRuns(now.runs().stream().map(change).toList()));
        }
    }

    /**
     * Edits a state of run {@code index}, from 0, after the edits it has; nothing where it has as many as there can be, or
     * its network no place for this one. A value that the last edit gave to the same weight in the same state gives way:
     * nobody would see it.
     *
     * @param field name of what is changed: edits of the same field in a row, as of a value that is dragged, are taken back
     *     as one; empty for none
     */
    public void addEdit(int index, String field, Edit edit) {
        editRun(index, field, run -> {
            if (setsTheSame(run.edits(), edit)) {
                return run.withLastEdit(edit);
            }
            return run.edits().size() < RunSpec.MAX_EDITS ? run.withEdit(edit) : run;
        });
    }

    private static boolean setsTheSame(List<Edit> edits, Edit next) {
        return !edits.isEmpty()
                && edits.get(edits.size() - 1) instanceof Edit.SetValue last
                && next instanceof Edit.SetValue value
                && new Edit.SetValue(last.step(), last.layer(), last.to(), last.from(), value.value()).equals(value);
    }

    /**
     * Takes edit {@code number} out of run {@code index}, both from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such edit
     */
    public void removeEdit(int index, int number) {
        editRun(index, "", run -> {
            List<Edit> edits = new ArrayList<>(run.edits());
            edits.remove(number);
            return run.withEdits(edits);
        });
    }

    /**
     * Leaves out edits that turned out not to fit the data, as part of the change that brought these: undo brings them
     * back. Nothing happens where the experiment is another by now.
     *
     * @param asked the experiment as it was
     * @param fitting the same without those edits
     */
    public void amend(ExperimentSpec asked, ExperimentSpec fitting) {
        if (spec().equals(asked) && !fitting.equals(asked)) {
            history.amend(fitting);
            show();
        }
    }

    /** Adds a copy of the last run, under a name and with a seed of its own; nothing where there are as many as there can be. */
    public void addRun() {
        edit("", now -> {
            if (now.runs().size() == ExperimentSpec.MAX_RUNS) {
                return now;
            }
            List<RunSpec> runs = new ArrayList<>(now.runs());
            RunSpec last = runs.get(runs.size() - 1);
            // Another seed, or the new lane would show the same pictures.
            InitializerSpec start =
                    last.initializer().withSeed(last.initializer().seed() + 1);
            runs.add(last.withName(freeName(now)).withInitializer(start));
            return now.withRuns(runs);
        });
    }

    /** Removes run {@code index}, from 0; nothing where it is the only one. */
    public void removeRun(int index) {
        edit("", now -> {
            if (now.runs().size() == 1) {
                return now;
            }
            List<RunSpec> runs = new ArrayList<>(now.runs());
            runs.remove(index);
            return now.withRuns(runs);
        });
    }

    /** Takes the last change back. */
    public void undo() {
        history.undo();
        show();
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        history.redo();
        show();
    }

    private static String freeName(ExperimentSpec spec) {
        List<String> names = spec.runs().stream().map(RunSpec::name).toList();
        int number = spec.runs().size() + 1;
        while (names.contains("Run " + number)) {
            number++;
        }
        return "Run " + number;
    }

    private void show() {
        spec.set(history.current());
        changed.set(!history.current().equals(saved));
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        revision.set(revision.get() + 1);
    }
}
