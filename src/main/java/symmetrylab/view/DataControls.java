package symmetrylab.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.DataSpec.Cloud;
import symmetrylab.spec.DataSpec.CloudKind;
import symmetrylab.spec.DataSpec.Coding;
import symmetrylab.spec.DataSpec.Csv;
import symmetrylab.spec.DataSpec.Gate;
import symmetrylab.spec.DataSpec.GateKind;
import symmetrylab.spec.DataSpec.Iris;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.viewmodel.ExperimentViewModel;

/** The controls of the data that all lanes learn. */
final class DataControls extends VBox {

    private static final String CSV = "csv";
    private static final String TABLE = "table";

    private final ExperimentViewModel experiment;
    private final Choice<String> kind;
    private final Choice<Coding> coding;
    private final ValueField<Long> samples;
    private final ValueField<Double> noise;
    private final ValueField<Double> balance;
    private final ValueField<Long> seed;
    private final CheckBox standardize;
    private final CheckBox classes;
    private final Label description = new Label();
    private final FormGrid gateForm = new FormGrid();
    private final FormGrid cloudForm = new FormGrid();

    /** {@code chooseCsv} asks for a table and hands its path over, unless the user gives up. */
    DataControls(ExperimentViewModel experiment, Messages messages, Consumer<Consumer<String>> chooseCsv) {
        this.experiment = experiment;
        getStyleClass().add("card");
        Readers readers = new Readers(messages);
        kind = new Choice<>("data-kind", kinds(), word -> messages.get("data.kind." + word), word -> {
            if (word.equals(CSV)) {
                showKind();
                chooseCsv.accept(
                        path -> edit("path", old -> new Csv(path, Optional.empty(), Optional.empty(), true, false)));
            } else if (word.equals(TABLE)) {
                showKind();
            } else {
                experiment.edit("", now -> withKind(now, word));
            }
        });
        coding = new Choice<>(
                "data-coding",
                List.of(Coding.values()),
                value -> messages.get("data.coding." + value.id()),
                value -> edit("coding", old -> old instanceof Gate gate ? new Gate(gate.gate(), value) : old));
        samples = new ValueField<>(
                        "data-samples",
                        readers.whole(2, DataSpec.MAX_SAMPLES),
                        String::valueOf,
                        value -> editCloud(
                                "samples",
                                old -> new Cloud(
                                        old.cloud(), Math.toIntExact(value), old.noise(), old.balance(), old.seed())))
                .patient();
        noise = new ValueField<>(
                "data-noise",
                readers.number(0, 100),
                Readers::write,
                value -> editCloud(
                        "noise", old -> new Cloud(old.cloud(), old.samples(), value, old.balance(), old.seed())));
        balance = new ValueField<>(
                "data-balance",
                readers.number(0, 1),
                Readers::write,
                value -> editCloud(
                        "balance", old -> new Cloud(old.cloud(), old.samples(), old.noise(), value, old.seed())));
        seed = new ValueField<>(
                "data-seed",
                readers.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf,
                value -> editCloud(
                        "seed", old -> new Cloud(old.cloud(), old.samples(), old.noise(), old.balance(), value)));
        standardize = new CheckBox(messages.get("data.standardize"));
        standardize.setId("data-standardize");
        standardize.setOnAction(event -> edit(
                "standardize",
                old -> old instanceof Iris
                        ? new Iris(standardize.isSelected())
                        : old instanceof Csv csv
                                ? new Csv(
                                        csv.path(),
                                        csv.target(),
                                        csv.features(),
                                        standardize.isSelected(),
                                        csv.classes())
                                : old));
        classes = new CheckBox(messages.get("data.classes"));
        classes.setId("data-classes");
        classes.setOnAction(event -> edit(
                "classes",
                old -> old instanceof Csv csv
                        ? new Csv(csv.path(), csv.target(), csv.features(), csv.standardize(), classes.isSelected())
                        : old));
        description.setWrapText(true);
        description.getStyleClass().add("muted");
        FormGrid first = new FormGrid();
        first.row(messages.get("data.kind"), kind);
        gateForm.row(messages.get("data.coding"), coding);
        cloudForm.row(messages.get("data.samples"), samples);
        cloudForm.row(messages.get("data.noise"), noise);
        cloudForm.row(messages.get("data.balance"), balance);
        cloudForm.row(messages.get("data.seed"), seed);
        getChildren().addAll(first, gateForm, cloudForm, standardize, classes, description);
    }

    /** Shows the data as they stand. */
    void show(DataSpec data) {
        kind.show(data.kind());
        Room.give(gateForm, data instanceof Gate);
        Room.give(cloudForm, data instanceof Cloud);
        Room.give(standardize, data instanceof Iris || data instanceof Csv);
        Room.give(classes, data instanceof Csv);
        Room.give(description, data instanceof Csv || data instanceof DataSpec.Table);
        if (data instanceof Gate gate) {
            coding.show(gate.coding());
        } else if (data instanceof Cloud cloud) {
            samples.show((long) cloud.samples());
            noise.show(cloud.noise());
            balance.show(cloud.balance());
            seed.show(cloud.seed());
        } else if (data instanceof Iris iris) {
            standardize.setSelected(iris.standardize());
        } else if (data instanceof Csv csv) {
            standardize.setSelected(csv.standardize());
            classes.setSelected(csv.classes());
            description.setText(csv.path());
        } else if (data instanceof DataSpec.Table table) {
            description.setText(table.inputs().rows() + " × " + table.inputs().columns());
        }
    }

    private void showKind() {
        kind.show(experiment.spec().data().kind());
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        Arrays.stream(GateKind.values()).map(GateKind::id).forEach(kinds::add);
        Arrays.stream(CloudKind.values()).map(CloudKind::id).forEach(kinds::add);
        kinds.addAll(List.of("iris", CSV, TABLE));
        return kinds;
    }

    /**
     * The experiment on data of another kind. Gates keep their coding; samples that come class by class are shuffled, or
     * small batches in order would see one class only.
     */
    private static ExperimentSpec withKind(ExperimentSpec now, String word) {
        Coding coding = now.data() instanceof Gate gate ? gate.coding() : Coding.ZERO_ONE;
        DataSpec next = ofKind(word, coding);
        ExperimentSpec changed = now.withData(next);
        return now.data() instanceof Gate && !(next instanceof Gate)
                ? changed.withRuns(changed.runs().stream()
                        .map(run -> run.withTraining(run.training().withShuffle(true)))
                        .toList())
                : changed;
    }

    private static DataSpec ofKind(String word, Coding coding) {
        for (GateKind gate : GateKind.values()) {
            if (gate.id().equals(word)) {
                return new Gate(gate, coding);
            }
        }
        for (CloudKind cloud : CloudKind.values()) {
            if (cloud.id().equals(word)) {
                return Cloud.ofKind(cloud);
            }
        }
        return new Iris(true);
    }

    private void editCloud(String field, UnaryOperator<Cloud> change) {
        edit(field, old -> old instanceof Cloud cloud ? change.apply(cloud) : old);
    }

    private void edit(String field, UnaryOperator<DataSpec> change) {
        experiment.edit("data-" + field, (ExperimentSpec now) -> now.withData(change.apply(now.data())));
    }
}
