package symmetrylab.view.lane;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.network.NetworkPicture;
import symmetrylab.figure.network.PartHit;
import symmetrylab.figure.network.PartPicture;
import symmetrylab.figure.network.PartSentence;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.Scene;
import symmetrylab.view.paint.FigureView;

/** Describes the part under the pointer with its numbers, and enlarges the picture of a hidden neuron's answers. */
public final class GraphHover {

    private static final Duration PATIENCE = Duration.millis(200);
    private static final double AWAY = 16;
    private static final double MAP = 150;

    /** What the pointer moves over. */
    private record Shown(NetworkPicture picture, Scene scene) {}

    private final Region view;
    private final PartSentence words;
    private final Tooltip tip = new Tooltip();
    private final FigureView map = new FigureView();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Optional<Shown> shown = Optional.empty();
    private Optional<NetworkPart> part = Optional.empty();

    /** Watches the pointer over {@code view}, which shows the network or lies over it. */
    public GraphHover(Region view, PartSentence words) {
        this.view = view;
        this.words = words;
        map.setPrefSize(MAP, MAP);
        tip.setContentDisplay(ContentDisplay.TOP);
        tip.setWrapText(true);
        tip.setMaxWidth(2.4 * MAP);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> leave());
        view.sceneProperty().addListener(property -> leave());
    }

    /** Follows the graph to another step or network, and updates the description. */
    public void show(NetworkPicture picture, Scene scene) {
        shown = Optional.of(new Shown(picture, scene));
        if (tip.isShowing()) {
            say();
        }
    }

    private void move(MouseEvent event) {
        Optional<NetworkPart> now = shown.flatMap(
                        known -> known.picture().parts(Math.floor(view.getWidth()), Math.floor(view.getHeight())))
                .flatMap(layout -> PartHit.of(layout, event.getX(), event.getY()));
        if (now.equals(part)) {
            return;
        }
        leave();
        part = now;
        if (now.isPresent()) {
            double x = event.getScreenX() + AWAY;
            double y = event.getScreenY() + AWAY;
            patience.setOnFinished(end -> {
                say();
                tip.show(view, x, y);
            });
            patience.playFromStart();
        }
    }

    private void leave() {
        patience.stop();
        tip.hide();
        part = Optional.empty();
    }

    private void say() {
        shown.ifPresent(known -> part.ifPresent(pointed -> {
            Scene scene = known.scene();
            tip.setText(words.of(scene.history(), scene.step(), pointed));
            Optional<Figure> large = PartPicture.of(scene, pointed);
            tip.setGraphic(large.isPresent() ? map : null);
            large.ifPresent(map::show);
        }));
    }
}
