package symmetrylab.spec.format;

import symmetrylab.spec.Edit;
import symmetrylab.spec.json.JsonBuilder;

/**
 * Puts the fields that only one kind of edit has.
 *
 * @param json gets the fields, after those it has
 */
public record EditFields(JsonBuilder json) implements Edit.Visitor<JsonBuilder> {

    @Override
    public JsonBuilder setValue(Edit.SetValue set) {
        return json.put("to", set.to()).put("from", set.from()).put("value", set.value());
    }

    @Override
    public JsonBuilder nudge(Edit.Nudge nudge) {
        return json.put("to", nudge.to()).put("from", nudge.from()).put("add", nudge.add());
    }

    @Override
    public JsonBuilder copy(Edit.Copy copy) {
        return json.put("neuron", copy.neuron()).put("onto", copy.onto());
    }

    @Override
    public JsonBuilder zero(Edit.Zero zero) {
        return json;
    }
}
