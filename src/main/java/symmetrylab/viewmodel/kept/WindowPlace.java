package symmetrylab.viewmodel.kept;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The place of the window, in the screen's own units.
 *
 * @param area the window, borders included, while it was not maximized
 * @param maximized whether it was maximized
 */
public record WindowPlace(Area area, boolean maximized) {

    /** The width of the window's upper edge that must be on a screen, so that it can be dragged. */
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 24;

    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;
    private static final double MAX_WIDTH = 1920;
    private static final double MAX_HEIGHT = 1200;

    /** The share of a large screen that a first window takes. */
    private static final double SHARE = 0.85;

    /**
     * A rectangle.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width to the right
     * @param height downwards
     */
    public record Area(double x, double y, double width, double height) {

        private double shared(Area other) {
            double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return across >= Math.min(GRIP_WIDTH, width) && down >= Math.min(GRIP_HEIGHT, height) ? across * down : 0;
        }
    }

    /** This place on one of {@code screens}, made smaller if necessary; absent if the window would be out of reach. */
    public Optional<WindowPlace> on(List<Area> screens) {
        Area edge = new Area(area.x(), area.y(), area.width(), GRIP_HEIGHT);
        return screens.stream()
                .filter(screen -> screen.shared(edge) > 0)
                .max(Comparator.comparingDouble(screen -> screen.shared(area)))
                .map(screen -> new WindowPlace(
                        new Area(
                                area.x(),
                                area.y(),
                                Math.min(area.width(), screen.width()),
                                Math.min(area.height(), screen.height())),
                        maximized));
    }

    /** The size and place of a first window: in the middle of {@code screen}, most of it where it is large. */
    public static WindowPlace first(Area screen) {
        double width = size(screen.width(), USUAL_WIDTH, MAX_WIDTH);
        double height = size(screen.height(), USUAL_HEIGHT, MAX_HEIGHT);
        return new WindowPlace(
                new Area(
                        screen.x() + (screen.width() - width) / 2,
                        screen.y() + (screen.height() - height) / 2,
                        width,
                        height),
                false);
    }

    private static double size(double screen, double usual, double most) {
        return Math.min(screen, Math.min(most, Math.max(usual, Math.rint(SHARE * screen))));
    }
}
