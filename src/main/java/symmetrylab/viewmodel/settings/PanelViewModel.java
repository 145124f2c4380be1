package symmetrylab.viewmodel.settings;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether the panel of settings is shown, and which of its sections are open. */
public final class PanelViewModel {

    private final BooleanProperty controlsShown = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);
    private final Map<PanelSection, BooleanProperty> open = new EnumMap<>(PanelSection.class);
    private boolean roomy = true;
    private boolean insisted;

    /** Starts with the panel folded, so that the lanes have the whole window. */
    public PanelViewModel() {
        for (PanelSection section : PanelSection.values()) {
            boolean opens = section.compareTo(PanelSection.LAYERS) <= 0;
            open.put(section, new SimpleBooleanProperty(opens));
        }
        controlsShown.addListener(property -> show());
    }

    private void show() {
        insisted = insisted && !roomy && controlsShown.get();
        shown.set(controlsShown.get() && (roomy || insisted));
    }

    /** Whether the user wants the panel. */
    public BooleanProperty controlsShownProperty() {
        return controlsShown;
    }

    /**
     * Whether the panel is shown: it is wanted, and the lanes have room beside it or the user insisted. While presenting
     * it is hidden regardless.
     */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Folds the panel away while there is no room beside it, and brings it back with the room. */
    public void fit(boolean hasRoom) {
        roomy = hasRoom;
        show();
    }

    /** Shows the panel even without room, or folds it away. */
    public void toggle() {
        if (shown.get()) {
            controlsShown.set(false);
        } else {
            insist();
        }
    }

    private void insist() {
        insisted = true;
        controlsShown.set(true);
        show();
    }

    /** Whether a section shows its controls; if not, it sums up its settings in one line. */
    public BooleanProperty openProperty(PanelSection section) {
        return open.get(section);
    }

    /** Shows the panel, even without room, with this section open. */
    public void show(PanelSection section) {
        open.get(section).set(true);
        insist();
    }
}
