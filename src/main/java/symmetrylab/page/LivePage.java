package symmetrylab.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.TextSource;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.page.TrainedExperiment;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.svg.SvgDocument;
import symmetrylab.nn.Experiment;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.MemoryBound;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.ExperimentText;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;

/**
 * An experiment that is trained in turns and drawn meanwhile: the same states to the last bit and the same pictures to the
 * last character as in the window.
 */
final class LivePage {

    private final String json;
    private final Experiment experiment;
    private final ExperimentRecorder recorder;
    private Optional<TrainedExperiment> drawn = Optional.empty();

    /**
     * The experiment of a file; it has made no step.
     *
     * @param file the name of the file, for messages
     * @param texts the data that the experiment asks for
     * @throws SpecException with every problem of the experiment and its data
     */
    LivePage(String file, String json, TextSource texts) throws SpecException {
        this.json = json;
        experiment = Experiment.load(ExperimentText.parse(file, json), texts);
        recorder = new ExperimentRecorder(experiment, MemoryBound.DEFAULT);
        recorder.advance(0);
    }

    /**
     * Trains every run by up to {@code steps} updates.
     *
     * @return whether work is left
     */
    boolean advance(int steps) {
        drawn = Optional.empty();
        return recorder.advance(steps);
    }

    /** How many updates are left, of all runs together, unless one diverges. */
    long stepsLeft() {
        return recorder.stepsToTrain();
    }

    private ExperimentHistory known() {
        return recorder.newest().orElseThrow(() -> new IllegalStateException("a run has no state"));
    }

    /** The last step that a run has reached. */
    int lastStep() {
        return known().lastStep();
    }

    /**
     * What is known at a step, as JSON on one line: for each run its name, the step (its last one, if that is earlier), the
     * state, loss and accuracy, spread and number of classes of each hidden layer, and all weights and biases. Numbers read
     * back to the same bits.
     */
    String lanes(int step) {
        List<JsonBuilder> lanes = known().histories().stream()
                .map(run -> lane(run, run.held(step)))
                .toList();
        return JsonPrinter.line(new JsonBuilder().put("lanes", lanes).build());
    }

    private static JsonBuilder lane(RunHistory run, int step) {
        List<Integer> layers = IntStream.range(0, run.hiddenLayers()).boxed().toList();
        return new JsonBuilder()
                .put("name", run.recording().plan().spec().name())
                .put("step", step)
                .put("state", run.state(step).token())
                .put("loss", run.recording().loss(step))
                .put("accuracy", run.recording().accuracy(step))
                .put(
                        "spreads",
                        layers.stream().map(layer -> run.spread(step, layer)).toList())
                .put(
                        "classes",
                        layers.stream()
                                .map(layer -> run.classCount(step, layer))
                                .toList())
                .put("parameters", Vec.of(run.recording().parameters(step).toArray()));
    }

    /**
     * The picture of all runs at a step, as an SVG document without a font.
     *
     * @param figures what each lane shows, from top to bottom
     * @throws IllegalArgumentException if there is no figure
     */
    String picture(int step, List<FigureKind> figures, Sheet sheet) {
        TrainedExperiment trained = drawn.orElseGet(this::trained);
        drawn = Optional.of(trained);
        return picture(trained, step, figures, sheet);
    }

    /** The picture of all runs of an experiment at a step. */
    static String picture(TrainedExperiment trained, int step, List<FigureKind> figures, Sheet sheet) {
        List<Integer> lanes =
                IntStream.range(0, trained.histories().size()).boxed().toList();
        PicturePlan plan = new PicturePlan(lanes, figures, sheet, new Frames(FrameSteps.single(step), 1));
        TrainedExperiment prepared = trained.preparedFor(plan, () -> false);
        return new SvgDocument(
                        sheet.width(),
                        sheet.height(),
                        sheet.width(),
                        sheet.height(),
                        trained.title(),
                        "",
                        SvgDocument.Fonts.none())
                .text(plan.frame(trained.title(), prepared.histories(), prepared.scales(), 0));
    }

    private TrainedExperiment trained() {
        List<RunHistory> histories = known().histories();
        return new TrainedExperiment(experiment.spec().title(), histories, SharedScales.of(histories), json);
    }
}
