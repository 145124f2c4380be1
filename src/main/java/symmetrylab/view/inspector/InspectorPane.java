package symmetrylab.view.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.network.ReasonWords;
import symmetrylab.figure.plot.HistoryFigure;
import symmetrylab.figure.scene.NetworkPart.Bias;
import symmetrylab.figure.scene.NetworkPart.Layer;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.figure.scene.NetworkPart.Weight;
import symmetrylab.nn.Architecture;
import symmetrylab.recording.Recording;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Labelled;
import symmetrylab.view.lane.PartWords;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.inspector.Curves;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.inspector.Inspection;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.inspector.InspectorViewModel;
import symmetrylab.viewmodel.inspector.Readings;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.lane.Subject;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** Everything about the selection: its numbers, their course over the run, and the controls to change it. */
public final class InspectorPane extends BorderPane {

    static final String STYLE_CLASS = "inspector-pane";

    private static final double PLOT_HEIGHT = 105;
    private static final int MAX_REASONS = 2;

    private final InspectorViewModel inspector;
    private final SelectionViewModel selection;
    private final DisplayViewModel display;
    private final Words words;
    private final PartWords parts;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Hyperlink sample = new Hyperlink();
    private final Label identity = new Label();
    private final Label why = new Label();
    private final Choice<Labelled<Integer>> lane;
    private final InspectorValues values;
    private final InspectorEditing editingBox;
    private final FigureView histories = new FigureView();
    private final IncomingList incoming;
    private final EditList edits;
    private final DerivationBox derivation;

    public InspectorPane(
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
        lane = new Choice<>("inspector-lane", List.of(), Labelled::name, chosen -> selection.showLane(chosen.value()));
        values = new InspectorValues(words);
        editingBox = new InspectorEditing(editing, words);
        incoming = new IncomingList(words, inspector::inspect);
        edits = new EditList(playback, editing, words);
        derivation = new DerivationBox(inspector, playback, display, formulas, words);
        getStyleClass().add(STYLE_CLASS);
        setId("inspector");
        setTop(createHead());
        setCenter(createBody());
        showWhy();
        inspector.stateReadingsProperty().addListener(property -> show());
        inspector.readingsProperty().addListener(property -> showReadings());
        inspector.curvesProperty().addListener(property -> showCurves());
        inspector.explanationProperty().addListener(property -> showWhy());
        display.themeProperty().addListener(property -> showCurves());
        inspector.pacedInspectionProperty().addListener(property -> showPaced());
    }

