package symmetrylab.view.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import symmetrylab.figure.page.InitializerWords;
import symmetrylab.spec.InitializerSpec;
import symmetrylab.spec.RunSpec;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.LaneStart;
import symmetrylab.words.Words;

/** The controls of one lane: its name, how its weights are filled, noise and seed. */
final class InitializerControls extends VBox {

    static final String STYLE_CLASS = "lane-card";

    private static final double MAX_NOISE = 1e6;

    private final ExperimentViewModel experiment;
    private final int lane;
    private final Words words;
    private final ValueField<String> name;
    private final Button remove = new Button();
    private final Label special = new Label();
    private final FillingControls weights;
    private final ValueField<Double> noise;
    private final ValueField<Long> seed;

    InitializerControls(ExperimentViewModel experiment, int lane, Words words) {
        this.experiment = experiment;
        this.lane = lane;
        this.words = words;
        Readers readers = new Readers(words);
        getStyleClass().add(STYLE_CLASS);
        name = new ValueField<>(
                id("name"),
                this::readName,
                text -> text,
                text -> experiment.editRun(lane, "name", run -> run.withName(text)));
        weights = new FillingControls(
                "lane" + lane, words, filling -> edit("weights", start -> start.withWeights(List.of(filling))));
        noise = new ValueField<>(
                id("noise"),
                readers.number(0, MAX_NOISE),
                Readers::write,
                value -> edit("noise", start -> new LaneStart(start).withNoise(value)));
        seed = new ValueField<>(
                id("seed"),
                readers.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf,
                value -> edit("seed", start -> start.withSeed(value)));
        special.setWrapText(true);
        special.getStyleClass().add("muted");
        getChildren().addAll(createHead(), special, weights, createFoot());
    }

    private HBox createHead() {
        Icons.dress(remove, MaterialDesignC.CLOSE, words.get("lane.remove"));
        remove.getStyleClass().addAll("flat", "small");
        remove.setId(id("remove"));
        remove.setOnAction(event -> experiment.removeRun(lane));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.getStyleClass().add("lane-name");
        name.setAccessibleText(words.get("lane.name"));
        HBox head = new HBox(name, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox createFoot() {
        Button dice = Icons.dress(new Button(), MaterialDesignD.DICE_5_OUTLINE, words.get("lane.newSeed"));
        dice.setId(id("new-seed"));
        dice.setOnAction(event -> edit("seed", start -> start.withSeed(start.seed() + 1)));
        for (ValueField<?> field : List.of(seed, noise)) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setPrefColumnCount(4);
        }
        seed.setAccessibleText(words.get("lane.seed"));
        noise.setAccessibleText(words.get("lane.noise"));
        noise.setTooltip(new Tooltip(words.get("lane.noise.tip")));
        HBox foot = new HBox(new Label(words.get("lane.noise")), noise, new Label(words.get("lane.seed")), seed, dice);
        foot.getStyleClass().add("tight-row");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** Shows the lane as it stands. */
    void show(RunSpec run, boolean removable) {
        LaneStart start = new LaneStart(run.initializer());
        name.show(run.name());
        remove.setVisible(removable);
        special.setText(InitializerWords.of(run.initializer(), words));
        FormGrid.setShown(special, start.hasMore());
        weights.show(start.filling());
        noise.show(start.noise());
        seed.show(run.initializer().seed());
    }

    private void edit(String field, UnaryOperator<InitializerSpec> change) {
        experiment.editRun(lane, field, run -> run.withInitializer(change.apply(run.initializer())));
    }

    private String readName(String text) {
        String read = new Readers(words).name(text);
        List<RunSpec> runs = experiment.spec().runs();
        for (int i = 0; i < runs.size(); i++) {
            if (i != lane && runs.get(i).name().equals(read)) {
                throw new IllegalArgumentException(words.get("field.nameTaken"));
            }
        }
        return read;
    }

    private String id(String what) {
        return "lane" + lane + "-" + what;
    }
}
