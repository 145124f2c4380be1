package symmetrylab.view.inspector;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** The inspector, filled when first shown. */
public final class InspectorPane extends StackPane {

    static final String STYLE_CLASS = "inspector-pane";

    private final Supplier<Node> content;

    public InspectorPane(
            InspectorModels models,
            PlaybackViewModel playback,
            DisplayViewModel display,
            FormulaSetter formulas,
            Words words) {
        content = () -> new InspectorContent(models, playback, display, formulas, words);
        getStyleClass().add(STYLE_CLASS);
        setId("inspector");
    }

    /** Creates the content, once. */
    public void fill() {
        if (getChildren().isEmpty()) {
            getChildren().add(content.get());
        }
    }
}
