package symmetrylab.view.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.SmallLanesFigure;
import symmetrylab.figure.predict.VoteFigure;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.view.control.Following;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lesson.Ballot;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.lesson.VoteViewModel;
import symmetrylab.viewmodel.lesson.VoteViewModel.Shown;
import symmetrylab.words.Words;

/** The vote of a class in place of a lesson's page: the question, a bar for each option, the lanes, and the keys below. */
final class VoteView extends Pane {

    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1024;
    private static final double FOOT = 84;
    private static final double LEAST_FOOT = 44;
    private static final double FOOT_TEXT = 24;
    private static final double LEAST_TEXT = 13;

    /** The hands that fill a bar's track while the teacher has not said how many there are. */
    private static final int FULL = 10;

    private final LessonControls controls;
    private final LessonViewModel lesson;
    private final VoteViewModel vote;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final FigureView bars = new FigureView();
    private final FigureView lanes = new FigureView();
    private final List<Region> options = new ArrayList<>();
    private final VoteFoot foot;
    private final Subscription following;

    VoteView(
            LessonControls controls,
            LessonViewModel lesson,
            ObservableValue<Theme> theme,
            Words words,
            Runnable giveKeysBack) {
        this.controls = controls;
        this.lesson = lesson;
        this.vote = lesson.vote();
        this.theme = theme;
        this.words = words;
        setId("vote");
        getStyleClass().add("vote");
        setMinSize(0, 0);
        bars.setId("vote-bars");
        foot = new VoteFoot(controls, lesson, words, giveKeysBack);
        getChildren().addAll(bars, lanes, foot);
        following = Following.of(
                List.of(
                        vote.shownProperty(),
                        vote.ballotProperty(),
                        vote.hiddenProperty(),
                        lesson.stageProperty(),
                        lesson.stepProperty(),
                        lesson.measuredProperty(),
                        controls.lessons().handsProperty(),
                        theme),
                this::show);
        show();
    }

    /** Stops following the lesson, which outlives it. */
    void dispose() {
        following.unsubscribe();
    }

    private void show() {
        if (vote.isShown() && vote.choice().isPresent()) {
            foot.show(holding());
            requestLayout();
        }
    }

    private List<List<Integer>> tallies() {
        return lesson.tallies(lesson.pageProperty().get());
    }

    /** The option that was measured to hold, once both votes are closed. */
    private Optional<Integer> holding() {
        return vote.shownProperty().get() == Shown.BOTH
                ? lesson.measuredProperty()
                        .get()
                        .flatMap(found -> found.answer(vote.choice().orElseThrow()))
                : Optional.empty();
    }

    private VoteFigure figure(Question.Choice choice) {
        Shown shown = vote.shownProperty().get();
        boolean counting = shown.isCounting();
        Ballot ballot = vote.ballotProperty().get();
        boolean hidden = vote.hiddenProperty().get();
        List<List<Integer>> tallies = tallies();
        List<VoteFigure.Option> all = new ArrayList<>();
        for (int i = 0; i < choice.options().size(); i++) {
            int option = i;
            Optional<Integer> before =
                    counting ? Optional.empty() : Optional.of(tallies.get(0).get(i));
            Optional<Integer> now = counting
                    ? Optional.of(ballot.of(i)).filter(count -> !hidden)
                    : tallies.stream().skip(1).findFirst().map(second -> second.get(option));
            all.add(new VoteFigure.Option(
                    lesson.filled(choice.options().get(i).text()).plain(),
                    before,
                    now,
                    counting && ballot.touched().equals(Optional.of(i)),
                    holding().equals(Optional.of(i))));
        }
        int most = Stream.concat(ballot.counts().stream(), tallies.stream().flatMap(List::stream))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int full = Math.max(most, controls.lessons().handsProperty().get().orElse(FULL));
        Prose asked = counting ? choice.ask() : choice.asked();
        String head =
                switch (shown) {
                    case FIRST -> "vote.first";
                    case SECOND -> "vote.second";
                    case SEEN, NOTHING -> "vote.seen";
                    case BOTH -> "vote.both";
                };
        return new VoteFigure(
                words.get(head, lesson.lesson().title()),
                lesson.filled(asked).plain(),
                all,
                full,
                !counting,
                new FigureStyle(theme.getValue().palette(), LEAST_TEXT, words));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        Optional<Question.Choice> choice = vote.choice();
        if (width < 1 || !vote.isShown() || choice.isEmpty()) {
            return;
        }
        double unit = Math.min(width / WIDTH, getHeight() / HEIGHT);
        double low = Math.max(LEAST_FOOT, unit * FOOT);
        double height = getHeight() - low;
        foot.setStyle("-fx-font-size: " + Math.max(LEAST_TEXT, Math.floor(unit * FOOT_TEXT)) + "px;");
        foot.resizeRelocate(0, height, width, low);
        VoteFigure figure = figure(choice.get());
        bars.resizeRelocate(0, 0, width, height);
        bars.show(figure);
        Box beside = figure.lanes(width, height);
        lanes.resizeRelocate(beside.left(), beside.top(), beside.width(), beside.height());
        showLanes(beside);
        placeOptions(figure.rows(width, height), figure.options());
    }

    private void showLanes(Box place) {
        lanes.setVisible(lesson.stageProperty().get().isPresent());
        lesson.stageProperty().get().ifPresent(stage -> {
            boolean stacked = !vote.shownProperty().get().isCounting();
            int count = stage.lanes().size();
            double text = SmallLanesFigure.textFor(place.width(), place.height(), count, stacked);
            FigureStyle style = new FigureStyle(theme.getValue().palette(), text, words);
            boolean hidden = vote.shownProperty().get() == Shown.FIRST;
            lanes.show(new SmallLanesFigure(stage.scenes(lesson.stepProperty().get(), hidden, style), stacked));
        });
    }

    /** Puts a region over each option, which takes the mouse and says the option to a screen reader. */
    private void placeOptions(List<Box> places, List<VoteFigure.Option> shown) {
        while (options.size() < places.size()) {
            int number = options.size();
            Region option = new Region();
            option.setId("vote-option-" + (number + 1));
            option.setManaged(false);
            option.setAccessibleRole(AccessibleRole.TEXT);
            option.setOnMouseClicked(event -> vote.count(number, event.getButton() == MouseButton.SECONDARY ? -1 : 1));
            options.add(option);
            getChildren().add(option);
        }
        IntStream.range(0, options.size()).forEach(i -> {
            Region option = options.get(i);
            option.setVisible(i < places.size());
            if (i < places.size()) {
                Box box = places.get(i);
                option.resizeRelocate(box.left(), box.top(), box.width(), box.height());
                option.setAccessibleText(said(i, shown.get(i)));
            }
        });
    }

    private String said(int number, VoteFigure.Option option) {
        return Stream.of(option.before(), option.now())
                .flatMap(Optional::stream)
                .map(count -> words.get("vote.sum", Numbers.count(count)))
                .reduce(
                        words.get("lessons.option", Numbers.count(number + 1), option.text()),
                        (all, count) -> all + " " + count);
    }
}
