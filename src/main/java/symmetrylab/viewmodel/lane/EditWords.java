package symmetrylab.viewmodel.lane;

import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.network.PartNames;
import symmetrylab.nn.Architecture;
import symmetrylab.recording.Recording;
import symmetrylab.spec.Edit;
import symmetrylab.words.Text;

/** Describes edits in words. */
public final class EditWords {

    private EditWords() {}

    /** What an edit of a run changes, and how: {@code x1 → h2 set to 0.5}. */
    public static Text of(Edit edit, Recording recording) {
        return edit.accept(new Edit.Visitor<>() {
            @Override
            public Text setValue(Edit.SetValue set) {
                return Text.of("edits.set", place(recording, set.layer(), set.to(), set.from()), number(set.value()));
            }

            @Override
            public Text nudge(Edit.Nudge nudge) {
                String sign = nudge.add() < 0 ? "" : "+";
                return Text.of(
                        "edits.nudge",
                        place(recording, nudge.layer(), nudge.to(), nudge.from()),
                        sign + number(nudge.add()));
            }

            @Override
            public Text copy(Edit.Copy copy) {
                return Text.of(
                        "edits.copy",
                        neuron(recording, copy.layer(), copy.neuron()),
                        neuron(recording, copy.layer(), copy.onto()));
            }

            @Override
            public Text zero(Edit.Zero zero) {
                boolean isOutput =
                        zero.layer() == recording.plan().architecture().layers();
                Text layer =
                        isOutput ? Text.of("part.outputLayer") : Text.of("part.layer", Integer.toString(zero.layer()));
                return Text.of("edits.zero", layer);
            }
        });
    }

    /** The name of a place; a network made smaller may lack it, and the place is then given by its numbers. */
    private static String place(Recording recording, int layer, int to, int from) {
        return from == 0
                ? "b(" + neuron(recording, layer, to) + ")"
                : PartNames.weight(neuron(recording, layer - 1, from), neuron(recording, layer, to));
    }

    private static String number(double value) {
        return Numbers.exact(value).replace('-', '−');
    }

    private static String neuron(Recording recording, int column, int number) {
        Architecture network = recording.plan().architecture();
        boolean exists =
                column < network.sizes().size() && number <= network.sizes().get(column);
        return exists ? PartNames.neuron(recording, column, number - 1) : column + "." + number;
    }
}
