package symmetrylab.view.paint;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.raster.PixelPen;
import symmetrylab.figure.raster.Raster;

/**
 * Pixels with shapes and, above them, texts as nodes. A canvas of texts would be blended whole in every frame, though most
 * of it is empty.
 */
final class FigureLevel extends Group {

    private record Written(String text, double x, double y, Lettering lettering, PixelPen.Clip clip) {

        /** Whether the text lies in this part, by its estimated size. */
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

    /** Pixels and, once something is drawn, the image of them. */
    private static final class Sheet {

        private final Raster raster;
        private Optional<PixelBuffer<IntBuffer>> buffer = Optional.empty();
        private Optional<WritableImage> image = Optional.empty();

        Sheet(int width, int height) {
            raster = new Raster(width, height);
        }

        /** The image, up to date. */
        WritableImage shown() {
            if (image.isEmpty()) {
                PixelBuffer<IntBuffer> made = new PixelBuffer<>(
                        raster.width(),
                        raster.height(),
                        IntBuffer.wrap(raster.pixels()),
                        PixelFormat.getIntArgbPreInstance());
                buffer = Optional.of(made);
                image = Optional.of(new WritableImage(made));
            } else {
                buffer.orElseThrow().updateBuffer(changed -> null);
            }
            return image.get();
        }
    }

    /** The most pixels a level keeps, in multiples of its size. */
    static final int MAX_SHEETS = 2;

    private final double scale;
    private final ImageView shapes = new ImageView();
    private final List<Text> texts = new ArrayList<>();
    private final Map<Ink, Color> colors = new HashMap<>();
    private final List<Sheet> sheets;
    private List<Written> written = List.of();
    private List<Written> begun = new ArrayList<>();
    private int turn;

    /** A level of this size at scale 1. */
    FigureLevel(double width, double height, double scale) {
        this.scale = scale;
        int across = (int) Math.max(1, Math.ceil(width * scale));
        int down = (int) Math.max(1, Math.ceil(height * scale));
        // The render thread shows one while the next frame is painted into the other.
        sheets = List.of(new Sheet(across, down), new Sheet(across, down));
        shapes.setSmooth(false);
        getChildren().add(shapes);
        setAutoSizeChildren(false);
    }

    /** Begins a new picture. */
    void clear() {
        turn = 1 - turn;
        raster().clear();
        begun = new ArrayList<>();
    }

    /** The pixels of the current picture. */
    Raster raster() {
        return sheets.get(turn).raster;
    }

    void add(String text, double x, double y, Lettering lettering, PixelPen.Clip clip) {
        begun.add(new Written(text, x, y, lettering, clip));
    }

    /** Whether the current picture has text in this part. */
    boolean hasTextIn(double left, double top, double right, double bottom) {
        for (Written text : begun) {
            if (text.touches(left, top, right, bottom)) {
                return true;
            }
        }
        return false;
    }

    /** Shows the current picture. */
    void show() {
        showShapes(sheets.get(turn));
        if (!begun.equals(written)) {
            showTexts();
            written = begun;
        }
    }

    /** Shows only the part that was drawn into, so that the render thread blends no more. */
    private void showShapes(Sheet sheet) {
        Raster raster = sheet.raster;
        shapes.setVisible(!raster.isEmpty());
        if (raster.isEmpty()) {
            shapes.setImage(null);
            return;
        }
        int across = raster.usedRight() - raster.usedLeft();
        int down = raster.usedBottom() - raster.usedTop();
        shapes.setImage(sheet.shown());
        Rectangle2D part = new Rectangle2D(raster.usedLeft(), raster.usedTop(), across, down);
        if (!part.equals(shapes.getViewport())) {
            // An equal one would have the bounds of everything around found anew.
            shapes.setViewport(part);
        }
        shapes.setX(raster.usedLeft() / scale);
        shapes.setY(raster.usedTop() / scale);
        shapes.setFitWidth(across / scale);
        shapes.setFitHeight(down / scale);
    }

    private void showTexts() {
        while (texts.size() > begun.size()) {
            getChildren().remove(texts.remove(texts.size() - 1));
        }
        for (int i = 0; i < begun.size(); i++) {
            if (i == texts.size()) {
                Text made = new Text();
                made.setManaged(false);
                texts.add(made);
                getChildren().add(made);
            }
            if (i >= written.size() || !written.get(i).equals(begun.get(i))) {
                write(texts.get(i), begun.get(i));
            }
        }
    }

    /** The number of pixels it keeps. */
    long keptPixels() {
        long kept = 0;
        for (Sheet sheet : sheets) {
            kept += sheet.raster.pixels().length;
        }
        return kept;
    }

    private void write(Text node, Written text) {
        Lettering lettering = text.lettering();
        node.setText(text.text());
        node.setFont(Fonts.of(lettering.weight(), lettering.size()));
        node.setFill(colors.computeIfAbsent(
                lettering.ink(), ink -> Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha())));
        double width = node.getLayoutBounds().getWidth();
        node.setX(
                switch (lettering.horizontal()) {
                    case LEFT -> text.x();
                    case CENTER -> text.x() - width / 2;
                    case RIGHT -> text.x() - width;
                });
        node.setY(text.y() + down(lettering));
        node.setClip(clipped(node.getLayoutBounds(), text.clip()));
    }

    /** The part of a text's surroundings that is seen; null if all of it is. */
    private static Rectangle clipped(Bounds text, PixelPen.Clip clip) {
        boolean whole = text.getMinX() >= clip.left()
                && text.getMinY() >= clip.top()
                && text.getMaxX() <= clip.right()
                && text.getMaxY() <= clip.bottom();
        return whole
                ? null
                : new Rectangle(clip.left(), clip.top(), clip.right() - clip.left(), clip.bottom() - clip.top());
    }

    /** The distance of a text's base line below its point. */
    private static double down(Lettering lettering) {
        double capital = Fonts.CAPITAL_HEIGHT * lettering.size();
        return switch (lettering.vertical()) {
            case BASELINE -> 0;
            case MIDDLE -> capital / 2;
            case TOP -> capital;
        };
    }
}
