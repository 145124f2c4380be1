package symmetrylab.lesson.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.lesson.Highlight;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.spec.Named;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.format.NearestName;
import symmetrylab.spec.format.Section;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.words.Text;

/** Reads the pages of a lesson. */
final class PageReader {

    private static final Text SEVERAL_RUNS = Text.of("lesson.allowed.runs");

    private final Experiments experiments;
    private final TextReader texts;
    private final QuestionReader questions;

    PageReader(Experiments experiments, KnownFacts facts) {
        this.experiments = experiments;
        texts = new TextReader(facts.names());
        questions = new QuestionReader(experiments, facts, texts);
    }

    /** A page after {@code before} others. */
    Page read(Section section, List<Page> before) {
        String title = TextReader.plain(section, "title");
        Optional<String> experiment = experiments.named(section);
        List<String> runs = runs(section, experiment);
        OptionalInt step = step(section, experiment);
        List<FigureKind> figures = figures(section);
        Optional<Highlight> highlight =
                section.take("highlight").flatMap(value -> highlight(section, value, experiment));
        boolean asks = section.names().contains("question");
        OptionalInt again = again(section, before);
        Prose text = asks ? texts.text(section, "text") : texts.required(section, "text");
        Optional<Question> question = section.section("question").flatMap(each -> questions.read(each, experiment));
        Prose why = asks ? texts.required(section, "why") : texts.text(section, "why");
        Prose notes = texts.text(section, "notes");
        if (asks && section.names().contains("again")) {
            section.report("again", Text.of("lesson.askedTwice"));
        }
        if (asks && !section.names().contains("experiment")) {
            section.report("experiment", Text.of("lesson.questionWithoutExperiment"));
        }
        section.close();
        return new Page(title, text, notes, experiment, runs, step, figures, highlight, question, why, again);
    }

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
        return runs;
    }

    private OptionalInt step(Section section, Optional<String> experiment) {
        if (section.take("step").isEmpty()) {
            return OptionalInt.of(0);
        }
        Optional<RunSpec> longest = experiment.flatMap(name -> experiments.specs().get(name).runs().stream()
                .max((a, b) ->
                        Integer.compare(a.training().steps(), b.training().steps())));
        return FactReader.at(section, "step", longest).orElse(OptionalInt.of(0));
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
    private Optional<Highlight> highlight(Section section, JsonValue value, Optional<String> experiment) {
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
        List<String> runs = experiment.map(experiments::runNames).orElse(List.of());
        boolean isKnown = run.isEmpty() || runs.contains(run.get()) && part.get() != Highlight.Part.TIMELINE;
        if (!isKnown && experiment.filter(experiments.broken()::contains).isEmpty()) {
            Text allowed = part.get() == Highlight.Part.TIMELINE
                    ? Text.of("lesson.timelineOfAll")
                    : Text.of("lesson.allowed.highlightRun", word, Text.list(runs));
            section.problems().wrong(section.pathOf("highlight"), value, allowed);
        }
        return Optional.of(new Highlight(part.get(), run));
    }

    /** The page whose question is asked again, from 1 in the file. */
    private static OptionalInt again(Section section, List<Page> before) {
        Optional<JsonValue> value = section.take("again");
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<Long> page = section.asWhole(value.get(), section.pathOf("again"), 1, Math.max(1, before.size()));
        boolean asks = page.isPresent()
                && page.get() <= before.size()
                && before.get((int) (page.get() - 1)).question().isPresent();
        if (page.isPresent() && !asks && section.problems().isEmpty()) {
            section.report("again", Text.of("lesson.nothingAsked", value.get().describe()));
        }
        return asks ? OptionalInt.of((int) (page.get() - 1)) : OptionalInt.empty();
    }
}
