package symmetrylab.view.timeline;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import symmetrylab.viewmodel.timeline.Mark;
import symmetrylab.viewmodel.timeline.MarkPlate;
import symmetrylab.viewmodel.timeline.MarkPlates;
import symmetrylab.viewmodel.timeline.StepScale;
import symmetrylab.words.Words;

/** The marks above the scrubber, on plates with stems. The list of events offers them to the keyboard. */
final class MarkStrip extends Region {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double STEM_WIDTH = 2;

    private final Words words;
    private final IntConsumer go;
    private List<Mark> marks = List.of();
    private StepScale scale = new StepScale(0, false);
    private MarkPlates placed;
    private double type = 13;
    private boolean stale = true;

    /**
     * An empty strip.
     *
     * @param go receives the step of a clicked mark
     */
    MarkStrip(Words words, IntConsumer go) {
        this.words = words;
        this.go = go;
        placed = new MarkPlates(words, type, 0, 0);
        getStyleClass().add("mark-strip");
        setPickOnBounds(false);
    }

    /** Shows marks along a scale. */
    void show(List<Mark> newMarks, StepScale newScale, boolean areCurrent) {
        pseudoClassStateChanged(STALE, !areCurrent);
        if (!newMarks.equals(marks) || !newScale.equals(scale)) {
            marks = newMarks;
            scale = newScale;
            stale = true;
            requestLayout();
        }
    }

    /** Writes in a font of this height. */
    void setType(double pixels) {
        type = pixels;
        requestLayout();
    }

    /** The height of a plate. */
    double plateHeight() {
        return placed.height();
    }

    @Override
    protected void layoutChildren() {
        MarkPlates here = new MarkPlates(words, type, getWidth(), Scrubber.INSET);
        if (stale || !here.equals(placed)) {
            stale = false;
            placed = here;
            getChildren().clear();
            here.place(marks, scale).forEach(this::add);
        }
    }

    private void add(MarkPlate plate) {
        String kind =
                plate.isOfOneKind() ? "mark-" + plate.marks().get(0).kind().token() : "mark-several";
        double top = placed.height();
        for (double stem : plate.stems()) {
            Region line = new Region();
            line.getStyleClass().addAll("stem", kind);
            line.setMouseTransparent(true);
            line.resizeRelocate(Math.rint(stem - STEM_WIDTH / 2), top - 1, STEM_WIDTH, getHeight() - top + 1);
            getChildren().add(line);
        }
        Button button = button(plate);
        button.getStyleClass().addAll("mark", kind);
        button.setStyle("-fx-font-size: " + Math.round(type) + "px;");
        getChildren().add(button);
        button.applyCss();
        button.resizeRelocate(Math.rint(plate.left()), 0, Math.rint(plate.width()), placed.height());
    }

    private Button button(MarkPlate plate) {
        Mark first = plate.marks().get(0);
        HBox signs = new HBox();
        for (Mark.Kind sign : plate.signs()) {
            FontIcon icon = new FontIcon(MarkSigns.icon(sign));
            IconSize.set(icon, placed.sign());
            signs.getChildren().add(icon);
        }
        Button button = new Button(plate.text(), plate.signs().isEmpty() ? null : signs);
        button.setGraphicTextGap(plate.text().isEmpty() ? 0 : placed.padding());
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.setId("mark-" + first.step() + "-" + first.lane().index());
        button.setOnAction(event -> {
            if (plate.isOfOneStep()) {
                go.accept(first.step());
            } else {
                menu(plate.marks()).show(button, Side.TOP, 0, 0);
            }
        });
        String text = MarkSigns.lines(plate.marks(), words);
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(Duration.millis(200));
        button.setTooltip(tip);
        button.setAccessibleText(text);
        return button;
    }

    private ContextMenu menu(List<Mark> together) {
        ContextMenu menu = new ContextMenu();
        together.forEach(mark -> menu.getItems().add(MarkSigns.item(mark, words, go)));
        return menu;
    }
}
