package symmetrylab.view.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.plot.HistoryFigure;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Labelled;
import symmetrylab.view.control.Tips;
import symmetrylab.view.lane.PartWords;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.inspector.BatchWords;
import symmetrylab.viewmodel.inspector.Curves;
import symmetrylab.viewmodel.inspector.Details;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.inspector.Inspection;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.inspector.InspectorViewModel;
import symmetrylab.viewmodel.inspector.Readings;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** Everything about the selection: its numbers, their course over the run, and the controls to change it. */
final class InspectorContent extends BorderPane {

    private static final double PLOT_HEIGHT = 105;

    private final InspectorViewModel inspector;
    private final SelectionViewModel selection;
    private final DisplayViewModel display;
    private final Words words;
    private final PartWords parts;
    private final BatchWords batches;
    private final Region square = new Region();
    private final Label title = new Label();
    private final Label place = new Label();
    private final Hyperlink sample = new Hyperlink();
    private final Label others = new Label();
    private final Label identity = new Label();
    private final Label why = new Label();
    private final Choice<Labelled<Integer>> lane;
    private final InspectorPictures pictures;
    private final InspectorValues values;
    private final InspectorEditing editingBox;
    private final FigureView histories = new FigureView();
    private final IncomingList incoming;
    private final EditList edits;
    private final DerivationBox derivation;

    InspectorContent(
            InspectorModels inspectorModels,
            PlaybackViewModel playback,
            DisplayViewModel display,
            FormulaSetter formulas,
            Words words) {
        inspector = inspectorModels.inspector();
        selection = inspectorModels.selection();
        EditingViewModel editing = inspectorModels.editing();
        this.display = display;
        this.words = words;
        parts = new PartWords(words);
        batches = new BatchWords(words);
        lane = new Choice<>("inspector-lane", List.of(), Labelled::name, chosen -> selection.showLane(chosen.value()));
        pictures = new InspectorPictures(display);
        values = new InspectorValues(words);
        editingBox = new InspectorEditing(editing, words);
        incoming = new IncomingList(words, inspector::inspect);
        edits = new EditList(playback, editing, words);
        derivation = new DerivationBox(inspector, playback, display, formulas, words);
        setTop(createHead());
        setCenter(createBody());
        inspector.inspectionProperty().addListener(property -> show());
        inspector.detailsProperty().addListener(property -> showDetails());
        inspector.curvesProperty().addListener(property -> showCurves());
        display.plots().futureHiddenProperty().addListener(property -> showCurves());
        display.themeProperty().addListener(property -> {
            show();
            showCurves();
        });
        show();
        showDetails();
        showCurves();
    }

