package symmetrylab.lesson.measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import symmetrylab.claims.Figures;
import symmetrylab.lesson.Fact;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;

/**
 * Measures lessons, and keeps what it has measured in the last one: if only words of a lesson change, nothing is run
 * again. What comes from a table in a file is measured anew each time, as the table may have changed. Any thread may use
 * it.
 */
public final class LessonMeasurer {

    private final Map<ExperimentSpec, Map<Wish, Vec>> known = new HashMap<>();

    /**
     * What is measured in {@code lesson}.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public synchronized LessonMeasurement measure(LoadedLesson lesson) {
        known.keySet().retainAll(lesson.lesson().experiments().values());
        Map<String, Map<Wish, Vec>> measured = new LinkedHashMap<>();
        wishes(lesson)
                .forEach((name, wishes) ->
                        measured.put(name, measure(lesson.experiments().get(name), wishes)));
        Map<String, Double> facts = new LinkedHashMap<>();
        lesson.lesson().facts().forEach((name, fact) -> facts.put(name, value(fact, lesson, measured, facts)));
        Map<Integer, MeasuredCurve> curves = new LinkedHashMap<>();
        for (int i = 0; i < lesson.lesson().pages().size(); i++) {
            Page page = lesson.lesson().pages().get(i);
            if (page.question().isPresent() && page.question().get() instanceof Question.Curve curve) {
                Map<Wish, Vec> ofExperiment = measured.get(page.experiment().orElseThrow());
                curves.put(i, MeasuredCurve.of(ofExperiment.get(past(curve)), ofExperiment.get(future(curve))));
            }
        }
        return new LessonMeasurement(lesson.lesson(), new Figures(facts), curves);
    }

    /** The experiments of which something measured is kept. */
    synchronized Set<ExperimentSpec> known() {
        return Set.copyOf(known.keySet());
    }

    private Map<Wish, Vec> measure(Experiment experiment, Set<Wish> wishes) {
        boolean keeps = !(experiment.spec().data().source() instanceof SampleSource.InFile);
        Map<Wish, Vec> all = new HashMap<>(keeps ? known.getOrDefault(experiment.spec(), Map.of()) : Map.of());
        Set<Wish> missing = new LinkedHashSet<>(wishes);
        missing.removeAll(all.keySet());
        if (!missing.isEmpty()) {
            all.putAll(ExperimentMeasuring.of(experiment, missing));
        }
        if (keeps) {
            known.put(experiment.spec(), all);
        }
        return all;
    }

    /** What is wished of each experiment, by its name. */
    private static Map<String, Set<Wish>> wishes(LoadedLesson loaded) {
        Lesson lesson = loaded.lesson();
        Map<String, Set<Wish>> wishes = new LinkedHashMap<>();
        lesson.experiments().keySet().forEach(name -> wishes.put(name, new LinkedHashSet<>()));
        lesson.facts().values().forEach(fact -> {
            if (fact instanceof Fact.OfRun of) {
                wishes.get(of.experiment()).add(wish(of));
            } else if (fact instanceof Fact.OfBest of) {
                loaded.experiments().get(of.experiment()).runs().forEach(run -> wishes.get(of.experiment())
                        .add(wish(of, run)));
            }
        });
        for (Page page : lesson.pages()) {
            if (page.question().isPresent() && page.question().get() instanceof Question.Curve curve) {
                Set<Wish> ofExperiment = wishes.get(page.experiment().orElseThrow());
                ofExperiment.add(past(curve));
                ofExperiment.add(future(curve));
            }
        }
        return wishes;
    }

    private static Wish wish(Fact.OfRun fact) {
        return new Wish.Number(fact.run(), fact.quantity(), fact.reading());
    }

    private static Wish wish(Fact.OfBest fact, RunPlan run) {
        return new Wish.Number(run.spec().name(), fact.quantity(), fact.reading());
    }

    private static Wish.Course past(Question.Curve curve) {
        return new Wish.Course(curve.run(), curve.quantity(), 0, curve.now(), OptionalDouble.empty());
    }

    private static Wish.Course future(Question.Curve curve) {
        return new Wish.Course(curve.run(), curve.quantity(), curve.now(), curve.to(), curve.threshold());
    }

    private static double value(
            Fact fact, LoadedLesson lesson, Map<String, Map<Wish, Vec>> measured, Map<String, Double> earlier) {
        return fact.accept(new Fact.Visitor<>() {
            @Override
            public Double ofRun(Fact.OfRun of) {
                return measured.get(of.experiment()).get(wish(of)).get(0);
            }

            @Override
            public Double ofBest(Fact.OfBest of) {
                return best(of, lesson.experiments().get(of.experiment()), measured.get(of.experiment()));
            }

            @Override
            public Double ofTwo(Fact.OfTwo of) {
                return of.join().of(earlier.get(of.first()), earlier.get(of.second()));
            }
        });
    }

    private static double best(Fact.OfBest fact, Experiment experiment, Map<Wish, Vec> measured) {
        double best = Double.NaN;
        double setting = Double.NaN;
        for (RunPlan run : experiment.runs()) {
            double value = measured.get(wish(fact, run)).get(0);
            boolean isBetter = fact.least() ? value < best : value > best;
            if (!Double.isNaN(value) && (Double.isNaN(best) || isBetter)) {
                best = value;
                OptionalDouble of = fact.setting().of(run.spec());
                setting = of.orElse(Double.NaN);
            }
        }
        return setting;
    }
}
