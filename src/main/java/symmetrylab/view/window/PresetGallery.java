package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import symmetrylab.figure.draw.Theme;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.kept.RecentFiles;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.viewmodel.window.EditedExperiment;
import symmetrylab.viewmodel.window.PresetCards;
import symmetrylab.words.Words;

/**
 * The shipped experiments as cards, over the whole window, and below them the files used last. Arrows move, Enter
 * opens, the digits open at once, typing filters, Escape closes.
 */
final class PresetGallery extends BorderPane implements Cover {

    private static final int COLUMNS = 4;
    private static final double GAP = 4;
    private static final double PADDING = 8;

    private final DocumentViewModel document;
    private final PresetCards cards;
    private final RecentFiles recent;
    private final Actions actions;
    private final Runnable close;
    private final Words words;
    private final List<PresetCard> buttons = new ArrayList<>();
    private final FlowPane shown = new FlowPane(GAP, GAP);
    private final VBox files = new VBox();
    private final TextField filter = new TextField();
    private final Label none = new Label();

    /**
     * The gallery. Its parent gives it the window's size.
     *
     * @param close closes it
     */
    PresetGallery(EditedExperiment edited, ObservableValue<Theme> theme, Actions actions, Runnable close, Words words) {
        document = edited.document();
        cards = document.cards();
        recent = edited.kept().recent();
        this.actions = actions;
        this.close = close;
        this.words = words;
        setId("preset-gallery");
        getStyleClass().add("preset-gallery");
        for (int number = 0; number < cards.presets().size(); number++) {
            int chosen = number;
            PresetCard button = new PresetCard(cards, number, theme, words);
            button.setOnAction(event -> choose(chosen));
            button.prefWidthProperty()
                    .bind(shown.widthProperty()
                            .subtract((COLUMNS - 1) * GAP + 2 * PADDING + 1)
                            .divide(COLUMNS));
            buttons.add(button);
        }
        none.setText(words.get("gallery.none"));
        none.getStyleClass().add("muted");
        files.getStyleClass().add("preset-files");
        ScrollPane scroll = new ScrollPane(new VBox(shown, files));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setTop(createHead());
        setCenter(scroll);
        filter.textProperty().addListener((property, old, typed) -> list());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_TYPED, this::type);
        // What the gallery does not use must not reach the window behind it.
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        list();
    }

    private HBox createHead() {
        Label title = new Label(words.get("gallery.title"));
        title.getStyleClass().add("preset-gallery-title");
        Label hint = new Label(words.get("gallery.hint"));
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        filter.setId("preset-filter");
        filter.setPromptText(words.get("gallery.filter"));
        filter.setAccessibleText(words.get("gallery.filter"));
        filter.setPrefColumnCount(10);
        Button open = new Button(words.get("top.open"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        open.setId("gallery-open");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> {
            close.run();
            actions.open();
        });
        Button closing = Icons.dress(new Button(), MaterialDesignC.CLOSE, words.get("sheet.close"));
        closing.setId("close-gallery");
        closing.getStyleClass().addAll("button-icon", "flat");
        closing.setOnAction(event -> close.run());
        HBox head = new HBox(title, hint, filter, open, closing);
        head.getStyleClass().add("preset-gallery-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Begins to train what has no picture yet, and gives the first card the focus. */
    void open() {
        recent.look();
        filter.clear();
        list();
        cards.look();
        buttons.get(0).requestFocus();
    }

    /** Stops the training of pictures. */
    void closed() {
        cards.lookAway();
    }

    private void list() {
        List<PresetCard> matching = cards.matching(filter.getText(), words).stream()
                .map(buttons::get)
                .toList();
        if (matching.isEmpty()) {
            shown.getChildren().setAll(none);
        } else {
            shown.getChildren().setAll(matching);
        }
        files.getChildren().clear();
        List<RecentFiles.Recent> found = recent.filesProperty().get().stream()
                .filter(RecentFiles.Recent::found)
                .toList();
        if (!found.isEmpty()) {
            Label heading = new Label(words.get("gallery.own"));
            heading.getStyleClass().add("preset-title");
            files.getChildren().add(heading);
            found.forEach(file -> files.getChildren().add(fileButton(file.path())));
        }
    }

    private Button fileButton(Path path) {
        Button button = new Button(VisibleText.of(path.toString()));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "preset-file");
        button.setOnAction(event -> {
            close.run();
            actions.open(path);
        });
        return button;
    }

    private void choose(int number) {
        close.run();
        document.openPreset(number);
    }

    private void press(KeyEvent event) {
        Optional<Integer> digit = digit(event);
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (digit.isPresent()) {
            choose(digit.get());
        } else if (event.getCode() == KeyCode.ENTER && filter.isFocused()) {
            cards.matching(filter.getText(), words).stream().findFirst().ifPresent(this::choose);
        } else if (event.getCode() == KeyCode.ENTER && getScene().getFocusOwner() instanceof Button button) {
            button.fire();
        } else if (!moveFocus(event.getCode())) {
            return;
        }
        event.consume();
    }

    private Optional<Integer> digit(KeyEvent event) {
        boolean typing = filter.isFocused() && !filter.getText().isEmpty();
        boolean isDigit = event.getCode().isDigitKey() && !event.isShortcutDown() && !event.isAltDown();
        if (!isDigit || typing) {
            return Optional.empty();
        }
        String name = event.getCode().getName();
        int number = name.charAt(name.length() - 1) - '1';
        return number >= 0 && number < cards.presets().size() ? Optional.of(number) : Optional.empty();
    }

    /** Moves the focus among the cards by an arrow; false for other keys, or while a field has use for it. */
    private boolean moveFocus(KeyCode code) {
        List<Integer> matching = cards.matching(filter.getText(), words);
        int now =
                matching.stream().map(buttons::get).toList().indexOf(getScene().getFocusOwner());
        int by =
                switch (code) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -COLUMNS;
                    case DOWN -> COLUMNS;
                    default -> 0;
                };
        if (by == 0 || matching.isEmpty() || now < 0 && code != KeyCode.DOWN) {
            return false;
        }
        int next = now < 0 ? 0 : now + by;
        if (next >= 0 && next < matching.size()) {
            buttons.get(matching.get(next)).requestFocus();
        }
        return true;
    }

    /** A letter typed on a card begins a filter. */
    private void type(KeyEvent event) {
        String typed = event.getCharacter();
        boolean isText = !typed.isBlank() && !Character.isISOControl(typed.charAt(0));
        if (isText && !filter.isFocused() && !event.isShortcutDown() && !event.isAltDown()) {
            filter.requestFocus();
            filter.appendText(typed);
            filter.end();
            event.consume();
        }
    }
}
