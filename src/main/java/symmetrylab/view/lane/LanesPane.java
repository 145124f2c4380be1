package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import symmetrylab.figure.curvature.LossLineFigure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHeadFigure;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.Scene;
import symmetrylab.recording.Moment;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.lane.AlignmentsViewModel;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.lane.LanesModels;
import symmetrylab.viewmodel.lane.ShownLane;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.window.PlotCopies;
import symmetrylab.words.Words;

/** The centre: the key to all signs, and below it the lanes side by side on one grid. */
public final class LanesPane extends BorderPane {

    static final String STYLE_CLASS = "lanes-pane";

    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    /** How long the lanes may stay at an earlier step before they say so: most states take less to compute. */
    private static final Duration PATIENCE = Duration.millis(300);

    /** The text size of controls beside the lanes, as a share of the lanes' text. */
    private static final double CONTROLS_TEXT = 0.95;

    /** The most layouts in a frame; the key above the lanes may take one more line in the second. */
    private static final int MAX_LAYOUTS = 3;

    private final LanesModels models;
    private final PlaybackViewModel playback;
    private final LaneView.Models laneModels;
    private final DisplayViewModel display;
    private final Words words;
    private final KeyBar key;
    private final TabsBar tabs;
    private final Region strip;
    private final PlotsBorder border;
    private final Ground ground = new Ground();
    private final List<LaneView> views = new ArrayList<>();
    private final Label waiting;
    private final Label outdated = new Label();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private boolean stale = true;

    /** The lanes side by side, and the tabs over all of them in their row of the grid. */
    private final class Ground extends Pane {

        private LaneGrid grid = LaneGrid.of(LaneGrid.Place.WINDOW, 600, 600, 1);
        private boolean plotted;
        private boolean settled;

        private Ground() {
            getStyleClass().add("lanes-row");
            setMinSize(0, 0);
        }

        private void arrange(LaneGrid newGrid, boolean hasPlots) {
            if (!newGrid.equals(grid) || hasPlots != plotted) {
                grid = newGrid;
                plotted = hasPlots;
                requestLayout();
            }
        }

        /** Gives the lanes their places: until the room for them is known, they would be painted in one too large. */
        private void settle() {
            settled = true;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            LaneGrid.Rows rows = grid.rows();
            for (int i = 0; settled && i < views.size(); i++) {
                double left = Math.round(i * grid.width());
                double right = Math.round((i + 1) * grid.width());
                views.get(i).resizeRelocate(left, 0, right - left, getHeight());
            }
            double top = snapPositionY(rows.aboveTabs());
            border.arrange(grid, getWidth(), plotted);
            tabs.resizeRelocate(grid.padding(), top, getWidth() - 2 * grid.padding(), rows.tabs());
            strip.resizeRelocate(0, rows.total(), getWidth(), grid.strip());
        }
    }

    /**
     * The models for changing and copying lanes in place.
     *
     * @param experiment the experiment of the lanes
     * @param strip shown below the lanes in present mode, if wanted
     * @param copies makes what is copied of plots
     */
    public record Changing(ExperimentViewModel experiment, Region strip, PlotCopies copies) {}

