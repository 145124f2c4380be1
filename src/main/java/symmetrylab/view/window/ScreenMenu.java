package symmetrylab.view.window;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Screen;
import javafx.stage.Stage;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.lane.PresentingViewModel;
import symmetrylab.viewmodel.lane.ScreensViewModel.Area;
import symmetrylab.viewmodel.lane.ScreensViewModel.Choice;
import symmetrylab.words.Words;

/** Chooses the screen of present mode, where there are several, and takes the window there and back. */
final class ScreenMenu extends MenuButton {

    private final PresentingViewModel presenting;
    private final Words words;
    private Optional<Area> before = Optional.empty();
    private boolean wasMaximized;

    ScreenMenu(PresentingViewModel presenting, Words words) {
        this.presenting = presenting;
        this.words = words;
        setId("present-on");
        getStyleClass().add("flat");
        setAccessibleText(words.get("present.on"));
        presenting.screens().choicesProperty().subscribe((List<Choice> choices) -> show(choices));
    }

    /** Offers the screens that there are, for as long as {@code stage} shows {@code scene}. */
    void follow(Stage stage, Scene scene) {
        ListChangeListener<Screen> changed = change -> offer(stage);
        Screen.getScreens().addListener(changed);
        scene.windowProperty().addListener(property -> Screen.getScreens().removeListener(changed));
        // The window may have been moved to another screen.
        setOnShowing(event -> offer(stage));
        offer(stage);
    }

    private void offer(Stage stage) {
        presenting
                .screens()
                .offer(
                        Screen.getScreens().stream()
                                .map(screen -> area(screen.getBounds()))
                                .toList(),
                        area(stage));
    }

    private void show(List<Choice> choices) {
        getItems().setAll(choices.stream().map(this::item).toList());
        FormGrid.setShown(this, !choices.isEmpty());
    }

    private MenuItem item(Choice choice) {
        String key = choice.here() ? "present.on.this" : "present.on.other";
        MenuItem item = new MenuItem(words.get(
                key,
                Integer.toString(choice.number()),
                Long.toString(Math.round(choice.area().width())),
                Long.toString(Math.round(choice.area().height()))));
        item.setId("present-on-" + choice.number());
        item.setOnAction(event -> presenting.presentOn(choice));
        return item;
    }

    /** Fills the chosen screen, or goes back to the place before. */
    void fill(Stage stage, boolean whole) {
        if (whole) {
            Optional<Area> move = presenting.screens().moveOf(area(stage));
            before = move.map(to -> area(stage));
            wasMaximized = stage.isMaximized();
            move.ifPresent(to -> place(stage, to));
            stage.setFullScreen(true);
        } else {
            stage.setFullScreen(false);
            before.ifPresent(from -> {
                place(stage, from);
                stage.setMaximized(wasMaximized);
            });
            before = Optional.empty();
        }
    }

    private static void place(Stage stage, Area area) {
        // A maximized window stays on its screen.
        stage.setMaximized(false);
        stage.setX(area.x());
        stage.setY(area.y());
        stage.setWidth(area.width());
        stage.setHeight(area.height());
    }

    private static Area area(Rectangle2D bounds) {
        return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Area area(Stage stage) {
        return new Area(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
}
