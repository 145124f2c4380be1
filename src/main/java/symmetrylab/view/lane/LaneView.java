package symmetrylab.view.lane;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import symmetrylab.analysis.state.RunState;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.step.StepContent;
import symmetrylab.figure.step.StepFigure;
import symmetrylab.figure.step.StepTableFigure;
import symmetrylab.recording.Moment;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.lane.GraphViewModel;
import symmetrylab.viewmodel.lane.LaneHead;
import symmetrylab.words.Words;

/** One lane: its name, state, loss and accuracy in words, its network and its plots. */
final class LaneView extends VBox {

    static final String STYLE_CLASS = "lane";
    static final String STATE_STYLE_CLASS = "state";

    private static final double STEP_SHARE = 0.62;

    private final Words words;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label start = new Label();
    private final Label figures = new Label();
    private final Label explanation = new Label();
    private final Tooltip explanationTip = new Tooltip();
    private final VBox pictures = new VBox();
    private final Map<FigureKind, FigureView> views = new EnumMap<>(FigureKind.class);
    private final PartPointing inGraph;
    private final PartPointing inStep;
    private final FigureView stepView = new FigureView();
    private final FigureView tableView = new FigureView();

    LaneView(int number, InspectorModels inspectorModels, GraphViewModel zoom, Words words) {
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        setId("lane" + number);
        for (FigureKind kind : FigureKind.values()) {
            FigureView view = new FigureView();
            view.setId("lane" + number + "-" + kind.word());
            views.put(kind, view);
        }
        stepView.setId("lane" + number + "-step");
        tableView.setId("lane" + number + "-step-table");
        name.setId("lane" + number + "-title");
        name.getStyleClass().add("lane-title");
        name.setMinWidth(0);
        state.setId("lane" + number + "-state");
        state.getStyleClass().add(STATE_STYLE_CLASS);
        state.setMinWidth(USE_PREF_SIZE);
        start.setId("lane" + number + "-start");
        start.getStyleClass().add("muted");
        figures.setId("lane" + number + "-figures");
        figures.getStyleClass().add("lane-figures");
        explanation.getStyleClass().add("muted");
        explanation.setTooltip(explanationTip);
        for (Label label : List.of(figures, explanation, start)) {
            label.setWrapText(true);
            label.setMinWidth(0);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox.setVgrow(pictures, Priority.ALWAYS);
        pictures.setMinHeight(0);
        getChildren().addAll(row(name, state), figures, explanation, start, pictures);
        FigureView graph = views.get(FigureKind.NETWORK);
        inGraph = new PartPointing(number, graph, "lane" + number + "-cursor", inspectorModels, words);
        inStep = new PartPointing(number, stepView, "lane" + number + "-step-cursor", inspectorModels, words);
        new GraphZoom(graph, zoom);
    }

    private static HBox row(Label left, Label right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(left, space, right);
        row.getStyleClass().add("lane-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /** Chooses which figures are shown, from top to bottom. */
    void showKinds(List<FigureKind> kinds, boolean presenting) {
        setExplained(true);
        showPictures(kinds.stream().map(views::get).toList());
        double shares =
                kinds.stream().mapToDouble(kind -> share(kind, presenting)).sum();
        for (FigureKind kind : kinds) {
            FigureView view = views.get(kind);
            view.prefWidthProperty().bind(pictures.widthProperty());
            view.prefHeightProperty().bind(pictures.heightProperty().multiply(share(kind, presenting) / shares));
        }
    }

    /** Shows other pictures; the keyboard stays in the network where it was. */
    private void showPictures(List<FigureView> wanted) {
        if (!pictures.getChildren().equals(wanted)) {
            boolean focused = hasFocusInGraph();
            pictures.getChildren().setAll(wanted);
            if (focused) {
                focusGraph();
            }
        }
    }

    /** Shows the inside of the lane's open step in place of the network and the plots. */
    void showOpened(Scene scene, StepContent content, Moment moment) {
        List<FigureView> wanted = List.of(stepView, tableView);
        showPictures(wanted);
        for (FigureView view : wanted) {
            view.prefWidthProperty().bind(pictures.widthProperty());
            view.prefHeightProperty()
                    .bind(pictures.heightProperty().multiply(view == stepView ? STEP_SHARE : 1 - STEP_SHARE));
        }
        StepFigure figure = new StepFigure(content, moment, scene.scales(), scene.style());
        stepView.show(figure);
        tableView.show(new StepTableFigure(content, moment, scene.style()));
        stepView.setAccessibleText(words.get(
                "lane.openStep", content.headline(moment.in(content.layers()).phase()), content.subject()));
        inStep.show(figure, scene.history(), scene.step(), scene.scales());
        setExplained(false);
    }

    /** The sentences about the whole state make room for those about the phase. */
    private void setExplained(boolean explained) {
        for (Label label : List.of(explanation, start)) {
            label.setVisible(explained);
            label.setManaged(explained);
        }
    }

    /** The network matters most: it must be readable from the last row. */
    private static double share(FigureKind kind, boolean presenting) {
        return kind == FigureKind.NETWORK && presenting ? 1.6 : kind.share();
    }

    /** Shows one state of the lane's run. */
    void show(Scene scene, List<FigureKind> kinds) {
        LaneHead head = LaneHead.of(scene.history(), scene.now(), words);
        name.setText(head.name());
        state.setText(head.stateName());
        for (RunState each : RunState.values()) {
            PseudoClass styled = PseudoClass.getPseudoClass(each.token().replace('_', '-'));
            pseudoClassStateChanged(styled, each == head.state());
        }
        explanation.setText(head.explanation());
        explanationTip.setText(head.explanation());
        start.setText(head.start());
        figures.setText(head.figures());
        setAccessibleText(head.whole());
        for (FigureKind kind : kinds) {
            views.get(kind).show(kind.of(scene));
        }
        inGraph.show(new NetworkFigure(scene), scene.history(), scene.step(), scene.scales());
    }

    /** Focuses the picture of the network. */
    void focusGraph() {
        (pictures.getChildren().contains(stepView) ? inStep : inGraph).focus();
    }

    /** Whether the keyboard is in the picture of the network. */
    boolean hasFocusInGraph() {
        return inGraph.hasFocus() || inStep.hasFocus();
    }
}
