package symmetrylab.view.lesson;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.lesson.Ballot;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.lesson.VoteViewModel;
import symmetrylab.viewmodel.lesson.VoteViewModel.Shown;
import symmetrylab.words.Words;

/** The sum of a vote at the left, and at the right the keys with what they do, which can be clicked too. */
final class VoteFoot extends HBox {

    private static final int MOST_HANDS = 999;

    private final LessonViewModel lesson;
    private final VoteViewModel vote;
    private final Words words;
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

    VoteFoot(LessonControls controls, LessonViewModel lesson, Words words, Runnable giveKeysBack) {
        this.lesson = lesson;
        this.vote = lesson.vote();
        this.words = words;
        more = button("vote-more", "vote.more.key", () -> vote.mend(1));
        fewer = button("vote-fewer", "vote.fewer.key", () -> vote.mend(-1));
        hide = button("vote-hide", "vote.hide.key", vote::toggleHidden);
        undo = button("vote-undo", "vote.undo.key", vote::undo);
        close = button("vote-close", "vote.close.key", vote::close);
        explain = button("vote-explain", "vote.explain.key", vote::leave);
        again = button("vote-again", "vote.again.key", vote::open);
        next = button("vote-next", "vote.next.key", lesson::next);
        page = button("vote-page", "vote.page.key", vote::leave);
        getStyleClass().add("vote-foot");
        setAlignment(Pos.CENTER_LEFT);
        total.setId("vote-total");
        total.getStyleClass().add("vote-total");
        ofHands.getStyleClass().add("vote-total");
        fillHands(controls, giveKeysBack);
        digits.getStyleClass().add("key");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
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
        getChildren()
                .addAll(
                        total, hands, ofHands, spring, digits, digitsDo, more, fewer, mends, hide, undo, close, explain,
                        again, next, page);
    }

    private void fillHands(LessonControls controls, Runnable giveKeysBack) {
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
    }

    private Button button(String id, String key, Runnable action) {
        Label plate = new Label(words.get(key));
        plate.getStyleClass().add("key");
        plate.setMinWidth(Region.USE_PREF_SIZE);
        Button button = new Button("", plate);
        button.setId(id);
        button.getStyleClass().addAll("flat", "vote-button");
        // Enter closes the vote; it must not press what was clicked last.
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Shows what can be done now, and the sums; {@code holds} is the option measured to hold once that may be told. */
    void show(Optional<Integer> holds) {
        boolean counting = vote.shownProperty().get().isCounting();
        Ballot ballot = vote.ballotProperty().get();
        for (Node node : List.of(hands, digits, digitsDo, more, fewer, mends, hide, undo, close, page)) {
            FormGrid.setShown(node, counting);
        }
        for (Node node : List.of(explain, again)) {
            FormGrid.setShown(node, !counting);
        }
        FormGrid.setShown(next, !counting && !lesson.isLast());
        boolean mendable = ballot.touched().isPresent();
        for (Button button : List.of(more, fewer, undo)) {
            button.setDisable(!mendable);
        }
        digits.setText(words.get(
                "vote.digits.key",
                Numbers.count(vote.choice().orElseThrow().options().size())));
        mends.setText(ballot.touched()
                .map(option -> words.get("vote.mend", Numbers.count(option + 1)))
                .orElseGet(() -> words.get("vote.mendNothing")));
        hide.setText(words.get(vote.hiddenProperty().get() ? "vote.show" : "vote.hide"));
        close.setDisable(!vote.canClose());
        close.setText(words.get(closing(ballot)));
        next.setDisable(!lesson.canGoOn());
        showTotal(counting, ballot, holds);
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

    private void showTotal(boolean counting, Ballot ballot, Optional<Integer> holds) {
        if (counting) {
            total.setText(words.get("vote.total", Numbers.count(ballot.total())));
            ofHands.setText(words.get("vote.ofHands"));
            return;
        }
        ofHands.setText("");
        List<List<Integer>> tallies = lesson.tallies(lesson.pageProperty().get());
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

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
