package symmetrylab.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import symmetrylab.analysis.RunHistory;
import symmetrylab.figure.NetworkFigure;
import symmetrylab.figure.NetworkLayout;
import symmetrylab.figure.NetworkLayout.Line;
import symmetrylab.figure.NetworkLayout.Place;
import symmetrylab.figure.NetworkPart;
import symmetrylab.figure.NetworkPart.Bias;
import symmetrylab.figure.NetworkPart.Layer;
import symmetrylab.figure.NetworkPart.Neuron;
import symmetrylab.figure.NetworkPart.Weight;
import symmetrylab.viewmodel.PartWalk;
import symmetrylab.viewmodel.PartWalk.Direction;
import symmetrylab.viewmodel.Subject;

/**
 * The keyboard's place in a network graph: one node over the canvas, seen only while it has the focus, that moves from
 * part to part and says each in a sentence.
 */
final class GraphCursor extends Region implements KeyTaker {

    static final String STYLE_CLASS = "graph-cursor";

    private static final double BORDER = 5;
    private static final double ALONG = 0.62;

    private final FigureView view;
    private final PartWords words;
    private final Consumer<NetworkPart> inspect;
    private NetworkPart part = new Neuron(1, 0);
    private Optional<NetworkFigure> figure = Optional.empty();

    /** Lies over {@code view}; {@code inspect} is told the part that is chosen. */
    GraphCursor(FigureView view, PartWords words, Consumer<NetworkPart> inspect) {
        this.view = view;
        this.words = words;
        this.inspect = inspect;
        getStyleClass().add(STYLE_CLASS);
        setManaged(false);
        setMouseTransparent(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        focusedProperty().addListener(property -> {
            place();
            say();
        });
        view.cover(this);
        view.widthProperty().addListener(property -> place());
        view.heightProperty().addListener(property -> place());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (takes(event)) {
                press(event.getCode());
                event.consume();
            }
        });
    }

    /** Follows the graph to another step or network. */
    void show(NetworkFigure shown) {
        figure = Optional.of(shown);
        if (!new Subject.Part(part).existsIn(shown.history())) {
            part = new Neuron(1, 0);
        }
        if (isFocused()) {
            place();
            say();
        }
    }

    /** Goes to a part that was selected in another way. */
    void goTo(NetworkPart selected) {
        part = selected;
        place();
    }

    @Override
    public boolean takes(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN, ENTER, W -> true;
            default -> false;
        };
    }

    private void press(KeyCode code) {
        figure.ifPresent(shown -> {
            RunHistory history = shown.history();
            PartWalk walk = new PartWalk(history.recording().plan().architecture());
            switch (code) {
                case LEFT -> part = walk.from(part, Direction.LEFT);
                case RIGHT -> part = walk.from(part, Direction.RIGHT);
                case UP -> part = walk.from(part, Direction.UP);
                case DOWN -> part = walk.from(part, Direction.DOWN);
                case W -> part = walk.incoming(part).orElse(part);
                default -> inspect.accept(part);
            }
            place();
            say();
        });
    }

    private void say() {
        figure.filter(shown -> isFocused())
                .ifPresent(shown -> setAccessibleText(words.sentence(shown.history(), shown.step(), part)));
    }

    /** Puts the node around the part; around the middle of its column where it is not shown by itself. */
    private void place() {
        figure.ifPresent(shown -> place(shown.layout(Math.floor(view.getWidth()), Math.floor(view.getHeight()))));
    }

    private void place(NetworkLayout layout) {
        if (part instanceof Neuron neuron) {
            around(layout, neuron);
        } else if (part instanceof Weight weight) {
            layout.weightLine(weight)
                    .ifPresentOrElse(
                            this::aroundLine, () -> around(layout, new Neuron(weight.layer() + 1, weight.to())));
        } else if (part instanceof Bias bias) {
            layout.place(bias.layer() + 1, bias.to())
                    .map(layout::biasLine)
                    .ifPresentOrElse(this::aroundLine, () -> around(layout, new Neuron(bias.layer() + 1, bias.to())));
        } else if (part instanceof Layer layer) {
            aroundColumn(layout, layer.layer() + 1);
        }
    }

    private void around(NetworkLayout layout, Neuron neuron) {
        double half = layout.radius(neuron.column()) + BORDER;
        layout.place(neuron.column(), neuron.index())
                .ifPresentOrElse(
                        place -> resizeRelocate(place.x() - half, place.y() - half, 2 * half, 2 * half),
                        () -> aroundColumn(layout, neuron.column()));
    }

    /** Nearer to the end, where the lines of different neurons do not cross. */
    private void aroundLine(Line line) {
        double half = 2 * BORDER;
        double x = line.x1() + ALONG * (line.x2() - line.x1());
        double y = line.y1() + ALONG * (line.y2() - line.y1());
        resizeRelocate(x - half, y - half, 2 * half, 2 * half);
    }

    private void aroundColumn(NetworkLayout layout, int column) {
        double half = layout.radius(column) + BORDER;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        double x = 0;
        for (Place place : layout.columns().get(column)) {
            top = Math.min(top, place.y());
            bottom = Math.max(bottom, place.y());
            x = place.x();
        }
        resizeRelocate(x - half, top - half, 2 * half, Math.max(0, bottom - top) + 2 * half);
    }
}
