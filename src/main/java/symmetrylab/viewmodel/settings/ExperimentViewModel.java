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
    private Optional<ExperimentSpec> shown = Optional.empty();
    private Optional<ExperimentSpec> trained = Optional.empty();
    private Optional<Before> before = Optional.empty();
    private Optional<Opened> left = Optional.empty();

    /** An experiment with its changes and its file. */
    private record Opened(SpecHistory history, ExperimentSpec saved, Optional<Path> file) {}

    /** The experiment that gave way to one that has not been trained to its end yet. */
    private record Before(Opened opened, ExperimentSpec shown) {}

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
        left = Optional.empty();
        replaceBy(new Opened(new SpecHistory(newSpec), newSpec, newFile));
    }

    private void replaceBy(Opened next) {
        // Of several that are loaded before one is shown, all give way to what was shown.
        before = shown.map(last -> new Before(opened(), last)).or(() -> before);
        put(next);
        shown = Optional.empty();
        trained = Optional.empty();
        loads.set(loads.get() + 1);
        show();
    }

    private Opened opened() {
        return new Opened(history, saved, file.get());
    }

    private void put(Opened next) {
        history = next.history();
        saved = next.saved();
        // Listeners of the experiment ask for its folder, so the file comes first.
        file.set(next.file());
    }

    /**
     * Remembers what is shown of this experiment, to go back to.
     *
     * @param complete whether it was trained to its end
     */
    public void markShown(ExperimentSpec spec, boolean complete) {
        shown = Optional.of(spec);
        if (complete) {
            trained = shown;
            before = Optional.empty();
        }
    }

    /**
     * Goes back to what was shown last, because what followed cannot be trained. If that fails itself, goes back to what
     * was trained to its end: in this experiment, else the experiment before with its file and its changes. Redo brings
     * the changes back that were made since. Nothing happens if nothing was trained.
     *
     * @return whether it went to the experiment before
     */
    public boolean backToShown() {
        Optional<ExperimentSpec> last =
                shown.filter(spec -> !spec.equals(spec())).or(() -> trained.filter(spec -> !spec.equals(spec())));
        if (last.isPresent()) {
            history.backTo(last.get());
            show();
            return false;
        }
        if (before.isPresent()) {
            Before old = before.get();
            left = Optional.of(opened()).filter(failed -> failed.history().hasChanges());
            put(old.opened());
            shown = Optional.of(old.shown());
            trained = shown;
            before = Optional.empty();
            history.backTo(old.shown());
            show();
            return true;
        }
        return false;
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
            left = Optional.empty();
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
    public void dropMisfits(ExperimentSpec asked, ExperimentSpec fitting) {
        if (spec().equals(asked) && !fitting.equals(asked)) {
            history.replaceCurrent(fitting);
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

    /** Makes the change again that was taken back last; after all of them, opens the changed experiment that failed. */
    public void redo() {
        if (history.canRedo() || left.isEmpty()) {
            history.redo();
            show();
        } else {
            Opened failed = left.get();
            left = Optional.empty();
            replaceBy(failed);
        }
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
        canRedo.set(history.canRedo() || left.isPresent());
        revision.set(revision.get() + 1);
    }
}
