package symmetrylab.view.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.timeline.PhaseWords;
import symmetrylab.viewmodel.timeline.PlaybackViewModel;
import symmetrylab.words.Words;

/** The phases of the step that is open, in a row; the current one is marked, and a click goes to another. */
final class PhaseRow extends HBox {

    /** With more phases than this their names are short. */
    private static final int MAX_NAMED = 10;

    private final PlaybackViewModel playback;
    private final Words words;
    private final Button back;
    private final Button on;
    private final Region progress = new Region();
    private final List<ToggleButton> segments = new ArrayList<>();

    PhaseRow(PlaybackViewModel playback, Words words) {
        this.playback = playback;
        this.words = words;
        setId("phases");
        getStyleClass().add("phase-row");
        back = arrow("phase-back", MaterialDesignC.CHEVRON_LEFT, "phase.back", -1);
        on = arrow("phase-on", MaterialDesignC.CHEVRON_RIGHT, "phase.on", 1);
        progress.getStyleClass().add("phase-progress");
        progress.setManaged(false);
        progress.setMouseTransparent(true);
        visibleProperty().bind(playback.momentProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        playback.layersProperty().addListener(property -> build());
        playback.momentProperty().addListener(property -> showMoment());
        build();
    }

    private Button arrow(String id, MaterialDesignC icon, String key, int by) {
        Button button = Icons.dress(new Button(), icon, words.get(key));
        button.setId(id);
        button.getStyleClass().add("button-icon");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> playback.phaseBy(by));
        return button;
    }

    private void build() {
        int layers = playback.layersProperty().get();
        segments.clear();
        for (int i = 0; i < Phase.count(layers); i++) {
            segments.add(segment(i, layers));
        }
        getChildren().setAll(back);
        getChildren().addAll(segments);
        getChildren().addAll(on, progress);
        showMoment();
    }

    private ToggleButton segment(int index, int layers) {
        Phase phase = Phase.at(index, layers);
        String name = words.say(PhaseWords.name(phase));
        boolean isShort = Phase.count(layers) > MAX_NAMED;
        ToggleButton segment = new ToggleButton(isShort ? words.say(PhaseWords.brief(phase)) : name);
        segment.setId("phase-" + index);
        segment.getStyleClass().addAll("phase", "phase-" + phase.kind().token());
        segment.setTooltip(new Tooltip(name));
        segment.setAccessibleText(name);
        segment.setMaxWidth(Double.MAX_VALUE);
        segment.setMinWidth(0);
        // All equally wide, however many there are.
        segment.setPrefWidth(1);
        HBox.setHgrow(segment, Priority.ALWAYS);
        segment.setOnAction(event -> {
            playback.pause();
            playback.seekPhase(index, 1);
            showMoment();
        });
        return segment;
    }

    private void showMoment() {
        Optional<Moment> moment = playback.momentProperty().get();
        int layers = segments.size() / 2 - 1;
        // The row may be that of another depth already.
        int index = moment.map(now -> now.in(layers).phase().indexIn(layers)).orElse(-1);
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).setSelected(i == index);
        }
        moment.ifPresent(now -> showProgress(index, now.progress()));
    }

    private void showProgress(int index, double share) {
        if (index < segments.size()) {
            ToggleButton now = segments.get(index);
            double thick = Math.max(3, Math.rint(now.getHeight() / 8));
            progress.resizeRelocate(
                    now.getLayoutX() + 2,
                    now.getLayoutY() + now.getHeight() - thick - 1,
                    share * (now.getWidth() - 4),
                    thick);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        showMoment();
    }
}
