package symmetrylab.view.timeline;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Two lines that change with every frame: their labels are not managed, so that nothing else is laid out for them. */
final class Readout extends Region {

    private final Label first = new Label();
    private final Label second = new Label();
    private final Label widest = new Label();
    private final Label widestSecond = new Label();

    /**
     * Two empty lines.
     *
     * @param firstId the id of the first line
     * @param secondId the id of the second
     */
    Readout(String firstId, String secondId) {
        getStyleClass().add("readout");
        first.setId(firstId);
        second.setId(secondId);
        for (Label label : new Label[] {first, widest}) {
            label.getStyleClass().add("readout-first");
        }
        for (Label label : new Label[] {second, widestSecond}) {
            label.getStyleClass().add("readout-second");
        }
        first.setManaged(false);
        second.setManaged(false);
        widest.setVisible(false);
        widestSecond.setVisible(false);
        getChildren().addAll(first, second, widest, widestSecond);
    }

    /** Shows two lines. */
    void show(String firstText, String secondText) {
        first.setText(firstText);
        second.setText(secondText);
    }

    /** Leaves room for lines as long as these. */
    void leaveRoomFor(String firstText, String secondText) {
        widest.setText(firstText);
        widestSecond.setText(secondText);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(Math.max(widest.prefWidth(-1), widestSecond.prefWidth(-1)));
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return first.prefHeight(-1) + second.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double line = first.prefHeight(-1);
        double top = Math.max(0, (getHeight() - prefHeight(-1)) / 2);
        first.resizeRelocate(0, top, getWidth(), line);
        second.resizeRelocate(0, top + line, getWidth(), second.prefHeight(-1));
        widest.resize(widest.prefWidth(-1), line);
        widestSecond.resize(widestSecond.prefWidth(-1), line);
    }
}
