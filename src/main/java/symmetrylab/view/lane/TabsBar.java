package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.plot.DashKeyFigure;
import symmetrylab.figure.scene.Scene;
import symmetrylab.view.control.Tips;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.PlotsViewModel;
import symmetrylab.words.Words;

/** One row over all lanes: which plots are shown, of which layer, and the meaning of their dashes. */
final class TabsBar extends HBox {

    static final String STYLE_CLASS = "tabs-bar";

    private final PlotsViewModel plots;
    private final Words words;
    private final Map<FigureKind, ToggleButton> tabs = new EnumMap<>(FigureKind.class);
    private final HBox layers = new HBox();
    private final List<ToggleButton> layerButtons = new ArrayList<>();
    private final FigureView dashes = new FigureView();
    private int room = 1;

    TabsBar(PlotsViewModel plots, Words words) {
        this.plots = plots;
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("tabs");
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        for (FigureKind kind : FigureKind.plots()) {
            ToggleButton tab = new ToggleButton(words.get("plot." + kind.word()));
            tab.setId("plot-" + kind.word());
            tab.setOnAction(event -> {
                plots.toggle(kind, room);
                tab.setSelected(plots.shown(room).contains(kind));
            });
            tabs.put(kind, tab);
            buttons.getChildren().add(tab);
        }
        layers.getStyleClass().add("tabs");
        layers.setAlignment(Pos.CENTER_LEFT);
        layers.setMinWidth(Region.USE_PREF_SIZE);
        Label label = new Label(words.get("plots.layer"));
        layers.getChildren().add(label);
        CheckBox future = new CheckBox(words.get("plots.hideFuture"));
        future.setId("hide-future");
        Tips.give(future, words.get("plots.hideFuture.tip"));
        future.setMinWidth(Region.USE_PREF_SIZE);
        future.selectedProperty().bindBidirectional(plots.futureHiddenProperty());
        dashes.setMinWidth(0);
        dashes.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(dashes, Priority.ALWAYS);
        getChildren().addAll(buttons, layers, dashes, future);
    }

    /**
     * Updates the row to what the lanes show.
     *
     * @param shown the plots that fit
     * @param scene of the first lane
     */
    void show(LaneGrid grid, List<FigureKind> shown, Scene scene, int hiddenLayers) {
        room = Math.max(1, grid.plotsAcross());
        tabs.forEach((kind, tab) -> {
            tab.setSelected(shown.contains(kind));
            show(tab, kind.hasTab(grid));
        });
        showLayers(hiddenLayers, scene.plots().layerOf(Math.max(1, hiddenLayers)));
        boolean dashed = shown.stream().anyMatch(FigureKind::hasDashes);
        dashes.setVisible(dashed);
        if (dashed) {
            dashes.show(new DashKeyFigure(scene));
        }
    }

    private void showLayers(int count, int chosen) {
        while (layerButtons.size() > count) {
            layers.getChildren().remove(layerButtons.remove(layerButtons.size() - 1));
        }
        while (layerButtons.size() < count) {
            int layer = layerButtons.size();
            ToggleButton button = new ToggleButton(Integer.toString(layer + 1));
            button.setId("plot-layer" + (layer + 1));
            button.setAccessibleText(words.get("plots.layer.name", layer + 1));
            button.setOnAction(event -> {
                plots.layerProperty().set(layer);
                button.setSelected(true);
            });
            layerButtons.add(button);
            layers.getChildren().add(button);
        }
        for (int layer = 0; layer < count; layer++) {
            layerButtons.get(layer).setSelected(layer == chosen);
        }
        show(layers, count > 1);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
