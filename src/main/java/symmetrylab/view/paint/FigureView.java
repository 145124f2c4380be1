package symmetrylab.view.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.LayeredFigure.Layer;

/**
 * A region that paints a figure, only the layers that changed. Painting begins when a figure is given and ends in the next
 * pulse: other views are painted at the same time.
 */
public final class FigureView extends Region {

    static final String STYLE_CLASS = "figure-view";

    /** The most levels over all layers; each layer has at least one. */
    static final int MAX_LEVELS = 8;

    /** The most pixels a view keeps, in multiples of its size, if it has at most {@link #MAX_LEVELS} layers. */
    static final int MAX_SHEETS = FigureLevel.MAX_SHEETS * MAX_LEVELS;

    private record Picture(Figure figure, double width, double height, double scale) {}

    /** A layer with the part of it that is seen. */
    private record Painted(FigureLayer layer, double left, double right) {}

    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock, like what is painted. */
    private final List<Painted> layers = new ArrayList<>();

    private Optional<Picture> painted = Optional.empty();
    private volatile Optional<Picture> wanted = Optional.empty();
    private Optional<Figure> figure = Optional.empty();

    public FigureView() {
        getStyleClass().add(STYLE_CLASS);
        setMinSize(0, 0);
        sceneProperty().addListener((property, old, scene) -> {
            if (scene == null) {
                forget();
            } else {
                requestLayout();
            }
        });
    }

    /** Shows {@code next} from the next pulse on; painting begins at once if the size is known. */
    public void show(Figure next) {
        figure = Optional.of(next);
        requestLayout();
        wanted = wanted.flatMap(last -> picture());
        if (wanted.isPresent()) {
            PaintThreads.SHARED.begin(this);
        }
    }

    /** Paints the wanted picture unless another thread is painting; whether it could. */
    boolean tryPaint() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            wanted.ifPresent(this::paint);
        } finally {
            lock.unlock();
        }
        return true;
    }

    /** Puts a node over the figure; the node positions itself. */
    public void cover(Node node) {
        getChildren().add(node);
    }

    /** Waits until no thread is painting. */
    void await() {
        lock.lock();
        lock.unlock();
    }

    /** Drops all pixels; a view that returns to the window is painted anew. */
    private void forget() {
        wanted = Optional.empty();
        lock.lock();
        try {
            getChildren().removeIf(FigureLayer.class::isInstance);
            layers.clear();
            painted = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** The number of pixels it keeps. */
    long keptPixels() {
        return layers.stream().mapToLong(layer -> layer.layer().keptPixels()).sum();
    }

    /** What is to be seen; absent without a figure or room for it. */
    private Optional<Picture> picture() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return Optional.empty();
        }
        Scene scene = getScene();
        double scale = scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getRenderScaleX();
        return figure.map(content -> new Picture(content, width, height, scale));
    }

    @Override
    protected void layoutChildren() {
        Optional<Picture> picture = picture();
        if (picture.isEmpty()) {
            return;
        }
        wanted = picture;
        while (!tryPaint()) {
            PaintThreads.SHARED.help(this);
        }
        show();
    }

    /** Paints the layers that changed; called with the lock held. */
    private void paint(Picture picture) {
        if (painted.isPresent() && painted.get().equals(picture)) {
            return;
        }
        double width = picture.width();
        double height = picture.height();
        List<Layer> next = picture.figure() instanceof LayeredFigure layered
                ? layered.layers(width, height)
                : List.of(new Layer(picture.figure(), 0, width));
        List<FigureLayer> known =
                new ArrayList<>(layers.stream().map(Painted::layer).toList());
        painted = Optional.empty();
        layers.clear();
        while (known.size() > next.size()) {
            known.remove(known.size() - 1);
        }
        while (known.size() < next.size()) {
            FigureLayer made = new FigureLayer();
            made.setManaged(false);
            known.add(made);
        }
        for (int i = 0; i < next.size(); i++) {
            Layer layer = next.get(i);
            FigureLayer shown = known.get(i);
            int others = known.stream().mapToInt(FigureLayer::levels).sum() - shown.levels();
            shown.allow(MAX_LEVELS - others);
            shown.paint(layer.figure(), width, height, picture.scale());
            layers.add(new Painted(shown, layer.left(), layer.right()));
        }
        painted = Optional.of(picture);
    }

    /** Shows what is painted, below the nodes that cover it. */
    private void show() {
        lock.lock();
        try {
            List<FigureLayer> shown = layers.stream().map(Painted::layer).toList();
            boolean same = shown.size() <= getChildren().size()
                    && shown.equals(getChildren().subList(0, shown.size()))
                    && getChildren().stream()
                                    .filter(FigureLayer.class::isInstance)
                                    .count()
                            == shown.size();
            if (!same) {
                getChildren().removeIf(FigureLayer.class::isInstance);
                getChildren().addAll(0, shown);
            }
            layers.forEach(layer -> layer.layer().show(layer.left(), layer.right()));
        } finally {
            lock.unlock();
        }
    }
}
