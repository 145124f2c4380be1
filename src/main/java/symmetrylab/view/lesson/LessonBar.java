package symmetrylab.view.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.view.control.Following;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.words.Words;

/** The bar of a lesson: leave, its title, and its pages, of which those seen can be opened. */
final class LessonBar extends HBox {

    /** A narrower bar shows only the signs of what is not pressed while teaching. */
    private static final double WIDE = 1200;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final LessonViewModel lesson;
    private final Words words;
    private final Button vote;
    private final Label page = new Label();
    private final List<Button> segments = new ArrayList<>();
    private final Subscription following;

    LessonBar(LessonControls controls, LessonViewModel lesson, LessonPane.LessonHost host, Words words) {
        this.lesson = lesson;
        this.words = words;
        getStyleClass().add("lesson-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button leave = button("lesson-leave", "lessons.leave", MaterialDesignC.CLOSE, controls::leave);
        vote = button("lesson-vote", "lessons.vote", MaterialDesignH.HAND_BACK_LEFT_OUTLINE, () -> lesson.vote()
                .open());
        Button notes = button("lesson-notes", "lessons.notes", MaterialDesignN.NOTE_TEXT_OUTLINE, host::toggleNotes);
        Button restart = button("lesson-restart", "lessons.restart", MaterialDesignR.RESTART, () -> controls.lessons()
                .restart());
        Button report = SavingButton.report("lesson-report", lesson, host, words);
        report.getStyleClass().add("flat");
        Button web = SavingButton.page("lesson-save-page", lesson, host, words);
        web.getStyleClass().add("flat");
        foldWhenNarrow(List.of(notes, report, web, restart));
        web.getTooltip().setText(words.get("lessons.web.tip"));
        page.setId("lesson-page");
        page.getStyleClass().add("muted");
        page.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(leave, createTitle(), vote, notes, report, web, restart, page, createSegments());
        following = Subscription.combine(
                host.presentingProperty().subscribe((Boolean presents) -> {
                    FormGrid.setShown(report, !presents);
                    FormGrid.setShown(web, !presents);
                    FormGrid.setShown(restart, !presents);
                }),
                Following.of(List.of(lesson.pageProperty(), lesson.partProperty()), this::show));
        show();
    }

    private Button button(String id, String key, Ikon sign, Runnable action) {
        Button button = new LessonButton(id, key, sign, action, words);
        button.getStyleClass().add("flat");
        return button;
    }

    private void foldWhenNarrow(List<Button> buttons) {
        for (Button button : buttons) {
            button.setTooltip(new Tooltip(button.getText()));
        }
        widthProperty().subscribe((Number width) -> {
            ContentDisplay shown = width.doubleValue() < WIDE ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            buttons.forEach(button -> button.setContentDisplay(shown));
        });
    }

    private Label createTitle() {
        Label title = new Label(lesson.lesson().title());
        title.setId("lesson-title");
        title.getStyleClass().add("lesson-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        return title;
    }

    private HBox createSegments() {
        int pages = lesson.lesson().pages().size();
        for (int i = 0; i < pages; i++) {
            int number = i;
            Button segment = new Button();
            segment.setId("lesson-segment-" + (i + 1));
            segment.getStyleClass().setAll("lesson-segment");
            segment.setAccessibleText(nameOf(i));
            segment.setOnAction(event -> lesson.open(number));
            segments.add(segment);
        }
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lesson-segments");
        row.getChildren().addAll(segments);
        return row;
    }

    private String nameOf(int number) {
        return words.get(
                "lessons.page",
                Numbers.count(number + 1),
                Numbers.count(lesson.lesson().pages().size()));
    }

    private void show() {
        int now = lesson.pageProperty().get();
        vote.setDisable(!lesson.vote().canOpen());
        page.setText(nameOf(now));
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).setDisable(i > lesson.furthest());
            segments.get(i).pseudoClassStateChanged(CURRENT, i == now);
        }
    }

    /** Stops following the lesson, which outlives it. */
    void dispose() {
        following.unsubscribe();
    }
}
