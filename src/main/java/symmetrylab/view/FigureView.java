package symmetrylab.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import symmetrylab.figure.Figure;

/** A region that paints a figure, at most once a pulse. */
final class FigureView extends Region {

    static final String STYLE_CLASS = "figure-view";

    private final Canvas canvas = new Canvas();
    private Optional<Figure> figure = Optional.empty();
    private Optional<Figure> painted = Optional.empty();

    FigureView() {
        getStyleClass().add(STYLE_CLASS);
        getChildren().add(canvas);
        setMinSize(0, 0);
    }

    /** Shows another figure from the next pulse on. */
    void show(Figure next) {
        figure = Optional.of(next);
        requestLayout();
    }

    /** Lays a node over the figure; it places itself. */
    void cover(Node node) {
        getChildren().add(node);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
        if (width < 1 || height < 1 || (!resized && painted == figure)) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        painted = figure;
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, width, height);
        figure.ifPresent(what -> what.paint(new CanvasPen(context), width, height));
    }
}
