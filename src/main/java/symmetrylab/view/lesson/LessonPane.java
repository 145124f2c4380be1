package symmetrylab.view.lesson;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import symmetrylab.figure.draw.Theme;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.view.control.Following;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.lesson.LessonViewModel.Part;
import symmetrylab.words.Words;

/**
 * An open lesson: its bar, the words of the page at the left, the lanes at the right and the timeline below; or the vote
 * of a class in place of all that.
 */
final class LessonPane extends StackPane {

    private static final double TEXT_WIDTH = 340;
    private static final double WIDE_TEXT = 480;
    private static final double WIDE = 1600;
    private static final double TYPE = 15;
    private static final double WIDE_TYPE = 19;

    /** The type of present mode in a window of 1920 × 1080; in proportion in others. */
    private static final double PRESENT_TYPE = 24;

    /** How much larger type in the lanes is in a window of 1920 × 1080; in proportion in others, but never smaller. */
    private static final double LARGE = 1.3;

    private static final double PRESENT_WIDTH = 1920;
    private static final double PRESENT_HEIGHT = 1080;

    /** The width of the words beside lanes in present mode, in sizes of the type. */
    private static final double PRESENT_TEXT = 25;

    /** The largest width of words without lanes, in sizes of the type. */
    private static final double TEXT_ALONE = 46;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PRESENTS = PseudoClass.getPseudoClass("presents");
    private static final PseudoClass EXPLAINS = PseudoClass.getPseudoClass("explains");

    /** What a lesson needs of the screen it is on. */
    interface LessonHost {

        /** Takes the focus from a button that disappears, so that it does not wander to another one. */
        void giveKeysBack();

        /** Opens or closes the teacher's notes. */
        void toggleNotes();

        /** Saves what was said so far. */
        void report();

        /** Saves the lesson as a live page. */
        void savePage();

        /** Whether type is large. */
        ReadOnlyBooleanProperty presentingProperty();

        /** Whether a report is being written. */
        ReadOnlyBooleanProperty reportingProperty();

        /** Whether a page is being written. */
        ReadOnlyBooleanProperty savingPageProperty();
    }

    private final LessonViewModel lesson;
    private final Words words;
    private final LessonHost host;
    private final StageView stage;
    private final Region left;
    private final Map<Part, Label> parts = new EnumMap<>(Part.class);
    private final HBox partRow = new HBox();
    private final Label title = new Label();
    private final ProseView text = new ProseView("lesson-text");
    private final QuestionView question;
    private final ProseView why = new ProseView("lesson-why");
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final LessonFoot foot;
    private final Runnable end;

    LessonPane(
            LessonControls controls,
            LessonViewModel lesson,
            ObservableValue<Theme> theme,
            Words words,
            LessonHost host) {
        this.lesson = lesson;
        this.words = words;
        this.host = host;
        question = new QuestionView(lesson, words);
        foot = new LessonFoot(controls, lesson, host, words);
        getStyleClass().add("lesson-pane");
        BorderPane page = new BorderPane();
        LessonBar bar = new LessonBar(controls, lesson, host, words);
        page.setTop(bar);
        left = createWords();
        page.setLeft(left);
        stage = new StageView(controls, lesson, theme, words);
        page.setCenter(stage);
        LessonTimeline timeline = new LessonTimeline(lesson, words);
        page.setBottom(timeline);
        VoteView vote = new VoteView(controls, lesson, theme, words, host::giveKeysBack);
        getChildren().addAll(page, vote);
        showOneOf(page, vote);
        Subscription following = Subscription.combine(
                lesson.vote().shownProperty().subscribe(() -> {
                    showOneOf(page, vote);
                    host.giveKeysBack();
                }),
                lesson.pageProperty().subscribe((Integer number) -> scroll.setVvalue(0)),
                Following.of(
                        List.of(
                                lesson.pageProperty(),
                                lesson.partProperty(),
                                lesson.guessProperty(),
                                lesson.measuredProperty()),
                        this::show),
                lesson.stageProperty().subscribe(foot::show),
                // The button just pressed is hidden.
                Following.of(List.of(lesson.pageProperty(), lesson.partProperty()), host::giveKeysBack),
                Following.of(
                        List.of(
                                widthProperty(),
                                heightProperty(),
                                host.presentingProperty(),
                                lesson.pageProperty(),
                                lesson.measuredProperty()),
                        this::fit));
        end = () -> {
            following.unsubscribe();
            bar.dispose();
            stage.dispose();
            timeline.dispose();
            vote.dispose();
        };
        fit();
        show();
    }

