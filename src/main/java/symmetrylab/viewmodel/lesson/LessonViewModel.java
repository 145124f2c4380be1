package symmetrylab.viewmodel.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.Stage;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.measure.LessonMeasurer;
import symmetrylab.lesson.measure.MeasuredCurve;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.lesson.report.PageAnswer;
import symmetrylab.viewmodel.Background;
import symmetrylab.words.Words;

/**
 * One lesson being gone through. On a page with a question nothing runs before a prediction is made; then the experiment
 * runs once, and after it what was measured is explained.
 */
public final class LessonViewModel {

    /** How long a whole run plays. */
    private static final double SECONDS = 10;

    private static final String UNKNOWN = "…";

    /** The part of a page that is at hand. */
    public enum Part {
        /** There is nothing to predict. */
        READ,
        /** A prediction is to be made. */
        PREDICT,
        /** The experiment runs. */
        WATCH,
        /** The page says what was measured. */
        EXPLAIN
    }

    /** What is remembered of a page. */
    private static final class Visit {
        private Optional<Guess> guess = Optional.empty();
        private Part part = Part.READ;
    }

    private final LoadedLesson loaded;
    private final Background background;
    private final Words words;
    private final List<Visit> visits = new ArrayList<>();
    private final Map<List<Object>, Stage> stages = new HashMap<>();

    /** The stages with their curvature, by their key and the step. */
    private final Map<List<Object>, Stage> curved = new HashMap<>();

