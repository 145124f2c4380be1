package symmetrylab.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.analysis.history.ExperimentHistory;
import symmetrylab.analysis.history.ExperimentRecorder;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.TextSource;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.lane.SettingNames;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.page.TrainedExperiment;
import symmetrylab.figure.plot.DashKeyFigure;
import symmetrylab.figure.scales.Curvatures;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.PlotView;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.step.StepContent;
import symmetrylab.figure.step.StepFigure;
import symmetrylab.figure.step.StepTableFigure;
import symmetrylab.figure.step.StepWords;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.settings.DataChange;
import symmetrylab.recording.MemoryBound;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.words.Words;

/** An experiment on a page: trained in turns, changed by controls, and drawn meanwhile. */
final class LiveExperiment {

    private final SettingNames names;
    private final TextSource texts;
    private final Words words;
    private Experiment experiment;
    private ExperimentRecorder recorder;
    private Optional<Shown> shown = Optional.empty();

    /** Everything that is drawn, until another step is known. */
    private record Shown(ExperimentHistory history, SharedScales scales) {}

    private Optional<Curved> curved = Optional.empty();

    /** Scales that know the curvature at a step. */
    private record Curved(Shown of, int step, SharedScales scales) {}

    /**
     * An experiment that has made no step.
     *
     * @param texts the data that it asks for
     * @throws SpecException with every problem of the experiment and its data
     */
    LiveExperiment(ExperimentSpec spec, TextSource texts, Words words) throws SpecException {
        this.texts = texts;
        this.words = words;
        names = new SettingNames(
                words,
                List.of(spec.title()),
                spec.runs().stream().map(run -> run.name()).toList());
        begin(spec, DataSource.load(spec.data(), texts), List.of());
    }

    private void begin(ExperimentSpec spec, DataSet data, List<RunHistory> known) throws SpecException {
        experiment = Experiment.of(spec, data);
        recorder = new ExperimentRecorder(experiment, MemoryBound.DEFAULT, known);
        recorder.advance(0);
        shown = Optional.empty();
    }

    /** The experiment as it is now. */
    ExperimentSpec spec() {
        return experiment.spec();
    }

    /** Its controls. */
    PageControls controls() {
        return new PageControls(spec(), names, new DataChange(texts), words);
    }

    /**
     * Changes the value of a control. Runs that stay the same stay trained; edits that no longer fit the networks go.
     *
     * @throws PageControls.Refused if the value is not possible
     */
    void change(String control, String value) throws PageControls.Refused {
        List<RunHistory> known = recorder.finished();
        ExperimentSpec next = controls().with(control, value);
        if (!next.equals(spec())) {
            try {
                boolean sameData = next.data().equals(spec().data());
                DataSet data = sameData ? experiment.data() : DataSource.load(next.data(), texts);
                begin(next.withFittingEdits(data.features(), data.outputs()), data, known);
            } catch (SpecException wrong) {
                throw new PageControls.Refused(words.say(wrong.text()));
            }
        }
    }

    /**
     * Trains every run by up to {@code steps} updates.
     *
     * @return whether work is left
     */
    boolean advance(int steps) {
        shown = Optional.empty();
        return recorder.advance(steps);
    }

    /** Whether work is left. */
    boolean isTraining() {
        return !recorder.isComplete();
    }

    private Shown now() {
        if (shown.isEmpty()) {
            ExperimentHistory history =
                    recorder.newest().orElseThrow(() -> new IllegalStateException("a run has no state"));
            shown = Optional.of(new Shown(history, SharedScales.of(history.histories())));
        }
        return shown.get();
    }

    /** The last step that is known. */
    int lastStep() {
        return now().history().lastStep();
    }

    /** The last step there will be. */
    private int end() {
        return recorder.isComplete()
                ? lastStep()
                : spec().runs().stream()
                        .mapToInt(run -> run.training().steps())
                        .max()
                        .orElse(0);
    }

    /**
     * What stands beside the pictures of a step: titles and sentences, numbers and badges of each lane, how far training is.
     *
     * @param phase the phase of the opened step, from 0; absent if it is not open
     */
    JsonBuilder state(int step, OptionalInt phase) {
        List<JsonBuilder> lanes = new ArrayList<>();
        for (RunHistory history : now().history().histories()) {
            lanes.add(lane(history, step, phase));
        }
        return new JsonBuilder()
                .put("title", spec().title())
                .put("last", end())
                .put("known", lastStep())
                .put("done", recorder.isComplete())
                .put("phases", phases())
                .put("lanes", lanes);
    }

    /** The number of phases of a step in the deepest network. */
    private int phases() {
        return Phase.count(layers());
    }

    private int layers() {
        return now().history().histories().stream()
                .mapToInt(history -> history.recording().plan().architecture().layers())
                .max()
                .orElse(1);
    }

