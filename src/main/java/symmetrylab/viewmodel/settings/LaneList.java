package symmetrylab.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.RunSpec;

/**
 * The lanes of an experiment, and the same lanes with one more, one less or in another order. What is not possible leaves
 * them as they are.
 *
 * @param runs the lanes, from left to right; at least one
 */
record LaneList(List<RunSpec> runs) {

    boolean canGrow() {
        return runs.size() < ExperimentSpec.MAX_RUNS;
    }

    boolean canShrink() {
        return runs.size() > 1;
    }

    boolean canMove(int index, int by) {
        return index + by >= 0 && index + by < runs.size();
    }

    /** With a copy of the last lane at the end, under another name and with another seed. */
    List<RunSpec> withOneMore(SettingNames names) {
        RunSpec last = runs.get(runs.size() - 1);
        // Another seed, or the new lane would be the same.
        InitializerSpec start = new LaneStart(last.initializer()).withNewSeed();
        return with(runs.size(), last.withName(names.free(start, names())).withInitializer(start));
    }

    /** With a copy of lane {@code index}, from 0, at its right, the same but for its name. */
    List<RunSpec> withCopy(int index, SettingNames names) {
        RunSpec run = runs.get(index);
        return with(index + 1, run.withName(names.another(run.name(), names())));
    }

    private List<RunSpec> with(int place, RunSpec run) {
        if (!canGrow()) {
            return runs;
        }
        List<RunSpec> next = new ArrayList<>(runs);
        next.add(place, run);
        return next;
    }

    private List<String> names() {
        return runs.stream().map(RunSpec::name).toList();
    }

    /** With lane {@code index}, from 0, moved to the right by {@code by}, or to the left where it is negative. */
    List<RunSpec> moved(int index, int by) {
        if (!canMove(index, by)) {
            return runs;
        }
        List<RunSpec> next = new ArrayList<>(runs);
        next.add(index + by, next.remove(index));
        return next;
    }

    /** Without lane {@code index}, from 0. */
    List<RunSpec> without(int index) {
        if (!canShrink()) {
            return runs;
        }
        List<RunSpec> next = new ArrayList<>(runs);
        next.remove(index);
        return next;
    }

    /** With another seed in every lane that starts at random. */
    List<RunSpec> withNewSeeds() {
        return runs.stream()
                .map(run -> run.initializer().isRandom()
                        ? run.withInitializer(new LaneStart(run.initializer()).withNewSeed())
                        : run)
                .toList();
    }
}
