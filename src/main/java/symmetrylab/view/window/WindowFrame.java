package symmetrylab.view.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import symmetrylab.viewmodel.kept.SettingsViewModel;
import symmetrylab.viewmodel.kept.WindowPlace;
import symmetrylab.viewmodel.kept.WindowPlace.Area;

/** The remembered place of the window on the screen. */
final class WindowFrame {

    /** The delay until the values that a system reports while it moves or resizes a window are consistent. */
    private static final Duration SETTLING = Duration.millis(300);

    private final Stage stage;
    private final SettingsViewModel settings;
    private final PauseTransition settling = new PauseTransition(SETTLING);

    WindowFrame(Stage stage, SettingsViewModel settings) {
        this.stage = stage;
        this.settings = settings;
        settling.setOnFinished(event -> remember());
    }

    /** Places the window where it was, or in the middle of the screen. */
    void place() {
        List<Area> screens = Screen.getScreens().stream()
                .map(screen -> area(screen.getVisualBounds()))
                .toList();
        WindowPlace place = settings.windowProperty()
                .get()
                .flatMap(last -> last.on(screens))
                .orElseGet(() -> WindowPlace.first(area(Screen.getPrimary().getVisualBounds())));
        stage.setX(place.area().x());
        stage.setY(place.area().y());
        stage.setWidth(place.area().width());
        stage.setHeight(place.area().height());
        stage.setMaximized(place.maximized());
    }

    /** Remembers where the window is moved to, as long as it shows {@code scene}. */
    void follow(Scene scene) {
        List<Observable> moves = Stream.<Observable>of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty(),
                        stage.fullScreenProperty(),
                        stage.iconifiedProperty())
                .toList();
        InvalidationListener moved = property -> settling.playFromStart();
        moves.forEach(property -> property.addListener(moved));
        // A stage that shows another scene must not keep this one in memory.
        scene.windowProperty().addListener(property -> {
            settling.stop();
            moves.forEach(observed -> observed.removeListener(moved));
        });
    }

    /** Remembers the window's place; for a maximized window, the place before. */
    void remember() {
        if (stage.isFullScreen() || stage.isIconified() || !stage.isShowing()) {
            return;
        }
        Area now = new Area(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Area area = stage.isMaximized()
                ? settings.windowProperty().get().map(WindowPlace::area).orElse(now)
                : now;
        settings.windowProperty().set(Optional.of(new WindowPlace(area, stage.isMaximized())));
    }

    private static Area area(Rectangle2D bounds) {
        return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}
