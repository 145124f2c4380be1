package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.plot.DashKeyFigure;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Tips;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.PlotsViewModel;
import symmetrylab.viewmodel.lane.StartMapsViewModel;
import symmetrylab.words.Words;

/** One row over all lanes: which plots are shown, of which layer, and the meaning of their dashes. */
final class TabsBar extends HBox {

    static final String STYLE_CLASS = "tabs-bar";

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    // Widths in heights of the text.

    /** Padding and borders of a tab, and the space after it. */
    private static final double TAB_AROUND = 1.9;

    /** The menu without its word. */
    private static final double MENU_WIDTH = 3.4;

    /** The word before the numbers of layers, with its space. */
    private static final double LAYER_WIDTH = 4.2;

    private static final double LAYER_BUTTON = 2.5;

    /** The menu of options, the key of dashes, the box of the switch, the button for large plots, and the spaces between. */
    private static final double BESIDES = 26;

    private final PlotsViewModel plots;
    private final Words words;
    private final Map<FigureKind, ToggleButton> tabs = new EnumMap<>(FigureKind.class);
    private final MenuButton more = new MenuButton();
    private final Map<FigureKind, CheckMenuItem> items = new EnumMap<>(FigureKind.class);
    private final MenuButton view = new MenuButton();
    private final Map<PlotOption, CheckMenuItem> options = new EnumMap<>(PlotOption.class);
    private final Map<PlotOption, SeparatorMenuItem> separators = new EnumMap<>(PlotOption.class);
    private final PlaneMenus plane;
    private final EigenvectorMenus eigenvectors;
    private final StartMapButton startMapWork;
    private final ToggleButton large = new ToggleButton();
    private final Button allSteps = new Button();
    private final HBox layers = new HBox();
    private final List<ToggleButton> layerButtons = new ArrayList<>();
    private final FigureView dashes = new FigureView();
    private int room = 1;
    private Optional<Content> content = Optional.empty();

    /** Everything the row depends on. */
    private record Content(
            LaneGrid grid,
            List<FigureKind> shown,
            RunHistory history,
            PlotView plots,
            FigureStyle style,
            double width,
            double text) {}

