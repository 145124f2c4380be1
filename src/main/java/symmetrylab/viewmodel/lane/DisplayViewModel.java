package symmetrylab.viewmodel.lane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.words.Words;

/** How the window shows things: settings that are no part of the experiment. */
public final class DisplayViewModel {

    private final Words words;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final BooleanProperty presenting = new SimpleBooleanProperty(false);
    private final ObjectProperty<FigureKind> plot = new SimpleObjectProperty<>(FigureKind.TRAJECTORIES);
    private final ObjectProperty<Optional<NeuronFill>> fill = new SimpleObjectProperty<>(Optional.empty());

    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
    private final BooleanProperty logScrubber = new SimpleBooleanProperty(false);

    private final GraphViewModel graph = new GraphViewModel();

    /** Shows everything in the language of {@code words}. */
    public DisplayViewModel(Words words) {
        this.words = words;
    }

    /** The language. */
    public Words words() {
        return words;
    }

    /** How the network graphs are looked at. */
    public GraphViewModel graph() {
        return graph;
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Whether type is large and the controls are hidden. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** The plot below the network; more follow where there is room. */
    public ObjectProperty<FigureKind> plotProperty() {
        return plot;
    }

    /**
     * The figures of a lane that has room for {@code room} plots: the network, the chosen plot, and the plots after it; at
     * least one plot, and only one while presenting.
     */
    public List<FigureKind> figures(int room) {
        List<FigureKind> plots = Arrays.stream(FigureKind.values())
                .filter(kind -> kind != FigureKind.NETWORK)
                .toList();
        int most = presenting.get() ? 1 : plots.size();
        int first = plots.indexOf(plot.get());
        return Stream.concat(
                        Stream.of(FigureKind.NETWORK),
                        IntStream.range(0, Math.max(1, Math.min(most, room)))
                                .mapToObj(i -> plots.get((first + i) % plots.size())))
                .toList();
    }

    /** What neurons show; absent for what suits the data. */
    public ObjectProperty<Optional<NeuronFill>> fillProperty() {
        return fill;
    }

    /** Whether things jump instead of moving, for people whom motion disturbs. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** Whether early steps have more room on the scrubber: its places then grow with log(1 + step). */
    public BooleanProperty logScrubberProperty() {
        return logScrubber;
    }

    /** A linear scrubber becomes logarithmic, and a logarithmic one linear. */
    public void toggleScrubber() {
        logScrubber.set(!logScrubber.get());
    }

    /** Light becomes dark, and dark light. */
    public void toggleTheme() {
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }
}
