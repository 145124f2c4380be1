package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.Named;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.CloudKind;
import symmetrylab.spec.SampleSource.Coding;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.spec.SampleSource.Drawn;
import symmetrylab.spec.SampleSource.FunctionKind;
import symmetrylab.spec.SampleSource.Gate;
import symmetrylab.spec.SampleSource.GateKind;
import symmetrylab.spec.SampleSource.Iris;
import symmetrylab.spec.SampleSource.SampledFunction;
import symmetrylab.spec.SampleSource.Table;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.DataChange;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.words.Words;

/** The controls of the data that all lanes learn. */
final class DataControls extends VBox {

    private static final String CSV = "csv";
    private static final String TABLE = "table";
    private static final double MAX_NOISE = 100;

    private final ExperimentViewModel experiment;
    private final Choice<String> kind;
    private final Choice<Coding> coding;
    private final ValueField<Long> samples;
    private final ValueField<Double> noise;
    private final ValueField<Double> balance;
    private final ValueField<Double> validation;
    private final ValueField<Long> seed;
    private final CheckBox standardize;
    private final CheckBox classes;
    private final Label description = new Label();
    private final FormGrid form = new FormGrid();

    /** {@code chooseCsv} asks for a table and passes its path on, unless the user cancels. */
    DataControls(ExperimentViewModel experiment, Words words, Consumer<Consumer<String>> chooseCsv) {
        this.experiment = experiment;
        getStyleClass().add("card");
        Readers readers = new Readers(words);
        kind = new Choice<>(
                "data-kind", kinds(), word -> words.get("data.kind." + word), word -> choose(word, chooseCsv));
        coding = new Choice<>(
                "data-coding",
                List.of(Coding.values()),
                value -> words.get("data.coding." + value.id()),
                value -> editSource("coding", old -> old instanceof Gate gate ? new Gate(gate.gate(), value) : old));
        samples = new ValueField<>(
                        "data-samples",
                        readers.whole(SampleSource.MIN_DRAWN, DataSpec.MAX_SAMPLES),
                        String::valueOf,
                        value -> editSource(
                                "samples",
                                old -> old instanceof Drawn drawn ? drawn.withSamples(Math.toIntExact(value)) : old))
                .debounced();
        noise = new ValueField<>(
                "data-noise",
                readers.number(0, MAX_NOISE),
                Readers::write,
                value -> editSource("noise", old -> old instanceof Drawn drawn ? drawn.withNoise(value) : old));
        balance = new ValueField<>(
                "data-balance",
                readers.number(0, 1),
                Readers::write,
                value -> editSource("balance", old -> old instanceof Cloud cloud ? cloud.withBalance(value) : old));
        validation = new ValueField<>(
                "data-validation",
                readers.number(0, DataSpec.MAX_VALIDATION),
                Readers::write,
                value -> edit("validation", old -> old.withValidation(value)));
        validation.setTooltip(new Tooltip(words.get("data.validation.tip")));
        seed = new ValueField<>(
                "data-seed",
                readers.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf,
                value -> edit("seed", old -> old.withSeed(value)));
        standardize = new CheckBox(words.get("data.standardize"));
        standardize.setId("data-standardize");
        standardize.setOnAction(event -> editSource("standardize", this::standardized));
        classes = new CheckBox(words.get("data.classes"));
        classes.setId("data-classes");
        classes.setOnAction(event ->
                editSource("classes", old -> old instanceof Csv csv ? csv.withClasses(classes.isSelected()) : old));
        description.setWrapText(true);
        description.getStyleClass().add("muted");
        form.row(words.get("data.kind"), kind);
        form.row(description);
        form.row(words.get("data.coding"), coding);
        form.row(words.get("data.samples"), samples);
        form.row(words.get("data.noise"), noise);
        form.row(words.get("data.balance"), balance);
        form.row(standardize);
        form.row(classes);
        form.row(words.get("data.validation"), validation);
        form.row(words.get("data.seed"), seed);
        getChildren().add(form);
    }

    /** Shows the data as they stand. */
    void show(DataSpec data) {
        SampleSource source = data.source();
        kind.show(data.kind());
        form.showRow(description, source instanceof Csv || source instanceof Table);
        form.showRow(coding, source instanceof Gate);
        form.showRow(samples, source instanceof Drawn);
        form.showRow(noise, source instanceof Drawn);
        form.showRow(balance, source instanceof Cloud);
        form.showRow(standardize, source instanceof Iris || source instanceof Csv);
        form.showRow(classes, source instanceof Csv);
        form.showRow(seed, source instanceof Drawn || data.validation() > 0);
        if (source instanceof Gate gate) {
            coding.show(gate.coding());
        } else if (source instanceof Drawn drawn) {
            samples.show((long) drawn.samples());
            noise.show(drawn.noise());
        } else if (source instanceof Iris iris) {
            standardize.setSelected(iris.standardize());
        } else if (source instanceof Csv csv) {
            standardize.setSelected(csv.standardize());
            classes.setSelected(csv.classes());
            description.setText(csv.path());
        } else if (source instanceof Table table) {
            description.setText(table.inputs().rows() + " × " + table.inputs().columns());
        }
        if (source instanceof Cloud cloud) {
            balance.show(cloud.balance());
        }
        validation.show(data.validation());
        seed.show(data.seed());
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Named[] family : List.of(GateKind.values(), CloudKind.values(), FunctionKind.values())) {
            Arrays.stream(family).map(Named::id).forEach(kinds::add);
        }
        kinds.addAll(List.of("iris", "digits", CSV, TABLE));
        return kinds;
    }

    private void choose(String word, Consumer<Consumer<String>> chooseCsv) {
        if (word.equals(TABLE)) {
            // Numbers are not typed here: there is no table to change to.
            showKind();
        } else if (word.equals(CSV)) {
            showKind();
            chooseCsv.accept(path -> changeTo(Csv.at(path)));
        } else {
            changeTo(ofKind(word, experiment.spec().data().source()));
        }
    }

    private void showKind() {
        kind.show(experiment.spec().data().kind());
    }

    private void changeTo(SampleSource next) {
        experiment.edit("", now -> DataChange.to(next, now));
    }

    /** Samples of another kind; what they have in common with those before is kept. */
    private static SampleSource ofKind(String word, SampleSource before) {
        int number = before instanceof Drawn drawn ? drawn.samples() : SampleSource.DEFAULT_DRAWN;
        Coding coding = before instanceof Gate gate ? gate.coding() : Coding.ZERO_ONE;
        return Named.find(GateKind.values(), word)
                .<SampleSource>map(gate -> new Gate(gate, coding))
                .or(() -> Named.find(CloudKind.values(), word)
                        .map(cloud -> Cloud.ofKind(cloud).withSamples(number)))
                .or(() -> Named.find(FunctionKind.values(), word)
                        .map(function -> SampledFunction.ofKind(function).withSamples(number)))
                .orElseGet(() -> word.equals("iris") ? new Iris(true) : new SampleSource.Digits());
    }

    private SampleSource standardized(SampleSource old) {
        boolean chosen = standardize.isSelected();
        if (old instanceof Csv csv) {
            return csv.withStandardize(chosen);
        }
        return old instanceof Iris ? new Iris(chosen) : old;
    }

    private void editSource(String field, UnaryOperator<SampleSource> change) {
        edit(field, old -> old.withSource(change.apply(old.source())));
    }

    private void edit(String field, UnaryOperator<DataSpec> change) {
        experiment.edit("data-" + field, (ExperimentSpec now) -> now.withData(change.apply(now.data())));
    }
}
