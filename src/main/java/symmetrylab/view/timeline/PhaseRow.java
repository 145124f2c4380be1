package symmetrylab.view.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.timeline.PhaseWords;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.viewmodel.timeline.TimelineSizes;
import symmetrylab.words.Words;

/**
 * The phases of the open step, as equal buttons: finished ones have a tick, the current one is filled, and a click goes
 * to a phase. A small button in each sets whether playing stops at its end.
 */
final class PhaseRow extends HBox {

    /** The room for an icon beside a name, in heights of the row. */
    private static final double SIDE = 0.72;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final PlaybackViewModel playback;
    private final Words words;
    private final Region progress = new Region();
    private final List<Segment> segments = new ArrayList<>();
    private TimelineSizes sizes = TimelineSizes.of(0, 0, false);
    private double namedWidth = -1;

    /** The button of a phase, with the small one that stops there. */
    private static final class Segment extends StackPane {

        private final ToggleButton go = new ToggleButton("", new FontIcon(MaterialDesignC.CHECK));
        private final ToggleButton stop;

        private Segment(String stopText) {
            stop = Icons.dress(new ToggleButton(), MaterialDesignP.PAUSE_CIRCLE_OUTLINE, stopText);
            stop.getStyleClass().add("phase-stop");
            go.getStyleClass().add("phase");
            go.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            go.setMinWidth(0);
            setAlignment(stop, Pos.CENTER_RIGHT);
            getStyleClass().add("phase-segment");
            getChildren().addAll(go, stop);
        }

        private void fit(TimelineSizes sizes) {
            setMinHeight(sizes.phase());
            setMaxHeight(sizes.phase());
            stop.setMinSize(sizes.phase(), sizes.phase());
            stop.setMaxSize(sizes.phase(), sizes.phase());
            IconSize.set(stop.getGraphic(), 1.25 * sizes.type());
            IconSize.set(go.getGraphic(), 1.1 * sizes.type());
        }
    }

    PhaseRow(PlaybackViewModel playback, Words words) {
        this.playback = playback;
        this.words = words;
        setId("phases");
        getStyleClass().add("phase-row");
        progress.getStyleClass().add("phase-progress");
        progress.setManaged(false);
        progress.setMouseTransparent(true);
        visibleProperty().bind(playback.momentProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        playback.layersProperty().addListener(property -> {
            segments.clear();
            showMoment();
        });
        playback.momentProperty().addListener(property -> showMoment());
        playback.stopsProperty().addListener(property -> showStops());
        showMoment();
    }

    /** Adopts the sizes for another size of the window. */
    void fit(TimelineSizes newSizes) {
        sizes = newSizes;
        segments.forEach(segment -> segment.fit(sizes));
        namedWidth = -1;
        requestLayout();
    }

    private void build() {
        int layers = playback.layersProperty().get();
        segments.clear();
        for (int i = 0; i < Phase.count(layers); i++) {
            segments.add(segment(i, layers));
        }
        getChildren().setAll(segments);
        getChildren().add(progress);
        namedWidth = -1;
        showStops();
        showMoment();
    }

    private Segment segment(int index, int layers) {
        Phase phase = Phase.at(index, layers);
        String name = words.say(PhaseWords.name(phase, layers));
        Segment segment = new Segment(words.get("phase.stop", name));
        segment.go.setId("phase-" + index);
        segment.go.getStyleClass().add("phase-" + phase.kind().token());
        Tips.give(segment.go, name);
        segment.go.setAccessibleText(name);
        segment.go.setOnAction(event -> {
            playback.pause();
            playback.seekPhase(index, 1);
            showMoment();
        });
        segment.stop.setId("phase-stop-" + index);
        segment.stop.setOnAction(event -> playback.toggleStop(phase));
        segment.fit(sizes);
        segment.setMinWidth(0);
        // All are equally wide, however many there are.
        segment.setPrefWidth(1);
        HBox.setHgrow(segment, Priority.ALWAYS);
        return segment;
    }

    private void showStops() {
        int layers = segments.size() / 2 - 1;
        for (int i = 0; i < segments.size(); i++) {
            ToggleButton stop = segments.get(i).stop;
            stop.setSelected(playback.stopsProperty().get().contains(Phase.at(i, layers)));
            ((FontIcon) stop.getGraphic())
                    .setIconCode(
                            stop.isSelected() ? MaterialDesignP.PAUSE_CIRCLE : MaterialDesignP.PAUSE_CIRCLE_OUTLINE);
        }
    }

    private void showMoment() {
        Optional<Moment> moment = playback.momentProperty().get();
        // The buttons are made when a step is opened.
        if (moment.isPresent() && segments.isEmpty()) {
            build();
        }
        int layers = segments.size() / 2 - 1;
        // The row may already be that of a network of another depth.
        int index = moment.map(now -> now.in(layers).phase().indexIn(layers)).orElse(-1);
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).go.setSelected(i == index);
            segments.get(i).pseudoClassStateChanged(CURRENT, i == index);
            segments.get(i).go.getGraphic().setVisible(i < index);
        }
        moment.ifPresent(now -> showProgress(index, now.progress()));
    }

    private void showProgress(int index, double share) {
        if (index < segments.size()) {
            Segment now = segments.get(index);
            double thick = Math.max(3, Math.rint(now.getHeight() / 10));
            progress.resizeRelocate(
                    now.getLayoutX() + 2,
                    now.getLayoutY() + now.getHeight() - thick - 1,
                    share * (now.getWidth() - 4),
                    thick);
        }
    }

    private void showNames() {
        if (namedWidth != getWidth()) {
            namedWidth = getWidth();
            double each = (getWidth() - snappedLeftInset() - snappedRightInset()) / segments.size() - getSpacing();
            // Both sides leave the same room for icons, so that the name is centred.
            double room = each - 2 * SIDE * sizes.phase();
            List<String> names = PhaseWords.names(segments.size() / 2 - 1, room, sizes.type(), words);
            for (int i = 0; i < segments.size(); i++) {
                segments.get(i).go.setText(names.get(i));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        showNames();
        super.layoutChildren();
        showMoment();
    }
}
