package symmetrylab.view.export;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import symmetrylab.figure.draw.Figure;
import symmetrylab.view.paint.FigureView;

/** A figure painted in a size of its own and shrunk as a whole to the room it has, so that it looks as it does at full size. */
final class ShrunkFigure extends Region {

    private final FigureView view = new FigureView();
    private double width = 1;
    private double height = 1;

    ShrunkFigure() {
        setMinSize(0, 0);
        view.setManaged(false);
        getChildren().add(view);
    }

    /** Shows {@code figure} as it looks in this size. */
    void show(Figure figure, double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        view.show(figure);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double across = getWidth() - snappedLeftInset() - snappedRightInset();
        double down = getHeight() - snappedTopInset() - snappedBottomInset();
        double scale = Math.min(1, Math.min(across / width, down / height));
        view.resizeRelocate(0, 0, width, height);
        view.shrink(scale);
        view.getTransforms()
                .setAll(
                        new Translate(
                                Math.rint(snappedLeftInset() + (across - scale * width) / 2),
                                Math.rint(snappedTopInset() + (down - scale * height) / 2)),
                        new Scale(scale, scale));
    }
}
