package symmetrylab.view.lesson;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.lesson.Highlight;
import symmetrylab.lesson.Stage;
import symmetrylab.view.control.Following;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.words.Words;

/** The steps of a lesson's experiment; locked while they would tell the answer. */
final class LessonTimeline extends HBox {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final LessonViewModel lesson;
    private final Words words;
    private final Button play;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label position = new Label();
    private final Subscription following;
    private boolean showing;

    LessonTimeline(LessonViewModel lesson, Words words) {
        this.lesson = lesson;
        this.words = words;
        getStyleClass().add("lesson-timeline");
        setAlignment(Pos.CENTER_LEFT);
        play = Icons.dress(new Button(), MaterialDesignP.PLAY, words.get("lessons.play"));
        play.setId("lesson-play");
        play.getStyleClass().add("accent");
        play.setOnAction(event -> lesson.togglePlaying());
        slider.setId("lesson-step");
        slider.setAccessibleText(words.get("lessons.step"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((property, old, value) -> {
            if (!showing) {
                lesson.showStep((int) Math.round(value.doubleValue()));
            }
        });
        position.setId("lesson-position");
        position.getStyleClass().add("lesson-position");
        getChildren().addAll(play, slider, position);
        following = Following.of(
                List.of(
                        lesson.stepProperty(),
                        lesson.stageProperty(),
                        lesson.partProperty(),
                        lesson.pageProperty(),
                        lesson.playingProperty()),
                this::show);
        show();
    }

    /** Stops following the lesson, which outlives it. */
    void dispose() {
        following.unsubscribe();
    }

    private void show() {
        showing = true;
        int last = lesson.stageProperty().get().map(Stage::lastStep).orElse(0);
        boolean locked = lesson.isCovered() || last == 0;
        FormGrid.setShown(this, lesson.staged().isPresent());
        boolean pointed = lesson.current()
                .highlight()
                .filter(highlight -> highlight.part() == Highlight.Part.TIMELINE)
                .isPresent();
        pseudoClassStateChanged(POINTED, pointed);
        play.setDisable(locked);
        slider.setDisable(locked);
        slider.setMax(Math.max(1, last));
        slider.setValue(lesson.stepProperty().get());
        boolean plays = lesson.playingProperty().get();
        play.setGraphic(new FontIcon(
                locked ? MaterialDesignL.LOCK_OUTLINE : plays ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        position.setText(words.get(
                "timeline.position", Numbers.count(lesson.stepProperty().get()), Numbers.count(last)));
        showing = false;
    }
}
