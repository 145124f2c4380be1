package symmetrylab.view.lesson;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import symmetrylab.lesson.Question;
import symmetrylab.viewmodel.lesson.Guess;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.lesson.LessonViewModel.Part;
import symmetrylab.words.Words;

/** The slider that answers a question with a number. Until it is set it has no thumb and no number. */
final class SliderAnswer extends VBox {

    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");

    private final LessonViewModel lesson;
    private final Question.Slider question;
    private final Words words;
    private final Label value = new Label();
    private final Slider slider = new Slider(0, 1, 0.5);
    private boolean showing;

    SliderAnswer(LessonViewModel lesson, Question.Slider question, Words words) {
        this.lesson = lesson;
        this.question = question;
        this.words = words;
        getStyleClass().add("lesson-slider-box");
        value.setId("lesson-slider-value");
        value.getStyleClass().add("lesson-value");
        slider.setId("lesson-slider");
        // The keys of the lesson set it, whether it has the focus or not.
        slider.getStyleClass().addAll("lesson-slider", "keyless");
        slider.valueProperty().addListener((property, old, place) -> moved());
        slider.valueChangingProperty().addListener((property, was, is) -> moved());
        Question.Axis axis = question.axis();
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox ends = new HBox(new Label(axis.end(axis.from())), spring, new Label(axis.end(axis.to())));
        ends.getStyleClass().add("muted");
        getChildren().addAll(value, slider, ends);
    }

    /** Whether this answers {@code asked}. */
    boolean answers(Question.Slider asked) {
        return question.equals(asked);
    }

    private void moved() {
        if (showing) {
            return;
        }
        double set = question.axis().value(slider.getValue());
        tell(true, set);
        if (!slider.isValueChanging()) {
            lesson.predict(new Guess.Placed(set));
        }
    }

    /** Shows what was said. */
    void show() {
        if (slider.isValueChanging()) {
            return;
        }
        showing = true;
        boolean isSet = lesson.guessProperty().get().isPresent();
        double now = LessonControls.placed(lesson, question);
        slider.setDisable(lesson.partProperty().get() != Part.PREDICT);
        slider.setValue(question.axis().place(now));
        tell(isSet, now);
        showing = false;
    }

    private void tell(boolean isSet, double number) {
        String text = isSet ? question.axis().text(number) : words.get("lessons.unset");
        value.setText(text);
        value.pseudoClassStateChanged(UNSET, !isSet);
        slider.pseudoClassStateChanged(UNSET, !isSet);
        slider.setAccessibleText(words.get("lessons.slider", question.ask().plain(), text));
    }
}
