package symmetrylab.view.lane;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import symmetrylab.figure.curvature.CurvatureFigure;
import symmetrylab.figure.curvature.LossLineFigure;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.KeyedFigure;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHeadFigure;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.network.PartSentence;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.NeuronPicture;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.starts.StartMapFigure;
import symmetrylab.figure.step.StepContent;
import symmetrylab.figure.step.StepFigure;
import symmetrylab.figure.step.StepHeadFigure;
import symmetrylab.figure.step.StepTableFigure;
import symmetrylab.recording.Moment;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.lane.AlignmentsViewModel;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.ShownLane;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.SamplesViewModel;
import symmetrylab.viewmodel.window.PlotCopies;
import symmetrylab.words.Words;

/** One lane on the grid of all lanes: its head, its network with the output, and its plots; or its open step. */
final class LaneView extends Pane {

    static final String STYLE_CLASS = "lane";

    /** The largest share of the room below the head for the table of an open step. */
    private static final double MAX_TABLE = 0.5;

    /** The least share of that room for the table. */
    private static final double MIN_TABLE = 0.28;

    private final Words words;
    private final FigureView head = new FigureView();
    private final Tooltip whole = new Tooltip();
    private final LaneTitle title;
    private final Map<FigureKind, FigureView> views = new EnumMap<>(FigureKind.class);
    private final Map<FigureKind, NeuronPointing> pointings = new EnumMap<>(FigureKind.class);
    private final Map<FigureKind, StepZoom> zooms = new EnumMap<>(FigureKind.class);
    private final PartPointing inGraph;
    private final PartPointing inStep;
    private final GraphHover hover;
    private final StartMapPointing inStarts;
    private final SpectrumPointing inSpectrum;
    private final FunctionMouse function;
    private final FigureView stepView = new FigureView();
    private final FigureView tableView = new FigureView();
    private final FigureView lineView = new FigureView();
    private Optional<LossLineFigure> line = Optional.empty();
    private LaneGrid grid;
    private List<FigureKind> plots = List.of();
    private Optional<Scene> plotted = Optional.empty();
    // Made when they are asked for: a lane shows more steps than anyone can hear.
    private Supplier<String> laneWords = () -> "";
    private Supplier<String> headWords = () -> "";
    private boolean opened;
    private double tableHeight;

    /**
     * The view models of a lane.
     *
     * @param experiment the experiment of the lane
     * @param inspector the selection and its details
     * @param display the display settings
     * @param alignments the lanes in the order of their left ones
     * @param copies makes what is copied of its plots
     */
    record Models(
            ExperimentViewModel experiment,
            InspectorModels inspector,
            DisplayViewModel display,
            AlignmentsViewModel alignments,
            PlotCopies copies) {}