    /** Stops following the lesson, which is kept until it is opened again. */
    void dispose() {
        end.run();
    }

    /** Shares the width between words and lanes; words without lanes or a plot to draw on have all of it. */
    private void fit() {
        boolean presents = host.presentingProperty().get();
        boolean wide = getWidth() >= WIDE;
        double plain = wide ? WIDE_TYPE : TYPE;
        double share = Math.min(getWidth() / PRESENT_WIDTH, getHeight() / PRESENT_HEIGHT);
        double type = presents ? Math.max(TYPE, share * PRESENT_TYPE) : plain;
        boolean alone = !stage.hasContent();
        FormGrid.setShown(stage, !alone);
        double beside = presents ? Math.max(TEXT_WIDTH, PRESENT_TEXT * type) : wide ? WIDE_TEXT : TEXT_WIDTH;
        double wanted = alone ? getWidth() : beside;
        left.setPrefWidth(wanted);
        left.setMinWidth(wanted);
        column.setMaxWidth(alone ? TEXT_ALONE * type : Double.MAX_VALUE);
        foot.setMaxWidth(column.getMaxWidth());
        pseudoClassStateChanged(PseudoClass.getPseudoClass("wide"), wide);
        pseudoClassStateChanged(PRESENTS, presents);
        setStyle(presents ? "-fx-font-size: " + type + "px;" : "");
        stage.setType(presents ? type : plain - 2, Math.max(1, LARGE * share));
    }

    private void showOneOf(BorderPane page, VoteView vote) {
        FormGrid.setShown(page, !lesson.vote().isShown());
        FormGrid.setShown(vote, lesson.vote().isShown());
    }

    private BorderPane createWords() {
        for (Part part : new Part[] {Part.PREDICT, Part.WATCH, Part.EXPLAIN}) {
            Label label = new Label(words.get("lessons.part." + part.name().toLowerCase(Locale.ROOT)));
            label.getStyleClass().add("lesson-part");
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            parts.put(part, label);
            partRow.getChildren().add(label);
        }
        partRow.getStyleClass().add("lesson-parts");
        title.getStyleClass().add("lesson-page-title");
        title.setWrapText(true);
        column.getStyleClass().add("lesson-column");
        column.getChildren().addAll(partRow, title, text, question, why);
        StackPane holder = new StackPane(column);
        holder.setAlignment(Pos.TOP_CENTER);
        scroll.setContent(holder);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        BorderPane all = new BorderPane(scroll);
        all.getStyleClass().add("lesson-words");
        all.setBottom(foot);
        BorderPane.setAlignment(foot, Pos.CENTER);
        return all;
    }

    private void show() {
        Part part = lesson.partProperty().get();
        boolean asks = lesson.question().isPresent();
        boolean explains = part == Part.EXPLAIN;
        FormGrid.setShown(partRow, asks);
        parts.forEach((which, label) -> label.pseudoClassStateChanged(CURRENT, which == part));
        title.setText(lesson.current().title());
        // After the run the answers and the reason need the room.
        FormGrid.setShown(title, !explains);
        pseudoClassStateChanged(EXPLAINS, explains);
        text.show(explains ? Prose.EMPTY : lesson.filled(lesson.current().text()));
        question.show();
        Prose told = lesson.current().why();
        why.show(explains || !asks ? lesson.filled(told) : Prose.EMPTY);
        foot.show();
    }
}
