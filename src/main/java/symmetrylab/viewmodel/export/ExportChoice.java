package symmetrylab.viewmodel.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.Layout;
import symmetrylab.figure.page.LivePictures;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.page.Spacing;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.nn.Experiment;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.GraphScene;
import symmetrylab.viewmodel.lane.Lanes;

/** What to export of the lanes that were shown when the export screen opened, and how. */
public final class ExportChoice {

    /** Frames per second on offer. */
    public static final List<Integer> RATES = List.of(5, 10, 20, 25, 50, 60);

    /** Numbers of frames on offer. */
    public static final List<Integer> COUNTS = List.of(40, 80, 120, 160, 200, 400);

    /** The most characters of a title or a caption. */
    public static final int MAX_TEXT = 500;

    /** The most frames that can be typed. */
    public static final int MAX_COUNT = 100_000;

    private static final int USUAL_COUNT = 200;
    private static final int USUAL_PAGES = 8;
    private static final int USUAL_STORYBOARD = 6;

    /** The most plots side by side in a lane. */
    private static final int MAX_PLOTS = 2;

    /**
     * Which steps are shown.
     *
     * @param from the first
     * @param to the last
     * @param count how many frames; all steps if there are fewer
     * @param spacing how they are spread
     */
    public record Range(int from, int to, int count, Spacing spacing) {

        /** How many frames are made. */
        public int frames() {
            return Math.min(count, to - from + 1);
        }
    }

    /**
     * What exports are made with.
     *
     * @param formats the formats to choose from
     * @param formulas typesets equations
     * @param background finds the steps where something happens
     * @param folder the folder that the paths of the experiment's data are relative to
     */
    public record Means(List<FileFormat> formats, FormulaSetter formulas, Background background, Path folder) {

        /** Copies the list. */
        public Means {
            formats = List.copyOf(formats);
        }
    }

    private final GraphScene scene;
    private final DisplayViewModel display;
    private final Means means;
    private final ObjectProperty<ExportPurpose> purpose = new SimpleObjectProperty<>();
    private final ObjectProperty<FileFormat> format = new SimpleObjectProperty<>();
    private final List<BooleanProperty> lanes = new ArrayList<>();
    private final Map<FigureKind, BooleanProperty> figures = new EnumMap<>(FigureKind.class);
    private final ObjectProperty<Optional<PictureSize>> size = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<PageStyle> page = new SimpleObjectProperty<>(PageStyle.PLAIN);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> rate = new SimpleObjectProperty<>(20);
    private final ObjectProperty<PictureFinish> finish = new SimpleObjectProperty<>(PictureFinish.DEFAULT);
    private final ObjectProperty<LiveSettings> live = new SimpleObjectProperty<>(LiveSettings.PLAIN);
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>();
    private final IntegerProperty step = new SimpleIntegerProperty();
    private final ObjectProperty<Showing> showing = new SimpleObjectProperty<>(Showing.FIGURES);
    private final DerivationChoice derivation;
    private final BooleanProperty phases = new SimpleBooleanProperty();
    private final BooleanProperty several = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Integer>> every = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PicturePlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ExportOrder>> order = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final SpacedSteps spaced;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private boolean changing;

    /**
     * Starts with an animation of all lanes and of the figures now shown, over all their steps.
     *
     * @param scene the lanes and the view of their graphs
     * @param shownStep the step of a picture
     * @param means what exports are made with
     */
    public ExportChoice(GraphScene scene, int shownStep, DisplayViewModel display, Means means) {
        this.scene = scene;
        this.display = display;
        this.means = means;
        derivation = new DerivationChoice(scene.lanes().histories());
        spaced = new SpacedSteps(scene.lanes(), means.background(), this::renew);
        scene.lanes().histories().forEach(history -> lanes.add(new SimpleBooleanProperty(true)));
        for (FigureKind figure : offeredFigures()) {
            boolean usual = figure == FigureKind.NETWORK
                    || display.plots().shown(MAX_PLOTS).contains(figure);
            figures.put(figure, new SimpleBooleanProperty(usual));
        }
        theme.set(display.themeProperty().get());
        range.set(new Range(0, lanes().lastStep(), USUAL_COUNT, Spacing.EVEN));
        step.set(Math.min(shownStep, lanes().lastStep()));
        choose(ExportPurpose.SLIDE);
        List<Property<?>> choices = new ArrayList<>(List.of(
                format,
                showing,
                derivation.derivedProperty(),
                phases,
                size,
                page,
                theme,
                rate,
                finish,
                live,
                range,
                step,
                several,
                every));
        choices.addAll(lanes);
        choices.addAll(figures.values());
        choices.forEach(choice -> choice.addListener((property, old, now) -> renew()));
        renew();
    }

