package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.recording.Moment;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.lane.ShownLane;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** The centre: the lanes side by side at one step, and which plots they show. */
public final class LanesPane extends BorderPane {

    static final String STYLE_CLASS = "lanes-pane";

    private static final double HEIGHT_OF_NETWORK = 420;
    private static final double MIN_PLOT_HEIGHT = 215;
    private static final double LABELLED_EMS = 48;
    private static final double NARROW_WIDTH = 300;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    private final LanesModels models;
    private final PlaybackViewModel playback;
    private final InspectorModels inspectorModels;
    private final DisplayViewModel display;
    private final Words words;
    private final HBox row = new HBox();
    private final List<LaneView> views = new ArrayList<>();
    private final Label note = new Label();
    private final Label waiting;
    private final Label outdated = new Label();
    private final Choice<Optional<NeuronFill>> fill;
    private final SubjectChoice subject;
    private final Label title = new Label();
    private boolean stale = true;

    public LanesPane(LanesModels models, PlaybackViewModel playback, InspectorModels inspectorModels, Words words) {
        this.models = models;
        this.playback = playback;
        this.inspectorModels = inspectorModels;
        display = models.display();
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        waiting = new Label(words.get("lanes.waiting"));
        waiting.getStyleClass().add("muted");
        fill = new Choice<>("neuron-fill", List.of(), this::fillName, display.fillProperty()::set);
        subject = new SubjectChoice(models.stepTrace(), playback, words);
        setTop(createBar());
        row.getStyleClass().add("lanes-row");
        outdated.setId("lanes-outdated");
        outdated.getStyleClass().add("outdated-note");
        outdated.setWrapText(true);
        outdated.visibleProperty().bind(outdated.textProperty().isNotEmpty());
        outdated.setMouseTransparent(true);
        StackPane.setAlignment(outdated, Pos.TOP_CENTER);
        setCenter(new StackPane(waiting, row, outdated));
        InvalidationListener repaint = property -> markStale();
        widthProperty().addListener(repaint);
        heightProperty().addListener(repaint);
        // Many changes make one repaint: it is done once a pulse, before the layout.
        Runnable refresh = this::refresh;
        sceneProperty().addListener((property, old, scene) -> {
            if (old != null) {
                old.removePreLayoutPulseListener(refresh);
            }
            if (scene != null) {
                scene.addPreLayoutPulseListener(refresh);
            }
        });
        for (Observable shown : List.of(
                models.training().lanesProperty(),
                models.training().outdatedProperty(),
                inspectorModels.selection().selectionProperty(),
                playback.stepProperty(),
                playback.momentProperty(),
                models.stepTrace().openedProperty(),
                models.edgeGradients().shownProperty(),
                display.graph().viewProperty(),
                display.themeProperty(),
                display.plotProperty(),
                display.fillProperty(),
                display.presentingProperty())) {
            shown.addListener(repaint);
        }
        models.lanes().fillsProperty().addListener(property -> showFills());
        display.fillProperty().addListener(property -> showFills());
        models.lanes().noteProperty().addListener(property -> showNote());
        models.lanes().waitingProperty().addListener((property, old, now) -> showOutdated());
        showFills();
        showNote();
        showOutdated();
    }

    private HBox createBar() {
        SegmentedButton plots = new SegmentedButton();
        for (FigureKind kind : FigureKind.values()) {
            if (kind == FigureKind.NETWORK) {
                continue;
            }
            ToggleButton button = new ToggleButton(words.get("plot." + kind.word()));
            button.setId("plot-" + kind.word());
            button.setOnAction(event -> {
                display.plotProperty().set(kind);
                button.setSelected(true);
            });
            button.setSelected(display.plotProperty().get() == kind);
            display.plotProperty().addListener((property, old, now) -> button.setSelected(now == kind));
            plots.getButtons().add(button);
        }
        Label fillLabel = new Label(words.get("fill.label"));
        fillLabel.setLabelFor(fill);
        fill.setAccessibleText(words.get("fill.label"));
        note.getStyleClass().add("note");
        note.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(note.textProperty());
        note.setTooltip(whole);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.getStyleClass().add("experiment-title");
        title.setMinWidth(0);
        title.visibleProperty().bind(display.presentingProperty());
        title.managedProperty().bind(title.visibleProperty());
        fill.setTooltip(new Tooltip(words.get("fill.tip")));
        // If there is little room the note is cut, never a button.
        plots.setMinWidth(Region.USE_PREF_SIZE);
        fillLabel.setMinWidth(Region.USE_PREF_SIZE);
        // These choose what a whole state shows; an open step shows its own numbers.
        EdgeSwitches edges = new EdgeSwitches(display.graph(), words);
        for (Node node : List.of(plots, edges, fillLabel, fill)) {
            node.visibleProperty().bind(subject.visibleProperty().not());
            node.managedProperty().bind(node.visibleProperty());
        }
        HBox bar = new HBox(plots, title, note, space, edges, fillLabel, fill, subject);
        bar.getStyleClass().add("plots-bar");
        // The list says it, too; beside an open inspector there is no room for both.
        bar.widthProperty()
                .addListener((property, old, width) -> fillLabel.setText(
                        width.doubleValue() < LABELLED_EMS * textSize() ? "" : words.get("fill.label")));
        return bar;
    }

