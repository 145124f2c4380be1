package symmetrylab.view.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import symmetrylab.recording.Loop;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.timeline.Mark;
import symmetrylab.viewmodel.timeline.MarksViewModel;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.TimelineModels;
import symmetrylab.viewmodel.timeline.TimelineSizes;
import symmetrylab.words.Words;

/** The menu of rarely needed commands: the loop, the scale, the direction, reset, the list of events. */
final class TimelineMenu extends Button {

    private final PlaybackViewModel playback;
    private final MarksViewModel marks;
    private final Words words;
    private final IntConsumer go;
    private final DisplayViewModel display;
    private Optional<Menus> made = Optional.empty();

    /**
     * Creates the menu.
     *
     * @param go receives the step of a chosen event
     */
    TimelineMenu(TimelineModels timelineModels, DisplayViewModel display, Words words, IntConsumer go) {
        playback = timelineModels.playback();
        marks = timelineModels.marks();
        this.display = display;
        this.words = words;
        this.go = go;
        Icons.dress(this, MaterialDesignD.DOTS_HORIZONTAL, words.get("timeline.menu"));
        setId("timeline-menu");
        setOnAction(event -> open(menus().all));
    }

    private Menus menus() {
        if (made.isEmpty()) {
            made = Optional.of(new Menus());
        }
        return made.get();
    }

    private CheckMenuItem check(String id, String key) {
        CheckMenuItem item = new CheckMenuItem(words.get(key));
        item.setId(id);
        return item;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(words.get(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Adopts the sizes for another size of the window. */
    void fit(TimelineSizes sizes) {
        double side = Math.rint(2.15 * sizes.type());
        setMinSize(side, side);
        setMaxSize(side, side);
        setPrefSize(side, side);
        IconSize.set(getGraphic(), 1.3 * sizes.type());
    }

    /** Opens the list of events. */
    void openEvents() {
        open(menus().eventsAlone);
    }

    private void open(ContextMenu menu) {
        menu.show(this, Side.TOP, 0, 0);
    }

    private List<MenuItem> eventItems() {
        List<Mark> found = marks.marksProperty().get();
        if (found.isEmpty()) {
            MenuItem nothing = new MenuItem(words.get("timeline.events.none"));
            nothing.setDisable(true);
            return List.of(nothing);
        }
        return found.stream().map(mark -> MarkSigns.item(mark, words, go)).toList();
    }

    /** The menus, made when one is first opened. */
    private final class Menus {

        private final CheckMenuItem loop = new CheckMenuItem();
        private final Menu events = new Menu("", new FontIcon(MaterialDesignF.FORMAT_LIST_BULLETED));
        private final ContextMenu all = new ContextMenu();
        private final ContextMenu eventsAlone = new ContextMenu();

        Menus() {
            CheckMenuItem log = check("log-scrubber", "timeline.log");
            log.selectedProperty().bindBidirectional(display.logScrubberProperty());
            CheckMenuItem backwards = check("backwards", "timeline.backwards");
            backwards.selectedProperty().bindBidirectional(playback.backwardsProperty());
            loop.setId("loop");
            loop.setOnAction(event -> {
                playback.toggleLoop();
                showLoop();
            });
            events.setId("events");
            MenuItem reset = item("reset", "timeline.reset", playback::reset);
            reset.setGraphic(new FontIcon(MaterialDesignR.RESTART));
            all.getItems()
                    .addAll(
                            loop,
                            item("loop-from-here", "timeline.loopFrom", playback::loopFromHere),
                            item("loop-to-here", "timeline.loopTo", playback::loopToHere),
                            new SeparatorMenuItem(),
                            log,
                            backwards,
                            reset,
                            new SeparatorMenuItem(),
                            events);
            playback.loopProperty().addListener(property -> showLoop());
            marks.marksProperty().addListener(property -> showEvents());
            showLoop();
            showEvents();
        }

        private void showLoop() {
            Optional<Loop> range = playback.loopProperty().get();
            loop.setSelected(range.isPresent());
            loop.setText(range.map(now -> words.get("timeline.loop.range", now.from(), now.to()))
                    .orElse(words.get("timeline.loop")));
        }

        private void showEvents() {
            events.setText(
                    words.get("timeline.events", marks.marksProperty().get().size()));
            events.getItems().setAll(eventItems());
            eventsAlone.getItems().setAll(eventItems());
        }
    }
}
