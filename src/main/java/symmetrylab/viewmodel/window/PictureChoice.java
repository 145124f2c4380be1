package symmetrylab.viewmodel.window;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.GraphScene;
import symmetrylab.viewmodel.lane.Lanes;

/** What to export: an animation or a picture of the lanes shown when the dialog was opened. */
public final class PictureChoice {

    /** Sizes on offer. */
    public static final List<Size> SIZES = List.of(
            new Size(640, 360), new Size(960, 540), new Size(1280, 720), new Size(1920, 1080), new Size(1080, 1080));

    /** Frames per second on offer. */
    public static final List<Integer> RATES = List.of(5, 10, 20, 25, 50);

    private static final int USUAL_FRAMES = 200;

    /** The most plots side by side in a lane. */
    private static final int MAX_PLOTS = 2;

    private final GraphScene scene;
    private final DisplayViewModel display;
    private final List<PictureFormat> formats;
    private final ObjectProperty<PictureFormat> format = new SimpleObjectProperty<>();
    private final List<BooleanProperty> lanes = new ArrayList<>();
    private final Map<FigureKind, BooleanProperty> figures = new EnumMap<>(FigureKind.class);
    private final ObjectProperty<Size> size = new SimpleObjectProperty<>(SIZES.get(2));
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> rate = new SimpleObjectProperty<>(25);
    private final ObjectProperty<PictureFinish> finish = new SimpleObjectProperty<>(PictureFinish.DEFAULT);
    private final ObjectProperty<FrameSteps> pages = new SimpleObjectProperty<>();
    private final ObjectProperty<FrameSteps> range = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<PicturePlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Width and height of a picture.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record Size(int width, int height) {
        @Override
        public String toString() {
            return width + " × " + height;
        }
    }

    /**
     * Starts with all lanes and the figures now shown, over all their steps.
     *
     * @param scene the lanes and the view of their graphs
     * @param shownStep the step of a picture
     * @param offered the formats to choose from, animations first
     */
    public PictureChoice(GraphScene scene, int shownStep, DisplayViewModel display, List<PictureFormat> offered) {
        this.scene = scene;
        this.display = display;
        formats = offered.stream()
                .sorted(Comparator.comparing(PictureFormat::moving).reversed())
                .toList();
        format.set(formats.get(0));
        scene.lanes().histories().forEach(history -> lanes.add(new SimpleBooleanProperty(true)));
        for (FigureKind figure : offeredFigures()) {
            boolean usual = figure == FigureKind.NETWORK
                    || display.plots().shown(MAX_PLOTS).contains(figure);
            figures.put(figure, new SimpleBooleanProperty(usual));
        }
        theme.set(display.themeProperty().get());
        range.set(FrameSteps.evenly(lanes().lastStep(), USUAL_FRAMES));
        pages.set(FrameSteps.single(Math.min(shownStep, lanes().lastStep())));
        List<Property<?>> choices = new ArrayList<>(List.of(format, size, theme, rate, range, pages));
        choices.addAll(lanes);
        choices.addAll(figures.values());
        choices.forEach(choice -> choice.addListener((property, old, now) -> plan.set(newPlan())));
        plan.set(newPlan());
    }

    /** The lanes that can be chosen from. */
    public Lanes lanes() {
        return scene.lanes();
    }

    /** The formats to choose from. */
    public List<PictureFormat> formats() {
        return formats;
    }

    /** Its format: an animation, or a picture of one step. */
    public ObjectProperty<PictureFormat> formatProperty() {
        return format;
    }

    /** Whether lane {@code number}, from 0, is shown. */
    public BooleanProperty laneProperty(int number) {
        return lanes.get(number);
    }

    /** The figures to choose from: all that stand beside others. */
    public static List<FigureKind> offeredFigures() {
        return Arrays.stream(FigureKind.values())
                .filter(figure -> figure != FigureKind.STEP)
                .toList();
    }

    /** Whether {@code figure} is shown. */
    public BooleanProperty figureProperty(FigureKind figure) {
        return figures.get(figure);
    }

    /** Its size. */
    public ObjectProperty<Size> sizeProperty() {
        return size;
    }

    /** Its colours. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Frames per second. */
    public ObjectProperty<Integer> rateProperty() {
        return rate;
    }

    /** Sets the first and last step of an animation, given in either order; rounds and clamps them. */
    public void chooseRange(double from, double to) {
        int last = lanes().lastStep();
        int first = (int) Math.min(last, Math.round(Math.min(from, to)));
        int end = (int) Math.min(last, Math.round(Math.max(from, to)));
        range.set(FrameSteps.every(first, end, stride()));
    }

    /** Sets the steps of an animation, or those of pages or a picture, whichever is chosen. */
    public void chooseSteps(FrameSteps steps) {
        if (format.get().moving()) {
            range.set(steps);
        } else {
            pages.set(steps);
        }
    }

    /** How the file is written. */
    public ObjectProperty<PictureFinish> finishProperty() {
        return finish;
    }

    /** Whether the image has at most {@code most} pixels. */
    public boolean fits(int most) {
        double scale = format.get().moving() ? 1 : finish.get().scale();
        return Math.ceil(size.get().width() * scale) * Math.ceil(size.get().height() * scale) <= most;
    }

    /** The name to propose for the file: that of the experiment's file, or one made from its title. */
    public String suggestedName(Optional<Path> file) {
        String name = file.map(known -> known.getFileName().toString())
                .map(whole -> whole.replaceFirst("\\.json$", ""))
                .orElseGet(() -> slug(lanes().experiment().spec().title()));
        return name + "." + format.get().extension();
    }

    /** The title in lower-case letters and digits, with hyphens between them. */
    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String slug =
                plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "symmetry-lab" : slug;
    }

    /** The distance between the steps of an animation. */
    public int stride() {
        return range.get().stride();
    }

    /** The steps that are frames. */
    public FrameSteps steps() {
        return switch (format.get().steps()) {
            case ONE -> FrameSteps.single(pages.get().from());
            case PAGES -> pages.get();
            case MOVING -> range.get();
        };
    }

    /** How long an animation lasts, in seconds; its last frame is held. */
    public double seconds() {
        double frame = 1.0 / rate.get();
        return (steps().count() - 1) * frame + Math.max(frame, finish.get().holdSeconds());
    }

    /** The choice; absent while it has no lane or no figure. */
    public ReadOnlyObjectProperty<Optional<PicturePlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    private Optional<PicturePlan> newPlan() {
        List<Integer> chosenLanes = IntStream.range(0, lanes.size())
                .filter(i -> lanes.get(i).get())
                .boxed()
                .toList();
        List<FigureKind> chosenFigures = figures.keySet().stream()
                .filter(figure -> figures.get(figure).get())
                .toList();
        if (chosenLanes.isEmpty() || chosenFigures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PicturePlan(
                chosenLanes,
                chosenFigures,
                new Sheet(size.get().width(), size.get().height(), theme.get(), display.words()),
                new Frames(steps(), rate.get()),
                display.fillProperty().get(),
                scene.view(),
                display.plots()
                        .view(lanes().histories().get(0).recording().data().featureNames()),
                PageStyle.PLAIN));
    }
}
