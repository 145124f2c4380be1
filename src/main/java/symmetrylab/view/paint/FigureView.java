package symmetrylab.view.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.LayeredFigure;
import symmetrylab.figure.draw.LayeredFigure.Layer;
import symmetrylab.figure.draw.SpokenTitle;

/** A region that paints a figure, at most once a pulse and only the layers that changed. */
public final class FigureView extends Region {

    static final String STYLE_CLASS = "figure-view";

    /** The most levels over all layers; each layer has at least one. */
    static final int MAX_LEVELS = 8;

    /** The most pixels a view keeps, in multiples of its size, if it has at most {@link #MAX_LEVELS} layers. */
    static final int MAX_SHEETS = FigureLevel.MAX_SHEETS * MAX_LEVELS;

    /** What it painted last; the figure is compared once, when it is shown. */
    private record Picture(int number, double width, double height, double scale) {}

    private final List<FigureLayer> layers = new ArrayList<>();
    private Optional<Figure> figure = Optional.empty();
    private int number;
    private double shrink = 1;
    private Optional<Picture> painted = Optional.empty();
    private Optional<Supplier<String>> spoken = Optional.empty();

    public FigureView() {
        getStyleClass().add(STYLE_CLASS);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        sceneProperty().addListener((property, old, scene) -> {
            if (scene == null) {
                forget();
            } else {
                requestLayout();
            }
        });
    }

    /** A screen reader says the figure's titles and sentences, unless the view has a text of its own. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        boolean isAsked = attribute == AccessibleAttribute.TEXT && getAccessibleText() == null;
        if (isAsked && spoken.isPresent()) {
            return spoken.get().get();
        }
        return isAsked && figure.isPresent()
                ? SpokenTitle.of(figure.get())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Lets a screen reader say these words, made when it asks, in place of the figure's own. */
    public void speak(Supplier<String> words) {
        spoken = Optional.of(words);
    }

    /** Shows {@code next} from the next pulse on; one that looks as the last needs no layout. */
    public void show(Figure next) {
        boolean isOther = !figure.equals(Optional.of(next));
        figure = Optional.of(next);
        if (isOther) {
            number++;
            requestLayout();
        }
    }

    /**
     * Paints in fewer pixels, as a transform of this view makes it so much smaller: thin lines would be lost if all pixels
     * were painted and then left out.
     *
     * @param factor of the transform, above 0 and at most 1
     */
    public void shrink(double factor) {
        if (factor != shrink) {
            shrink = factor;
            requestLayout();
        }
    }

    /** Puts a node over the figure; the node positions itself. */
    public void cover(Node node) {
        getChildren().add(node);
    }

    /** Takes away a node put over the figure. */
    public void uncover(Node node) {
        getChildren().remove(node);
    }

    /** Drops all pixels; a view that returns to the window is painted anew. */
    private void forget() {
        getChildren().removeAll(layers);
        layers.clear();
        painted = Optional.empty();
    }

    /** The number of pixels it keeps. */
    long keptPixels() {
        return layers.stream().mapToLong(FigureLayer::keptPixels).sum();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1 || figure.isEmpty()) {
            return;
        }
        Scene scene = getScene();
        double scale = scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getRenderScaleX();
        scale *= shrink;
        Optional<Picture> picture = Optional.of(new Picture(number, width, height, scale));
        if (picture.equals(painted)) {
            return;
        }
        painted = picture;
        List<Layer> wanted = figure.get() instanceof LayeredFigure layered
                ? layered.layers(width, height)
                : List.of(new Layer(figure.get(), 0, width));
        while (layers.size() > wanted.size()) {
            getChildren().remove(layers.remove(layers.size() - 1));
        }
        while (layers.size() < wanted.size()) {
            FigureLayer layer = new FigureLayer();
            layer.setManaged(false);
            getChildren().add(layers.size(), layer);
            layers.add(layer);
        }
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = wanted.get(i);
            FigureLayer shown = layers.get(i);
            int others = layers.stream().mapToInt(FigureLayer::levels).sum() - shown.levels();
            shown.allow(MAX_LEVELS - others);
            shown.show(layer.figure(), width, height, scale, layer.left(), layer.right());
        }
    }
}
