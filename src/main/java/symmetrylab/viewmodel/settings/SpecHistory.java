package symmetrylab.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.spec.ExperimentSpec;

/**
 * The specifications an experiment went through, and which of them holds now.
 *
 * <p>Changes of one field in a row, as from a slider that is dragged, are one change. All are kept: specifications share
 * what they have in common, so that one more takes hardly more than what was changed.
 */
final class SpecHistory {

    private final List<ExperimentSpec> specs = new ArrayList<>();
    private int cursor;
    private String lastField = "";

    SpecHistory(ExperimentSpec first) {
        specs.add(first);
    }

    ExperimentSpec current() {
        return specs.get(cursor);
    }

    /** Makes {@code spec} the current one; what was undone is forgotten. */
    void add(String field, ExperimentSpec spec) {
        boolean merges = !field.isEmpty() && field.equals(lastField) && cursor == specs.size() - 1 && cursor > 0;
        specs.subList(merges ? cursor : cursor + 1, specs.size()).clear();
        specs.add(spec);
        cursor = specs.size() - 1;
        lastField = field;
    }

    /** Puts another specification in the current one's place, as if it had come so. */
    void replaceCurrent(ExperimentSpec spec) {
        specs.set(cursor, spec);
    }

    /** Goes back to {@code spec}; what followed can be made again. Where it is gone it takes the current one's place. */
    void backTo(ExperimentSpec spec) {
        lastField = "";
        int place = specs.subList(0, cursor + 1).lastIndexOf(spec);
        if (place >= 0) {
            cursor = place;
        } else {
            replaceCurrent(spec);
        }
    }

    /** Ends a change: one of the same field that follows is another. */
    void endChange() {
        lastField = "";
    }

    /** Whether anything was changed, undone or not. */
    boolean hasChanges() {
        return specs.size() > 1;
    }

    boolean canUndo() {
        return cursor > 0;
    }

    boolean canRedo() {
        return cursor < specs.size() - 1;
    }

    ExperimentSpec undo() {
        cursor = Math.max(0, cursor - 1);
        lastField = "";
        return current();
    }

    ExperimentSpec redo() {
        cursor = Math.min(specs.size() - 1, cursor + 1);
        lastField = "";
        return current();
    }
}
