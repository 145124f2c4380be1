package symmetrylab.viewmodel.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The screens that present mode can go to, such as a laptop's own and a projector. */
public final class ScreensViewModel {

    /**
     * A rectangle among all screens, in their own units.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width to the right
     * @param height downwards
     */
    public record Area(double x, double y, double width, double height) {

        /** The size of the part that both have in common. */
        private double shared(Area other) {
            double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return Math.max(0, across) * Math.max(0, down);
        }

        /** The other rectangle in the middle of this one, no larger than this one. */
        private Area around(Area other) {
            double wide = Math.min(width, other.width);
            double high = Math.min(height, other.height);
            return new Area(x + (width - wide) / 2, y + (height - high) / 2, wide, high);
        }
    }

    /**
     * A screen to choose.
     *
     * @param number counted from 1
     * @param area its place
     * @param here whether most of the window is on it
     */
    public record Choice(int number, Area area, boolean here) {}

    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private List<Area> screens = List.of();
    private Optional<Area> chosen = Optional.empty();

    /** The screens to choose from; none unless there are several. */
    public ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Offers {@code screens}, of which {@code window} is on one; forgets a chosen screen that is gone. */
    public void offer(List<Area> newScreens, Area window) {
        screens = List.copyOf(newScreens);
        chosen = chosen.filter(screens::contains);
        List<Choice> offered = new ArrayList<>();
        for (Area screen : screens) {
            offered.add(new Choice(offered.size() + 1, screen, isOn(window, screen)));
        }
        choices.set(offered.size() > 1 ? List.copyOf(offered) : List.of());
    }

    void choose(Choice choice) {
        chosen = Optional.of(choice.area());
    }

    /**
     * The place to which the window must move before it fills the chosen screen; absent if it is on that screen, or none
     * was chosen.
     */
    public Optional<Area> moveOf(Area window) {
        return chosen.filter(screen -> !isOn(window, screen)).map(screen -> screen.around(window));
    }

    private boolean isOn(Area window, Area screen) {
        return screens.stream().noneMatch(other -> other.shared(window) > screen.shared(window));
    }
}
