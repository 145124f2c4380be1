package symmetrylab.view.lane;

import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.network.NetworkPicture;
import symmetrylab.figure.network.PartSentence;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.inspector.InspectorModels;
import symmetrylab.viewmodel.lane.SelectionViewModel;
import symmetrylab.words.Words;

/** Pointing at the parts of a lane's network by mouse and keyboard, with a mark on the selected part. */
final class PartPointing {

    private final SelectionViewModel selection;
    private final GraphMouse mouse;
    private final GraphCursor cursor;
    private final SelectionMark mark;
    private Optional<NetworkPart> selected = Optional.empty();

    /**
     * Pointing at {@code view}, which shows the network of lane {@code lane}; {@code id} is that of the keyboard
     * cursor.
     */
    PartPointing(int lane, FigureView view, String id, InspectorModels inspectorModels, Words words) {
        selection = inspectorModels.selection();
        mark = new SelectionMark(view);
        mouse = new GraphMouse(lane, view, inspectorModels);
        cursor = new GraphCursor(view, new PartSentence(words), part -> selection.select(lane, part));
        cursor.setId(id);
    }

    /** Follows the picture to another step or network. */
    void show(NetworkPicture picture, RunHistory history, int step, SharedScales scales) {
        mouse.show(picture, history, step, scales.weightLimit());
        cursor.show(picture, history, step);
        Optional<NetworkPart> now = selection.partIn(history);
        // Only to a new selection: a cursor that moves on while steps play must not be pulled back.
        if (!now.equals(selected)) {
            selected = now;
            now.ifPresent(cursor::goTo);
        }
        mark.show(picture, now);
    }

    /** Moves the keyboard focus into the picture. */
    void focus() {
        cursor.requestFocus();
    }

    /** Whether the keyboard focus is in the picture. */
    boolean hasFocus() {
        return cursor.isFocused();
    }
}
