package symmetrylab.view.lane;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.network.NetworkPicture;
import symmetrylab.figure.network.PartSentence;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.NetworkPart.Neuron;
import symmetrylab.view.control.KeyConsumer;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.PartWalk;
import symmetrylab.viewmodel.lane.PartWalk.Direction;
import symmetrylab.viewmodel.lane.Subject;

/**
 * The keyboard cursor of a network graph: one node over the canvas, visible only while focused, that moves from part to
 * part and describes each in a sentence.
 */
final class GraphCursor extends Region implements KeyConsumer {

    static final String STYLE_CLASS = "graph-cursor";

    private final FigureView view;
    private final PartSentence words;
    private final Consumer<NetworkPart> inspect;
    private NetworkPart part = new Neuron(1, 0);
    private Optional<Shown> shown = Optional.empty();

    /** What the cursor moves in. */
    private record Shown(NetworkPicture picture, RunHistory history, int step) {}

    /** A cursor over {@code view}; {@code inspect} receives the chosen part. */
    GraphCursor(FigureView view, PartSentence words, Consumer<NetworkPart> inspect) {
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
            if (consumes(event)) {
                press(event.getCode());
                event.consume();
            }
        });
    }

    /** Follows the graph to another step or network. */
    void show(NetworkPicture picture, RunHistory history, int step) {
        shown = Optional.of(new Shown(picture, history, step));
        if (!new Subject.Part(part).existsIn(history)) {
            part = new Neuron(1, 0);
        }
        if (isFocused()) {
            place();
            say();
        }
    }

    /** Moves to a part that was selected in another way. */
    void goTo(NetworkPart selected) {
        part = selected;
        if (isFocused()) {
            place();
        }
    }

    @Override
    public boolean consumes(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN, ENTER, W -> true;
            default -> false;
        };
    }

    private void press(KeyCode code) {
        shown.map(Shown::history).ifPresent(history -> {
            PartWalk walk = new PartWalk(history.recording().plan().architecture());
            switch (code) {
                case LEFT -> part = walk.from(part, Direction.LEFT);
                case RIGHT -> part = walk.from(part, Direction.RIGHT);
                case UP -> part = walk.from(part, Direction.UP);
                case DOWN -> part = walk.from(part, Direction.DOWN);
                case W -> part = walk.incoming(part).orElse(part);
                case ENTER -> inspect.accept(part);
                default -> throw new IllegalArgumentException("not a key of the graph: " + code);
            }
            place();
            say();
        });
    }

    private void say() {
        shown.filter(now -> isFocused()).ifPresent(now -> setAccessibleText(words.of(now.history(), now.step(), part)));
    }

    private void place() {
        shown.flatMap(now -> now.picture().parts(Math.floor(view.getWidth()), Math.floor(view.getHeight())))
                .ifPresent(layout -> {
                    Bounds bounds = new PartPlace(layout).around(part);
                    resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
                });
    }
}