    private VBox createHead() {
        title.setId("inspector-title");
        title.getStyleClass().add("inspector-title");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, words.get("inspector.close"));
        close.setId("inspector-close");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> selection.close());
        HBox first = new HBox(title, space, close);
        first.setAlignment(Pos.CENTER_LEFT);
        lane.setAccessibleText(words.get("inspector.lane"));
        place.getStyleClass().add("muted");
        place.setId("inspector-place");
        place.setMinWidth(0);
        sample.setId("inspector-of-sample");
        sample.setTooltip(new Tooltip(words.get("inspector.ofSample.tip")));
        sample.setMinWidth(Region.USE_PREF_SIZE);
        sample.setOnAction(event -> inspector.inspectSample());
        HBox second = new HBox(lane, place, sample);
        second.setAlignment(Pos.CENTER_LEFT);
        second.getStyleClass().add("tight-row");
        identity.setId("inspector-identity");
        identity.setWrapText(true);
        identity.setMinHeight(Region.USE_PREF_SIZE);
        VBox head = new VBox(first, second, identity);
        head.getStyleClass().add("inspector-head");
        return head;
    }

    private ScrollPane createBody() {
        why.setId("inspector-why");
        why.getStyleClass().add("why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        histories.setId("inspector-histories");
        VBox content = new VBox(why, values, editingBox, edits, derivation, histories, incoming);
        content.getStyleClass().add("inspector-content");
        ScrollPane body = new ScrollPane(content);
        body.getStyleClass().add("edge-to-edge");
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // The body takes no focus; the controls in it do.
        body.setFocusTraversable(false);
        return body;
    }

    private void show() {
        inspector.inspection().ifPresent(this::show);
    }

    private void show(Inspection now) {
        List<Readings> stateReadings = inspector.stateReadingsProperty().get();
        Recording recording = now.history().recording();
        title.setText(parts.title(recording, now.subject()));
        place.setText(words.get(now.isHeld() ? "inspector.held" : "inspector.step", Numbers.count(now.held())));
        boolean ofSample = now.sample().isPresent()
                && now.subject()
                        .networkPart()
                        .filter(part -> !(part instanceof Layer))
                        .isPresent();
        FormGrid.setShown(sample, ofSample);
        if (ofSample) {
            sample.setText(words.get(
                    "inspector.ofSample", Integer.toString(now.sample().getAsInt() + 1)));
        }
        showLanes(now);
        List<String> names =
                stateReadings.stream().map(each -> laneName(each.of())).toList();
        values.build(Readings.quantities(now), names);
        if (inspector.readingsProperty().get().isEmpty()) {
            values.clear();
            identity.setText("");
        }
        values.show(stateReadings);
        editingBox.show(now);
        edits.show(now, now.edits());
    }

    private void showPaced() {
        inspector.pacedInspectionProperty().get().ifPresent(now -> {
            incoming.show(now);
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
        lane.setDisable(lanes.size() == 1);
    }

    private static String laneName(Inspection of) {
        return laneName(of.history());
    }

    private static String laneName(RunHistory history) {
        return VisibleText.of(history.recording().plan().spec().name());
    }

    private void showReadings() {
        List<Readings> readings = inspector.readingsProperty().get();
        if (readings.isEmpty() || inspector.inspection().isEmpty()) {
            return;
        }
        values.show(readings);
        // Numbers read from the state are newer than computed ones.
        values.show(inspector.stateReadingsProperty().get());
        Readings own = readings.get(0);
        identity.setText(identityOf(own));
        FormGrid.setShown(identity, !identity.getText().isEmpty());
    }

    private String identityOf(Readings own) {
        Recording recording = own.of().history().recording();
        Architecture network = recording.plan().architecture();
        return own.of().subject().accept(new Subject.Visitor<>() {
            @Override
            public String neuron(Neuron neuron) {
                return own.classes().stream()
                        .findFirst()
                        .map(members -> parts.identity(network, neuron.column() - 1, neuron.index(), members))
                        .orElse("");
            }

            @Override
            public String weight(Weight weight) {
                return "";
            }

            @Override
            public String bias(Bias bias) {
                return "";
            }

            @Override
            public String layer(Layer layer) {
                return parts.classes(network, layer.layer(), own.classes());
            }

            @Override
            public String sample(Subject.Sample sample) {
                return parts.verdict(recording.data(), own);
            }
        });
    }

    private void showWhy() {
        String sentences = inspector
                .explanationProperty()
                .get()
                .map(known -> known.reasons().stream()
                        .limit(MAX_REASONS)
                        .map(reason -> ReasonWords.sentence(
                                reason, known.of().history().recording().plan().architecture(), words))
                        .reduce((one, other) -> words.get("inspector.reasons", one, other))
                        .orElse(""))
                .orElse("");
        why.setText(sentences);
        FormGrid.setShown(why, !sentences.isEmpty());
    }

    private void showCurves() {
        Optional<Curves> curves = inspector.curvesProperty().get();
        List<HistoryFigure.Panel> panels = new ArrayList<>();
        curves.ifPresent(known -> known.list()
                .forEach(named -> panels.add(new HistoryFigure.Panel(
                        words.get("quantity." + named.quantity().token()), named.curve()))));
        FormGrid.setShown(histories, !panels.isEmpty());
        Optional<Inspection> now = inspector.inspection();
        if (panels.isEmpty() || now.isEmpty()) {
            return;
        }
        histories.setPrefHeight(PLOT_HEIGHT * panels.size());
        histories.setMinHeight(PLOT_HEIGHT * panels.size());
        FigureStyle style = new FigureStyle(display.themeProperty().get().palette(), 12, words);
        histories.show(
                new HistoryFigure(panels, now.get().held(), now.get().history().lastStep(), style));
    }
}
