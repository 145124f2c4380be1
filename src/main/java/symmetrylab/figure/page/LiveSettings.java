package symmetrylab.figure.page;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a live page offers.
 *
 * @param controls what a reader can do with a control; those that are missing can be changed
 * @param url the address at which the page will be, for links to it; empty if it is not known
 */
public record LiveSettings(Map<LiveControl, LiveControl.Use> controls, String url) {

    /** Every control, and no address. */
    public static final LiveSettings PLAIN = new LiveSettings(Map.of(), "");

    /** The figures of a page unless others are chosen. */
    public static final List<FigureKind> FIGURES =
            List.of(FigureKind.NETWORK, FigureKind.TRAJECTORIES, FigureKind.SPREAD, FigureKind.LOSS);

    /** The most characters of an address. */
    public static final int MAX_URL = 500;

    /** Copies the map. */
    public LiveSettings {
        controls = Map.copyOf(controls);
    }

    /** What a reader can do with {@code control}. */
    public LiveControl.Use use(LiveControl control) {
        return controls.getOrDefault(control, LiveControl.Use.SHOWN);
    }

    /** The controls with this use. */
    public List<LiveControl> controls(LiveControl.Use use) {
        return Arrays.stream(LiveControl.values())
                .filter(control -> use(control) == use)
                .toList();
    }

    /** These settings with another use of a control. */
    public LiveSettings with(LiveControl control, LiveControl.Use use) {
        Map<LiveControl, LiveControl.Use> changed = new EnumMap<>(LiveControl.class);
        changed.putAll(controls);
        if (use == LiveControl.Use.SHOWN) {
            changed.remove(control);
        } else {
            changed.put(control, use);
        }
        return new LiveSettings(changed, url);
    }

    /** These settings, but a control that would be shown without being locked is hidden. */
    public LiveSettings hidingTheRest() {
        LiveSettings hiding = this;
        for (LiveControl control : controls(LiveControl.Use.SHOWN)) {
            hiding = hiding.with(control, LiveControl.Use.HIDDEN);
        }
        return hiding;
    }

    /** These settings with another address; empty for none. */
    public LiveSettings withUrl(String other) {
        return new LiveSettings(controls, other);
    }

    /** The settings of the page {@code name} in a folder, whose address these have. */
    public LiveSettings inFolder(String name) {
        return url.isEmpty() ? this : withUrl(url + (url.endsWith("/") ? "" : "/") + name);
    }

    /** Whether {@code text} can be the address of a page. */
    public static boolean isUrl(String text) {
        return text.length() <= MAX_URL && text.matches("https?://[^\\s#<>\"]+");
    }
}
