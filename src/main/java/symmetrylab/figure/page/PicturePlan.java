package symmetrylab.figure.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.nn.Architecture;
import symmetrylab.words.Words;

/**
 * The content of an exported picture or animation.
 *
 * @param lanes the lanes to show, by number from 0
 * @param figures what each lane shows, from top to bottom
 * @param sheet its size, colours and language
 * @param frames the steps it shows, and how fast
 * @param fill what neurons show; absent for the default of the data
 * @param graph the view of the network graphs
 * @param plots the view of the plots; a range of steps turns with the step of an animation
 * @param page how lanes are arranged, and what stands around them
 * @param formulas typesets equations; absent if none are shown
 */
public record PicturePlan(
        List<Integer> lanes,
        List<FigureKind> figures,
        Sheet sheet,
        Frames frames,
        Optional<NeuronFill> fill,
        GraphView graph,
        PlotView plots,
        PageStyle page,
        Optional<FormulaSetter> formulas) {

    /** The most steps of a storyboard, however large. */
    public static final int MAX_STORYBOARD = StoryboardGrid.MAX_STEPS;

    /** Copies the lists. */
    public PicturePlan {
        lanes = List.copyOf(lanes);
        figures = List.copyOf(figures);
        if (lanes.isEmpty() || figures.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one lane and one figure");
        }
        boolean hasAlone = figures.stream().anyMatch(FigureKind::standsAlone);
        if (hasAlone && (figures.size() > 1 || page.storyboard())) {
            throw new IllegalArgumentException("an opened step and a derivation stand alone");
        }
        boolean isDerived = figures.contains(FigureKind.DERIVATION);
        if (isDerived && (graph.selected().isEmpty() || formulas.isEmpty())) {
            throw new IllegalArgumentException("a derivation needs a part and formulas");
        }
    }

    /** A picture of the whole network graphs with their weights, the default fill of neurons and plots without options. */
    public PicturePlan(List<Integer> lanes, List<FigureKind> figures, Sheet sheet, Frames frames) {
        this(
                lanes,
                figures,
                sheet,
                frames,
                Optional.empty(),
                GraphView.PLAIN,
                PlotView.PLAIN,
                PageStyle.PLAIN,
                Optional.empty());
    }

    /** This plan on another sheet. */
    public PicturePlan with(Sheet other) {
        return new PicturePlan(lanes, figures, other, frames, fill, graph, plots, page, formulas);
    }

    /** This plan of other frames. */
    public PicturePlan with(Frames others) {
        return new PicturePlan(lanes, figures, sheet, others, fill, graph, plots, page, formulas);
    }

    /** This plan on a page of another style. */
    public PicturePlan with(PageStyle other) {
        return new PicturePlan(lanes, figures, sheet, frames, fill, graph, plots, other, formulas);
    }

    /** The number of pictures: one for each frame, or one of all. */
    public int pictures() {
        return page.storyboard() ? 1 : frames.count();
    }

    /** The most steps of a storyboard of this size; 0 if it has no room for one. */
    public static int storyboardRoom(int width, int height, int lanes, List<FigureKind> figures, PageStyle page) {
        return StoryboardGrid.room(width, height, lanes, figures, page);
    }

    /** The step whose state a picture tells, from 0: the last one of a storyboard. */
    public int told(int picture) {
        return page.storyboard() ? frames.steps().to() : frames.step(picture);
    }

    /** Which steps of {@code last} a picture shows, in words. */
    public String position(int last, int picture) {
        return page.storyboard()
                ? sheet.words()
                        .get(
                                "figure.storyboard.steps",
                                Numbers.count(frames.steps().from()),
                                Numbers.count(frames.steps().to()))
                : position(sheet.words(), frames.step(picture), last);
    }

    /** A step of {@code last}, in words. */
    static String position(Words words, int step, int last) {
        return words.get("timeline.position", Numbers.count(step), Numbers.count(last));
    }

    /** The picture of frame {@code frame}, from 0, or of all if this is a storyboard. */
    public Figure frame(String title, List<RunHistory> histories, SharedScales scales, int frame) {
        double text = page.storyboard() ? storyboard().text() : ExperimentFigure.textFor(this);
        FigureStyle style = new FigureStyle(sheet.theme().palette(), text, sheet.words());
        if (page.storyboard()) {
            List<List<Scene>> steps = IntStream.range(0, frames.count())
                    .mapToObj(number -> scenes(histories, frames.step(number), scales, style))
                    .toList();
            return new StoryboardFigure(title, steps, figures, page, storyboard());
        }
        List<Scene> scenes = scenes(histories, frames.step(frame), scales, style);
        if (figures.contains(FigureKind.STEP)) {
            return OpenedStepFigure.of(title, scenes, frames.moment(frame), page);
        }
        if (figures.contains(FigureKind.DERIVATION)) {
            return new DerivationPage(
                    title,
                    scenes,
                    graph.selected().orElseThrow(),
                    fill.map(NeuronFill::sample).orElseGet(OptionalInt::empty),
                    formulas.orElseThrow(),
                    page,
                    frames.steps());
        }
        return new ExperimentFigure(title, scenes, figures, page);
    }

    private StoryboardGrid storyboard() {
        return StoryboardGrid.of(this)
                .orElseThrow(() -> new IllegalArgumentException("a storyboard of " + frames.count()
                        + " steps has no room on " + sheet.width() + " x " + sheet.height()));
    }

    private List<Scene> scenes(List<RunHistory> histories, int step, SharedScales scales, FigureStyle style) {
        return lanes.stream()
                .map(histories::get)
                .map(history -> scene(history, step, scales, style))
                .toList();
    }

    private Scene scene(RunHistory history, int step, SharedScales scales, FigureStyle style) {
        boolean moves = frames.steps().count() > 1;
        PlotView shown =
                moves ? plots.withSteps(plots.steps().map(range -> range.turnedTo(step, scales.lastStep()))) : plots;
        Architecture network = history.recording().plan().architecture();
        GraphView view = graph.withSelected(graph.selected().filter(part -> part.isIn(network)));
        Scene scene = Scene.of(history, step, scales, style).with(view).with(shown);
        return fill.map(scene::with).orElse(scene);
    }
}
