package symmetrylab.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.spec.ExperimentSpec;

/**
 * The versions of the experiments, one experiment after the other, and which version is current. Immutable: a change
 * gives another history.
 *
 * <p>Changes of one field in a row, as by a dragged slider, are one change. All versions are kept: specifications share
 * what they have in common, so another one takes little more memory than what was changed.
 */
final class SpecHistory {

    private final List<Version> versions;
    private final int cursor;
    private final String lastField;

    /** A version of an experiment, and the opening it belongs to. */
    record Version(ExperimentSpec spec, OpenedExperiment opened) {

        boolean isOf(OpenedExperiment other) {
            return opened == other;
        }
    }

    private SpecHistory(List<Version> versions, int cursor, String lastField) {
        this.versions = versions;
        this.cursor = cursor;
        this.lastField = lastField;
    }

    static SpecHistory of(Version first) {
        return new SpecHistory(List.of(first), 0, "");
    }

    Version current() {
        return versions.get(cursor);
    }

    /** Makes {@code spec} the current version of the same opening; undone versions are forgotten. */
    SpecHistory edited(String field, ExperimentSpec spec) {
        boolean merges = !field.isEmpty()
                && field.equals(lastField)
                && cursor == versions.size() - 1
                && cursor > 0
                && versions.get(cursor - 1).isOf(current().opened());
        return followedBy(
                merges ? cursor : cursor + 1, new Version(spec, current().opened()), field);
    }

    /** Makes {@code next}, of another opening, the current version; undone versions are forgotten. */
    SpecHistory opened(Version next) {
        return followedBy(cursor + 1, next, "");
    }

    private SpecHistory followedBy(int place, Version next, String field) {
        List<Version> all = new ArrayList<>(versions.subList(0, place));
        all.add(next);
        return new SpecHistory(all, place, field);
    }

    /** Replaces the current version by another one. */
    SpecHistory replaced(Version version) {
        List<Version> all = new ArrayList<>(versions);
        all.set(cursor, version);
        return new SpecHistory(all, cursor, lastField);
    }

    /**
     * Goes back to {@code spec} in the same opening; later versions can be redone. If it is gone, it replaces the
     * current version.
     */
    SpecHistory backTo(ExperimentSpec spec) {
        for (int place = cursor;
                place >= 0 && versions.get(place).isOf(current().opened());
                place--) {
            if (versions.get(place).spec().equals(spec)) {
                return new SpecHistory(versions, place, "");
            }
        }
        return new SpecHistory(versions, cursor, "")
                .replaced(new Version(spec, current().opened()));
    }

    /** Ends the current change, so that the next one of the same field is separate. */
    SpecHistory withChangeEnded() {
        return new SpecHistory(versions, cursor, "");
    }

    /** Whether {@code opened} has several versions, undone or not. */
    boolean hasChangesOf(OpenedExperiment opened) {
        return versions.stream().filter(version -> version.isOf(opened)).count() > 1;
    }

    /** Whether {@code version} can be reached by undo or redo. */
    boolean has(Version version) {
        return versions.contains(version);
    }

    boolean canUndo() {
        return cursor > 0;
    }

    boolean canRedo() {
        return cursor < versions.size() - 1;
    }

    SpecHistory undone() {
        return new SpecHistory(versions, Math.max(0, cursor - 1), "");
    }

    SpecHistory redone() {
        return new SpecHistory(versions, Math.min(versions.size() - 1, cursor + 1), "");
    }
}
