package symmetrylab.view.settings;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import symmetrylab.recording.MemoryBound;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.words.Words;

/** The memory limit for recordings. It applies to all lanes and is not saved with the experiment. */
final class RecordingControls extends VBox {

    RecordingControls(ObjectProperty<MemoryBound> memory, Words words) {
        getStyleClass().add("section-form");
        // Every value starts a new training: without waiting for the end of typing, 128 would train with 1 and 12
        // first.
        ValueField<Long> field = new ValueField<>(
                        "recording-memory",
                        new Readers(words).whole(MemoryBound.MIN, MemoryBound.MAX),
                        String::valueOf,
                        value -> memory.set(new MemoryBound(Math.toIntExact(value))))
                .debounced();
        FormGrid form = new FormGrid();
        form.row(words.get("recording.memory"), field);
        Tooltip tip = new Tooltip(words.get("recording.memory.tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        field.setTooltip(tip);
        getChildren().add(form);
        memory.addListener((property, old, bound) -> field.show((long) bound.megabytes()));
        field.show((long) memory.get().megabytes());
    }
}
