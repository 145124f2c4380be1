package symmetrylab.view.timeline;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;
import symmetrylab.viewmodel.timeline.TimelineSizes;
import symmetrylab.words.Words;

/**
 * The current step and the number of steps. The step is bold, and the text after it stays in place while digits change.
 * As it changes with every frame, its labels are not managed, so that nothing else is laid out.
 */
final class Readout extends Region {

    /** Stands for the number while a sentence is taken apart. */
    private static final String MARK = "\u0001";

    private static final double AFTER_SIZE = 0.78;

    private final Words words;
    /** The whole sentence, for screen readers; the parts are for the eye. */
    private final Label whole = new Unseen();

    private final Label before = part("readout-before");
    private final Label number = part("readout-number");
    private final Label after = part("readout-after");
    private final Label widest = part("readout-number");
    private int step;
    private int last;

    /** A label without a picture, so that another text costs no layout. */
    private static final class Unseen extends Label {
        @Override
        protected Skin<?> createDefaultSkin() {
            return new SkinBase<Label>(this) {};
        }
    }

    /**
     * An empty readout.
     *
     * @param id of the label with the whole sentence
     */
    Readout(String id, Words words) {
        this.words = words;
        whole.setId(id);
        whole.setManaged(false);
        widest.setVisible(false);
        getChildren().addAll(before, number, after, widest, whole);
        show(0, 0);
    }

    private static Label part(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }

    /** Adopts the sizes for another size of the window. */
    void fit(TimelineSizes sizes) {
        for (Label label : List.of(before, number, widest)) {
            label.setStyle("-fx-font-size: " + Math.round(sizes.position()) + "px;");
        }
        after.setStyle("-fx-font-size: " + Math.round(AFTER_SIZE * sizes.position()) + "px;");
        requestLayout();
        // Unmanaged labels get a new font only with the next style pass.
        show(step, last);
    }

    /** Shows a step. */
    void show(int newStep, int newLast) {
        boolean isWider = newLast != last || whole.getText().isEmpty();
        step = newStep;
        last = newLast;
        String sentence = sentence();
        int place = sentence.indexOf(MARK);
        whole.setText(words.get("timeline.position", step, last));
        number.setText(number(step, sentence));
        if (isWider) {
            before.setText(sentence.substring(0, place));
            after.setText(sentence.substring(place + MARK.length()));
            requestLayout();
        }
        place();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(before.prefWidth(-1) + widthFor(number(last, sentence())) + after.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return number.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private String sentence() {
        return words.get("timeline.position", MARK, last);
    }

    /** The step as {@code sentence} writes it in place of the mark. */
    private String number(int value, String sentence) {
        String filled = words.get("timeline.position", value, last);
        int place = sentence.indexOf(MARK);
        return filled.substring(place, filled.length() - (sentence.length() - place - MARK.length()));
    }

    /** The room for any number of as many digits. */
    private double widthFor(String text) {
        widest.setText(text.replaceAll("\\d", "8"));
        return Math.max(widest.prefWidth(-1), number.prefWidth(-1));
    }

    private void place() {
        if (getWidth() <= 0) {
            return;
        }
        double x = 0;
        double base = number.getBaselineOffset();
        for (Label label : List.of(before, number, after)) {
            double width = label == number ? widthFor(label.getText()) : label.prefWidth(-1);
            label.resizeRelocate(x, base - label.getBaselineOffset(), width, label.prefHeight(-1));
            x += width;
        }
        whole.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
