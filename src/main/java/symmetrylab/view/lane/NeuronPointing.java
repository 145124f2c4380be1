package symmetrylab.view.lane;

import java.util.Optional;
import javafx.scene.input.MouseEvent;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.scene.NeuronPicture;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.lane.PointingViewModel;

/**
 * Pointing at neurons in a picture: what sets them off is a picture of its own above it, so that nothing below is painted
 * again.
 */
final class NeuronPointing {

    static final String STYLE_CLASS = "neuron-highlight";

    private final FigureView view;
    private final PointingViewModel pointing;
    private final FigureView above = new FigureView();
    private Optional<NeuronPicture> shown = Optional.empty();
    private boolean inside;
    private boolean covered;

    NeuronPointing(FigureView view, PointingViewModel pointing) {
        this.view = view;
        this.pointing = pointing;
        above.getStyleClass().add(STYLE_CLASS);
        above.setManaged(false);
        above.setMouseTransparent(true);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        view.sceneProperty().addListener(property -> leave());
        view.widthProperty().addListener(property -> place());
        view.heightProperty().addListener(property -> place());
        pointing.pointedProperty().addListener(property -> update());
    }

    /** Follows the picture to another step or network. */
    void show(NeuronPicture picture) {
        shown = Optional.of(picture);
        update();
    }

    private void move(MouseEvent event) {
        inside = true;
        pointing.point(shown.flatMap(picture -> picture.neuronsAt(
                event.getX(), event.getY(), Math.floor(view.getWidth()), Math.floor(view.getHeight()))));
    }

    private void leave() {
        if (inside) {
            inside = false;
            pointing.point(Optional.empty());
        }
    }

    private void update() {
        Optional<Figure> highlight = view.getScene() == null
                ? Optional.empty()
                : pointing.pointedProperty()
                        .get()
                        .flatMap(neurons -> shown.flatMap(picture -> picture.highlight(neurons)));
        highlight.ifPresent(above::show);
        if (highlight.isPresent() != covered) {
            covered = highlight.isPresent();
            if (covered) {
                view.cover(above);
                place();
            } else {
                view.uncover(above);
            }
        }
    }

    private void place() {
        above.resizeRelocate(0, 0, view.getWidth(), view.getHeight());
    }
}
