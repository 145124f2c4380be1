package symmetrylab.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.spec.ExperimentSpec;

/**
 * A guided lesson, as its file describes it.
 *
 * @param title its title
 * @param summary what a student learns, in one sentence
 * @param minutes about how long it takes
 * @param experiments by name, in the order of the file
 * @param facts by name, in the order of the file
 * @param pages at least one
 */
public record Lesson(
        String title,
        String summary,
        int minutes,
        Map<String, ExperimentSpec> experiments,
        Map<String, Fact> facts,
        List<Page> pages) {

    /** The most pages a lesson can have. */
    public static final int MAX_PAGES = 40;

    /** The most experiments a lesson can have. */
    public static final int MAX_EXPERIMENTS = 40;

    /** Copies the lists and maps, in their order. */
    public Lesson {
        experiments = Collections.unmodifiableMap(new LinkedHashMap<>(experiments));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a lesson without pages");
        }
    }

    /** How each fact is written in a text, by name. */
    public Map<String, FactFormat> formats() {
        Map<String, FactFormat> formats = new LinkedHashMap<>();
        facts.forEach((name, fact) -> formats.put(name, fact.format(formats)));
        return formats;
    }

    /** The experiment that a page shows, if it shows one, with the runs of that page only. */
    public Optional<ExperimentSpec> shownOn(Page page) {
        return page.experiment()
                .map(experiments::get)
                .map(spec -> page.runs().isEmpty()
                        ? spec
                        : spec.withRuns(spec.runs().stream()
                                .filter(run -> page.runs().contains(run.name()))
                                .toList()));
    }

    /**
     * The page, from 0, whose experiment stands beside page {@code number}: that page itself, else the last one before it
     * that shows an experiment; absent if there is none.
     */
    public Optional<Integer> shownBeside(int number) {
        for (int i = number; i >= 0; i--) {
            if (pages.get(i).experiment().isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The question of page {@code number}, from 0: its own, or that of an earlier page asked again. */
    public Optional<Question> questionOf(int number) {
        Page page = pages.get(number);
        return page.again().isPresent() ? pages.get(page.again().getAsInt()).question() : page.question();
    }

    /**
     * Whether the experiment of page {@code number}, from 0, stays at its first step until a question is answered: the
     * page has one, or the first question about its experiment is yet to come.
     */
    public boolean isLocked(int number) {
        Optional<String> experiment = pages.get(number).experiment();
        boolean asks = questionOf(number).isPresent();
        boolean asked = asksAbout(experiment, 0, number);
        return experiment.isPresent() && (asks || !asked && asksAbout(experiment, number, pages.size()));
    }

    private boolean asksAbout(Optional<String> experiment, int from, int to) {
        return pages.subList(from, to).stream()
                .anyMatch(
                        page -> page.question().isPresent() && page.experiment().equals(experiment));
    }

    /** The first page, from 0, that asks the question of page {@code number} again. */
    public Optional<Integer> askedAgainOn(int number) {
        for (int i = number + 1; i < pages.size(); i++) {
            if (pages.get(i).again().isPresent() && pages.get(i).again().getAsInt() == number) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
