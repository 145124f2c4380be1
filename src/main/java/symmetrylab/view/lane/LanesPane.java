package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.SegmentedButton;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.network.GraphView;
import symmetrylab.figure.network.GraphView.EdgeContent;
import symmetrylab.figure.network.NeuronFill;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.step.StepContent;
import symmetrylab.recording.Moment;
import symmetrylab.view.control.Choice;
import symmetrylab.viewmodel.inspector.EditingViewModel;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.EdgeGradients;
import symmetrylab.viewmodel.lane.EdgeGradientsViewModel;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.OpenedLanes;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.viewmodel.lane.StepTraceViewModel;
import symmetrylab.viewmodel.lane.TrainingViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** The centre: the lanes side by side at one step, and which plots they show. */
public final class LanesPane extends BorderPane {

    static final String STYLE_CLASS = "lanes-pane";

    private static final double MIN_PLOT_HEIGHT = 215;
    private static final double LABELLED_EMS = 48;
    private static final int MAX_SAMPLES = 500;
    private static final double NARROW_WIDTH = 300;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final TrainingViewModel training;
    private final PlaybackViewModel playback;
    private final DisplayViewModel display;
    private final SelectionViewModel selection;
    private final EditingViewModel editing;
    private final StepTraceViewModel stepTrace;
    private final EdgeGradientsViewModel gradients;
    private final Words words;
    private final HBox row = new HBox();
    private final List<LaneView> views = new ArrayList<>();
    private final Label note = new Label();
    private final Label waiting;
    private final Choice<Optional<NeuronFill>> fill;
    private final SubjectChoice subject;
    private List<Integer> fillsFor = List.of();
    private final StringProperty experimentTitle = new SimpleStringProperty("");
    private final PauseTransition rescaled = new PauseTransition(Duration.seconds(4));
    private double weightLimit;
    private String scaledTitle = "";
    private boolean stale = true;