    /** The figures to choose from: all but those that stand alone. */
    public static List<FigureKind> offeredFigures() {
        return Arrays.stream(FigureKind.values())
                .filter(figure -> !figure.standsAlone())
                .toList();
    }

    /** The lanes that can be chosen from. */
    public Lanes lanes() {
        return scene.lanes();
    }

    /** The title of the experiment. */
    public String title() {
        return lanes().experiment().spec().title();
    }

    /** What the export is for. */
    public ReadOnlyObjectProperty<ExportPurpose> purposeProperty() {
        return purpose;
    }

    /** Chooses what the export is for, and what is usual for that; nothing if no format serves it. */
    public void choose(ExportPurpose now) {
        if (now == purpose.get() || now.formats(means.formats()).isEmpty()) {
            return;
        }
        change(() -> {
            purpose.set(now);
            format.set(formats().get(0));
            choose(now.layout());
            now.theme().ifPresent(theme::set);
            if (now == ExportPurpose.PAGE) {
                choose(LiveSettings.FIGURES);
            }
        });
    }

    /** Chooses exactly these figures. */
    void choose(List<FigureKind> shown) {
        figures.forEach((figure, chosen) -> chosen.set(shown.contains(figure)));
    }

    /** Makes several choices as one. */
    void change(Runnable choices) {
        changing = true;
        choices.run();
        changing = false;
        renew();
    }

    /** Counts what was chosen since the beginning. */
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The formats for this purpose. */
    public List<FileFormat> formats() {
        return purpose.get().formats(means.formats());
    }

    /** The format, one of those for this purpose. */
    public ObjectProperty<FileFormat> formatProperty() {
        return format;
    }

    /** Whether lane {@code number}, from 0, is shown. */
    public BooleanProperty laneProperty(int number) {
        return lanes.get(number);
    }

    /** Whether {@code figure} is shown. */
    public BooleanProperty figureProperty(FigureKind figure) {
        return figures.get(figure);
    }

    /** What pictures show. */
    public ObjectProperty<Showing> showingProperty() {
        return showing;
    }

    /** What pictures of this format show. */
    private Showing showing() {
        return isLive() ? Showing.FIGURES : showing.get();
    }

    /** Whether the file is a page that trains. */
    public boolean isLive() {
        return format.get().content() == FileFormat.Content.LIVE;
    }

    /** Whether {@code figure} can be chosen; every lane of a live page shows its network. */
    public boolean offers(FigureKind figure) {
        return !isLive() || figure.canBeLive() && !figure.isNetwork();
    }

    private boolean isOpened() {
        return showing() == Showing.STEP;
    }

    /** Whose equations a derivation shows. */
    public DerivationChoice derivation() {
        return derivation;
    }

    /** Whether a derivation is wanted of a part that no chosen lane has. */
    public boolean lacksPart() {
        return isDerived() && chosenLanes().stream().noneMatch(derivation::isIn);
    }

    /** Whether an opened step is shown phase by phase: in slow motion, or on a page for each phase. */
    public BooleanProperty phasesProperty() {
        return phases;
    }

    /** Whether an opened step is shown phase by phase, as is chosen and the format can. */
    public boolean showsPhases() {
        return isOpened()
                && phases.get()
                && switch (format.get().content()) {
                    case PAGES, MOVING -> true;
                    case STEP, LIVE, NUMBERS, PROGRAM -> false;
                };
    }

    /** The last step that can be shown; a step is opened before it is taken, so the last state has none. */
    public int lastStep() {
        return isOpened() ? lanes().lastStep() - 1 : lanes().lastStep();
    }

    /** The size of a picture, if it is not the usual one of its layout. */
    public ObjectProperty<Optional<PictureSize>> sizeProperty() {
        return size;
    }

    /** The size of a picture. */
    public PictureSize size() {
        return size.get().orElseGet(this::usualSize);
    }

    private PictureSize usualSize() {
        PageStyle style = style();
        int lanesShown = chosenLanes().size();
        return new PictureSize(style.layout().width(), style.height(lanesShown, chosenFigures(), range().frames()));
    }

    /** How lanes are arranged, and what stands around them. */
    public ObjectProperty<PageStyle> pageProperty() {
        return page;
    }

    /** Chooses a layout, with its usual size. */
    public void choose(Layout layout) {
        size.set(Optional.empty());
        page.set(page.get().with(layout));
    }

    /** Its colours. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Frames per second as chosen. */
    public ObjectProperty<Integer> rateProperty() {
        return rate;
    }

    /** Frames per second, as many as are chosen and the format can show. */
    public int rate() {
        return format.get().maxRate() == 0
                ? rate.get()
                : Math.min(rate.get(), format.get().maxRate());
    }

