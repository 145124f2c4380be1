package symmetrylab.view.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Theme;
import symmetrylab.nn.settings.DataChoice;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.Coding;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.spec.SampleSource.Digits;
import symmetrylab.spec.SampleSource.Drawn;
import symmetrylab.spec.SampleSource.Gate;
import symmetrylab.spec.SampleSource.Iris;
import symmetrylab.spec.SampleSource.SampledFunction;
import symmetrylab.spec.SampleSource.Table;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.Tips;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.settings.CsvViewModel;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.SettingsModels;
import symmetrylab.words.Words;

/** The controls of the data, which all lanes share. */
final class DataControls extends VBox {

    private static final double MAX_NOISE = 100;

    private final ExperimentViewModel experiment;
    private final Words words;
    private final CsvViewModel csv;
    private final Consumer<Consumer<String>> chooseCsv;
    private final DataTilesPane kinds;
    private final CsvForm table;
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

    /** {@code chooseCsv} asks for a table and passes on its path, unless the user cancels. */
    DataControls(
            ExperimentViewModel experiment,
            SettingsModels models,
            ReadOnlyProperty<Theme> theme,
            Words words,
            Consumer<Consumer<String>> chooseCsv) {
        this.experiment = experiment;
        this.words = words;
        this.csv = models.csv();
        this.chooseCsv = chooseCsv;
        getStyleClass().add("section-form");
        Readers readers = new Readers(words);
        kinds = new DataTilesPane(models.tiles(), theme, words, this::choose);
        coding = new Choice<>(
                "data-coding",
                List.of(Coding.values()),
                value -> words.get("data.coding." + value.id()),
                value -> editSource("coding", now -> now.withCoding(value)));
        samples = new ValueField<>(
                        "data-samples",
                        readers.whole(SampleSource.MIN_DRAWN, DataSpec.MAX_SAMPLES),
                        String::valueOf,
                        value -> editSource("samples", now -> now.withSamples(Math.toIntExact(value))))
                .debounced();
        noise = new ValueField<>(
                "data-noise",
                readers.number(0, MAX_NOISE),
                Readers::write,
                value -> editSource("noise", now -> now.withNoise(value)));
        balance = new ValueField<>(
                "data-balance",
                readers.number(0, 1),
                Readers::write,
                value -> editSource("balance", now -> now.withBalance(value)));
        validation = new ValueField<>(
                "data-validation",
                readers.number(0, DataSpec.MAX_VALIDATION),
                Readers::write,
                value -> edit("validation", old -> old.withValidation(value)));
        Tips.give(validation, words.get("data.validation.tip"));
        seed = new ValueField<>(
                "data-seed",
                readers.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                String::valueOf,
                value -> edit("seed", old -> old.withSeed(value)));
        standardize = new CheckBox(words.get("data.standardize"));
        standardize.setId("data-standardize");
        standardize.setOnAction(
                event -> editSource("standardize", now -> now.withStandardize(standardize.isSelected())));
        classes = new CheckBox(words.get("data.classes"));
        classes.setId("data-classes");
        classes.setOnAction(event -> editSource("classes", now -> now.withClasses(classes.isSelected())));
        description.setWrapText(true);
        description.getStyleClass().add("muted");
        form.row(description);
        form.row(words.get("data.coding"), coding);
        form.row(words.get("data.samples"), samples);
        form.row(words.get("data.noise"), noise);
        form.row(words.get("data.balance"), balance);
        form.row(standardize);
        form.row(classes);
        form.row(words.get("data.validation"), validation);
        form.row(words.get("data.seed"), seed);
        table = new CsvForm(csv, words, () -> choose(Csv.KIND));
        getChildren().addAll(kinds, table, form);
        csv.watch();
    }

    /** The form of the chosen table. */
    CsvForm table() {
        return table;
    }

    /** Shows the current data. */
    void show(DataSpec data) {
        kinds.show(data.kind());
        List<Node> shown = data.source().accept(new ShownSource());
        List.of(description, coding, samples, noise, balance, standardize, classes)
                .forEach(field -> form.showRow(field, shown.contains(field)));
        form.showRow(seed, shown.contains(seed) || data.validation() > 0);
        validation.show(data.validation());
        seed.show(data.seed());
    }

    /** Shows the settings of each kind of source, and returns their fields. */
    private final class ShownSource implements SampleSource.Visitor<List<Node>, RuntimeException> {
        @Override
        public List<Node> gate(Gate gate) {
            coding.show(gate.coding());
            return List.of(coding);
        }

        @Override
        public List<Node> cloud(Cloud cloud) {
            showDrawn(cloud);
            balance.show(cloud.balance());
            return List.of(samples, noise, balance, seed);
        }

        @Override
        public List<Node> sampledFunction(SampledFunction function) {
            showDrawn(function);
            return List.of(samples, noise, seed);
        }

        private void showDrawn(Drawn drawn) {
            samples.show((long) drawn.samples());
            noise.show(drawn.noise());
        }

        @Override
        public List<Node> iris(Iris iris) {
            standardize.setSelected(iris.standardize());
            return List.of(standardize);
        }

        @Override
        public List<Node> digits(Digits digits) {
            return List.of();
        }

        @Override
        public List<Node> csv(Csv table) {
            standardize.setSelected(table.standardize());
            classes.setSelected(table.classes());
            return List.of(standardize, classes);
        }

        @Override
        public List<Node> table(Table table) {
            String size = table.inputs().rows() + " × " + table.inputs().columns();
            String heldOut =
                    words.get("summary.heldOut", Numbers.count(table.heldOut().size()));
            description.setText(table.heldOut().isEmpty() ? size : words.list(List.of(size, heldOut)));
            return List.of(description);
        }
    }

    private void choose(String kind) {
        if (kind.equals(Csv.KIND)) {
            chooseCsv.accept(csv::choose);
        } else if (!kind.equals(experiment.spec().data().kind())) {
            csv.leave();
            experiment.edit("", now -> experiment.dataChange().toKind(kind, now));
        }
    }

    private void editSource(String field, Function<DataChoice, Optional<SampleSource>> change) {
        edit(field, old -> change.apply(new DataChoice(old.source()))
                .map(old::withSource)
                .orElse(old));
    }

    private void edit(String field, UnaryOperator<DataSpec> change) {
        experiment.edit("data-" + field, now -> now.withData(change.apply(now.data())));
    }
}
