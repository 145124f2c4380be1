package symmetrylab.viewmodel.settings;

import java.util.Locale;

/** The sections of the panel of settings, from top to bottom. */
public enum PanelSection {
    /** How the weights of each lane start. */
    STARTS,
    /** The data that all lanes learn. */
    DATA,
    /** The networks. */
    LAYERS,
    /** Optimizer, batch, steps. */
    TRAINING,
    /** The memory for recordings. */
    RECORDING;

    /** The section as one word, for keys and ids. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
