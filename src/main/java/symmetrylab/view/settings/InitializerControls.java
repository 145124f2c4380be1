package symmetrylab.view.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import symmetrylab.figure.lane.InitializerWords;
import symmetrylab.nn.settings.LaneStart;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Words;

/** The controls of one lane: its name and seed, how its weights start, and the details of its start. */
final class InitializerControls extends VBox {

    static final String STYLE_CLASS = "lane-card";

    private final ExperimentViewModel experiment;
    private final int lane;
    private final Words words;
    private final ValueField<String> name;
    private final Button remove = new Button();
    private final Label special = new Label();
    private final FillingControls weights;
    private final ToggleButton more;
    private final StartDetails details;
    private final ValueField<Long> seed;

    InitializerControls(ExperimentViewModel experiment, int lane, StartSources starts, Words words) {
        this.experiment = experiment;
        this.lane = lane;
        this.words = words;
        Readers readers = new Readers(words);
        getStyleClass().add(STYLE_CLASS);
        name = new ValueField<>(id("name"), this::readName, text -> text, text -> experiment.rename(lane, text));
        weights = new FillingControls(
                "lane" + lane, words, filling -> edit("weights", start -> start.withWeights(List.of(filling))));
        seed = new ValueField<>(
                id("seed"),
                readers.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf,
                value -> edit("seed", start -> start.withSeed(value)));
        special.setWrapText(true);
        special.getStyleClass().add("muted");
        details = new StartDetails(lane, words, this::edit, starts);
        more = new ToggleButton(words.get("start.more"));
        more.setId(id("more"));
        more.getStyleClass().addAll("flat", "disclosure");
        more.selectedProperty().addListener(property -> showDetails());
        getChildren().addAll(createHead(), weights.asCard(), special, more);
        showDetails();
    }

    private HBox createHead() {
        Icons.dress(remove, MaterialDesignC.CLOSE, words.get("lane.remove"));
        remove.getStyleClass().addAll("flat", "small");
        remove.setId(id("remove"));
        remove.setOnAction(event -> experiment.removeRun(lane));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.getStyleClass().addAll("lane-name", "plain-field");
        name.setAccessibleText(words.get("lane.name"));
        name.setPrefColumnCount(6);
        seed.getStyleClass().add("plain-number");
        seed.setPrefColumnCount(2);
        seed.setAccessibleText(words.get("lane.seed"));
        Label seedLabel = new Label(words.get("lane.seed"));
        seedLabel.setMinWidth(USE_PREF_SIZE);
        Button dice = Icons.dress(new Button(), MaterialDesignD.DICE_5_OUTLINE, words.get("lane.newSeed"));
        dice.setId(id("new-seed"));
        dice.getStyleClass().addAll("flat", "small");
        dice.setOnAction(event -> edit("seed", start -> new LaneStart(start).withNewSeed()));
        HBox head = new HBox(name, seedLabel, seed, dice, remove);
        head.getStyleClass().add("lane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Folded details leave the window: it looks at each of its nodes in every frame, visible or not. */
    private void showDetails() {
        if (more.isSelected()) {
            getChildren().add(details);
        } else {
            getChildren().remove(details);
        }
        more.setGraphic(new FontIcon(more.isSelected() ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
    }

    /** Shows the current settings of the lane. */
    void show(RunSpec run, boolean removable) {
        LaneStart start = new LaneStart(run.initializer());
        name.show(run.name());
        FormGrid.setShown(remove, removable);
        special.setText(InitializerWords.of(run.initializer(), words));
        FormGrid.setShown(special, start.hasMore() || start.noise() > 0);
        weights.show(start.filling());
        details.show(run);
        seed.show(run.initializer().seed());
    }

    private void edit(String field, UnaryOperator<InitializerSpec> change) {
        experiment.editStart(lane, field, change);
    }

    private String readName(String text) {
        experiment.whyNotCalled(lane, text).ifPresent(why -> {
            throw new IllegalArgumentException(words.say(why));
        });
        return text.strip();
    }

    private String id(String what) {
        return "lane" + lane + "-" + what;
    }
}
