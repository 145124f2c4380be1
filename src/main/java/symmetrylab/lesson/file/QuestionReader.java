package symmetrylab.lesson.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.claims.Rule;
import symmetrylab.lesson.FactFormat;
import symmetrylab.lesson.Quantity;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.spec.Named;
import symmetrylab.spec.RunSpec;
import symmetrylab.spec.TrainingSpec;
import symmetrylab.spec.format.Limits;
import symmetrylab.spec.format.Section;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.words.Text;

/**
 * Reads the section {@code question} of a page.
 *
 * @param experiments of the lesson
 * @param facts that it may name
 * @param texts reads texts
 */
record QuestionReader(Experiments experiments, KnownFacts facts, TextReader texts) {

    private static final Map<String, Kind> KINDS = kinds();

    /** What a kind of question is read by: a section, and the experiment and names of the runs that the page shows. */
    private interface Kind {
        Optional<Question> read(QuestionReader reader, Section section, Optional<String> experiment, List<String> runs);
    }

    /** How an axis is divided. */
    private enum AxisScale implements Named {
        LINEAR("linear"),
        LOG("log");

        private final String id;

        AxisScale(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("choice", (reader, section, experiment, runs) -> reader.choice(section));
        kinds.put("slider", (reader, section, experiment, runs) -> reader.slider(section));
        kinds.put("curve", QuestionReader::curve);
        return kinds;
    }

    /**
     * The question; absent, and reported, if it is wrong.
     *
     * @param experiment that the page shows
     * @param runs the names of those that it shows
     */
    Optional<Question> read(Section section, Optional<String> experiment, List<String> runs) {
        section.require("kind", Text.list(List.copyOf(KINDS.keySet())));
        Optional<Kind> kind = section.names().contains("kind") ? section.kind(KINDS, "") : Optional.empty();
        Optional<Question> question = kind.flatMap(each -> each.read(this, section, experiment, runs));
        if (kind.isPresent()) {
            section.close();
        }
        return question;
    }

    private Optional<Question> choice(Section section) {
        Prose ask = texts.paragraph(section, "ask");
        Prose asked = texts.paragraph(section, "asked", ask);
        Text allowed = Text.of("lesson.allowed.options", Question.Choice.FEWEST, Question.Choice.MOST);
        Optional<JsonArray> list =
                section.require("options", allowed).flatMap(value -> section.list("options", allowed));
        if (list.isEmpty()) {
            return Optional.empty();
        }
        List<JsonValue> items = list.get().items();
        if (items.size() < Question.Choice.FEWEST || items.size() > Question.Choice.MOST) {
            section.problems().wrong(section.pathOf("options"), list.get(), allowed);
            return Optional.empty();
        }
        List<Question.Option> options = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Section.of(items.get(i), section.pathOf("options") + "[" + i + "]", section.problems())
                    .flatMap(this::option)
                    .ifPresent(options::add);
        }
        return options.size() == items.size()
                ? Optional.of(new Question.Choice(ask, asked, options))
                : Optional.empty();
    }

    private Optional<Question.Option> option(Section section) {
        Prose text = texts.paragraph(section, "text");
        Prose measured = texts.paragraph(section, "measured");
        Optional<Rule> holds = section.require("holds", Text.of("lesson.allowed.holds"))
                .flatMap(value -> section.section("holds"))
                .flatMap(new RuleReader(facts)::read);
        section.close();
        return holds.map(rule -> new Question.Option(text, measured, rule));
    }

    private Optional<Question> slider(Section section) {
        Prose ask = texts.paragraph(section, "ask");
        Prose asked = texts.paragraph(section, "asked", ask);
        Optional<String> answer = section.require("answer", Text.of("lesson.allowed.fact"))
                .flatMap(value -> Names.known(section, "answer", value, facts.names()));
        if (answer.filter(facts::isWord).isPresent()) {
            section.report("answer", Text.of("lesson.stateNoAnswer"));
        }
        boolean counts =
                answer.flatMap(facts::format).filter(FactFormat.COUNT::equals).isPresent();
        Optional<Question.Axis> axis = axis(section).map(each -> counts ? each.ofWholeNumbers() : each);
        boolean logarithmic = axis.isPresent() && axis.get().logarithmic();
        double tolerance = section.requiredNumber("tolerance", Limits.POSITIVE);
        if (logarithmic && tolerance < 1) {
            section.report("tolerance", Text.of("lesson.factorBelowOne"));
        }
        Prose measured = texts.paragraph(section, "measured");
        return answer.isPresent() && axis.isPresent()
                ? Optional.of(new Question.Slider(ask, asked, axis.get(), answer.get(), tolerance, measured))
                : Optional.empty();
    }

    private Optional<Question> curve(Section section, Optional<String> experiment, List<String> runs) {
        Prose ask = texts.paragraph(section, "ask");
        Prose asked = texts.paragraph(section, "asked", ask);
        Optional<RunSpec> run = experiments.run(section, "run", experiment, runs);
        Optional<Quantity> quantity = new QuantityReader(experiments).read(section, experiment, run);
        boolean canBeDrawn = quantity.isEmpty()
                || quantity.get().measure().isCheap()
                        && quantity.get().measure().format() != FactFormat.STATE;
        if (!canBeDrawn) {
            section.report(
                    "measure",
                    Text.of("lesson.noCurve", quantity.get().measure().id()));
        }
        int steps = run.map(each -> each.training().steps()).orElse(TrainingSpec.MAX_STEPS);
        int now = (int) section.whole("now", 0, 0, Math.max(0, steps - 1));
        int to = (int) section.whole("to", steps, Math.min(steps, now + 1), steps);
        Optional<Question.Axis> axis = axis(section);
        if (axis.isPresent() && axis.get().isShare()) {
            section.report("axis", Text.of("lesson.percentOfSlider"));
        }
        Optional<Double> threshold = section.take("threshold")
                .flatMap(value -> section.asNumber(value, section.pathOf("threshold"), Limits.FINITE));
        if (threshold.isPresent() && axis.isPresent() && !axis.get().includes(threshold.get())) {
            section.report("threshold", Text.of("lesson.beyondAxis"));
        }
        String name = section.names().contains("threshold") ? TextReader.plain(section, "threshold_name") : "";
        Prose measured = texts.paragraph(section, "measured");
        if (run.isEmpty() || quantity.isEmpty() || axis.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble bound = threshold.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return Optional.of(new Question.Curve(
                ask, asked, run.get().name(), quantity.get(), now, to, axis.get(), bound, name, measured));
    }

    private static Optional<Question.Axis> axis(Section owner) {
        Optional<Section> section =
                owner.require("axis", Text.of("lesson.allowed.axis")).flatMap(value -> owner.section("axis"));
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Section axis = section.get();
        boolean logarithmic = axis.choice("scale", AxisScale.values()).orElse(AxisScale.LINEAR) == AxisScale.LOG;
        Optional<Double> from = end(axis, "from", logarithmic);
        Optional<Double> to = end(axis, "to", logarithmic);
        String unit = axis.text("unit", "");
        axis.close();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        } else if (from.get() >= to.get()) {
            axis.report("to", Text.of("lesson.axisOrder"));
            return Optional.empty();
        }
        return Optional.of(new Question.Axis(from.get(), to.get(), logarithmic, unit));
    }

    private static Optional<Double> end(Section axis, String name, boolean logarithmic) {
        Limits limits = logarithmic ? Limits.POSITIVE : Limits.FINITE;
        return axis.require(name, limits.words()).flatMap(value -> axis.asNumber(value, axis.pathOf(name), limits));
    }
}
