package symmetrylab.view.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Theme;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.spec.SampleSource.Table;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.settings.DataTiles;
import symmetrylab.words.Words;

/** The available data as small pictures, four in a row. */
final class DataTilesPane extends TilePane {

    static final String STYLE_CLASS = "data-tiles";

    private final DataTiles tiles;
    private final ReadOnlyProperty<Theme> theme;
    private final Words words;
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<String, FigureView> pictures = new LinkedHashMap<>();

    /** {@code chosen} receives the kind of the clicked tile. */
    DataTilesPane(DataTiles tiles, ReadOnlyProperty<Theme> theme, Words words, Consumer<String> chosen) {
        this.tiles = tiles;
        this.theme = theme;
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        setPrefColumns(4);
        for (String kind : DataTiles.kinds()) {
            FigureView picture = new FigureView();
            picture.getStyleClass().add("tile-picture");
            pictures.put(kind, picture);
            buttons.put(kind, button(kind, chosen));
            buttons.get(kind).setGraphic(picture);
        }
        buttons.put(Csv.KIND, button(Csv.KIND, chosen));
        buttons.get(Csv.KIND).setGraphic(icon(new FontIcon(MaterialDesignF.FILE_TABLE_OUTLINE)));
        buttons.put(Table.KIND, button(Table.KIND, chosen));
        buttons.get(Table.KIND).setGraphic(icon(new FontIcon(MaterialDesignT.TABLE)));
        getChildren().addAll(buttons.values());
        tiles.samplesProperty().addListener(property -> paint());
        theme.addListener(property -> paint());
        paint();
        tiles.ask();
    }

    private static StackPane icon(FontIcon icon) {
        StackPane box = new StackPane(icon);
        box.getStyleClass().add("tile-icon-box");
        return box;
    }

    private ToggleButton button(String kind, Consumer<String> chosen) {
        ToggleButton button = new ToggleButton(words.get("data.kind." + kind));
        button.setId("data-" + kind);
        button.getStyleClass().add("data-tile");
        button.setContentDisplay(ContentDisplay.TOP);
        Tooltip tip = new Tooltip(words.get("data.kind." + kind + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        Tooltip.install(button, tip);
        button.setAccessibleHelp(tip.getText());
        button.setOnAction(event -> {
            // The experiment decides which tile is selected: a table that cannot be read is not.
            button.setSelected(!button.isSelected());
            chosen.accept(kind);
        });
        return button;
    }

    private void paint() {
        Palette palette = theme.getValue().palette();
        pictures.forEach((kind, view) -> tiles.picture(kind, palette).ifPresent(view::show));
    }

    /** Selects the tile of the current data. */
    void show(String kind) {
        buttons.forEach((each, button) -> button.setSelected(each.equals(kind)));
        // A table inside the experiment file cannot be chosen here.
        FormGrid.setShown(buttons.get(Table.KIND), kind.equals(Table.KIND));
    }
}
