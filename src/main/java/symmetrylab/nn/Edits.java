package symmetrylab.nn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import symmetrylab.spec.Edit;

/**
 * Makes the edits of a run, those of one step in the order of the list, on parameters and memory in flat arrays in the
 * layout of {@link Architecture}. Edits after the last step are ignored.
 *
 * <p>Remembers which edits come next, so use it on one thread at a time.
 */
final class Edits {

    private static final int NEVER = -1;

    private final Architecture architecture;
    private final List<Edit> inOrder;
    private int next;
    private int nextStep;

    Edits(RunPlan plan) {
        architecture = plan.architecture();
        // Sorting is stable: the edits of one step stay in the order of the list.
        inOrder = plan.spec().edits().stream()
                .filter(edit -> edit.step() <= plan.spec().training().steps())
                .sorted(Comparator.comparingInt(Edit::step))
                .toList();
        goAfter(-1);
    }

    /** Moves to the first edit after state {@code step}, whose own edits have been made; -1 for the very first edit. */
    void goAfter(int step) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).step() <= step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        moveTo(low);
    }

    /** Whether state {@code step}, just reached, is to be edited. */
    boolean areDueAt(int step) {
        return step == nextStep;
    }

    /**
     * Makes all edits of the next state that has any.
     *
     * @param parameters weights and biases
     * @param memory the optimizer's memory of them, one array for each of its numbers
     */
    void make(double[] parameters, double[][] memory) {
        int due = nextStep;
        int at = next;
        for (; at < inOrder.size() && inOrder.get(at).step() == due; at++) {
            make(inOrder.get(at), parameters, memory);
        }
        moveTo(at);
    }

    private void moveTo(int index) {
        next = index;
        nextStep = index < inOrder.size() ? inOrder.get(index).step() : NEVER;
    }

    private void make(Edit edit, double[] parameters, double[][] memory) {
        edit.accept(new Edit.Visitor<Void>() {
            @Override
            public Void setValue(Edit.SetValue set) {
                parameters[place(set.layer(), set.to(), set.from())] = set.value();
                return null;
            }

            @Override
            public Void nudge(Edit.Nudge nudge) {
                parameters[place(nudge.layer(), nudge.to(), nudge.from())] += nudge.add();
                return null;
            }

            @Override
            public Void copy(Edit.Copy copy) {
                Edits.this.copy(copy, parameters);
                for (double[] remembered : memory) {
                    Edits.this.copy(copy, remembered);
                }
                return null;
            }

            @Override
            public Void zero(Edit.Zero zero) {
                Edits.this.zero(zero, parameters);
                for (double[] remembered : memory) {
                    Edits.this.zero(zero, remembered);
                }
                return null;
            }
        });
    }

    /** The index of a weight or bias, with places counted from 1 and {@code from} 0 for the bias. */
    private int place(int layer, int to, int from) {
        int start = architecture.offset(layer - 1, to - 1);
        return from == 0 ? start + architecture.fanIn(layer - 1) : start + from - 1;
    }

    private void copy(Edit.Copy copy, double[] values) {
        int layer = copy.layer() - 1;
        int source = architecture.offset(layer, copy.neuron() - 1);
        int target = architecture.offset(layer, copy.onto() - 1);
        System.arraycopy(values, source, values, target, architecture.fanIn(layer) + 1);
        for (int to = 0; to < architecture.fanOut(layer + 1); to++) {
            int row = architecture.offset(layer + 1, to);
            values[row + copy.onto() - 1] = values[row + copy.neuron() - 1];
        }
    }

    private void zero(Edit.Zero zero, double[] values) {
        int layer = zero.layer() - 1;
        int from = architecture.offset(layer, 0);
        int count = architecture.fanOut(layer) * (architecture.fanIn(layer) + 1);
        Arrays.fill(values, from, from + count, 0);
    }
}
