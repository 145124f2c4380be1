package symmetrylab.view.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
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
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
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

    private final Subscription following;

    LessonBar(LessonControls controls, LessonViewModel lesson, LessonPane.LessonHost host, Words words) {
        getStyleClass().add("lesson-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button leave = new Button(words.get("lessons.leave"), new FontIcon(MaterialDesignC.CLOSE));
        leave.setId("lesson-leave");
        leave.getStyleClass().add("flat");
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setOnAction(event -> controls.leave());
        Label title = new Label(lesson.lesson().title());
        title.setId("lesson-title");
        title.getStyleClass().add("lesson-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button restart = new Button(words.get("lessons.restart"), new FontIcon(MaterialDesignR.RESTART));
        restart.setId("lesson-restart");
        restart.getStyleClass().add("flat");
        restart.setMinWidth(Region.USE_PREF_SIZE);
        restart.setOnAction(event -> controls.lessons().restart());
        Button vote = new Button(words.get("lessons.vote"), new FontIcon(MaterialDesignH.HAND_BACK_LEFT_OUTLINE));
        vote.setId("lesson-vote");
        vote.getStyleClass().add("flat");
        vote.setMinWidth(Region.USE_PREF_SIZE);
        vote.setOnAction(event -> lesson.vote().open());
        Button notesButton = new Button(words.get("lessons.notes"), new FontIcon(MaterialDesignN.NOTE_TEXT_OUTLINE));
        notesButton.setId("lesson-notes");
        notesButton.getStyleClass().add("flat");
        notesButton.setMinWidth(Region.USE_PREF_SIZE);
        notesButton.setOnAction(event -> host.toggleNotes());
        Button report = new Button(words.get("lessons.report"), new FontIcon(MaterialDesignF.FILE_DOCUMENT_OUTLINE));
        report.setId("lesson-report");
        report.getStyleClass().add("flat");
        report.setMinWidth(Region.USE_PREF_SIZE);
        report.setOnAction(event -> host.report());
        report.disableProperty()
                .bind(host.reportingProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> lesson.measuredProperty().get().isEmpty(), lesson.measuredProperty())));
        Label page = new Label();
        page.setId("lesson-page");
        page.getStyleClass().add("muted");
        page.setMinWidth(Region.USE_PREF_SIZE);
        HBox segments = new HBox();
        segments.setAlignment(Pos.CENTER_LEFT);
        segments.getStyleClass().add("lesson-segments");
        List<Button> buttons = new ArrayList<>();
        int pages = lesson.lesson().pages().size();
        for (int i = 0; i < pages; i++) {
            int number = i;
            Button segment = new Button();
            segment.setId("lesson-segment-" + (i + 1));
            segment.getStyleClass().setAll("lesson-segment");
            segment.setAccessibleText(words.get("lessons.page", Numbers.count(i + 1), Numbers.count(pages)));
            segment.setOnAction(event -> lesson.open(number));
            buttons.add(segment);
        }
        segments.getChildren().addAll(buttons);
        for (Button button : List.of(notesButton, report, restart)) {
            button.setTooltip(new Tooltip(button.getText()));
        }
        widthProperty().subscribe((Number width) -> {
            ContentDisplay shown = width.doubleValue() < WIDE ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            List.of(notesButton, report, restart).forEach(button -> button.setContentDisplay(shown));
        });
        Subscription presenting = host.presentingProperty().subscribe((Boolean presents) -> {
            FormGrid.setShown(report, !presents);
            FormGrid.setShown(restart, !presents);
        });
        getChildren().addAll(leave, title, vote, notesButton, report, restart, page, segments);
        Subscription voting = Following.of(
                List.of(lesson.pageProperty(), lesson.partProperty()),
                () -> vote.setDisable(!lesson.vote().canOpen()));
        Subscription paging = lesson.pageProperty().subscribe((Integer now) -> {
            vote.setDisable(!lesson.vote().canOpen());
            page.setText(words.get("lessons.page", Numbers.count(now + 1), Numbers.count(pages)));
            for (int i = 0; i < pages; i++) {
                buttons.get(i).setDisable(i > lesson.furthest());
                buttons.get(i).pseudoClassStateChanged(CURRENT, i == now);
            }
        });
        following = Subscription.combine(presenting, voting, paging);
    }

    /** Stops following the lesson, which outlives it. */
    void dispose() {
        following.unsubscribe();
    }
}
