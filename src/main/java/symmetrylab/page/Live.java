package symmetrylab.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.teavm.jso.JSExport;
import symmetrylab.data.TextSource;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.format.ExperimentText;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.words.Words;

/** An experiment on a page, as JavaScript sees it. */
public final class Live {

    /** The word for the key to the dashes of weights, which is a figure of its own. */
    private static final String KEY = "key";

    private final String problem;
    private final Optional<LiveExperiment> live;

    private Live(String problem, Optional<LiveExperiment> live) {
        this.problem = problem;
        this.live = live;
    }

    static Live begin(Words words, String experiment, TextSource texts) {
        try {
            return new Live(
                    "",
                    Optional.of(new LiveExperiment(
                            ExperimentText.parse("experiment.json", experiment).spec(), texts, words)));
        } catch (SpecException e) {
            return new Live(words.say(e.text()), Optional.empty());
        }
    }

    private LiveExperiment live() {
        return live.orElseThrow(() -> new IllegalStateException(problem));
    }

    /** What is wrong with the experiment; empty if it can be trained, which all other methods need. */
    @JSExport
    public String problem() {
        return problem;
    }

    /** Whether work is left. */
    @JSExport
    public boolean isTraining() {
        return live().isTraining();
    }

    /** Trains every run by up to {@code steps} updates; whether work is left. */
    @JSExport
    public boolean advance(int steps) {
        return live().advance(steps);
    }

    /** The last step that is known. */
    @JSExport
    public int lastStep() {
        return live().lastStep();
    }

    /** The controls as JSON. */
    @JSExport
    public String controls() {
        return problem.isEmpty() ? JsonPrinter.line(live().controls().json().build()) : "";
    }

    /** Changes a control; what is wrong with the value, or nothing. */
    @JSExport
    public String change(String id, String value) {
        try {
            live().change(id, value);
            return "";
        } catch (PageControls.Refused refused) {
            return refused.getMessage();
        }
    }

    /** What stands beside the pictures, as JSON; phase −1 if the step is not open. */
    @JSExport
    public String state(int step, int phase) {
        return JsonPrinter.line(live().state(step, phase(phase)).build());
    }

    /** The commands that draw a figure of a lane; if {@code futureHidden}, curves end at the step. */
    @JSExport
    public String draw(
            int lane,
            String figure,
            int step,
            int phase,
            double width,
            double height,
            double text,
            String theme,
            boolean futureHidden) {
        LiveExperiment.Look look = new LiveExperiment.Look(Theme.find(theme).orElseThrow(), text, futureHidden);
        return DrawList.of(figure(lane, figure, step, phase, look), width, height);
    }

    /** What is under a point of that figure, as JSON: lines of text, the step there or −1, and a picture of the part. */
    @JSExport
    public String at(
            int lane,
            String figure,
            int step,
            int phase,
            double width,
            double height,
            double text,
            String theme,
            double x,
            double y) {
        LiveExperiment.Look look = new LiveExperiment.Look(Theme.find(theme).orElseThrow(), text, false);
        Figure shown = figure(lane, figure, step, phase, look);
        return JsonPrinter.line(
                live().pointing(lane, shown, step, look, width, height).at(x, y).build());
    }

    private Figure figure(int lane, String figure, int step, int phase, LiveExperiment.Look look) {
        return figure.equals(KEY)
                ? live().key(look)
                : live().figure(lane, FigureKind.find(figure).orElseThrow(), step, phase(phase), look);
    }

    /** The picture of all lanes, as an SVG document without a font; {@code figures} such as {@code network,loss}. */
    @JSExport
    public String picture(int step, String figures, String theme, int width, int height) {
        List<FigureKind> kinds = Stream.of(figures.split(","))
                .map(word -> FigureKind.find(word).orElseThrow())
                .toList();
        return live().picture(step, kinds, Theme.find(theme).orElseThrow(), width, height);
    }

    /** The experiment as it is now, as JSON on one line. */
    @JSExport
    public String experiment() {
        return JsonPrinter.line(ExperimentWriter.toJson(live().spec()));
    }

    private static OptionalInt phase(int phase) {
        return phase < 0 ? OptionalInt.empty() : OptionalInt.of(phase);
    }
}
