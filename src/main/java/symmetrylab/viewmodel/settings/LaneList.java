package symmetrylab.viewmodel.settings;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.lane.SettingNames;
import symmetrylab.nn.settings.LaneStart;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.RunSpec;

/**
 * The lanes of an experiment, and changes to them: one more, one less, another order. An impossible change leaves the lanes as
 * they are, also for a lane that is gone: the window shows lanes until the next experiment is trained.
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
        return index < runs.size() && index + by >= 0 && index + by < runs.size();
    }

    /** The lanes with a copy of the last one at the end, with another name and seed. */
    List<RunSpec> withOneMore(SettingNames names) {
        RunSpec last = runs.get(runs.size() - 1);
        // Another seed, or the new lane would be the same.
        InitializerSpec start = new LaneStart(last.initializer()).withNewSeed();
        return with(runs.size(), last.withName(names.free(start, names())).withInitializer(start));
    }

    /** The lanes with a copy of lane {@code index}, from 0, at its right, equal except for its name. */
    List<RunSpec> withCopy(int index, SettingNames names) {
        if (index >= runs.size()) {
            return runs;
        }
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

    /** The lanes with lane {@code index}, from 0, moved to the right by {@code by}, or to the left if negative. */
    List<RunSpec> moved(int index, int by) {
        if (!canMove(index, by)) {
            return runs;
        }
        List<RunSpec> next = new ArrayList<>(runs);
        next.add(index + by, next.remove(index));
        return next;
    }

    /** The lanes without lane {@code index}, from 0. */
    List<RunSpec> without(int index) {
        if (!canShrink() || index >= runs.size()) {
            return runs;
        }
        List<RunSpec> next = new ArrayList<>(runs);
        next.remove(index);
        return next;
    }

    /** The lanes with another seed in every lane that starts at random. */
    List<RunSpec> withNewSeeds() {
        return runs.stream()
                .map(run -> run.initializer().isRandom()
                        ? run.withInitializer(new LaneStart(run.initializer()).withNewSeed())
                        : run)
                .toList();
    }
}
