package symmetrylab.view.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.raster.PixelPen;
import symmetrylab.figure.raster.Raster;

/** One layer of a figure view, painted only when it changes. */
final class FigureLayer extends Group implements PixelPen.Levels {

    private final List<FigureLevel> levels = new ArrayList<>();
    private final Rectangle seen = new Rectangle();
    private Optional<Figure> painted = Optional.empty();
    private int used;
    private int allowed = 1;
    private double width = -1;
    private double height = -1;
    private double scale = -1;

    FigureLayer() {
        setMouseTransparent(true);
        setAutoSizeChildren(false);
    }

    /** Shows {@code figure} at this size, visible from {@code left} to {@code right}. */
    void show(Figure figure, double newWidth, double newHeight, double newScale, double left, double right) {
        boolean whole = left <= 0 && right >= newWidth;
        // On whole pixels, as in a picture, so that two layers meet without a seam.
        double from = Math.rint(left * newScale) / newScale;
        seen.setX(from);
        seen.setWidth(Math.max(0, Math.rint(right * newScale) / newScale - from));
        seen.setHeight(newHeight);
        if (whole != (getClip() == null)) {
            setClip(whole ? null : seen);
        }
        boolean resized = newWidth != width || newHeight != height || newScale != scale;
        if (resized) {
            width = newWidth;
            height = newHeight;
            scale = newScale;
            levels.clear();
            getChildren().clear();
        }
        if (resized
                || painted.isEmpty()
                || (painted.get() != figure && !painted.get().equals(figure))) {
            used = 0;
            addLevel();
            figure.paint(new PixelPen(this, scale), width, height);
            while (levels.size() > used) {
                getChildren().remove(levels.remove(levels.size() - 1));
            }
            levels.forEach(FigureLevel::show);
            painted = Optional.of(figure);
        }
    }

    /** The number of levels it has. */
    int levels() {
        return levels.size();
    }

    /** Limits its number of levels, at least one; beyond the limit, a shape goes below the texts it should cover. */
    void allow(int most) {
        allowed = most;
    }

    /** The figure it shows; absent at first. */
    Optional<Figure> painted() {
        return painted;
    }

    /** The number of pixels it keeps. */
    long keptPixels() {
        return levels.stream().mapToLong(FigureLevel::keptPixels).sum();
    }

    private void addLevel() {
        if (used == levels.size()) {
            FigureLevel level = new FigureLevel(width, height, scale);
            levels.add(level);
            getChildren().add(level);
        }
        levels.get(used++).clear();
    }

    @Override
    public Raster raster() {
        return levels.get(used - 1).raster();
    }

    @Override
    public void add(String text, double x, double y, Lettering lettering, PixelPen.Clip clip) {
        levels.get(used - 1).add(text, x, y, lettering, clip);
    }

    @Override
    public void cover(double left, double top, double right, double bottom) {
        if (used < allowed && levels.get(used - 1).hasTextIn(left, top, right, bottom)) {
            Raster below = raster();
            addLevel();
            raster().clip(below.clipLeft(), below.clipTop(), below.clipRight(), below.clipBottom());
        }
    }
}
