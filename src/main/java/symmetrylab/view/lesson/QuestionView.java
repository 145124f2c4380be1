package symmetrylab.view.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.lesson.CurveShape;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.measure.LessonMeasurement;
import symmetrylab.lesson.measure.MeasuredCurve;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.TextButton;
import symmetrylab.viewmodel.lesson.Guess;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.lesson.LessonViewModel.Part;
import symmetrylab.words.Words;

/** The question of a page, and after the run what was measured beside what was said. Nothing moves its place. */
final class QuestionView extends VBox implements Question.Visitor<List<Node>> {

    private static final PseudoClass GUESSED = PseudoClass.getPseudoClass("guessed");
    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");

    private final LessonViewModel lesson;
    private final Words words;
    private final ProseView ask = new ProseView("lesson-ask");
    private Optional<SliderAnswer> slider = Optional.empty();

    QuestionView(LessonViewModel lesson, Words words) {
        this.lesson = lesson;
        this.words = words;
        getStyleClass().add("lesson-question");
    }

    /** Shows the question of the current page, as far as it has been answered. */
    void show() {
        Optional<Question> question = lesson.question();
        FormGrid.setShown(this, question.isPresent());
        if (question.isEmpty()) {
            getChildren().clear();
            return;
        }
        ask.show(lesson.filled(
                explains() ? question.get().asked() : question.get().ask()));
        List<Node> shown = new ArrayList<>(List.of(ask));
        shown.addAll(question.get().accept(this));
        // A slider that stays where it is keeps the focus, and the mouse that drags it.
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    private boolean explains() {
        return lesson.partProperty().get() == Part.EXPLAIN;
    }

    private boolean predicts() {
        return lesson.partProperty().get() == Part.PREDICT;
    }

    @Override
    public List<Node> choice(Question.Choice choice) {
        VBox options = new VBox();
        options.getStyleClass().add("lesson-options");
        Optional<Integer> answer =
                explains() ? lesson.measuredProperty().get().flatMap(found -> found.answer(choice)) : Optional.empty();
        for (int i = 0; i < choice.options().size(); i++) {
            options.getChildren().add(option(choice.options().get(i), i, answer));
        }
        return List.of(options);
    }

    private TextButton option(Question.Option option, int number, Optional<Integer> answer) {
        boolean guessed = lesson.guessProperty().get().equals(Optional.of(new Guess.Chosen(number)));
        boolean holds = answer.equals(Optional.of(number));
        Label key = new Label(Integer.toString(number + 1));
        key.getStyleClass().add("lesson-option-key");
        ProseView text = new ProseView("lesson-option-text");
        text.show(lesson.filled(option.text()));
        VBox inside = new VBox(text);
        inside.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(inside, Priority.ALWAYS);
        if (explains()) {
            ProseView measured = new ProseView("lesson-option-measured");
            if (holds || guessed) {
                String mark = markOf(holds, guessed);
                measured.show(mark, holds ? "lesson-holds" : "lesson-guessed", lesson.filled(option.measured()));
            } else {
                measured.show(lesson.filled(option.measured()));
            }
            inside.getChildren().add(measured);
        }
        HBox row = new HBox(key, inside);
        row.getStyleClass().add("lesson-option-row");
        row.setAlignment(Pos.CENTER_LEFT);
        TextButton button = new TextButton(() -> lesson.predict(new Guess.Chosen(number)));
        button.setId("lesson-option-" + (number + 1));
        button.getStyleClass().add("lesson-option");
        button.getChildren().add(row);
        button.setFocusTraversable(predicts());
        button.setAccessibleText(words.get(
                "lessons.option",
                Numbers.count(number + 1),
                lesson.filled(option.text()).plain()));
        button.pseudoClassStateChanged(GUESSED, guessed);
        button.pseudoClassStateChanged(HOLDS, holds);
        return button;
    }

    private String markOf(boolean holds, boolean guessed) {
        return holds && guessed
                ? words.get("lessons.soItIsGuessed")
                : words.get(holds ? "lessons.soItIs" : "lessons.yourGuess");
    }

    @Override
    public List<Node> slider(Question.Slider question) {
        if (slider.filter(shown -> shown.answers(question)).isEmpty()) {
            slider = Optional.of(new SliderAnswer(lesson, question, words));
        }
        SliderAnswer box = slider.get();
        box.show();
        if (!explains()) {
            return List.of(box);
        }
        Question.Axis axis = question.axis();
        double now = LessonControls.placed(lesson, question);
        LessonMeasurement found = lesson.measuredProperty().get().orElseThrow();
        double measured = found.answer(question);
        Label said = new Label(words.get("lessons.said", axis.text(now)));
        said.getStyleClass().add("lesson-guessed");
        Label is = new Label(words.get("lessons.found", axis.text(measured)));
        is.getStyleClass().add("lesson-holds");
        Label near = new Label(words.get(question.isNear(now, measured) ? "lessons.near" : "lessons.far"));
        near.getStyleClass().add("muted");
        ProseView told = new ProseView("lesson-option-measured");
        told.show(lesson.filled(question.measured()));
        VBox outcome = new VBox(said, is, near, told);
        outcome.getStyleClass().add("lesson-outcome");
        return List.of(box, outcome);
    }

    @Override
    public List<Node> curve(Question.Curve question) {
        if (!explains()) {
            Label how = new Label(words.get("lessons.curve.how"));
            how.getStyleClass().add("muted");
            how.setWrapText(true);
            VBox shapes = new VBox();
            shapes.getStyleClass().add("lesson-options");
            for (CurveShape.Kind kind : CurveShape.Kind.values()) {
                Button shape = new Button(words.get("lessons.curve.shape", kind.ordinal() + 1, shapeOf(kind)));
                shape.setId("lesson-shape-" + (kind.ordinal() + 1));
                shape.setMaxWidth(Double.MAX_VALUE);
                shape.setAlignment(Pos.CENTER_LEFT);
                shape.setDisable(!predicts());
                shape.setOnAction(event -> lesson.predict(
                        new Guess.Drawn(LessonControls.line(lesson, question).shaped(kind))));
                shapes.getChildren().add(shape);
            }
            return List.of(how, shapes);
        }
        MeasuredCurve measured = lesson.measuredCurve().orElseThrow();
        CurveShape.Kind drawn = LessonControls.line(lesson, question).shape().kind();
        CurveShape.Kind is =
                MeasuredCurve.shape(measured.future(), question.axis()).kind();
        Label said = new Label(words.get("lessons.said", shapeOf(drawn)));
        said.getStyleClass().add("lesson-guessed");
        said.setWrapText(true);
        Label found = new Label(words.get("lessons.found", shapeOf(is)));
        found.getStyleClass().add("lesson-holds");
        found.setWrapText(true);
        ProseView told = new ProseView("lesson-option-measured");
        told.show(lesson.filled(question.measured()));
        VBox outcome = new VBox(said, found, told);
        outcome.getStyleClass().add("lesson-outcome");
        return List.of(outcome);
    }

    private String shapeOf(CurveShape.Kind kind) {
        return words.get("lessons.shape." + kind.id());
    }
}
