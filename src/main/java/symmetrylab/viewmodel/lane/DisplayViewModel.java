package symmetrylab.viewmodel.lane;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.scene.NeuronFill;
import symmetrylab.words.Words;

/** How the window displays things: settings that are not part of the experiment. */
public final class DisplayViewModel {

    private final Words words;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Optional<NeuronFill>> fill = new SimpleObjectProperty<>(Optional.empty());

    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
    private final BooleanProperty logScrubber = new SimpleBooleanProperty(false);

    private final PresentingViewModel presenting = new PresentingViewModel();
    private final GraphViewModel graph = new GraphViewModel(reducedMotion);
    private final PlotsViewModel plots = new PlotsViewModel();
    private final PointingViewModel pointing = new PointingViewModel();

    /** Shows everything in the language of {@code words}. */
    public DisplayViewModel(Words words) {
        this.words = words;
    }

    /** The language. */
    public Words words() {
        return words;
    }

    /** The view of the network graphs. */
    public GraphViewModel graph() {
        return graph;
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Present mode. */
    public PresentingViewModel presenting() {
        return presenting;
    }

    /** Whether type is large and the controls are hidden. */
    public BooleanProperty presentingProperty() {
        return presenting.presentingProperty();
    }

    /** The plots below the networks, and their view. */
    public PlotsViewModel plots() {
        return plots;
    }

    /** The neurons pointed at. */
    public PointingViewModel pointing() {
        return pointing;
    }

    /** What neurons show; absent for the default of the data. */
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
        theme.set(
                switch (theme.get()) {
                    case LIGHT -> Theme.DARK;
                    case DARK -> Theme.LIGHT;
                });
    }
}