    private VBox createHead() {
        title.setId("inspector-title");
        title.getStyleClass().add("inspector-title");
        title.setMinWidth(0);
        square.getStyleClass().add("inspector-square");
        square.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        square.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        lane.setAccessibleText(words.get("inspector.lane"));
        Tips.give(lane, words.get("inspector.lane"));
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, words.get("inspector.close"));
        close.setId("inspector-close");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> selection.close());
        HBox first = new HBox(square, title, space, lane, close);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("tight-row");
        place.getStyleClass().add("muted");
        place.setId("inspector-place");
        place.setWrapText(true);
        place.setMinHeight(Region.USE_PREF_SIZE);
        others.getStyleClass().add("muted");
        others.setId("inspector-others");
        others.setWrapText(true);
        others.setMinHeight(Region.USE_PREF_SIZE);
        sample.setId("inspector-of-sample");
        Tips.give(sample, words.get("inspector.ofSample.tip"));
        sample.setOnAction(event -> inspector.inspectSample());
        identity.setId("inspector-identity");
        identity.getStyleClass().add("inspector-sentence");
        identity.setWrapText(true);
        identity.setMinHeight(Region.USE_PREF_SIZE);
        VBox head = new VBox(first, place, others, sample, identity);
        head.getStyleClass().add("inspector-head");
        return head;
    }

    private ScrollPane createBody() {
        why.setId("inspector-why");
        why.getStyleClass().add("why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        histories.setId("inspector-histories");
        VBox content = new VBox(pictures, values, editingBox, edits, why, derivation, histories, incoming);
        content.getStyleClass().add("inspector-content");
        ScrollPane body = new ScrollPane(content);
        body.getStyleClass().add("edge-to-edge");
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // The body takes no focus; the controls in it do.
        body.setFocusTraversable(false);
        return body;
    }

    /** Shows the inspected part; its numbers follow when they are known. */
    private void show() {
        Optional<Inspection> inspected = inspector.inspectionProperty().get();
        if (inspected.isEmpty()) {
            return;
        }
        Inspection now = inspected.get();
        title.setText(parts.title(now.history().recording(), now.subject()));
        showSquare(now);
        showLanes(now);
        values.build(
                now, now.inAllLanes().stream().map(InspectorContent::laneName).toList());
        if (inspector.detailsProperty().get().isEmpty()) {
            showPlace(now);
            values.clear();
            pictures.show(now);
            showWords(DetailsWords.NONE);
            incoming.show(now);
            editingBox.show(now);
        }
        edits.show(now, now.edits());
    }

    /** The colour of a hidden neuron, which it has in the graph and in the plots. */
    private void showSquare(Inspection now) {
        Optional<Neuron> hidden = now.subject()
                .networkPart()
                .filter(Neuron.class::isInstance)
                .map(Neuron.class::cast)
                .filter(neuron ->
                        neuron.column() > 0 && neuron.column() <= now.history().hiddenLayers());
        FormGrid.setShown(square, hidden.isPresent());
        hidden.ifPresent(neuron -> {
            Ink ink = display.themeProperty().get().palette().ofNeuron(neuron.index());
            Color color = Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha());
            square.setBorder(new Border(
                    new BorderStroke(color, BorderStrokeStyle.SOLID, new CornerRadii(5), new BorderWidths(4))));
        });
    }

    /** Names the step and the batch or sample of the numbers. */
    private void showPlace(Inspection of) {
        place.setText(batches.of(of));
        others.setText(batches.others(of));
        FormGrid.setShown(others, !others.getText().isEmpty());
        boolean ofSample = of.sample().isPresent()
                && of.subject()
                        .networkPart()
                        .filter(part -> !(part instanceof Layer))
                        .isPresent();
        FormGrid.setShown(sample, ofSample);
        if (ofSample) {
            sample.setText(
                    words.get("inspector.ofSample", Integer.toString(of.sample().getAsInt() + 1)));
        }
    }

    /** Shows the numbers and sentences, all of one step. */
    private void showDetails() {
        inspector.detailsProperty().get().ifPresent(details -> {
            showPlace(details.of());
            pictures.show(details.of());
            values.show(details.lanes());
            showWords(DetailsWords.of(details, words));
            incoming.show(details.of());
            editingBox.show(details.of());
            showCurves();
        });
    }

    private void showLanes(Inspection now) {
        List<Labelled<Integer>> lanes = IntStream.range(
                        0, now.lanes().histories().size())
                .mapToObj(number ->
                        new Labelled<>(number, laneName(now.lanes().histories().get(number))))
                .toList();
        lane.offer(lanes, lanes.get(now.lane()));
        FormGrid.setShown(lane, lanes.size() > 1);
    }

    private static String laneName(Inspection of) {
        return laneName(of.history());
    }

    private static String laneName(RunHistory history) {
        return VisibleText.of(history.recording().plan().spec().name());
    }

    /** Shows the sentences, the first one in the colour of the neuron's likeness. */
    private void showWords(DetailsWords known) {
        identity.setText(known.first());
        identity.getStyleClass().removeAll("identical", "near");
        known.likeness().map(InspectorContent::styleOf).ifPresent(identity.getStyleClass()::addAll);
        FormGrid.setShown(identity, !known.first().isEmpty());
        why.setText(known.more());
        FormGrid.setShown(why, !known.more().isEmpty());
    }

    private static List<String> styleOf(Readings.Likeness likeness) {
        return switch (likeness) {
            case IDENTICAL -> List.of("identical");
            case NEAR -> List.of("near");
            case APART -> List.of();
        };
    }

    private void showCurves() {
        Optional<Details> known = inspector.detailsProperty().get();
        List<HistoryFigure.Panel> panels = known.flatMap(
                        details -> inspector.curvesProperty().get().map(curves -> panels(curves, details.own())))
                .orElse(List.of());
        FormGrid.setShown(histories, !panels.isEmpty());
        if (panels.isEmpty()) {
            return;
        }
        histories.setPrefHeight(PLOT_HEIGHT * panels.size());
        histories.setMinHeight(PLOT_HEIGHT * panels.size());
        FigureStyle style = new FigureStyle(display.themeProperty().get().palette(), 12, words);
        Inspection of = known.get().of();
        boolean hides = display.plots().futureHiddenProperty().get();
        histories.show(new HistoryFigure(panels, of.held(), of.history().lastStep(), hides, style));
    }

    /** The curves, with points at the numbers shown. */
    private List<HistoryFigure.Panel> panels(Curves curves, Readings own) {
        return curves.list().stream()
                .map(curve -> new HistoryFigure.Panel(
                        title(curve),
                        curve.low(),
                        curve.high(),
                        own.get(curve.quantity()).map(value -> value.get(0)).orElse(Double.NaN)))
                .toList();
    }

    private String title(Curves.QuantityCurve curve) {
        String name = words.get("quantity." + curve.quantity().token());
        return curve.span() == 1 ? name : words.get("inspector.span", name, Numbers.count(curve.span()));
    }
}
