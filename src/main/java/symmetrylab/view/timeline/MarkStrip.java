package symmetrylab.view.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import symmetrylab.viewmodel.timeline.Mark;
import symmetrylab.viewmodel.timeline.StepScale;
import symmetrylab.words.Words;

/**
 * The marks above the scrubber, as small buttons that never overlap: near ones are one button with their number. The list
 * of events has the same for the keyboard.
 */
final class MarkStrip extends Region {

    private static final double GAP = 2;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /** Marks that share a button, and where its left edge is. */
    private record Cluster(List<Mark> marks, double left) {}

    private final Words words;
    private final IntConsumer go;
    private final Button ruler = new Button("44", new FontIcon(MarkSigns.icon(Mark.Kind.EDIT)));
    private List<Mark> marks = List.of();
    private StepScale scale = new StepScale(0, false);
    private boolean severalLanes;
    private double inset;
    private boolean stale = true;
    private double arrangedWidth = -1;

    /**
     * An empty strip.
     *
     * @param go takes the step of a clicked mark
     */
    MarkStrip(Words words, IntConsumer go) {
        this.words = words;
        this.go = go;
        getStyleClass().add("mark-strip");
        ruler.getStyleClass().add("mark");
        ruler.setVisible(false);
        ruler.setFocusTraversable(false);
        getChildren().add(ruler);
        setPickOnBounds(false);
    }

    /** Shows marks along a scale. */
    void show(List<Mark> newMarks, StepScale newScale, boolean areCurrent) {
        pseudoClassStateChanged(STALE, !areCurrent);
        if (!newMarks.equals(marks) || !newScale.equals(scale)) {
            marks = newMarks;
            scale = newScale;
            severalLanes = marks.stream().anyMatch(mark -> mark.lane().index() > 0);
            stale = true;
            requestLayout();
        }
    }

    /** Places shares of the scale between {@code newInset} from either end. */
    void setInset(double newInset) {
        if (newInset != inset) {
            inset = newInset;
            stale = true;
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(ruler.prefHeight(-1)) + 1;
    }

    @Override
    protected void layoutChildren() {
        double height = ruler.prefHeight(-1);
        double buttonWidth = snapSizeX(ruler.prefWidth(-1));
        ruler.resizeRelocate(0, 0, buttonWidth, height);
        if (stale || arrangedWidth != getWidth()) {
            stale = false;
            arrangedWidth = getWidth();
            getChildren().setAll(ruler);
            for (Cluster cluster : arrange(buttonWidth)) {
                Button button = button(cluster.marks());
                getChildren().add(button);
                button.applyCss();
                button.resizeRelocate(cluster.left(), 0, buttonWidth, height);
            }
        }
    }

    private List<Cluster> arrange(double width) {
        List<Cluster> clusters = new ArrayList<>();
        double free = 0;
        for (Mark mark : marks) {
            double centre = inset + scale.share(mark.step()) * (getWidth() - 2 * inset);
            double left = snapPositionX(Math.max(0, Math.min(getWidth() - width, centre - width / 2)));
            if (clusters.isEmpty() || left >= free) {
                clusters.add(new Cluster(new ArrayList<>(List.of(mark)), left));
                free = left + width + GAP;
            } else {
                clusters.get(clusters.size() - 1).marks().add(mark);
            }
        }
        return clusters;
    }

    private Button button(List<Mark> together) {
        Mark first = together.get(0);
        Button button = new Button();
        boolean alone = together.size() == 1;
        if (alone) {
            button.setText(severalLanes ? Integer.toString(first.lane().index() + 1) : "");
            button.setGraphic(new FontIcon(MarkSigns.icon(first.kind())));
            button.getStyleClass().add("mark-" + first.kind().token());
            button.setOnAction(event -> go.accept(first.step()));
        } else {
            button.setText(words.get("mark.several", Integer.toString(together.size())));
            button.setOnAction(event -> menu(together).show(button, Side.TOP, 0, 0));
        }
        button.getStyleClass().add("mark");
        button.setFocusTraversable(false);
        button.setId("mark-" + first.step() + "-" + first.lane().index());
        String text = MarkSigns.lines(together, words);
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(Duration.millis(200));
        button.setTooltip(tip);
        button.setAccessibleText(text);
        return button;
    }

    private ContextMenu menu(List<Mark> together) {
        ContextMenu menu = new ContextMenu();
        for (Mark mark : together) {
            MenuItem item = new MenuItem(words.say(mark.line()), new FontIcon(MarkSigns.icon(mark.kind())));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> go.accept(mark.step()));
            menu.getItems().add(item);
        }
        return menu;
    }
}