    private JsonBuilder lane(RunHistory history, int step, OptionalInt phase) {
        int held = history.held(step);
        LaneHead head = LaneHead.of(history, held);
        LaneSentence sentence = head.sentence();
        String what = sentence.what(words);
        String why = sentence.why(LaneSentence.Form.LONG, words);
        if (phase.isPresent()) {
            Optional<StepContent> content = content(history, step);
            Optional<StepWords> said = content.map(
                    each -> each.words(moment(phase.getAsInt(), each.layers()).phase()));
            what = said.map(StepWords::what).orElse(what);
            why = said.map(StepWords::result).orElse(why);
        }
        List<List<String>> numbers = head.numbers().stream()
                .map(number -> List.of(words.say(number.label()), words.say(number.value())))
                .toList();
        return new JsonBuilder()
                .put("name", head.name())
                .put("start", head.start(words))
                .put("state", words.say(head.state()))
                .put("sign", head.sign().name().toLowerCase(Locale.ROOT))
                .put("solved", head.solved())
                .put("tone", sentence.tone().name().toLowerCase(Locale.ROOT))
                .put("what", what)
                .put("why", why)
                .put("numbers", numbers)
                .put("spoken", head.spoken(words));
    }

    private Optional<StepContent> content(RunHistory history, int step) {
        return step < history.lastStep()
                ? Optional.of(new StepContent(
                        history.recording().plan(),
                        history.recording().data(),
                        history.recording().trace(step),
                        words))
                : Optional.empty();
    }

    private static Moment moment(int phase, int layers) {
        return new Moment(Phase.at(Math.min(phase, Phase.count(layers) - 1), layers), 1);
    }

    /**
     * The look of a picture.
     *
     * @param theme its colours
     * @param text the size of its letters
     * @param futureHidden whether curves end at the step
     */
    record Look(Theme theme, double text, boolean futureHidden) {}

    /**
     * The picture of a lane at a step.
     *
     * @param phase the phase of the opened step, from 0; absent if it is not open
     */
    Figure figure(int lane, FigureKind kind, int step, OptionalInt phase, Look look) {
        Shown all = now();
        FigureStyle style = style(look);
        RunHistory history = all.history().histories().get(lane);
        SharedScales scales =
                kind == FigureKind.CURVATURE && !look.futureHidden() ? withCurvature(all, step) : all.scales();
        Scene scene = Scene.of(history, step, scales, style).with(new PlotView(0, look.futureHidden()));
        Optional<StepContent> content = phase.isPresent() ? content(history, step) : Optional.empty();
        if (kind == FigureKind.NETWORK) {
            return content.<Figure>map(
                            each -> new StepFigure(each, moment(phase.getAsInt(), each.layers()), all.scales(), style))
                    .orElseGet(() -> new NetworkFigure(scene, true));
        }
        if (content.isPresent() && kind == FigureKind.STEP) {
            return new StepTableFigure(
                    content.get(), moment(phase.getAsInt(), content.get().layers()), style);
        }
        return kind.of(scene);
    }

    /** The scales with the curvature at a step, which takes up to seconds in large networks; that of one step is kept. */
    private SharedScales withCurvature(Shown all, int step) {
        if (curved.filter(known -> known.of() == all && known.step() == step).isEmpty()) {
            List<Curvatures.Spot> spots = all.history().histories().stream()
                    .map(lane -> Curvatures.Spot.of(lane, lane.held(step)))
                    .toList();
            curved = Optional.of(new Curved(all, step, all.scales().with(new Curvatures(spots, List.of()))));
        }
        return curved.orElseThrow().scales();
    }

    private FigureStyle style(Look look) {
        return new FigureStyle(look.theme().palette(), look.text(), words);
    }

    /** The key to the dashes of the weights' curves, for a line of its own. */
    Figure key(Look look) {
        Shown all = now();
        return new DashKeyFigure(Scene.of(all.history().histories().get(0), 0, all.scales(), style(look)));
    }

    /** What lies under the points of a figure of this size. */
    Pointing pointing(int lane, Figure figure, int step, Look look, double width, double height) {
        Shown all = now();
        Scene scene = Scene.of(all.history().histories().get(lane), step, all.scales(), style(look));
        return new Pointing(scene, figure, width, height, words);
    }

    /** The picture of all lanes at a step, as an SVG document without a font. */
    String picture(int step, List<FigureKind> figures, Theme theme, int width, int height) {
        Shown all = now();
        String json = JsonPrinter.line(ExperimentWriter.toJson(spec()));
        TrainedExperiment trained =
                new TrainedExperiment(spec().title(), all.history().histories(), all.scales(), json);
        return LivePage.picture(trained, step, figures, new Sheet(width, height, theme, words));
    }
}
