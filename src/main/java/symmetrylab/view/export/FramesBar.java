package symmetrylab.view.export;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.view.control.Icons;
import symmetrylab.words.Words;

/**
 * Chooses the frame to preview: a slider over the steps, or over the frames of steps in slow motion, with a mark for each
 * frame, and a button to play.
 */
final class FramesBar extends HBox {

    private final Words words;
    private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper();
    private final ToggleButton play;
    private final Slider slider = new Slider(0, 1, 0);
    private final Ticks ticks = new Ticks();
    private final Label place = new Label();
    private final Timeline clock = new Timeline();
    private Frames frames = new Frames(FrameSteps.single(0), 1);
    private boolean showing;

    FramesBar(Words words) {
        this.words = words;
        getStyleClass().add("export-frames");
        setAlignment(Pos.CENTER_LEFT);
        play = Icons.dress(new ToggleButton(), MaterialDesignP.PLAY, words.get("export.play"));
        play.setId("export-play");
        play.getStyleClass().addAll("button-icon", "accent");
        play.selectedProperty().addListener((property, old, on) -> {
            play.setGraphic(new FontIcon(on ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
            if (on) {
                clock.playFromStart();
            } else {
                clock.stop();
            }
        });
        clock.setCycleCount(Timeline.INDEFINITE);
        slider.setId("export-frame");
        slider.setAccessibleText(words.get("export.frame"));
        slider.valueProperty().addListener((property, old, value) -> {
            if (!showing) {
                frame.set(nearest(value.doubleValue()));
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        frame.addListener(property -> showFrame());
        place.getStyleClass().add("export-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        VBox line = new VBox(slider, ticks);
        line.setAlignment(Pos.CENTER);
        HBox.setHgrow(line, Priority.ALWAYS);
        getChildren().addAll(play, line, place);
    }

    /** The frame to preview, from 0. */
    ReadOnlyIntegerProperty frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Offers these frames; the shown one stays where it was. */
    void show(Frames now) {
        double before = at(Math.min(frame.get(), frames.count() - 1));
        boolean first = frames.count() == 1 && now.count() > 1
                || frames.opened().isPresent() != now.opened().isPresent();
        frames = now;
        int count = frames.count();
        clock.getKeyFrames()
                .setAll(new KeyFrame(
                        Duration.seconds(1.0 / frames.perSecond()), event -> frame.set((frame.get() + 1) % count)));
        boolean running = play.isSelected();
        clock.stop();
        if (running) {
            clock.play();
        }
        boolean several = count > 1;
        setDisable(!several);
        if (!several) {
            play.setSelected(false);
        }
        showing = true;
        slider.setMin(at(0));
        slider.setMax(Math.max(at(count - 1), at(0) + 1));
        slider.setMajorTickUnit(Math.max(1, slider.getMax() - slider.getMin()));
        showing = false;
        ticks.show();
        frame.set(first ? count / 3 : nearest(before));
        showFrame();
    }

    /** The place of a frame on the slider. */
    private double at(int number) {
        return frames.opened().isPresent() ? number : frames.step(number);
    }

    /** Stops playing. */
    void stop() {
        play.setSelected(false);
    }

    private void press(KeyEvent event) {
        int by =
                switch (event.getCode()) {
                    case LEFT, DOWN -> -1;
                    case RIGHT, UP -> 1;
                    case PAGE_UP -> 10;
                    case PAGE_DOWN -> -10;
                    default -> 0;
                };
        if (event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END) {
            frame.set(event.getCode() == KeyCode.HOME ? 0 : frames.count() - 1);
            event.consume();
        } else if (by != 0) {
            frame.set(Math.min(frames.count() - 1, Math.max(0, frame.get() + by)));
            event.consume();
        }
    }

    private int nearest(double place) {
        int low = 0;
        int high = frames.count() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (at(middle) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && place - at(low - 1) < at(low) - place ? low - 1 : low;
    }

    private void showFrame() {
        int shown = Math.min(frame.get(), frames.count() - 1);
        if (!slider.isValueChanging()) {
            showing = true;
            slider.setValue(at(shown));
            showing = false;
        }
        place.setText(words.get(
                "export.place",
                Numbers.count(shown + 1),
                Numbers.count(frames.count()),
                Numbers.count(frames.step(shown))));
    }

    /** Marks under the slider. */
    private final class Ticks extends Region {

        private static final int MOST = 80;
        private static final double INSET = 8;
        private static final double HEIGHT = 6;

        private final List<Double> shares = new ArrayList<>();

        Ticks() {
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            setMouseTransparent(true);
        }

        void show() {
            shares.clear();
            int count = frames.count();
            int every = Math.max(1, (count + MOST - 1) / MOST);
            double length = Math.max(1, at(count - 1) - at(0));
            for (int i = 0; i < count && count > 1; i += every) {
                shares.add((at(i) - at(0)) / length);
            }
            while (getChildren().size() > shares.size()) {
                getChildren().remove(getChildren().size() - 1);
            }
            while (getChildren().size() < shares.size()) {
                Region tick = new Region();
                tick.getStyleClass().add("export-tick");
                tick.setManaged(false);
                getChildren().add(tick);
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double room = getWidth() - 2 * INSET;
            for (int i = 0; i < shares.size(); i++) {
                getChildren().get(i).resizeRelocate(Math.rint(INSET + shares.get(i) * room), 0, 1, HEIGHT);
            }
        }
    }
}
