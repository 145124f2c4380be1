package symmetrylab.view.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.kept.RecentFiles;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.PanelViewModel;
import symmetrylab.viewmodel.window.EditedExperiment;
import symmetrylab.viewmodel.window.ShownScreen;
import symmetrylab.viewmodel.window.WindowScreen;
import symmetrylab.words.Words;

/** The top: experiments and files, the title, undo, export, theme, presenting and keys. */
final class TopBar extends HBox {

    static final String STYLE_CLASS = "top-bar";

    private final ExperimentViewModel experiment;
    private final ShownScreen shown;
    private final Words words;
    private final Label title = new Label();
    private final TextField rename = new TextField();
    private final ScreenMenu screens;

    TopBar(EditedExperiment edited, DisplayViewModel display, ShownScreen shown, Actions actions, Words words) {
        experiment = edited.experiment();
        this.shown = shown;
        this.words = words;
        screens = new ScreenMenu(display.presenting(), words);
        getStyleClass().add(STYLE_CLASS);
        MenuButton menu = createMenu(edited, actions);
        title.setId("title");
        title.getStyleClass().add("experiment-title");
        title.setMinWidth(0);
        Tips.give(title, words.get("top.rename"));
        StackPane titles = new StackPane(title);
        titles.setMinWidth(0);
        titles.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(titles, Priority.ALWAYS);
        listenForNewTitle();
        Button undo = button("undo", MaterialDesignU.UNDO, "top.undo", experiment::undo);
        undo.disableProperty().bind(experiment.canUndoProperty().not());
        Button redo = button("redo", MaterialDesignR.REDO, "top.redo", experiment::redo);
        redo.disableProperty().bind(experiment.canRedoProperty().not());
        Button export = new Button(words.get("top.export"), new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        export.setId("export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setOnAction(event -> actions.export());
        Button exporting = createExporting(edited.export().queue().openProperty(), actions);
        ToggleButton calm =
                Icons.dress(new ToggleButton(), MaterialDesignM.MOTION_PAUSE_OUTLINE, words.get("top.reducedMotion"));
        calm.setId("reduced-motion");
        calm.getStyleClass().addAll("button-icon", "flat");
        calm.selectedProperty().bindBidirectional(display.reducedMotionProperty());
        ToggleButton controls = createControlsToggle(edited.settings().panel());
        List<Node> ofExperiment = List.of(controls, undo, redo, export);
        getChildren()
                .addAll(
                        controls,
                        menu,
                        createToggle(
                                "lessons",
                                MaterialDesignB.BOOK_OPEN_VARIANT,
                                WindowScreen.LESSONS,
                                "top.lessons",
                                "top.lessons.tip"),
                        createToggle(
                                "claims",
                                MaterialDesignF.FORMAT_QUOTE_CLOSE,
                                WindowScreen.CLAIMS,
                                "top.claims",
                                "top.claims.tip"),
                        titles,
                        undo,
                        redo,
                        export,
                        exporting,
                        button("theme", MaterialDesignT.THEME_LIGHT_DARK, "top.theme", actions::toggleTheme),
                        calm,
                        button(
                                "present",
                                MaterialDesignP.PRESENTATION_PLAY,
                                "top.present",
                                display.presenting()::toggle),
                        screens,
                        button("keys", MaterialDesignH.HELP_CIRCLE_OUTLINE, "top.keys", actions::toggleKeys));
        shown.screenProperty().subscribe((WindowScreen screen) -> {
            ofExperiment.forEach(node -> FormGrid.setShown(node, screen == WindowScreen.EXPERIMENT));
            showTitle();
        });
        experiment.specProperty().addListener(property -> showTitle());
        experiment.changedProperty().addListener(property -> showTitle());
        experiment.fileProperty().addListener(property -> showTitle());
        showTitle();
    }

    /** Says how many files are still being exported, and shows them. */
    private Button createExporting(ReadOnlyIntegerProperty open, Actions actions) {
        Button button = new Button();
        button.setId("exporting");
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(open.map(count -> words.get("top.exporting", count)));
        button.visibleProperty().bind(open.greaterThan(0));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> actions.export());
        return button;
    }

    /** A button that shows another screen in place of the experiment, and the experiment again. */
    private ToggleButton createToggle(String id, Ikon icon, WindowScreen screen, String name, String tip) {
        ToggleButton toggle = new ToggleButton(words.get(name), new FontIcon(icon));
        toggle.setId(id);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        Tips.give(toggle, words.get(tip));
        toggle.setOnAction(event -> shown.toggle(screen));
        shown.screenProperty().subscribe((WindowScreen now) -> toggle.setSelected(now == screen));
        return toggle;
    }

    /** The menu of screens to present on. */
    ScreenMenu screens() {
        return screens;
    }

    private ToggleButton createControlsToggle(PanelViewModel panel) {
        ToggleButton toggle = Icons.dress(new ToggleButton(), MaterialDesignT.TUNE, words.get("top.controls"));
        toggle.setId("controls-toggle");
        toggle.getStyleClass().addAll("button-icon", "flat");
        panel.shownProperty().subscribe(toggle::setSelected);
        toggle.setOnAction(event -> panel.toggle());
        return toggle;
    }

    /**
     * A double click on the title turns it into a field; Enter or a click elsewhere takes the new title, Escape does
     * not.
     */
    private void listenForNewTitle() {
        rename.setId("title-field");
        rename.setAccessibleText(words.get("top.title"));
        rename.setVisible(false);
        title.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && shown.screen() == WindowScreen.EXPERIMENT) {
                rename.setText(experiment.spec().title());
                showField(true);
                rename.requestFocus();
                rename.selectAll();
            }
        });
        rename.focusedProperty().addListener((property, old, focused) -> {
            if (!focused && rename.isVisible()) {
                experiment.retitle(rename.getText());
                showField(false);
            }
        });
        rename.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                showField(false);
            }
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                // Takes the focus from the field, which takes the title, and gives the window's keys back.
                getScene().getRoot().requestFocus();
            }
        });
    }

    private void showField(boolean shown) {
        // A field that nobody needs yet costs time at the start.
        if (rename.getParent() == null) {
            ((StackPane) title.getParent()).getChildren().add(rename);
        }
        rename.setVisible(shown);
        title.setVisible(!shown);
    }

    /** A menu whose items are made when it is first opened. */
    private MenuButton createMenu(EditedExperiment edited, Actions actions) {
        MenuButton menu = new MenuButton(words.get("top.experiment"), new FontIcon(MaterialDesignF.FLASK_OUTLINE));
        menu.setId("experiment-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnShowing(event -> {
            if (menu.getItems().isEmpty()) {
                fill(menu, actions);
                addRecent(menu, edited, actions);
            }
            edited.kept().recent().look();
        });
        return menu;
    }

    private void fill(MenuButton menu, Actions actions) {
        MenuItem examples = item(words.get("top.examples"), Optional.of("Shortcut+G"), actions::toggleGallery);
        examples.setId("examples");
        menu.getItems().add(examples);
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item(words.get("top.open"), Optional.of("Shortcut+O"), actions::open));
        menu.getItems().add(item(words.get("top.save"), Optional.of("Shortcut+S"), actions::save));
        menu.getItems().add(item(words.get("top.saveAs"), Optional.of("Shortcut+Shift+S"), actions::saveAs));
    }

    /** Adds the files used last above the other items. */
    private void addRecent(MenuButton menu, EditedExperiment edited, Actions actions) {
        RecentFiles recent = edited.kept().recent();
        Menu list = new Menu(words.get("top.recent"));
        list.setId("recent");
        menu.getItems().add(menu.getItems().size() - 2, list);
        Runnable show = () -> {
            list.getItems()
                    .setAll(recent.filesProperty().get().stream()
                            .map(file -> recentItem(file, actions))
                            .toList());
            list.setDisable(list.getItems().isEmpty());
        };
        recent.filesProperty().addListener((property, old, now) -> show.run());
        show.run();
    }

    private MenuItem recentItem(RecentFiles.Recent file, Actions actions) {
        String path = VisibleText.of(file.path().toString());
        MenuItem item = item(
                file.found() ? path : words.get("top.recent.missing", path),
                Optional.empty(),
                () -> actions.open(file.path()));
        item.setDisable(!file.found());
        return item;
    }

    private static MenuItem item(String text, Optional<String> keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        // An underscore in a name must not become a mnemonic.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        keys.map(KeyCombination::valueOf).ifPresent(item::setAccelerator);
        return item;
    }

    private Button button(String id, Ikon icon, String key, Runnable action) {
        Button button = Icons.dress(new Button(), icon, words.get(key));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void showTitle() {
        if (shown.screen() != WindowScreen.EXPERIMENT) {
            title.setText(words.get(shown.screen() == WindowScreen.CLAIMS ? "top.claims" : "top.lessons"));
            return;
        }
        String name = experiment.spec().title();
        if (name.isBlank()) {
            name = experiment
                    .fileProperty()
                    .get()
                    .map(file -> file.getFileName().toString())
                    .orElse(words.get("top.untitled"));
        }
        name = VisibleText.of(name);
        title.setText(experiment.changedProperty().get() ? words.get("top.changed", name) : name);
    }
}