    /** The size of the window's text, in pixels. */
    public double textSize() {
        return note.getFont().getSize();
    }

    /** Changes with the text size. */
    public Observable textSizeProperty() {
        return note.fontProperty();
    }

    /** Focuses the graph of the first lane, or of the lane after the focused one. */
    public void focusGraph() {
        int now = -1;
        for (int i = 0; i < views.size(); i++) {
            now = views.get(i).hasFocusInGraph() ? i : now;
        }
        if (!views.isEmpty()) {
            views.get((now + 1) % views.size()).focusGraph();
        }
    }

    private void markStale() {
        stale = true;
        Platform.requestNextPulse();
    }

    private void refresh() {
        if (stale) {
            stale = false;
            models.training().lanesProperty().get().ifPresent(this::show);
        }
    }

    private void show(Lanes lanes) {
        int count = lanes.histories().size();
        while (views.size() > count) {
            views.remove(views.size() - 1);
        }
        while (views.size() < count) {
            LaneView view = new LaneView(views.size(), inspectorModels, display.graph(), words);
            HBox.setHgrow(view, Priority.ALWAYS);
            view.setPrefWidth(1);
            view.setMinWidth(0);
            views.add(view);
        }
        if (!row.getChildren().equals(views)) {
            row.getChildren().setAll(views);
        }
        waiting.setVisible(false);
        row.pseudoClassStateChanged(NARROW, getWidth() / count < NARROW_WIDTH);
        row.pseudoClassStateChanged(
                OUTDATED, models.training().outdatedProperty().get());
        List<FigureKind> kinds = display.figures((int) ((getHeight() - HEIGHT_OF_NETWORK) / MIN_PLOT_HEIGHT));
        FigureStyle style = new FigureStyle(display.themeProperty().get().palette(), textSize(count), words);
        List<ShownLane> shown = models.shown(lanes, playback.stepProperty().get(), style);
        for (int i = 0; i < count; i++) {
            show(views.get(i), shown.get(i), kinds);
        }
        title.setText(VisibleText.of(lanes.experiment().spec().title()));
    }

    private void show(LaneView view, ShownLane lane, List<FigureKind> kinds) {
        if (lane.opened().isPresent()) {
            Moment moment = playback.momentProperty().get().orElseThrow();
            view.showOpened(lane.scene(), lane.opened().get(), moment);
            view.show(lane.scene(), List.of());
        } else {
            view.showKinds(kinds, display.presentingProperty().get());
            view.show(lane.scene(), kinds);
        }
    }

    private double textSize(int lanes) {
        double fitting = getWidth() / lanes / 36;
        double tall = getHeight() / 50;
        double most = display.presentingProperty().get() ? 24 : 17;
        return Math.max(11, Math.min(most, Math.min(fitting, tall)));
    }

    private void showNote() {
        note.setText(models.lanes().noteProperty().get().map(words::say).orElse(""));
    }

    private void showOutdated() {
        outdated.setText(
                models.lanes().waitingProperty().getValue().map(words::say).orElse(""));
    }

    private void showFills() {
        fill.offer(models.lanes().fillsProperty().get(), models.lanes().shownFill());
    }

    private String fillName(Optional<NeuronFill> what) {
        OptionalInt sample = what.map(NeuronFill::sample).orElse(OptionalInt.empty());
        return sample.isPresent()
                ? words.get("fill.sample", Integer.toString(sample.getAsInt() + 1))
                : words.get("fill.map");
    }
}
