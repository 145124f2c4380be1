package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import symmetrylab.spec.RunSpec;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Words;

/** The starts of all lanes, side by side below the lanes in present mode. */
public final class LaneStrips extends Pane {

    static final String STYLE_CLASS = "lane-strips";

    private final ExperimentViewModel experiment;
    private final Words words;
    private final List<LaneStrip> strips = new ArrayList<>();

    public LaneStrips(ExperimentViewModel experiment, Words words) {
        this.experiment = experiment;
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        // The strips are created when first shown.
        setVisible(false);
        visibleProperty().addListener(property -> show());
        experiment.specProperty().addListener(property -> show());
    }

    private void show() {
        if (!isVisible()) {
            return;
        }
        List<RunSpec> runs = experiment.spec().runs();
        while (strips.size() > runs.size()) {
            strips.remove(strips.size() - 1);
        }
        while (strips.size() < runs.size()) {
            strips.add(new LaneStrip(experiment, strips.size(), words));
        }
        if (!getChildren().equals(strips)) {
            getChildren().setAll(strips);
        }
        for (int i = 0; i < strips.size(); i++) {
            strips.get(i).show(runs.get(i).initializer());
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / strips.size();
        for (int i = 0; i < strips.size(); i++) {
            double left = Math.round(i * width);
            strips.get(i).resizeRelocate(left, 0, Math.round((i + 1) * width) - left, getHeight());
        }
    }
}
