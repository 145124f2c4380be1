package symmetrylab.view.inspector;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.recording.Recording;
import symmetrylab.spec.Edit;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Labelled;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.inspector.Inspection;
import symmetrylab.viewmodel.lane.EditWords;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** The edits of a lane, each with buttons to go there and to remove it, and a button to undo the last one. */
final class EditList extends VBox {

    private static final int MAX_ROWS = 5;
    private static final double ROW_HEIGHT = 30;

    private final PlaybackViewModel playback;
    private final EditingViewModel editing;
    private final Words words;
    private final VBox banner = new VBox();
    private final Label edited = new Label();
    private final Label heading;
    private final ListView<Labelled<Edit>> list = new ListView<>();
    private int lane;

    EditList(PlaybackViewModel playback, EditingViewModel editing, Words words) {
        this.playback = playback;
        this.editing = editing;
        this.words = words;
        getStyleClass().add("filling");
        edited.setId("edited");
        edited.setWrapText(true);
        Button undo = new Button(words.get("top.undo"));
        undo.setId("edit-undo");
        undo.setOnAction(event -> editing.undo());
        banner.getStyleClass().add("edited");
        banner.getChildren().addAll(edited, undo);
        heading = new Label(words.get("edits.heading"));
        heading.getStyleClass().add("section-heading");
        list.setId("edits");
        list.setAccessibleText(words.get("edits.heading"));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Row());
        getChildren().addAll(banner, heading, list);
        editing.doneProperty().addListener(property -> showDone());
        showDone();
    }

    /** Shows the edits of the inspected lane. */
    void show(Inspection now, List<Edit> edits) {
        lane = now.lane();
        List<Labelled<Edit>> rows = edits.stream()
                .map(edit -> new Labelled<>(edit, name(now.history().recording(), edit)))
                .toList();
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
            double height = ROW_HEIGHT * Math.min(MAX_ROWS, edits.size()) + 2;
            list.setPrefHeight(height);
            list.setMinHeight(height);
        }
        FormGrid.setShown(heading, !edits.isEmpty());
        FormGrid.setShown(list, !edits.isEmpty());
    }

    private String name(Recording recording, Edit edit) {
        return words.get("edits.row", Numbers.count(edit.step()), EditWords.of(edit, recording));
    }

    private void showDone() {
        editing.doneProperty()
                .get()
                .ifPresent(done -> edited.setText(words.get("edit.done", Numbers.count(done.step()))));
        FormGrid.setShown(banner, editing.doneProperty().get().isPresent());
    }

    private final class Row extends ListCell<Labelled<Edit>> {

        private final Label text = new Label();
        private final HBox box;

        Row() {
            Button go = button("go", MaterialDesignA.ARROW_RIGHT_THIN, "edits.go", index -> {
                playback.pause();
                playback.seek(list.getItems().get(index).value().step());
            });
            Button remove = button(
                    "remove",
                    MaterialDesignD.DELETE,
                    "edits.remove",
                    index -> editing.remove(
                            lane, index, list.getItems().get(index).value()));
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            text.setMinWidth(0);
            box = new HBox(text, go, remove);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("tight-row");
            setPrefWidth(0);
        }

        private Button button(String kind, Ikon icon, String key, IntConsumer action) {
            Button button = Icons.dress(new Button(), icon, words.get(key));
            button.getStyleClass().addAll("edit-" + kind, "flat", "button-icon");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                if (getIndex() >= 0 && getIndex() < list.getItems().size()) {
                    action.accept(getIndex());
                }
            });
            return button;
        }

        @Override
        protected void updateItem(Labelled<Edit> edit, boolean empty) {
            super.updateItem(edit, empty);
            if (empty || edit == null) {
                setGraphic(null);
                return;
            }
            text.setText(edit.name());
            setAccessibleText(text.getText());
            setGraphic(box);
        }
    }
}