    private final ReadOnlyObjectWrapper<Integer> page = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.READ);
    private final ReadOnlyObjectWrapper<Optional<Guess>> guess = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Stage>> stage = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LessonMeasurement>> measured =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> step = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final Consumer<Exception> failed;
    private final VoteViewModel vote;
    private int furthest;
    private double playhead;

    /**
     * The lesson at its first page; it is measured in {@code background}.
     *
     * @param failed receives exceptions, which are faults of the program
     */
    public LessonViewModel(
            LoadedLesson loaded,
            LessonMeasurer measurer,
            Background background,
            Words words,
            Consumer<Exception> failed) {
        this.failed = failed;
        this.loaded = loaded;
        this.background = background;
        this.words = words;
        for (int number = 0; number < lesson().pages().size(); number++) {
            Visit visit = new Visit();
            visit.part = lesson().questionOf(number).isPresent() ? Part.PREDICT : Part.READ;
            visits.add(visit);
        }
        vote = new VoteViewModel(this);
        background.run(() -> measurer.measure(loaded), found -> measured.set(Optional.of(found)), failed);
        show(0);
    }

    /** The lesson. */
    public Lesson lesson() {
        return loaded.lesson();
    }

    /** The lesson with its experiments. */
    LoadedLesson loaded() {
        return loaded;
    }

    /** What was said on each page up to the furthest one seen, and whether it may be told what was measured there. */
    public List<PageAnswer> answers() {
        List<PageAnswer> answers = new ArrayList<>();
        for (int number = 0; number <= furthest; number++) {
            Visit visit = visits.get(number);
            boolean told = visit.part == Part.EXPLAIN || visit.part == Part.READ;
            Question question = lesson().questionOf(number).orElse(null);
            answers.add(new PageAnswer(visit.guess.flatMap(made -> made.said(question)), told, tallies(number)));
        }
        return answers;
    }

    /** The votes of a class. */
    public VoteViewModel vote() {
        return vote;
    }

    /**
     * The votes of a class on page {@code number}, from 0, as hands for each option in order: none, the one before the
     * run, or also the one after it.
     */
    public List<List<Integer>> tallies(int number) {
        return vote.tallies(number);
    }

    /** The number of the page, from 0. */
    public ReadOnlyObjectProperty<Integer> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The part of the page that is at hand. */
    public ReadOnlyObjectProperty<Part> partProperty() {
        return part.getReadOnlyProperty();
    }

    /** The prediction on this page, if one was made. */
    public ReadOnlyObjectProperty<Optional<Guess>> guessProperty() {
        return guess.getReadOnlyProperty();
    }

    /** The experiment beside the page; absent until it is trained, and if there is none. */
    public ReadOnlyObjectProperty<Optional<Stage>> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What was measured in the lesson; absent until then. */
    public ReadOnlyObjectProperty<Optional<LessonMeasurement>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /** The step that is shown. */
    public ReadOnlyObjectProperty<Integer> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether the experiment plays. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** The current page. */
    public Page current() {
        return lesson().pages().get(page.get());
    }

    /** The page whose experiment is shown: the current one, else the last one before it that has one; absent if none has. */
    public Optional<Page> staged() {
        return stagedNumber().map(lesson().pages()::get);
    }

    private Optional<Integer> stagedNumber() {
        return lesson().shownBeside(page.get());
    }

    /** Whether the current page has an experiment of its own. */
    public boolean hasExperiment() {
        return current().experiment().isPresent();
    }

    /** The question of the current page, its own or one asked again. */
    public Optional<Question> question() {
        return lesson().questionOf(page.get());
    }

    /** The furthest page seen, from 0. */
    public int furthest() {
        return furthest;
    }

    /** Whether it is still hidden what the experiment beside the page does. */
    public boolean isCovered() {
        return stagedNumber().filter(this::isCovered).isPresent();
    }

    private boolean isCovered(int number) {
        Part at = visits.get(number).part;
        return lesson().isLocked(number) && at != Part.WATCH && at != Part.EXPLAIN;
    }

    /** A text of the lesson with all numbers; "…" stands for what is not measured yet. */
    public Prose filled(Prose text) {
        return measured.get().map(found -> found.filled(text, words)).orElseGet(() -> text.filled(fact -> UNKNOWN));
    }

    /** Takes down a prediction, until the experiment has run. */
    public void predict(Guess newGuess) {
        if (part.get() == Part.PREDICT) {
            visit().guess = Optional.of(newGuess);
            guess.set(visit().guess);
        }
    }

    /** Withdraws the prediction. */
    public void predictNothing() {
        if (part.get() == Part.PREDICT) {
            visit().guess = Optional.empty();
            guess.set(Optional.empty());
        }
    }

    /** Whether the experiment may run: a whole prediction is there, and the measurement with it. */
    public boolean canRun() {
        boolean isWhole = guess.get()
                .filter(made ->
                        !(made instanceof Guess.Drawn drawn) || drawn.line().isWhole())
                .isPresent();
        return part.get() == Part.PREDICT && isWhole && isReady();
    }

    /** Whether the lesson is measured, and the page's own experiment, if it has one, is trained. */
    public boolean isReady() {
        return measured.get().isPresent() && (!hasExperiment() || stage.get().isPresent());
    }

    /** Runs the experiment once, if it may run. */
    public void run() {
        if (canRun()) {
            if (!hasExperiment()) {
                setPart(Part.EXPLAIN);
                return;
            }
            setPart(Part.WATCH);
            play();
        }
    }

    private void play() {
        playhead = 0;
        step.set(0);
        playing.set(true);
    }

    /** Whether the page's own experiment has run and may play once more. */
    public boolean canRepeat() {
        return part.get() == Part.EXPLAIN && hasExperiment() && stage.get().isPresent();
    }

    /** Plays the experiment once more, after it has run. */
    public void again() {
        if (canRepeat()) {
            play();
        }
    }

    /** Pauses, or goes on. */
    public void togglePlaying() {
        boolean mayPlay = stage.get().isPresent() && !isCovered();
        if (mayPlay && !playing.get() && step.get() >= stage.get().get().lastStep()) {
            play();
        } else if (mayPlay) {
            playing.set(!playing.get());
        }
    }

    /** Stops playing. */
    void pause() {
        playing.set(false);
    }

    /** Shows a step, if it may be seen. */
    public void showStep(int wanted) {
        if (stage.get().isPresent() && !isCovered()) {
            playing.set(false);
            moveTo(wanted);
        }
    }

    private void moveTo(int wanted) {
        int last = stage.get().orElseThrow().lastStep();
        step.set(Math.max(0, Math.min(last, wanted)));
        playhead = last == 0 ? 1 : (double) step.get() / last;
        if (step.get() == last) {
            playing.set(false);
            if (part.get() == Part.WATCH) {
                setPart(Part.EXPLAIN);
            }
            addCurvature();
        }
    }

    /** Lets time pass while the experiment plays. */
    public void tick(double seconds) {
        if (playing.get() && stage.get().isPresent()) {
            double head = Math.min(1, playhead + seconds / SECONDS);
            moveTo((int) Math.round(head * stage.get().get().lastStep()));
            playhead = head;
        }
    }

    /** Whether the page is done: it asks nothing, or its question was answered and the experiment has run. */
    public boolean isAnswered() {
        return part.get() == Part.READ || part.get() == Part.EXPLAIN;
    }

    /** Whether this is the last page. */
    public boolean isLast() {
        return page.get() + 1 == lesson().pages().size();
    }

    /** Whether the next page may be opened: this one is done, and there is one. */
    public boolean canGoOn() {
        return isAnswered() && !isLast();
    }

    /** Opens the next page, if it may be opened. */
    public void next() {
        if (canGoOn()) {
            show(page.get() + 1);
        }
    }

    /** Opens the page before. */
    public void back() {
        if (page.get() > 0) {
            show(page.get() - 1);
        }
    }

    /** Opens a page that was seen before. */
    public void open(int number) {
        if (number >= 0 && number <= furthest) {
            show(number);
        }
    }

    /** Opens a page of a lesson that is being written, seen or not; the last one if it has fewer. */
    void preview(int number) {
        show(Math.min(number, lesson().pages().size() - 1));
    }

    private void show(int number) {
        playing.set(false);
        if (part.get() == Part.WATCH) {
            // Left while it ran: the prediction stays, and it may run again.
            visit().part = Part.PREDICT;
        }
        stage.set(Optional.empty());
        furthest = Math.max(furthest, number);
        page.set(number);
        guess.set(visit().guess);
        part.set(visit().part);
        stagedNumber().ifPresent(shown -> train(number, shown));
    }

    /** Trains the experiment of page {@code shown} for page {@code number}. */
    private void train(int number, int shown) {
        List<Object> key = key(shown);
        if (stages.containsKey(key)) {
            arrive(stages.get(key));
            return;
        }
        background.run(
                () -> Stage.of(loaded.shownOn(shown)),
                trained -> {
                    stages.put(key, trained);
                    if (page.get() == number) {
                        arrive(trained);
                    }
                },
                failed);
    }

    /** What the stage of page {@code shown} shows: pages that show the same share it. */
    private List<Object> key(int shown) {
        Page page = lesson().pages().get(shown);
        return List.of(page.experiment().orElseThrow(), page.runs());
    }

    private void arrive(Stage trained) {
        int last = trained.lastStep();
        int shown = stagedNumber().orElseThrow();
        boolean hasRun = visits.get(shown).part == Part.EXPLAIN;
        int first = hasRun ? last : lesson().pages().get(shown).step().orElse(last);
        step.set(isCovered() ? 0 : Math.min(first, last));
        playhead = last == 0 ? 1 : (double) step.get() / last;
        stage.set(Optional.of(trained));
        addCurvature();
    }

    /** Works out the curvature at the step shown, where the page shows it. */
    private void addCurvature() {
        boolean showsCurvature = staged().filter(shown -> shown.figures().contains(FigureKind.CURVATURE))
                .isPresent();
        if (!showsCurvature || stage.get().isEmpty()) {
            return;
        }
        int number = page.get();
        int now = step.get();
        List<Object> key = List.of(key(stagedNumber().orElseThrow()), now);
        if (curved.containsKey(key)) {
            stage.set(Optional.of(curved.get(key)));
            return;
        }
        Stage plain = stage.get().get();
        background.run(
                () -> plain.withCurvature(now),
                found -> {
                    curved.put(key, found);
                    if (page.get() == number && step.get() == now) {
                        stage.set(Optional.of(found));
                    }
                },
                failed);
    }

    private void setPart(Part next) {
        visit().part = next;
        part.set(next);
    }

    private Visit visit() {
        return visits.get(page.get());
    }

    /** The curve that this page asks for, once it is measured. */
    public Optional<MeasuredCurve> measuredCurve() {
        int asking = current().again().orElse(page.get());
        return measured.get().map(found -> found.curves().get(asking));
    }

    /** The prediction made on the page whose question this page asks again. */
    public Optional<Guess> earlierGuess() {
        return current().again().isPresent() ? visits.get(current().again().getAsInt()).guess : Optional.empty();
    }
}