    public LanesPane(
            LanesModels models,
            PlaybackViewModel playback,
            InspectorModels inspectorModels,
            Changing changing,
            Words words) {
        this.models = models;
        this.playback = playback;
        laneModels = new LaneView.Models(
                changing.experiment(), inspectorModels, models.display(), models.alignments(), changing.copies());
        display = models.display();
        strip = changing.strip();
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        waiting = new Label(words.get("lanes.waiting"));
        waiting.getStyleClass().add("muted");
        key = new KeyBar(models, playback, words);
        tabs = new TabsBar(display.plots(), models.startMaps(), words);
        tabs.setVisible(false);
        border = new PlotsBorder(display.plots(), ground.grid, words);
        key.setVisible(false);
        strip.visibleProperty().bind(display.presenting().stripProperty());
        setTop(key);
        outdated.setId("lanes-outdated");
        outdated.getStyleClass().add("outdated-note");
        outdated.setWrapText(true);
        outdated.visibleProperty().bind(outdated.textProperty().isNotEmpty());
        outdated.setMouseTransparent(true);
        StackPane.setAlignment(outdated, Pos.TOP_CENTER);
        setCenter(new StackPane(waiting, ground, outdated));
        InvalidationListener repaint = property -> markStale();
        // Many changes cause one repaint, once a pulse, before the layout.
        Runnable refresh = this::refresh;
        Runnable fit = this::fit;
        sceneProperty().addListener((property, old, scene) -> {
            if (old != null) {
                old.removePreLayoutPulseListener(refresh);
                old.removePostLayoutPulseListener(fit);
            }
            if (scene != null) {
                scene.addPreLayoutPulseListener(refresh);
                scene.addPostLayoutPulseListener(fit);
            }
        });
        for (Observable shown : List.of(
                ground.widthProperty(),
                ground.heightProperty(),
                models.training().lanesProperty(),
                models.training().outdatedProperty(),
                inspectorModels.selection().selectionProperty(),
                models.shownStep().stepProperty(),
                models.shownStep().answersProperty(),
                playback.momentProperty(),
                models.stepTrace().openedProperty(),
                models.edgeGradients().shownProperty(),
                models.mergedDifferences().answersProperty(),
                models.alignments().shownProperty(),
                models.startMaps().mapsProperty(),
                models.curvatures().knownProperty(),
                display.graph().viewProperty(),
                display.themeProperty(),
                display.plots().chosenProperty(),
                display.plots().layerProperty(),
                display.plots().largeProperty(),
                display.plots().shareProperty(),
                display.plots().optionsProperty(),
                display.plots().planesProperty(),
                display.plots().eigenvectorsProperty(),
                display.plots().zoom().rangeProperty(),
                display.plots().futureHiddenProperty(),
                display.fillProperty(),
                display.presentingProperty(),
                display.presenting().stripProperty())) {
            shown.addListener(repaint);
        }
        models.lanes().waitingProperty().addListener((property, old, now) -> showOutdated());
        patience.setOnFinished(event -> showLate(true));
        models.shownStep().lateProperty().addListener((property, old, late) -> {
            if (late) {
                patience.playFromStart();
            } else {
                patience.stop();
                showLate(false);
            }
        });
        showOutdated();
    }

    /** The size of the window's text, in pixels. */
    public double textSize() {
        return outdated.getFont().getSize();
    }

    /** Changes with the text size. */
    public Observable textSizeProperty() {
        return outdated.fontProperty();
    }

    /** The keys to know while presenting, which stand at the top right. */
    public Node hints() {
        return key.hints();
    }

    /** Moves the keyboard focus into the graph of the first lane, or on from one lane to the next. */
    public void focusGraph() {
        int now = -1;
        for (int i = 0; i < views.size(); i++) {
            now = views.get(i).hasFocusInGraph() ? i : now;
        }
        if (!views.isEmpty()) {
            views.get((now + 1) % views.size()).focusGraph();
        }
    }

    /** Makes the plots higher by so many strokes of a key, lower if negative. */
    public void growPlots(int strokes) {
        border.moveUp(strokes);
    }

    private void markStale() {
        stale = true;
        Platform.requestNextPulse();
    }

    private boolean isDue() {
        return stale && ground.getWidth() > 0 && ground.getHeight() > 0;
    }

    private void refresh() {
        if (isDue()) {
            stale = false;
            models.training().lanesProperty().get().ifPresent(this::show);
        }
    }

    /** If the layout has changed the room for lanes, shows them in it before the frame is drawn. */
    private void fit() {
        for (int i = 0; isDue() && i < MAX_LAYOUTS; i++) {
            refresh();
            getScene().getRoot().applyCss();
            getScene().getRoot().layout();
        }
        if (!ground.settled && !views.isEmpty()) {
            ground.settle();
            getScene().getRoot().layout();
        }
    }

