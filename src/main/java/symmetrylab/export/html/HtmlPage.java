package symmetrylab.export.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.TextSource;
import symmetrylab.export.file.Metadata;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.LiveControl;
import symmetrylab.figure.page.LiveSettings;
import symmetrylab.figure.vector.XmlText;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.Problem;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSources;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.format.ExperimentWriter;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * A page that trains an experiment and draws it, in one file that needs no other.
 *
 * @param metadata what the file says about itself
 * @param spec the experiment
 * @param data its samples
 * @param look what the page shows
 * @param settings what it offers
 * @param texts the source of its CSV file
 * @param words its language
 * @param topic what it is about besides the experiment, if anything
 */
public record HtmlPage(
        Metadata metadata,
        ExperimentSpec spec,
        DataSet data,
        PageLook look,
        LiveSettings settings,
        TextSource texts,
        Words words,
        Optional<PageTopic> topic) {

    /** The areas of sentences that no page says. */
    private static final Set<String> AREAS_OF_OTHERS =
            Set.of("export", "command", "script", "sweep", "run", "claim", "claims", "lesson", "handout");

    /** Whether this build of the program can make pages. */
    public static boolean isPossible() {
        return PageFile.isPossible();
    }

    /** The sentences that a page has inside, by key. */
    public static Map<String, String> sentences(Words words) {
        return sentences(words, Set.of());
    }

    /** The same with those of {@code areas}. */
    private static Map<String, String> sentences(Words words, Set<String> areas) {
        return words.sentences().entrySet().stream()
                .filter(each -> {
                    String area = each.getKey().substring(0, each.getKey().indexOf('.'));
                    return areas.contains(area) || !AREAS_OF_OTHERS.contains(area);
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new));
    }

    /**
     * The page.
     *
     * @param pictures for browsers that cannot run it
     * @throws SpecException if the experiment's CSV file cannot be read, or is no longer what {@code data} came from
     */
    public String text(List<StillPicture> pictures) throws SpecException {
        Map<String, String> controls = new LinkedHashMap<>();
        for (LiveControl control : LiveControl.values()) {
            controls.put(control.word(), settings.use(control).word());
        }
        JsonBuilder given = new JsonBuilder()
                .put("title", metadata.title())
                .put("ownTitle", look.ownTitle())
                .put("note", look.note())
                .put("step", look.step())
                .put("plots", look.plots().stream().map(FigureKind::word).toList())
                .put("controls", object(controls))
                .put("url", settings.url())
                .put("experiment", JsonPrinter.line(ExperimentWriter.toJson(spec)));
        Set<String> areas = topic.map(PageTopic::areas).orElse(Set.of());
        JsonBuilder stock =
                new JsonBuilder().put("texts", object(needed())).put("words", object(sentences(words, areas)));
        topic.ifPresent(about -> stock.put(about.name(), about.json()));
        return PageFile.of(metadata, line(given), line(stock), plain() + html(pictures), !pictures.isEmpty(), words);
    }

    private static String line(JsonBuilder json) {
        return JsonPrinter.line(json.build());
    }

    private static JsonBuilder object(Map<String, String> texts) {
        JsonBuilder object = new JsonBuilder();
        texts.forEach(object::put);
        return object;
    }

    /** The texts that the experiment asks for, or may ask for once another data set is chosen. */
    private Map<String, String> needed() throws SpecException {
        Remembering remembering = new Remembering(texts, new TreeMap<>());
        if (!DataSource.load(spec.data(), remembering).equals(data)) {
            throw new SpecException("", List.of(Problem.of("data.path", Text.of("export.dataChanged"))));
        }
        for (ExperimentSpec other : topic.map(PageTopic::experiments).orElse(List.of())) {
            DataSource.load(other.data(), remembering);
        }
        if (settings.use(LiveControl.DATA) == LiveControl.Use.SHOWN) {
            for (SampleSource other : SampleSources.BUILT_IN) {
                DataSource.load(spec.data().withSource(other), remembering);
            }
        }
        return remembering.read();
    }

    /** A source that remembers what was read. */
    private record Remembering(TextSource source, Map<String, String> read) implements TextSource {

        @Override
        public String read(String name) throws UnreadableException {
            return remember(name, source.read(name));
        }

        @Override
        public String shipped(String path) {
            return remember(path, source.shipped(path));
        }

        private String remember(String name, String text) {
            read.put(name, text);
            return text;
        }
    }

    private String plain() {
        return topic.map(PageTopic::plain).orElse(List.of()).stream()
                .map(paragraph -> "<p>" + XmlText.escaped(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String html(List<StillPicture> pictures) {
        return IntStream.range(0, pictures.size())
                .mapToObj(number -> pictures.get(number).html(number))
                .collect(Collectors.joining("\n"));
    }
}