    LaneView(int number, Models models, LaneGrid grid, Words words) {
        this.words = words;
        this.grid = grid;
        getStyleClass().add(STYLE_CLASS);
        setId("lane" + number);
        setMinSize(0, 0);
        Map<FigureKind, PlotMenu> menus = new EnumMap<>(FigureKind.class);
        for (FigureKind kind : FigureKind.values()) {
            FigureView view = new FigureView();
            view.setId("lane" + number + "-" + kind.word());
            views.put(kind, view);
            pointings.put(kind, new NeuronPointing(view, models.display().pointing()));
            if (kind != FigureKind.NETWORK) {
                PlotMenu menu = new PlotMenu(
                        view,
                        view.getId(),
                        () -> plotted.map(scene -> new PlotMenu.Copied(kind.of(scene), scene)),
                        models.display().plots(),
                        models.copies(),
                        words);
                StepZoom zoom = new StepZoom(view, models.display().plots().zoom(), words);
                menu.add((x, y) -> zoom.items(view.getId(), x));
                menus.put(kind, menu);
                zooms.put(kind, zoom);
            }
        }
        FigureView plane = views.get(FigureKind.FUNCTION);
        function = new FunctionMouse(plane, plane.getId(), new SamplesViewModel(models.experiment()), words);
        menus.get(FigureKind.FUNCTION).add(function::items);
        head.setId("lane" + number + "-head");
        stepView.setId("lane" + number + "-step");
        tableView.setId("lane" + number + "-step-table");
        // Each has its place on the grid, so that a new picture in one causes no layout of the others.
        views.values().forEach(view -> view.setManaged(false));
        List.of(head, stepView, tableView, lineView).forEach(view -> view.setManaged(false));
        head.speak(() -> headWords.get());
        whole.setOnShowing(event -> whole.setText(headWords.get()));
        Tooltip.install(head, whole);
        lineView.setId("lane" + number + "-line");
        new PlotMenu(
                lineView,
                lineView.getId(),
                () -> plotted.flatMap(scene -> line.map(figure -> new PlotMenu.Copied(figure, scene))),
                models.display().plots(),
                models.copies(),
                words);
        title = new LaneTitle(head, number, models, words);
        FigureView graph = views.get(FigureKind.NETWORK);
        inGraph = new PartPointing(number, graph, "lane" + number + "-cursor", models.inspector(), words);
        inStep = new PartPointing(number, stepView, "lane" + number + "-step-cursor", models.inspector(), words);
        hover = new GraphHover(graph, new PartSentence(words));
        inStarts = new StartMapPointing(views.get(FigureKind.STARTS), number, models.experiment());
        inSpectrum = new SpectrumPointing(
                views.get(FigureKind.CURVATURE), models.display().plots(), words);
        menus.get(FigureKind.CURVATURE).add(inSpectrum::items);
        new GraphZoom(graph, models.display().graph());
    }

    /** Shows the loss on the line from the left lane in place of the plots, if this lane is aligned with it. */
    void align(Optional<LossLineFigure> newLine) {
        line = newLine;
        line.ifPresent(figure -> {
            lineView.show(figure);
            lineView.setAccessibleText(figure.sentence());
        });
    }