    /** Whether the frames per second matter. */
    public boolean hasRate() {
        return format.get().can(FileFormat.Ability.TIMES)
                || showsPhases() && format.get().moving();
    }

    /** How a picture is written. */
    public ObjectProperty<PictureFinish> finishProperty() {
        return finish;
    }

    /** What a live page offers. */
    public ObjectProperty<LiveSettings> liveProperty() {
        return live;
    }

    /** The steps of an animation, or of pages, as chosen. */
    public ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** The steps of an animation, or of pages, as far as they can be shown. */
    public Range range() {
        Range wanted = range.get();
        int last = Math.max(0, lastStep());
        return new Range(Math.min(wanted.from(), last), Math.min(wanted.to(), last), wanted.count(), wanted.spacing());
    }

    /** The step of a picture, as chosen. */
    public IntegerProperty stepProperty() {
        return step;
    }

    /** The step of a picture, or the nearest that can be shown. */
    public int step() {
        return Math.max(0, Math.min(step.get(), lastStep()));
    }

    /** Whether a document has a page for each of several steps, and slow motion shows several. */
    public BooleanProperty severalProperty() {
        return several;
    }

    /** Chooses one step or several; those are few at first. */
    public void chooseSeveral(boolean now) {
        if (now && range.get().count() == USUAL_COUNT) {
            range.set(new Range(range.get().from(), range.get().to(), USUAL_PAGES, Spacing.EVENTS));
        }
        several.set(now);
    }

    /** The distance between the steps of numbers; absent for the format's own. */
    public ObjectProperty<Optional<Integer>> everyProperty() {
        return every;
    }

    /** Chooses whether all steps stand on one page, which are few at first. */
    public void chooseStoryboard(boolean now) {
        change(() -> {
            page.set(page.get().withStoryboard(now));
            Range before = range.get();
            if (now && before.count() == USUAL_COUNT) {
                range.set(new Range(before.from(), before.to(), USUAL_STORYBOARD, Spacing.EVENTS));
                int room = Math.max(2, Math.min(USUAL_STORYBOARD, storyboardRoom()));
                range.set(new Range(before.from(), before.to(), room, Spacing.EVENTS));
            }
        });
    }

    /** Whether all steps can stand on one page: on one that does not move and shows figures. */
    public boolean canBeStoryboard() {
        return showing() == Showing.FIGURES
                && switch (format.get().content()) {
                    case STEP, PAGES -> true;
                    case MOVING, LIVE, NUMBERS, PROGRAM -> false;
                };
    }

    /** Whether all steps stand on one page, as is chosen and the format can. */
    public boolean showsStoryboard() {
        return page.get().storyboard() && canBeStoryboard();
    }

    /** How many steps have room on a storyboard of this size. */
    public int storyboardRoom() {
        return PicturePlan.storyboardRoom(
                size().width(), size().height(), chosenLanes().size(), chosenFigures(), style());
    }

    /** Whether several steps are shown. */
    public boolean showsSeveral() {
        if (showsStoryboard()) {
            return true;
        }
        return switch (format.get().content()) {
            case STEP, LIVE -> false;
            case PAGES -> several.get();
            case MOVING -> !showsPhases() || several.get();
            case NUMBERS, PROGRAM -> false;
        };
    }

    /** Whether the image has no more pixels than its format can have. */
    public boolean fits() {
        double scale = finish.get().of(format.get()).scale();
        double pixels = Math.ceil(size().width() * scale) * Math.ceil(size().height() * scale);
        return !format.get().pictures() || pixels <= format.get().maxPixels();
    }

    /** How long an animation lasts, in seconds; its first and last frame are held. */
    public double seconds() {
        int frames = plan.get().map(now -> now.frames().count()).orElse(1);
        double frame = 1.0 / rate();
        double first = Math.max(frame, finish.get().firstSeconds());
        double last = Math.max(frame, finish.get().holdSeconds());
        return frames == 1 ? Math.max(first, last) : (frames - 2) * frame + first + last;
    }

    /** What pictures show; absent for texts, and while there is no lane or no figure. */
    public ReadOnlyObjectProperty<Optional<PicturePlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** What can be seen of the file beforehand: what pictures show, or the pictures in a live page. */
    public Optional<PicturePlan> preview() {
        return plan.get()
                .map(now -> isLive()
                        ? LivePictures.plan(
                                now, LivePictures.choices(now.figures()).get(0), LivePictures.steps(lanes().lastStep()))
                        : now);
    }

