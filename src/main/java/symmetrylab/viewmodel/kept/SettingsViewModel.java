package symmetrylab.viewmodel.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.export.KeptExports;

/** The remembered settings; a change is on disk within two seconds. */
public final class SettingsViewModel {

    /** The most files that are remembered. */
    static final int MAX_RECENT = 10;

    private final KeptSettings stored;
    private final DelayedWrite writer;
    private final boolean replaceable;
    private final ObjectProperty<Optional<WindowPlace>> window = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final BooleanProperty lessMotion = new SimpleBooleanProperty();
    private final Map<String, BooleanProperty> open = new HashMap<>();
    private final ObjectProperty<List<String>> plots = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Map<String, PlaneFeatures>> planes = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<EigenPair> eigenvectors = new SimpleObjectProperty<>();
    private final ObjectProperty<OptionalDouble> plotsShare = new SimpleObjectProperty<>(OptionalDouble.empty());
    private final ObjectProperty<KeptExports> exports = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());

    /** Starts with {@code stored} and writes to {@code folder}, unless the settings there must stay. */
    public SettingsViewModel(StoredSettings stored, KeptFolder folder, Background background, KeptProblem problem) {
        this.stored = stored.settings();
        replaceable = stored.replaceable();
        writer = new DelayedWrite(background, text -> folder.writeSettings(text.orElseThrow()), problem);
        stored.problem().ifPresent(problem::report);
        window.set(this.stored.window());
        theme.set(this.stored.theme());
        lessMotion.set(this.stored.lessMotion());
        plots.set(this.stored.plots());
        planes.set(this.stored.planes());
        eigenvectors.set(this.stored.eigenvectors());
        plotsShare.set(this.stored.plotsShare());
        exports.set(this.stored.exports());
        recent.set(this.stored.recent());
        for (Property<?> property :
                List.of(window, theme, lessMotion, plots, planes, eigenvectors, plotsShare, exports, recent)) {
            property.addListener((observed, old, now) -> write());
        }
    }

    /** Size and place of the window; absent while unknown. */
    public ObjectProperty<Optional<WindowPlace>> windowProperty() {
        return window;
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Whether things jump instead of moving. */
    public BooleanProperty lessMotionProperty() {
        return lessMotion;
    }

    /**
     * Whether a part of the window is open; the same property each time for the same part.
     *
     * @param name of the part in the file of settings: lower case, underscores
     * @param usually whether it is open by default
     */
    public BooleanProperty openProperty(String name, boolean usually) {
        return open.computeIfAbsent(name, part -> {
            BooleanProperty property = new SimpleBooleanProperty(stored.open().getOrDefault(part, usually));
            property.addListener((observed, old, now) -> write());
            return property;
        });
    }

    /** The words for the chosen plots; empty if none were chosen yet. */
    public ObjectProperty<List<String>> plotsProperty() {
        return plots;
    }

    /** The chosen planes of features, by the names of all features of their data. */
    public ObjectProperty<Map<String, PlaneFeatures>> planesProperty() {
        return planes;
    }

    /** The two eigenvectors of the plane on which the loss is shown. */
    public ObjectProperty<EigenPair> eigenvectorsProperty() {
        return eigenvectors;
    }

    /** The share of the height of networks and plots that the plots have; empty for the usual one. */
    public ObjectProperty<OptionalDouble> plotsShareProperty() {
        return plotsShare;
    }

    /** The remembered choices of exports. */
    public ObjectProperty<KeptExports> exportsProperty() {
        return exports;
    }

    /** The files used last, as absolute paths, the most recent first. */
    public ReadOnlyObjectProperty<List<Path>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /** Remembers that {@code file} was opened or saved. */
    public void use(Path file) {
        Path used = file.toAbsolutePath().normalize();
        List<Path> files = new ArrayList<>(recent.get());
        files.remove(used);
        files.add(0, used);
        recent.set(List.copyOf(files.subList(0, Math.min(MAX_RECENT, files.size()))));
    }

    /** Writes changes when due; called once a pulse. */
    public void tick(long nowNanos) {
        writer.tick(nowNanos);
    }

    /** Writes pending changes on this thread. */
    public void close() {
        try {
            writer.flush();
        } catch (IOException e) {
            // An earlier attempt has reported this, or only changes of the last second are lost.
        }
    }

    private void write() {
        if (replaceable) {
            String text = now().text();
            writer.want(() -> Optional.of(text));
        }
    }

    private KeptSettings now() {
        Map<String, Boolean> parts = new HashMap<>(stored.open());
        open.forEach((part, property) -> parts.put(part, property.get()));
        return new KeptSettings(
                window.get(),
                theme.get(),
                lessMotion.get(),
                parts,
                plots.get(),
                planes.get(),
                eigenvectors.get(),
                plotsShare.get(),
                exports.get(),
                recent.get(),
                stored.others());
    }
}
