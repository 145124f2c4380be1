package symmetrylab.viewmodel.settings;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether the panel of settings is shown, and which of its sections are open. */
public final class PanelViewModel {

    private final BooleanProperty controlsShown = new SimpleBooleanProperty(false);
    private final Map<PanelSection, BooleanProperty> open = new EnumMap<>(PanelSection.class);

    /** Starts with the panel folded, so that the lanes have the whole window. */
    public PanelViewModel() {
        for (PanelSection section : PanelSection.values()) {
            boolean opens = section.compareTo(PanelSection.LAYERS) <= 0;
            open.put(section, new SimpleBooleanProperty(opens));
        }
    }

    /** Whether the panel is to be shown; while presenting it is hidden regardless. */
    public BooleanProperty controlsShownProperty() {
        return controlsShown;
    }

    /** Shows the panel, or folds it away. */
    public void toggle() {
        controlsShown.set(!controlsShown.get());
    }

    /** Whether a section shows its controls; if not, it sums up its settings in one line. */
    public BooleanProperty openProperty(PanelSection section) {
        return open.get(section);
    }

    /** Shows the panel with this section open. */
    public void show(PanelSection section) {
        open.get(section).set(true);
        controlsShown.set(true);
    }
}