    /** What the file shall hold; absent while that cannot be written. */
    public ReadOnlyObjectProperty<Optional<ExportOrder>> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** The chosen lanes, from 0. */
    public List<Integer> chosenLanes() {
        return IntStream.range(0, lanes.size())
                .filter(i -> lanes.get(i).get())
                .boxed()
                .toList();
    }

    /** The names of these lanes. */
    List<String> laneNames(List<Integer> numbers) {
        return numbers.stream()
                .map(lanes().histories()::get)
                .map(history -> history.recording().plan().spec().name())
                .toList();
    }

    /** The figures that are shown: the chosen ones, or one that stands alone. */
    public List<FigureKind> chosenFigures() {
        return isLive()
                ? Stream.concat(
                                Stream.of(FigureKind.NETWORK),
                                figures().stream().filter(this::offers))
                        .toList()
                : showing.get().alone().map(List::of).orElseGet(this::figures);
    }

    /** The chosen figures, also while another stands alone. */
    List<FigureKind> figures() {
        return figures.keySet().stream()
                .filter(figure -> figures.get(figure).get())
                .toList();
    }

    /** The experiment with only the chosen lanes. */
    public Experiment chosenRuns() {
        return lanes().experiment().only(chosenLanes());
    }

    /** Whether the steps where something happens are still being looked for. */
    public boolean isFinding() {
        return showsSeveral() && format.get().pictures() && spaced.isMissing(range(), chosenLanes());
    }

    private void renew() {
        if (changing) {
            return;
        }
        if (isFinding()) {
            spaced.find(range(), chosenLanes());
        }
        plan.set(newPlan());
        order.set(newOrder());
        changes.set(changes.get() + 1);
    }

    private Optional<ExportOrder> newOrder() {
        if (format.get().pictures()) {
            return plan.get()
                    .filter(now -> fits() && !isFinding())
                    .map(now -> new ExportOrder.Pictures(
                            format.get(),
                            now,
                            lanes(),
                            finish.get().of(format.get()),
                            new LiveFinish(live.get(), means.folder())));
        }
        return chosenLanes().isEmpty()
                ? Optional.empty()
                : Optional.of(new ExportOrder.Texts(format.get(), chosenRuns(), every.get(), display.words()));
    }

    private Optional<PicturePlan> newPlan() {
        List<Integer> chosenLanes = chosenLanes();
        List<FigureKind> chosenFigures = chosenFigures();
        if (chosenLanes.isEmpty() || chosenFigures.isEmpty() || !format.get().pictures() || lastStep() < 0) {
            return Optional.empty();
        }
        if (lacksPart()) {
            return Optional.empty();
        }
        if (showsStoryboard() && storyboardRoom() < range().frames()) {
            return Optional.empty();
        }
        return Optional.of(new PicturePlan(
                chosenLanes,
                chosenFigures,
                new Sheet(size().width(), size().height(), theme.get(), display.words()),
                new Frames(steps(chosenLanes), rate(), phases(chosenLanes)),
                fill(),
                graph(),
                plots(),
                style(),
                isDerived() ? Optional.of(means.formulas()) : Optional.empty()));
    }

    private Optional<Frames.Opened> phases(List<Integer> chosen) {
        if (!showsPhases()) {
            return Optional.empty();
        }
        List<RunHistory> shown = chosen.stream().map(lanes().histories()::get).toList();
        return Optional.of(
                Frames.Opened.of(shown, format.get().moving() ? OptionalInt.of(rate()) : OptionalInt.empty()));
    }

    private FrameSteps steps(List<Integer> chosen) {
        return showsSeveral() ? spaced.of(range(), chosen) : FrameSteps.single(step());
    }

    /** What of the chosen page a file of this format has. */
    private PageStyle style() {
        PageStyle now = page.get();
        return now.withTransparent(now.transparent() && format.get().can(FileFormat.Ability.TRANSPARENCY))
                .withLargeText(now.largeText() && !isLive())
                .withStoryboard(showsStoryboard());
    }

    private boolean isDerived() {
        return showing() == Showing.DERIVATION;
    }

    /** What neurons show, or whose numbers a derivation has. */
    private Optional<NeuronFill> fill() {
        return isDerived() ? derivation.fill() : display.fillProperty().get();
    }

    /** The view of the networks: as shown, but nothing in it is marked unless its derivation is shown. */
    private GraphView graph() {
        GraphView view = scene.view();
        return new GraphView(
                view.edges(),
                view.logarithmic(),
                view.zoom(),
                view.panX(),
                view.panY(),
                isDerived() ? Optional.of(derivation.derivedProperty().get().part()) : Optional.empty(),
                Math.rint(view.fold()));
    }

    /** The view of the plots, as shown. */
    private PlotView plots() {
        return display.plots()
                .view(lanes().histories().get(0).recording().data().featureNames());
    }
}