    /** A screen reader says what the head of the lane says. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? laneWords.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Takes its rows from the grid of all lanes, and shows these plots. */
    void arrange(LaneGrid newGrid, List<FigureKind> newPlots, boolean isOpened) {
        boolean isOther = !newGrid.equals(grid) || !newPlots.equals(plots) || isOpened != opened;
        grid = newGrid;
        plots = List.copyOf(newPlots);
        opened = isOpened;
        List<Node> wanted = new ArrayList<>();
        wanted.add(head);
        if (opened) {
            wanted.addAll(List.of(stepView, tableView));
        } else {
            List<FigureKind> below = line.isPresent() ? List.of() : plots;
            Stream.concat(Stream.of(FigureKind.NETWORK).filter(kind -> grid.hasNetwork()), below.stream())
                    .map(views::get)
                    .forEach(wanted::add);
            if (line.isPresent()) {
                wanted.add(lineView);
            }
        }
        if (!getChildren().equals(wanted)) {
            isOther = true;
            boolean focused = hasFocusInGraph();
            getChildren().setAll(wanted);
            // The keyboard cursor stays in the network.
            if (focused) {
                focusGraph();
            }
        }
        if (isOther) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0) {
            // It has not got its place yet.
            return;
        }
        LaneGrid.Rows rows = grid.rows();
        put(head, 0, 0, grid.width(), rows.head());
        double left = grid.padding();
        if (opened) {
            double room = rows.total() - rows.head();
            double table = Math.max(MIN_TABLE * room, Math.min(MAX_TABLE * room, tableHeight));
            put(stepView, left, rows.head(), grid.inside(), room - table);
            put(tableView, left, rows.head() + room - table, grid.inside(), table);
            return;
        }
        put(views.get(FigureKind.NETWORK), left, rows.head(), grid.inside(), rows.network());
        put(lineView, left, rows.aboveTabs() + rows.tabs(), grid.inside(), rows.plots());
        double gap = grid.text();
        int count = Math.max(1, plots.size());
        double width = (grid.inside() - (count - 1) * gap) / count;
        for (int i = 0; i < plots.size(); i++) {
            put(views.get(plots.get(i)), left + i * (width + gap), rows.aboveTabs() + rows.tabs(), width, rows.plots());
        }
    }

    /** Between pixels a picture is blurred, and drawn many times slower where no graphics card does it. */
    private void put(FigureView view, double x, double y, double width, double height) {
        double left = snapPositionX(x);
        double top = snapPositionY(y);
        view.resizeRelocate(left, top, snapPositionX(x + width) - left, snapPositionY(y + height) - top);
    }

    /** Shows one state of the lane's run; of plots that are not {@code ready} only that they are computed. */
    void show(ShownLane lane, LaneSentence.Form form, Predicate<FigureKind> ready) {
        Scene scene = lane.scene();
        LaneHeadFigure figure = new LaneHeadFigure(lane.head(), form, grid, scene.style());
        head.show(figure);
        title.show(figure);
        NetworkFigure network = new NetworkFigure(scene, grid.hasOutput());
        laneWords = () -> network.spoken()
                .map(merged -> words.get("lane.merged", lane.head().spoken(words), merged))
                .orElseGet(() -> lane.head().spoken(words));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (opened) {
            return;
        }
        sayInHead(laneWords);
        plotted = Optional.of(scene);
        if (plots.contains(FigureKind.STARTS)) {
            inStarts.show(StartMapFigure.of(scene));
        }
        if (plots.contains(FigureKind.CURVATURE)) {
            inSpectrum.show(CurvatureFigure.of(scene));
        }
        plots.forEach(kind -> show(kind, ready.test(kind) ? figure(kind, scene) : pending(scene.style())));
        if (!grid.hasNetwork()) {
            return;
        }
        show(FigureKind.NETWORK, network);
        hover.show(network, scene);
        inGraph.show(network, scene.history(), scene.step(), scene.scales());
    }

    private Figure figure(FigureKind kind, Scene scene) {
        return kind == FigureKind.FUNCTION ? function.figure(scene) : kind.of(scene);
    }

    private static Figure pending(FigureStyle style) {
        String note = style.words().get("plots.pending");
        return new KeyedFigure(
                List.of(note, style),
                (pen, width, height) -> pen.text(note, width / 2, height / 2, style.centeredNote()));
    }

    private void sayInHead(Supplier<String> spoken) {
        headWords = spoken;
        head.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (whole.isShowing()) {
            whole.setText(spoken.get());
        }
    }

    private void show(FigureKind kind, Figure figure) {
        views.get(kind).show(figure);
        if (zooms.containsKey(kind)) {
            zooms.get(kind).show(figure);
        }
        if (figure instanceof NeuronPicture picture) {
            pointings.get(kind).show(picture);
        }
    }

    /** Shows the inside of the lane's open step in place of the network and the plots. */
    void showOpened(ShownLane lane, StepContent content, Moment moment) {
        Scene scene = lane.scene();
        head.show(new StepHeadFigure(lane.head(), content, moment, grid, scene.style()));
        double wanted = content.tableHeight(scene.style(), grid.inside());
        if (wanted != tableHeight) {
            tableHeight = wanted;
            requestLayout();
        }
        StepFigure figure = new StepFigure(content, moment, scene.scales(), scene.style());
        stepView.show(figure);
        tableView.show(new StepTableFigure(content, moment, scene.style()));
        String spoken = words.get(
                "lane.openStep", content.headline(moment.in(content.layers()).phase()), content.subject());
        stepView.setAccessibleText(spoken);
        sayInHead(() -> spoken);
        inStep.show(figure, scene.history(), scene.step(), scene.scales());
    }

    /** Moves the keyboard focus into the picture of the network. */
    void focusGraph() {
        (opened ? inStep : inGraph).focus();
    }

    /** Whether the keyboard focus is in the picture of the network. */
    boolean hasFocusInGraph() {
        return inGraph.hasFocus() || inStep.hasFocus();
    }
}
