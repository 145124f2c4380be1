package symmetrylab.view.lane;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.GraphView.EdgeContent;
import symmetrylab.viewmodel.lane.GraphViewModel;
import symmetrylab.words.Words;

/** What the edges of the network graphs show: gradients or weights, on a logarithmic or a linear scale. */
final class EdgeSwitches extends HBox {

    static final String STYLE_CLASS = "edge-switches";

    EdgeSwitches(GraphViewModel graph, Words words) {
        getStyleClass().add(STYLE_CLASS);
        setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton gradient = new ToggleButton(words.get("edges.gradient"));
        gradient.setId("edges-gradient");
        gradient.setTooltip(new Tooltip(words.get("edges.gradient.tip")));
        gradient.setAccessibleText(words.get("edges.gradient.name"));
        gradient.setOnAction(event -> graph.toggleGradient());
        ToggleButton logarithmic = new ToggleButton(words.get("edges.log"));
        logarithmic.setId("edges-log");
        logarithmic.setTooltip(new Tooltip(words.get("edges.log.tip")));
        logarithmic.setAccessibleText(words.get("edges.log.name"));
        logarithmic.setOnAction(event -> graph.toggleLogarithmic());
        graph.viewProperty().subscribe((GraphView view) -> {
            gradient.setSelected(view.edges() == EdgeContent.GRADIENT);
            logarithmic.setSelected(view.logarithmic());
        });
        getChildren().addAll(gradient, logarithmic);
    }
}
