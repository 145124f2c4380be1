package symmetrylab.viewmodel.lane;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.PlotView;

/** Which plots stand below the networks, of which layer, and how much of them is shown. */
public final class PlotsViewModel {

    private final ReadOnlyObjectWrapper<List<FigureKind>> chosen =
            new ReadOnlyObjectWrapper<>(List.of(FigureKind.SPREAD, FigureKind.TRAJECTORIES));
    private final IntegerProperty layer = new SimpleIntegerProperty(0);
    private final BooleanProperty futureHidden = new SimpleBooleanProperty(false);

    /** The chosen plots, the one that is chosen the longest first; at least one. */
    public ReadOnlyObjectProperty<List<FigureKind>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The hidden layer whose neurons are shown, from 0; where a network has fewer, its last. */
    public IntegerProperty layerProperty() {
        return layer;
    }

    /** Whether curves end at the current step, so that a class can predict how they go on. */
    public BooleanProperty futureHiddenProperty() {
        return futureHidden;
    }

    /** Chooses these plots, in the order in which they were chosen; nothing where there are none. */
    public void choose(List<FigureKind> plots) {
        if (!plots.isEmpty()) {
            chosen.set(List.copyOf(plots));
        }
    }

    /**
     * Chooses a plot; one that is shown is taken away, if another stays.
     *
     * @param room how many plots there is room for: the one chosen first makes way
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

    /** The chosen plots that there is room for, in the order of their tabs: those chosen last. */
    public List<FigureKind> shown(int room) {
        return FigureKind.plots().stream().filter(latest(room)::contains).toList();
    }

    private List<FigureKind> latest(int room) {
        List<FigureKind> all = chosen.get();
        return all.subList(Math.max(0, all.size() - Math.max(1, room)), all.size());
    }

    /** How the plots are viewed. */
    public PlotView view() {
        return new PlotView(layer.get(), futureHidden.get());
    }
}
