package symmetrylab.view.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
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
import symmetrylab.view.control.FormGrid;
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

    private static final int MOST_HANDS = 999;

    private final LessonControls controls;
    private final LessonViewModel lesson;
    private final VoteViewModel vote;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final Runnable giveKeysBack;
    private final FigureView bars = new FigureView();
    private final FigureView lanes = new FigureView();
    private final List<Region> options = new ArrayList<>();
    private final HBox foot = new HBox();
    private final Label total = new Label();
    private final TextField hands = new TextField();
    private final Label ofHands = new Label();
    private final Label digits = new Label();
    private final Label digitsDo = new Label();
    private final Button more;
    private final Button fewer;
    private final Label mends = new Label();
    private final Button hide;
    private final Button undo;
    private final Button close;
    private final Button explain;
    private final Button again;
    private final Button next;
    private final Button page;
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
        this.giveKeysBack = giveKeysBack;
        setId("vote");
        getStyleClass().add("vote");
        setMinSize(0, 0);
        bars.setId("vote-bars");
        more = button("vote-more", "vote.more.key");
        fewer = button("vote-fewer", "vote.fewer.key");
        hide = button("vote-hide", "vote.hide.key");
        undo = button("vote-undo", "vote.undo.key");
        close = button("vote-close", "vote.close.key");
        explain = button("vote-explain", "vote.explain.key");
        again = button("vote-again", "vote.again.key");
        next = button("vote-next", "vote.next.key");
        page = button("vote-page", "vote.page.key");
        createFoot();
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

    private Button button(String id, String key) {
        Label plate = new Label(words.get(key));
        plate.getStyleClass().add("key");
        plate.setMinWidth(Region.USE_PREF_SIZE);
        Button button = new Button("", plate);
        button.setId(id);
        button.getStyleClass().addAll("flat", "vote-button");
        // Enter closes the vote; it must not press what was clicked last.
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void createFoot() {
        foot.getStyleClass().add("vote-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        total.setId("vote-total");
        total.getStyleClass().add("vote-total");
        ofHands.getStyleClass().add("vote-total");
        hands.setId("vote-hands");
        hands.setPrefColumnCount(3);
        hands.setMinWidth(Region.USE_PREF_SIZE);
        hands.setAccessibleText(words.get("vote.hands"));
        hands.setPromptText("?");
        hands.setText(
                controls.lessons().handsProperty().get().map(String::valueOf).orElse(""));
        hands.textProperty().addListener((property, was, typed) -> {
            if (!typed.matches("[0-9]{0,3}")) {
                hands.setText(was);
            } else {
                Optional<Integer> count =
                        Optional.of(typed).filter(text -> !text.isEmpty()).map(Integer::valueOf);
                controls.lessons().handsProperty().set(count.filter(some -> some > 0 && some <= MOST_HANDS));
            }
        });
        hands.setOnAction(event -> giveKeysBack.run());
        digits.getStyleClass().add("key");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        more.setOnAction(event -> vote.mend(1));
        fewer.setOnAction(event -> vote.mend(-1));
        hide.setOnAction(event -> vote.toggleHidden());
        undo.setOnAction(event -> vote.undo());
        close.setOnAction(event -> vote.close());
        explain.setOnAction(event -> vote.leave());
        again.setOnAction(event -> vote.open());
        next.setOnAction(event -> lesson.next());
        page.setOnAction(event -> vote.leave());
        more.setAccessibleText(words.get("vote.more"));
        fewer.setAccessibleText(words.get("vote.fewer"));
        undo.setText(words.get("vote.undo"));
        explain.setText(words.get("vote.explain"));
        again.setText(words.get("vote.again"));
        next.setText(words.get("vote.next"));
        page.setText(words.get("vote.page"));
        digitsDo.setText(words.get("vote.digits"));
        for (Label label : List.of(total, ofHands, digits, digitsDo, mends)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        foot.getChildren()
                .addAll(
                        total, hands, ofHands, spring, digits, digitsDo, more, fewer, mends, hide, undo, close, explain,
                        again, next, page);
    }

    private Optional<Question.Choice> choice() {
        return lesson.question().filter(Question.Choice.class::isInstance).map(Question.Choice.class::cast);
    }

    private void show() {
        if (!vote.isShown() || choice().isEmpty()) {
            return;
        }
        boolean counting = vote.shownProperty().get().isCounting();
        Ballot ballot = vote.ballotProperty().get();
        for (Node node : List.of(hands, digits, digitsDo, more, fewer, mends, hide, undo, close, page)) {
            FormGrid.setShown(node, counting);
        }
        for (Node node : List.of(explain, again, next)) {
            FormGrid.setShown(node, !counting);
        }
        boolean mendable = ballot.touched().isPresent();
        for (Button button : List.of(more, fewer, undo)) {
            button.setDisable(!mendable);
        }
        digits.setText(words.get(
                "vote.digits.key", Numbers.count(choice().get().options().size())));
        mends.setText(ballot.touched()
                .map(option -> words.get("vote.mend", Numbers.count(option + 1)))
                .orElseGet(() -> words.get("vote.mendNothing")));
        hide.setText(words.get(vote.hiddenProperty().get() ? "vote.show" : "vote.hide"));
        close.setDisable(!vote.canClose());
        close.setText(words.get(closing(ballot)));
        next.setDisable(!lesson.canGoOn());
        showTotal(counting, ballot);
        requestLayout();
    }

    private String closing(Ballot ballot) {
        if (ballot.total() == 0) {
            return "vote.noHand";
        }
        if (!vote.canClose()) {
            return "vote.wait";
        }
        return vote.shownProperty().get() == Shown.FIRST ? "vote.close" : "vote.closeAgain";
    }

    private void showTotal(boolean counting, Ballot ballot) {
        if (counting) {
            total.setText(words.get("vote.total", Numbers.count(ballot.total())));
            ofHands.setText(words.get("vote.ofHands"));
            return;
        }
        ofHands.setText("");
        List<List<Integer>> tallies = tallies();
        Optional<Integer> holds = holding();
        if (tallies.size() > 1 && holds.isPresent()) {
            total.setText(words.get(
                    "vote.beforeAndNow",
                    Numbers.count(tallies.get(0).get(holds.get())),
                    Numbers.count(sum(tallies.get(0))),
                    Numbers.count(tallies.get(1).get(holds.get())),
                    Numbers.count(sum(tallies.get(1)))));
        } else {
            total.setText(words.get("vote.sum", Numbers.count(sum(tallies.get(0)))));
        }
    }

    private List<List<Integer>> tallies() {
        return lesson.tallies(lesson.pageProperty().get());
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The option that was measured to hold, once both votes are closed. */
    private Optional<Integer> holding() {
        return vote.shownProperty().get() == Shown.BOTH
                ? lesson.measuredProperty().get().flatMap(found -> found.answer(choice().orElseThrow()))
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
        Optional<Question.Choice> choice = choice();
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
