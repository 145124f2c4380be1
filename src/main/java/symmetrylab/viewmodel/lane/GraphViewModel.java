package symmetrylab.viewmodel.lane;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.figure.scene.GraphView.EdgeContent;

/** The view of the network graphs: one for all lanes, so that they show the same detail. */
public final class GraphViewModel {

    /** The factor by which a key or a notch of the wheel zooms. */
    public static final double NOTCH = 1.25;

    /** The time that equal neurons take to come together, in nanoseconds. */
    private static final double FOLD_NANOS = 600e6;

    private final ReadOnlyObjectWrapper<GraphView> view = new ReadOnlyObjectWrapper<>(GraphView.PLAIN);
    private final ObservableBooleanValue jumps;
    private final ReadOnlyBooleanWrapper merged = new ReadOnlyBooleanWrapper(false);
    private double folded;
    private long lastNanos = -1;

    /** Neurons come together in a moment. */
    public GraphViewModel() {
        this(new SimpleBooleanProperty(false));
    }

    /** Neurons come together in a moment, and at once while {@code jumps}. */
    public GraphViewModel(ObservableBooleanValue jumps) {
        this.jumps = jumps;
    }

    /** Whether the neurons of each class are one, or on their way to it. */
    public ReadOnlyBooleanProperty mergedProperty() {
        return merged.getReadOnlyProperty();
    }

    /** Brings the neurons of each class together to one neuron, or apart again. */
    public void toggleMerged() {
        merged.set(!merged.get());
        if (jumps.get()) {
            fold(merged.get() ? 1 : 0);
        }
    }

    /**
     * Moves neurons on their way; called once a pulse.
     *
     * @param nowNanos the time, on any clock that only goes forward
     */
    public void pull(long nowNanos) {
        double end = merged.get() ? 1 : 0;
        if (folded == end) {
            lastNanos = -1;
            return;
        }
        double moved = lastNanos < 0 ? 0 : (nowNanos - lastNanos) / FOLD_NANOS;
        fold(jumps.get() ? end : end > folded ? Math.min(1, folded + moved) : Math.max(0, folded - moved));
        lastNanos = folded == end ? -1 : nowNanos;
    }

    /** Starts and ends slowly. */
    private void fold(double share) {
        folded = share;
        view.set(view.get().folded(share * share * (3 - 2 * share)));
    }

    /** Zoom and place, and what edges show. */
    public ReadOnlyObjectProperty<GraphView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /**
     * Zooms about a point, which stays in place.
     *
     * @param factor of the zoom; below 1 to zoom out
     * @param x of the point, as a share of the picture's width
     * @param y of the point, as a share of the picture's height
     */
    public void zoomBy(double factor, double x, double y) {
        GraphView old = view.get();
        double zoom = Math.max(1, Math.min(GraphView.MAX_ZOOM, old.zoom() * factor));
        double ratio = zoom / old.zoom();
        show(zoom, x - 0.5 - (x - 0.5 - old.panX()) * ratio, y - 0.5 - (y - 0.5 - old.panY()) * ratio);
    }

    /** Moves the picture by shares of its width and height, within its borders. */
    public void panBy(double x, double y) {
        GraphView old = view.get();
        show(old.zoom(), old.panX() + x, old.panY() + y);
    }

    /** Switches edges between weights and gradients. */
    public void toggleGradient() {
        GraphView old = view.get();
        view.set(old.with(
                switch (old.edges()) {
                    case WEIGHT -> EdgeContent.GRADIENT;
                    case GRADIENT -> EdgeContent.WEIGHT;
                }));
    }

    /** Switches the scale of edges between linear and logarithmic. */
    public void toggleLogarithmic() {
        GraphView old = view.get();
        view.set(old.withLogarithmic(!old.logarithmic()));
    }

    /** Sets what edges show, and on which scale. */
    public void showEdges(EdgeContent content, boolean logarithmic) {
        view.set(view.get().with(content).withLogarithmic(logarithmic));
    }

    /** Shows the whole network again. */
    public void reset() {
        show(1, 0, 0);
    }

    private void show(double zoom, double panX, double panY) {
        GraphView old = view.get();
        double most = (zoom - 1) / 2;
        view.set(old.zoomed(
                zoom, 0.0 + Math.max(-most, Math.min(most, panX)), 0.0 + Math.max(-most, Math.min(most, panY))));
    }
}