    private void show(Lanes lanes) {
        int count = lanes.histories().size();
        LaneGrid grid = gridFor(count);
        offerViews(count, grid);
        waiting.setVisible(false);
        ground.pseudoClassStateChanged(
                OUTDATED, models.training().outdatedProperty().get());
        FigureStyle style = new FigureStyle(display.themeProperty().get().palette(), grid.text(), words);
        List<FigureKind> plots = display.plots().shown(grid.plotsAcross(), kind -> kind.hasTab(grid));
        models.shownStep().setShown(plots);
        List<ShownLane> shown = models.shown(lanes, style);
        LaneSentence.Form form =
                LaneHeadFigure.formFor(shown.stream().map(ShownLane::head).toList(), grid, words);
        boolean opened = shown.stream().anyMatch(lane -> lane.opened().isPresent());
        for (int i = 0; i < count; i++) {
            views.get(i).align(lossLine(i, shown, style));
            show(views.get(i), shown.get(i), grid, plots, form);
        }
        List<Scene> scenes = shown.stream().map(ShownLane::scene).toList();
        int layers = IntStream.range(0, count)
                .map(lane -> lanes.histories().get(lane).hiddenLayers())
                .max()
                .orElse(0);
        boolean presenting = display.presentingProperty().get();
        setTextSize(key, CONTROLS_TEXT * grid.text());
        setTextSize(tabs, CONTROLS_TEXT * grid.text());
        setTextSize(strip, grid.labelSize());
        key.setVisible(true);
        key.show(scenes, lanes.experiment().spec().title(), opened, Math.round(CONTROLS_TEXT * grid.text()));
        tabs.setVisible(!opened && !presenting);
        models.startMaps().setShown(!opened && plots.contains(FigureKind.STARTS));
        models.curvatures().setShown(!opened && plots.contains(FigureKind.CURVATURE));
        double width = ground.getWidth() - 2 * grid.padding();
        tabs.show(grid, plots, scenes.get(0), layers, width, Math.round(CONTROLS_TEXT * grid.text()));
        ground.arrange(grid, !opened);
    }

    /** Sets the text size; only if it differs, as a new style is applied to all controls again. */
    private static void setTextSize(Region of, double pixels) {
        String size = "-fx-font-size: " + Math.round(pixels) + "px;";
        if (!of.getStyle().equals(size)) {
            of.setStyle(size);
        }
    }

    private LaneGrid gridFor(int lanes) {
        LaneGrid.Place place = display.presentingProperty().get() ? LaneGrid.Place.PRESENTATION : LaneGrid.Place.WINDOW;
        int plots = display.plots().chosenProperty().get().size();
        LaneGrid plain = LaneGrid.of(place, ground.getWidth() / lanes, ground.getHeight(), plots);
        LaneGrid usual = display.presenting().stripProperty().get() ? plain.withStrip() : plain;
        OptionalDouble share = display.plots().shareProperty().get();
        LaneGrid grid = share.isPresent() ? usual.withPlotsShare(share.getAsDouble()) : usual;
        return display.plots().largeProperty().get() ? grid.withLargePlots() : grid;
    }

    private void offerViews(int count, LaneGrid grid) {
        boolean changed = views.size() != count;
        while (views.size() > count) {
            views.remove(views.size() - 1);
        }
        while (views.size() < count) {
            LaneView view = new LaneView(views.size(), laneModels, grid, words);
            // Its place is fixed, so that nothing around it is laid out anew with every step.
            view.setManaged(false);
            views.add(view);
        }
        if (changed) {
            ground.getChildren().setAll(views);
            ground.getChildren().addAll(tabs, strip, border);
        }
    }

    private void show(LaneView view, ShownLane lane, LaneGrid grid, List<FigureKind> plots, LaneSentence.Form form) {
        view.arrange(grid, plots, lane.opened().isPresent());
        view.show(lane, form, kind -> models.shownStep()
                .isReady(kind, lane.scene().history()));
        lane.opened().ifPresent(content -> {
            Moment moment = playback.momentProperty().get().orElseThrow();
            view.showOpened(lane, content, moment);
        });
    }

    /** The loss on the line from the left lane to an aligned one. */
    private Optional<LossLineFigure> lossLine(int lane, List<ShownLane> shown, FigureStyle style) {
        return Optional.ofNullable(models.alignments().shownProperty().get().get(lane))
                .filter(aligned -> !aligned.leaving())
                .map(AlignmentsViewModel.Shown::alignment)
                .map(known -> new LossLineFigure(
                        known.before(),
                        known.after(),
                        new LossLineFigure.Ends(
                                shown.get(lane - 1).head().name(),
                                shown.get(lane).head().name()),
                        new LossLineFigure.Change(
                                known.alignment().moved(), known.alignment().mirrored()),
                        models.alignments().losses(),
                        style));
    }

    private void showLate(boolean late) {
        ground.pseudoClassStateChanged(LATE, late);
        showOutdated();
    }

    private void showOutdated() {
        boolean late = ground.getPseudoClassStates().contains(LATE);
        outdated.setText(models.lanes()
                .waitingProperty()
                .getValue()
                .map(words::say)
                .orElseGet(() -> late ? words.get("lanes.late") : ""));
    }
}
