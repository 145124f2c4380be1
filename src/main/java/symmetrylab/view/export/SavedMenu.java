package symmetrylab.view.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.export.ExportMemory;
import symmetrylab.words.Words;

/** The choices that were given a name, in a menu; and a field to name those that are made. */
final class SavedMenu extends HBox {

    private static final double WIDEST = 220;

    private final ExportMemory memory;
    private final Words words;
    private final Label label = new Label();
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();
    private final Button save = new Button();

    SavedMenu(ExportMemory memory, Words words) {
        this.memory = memory;
        this.words = words;
        getStyleClass().add("tight-row");
        setAlignment(Pos.CENTER_RIGHT);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        menu.setId("export-saved");
        menu.setMaxWidth(WIDEST);
        menu.setMnemonicParsing(false);
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        // A menu without items would not open.
        menu.getItems().setAll(items());
        name.setId("export-save-name");
        name.setPrefColumnCount(14);
        name.setPromptText(words.get("export.saved.name"));
        name.setAccessibleText(words.get("export.saved.name"));
        name.textProperty().addListener(property -> showSave());
        name.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        save.setId("export-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(event -> save());
        getChildren().addAll(label, menu, name, save);
        memory.nameProperty().subscribe((Optional<String> now) -> showName(now));
        showNaming(false);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        Optional<String> now = memory.nameProperty().get();
        for (String each : memory.names()) {
            RadioMenuItem item = new RadioMenuItem(VisibleText.of(each));
            item.setMnemonicParsing(false);
            item.setSelected(now.equals(Optional.of(each)));
            item.setOnAction(event -> memory.use(each));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        now.ifPresent(current ->
                items.add(item("export-save-again", "export.saved.again", current, () -> memory.save(current))));
        MenuItem as = new MenuItem(words.get("top.saveAs"));
        as.setId("export-save-as");
        as.setOnAction(event -> showNaming(true));
        items.add(as);
        now.ifPresent(current ->
                items.add(item("export-delete-saved", "export.saved.delete", current, () -> memory.delete(current))));
        return items;
    }

    private MenuItem item(String id, String key, String current, Runnable action) {
        MenuItem item = new MenuItem(words.get(key, VisibleText.of(current)));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void showName(Optional<String> now) {
        menu.setText(now.map(VisibleText::of).orElseGet(() -> words.get("export.saved")));
        menu.setAccessibleText(
                now.map(known -> words.get("export.saved.spoken", known)).orElseGet(() -> words.get("export.saved")));
        label.setText(words.get("export.saved.label"));
        FormGrid.setShown(label, now.isPresent() && !name.isVisible());
    }

    private void showNaming(boolean naming) {
        FormGrid.setShown(name, naming);
        FormGrid.setShown(save, naming);
        FormGrid.setShown(menu, !naming);
        showName(memory.nameProperty().get());
        if (naming) {
            name.setText(memory.nameProperty().get().orElse(""));
            name.selectAll();
            name.requestFocus();
        }
        showSave();
    }

    private void showSave() {
        save.setDisable(!memory.canSave(name.getText()));
        save.setText(words.get(memory.isTaken(name.getText()) ? "export.replace" : "export.saved.save"));
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            save.fire();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            showNaming(false);
            menu.requestFocus();
            event.consume();
        }
    }

    private void save() {
        memory.save(name.getText());
        showNaming(false);
        menu.requestFocus();
    }
}
