package symmetrylab.view.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.network.SamplePicture;
import symmetrylab.figure.network.WeightPicture;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.inspector.Inspection;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.Subject;

/**
 * The inspected part as pictures, if the inputs are pixels: a sample, or the incoming weights of a first-layer neuron
 * in every lane.
 */
final class InspectorPictures extends HBox {

    /** The total width of the pictures. */
    private static final double WIDTH = 290;

    private static final double LARGEST = 136;
    private static final double SPACING = 8;

    private final DisplayViewModel display;
    private final List<FigureView> views = new ArrayList<>();
    private List<String> builtFor = List.of();

    InspectorPictures(DisplayViewModel display) {
        super(SPACING);
        this.display = display;
        setId("inspector-pictures");
        FormGrid.setShown(this, false);
    }

    /** Shows the pictures of {@code of}, or nothing. */
    void show(Inspection of) {
        DataSet data = of.history().recording().data();
        List<String> names = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        Palette palette = display.themeProperty().get().palette();
        if (data.pictureSide() > 0 && of.subject() instanceof Subject.Sample sample) {
            names.add("");
            figures.add(new SamplePicture(data, sample.index(), palette));
        }
        if (data.pictureSide() > 0
                && of.subject().networkPart().orElse(null) instanceof Neuron neuron
                && neuron.column() == 1) {
            EdgeScale scale = of.lanes()
                    .scales()
                    .edges()
                    .scale(display.graph().viewProperty().get().logarithmic());
            for (Inspection lane : of.inAllLanes()) {
                if (lane.subject().existsIn(lane.history())) {
                    names.add(VisibleText.of(
                            lane.history().recording().plan().spec().name()));
                    figures.add(new WeightPicture(
                            lane.state().parameters(), neuron.index(), data.pictureSide(), scale, palette));
                }
            }
        }
        FormGrid.setShown(this, !figures.isEmpty());
        build(names);
        for (int i = 0; i < figures.size(); i++) {
            views.get(i).show(figures.get(i));
        }
    }

    private void build(List<String> names) {
        if (names.equals(builtFor)) {
            return;
        }
        builtFor = List.copyOf(names);
        views.clear();
        getChildren().clear();
        double size = Math.floor(Math.min(LARGEST, (WIDTH - SPACING * (names.size() - 1)) / Math.max(1, names.size())));
        for (String name : names) {
            FigureView view = new FigureView();
            view.setMinSize(size, size);
            view.setPrefSize(size, size);
            view.setMaxSize(size, size);
            Label label = new Label(name);
            label.getStyleClass().add("muted");
            label.setMaxWidth(size);
            FormGrid.setShown(label, !name.isEmpty());
            views.add(view);
            getChildren().add(new VBox(view, label));
        }
    }
}
