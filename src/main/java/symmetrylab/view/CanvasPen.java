package symmetrylab.view;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import symmetrylab.figure.Figure;
import symmetrylab.figure.Ink;
import symmetrylab.figure.InkGrid;
import symmetrylab.figure.Lettering;
import symmetrylab.figure.Path;
import symmetrylab.figure.Pen;
import symmetrylab.figure.Stroke;

/** A pen that draws on a JavaFX canvas. */
final class CanvasPen implements Pen {

    private final GraphicsContext context;

    CanvasPen(GraphicsContext context) {
        this.context = context;
        context.setLineCap(StrokeLineCap.ROUND);
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.setTextBaseline(VPos.BASELINE);
        context.setImageSmoothing(false);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        use(stroke);
        context.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void path(Path path, Stroke stroke) {
        use(stroke);
        trace(path);
        context.stroke();
    }

    @Override
    public void fill(Path path, Ink ink) {
        context.setFill(color(ink));
        trace(path);
        context.fill();
    }

    @Override
    public void disc(double centerX, double centerY, double radius, Ink ink) {
        context.setFill(color(ink));
        context.fillOval(centerX - radius, centerY - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void circle(double centerX, double centerY, double radius, Stroke stroke) {
        use(stroke);
        context.strokeOval(centerX - radius, centerY - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink ink) {
        context.setFill(color(ink));
        if (radius == 0) {
            context.fillRect(x, y, width, height);
        } else {
            context.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void frame(double x, double y, double width, double height, double radius, Stroke stroke) {
        use(stroke);
        context.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    @Override
    public void grid(double x, double y, double width, double height, InkGrid grid) {
        WritableImage image = new WritableImage(grid.columns(), grid.rows());
        PixelWriter pixels = image.getPixelWriter();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                pixels.setColor(column, row, color(grid.at(row, column)));
            }
        }
        context.drawImage(image, x, y, width, height);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        context.setFill(color(lettering.ink()));
        context.setFont(font(lettering));
        context.setTextAlign(
                switch (lettering.horizontal()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        double capital = Fonts.CAPITAL_HEIGHT * lettering.size();
        double down =
                switch (lettering.vertical()) {
                    case BASELINE -> 0;
                    case MIDDLE -> capital / 2;
                    case TOP -> capital;
                };
        context.fillText(text, x, y + down);
    }

    @Override
    public void area(double x, double y, double width, double height, Figure figure) {
        context.save();
        context.translate(x, y);
        context.beginPath();
        context.rect(0, 0, width, height);
        context.clip();
        figure.paint(this, width, height);
        context.restore();
    }

    private static Font font(Lettering lettering) {
        return Fonts.of(lettering.weight(), lettering.size());
    }

    private void use(Stroke stroke) {
        context.setStroke(color(stroke.ink()));
        context.setLineWidth(stroke.width());
        context.setLineDashes(stroke.dash().toArray());
    }

    private void trace(Path path) {
        context.beginPath();
        path.visit(new Path.Visitor() {
            @Override
            public void moveTo(double x, double y) {
                context.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                context.lineTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                context.bezierCurveTo(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                context.closePath();
            }
        });
    }

    private static Color color(Ink ink) {
        return Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha());
    }
}
