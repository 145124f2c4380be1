package symmetrylab.view.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.viewmodel.export.ExportChoice;
import symmetrylab.words.Words;

/** What readers of a live page can do with each of its controls: a row a control, and one for all of them. */
final class LiveForm extends GridPane {

    private final ExportChoice choice;
    private final Words words;
    private final List<Runnable> refreshers = new ArrayList<>();

    LiveForm(ExportChoice choice, Words words) {
        this.choice = choice;
        this.words = words;
        setId("export-controls");
        getStyleClass().add("export-controls");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        add(new Label(words.get("export.control.question")), 0, 0);
        for (LiveControl.Use use : LiveControl.Use.values()) {
            Label head = new Label(words.get("export.use." + use.word()));
            head.getStyleClass().add("muted");
            add(head, 1 + use.ordinal(), 0);
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.CENTER);
            getColumnConstraints().add(column);
        }
        row(words.get("export.control.all"), "all", Arrays.asList(LiveControl.values()));
        for (LiveControl control : LiveControl.values()) {
            row(words.get("export.control." + control.word()), control.word(), List.of(control));
        }
    }

    private void row(String name, String id, List<LiveControl> controls) {
        int row = getRowCount();
        Label label = new Label(name);
        add(label, 0, row);
        ToggleGroup group = new ToggleGroup();
        for (LiveControl.Use use : LiveControl.Use.values()) {
            RadioButton button = new RadioButton();
            button.setId("export-" + id + "-" + use.word());
            button.setToggleGroup(group);
            button.setAccessibleText(words.get("export.control.spoken", name, words.get("export.use." + use.word())));
            button.setOnAction(event -> change(live -> with(live, controls, use)));
            add(button, 1 + use.ordinal(), row);
            refreshers.add(() -> button.setSelected(controls.stream()
                    .allMatch(each -> choice.liveProperty().get().use(each) == use)));
        }
    }

    private static LiveSettings with(LiveSettings live, List<LiveControl> controls, LiveControl.Use use) {
        LiveSettings changed = live;
        for (LiveControl control : controls) {
            changed = changed.with(control, use);
        }
        return changed;
    }

    private void change(UnaryOperator<LiveSettings> change) {
        choice.liveProperty().set(change.apply(choice.liveProperty().get()));
    }

    /** Shows what is chosen. */
    void refresh() {
        refreshers.forEach(Runnable::run);
    }
}
