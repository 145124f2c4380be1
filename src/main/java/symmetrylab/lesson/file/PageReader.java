package symmetrylab.lesson.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.lesson.Highlight;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.spec.Named;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.format.NearestName;
import symmetrylab.spec.format.Section;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.Problems;
import symmetrylab.words.Text;

/** Reads the pages of a lesson. */
final class PageReader {

    private static final Text SEVERAL_RUNS = Text.of("lesson.allowed.runs");

    private final Experiments experiments;
    private final TextReader texts;
    private final QuestionReader questions;
    /** The pages so far, from 0, that ask something, or may do so once their mistakes are mended. */
    private final Set<Integer> asking = new HashSet<>();
    /** Those, from 0, that ask for a curve. */
    private final Map<Integer, Asked> curves = new HashMap<>();

    /** Whose curve is asked for. */
    private record Asked(Optional<String> experiment, String run) {}

    PageReader(Experiments experiments, KnownFacts facts) {
        this.experiments = experiments;
        texts = new TextReader(facts.names());
        questions = new QuestionReader(experiments, facts, texts);
    }

    /**
     * The page in {@code value}; absent, and reported, if it is none.
     *
     * @param number of the page, from 0; the pages before it have been read
     */
    Optional<Page> read(JsonValue value, int number, Problems problems) {
        Optional<Section> section = Section.of(value, "pages[" + number + "]", problems);
        if (section.isEmpty() || section.get().names().contains("question")) {
            asking.add(number);
        }
        return section.map(each -> page(each, number));
    }

    private Page page(Section section, int number) {
        String title = TextReader.plain(section, "title");
        Optional<String> experiment = experiments.named(section);
        List<String> runs = runs(section, experiment);
        List<String> shown =
                runs.isEmpty() ? experiment.map(experiments::runNames).orElse(List.of()) : runs;
        OptionalInt step = step(section, experiment, shown);
        List<FigureKind> figures = figures(section);
        Optional<Highlight> highlight =
                section.take("highlight").flatMap(value -> highlight(section, value, experiment, shown));
        boolean asks = section.names().contains("question");
        OptionalInt again = again(section, number);
        Prose text = asks ? texts.text(section, "text") : texts.required(section, "text");
        Optional<Question> question =
                section.section("question").flatMap(each -> questions.read(each, experiment, shown));
        Prose why = asks ? texts.required(section, "why") : texts.text(section, "why");
        Prose notes = texts.text(section, "notes");
        question.ifPresent(asked -> asked(asked, number, experiment));
        if (again.isPresent() && curves.containsKey(again.getAsInt()) && experiment.isPresent()) {
            Asked curve = curves.get(again.getAsInt());
            if (!curve.experiment().equals(experiment) || !shown.contains(curve.run())) {
                section.report("again", Text.of("lesson.curveNotShown", curve.run()));
            }
        }
        if (asks && section.names().contains("again")) {
            section.report("again", Text.of("lesson.askedTwice"));
        }
        if (asks && !section.names().contains("experiment")) {
            section.report("experiment", Text.of("lesson.questionWithoutExperiment"));
        }
        section.close();
        return new Page(title, text, notes, experiment, runs, step, figures, highlight, question, why, again);
    }

    private void asked(Question question, int number, Optional<String> experiment) {
        if (question instanceof Question.Curve curve) {
            curves.put(number, new Asked(experiment, curve.run()));
        }
    }

