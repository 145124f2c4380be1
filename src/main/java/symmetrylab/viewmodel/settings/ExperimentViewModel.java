package symmetrylab.viewmodel.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.figure.lane.SettingNames;
import symmetrylab.nn.settings.DataChange;
import symmetrylab.spec.Edit;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.viewmodel.settings.SpecHistory.Version;
import symmetrylab.words.Text;

/** The experiment that is being edited, with undo and redo. */
public final class ExperimentViewModel {

    private final SettingNames names;
    private final ReadOnlyObjectWrapper<ExperimentSpec> spec;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper loads = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);
    private SpecHistory history;
    private Optional<ExperimentSpec> shown = Optional.empty();
    private Optional<ExperimentSpec> trained = Optional.empty();
    private Optional<Before> before = Optional.empty();
    private Optional<SpecHistory> left = Optional.empty();

    /** The experiment replaced by one that has not been fully trained yet. */
    private record Before(SpecHistory history, ExperimentSpec shown) {}

    /** Starts with {@code first}, which belongs to no file; {@code names} updates names that follow the settings. */
    public ExperimentViewModel(ExperimentSpec first, SettingNames names) {
        this(first, Optional.empty(), names);
    }

    /** Starts with {@code first}, which belongs to {@code firstFile}. */
    public ExperimentViewModel(ExperimentSpec first, Optional<Path> firstFile, SettingNames names) {
        this.names = names;
        history = SpecHistory.of(version(first, firstFile));
        spec = new ReadOnlyObjectWrapper<>(first);
        file.set(firstFile);
    }

    private static Version version(ExperimentSpec spec, Optional<Path> file) {
        return new Version(spec, new OpenedExperiment(file, Optional.of(spec)));
    }

    /** Sets the experiment to fall back to if the first cannot be trained; it belongs to no file. */
    public void setInstead(ExperimentSpec other) {
        before = Optional.of(new Before(SpecHistory.of(version(other, Optional.empty())), other));
    }

    /** The current experiment. */
    public ReadOnlyObjectProperty<ExperimentSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /** The current experiment. */
    public ExperimentSpec spec() {
        return spec.get();
    }

    /** The file it was opened from or saved to; absent for a preset. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Increases with every change and every load, also of the same experiment: it must be trained again. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The number of loads, of another experiment or the same one again. */
    public ReadOnlyIntegerProperty loadsProperty() {
        return loads.getReadOnlyProperty();
    }

    /** Whether it differs from the version last opened or saved. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether there is a change to undo. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is a change to redo. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The folder that paths in the experiment are relative to. */
    public Path folder() {
        return file.get().map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
    }

    /** The opening that the current experiment belongs to. */
    public OpenedExperiment opened() {
        return history.current().opened();
    }

    /** Loads another experiment; undo brings this one back, with its file. */
    public void load(ExperimentSpec newSpec, Optional<Path> newFile) {
        open(version(newSpec, newFile));
    }

    /** Loads unsaved work, which may belong to {@code newFile}. */
    public void restore(ExperimentSpec newSpec, Optional<Path> newFile) {
        open(new Version(newSpec, new OpenedExperiment(newFile, Optional.empty())));
    }

    private void open(Version next) {
        boolean again = !changed.get()
                && next.spec().equals(spec())
                && next.opened().file().equals(file.get());
        left = Optional.empty();
        switchTo(again ? history.replaced(next) : history.opened(next));
    }

    /** Switches to another experiment. */
    private void switchTo(SpecHistory next) {
        // Of several loaded before one is shown, all go back to the one shown before.
        before = shown.map(last -> new Before(history, last)).or(() -> before);
        shown = Optional.empty();
        trained = Optional.empty();
        history = next;
        // Listeners of the experiment ask for its folder, so the file comes first.
        file.set(opened().file());
        loads.set(loads.get() + 1);
        show();
    }

    /** Moves to another version, of the same experiment or another. */
    private void moveTo(SpecHistory next) {
        if (next.current().isOf(opened())) {
            history = next;
            show();
        } else {
            switchTo(next);
        }
    }

    /**
     * Remembers the version now shown, to go back to.
     *
     * @param complete whether it is fully trained
     */
    public void markShown(ExperimentSpec spec, boolean complete) {
        shown = Optional.of(spec);
        if (complete) {
            trained = shown;
            before = Optional.empty();
        }
    }

    /**
     * Goes back to the version shown last, because the current one cannot be trained. If that one fails too, goes back
     * to the last fully trained version of this experiment, else to the previous experiment with its file and its
     * changes. Redo brings back the changes made since. Does nothing if nothing was trained.
     *
     * @return whether it went to the previous experiment
     */
    public boolean backToShown() {
        Optional<ExperimentSpec> last =
                shown.filter(spec -> !spec.equals(spec())).or(() -> trained.filter(spec -> !spec.equals(spec())));
        if (last.isPresent()) {
            history = history.backTo(last.get());
            show();
            return false;
        }
        if (before.isPresent()) {
            Before old = before.get();
            OpenedExperiment failed = opened();
            left = Optional.of(history)
                    .filter(now -> now.hasChangesOf(failed) && !old.history().has(now.current()));
            shown = Optional.of(old.shown());
            trained = shown;
            before = Optional.empty();
            history = old.history().backTo(old.shown());
            file.set(opened().file());
            show();
            return true;
        }
        return false;
    }

    /** Remembers that {@code savedSpec}, a version of {@code saved}, is in {@code newFile}. */
    public void markSaved(OpenedExperiment saved, ExperimentSpec savedSpec, Path newFile) {
        Path oldFolder = folder();
        saved.save(savedSpec, newFile);
        file.set(opened().file());
        changed.set(opened().isChanged(spec()));
        if (!folder().equals(oldFolder)) {
            // Relative paths in the experiment now start from another folder.
            revision.set(revision.get() + 1);
        }
    }

    /**
     * Changes the experiment; does nothing if the result is equal. Edits without a place in the changed network are
     * dropped, and come back with undo; names that the change makes untrue are updated, see {@link SettingNames}.
     *
     * @param field name of the changed field: changes of the same field in a row are undone as one; empty for none
     */
    public void edit(String field, UnaryOperator<ExperimentSpec> change) {
        ExperimentSpec next =
                names.follow(spec(), change.apply(spec())).withFittingEdits(Integer.MAX_VALUE, Integer.MAX_VALUE);
        if (!next.equals(spec())) {
            left = Optional.empty();
            history = history.edited(field, next);
            show();
        }
    }

    /** Ends a change: the next change of the same field is undone separately. */
    public void endChange() {
        history = history.withChangeEnded();
    }

    /** Changes run {@code index}, from 0. */
    public void editRun(int index, String field, UnaryOperator<RunSpec> change) {
        edit(
                field.isEmpty() ? "" : field + index,
                now -> now.withRun(index, change.apply(now.runs().get(index))));
    }

    /** Changes how run {@code index}, from 0, starts. */
    public void editStart(int index, String field, UnaryOperator<InitializerSpec> change) {
        editRun(index, field, run -> run.withInitializer(change.apply(run.initializer())));
    }

    /** Changes run {@code index}, or every run if absent. */
    public void editRuns(Optional<Integer> index, String field, UnaryOperator<RunSpec> change) {
        if (index.isPresent()) {
            editRun(index.get(), field, change);
        } else {
            edit(field, now -> now.withRuns(now.runs().stream().map(change).toList()));
        }
    }

    /**
     * Adds an edit of a state to run {@code index}, from 0, after its other edits; does nothing if it has the most it
     * can have, or no place for this one. It replaces a last edit that set the same weight in the same state.
     *
     * @param field name of the changed field: edits of the same field in a row, as by a drag, are undone as one; empty
     *     for none
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
     * Removes edit {@code number} of run {@code index}, both from 0.
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
     * Drops edits that turned out not to fit the data, as part of the change that brought the data: undo brings them
     * back. Does nothing if the experiment has changed since.
     *
     * @param asked the experiment as requested
     * @param fitting the experiment without those edits
     */
    public void dropMisfits(ExperimentSpec asked, ExperimentSpec fitting) {
        if (spec().equals(asked) && !fitting.equals(asked)) {
            history = history.replaced(new Version(fitting, opened()));
            show();
        }
    }

    /** Sets the title of the experiment; blank for none. */
    public void retitle(String title) {
        edit("title", now -> now.withTitle(title.strip()));
    }

    /** Whether run {@code index}, from 0, can have this name: it is not blank, and no other run has it. */
    public boolean canBeCalled(int index, String name) {
        return whyNotCalled(index, name).isEmpty();
    }

    /** Why run {@code index}, from 0, cannot have this name; absent if it can. */
    public Optional<Text> whyNotCalled(int index, String name) {
        if (name.isBlank()) {
            return Optional.of(Text.of("field.blank"));
        }
        List<RunSpec> runs = spec().runs();
        boolean taken = IntStream.range(0, runs.size())
                .anyMatch(i -> i != index && runs.get(i).name().equals(name.strip()));
        return taken ? Optional.of(Text.of("field.nameTaken")) : Optional.empty();
    }

    /** Renames run {@code index}, from 0; does nothing if it {@linkplain #canBeCalled cannot have} that name. */
    public void rename(int index, String name) {
        if (canBeCalled(index, name)) {
            editRun(index, "name", run -> run.withName(name.strip()));
        }
    }

    /** Whether there can be another run. */
    public boolean canAddRun() {
        return lanes().canGrow();
    }

    /** Adds a copy of the last run with its own name and seed; does nothing if there are the most runs there can be. */
    public void addRun() {
        arrange(lanes().withOneMore(names));
    }

    /** Adds a copy of run {@code index}, from 0, at its right; does nothing if there are the most runs there can be. */
    public void copyRun(int index) {
        arrange(lanes().withCopy(index, names));
    }

    /** Whether run {@code index}, from 0, can be moved to the right by {@code by}, to the left if it is negative. */
    public boolean canMoveRun(int index, int by) {
        return lanes().canMove(index, by);
    }

    /** Moves run {@code index}, from 0, to the right by {@code by}; does nothing if that is {@linkplain #canMoveRun too far}. */
    public void moveRun(int index, int by) {
        arrange(lanes().moved(index, by));
    }

    /** Whether a run can be removed: the only one cannot. */
    public boolean canRemoveRun() {
        return lanes().canShrink();
    }

    /** Removes run {@code index}, from 0; does nothing if it is the only one. */
    public void removeRun(int index) {
        arrange(lanes().without(index));
    }

    /** Gives every run that starts at random another seed. */
    public void drawNewSeeds() {
        arrange(lanes().withNewSeeds());
    }

    private LaneList lanes() {
        return new LaneList(spec().runs());
    }

    private void arrange(List<RunSpec> runs) {
        edit("", now -> now.withRuns(runs));
    }

    /** Undoes the last change, or the last opening of another experiment. */
    public void undo() {
        moveTo(history.undone());
    }

    /** Redoes the change undone last; after all of them, opens the changed experiment that failed. */
    public void redo() {
        if (history.canRedo() || left.isEmpty()) {
            moveTo(history.redone());
        } else {
            SpecHistory failed = left.get();
            left = Optional.empty();
            switchTo(failed);
        }
    }

    private void show() {
        spec.set(history.current().spec());
        changed.set(opened().isChanged(spec()));
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo() || left.isPresent());
        revision.set(revision.get() + 1);
    }

    /** Changes of its data. */
    public DataChange dataChange() {
        return new DataChange(new FolderTexts(Path.of("")));
    }
}
