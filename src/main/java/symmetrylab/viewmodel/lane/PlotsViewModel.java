package symmetrylab.viewmodel.lane;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import symmetrylab.analysis.curvature.EigenPair;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.PlaneFeatures;
import symmetrylab.figure.scene.PlotOption;
import symmetrylab.figure.scene.PlotView;

/** The plots below the networks: which ones, of which layer, and how much of them is shown. */
public final class PlotsViewModel {

    private final ReadOnlyObjectWrapper<List<FigureKind>> chosen =
            new ReadOnlyObjectWrapper<>(List.of(FigureKind.SPREAD, FigureKind.TRAJECTORIES));
    private final IntegerProperty layer = new SimpleIntegerProperty(0);
    private final ObjectProperty<Set<PlotOption>> options = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Map<String, PlaneFeatures>> planes = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<EigenPair> eigenvectors = new SimpleObjectProperty<>(EigenPair.USUAL);
    private final StepZoomViewModel zoom = new StepZoomViewModel();
    private final ObjectProperty<OptionalDouble> share = new SimpleObjectProperty<>(OptionalDouble.empty());
    private final BooleanProperty large = new SimpleBooleanProperty(false);
    private final BooleanProperty futureHidden = new SimpleBooleanProperty(false);

    /** The options switched on. */
    public ObjectProperty<Set<PlotOption>> optionsProperty() {
        return options;
    }

    /** Switches an option on or off; one of a group takes the place of the others. */
    public void toggle(PlotOption option) {
        Set<PlotOption> next = EnumSet.noneOf(PlotOption.class);
        next.addAll(options.get());
        if (option.group().isPresent()) {
            next.removeAll(option.others());
            next.add(option);
        } else if (!next.remove(option)) {
            next.add(option);
        }
        options.set(Set.copyOf(next));
    }

    /** The steps on their axes. */
    public StepZoomViewModel zoom() {
        return zoom;
    }

    /** The share of the height of networks and plots that the plots have; empty for the usual one. */
    public ObjectProperty<OptionalDouble> shareProperty() {
        return share;
    }

    /** Whether plots take the place of the networks. */
    public BooleanProperty largeProperty() {
        return large;
    }

    /** Gives plots the place of the networks, or the networks theirs again. */
    public void toggleLarge() {
        large.set(!large.get());
    }

    /** The chosen plots, the earliest choice first; at least one. */
    public ReadOnlyObjectProperty<List<FigureKind>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The hidden layer whose neurons are shown, from 0; for a network with fewer layers, its last. */
    public IntegerProperty layerProperty() {
        return layer;
    }

    /** Whether curves end at the current step, so that a class can predict how they continue. */
    public BooleanProperty futureHiddenProperty() {
        return futureHidden;
    }

    /** Chooses these plots, the earliest choice first; does nothing if there are none. */
    public void choose(List<FigureKind> plots) {
        if (!plots.isEmpty()) {
            chosen.set(List.copyOf(plots));
        }
    }

    /**
     * Chooses a plot, or removes it if it is shown and another one remains.
     *
     * @param room the number of plots that fit; the earliest choice makes way
     */
    public void toggle(FigureKind kind, int room) {
        List<FigureKind> next = new ArrayList<>(latest(room));
        if (!next.remove(kind)) {
            next.add(kind);
        } else if (next.isEmpty()) {
            return;
        }
        while (next.size() > Math.max(1, room)) {
            next.remove(0);
        }
        chosen.set(List.copyOf(next));
    }

    /** The last {@code room} of the chosen plots, in the order of their tabs. */
    public List<FigureKind> shown(int room) {
        return FigureKind.plots().stream().filter(latest(room)::contains).toList();
    }

    /** The same of the plots that are {@code offered}; the first of these if none of them is chosen. */
    public List<FigureKind> shown(int room, Predicate<FigureKind> offered) {
        List<FigureKind> shown = shown(room).stream().filter(offered).toList();
        return shown.isEmpty()
                ? FigureKind.plots().stream().filter(offered).limit(1).toList()
                : shown;
    }

    private List<FigureKind> latest(int room) {
        List<FigureKind> all = chosen.get();
        return all.subList(Math.max(0, all.size() - Math.max(1, room)), all.size());
    }

    /** The chosen planes by the names of the features of their data, separated by commas. */
    public ObjectProperty<Map<String, PlaneFeatures>> planesProperty() {
        return planes;
    }

    /** The plane over which the function of data with these features is shown. */
    public PlaneFeatures plane(List<String> features) {
        return planes.get()
                .getOrDefault(String.join(", ", features), PlaneFeatures.FIRST)
                .in(features.size());
    }

    /** Chooses that plane, for all data with these features. */
    public void choosePlane(List<String> features, PlaneFeatures plane) {
        Map<String, PlaneFeatures> next = new HashMap<>(planes.get());
        next.put(String.join(", ", features), plane);
        planes.set(Map.copyOf(next));
    }

    /** The two eigenvectors of the plane on which the loss is shown, the same for all lanes. */
    public ObjectProperty<EigenPair> eigenvectorsProperty() {
        return eigenvectors;
    }

    /** The view of the plots, but for the plane of the function. */
    public PlotView view() {
        return new PlotView(layer.get(), futureHidden.get(), options.get())
                .with(eigenvectors.get())
                .withSteps(zoom.rangeProperty().get());
    }

    /** The view of the plots of data with these features. */
    public PlotView view(List<String> features) {
        return view().with(plane(features));
    }
}
