package symmetrylab.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.spec.Problem;
import symmetrylab.words.Text;

/**
 * A lesson whose experiments can be run.
 *
 * @param lesson the lesson
 * @param experiments with their data, by name
 */
public record LoadedLesson(Lesson lesson, Map<String, Experiment> experiments) {

    /** Copies the map, in its order. */
    public LoadedLesson {
        experiments = Collections.unmodifiableMap(new LinkedHashMap<>(experiments));
    }

    /**
     * The experiment that page {@code number}, from 0, shows, with the runs of that page only.
     *
     * @throws IllegalArgumentException if it shows none
     */
    public Experiment shownOn(int number) {
        Page page = lesson.pages().get(number);
        Experiment whole = experiments.get(page.experiment()
                .orElseThrow(() -> new IllegalArgumentException("page " + number + " shows no experiment")));
        List<RunPlan> runs = whole.runs().stream()
                .filter(run ->
                        page.runs().isEmpty() || page.runs().contains(run.spec().name()))
                .toList();
        return new Experiment(lesson.shownOn(page).orElseThrow(), whole.data(), runs);
    }

    /** The run of this name. */
    public RunPlan run(String experiment, String name) {
        return experiments.get(experiment).runs().stream()
                .filter(run -> run.spec().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What is to be measured and cannot be, in these networks and on these data; each under the path of its field. Nothing
     * is said of experiments that are not there.
     */
    public List<Problem> misfits() {
        List<Problem> misfits = new ArrayList<>();
        lesson.facts().forEach((name, fact) -> {
            String path = "facts." + name;
            if (fact instanceof Fact.OfRun of && experiments.containsKey(of.experiment())) {
                check(path, of.experiment(), run(of.experiment(), of.run()), of.quantity(), misfits);
            } else if (fact instanceof Fact.OfBest of && experiments.containsKey(of.experiment())) {
                experiments
                        .get(of.experiment())
                        .runs()
                        .forEach(run -> check(path, of.experiment(), run, of.quantity(), misfits));
            }
        });
        for (int i = 0; i < lesson.pages().size(); i++) {
            Page page = lesson.pages().get(i);
            boolean isThere = page.experiment().filter(experiments::containsKey).isPresent();
            if (isThere && page.question().orElse(null) instanceof Question.Curve curve) {
                String experiment = page.experiment().orElseThrow();
                check("pages[" + i + "].question", experiment, run(experiment, curve.run()), curve.quantity(), misfits);
            }
        }
        return misfits;
    }

    private void check(String path, String experiment, RunPlan run, Quantity quantity, List<Problem> misfits) {
        Architecture network = run.architecture();
        boolean measuresHeldOut =
                quantity.measure() == Measure.VALIDATION_LOSS || quantity.measure() == Measure.VALIDATION_ACCURACY;
        if (measuresHeldOut && experiments.get(experiment).data().validation().isEmpty()) {
            misfits.add(Problem.of(path + ".measure", Text.of("lesson.noneHeldOut")));
        }
        switch (quantity.measure().scope()) {
            case RUN -> {}
            case ANY_LAYER -> checkAtMost(path + ".layer", quantity.layer(), 1, network.layers(), misfits);
            case HIDDEN_LAYER -> {
                if (network.hiddenLayers() == 0) {
                    misfits.add(Problem.of(path + ".measure", Text.of("lesson.noHiddenLayer")));
                } else {
                    checkAtMost(path + ".layer", quantity.layer(), 1, network.hiddenLayers(), misfits);
                }
            }
            case WEIGHT -> {
                int layer = quantity.layer() - 1;
                if (layer < network.layers()) {
                    checkAtMost(path + ".to", quantity.to(), 1, network.fanOut(layer), misfits);
                    checkAtMost(path + ".from", quantity.from(), 0, network.fanIn(layer), misfits);
                } else {
                    checkAtMost(path + ".layer", quantity.layer(), 1, network.layers(), misfits);
                }
            }
            case PAIR -> {
                Architecture other =
                        run(experiment, quantity.other().orElseThrow()).architecture();
                if (!other.equals(network)) {
                    misfits.add(Problem.of(path + ".with", Text.of("lesson.differentNetworks")));
                }
            }
        }
    }

    private static void checkAtMost(String path, int number, int least, int most, List<Problem> misfits) {
        if (number > most) {
            misfits.add(Problem.of(
                    path,
                    Text.of(
                            "spec.outside",
                            Integer.toString(number),
                            Integer.toString(least),
                            Integer.toString(most))));
        }
    }
}