    TabsBar(PlotsViewModel plots, StartMapsViewModel startMaps, Words words) {
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
            CheckMenuItem item = new CheckMenuItem(words.get("plot." + kind.word()));
            item.setId("more-" + kind.word());
            item.setOnAction(event -> {
                plots.toggle(kind, room);
                item.setSelected(plots.shown(room).contains(kind));
            });
            items.put(kind, item);
        }
        for (PlotOption option : PlotOption.values()) {
            CheckMenuItem item = new CheckMenuItem(words.get("plots.option." + option.word()));
            item.setId("option-" + option.word());
            item.setOnAction(event -> {
                plots.toggle(option);
                item.setSelected(plots.view().has(option));
            });
            options.put(option, item);
        }
        plane = new PlaneMenus(plots, words);
        eigenvectors = new EigenvectorMenus(plots, words);
        startMapWork = new StartMapButton(startMaps, words);
        view.setId("plots-view");
        view.setText(words.get("plots.view"));
        Tips.give(view, words.get("plots.view.tip"));
        view.setMinWidth(Region.USE_PREF_SIZE);
        more.setId("plots-more");
        more.setText(words.get("plots.more"));
        Tips.give(more, words.get("plots.more.tip"));
        more.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().add(more);
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
        large.setId("plots-large");
        Icons.dress(large, MaterialDesignA.ARROW_EXPAND_ALL, words.get("plots.large"));
        large.selectedProperty().bindBidirectional(plots.largeProperty());
        allSteps.setId("all-steps");
        Icons.dress(allSteps, MaterialDesignM.MAGNIFY_MINUS_OUTLINE, words.get("plots.allSteps"));
        allSteps.setOnAction(event -> plots.zoom().showAll());
        HBox sizes = new HBox(allSteps, large);
        sizes.getStyleClass().add("tabs");
        sizes.setAlignment(Pos.CENTER_LEFT);
        sizes.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(buttons, layers, view, startMapWork, dashes, future, sizes);
    }

    /**
     * Updates the row to what the lanes show.
     *
     * @param shown the plots that fit
     * @param scene of the first lane
     * @param width of the row, in pixels
     * @param text size of its text, in pixels
     */
    void show(LaneGrid grid, List<FigureKind> shown, Scene scene, int hiddenLayers, double width, double text) {
        Content now = new Content(grid, shown, scene.history(), scene.plots(), scene.style(), width, text);
        if (content.equals(Optional.of(now))) {
            return;
        }
        content = Optional.of(now);
        room = Math.max(1, grid.plotsAcross());
        showLayers(hiddenLayers, scene.plots().layerOf(Math.max(1, hiddenLayers)));
        showTabs(
                FigureKind.plots().stream().filter(kind -> kind.hasTab(grid)).toList(),
                shown,
                width - besides(hiddenLayers, text),
                text);
        showOptions(shown, scene);
        show(allSteps, scene.plots().steps().isPresent());
        startMapWork.show(shown.contains(FigureKind.STARTS));
        boolean dashed = shown.stream().anyMatch(FigureKind::hasDashes);
        dashes.setVisible(dashed);
        if (dashed) {
            dashes.show(new DashKeyFigure(scene.ofWholeRun()));
        }
    }

    /** Plots without room for a tab are in the menu. */
    private void showTabs(List<FigureKind> offered, List<FigureKind> shown, double width, double text) {
        double all = offered.stream().mapToDouble(kind -> tabWidth(kind, text)).sum();
        double free =
                all <= width ? all : width - (MENU_WIDTH + TextWidth.of(more.getText(), lettering(text)) / text) * text;
        List<FigureKind> hidden = new ArrayList<>();
        for (FigureKind kind : offered) {
            free -= tabWidth(kind, text);
            // One tab always stays.
            if (free < -0.5 && kind != offered.get(0)) {
                hidden.add(kind);
            }
        }
        tabs.forEach((kind, tab) -> {
            tab.setSelected(shown.contains(kind));
            show(tab, offered.contains(kind) && !hidden.contains(kind));
        });
        items.forEach((kind, item) -> item.setSelected(shown.contains(kind)));
        List<CheckMenuItem> inMenu = hidden.stream().map(items::get).toList();
        if (!more.getItems().equals(inMenu)) {
            more.getItems().setAll(inMenu);
        }
        more.pseudoClassStateChanged(SELECTED, hidden.stream().anyMatch(shown::contains));
        show(more, !hidden.isEmpty());
    }

    /** The menu has the options of the plots shown. */
    private void showOptions(List<FigureKind> shown, Scene scene) {
        PlotView now = scene.plots();
        options.forEach((option, item) -> item.setSelected(now.has(option)));
        List<MenuItem> offered = new ArrayList<>();
        Optional<PlotOption.Group> last = Optional.empty();
        for (PlotOption option :
                shown.stream().flatMap(kind -> kind.options().stream()).toList()) {
            if (!offered.isEmpty() && !option.group().equals(last)) {
                offered.add(separators.computeIfAbsent(option, first -> new SeparatorMenuItem()));
            }
            last = option.group();
            offered.add(options.get(option));
        }
        List<String> features = scene.history().recording().data().featureNames();
        if (shown.contains(FigureKind.FUNCTION) && features.size() > 2) {
            plane.show(features, now.plane().in(features.size()));
            offered.addAll(plane.menus());
        }
        int parameters = scene.history().recording().plan().architecture().parameterCount();
        if (shown.contains(FigureKind.CURVATURE) && parameters > 1) {
            eigenvectors.show(parameters, now.eigenvectors());
            offered.addAll(eigenvectors.menus());
        }
        if (!view.getItems().equals(offered)) {
            view.getItems().setAll(offered);
        }
        show(view, !offered.isEmpty());
    }

    private double tabWidth(FigureKind kind, double text) {
        return TextWidth.of(tabs.get(kind).getText(), lettering(text)) + TAB_AROUND * text;
    }

    /** The width for all that is not a tab, with room for the key of dashes whether it is shown or not. */
    private double besides(int hiddenLayers, double text) {
        double layer = hiddenLayers > 1 ? LAYER_WIDTH + hiddenLayers * LAYER_BUTTON : 0;
        double future = TextWidth.of(words.get("plots.hideFuture"), lettering(text)) / text;
        return (layer + future + BESIDES) * text;
    }

    private static Lettering lettering(double text) {
        return Lettering.of(text, Ink.rgb(0)).bold();
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
