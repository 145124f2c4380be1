package symmetrylab.cli.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.cli.console.OptionException;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.export.ExportFormat;
import symmetrylab.export.ExportFormat.Kind;
import symmetrylab.export.ExportTarget;
import symmetrylab.export.PictureExport;
import symmetrylab.export.image.PictureSize;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.PageStyle;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.figure.scene.PartWord;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.StepRange;
import symmetrylab.nn.Architecture;
import symmetrylab.spec.json.NumberText;
import symmetrylab.typeset.LatexSetter;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * A request for a picture or an animation, before the lengths of the runs are known.
 *
 * @param target where it goes, and in which format
 * @param figures what each lane shows, from top to bottom; an opened step stands alone
 * @param phases whether steps are shown phase by phase
 * @param size width and height; absent for those of the layout
 * @param theme its colours
 * @param frames which steps
 * @param framesPerSecond how fast an animation plays
 * @param export how it is written
 * @param page how lanes are arranged, and what stands around them
 * @param view how graphs and plots are shown
 */
record PictureRequest(
        ExportTarget target,
        List<FigureKind> figures,
        boolean phases,
        Optional<Size> size,
        Theme theme,
        FrameChoice frames,
        int framesPerSecond,
        PictureExport export,
        PageStyle page,
        View view) {

    /** The figures by default. */
    static final List<FigureKind> DEFAULT_FIGURES = List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES);

    /** Copies the list. */
    PictureRequest {
        figures = List.copyOf(figures);
    }

    /**
     * A width and a height, in pixels.
     *
     * @param width of the picture
     * @param height of the picture
     */
    record Size(int width, int height) {

        /**
         * Refuses images with too many pixels.
         *
         * @throws OptionException if it has too many at this scale, or for this format
         */
        void check(double scale, ExportFormat format) throws OptionException {
            if ((long) width * height > format.maxPixels()) {
                throw new OptionException(Text.of(
                        "export.tooManyPixelsOf",
                        format.ending(),
                        Integer.toString(format.maxPixels()),
                        Integer.toString(width),
                        Integer.toString(height)));
            }
            if (!PictureSize.isDrawable(width, height, scale)) {
                throw new OptionException(Text.of(
                        "export.tooManyPixels",
                        Integer.toString(PictureSize.MAX_PIXELS),
                        Integer.toString(width),
                        Integer.toString(height),
                        NumberText.of(scale)));
            }
        }
    }

    /**
     * How graphs and plots are shown.
     *
     * @param graph the view of the network graphs
     * @param plots the view of the plots
     * @param fill what neurons show; absent for the default of the data
     */
    record View(GraphView graph, PlotView plots, Optional<NeuronFill> fill) {

        /** The view by default. */
        static final View DEFAULT = new View(GraphView.PLAIN, PlotView.PLAIN, Optional.empty());

        /**
         * Refuses what no lane has.
         *
         * @throws OptionException if the network, the data or the layers are too small for a number in it
         */
        void check(List<RunHistory> lanes) throws OptionException {
            if (fill.isPresent()) {
                int sample = fill.get().sample().orElseThrow();
                checkSome(
                        lanes,
                        "--sample",
                        Integer.toString(sample + 1),
                        lane -> sample < lane.recording().data().size());
            }
            if (graph.selected().isPresent()) {
                NetworkPart part = graph.selected().get();
                checkSome(lanes, "--select", PartWord.of(part).orElseThrow(), lane -> part.isIn(network(lane)));
            }
            int layer = plots.layer();
            checkSome(
                    lanes,
                    "--layer",
                    Integer.toString(layer + 1),
                    lane -> layer == 0 || layer < network(lane).hiddenLayers());
            PlaneFeatures plane = plots.plane();
            checkSome(
                    lanes,
                    "--plane",
                    (plane.across() + 1) + "," + (plane.up() + 1),
                    lane -> plane.equals(plane.in(network(lane).sizes().get(0))));
        }

        private static Architecture network(RunHistory lane) {
            return lane.recording().plan().architecture();
        }

        private static void checkSome(List<RunHistory> lanes, String option, String value, Predicate<RunHistory> hasIt)
                throws OptionException {
            if (lanes.stream().noneMatch(hasIt)) {
                throw new OptionException(Text.of("export.noLaneHas", option, value));
            }
        }
    }

    /** Everything by default. */
    static PictureRequest of(ExportTarget target, FrameChoice frames, int framesPerSecond) {
        return new PictureRequest(
                target,
                DEFAULT_FIGURES,
                false,
                Optional.empty(),
                Theme.LIGHT,
                frames,
                framesPerSecond,
                PictureExport.DEFAULT,
                PageStyle.PLAIN,
                View.DEFAULT);
    }

    /** The file to write. */
    Path file() {
        return target.file();
    }

    /** The format of the file. */
    ExportFormat format() {
        return target.format();
    }

    /**
     * Refuses steps that no run has.
     *
     * @throws OptionException if one is after {@code last}
     */
    void checkReached(int last) throws OptionException {
        frames.checkReached(last);
        int end = view.plots().steps().map(StepRange::to).orElse(0);
        if (end > last) {
            throw new OptionException(
                    Text.of("export.afterLastStep", "--zoom", Integer.toString(end), Integer.toString(last)));
        }
    }

    /** This request with the folder of the experiment's CSV file. */
    PictureRequest in(Path folder) {
        PictureExport found = export.with(new FolderTexts(folder));
        return new PictureRequest(target, figures, phases, size, theme, frames, framesPerSecond, found, page, view);
    }

    /** This request with other steps. */
    PictureRequest withFrames(FrameChoice others) {
        return new PictureRequest(target, figures, phases, size, theme, others, framesPerSecond, export, page, view);
    }

    /**
     * The picture of these lanes.
     *
     * @param histories of all lanes
     * @param lastStep of the longest lane
     * @param words the language of its words
     * @throws OptionException if the request names a later step, or several for a picture
     */
    PicturePlan plan(List<Integer> lanes, List<RunHistory> histories, int lastStep, Words words)
            throws OptionException {
        List<RunHistory> shown = lanes.stream().map(histories::get).toList();
        view.check(shown);
        Frames planned = new Frames(steps(shown, lastStep), framesPerSecond, opened(shown));
        if (planned.count() > FrameChoice.MAX_FRAMES) {
            throw new OptionException(Text.of(
                    "export.tooManyFrames",
                    Integer.toString(planned.count()),
                    Integer.toString(FrameChoice.MAX_FRAMES)));
        }
        Size chosen = sheet(lanes.size(), planned.count());
        chosen.check(export.scale(), format());
        if (page.storyboard()) {
            checkRoom(chosen, lanes.size(), planned.count());
        }
        return new PicturePlan(
                lanes,
                figures,
                new Sheet(chosen.width(), chosen.height(), theme, words),
                planned,
                view.fill(),
                view.graph(),
                view.plots(),
                page,
                figures.contains(FigureKind.DERIVATION) ? Optional.of(new LatexSetter()) : Optional.empty());
    }

    private void checkRoom(Size sheet, int lanes, int steps) throws OptionException {
        int room = room(sheet, lanes);
        String width = Integer.toString(sheet.width());
        String height = Integer.toString(sheet.height());
        if (room == 0) {
            throw new OptionException(Text.of("export.storyboardOfNothing", width, height));
        }
        if (steps > PicturePlan.MAX_STORYBOARD) {
            throw new OptionException(Text.of(
                    "export.storyboardTooLong", Integer.toString(PicturePlan.MAX_STORYBOARD), Integer.toString(steps)));
        }
        if (steps > room) {
            throw new OptionException(
                    Text.of("export.storyboardFull", width, height, Integer.toString(room), Integer.toString(steps)));
        }
    }

    private int room(Size sheet, int lanes) {
        return PicturePlan.storyboardRoom(sheet.width(), sheet.height(), lanes, figures, page);
    }

    private Size sheet(int lanes, int steps) {
        return size.orElseGet(() -> new Size(page.layout().width(), page.height(lanes, figures, steps)));
    }

    private FrameSteps steps(List<RunHistory> shown, int lastStep) throws OptionException {
        if (page.storyboard()) {
            Size usual = sheet(shown.size(), FrameChoice.STORYBOARD_FRAMES);
            return frames.storyboardOf(lastStep, shown, room(usual, shown.size()));
        }
        if (!figures.contains(FigureKind.STEP)) {
            return frames.stepsOf(format().kind(), lastStep, shown);
        }
        // A step is opened before it is taken, so the last state has none.
        int last = lastStep - 1;
        if (last < 0) {
            throw new OptionException(Text.of("export.noStepToOpen"));
        }
        if (frames.isOneStep() && (phases || format().kind() != Kind.MOVING)) {
            frames.checkReached(last);
            return FrameSteps.single(frames.to().orElse(0));
        }
        return frames.stepsOf(format().kind(), last, shown);
    }

    private Optional<Frames.Opened> opened(List<RunHistory> shown) {
        boolean moving = format().kind() == Kind.MOVING;
        return phases
                ? Optional.of(Frames.Opened.of(shown, moving ? OptionalInt.of(framesPerSecond) : OptionalInt.empty()))
                : Optional.empty();
    }
}
