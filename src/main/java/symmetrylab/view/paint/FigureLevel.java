package symmetrylab.view.paint;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;

/** Pixels with shapes, and above them a canvas with texts, which are set again only when one of them changed. */
final class FigureLevel extends Group {

    private record Text(String text, double x, double y, Lettering lettering, PixelPen.Clip clip) {

        /** Whether it lies in this part, at least mostly: its size is estimated. */
        boolean touches(double left, double top, double right, double bottom) {
            double width = 0.5 * lettering.size() * text.length();
            double height = Fonts.CAPITAL_HEIGHT * lettering.size();
            double start =
                    switch (lettering.horizontal()) {
                        case LEFT -> x;
                        case CENTER -> x - width / 2;
                        case RIGHT -> x - width;
                    };
            double high = y + down(lettering) - height;
            return start < right && start + width > left && high < bottom && high + height > top;
        }
    }

    /** Pixels with the image that shows them. */
    private record Sheet(Raster raster, PixelBuffer<IntBuffer> buffer, WritableImage image) {

        static Sheet of(int width, int height) {
            IntBuffer pixels = IntBuffer.allocate(width * height);
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance());
            return new Sheet(new Raster(width, height, pixels.array()), buffer, new WritableImage(buffer));
        }
    }

    private final double width;
    private final double height;
    private final ImageView shapes = new ImageView();
    private final Canvas texts;
    private final Map<Ink, Color> colors = new HashMap<>();
    private final List<Sheet> sheets;
    private List<Text> written = List.of();
    private List<Text> told = new ArrayList<>();
    private int turn;

    /** A level of this size at scale 1. */
    FigureLevel(double width, double height, double scale) {
        this.width = width;
        this.height = height;
        texts = new Canvas(width, height);
        int across = (int) Math.max(1, Math.ceil(width * scale));
        int down = (int) Math.max(1, Math.ceil(height * scale));
        // While one is drawn by the render thread, the next frame is painted into the other.
        sheets = List.of(Sheet.of(across, down), Sheet.of(across, down));
        shapes.setSmooth(false);
        shapes.setFitWidth(across / scale);
        shapes.setFitHeight(down / scale);
        getChildren().addAll(shapes, texts);
        setAutoSizeChildren(false);
    }

    /** Begins another picture. */
    void clear() {
        turn = 1 - turn;
        raster().clear();
        told = new ArrayList<>();
    }

    /** The pixels of the picture that was begun. */
    Raster raster() {
        return sheets.get(turn).raster();
    }

    void add(String text, double x, double y, Lettering lettering, PixelPen.Clip clip) {
        told.add(new Text(text, x, y, lettering, clip));
    }

    /** Whether this part of the picture holds a text. */
    boolean hasTextIn(double left, double top, double right, double bottom) {
        for (Text text : told) {
            if (text.touches(left, top, right, bottom)) {
                return true;
            }
        }
        return false;
    }

    /** Shows the picture that was begun. */
    void show() {
        Sheet sheet = sheets.get(turn);
        sheet.buffer().updateBuffer(changed -> null);
        shapes.setVisible(!sheet.raster().isEmpty());
        shapes.setImage(sheet.image());
        if (!told.equals(written)) {
            GraphicsContext context = texts.getGraphicsContext2D();
            context.clearRect(0, 0, width, height);
            context.setTextBaseline(VPos.BASELINE);
            told.forEach(text -> write(context, text));
            written = told;
        }
    }

    private void write(GraphicsContext context, Text text) {
        Lettering lettering = text.lettering();
        PixelPen.Clip clip = text.clip();
        boolean clipped = clip.left() > 0 || clip.top() > 0 || clip.right() < width || clip.bottom() < height;
        if (clipped) {
            context.save();
            context.beginPath();
            context.rect(clip.left(), clip.top(), clip.right() - clip.left(), clip.bottom() - clip.top());
            context.clip();
        }
        context.setFill(colors.computeIfAbsent(
                lettering.ink(), ink -> Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha())));
        context.setFont(Fonts.of(lettering.weight(), lettering.size()));
        context.setTextAlign(
                switch (lettering.horizontal()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        context.fillText(text.text(), text.x(), text.y() + down(lettering));
        if (clipped) {
            context.restore();
        }
    }

    /** How far below its point the base line of a text is. */
    private static double down(Lettering lettering) {
        double capital = Fonts.CAPITAL_HEIGHT * lettering.size();
        return switch (lettering.vertical()) {
            case BASELINE -> 0;
            case MIDDLE -> capital / 2;
            case TOP -> capital;
        };
    }
}