    public LanesPane(
            TrainingViewModel training,
            PlaybackViewModel playback,
            DisplayViewModel display,
            SelectionViewModel selection,
            EditingViewModel editing,
            StepTraceViewModel stepTrace,
            EdgeGradientsViewModel gradients,
            Words words) {
        this.selection = selection;
        this.editing = editing;
        this.training = training;
        this.playback = playback;
        this.display = display;
        this.stepTrace = stepTrace;
        this.gradients = gradients;
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        waiting = new Label(words.get("lanes.waiting"));
        waiting.getStyleClass().add("muted");
        fill = new Choice<>("neuron-fill", List.of(Optional.empty()), this::fillName, display.fillProperty()::set);
        fill.show(Optional.empty());
        subject = new SubjectChoice(stepTrace, playback, training, words);
        rescaled.setOnFinished(event -> markStale());
        setTop(createBar());
        row.getStyleClass().add("lanes-row");
        setCenter(new StackPane(waiting, row));
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
        training.lanesProperty().addListener(repaint);
        selection.selectionProperty().addListener(repaint);
        playback.stepProperty().addListener(repaint);
        playback.momentProperty().addListener(repaint);
        stepTrace.openedProperty().addListener(repaint);
        display.graph().viewProperty().addListener(repaint);
        gradients.shownProperty().addListener(repaint);
        display.themeProperty().addListener(repaint);
        display.plotProperty().addListener(repaint);
        display.fillProperty().addListener(repaint);
        display.presentingProperty().addListener(repaint);
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
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label title = new Label();
        title.getStyleClass().add("experiment-title");
        title.setMinWidth(0);
        title.textProperty().bind(experimentTitle);
        title.visibleProperty().bind(display.presentingProperty());
        title.managedProperty().bind(title.visibleProperty());
        fill.setTooltip(new Tooltip(words.get("fill.tip")));
        // Where there is little room the note is what is cut, never a button.
        plots.setMinWidth(Region.USE_PREF_SIZE);
        fillLabel.setMinWidth(Region.USE_PREF_SIZE);
        // What neurons show is asked of a whole state, whose numbers are shown of an open step.
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

    /** Changes with it. */
    public Observable textSizeProperty() {
        return note.fontProperty();
    }

    /** Puts the keyboard into the graph of the first lane, or of the one after that which has it. */
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
            training.lanesProperty().get().ifPresent(this::show);
        }
    }

    private void show(Lanes lanes) {
        int count = lanes.histories().size();
        while (views.size() > count) {
            views.remove(views.size() - 1);
        }
        while (views.size() < count) {
            LaneView view = new LaneView(views.size(), selection, editing, display.graph(), words);
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
        showFills(lanes);
        List<FigureKind> kinds = kinds();
        FigureStyle style = new FigureStyle(display.themeProperty().get().palette(), textSize(count));
        Optional<EdgeGradients> known = gradients.shownProperty().get().filter(last -> last.fit(lanes));
        GraphView graph = graphView(known.isPresent());
        SharedScales scales =
                known.map(last -> lanes.scales().with(last.range())).orElse(lanes.scales());
        for (int i = 0; i < count; i++) {
            int number = i;
            LaneView view = views.get(i);
            Optional<StepContent> content = opened(lanes, i);
            if (content.isPresent()) {
                Moment moment = playback.momentProperty().get().orElseThrow();
                view.showOpened(
                        lanes.histories().get(i),
                        playback.stepProperty().get(),
                        content.get(),
                        moment,
                        lanes.scales(),
                        style);
            } else {
                view.showKinds(kinds, display.presentingProperty().get());
            }
            view.show(
                    lanes.histories().get(i),
                    playback.stepProperty().get(),
                    scales,
                    display.fillProperty().get(),
                    style,
                    graph,
                    known.map(last -> last.gradients().get(number)),
                    content.isPresent() ? List.of() : kinds);
        }
        experimentTitle.set(lanes.experiment().spec().title());
        showScale(lanes);
        note.setText(noteOn(lanes));
    }

    /** How the graphs are looked at: with gradients only where these are known. */
    private GraphView graphView(boolean known) {
        GraphView view = display.graph().viewProperty().get();
        return known ? view : view.with(EdgeContent.WEIGHT);
    }

    /** The inside of the step of lane {@code lane}, where it is open and its numbers, or those of a step before, are known. */
    private Optional<StepContent> opened(Lanes lanes, int lane) {
        Optional<OpenedLanes> opened = stepTrace.openedProperty().get();
        boolean open = playback.momentProperty().get().isPresent();
        return open
                        && opened.isPresent()
                        && opened.get().steps().size() == lanes.histories().size()
                ? opened.get().steps().get(lane)
                : Optional.empty();
    }

    /** The network, the chosen plot, and the plots after it as far as there is room. */
    private List<FigureKind> kinds() {
        List<FigureKind> kinds = new ArrayList<>(List.of(FigureKind.NETWORK));
        FigureKind[] all = FigureKind.values();
        int chosen = display.plotProperty().get().ordinal();
        int most = display.presentingProperty().get() ? 1 : all.length - 1;
        int room = (int) Math.max(1, Math.min(most, (getHeight() - 420) / MIN_PLOT_HEIGHT));
        for (int i = 0; i < room; i++) {
            kinds.add(all[1 + (chosen - 1 + i) % (all.length - 1)]);
        }
        return kinds;
    }

    private double textSize(int lanes) {
        double fitting = getWidth() / lanes / 36;
        double tall = getHeight() / 50;
        double most = display.presentingProperty().get() ? 24 : 17;
        return Math.max(11, Math.min(most, Math.min(fitting, tall)));
    }

    /** Edges of the same width now mean other weights: that is said for a while, unless the experiment is another. */
    private void showScale(Lanes lanes) {
        if (!lanes.complete()) {
            return;
        }
        String title = lanes.experiment().spec().title();
        double limit = lanes.scales().weightLimit();
        if (limit != weightLimit && title.equals(scaledTitle)) {
            rescaled.playFromStart();
        }
        weightLimit = limit;
        scaledTitle = title;
    }

    private String noteOn(Lanes lanes) {
        long batches = lanes.experiment().runs().stream()
                .map(plan -> plan.spec().training().batch())
                .distinct()
                .count();
        if (batches > 1) {
            return words.get("lanes.batchesDiffer");
        }
        if (rescaled.getStatus() == Animation.Status.RUNNING) {
            return words.get("lanes.rescaled", Numbers.tick(weightLimit));
        }
        return lanes.complete() ? "" : words.get("lanes.training", Integer.toString(lanes.lastStep()));
    }

    private void showFills(Lanes lanes) {
        int features = lanes.experiment().data().features();
        int samples = Math.min(MAX_SAMPLES, lanes.experiment().data().size());
        List<Integer> key = List.of(features, samples);
        if (key.equals(fillsFor)) {
            return;
        }
        fillsFor = key;
        List<Optional<NeuronFill>> fills = new ArrayList<>();
        if (features == 2) {
            fills.add(Optional.empty());
        }
        for (int i = 0; i < samples; i++) {
            fills.add(Optional.of(new NeuronFill.Sample(i)));
        }
        // What was chosen for other data is kept only where these have it too; else what suits them is shown.
        Optional<NeuronFill> chosen = display.fillProperty().get();
        boolean kept = chosen.isPresent() && fills.contains(chosen);
        fill.getItems().setAll(fills);
        fill.show(kept ? chosen : fills.get(0));
        display.fillProperty().set(kept ? chosen : Optional.empty());
    }

    private String fillName(Optional<NeuronFill> what) {
        return what.isPresent() && what.get() instanceof NeuronFill.Sample sample
                ? words.get("fill.sample", Integer.toString(sample.index() + 1))
                : words.get("fill.map");
    }
}