    /** The names of the runs in a field; none, for all, if it is missing or a name is wrong. */
    private List<String> runs(Section section, Optional<String> experiment) {
        List<String> known = experiment.map(experiments::runNames).orElse(List.of());
        List<String> runs = new ArrayList<>();
        Optional<JsonArray> list = section.list("runs", SEVERAL_RUNS);
        List<JsonValue> items = list.map(JsonArray::items).orElse(List.of());
        boolean broken = experiment.filter(experiments.broken()::contains).isPresent();
        for (int i = 0; i < items.size() && !broken; i++) {
            String path = section.pathOf("runs") + "[" + i + "]";
            JsonValue item = items.get(i);
            Names.known(section.problems(), path, item, known).ifPresent(name -> {
                if (runs.contains(name)) {
                    section.problems().wrong(path, item, Text.of("lesson.allowed.runOnce"));
                }
                runs.add(name);
            });
        }
        if (list.isPresent() && items.isEmpty()) {
            section.problems().wrong(section.pathOf("runs"), list.get(), SEVERAL_RUNS);
        }
        return runs.size() == items.size() ? runs : List.of();
    }

    private OptionalInt step(Section section, Optional<String> experiment, List<String> shown) {
        if (section.take("step").isEmpty()) {
            return OptionalInt.of(0);
        }
        if (experiment.filter(experiments.broken()::contains).isPresent()) {
            return OptionalInt.of(0);
        }
        int most = shown.stream()
                .flatMap(run -> experiments.find(experiment.orElseThrow(), run).stream())
                .mapToInt(run -> run.training().steps())
                .max()
                .orElse(TrainingSpec.MAX_STEPS);
        return FactReader.at(section, "step", most).orElse(OptionalInt.of(0));
    }

    private static List<FigureKind> figures(Section section) {
        List<String> words = FigureKind.plots().stream()
                // An initialization map takes too long for a page.
                .filter(kind -> kind != FigureKind.STARTS)
                .map(FigureKind::word)
                .toList();
        Text allowed = Text.of("lesson.allowed.figures", Text.list(words));
        Optional<JsonArray> list = section.list("figures", allowed);
        if (list.isEmpty()) {
            return List.of(FigureKind.TRAJECTORIES);
        }
        List<FigureKind> figures = new ArrayList<>();
        List<JsonValue> items = list.get().items();
        for (int i = 0; i < items.size(); i++) {
            Names.known(section.problems(), section.pathOf("figures") + "[" + i + "]", items.get(i), words)
                    .flatMap(FigureKind::find)
                    .ifPresent(figures::add);
        }
        return figures;
    }

    /** A part of the window, with the name of a run after a colon if it is in one lane only. */
    private Optional<Highlight> highlight(
            Section section, JsonValue value, Optional<String> experiment, List<String> shown) {
        List<String> words =
                Arrays.stream(Highlight.Part.values()).map(Highlight.Part::id).toList();
        String text = value instanceof JsonString string ? string.text() : "";
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        Optional<Highlight.Part> part = Named.find(Highlight.Part.values(), word);
        if (part.isEmpty()) {
            Text allowed = Text.of("lesson.allowed.highlight", Text.list(words));
            section.problems().wrong(section.pathOf("highlight"), value, NearestName.hint(allowed, word, words));
            return Optional.empty();
        }
        Optional<String> run = colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
        boolean isKnown = run.isEmpty() || shown.contains(run.get()) && part.get() != Highlight.Part.TIMELINE;
        if (!isKnown && experiment.filter(experiments.broken()::contains).isEmpty()) {
            Text allowed = part.get() == Highlight.Part.TIMELINE
                    ? Text.of("lesson.timelineOfAll")
                    : Text.of("lesson.allowed.highlightRun", word, Text.list(shown));
            section.problems().wrong(section.pathOf("highlight"), value, allowed);
        }
        return Optional.of(new Highlight(part.get(), run));
    }

    /** The page whose question is asked again, from 1 in the file. */
    private OptionalInt again(Section section, int number) {
        Optional<JsonValue> value = section.take("again");
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<Long> page = section.asWhole(value.get(), section.pathOf("again"), 1, Math.max(1, number));
        if (page.isEmpty()) {
            return OptionalInt.empty();
        }
        int before = (int) (page.get() - 1);
        if (before == number || !asking.contains(before)) {
            section.report("again", Text.of("lesson.nothingAsked", value.get().describe()));
        }
        return OptionalInt.of(before);
    }
}
