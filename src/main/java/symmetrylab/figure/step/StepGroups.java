package symmetrylab.figure.step;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.analysis.state.RelativeSpread;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.nn.TrainingState;

/**
 * The groups of equal neurons of a hidden layer before a step: equal to the last bit, or to the eye.
 *
 * @param groups of two neurons or more, in the order of their first ones
 */
record StepGroups(List<Group> groups) {

    /**
     * A group of equal neurons.
     *
     * @param members of the layer, from 0, in order
     * @param near whether they differ too little to be seen
     */
    record Group(List<Integer> members, boolean near) {

        /** Copies the list. */
        Group {
            members = List.copyOf(members);
        }

        /** Paints the hull that joins them. */
        void paint(Pen pen, FigureStyle style, double left, double top, double width, double height, double radius) {
            Ink ink = near
                    ? style.palette().states().near()
                    : style.palette().states().identical();
            Stroke border = Stroke.solid(ink, 2.2);
            pen.rectangle(left, top, width, height, radius, ink.withAlpha(near ? 0.12 : 0.13));
            pen.frame(left, top, width, height, radius, near ? border.dashed(9, 5) : border);
        }
    }

    /** Copies the list. */
    StepGroups {
        groups = List.copyOf(groups);
    }

    /** The groups of hidden layer {@code hidden}, from 0. */
    static StepGroups of(TrainingState state, int hidden) {
        int width = state.parameters().architecture().fanOut(hidden);
        List<List<Integer>> classes = NeuronClasses.of(state, hidden).classes();
        if (width > 1 && classes.size() == width) {
            boolean near = RelativeSpread.of(state.parameters(), hidden) < RelativeSpread.VISIBLE;
            List<Integer> all = IntStream.range(0, width).boxed().toList();
            return new StepGroups(near ? List.of(new Group(all, true)) : List.of());
        }
        return new StepGroups(classes.stream()
                .filter(members -> members.size() > 1)
                .map(members -> new Group(members, false))
                .toList());
    }
}
