package symmetrylab.view.lesson;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.lesson.Question;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.lesson.LessonViewModel.Part;
import symmetrylab.words.Words;

/**
 * What can be done next on a page of a lesson, and above it why it cannot be done yet. The last page ends the lesson, but
 * only by this button and by Esc: a key that turns pages, such as that of a clicker, never does.
 */
final class LessonFoot extends VBox {

    private final LessonViewModel lesson;
    private final Words words;
    private final Label hint = new Label();
    private final Button run;
    private final Button next;
    private final Button finish;
    private final Button again;
    private final Button back;
    private final Button report;

    LessonFoot(LessonControls controls, LessonViewModel lesson, LessonPane.LessonHost host, Words words) {
        this.lesson = lesson;
        this.words = words;
        getStyleClass().add("lesson-foot");
        hint.setId("lesson-hint");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        run = button("lesson-run", "lessons.run", MaterialDesignP.PLAY, lesson::run);
        run.getStyleClass().add("accent");
        next = button("lesson-next", "lessons.next", MaterialDesignC.CHEVRON_RIGHT, lesson::next);
        next.getStyleClass().add("accent");
        finish = button("lesson-finish", "lessons.finish", MaterialDesignC.CHECK, controls::leave);
        finish.getStyleClass().add("accent");
        again = button("lesson-again", "lessons.again", MaterialDesignR.REPLAY, lesson::again);
        back = button("lesson-back", "lessons.back", MaterialDesignC.CHEVRON_LEFT, lesson::back);
        report = SavingButton.report("lesson-last-report", lesson, host, words);
        HBox row = new HBox(run, next, finish, again, back, report);
        row.getStyleClass().add("lesson-buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(hint, row);
    }

    private Button button(String id, String key, Ikon sign, Runnable action) {
        return new LessonButton(id, key, sign, action, words);
    }

    /** Shows what can be done now. */
    void show() {
        Part part = lesson.partProperty().get();
        boolean predicts = part == Part.PREDICT;
        FormGrid.setShown(run, predicts);
        run.setDisable(!lesson.canRun());
        run.setGraphic(new FontIcon(lesson.canRun() ? MaterialDesignP.PLAY : MaterialDesignL.LOCK_OUTLINE));
        boolean last = lesson.isLast();
        FormGrid.setShown(next, !predicts && !last);
        next.setDisable(!lesson.canGoOn());
        boolean ends = last && lesson.isAnswered();
        FormGrid.setShown(finish, !predicts && last);
        finish.setDisable(!ends);
        FormGrid.setShown(report, ends);
        boolean canRepeat = lesson.canRepeat();
        FormGrid.setShown(again, canRepeat);
        FormGrid.setShown(back, !canRepeat && lesson.pageProperty().get() > 0);
        hint.setText(hint(part));
        FormGrid.setShown(hint, !hint.getText().isEmpty());
    }

    private String hint(Part part) {
        if (part == Part.PREDICT) {
            return lesson.canRun() ? "" : words.get(missing());
        }
        if (part == Part.WATCH) {
            return words.get("lessons.watch");
        }
        if (lesson.isLast()) {
            return words.get("lessons.last");
        }
        if (part == Part.EXPLAIN) {
            return lesson.lesson()
                    .askedAgainOn(lesson.pageProperty().get())
                    .map(page -> words.get("lessons.askedAgain", Numbers.count(page + 1)))
                    .orElse("");
        }
        return "";
    }

    private String missing() {
        if (lesson.guessProperty().get().isPresent()) {
            return lesson.isReady() ? "lessons.first.whole" : "lessons.measuring";
        }
        Question asked = lesson.question().orElseThrow();
        return asked instanceof Question.Choice
                ? "lessons.first.choice"
                : asked instanceof Question.Slider ? "lessons.first.slider" : "lessons.first.curve";
    }
}
