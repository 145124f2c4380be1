package symmetrylab.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.teavm.jso.JSExport;
import symmetrylab.figure.claim.PlotJson;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.Sheet;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;
import symmetrylab.words.Words;

/** What JavaScript can call: the compiler of the live page begins here. One object is one experiment. */
public final class Main {

    private final Words words;
    private final String problem;
    private final Optional<LivePage> page;

    private Main(Words words, String problem, Optional<LivePage> page) {
        this.words = words;
        this.problem = problem;
        this.page = page;
    }

    /**
     * An experiment that has made no step.
     *
     * @param words the sentences by key, as a JSON object of texts
     * @param file the name of the experiment's file, for messages
     * @param experiment the text of that file
     * @param texts the CSV files and shipped data that it asks for, as a JSON object of texts by name
     * @throws IllegalArgumentException if {@code words} or {@code texts} is no such object: the page is broken
     */
    @JSExport
    public static Main open(String words, String file, String experiment, String texts) {
        Words language = Words.of(texts(words));
        try {
            LivePage page = new LivePage(file, experiment, new GivenTexts(texts(texts)));
            return new Main(language, "", Optional.of(page));
        } catch (SpecException e) {
            return new Main(language, language.say(e.text()), Optional.empty());
        }
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new HashMap<>();
        try {
            if (!(JsonTree.parse("", json) instanceof JsonObject object)) {
                throw new IllegalArgumentException("no JSON object");
            }
            for (Member member : object.members()) {
                if (!(member.value() instanceof JsonString text)) {
                    throw new IllegalArgumentException(member.name() + " is no text");
                }
                texts.put(member.name(), text.text());
            }
        } catch (SpecException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return texts;
    }

    private LivePage page() {
        return page.orElseThrow(() -> new IllegalStateException(problem));
    }

    /** What is wrong with the experiment, a problem a line; empty if it can be trained, which all other methods need. */
    @JSExport
    public String problem() {
        return problem;
    }

    /** Trains every run by up to {@code steps} updates; whether work is left. */
    @JSExport
    public boolean advance(int steps) {
        return page().advance(steps);
    }

    /** How many updates are left, of all runs together, unless one diverges. */
    @JSExport
    public double stepsLeft() {
        return page().stepsLeft();
    }

    /** The last step that a run has reached. */
    @JSExport
    public int lastStep() {
        return page().lastStep();
    }

    /** What is known of the runs at a step, as JSON; see {@link LivePage#lanes}. */
    @JSExport
    public String lanes(int step) {
        return page().lanes(step);
    }

    /**
     * The picture of all runs at a step, as an SVG document without a font.
     *
     * @param figures words such as {@code network,loss}: what each lane shows, from top to bottom
     * @param theme the word of a theme
     * @param width in pixels
     * @param height in pixels
     * @throws IllegalArgumentException if there is no such figure or theme, or the size is out of range
     */
    @JSExport
    public String picture(int step, String figures, String theme, int width, int height) {
        List<FigureKind> kinds = Stream.of(figures.split(","))
                .map(word -> FigureKind.find(word)
                        .orElseThrow(() -> new IllegalArgumentException("there is no figure " + word)))
                .toList();
        Theme colors = Theme.find(theme).orElseThrow(() -> new IllegalArgumentException("there is no theme " + theme));
        return page().picture(step, kinds, new Sheet(width, height, colors, words));
    }

    /**
     * An experiment on a page, with controls.
     *
     * @param words the sentences by key, as a JSON object of texts
     * @param experiment the text of its file
     * @param texts the data that it asks for, as a JSON object of texts by name
     */
    @JSExport
    public static Live begin(String words, String experiment, String texts) {
        return Live.begin(Words.of(texts(words)), experiment, new GivenTexts(texts(texts)));
    }

    /**
     * The plot of a claim.
     *
     * @param words the sentences by key, as a JSON object of texts
     * @param plot the plot as JSON, as the program wrote it
     * @param hidden what stands in the middle of the plot while its curves are hidden; empty if they are not
     */
    @JSExport
    public static ClaimPicture claim(String words, String plot, String hidden) {
        return new ClaimPicture(PlotJson.read(plot), hidden, Words.of(texts(words)));
    }

    /**
     * A line to be drawn.
     *
     * @param words the sentences by key, as a JSON object of texts
     * @param curve what it continues, as a JSON object
     */
    @JSExport
    public static Drawing drawing(String words, String curve) {
        return Drawing.of(Words.of(texts(words)), curve);
    }
}
