package symmetrylab.viewmodel.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.data.DataSource;
import symmetrylab.data.file.FolderTexts;
import symmetrylab.figure.function.SampleAt;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.DataSpec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource;
import symmetrylab.spec.SampleSource.Cloud;
import symmetrylab.spec.SampleSource.Csv;
import symmetrylab.spec.SampleSource.Digits;
import symmetrylab.spec.SampleSource.Gate;
import symmetrylab.spec.SampleSource.Iris;
import symmetrylab.spec.SampleSource.SampledFunction;
import symmetrylab.spec.SampleSource.Table;
import symmetrylab.spec.SpecException;
import symmetrylab.words.Text;

/**
 * Changes single samples of one or two features: the data become a table in the experiment. Samples that are held out
 * stay held out, and the others keep their order, so that training differs only by the change.
 */
public final class SamplesViewModel {

    /** The most samples of data that can be changed one by one. */
    public static final int MAX_SAMPLES = 1000;

    private static final int MAX_FEATURES = 2;

    private final ExperimentViewModel experiment;
    private OptionalInt moving = OptionalInt.empty();

    /** Changes the samples of {@code experiment}. */
    public SamplesViewModel(ExperimentViewModel experiment) {
        this.experiment = experiment;
    }

    /** Why samples cannot be changed one by one; absent if they can. */
    public Optional<Text> whyNot() {
        return experiment.spec().data().source().accept(new Hindrance());
    }

    /** Why there can be no more samples; absent if there can. */
    public Optional<Text> whyNoMore() {
        return table().filter(table -> table.inputs().rows() >= MAX_SAMPLES)
                .map(table -> Text.of("samples.many", Integer.toString(MAX_SAMPLES)));
    }

    /** What keeps the samples of each kind of source from being changed. */
    private static final class Hindrance implements SampleSource.Visitor<Optional<Text>, RuntimeException> {

        @Override
        public Optional<Text> gate(Gate gate) {
            return Optional.empty();
        }

        @Override
        public Optional<Text> cloud(Cloud cloud) {
            return ofCount(cloud.samples());
        }

        @Override
        public Optional<Text> sampledFunction(SampledFunction function) {
            return ofCount(function.samples());
        }

        @Override
        public Optional<Text> iris(Iris iris) {
            return Optional.of(Text.of("samples.features"));
        }

        @Override
        public Optional<Text> digits(Digits digits) {
            return Optional.of(Text.of("samples.features"));
        }

        @Override
        public Optional<Text> csv(Csv csv) {
            return Optional.of(Text.of("samples.csv"));
        }

        @Override
        public Optional<Text> table(Table table) {
            return table.inputs().columns() > MAX_FEATURES
                    ? Optional.of(Text.of("samples.features"))
                    : ofCount(table.inputs().rows());
        }

        private static Optional<Text> ofCount(int samples) {
            return samples > MAX_SAMPLES
                    ? Optional.of(Text.of("samples.many", Integer.toString(MAX_SAMPLES)))
                    : Optional.empty();
        }
    }

    /** Adds a sample to train on, after the others; does nothing if there are the most there can be. */
    public void add(Vec input, Vec target) {
        table().filter(table -> table.inputs().rows() < MAX_SAMPLES).ifPresent(table -> {
            List<Vec> inputs = new ArrayList<>(table.inputs().toRows());
            List<Vec> targets = new ArrayList<>(table.targets().toRows());
            inputs.add(input);
            targets.add(target);
            show("", new Table(matrix(inputs), matrix(targets), table.heldOut()));
        });
    }

    /** Whether a sample can be removed: the last one to train on cannot. */
    public boolean canRemove(SampleAt sample) {
        return table().filter(table -> row(table, sample).isPresent())
                .filter(table -> sample.heldOut()
                        || table.inputs().rows() - table.heldOut().size() > 1)
                .isPresent();
    }

    /** Removes a sample; does nothing if it {@linkplain #canRemove cannot be removed}. */
    public void remove(SampleAt sample) {
        if (!canRemove(sample)) {
            return;
        }
        Table table = table().orElseThrow();
        int row = row(table, sample).orElseThrow();
        List<Vec> inputs = new ArrayList<>(table.inputs().toRows());
        List<Vec> targets = new ArrayList<>(table.targets().toRows());
        inputs.remove(row);
        targets.remove(row);
        List<Integer> heldOut = table.heldOut().stream()
                .filter(held -> held != row + 1)
                .map(held -> held > row + 1 ? held - 1 : held)
                .toList();
        show("", new Table(matrix(inputs), matrix(targets), heldOut));
    }

    /** Gives a sample another target; does nothing if there is no such sample. */
    public void setTarget(SampleAt sample, Vec target) {
        table().ifPresent(table -> row(table, sample).ifPresent(row -> change("", table, row, sample.input(), target)));
    }

    /**
     * Begins to move a sample: until {@link #endMove()} all its places are one change.
     *
     * @return whether there is such a sample
     */
    public boolean beginMove(SampleAt sample) {
        experiment.endChange();
        moving = table().map(table -> row(table, sample)).orElse(OptionalInt.empty());
        return moving.isPresent();
    }

    /** Moves the sample to a place, with this target. */
    public void moveTo(Vec input, Vec target) {
        moving.ifPresent(row -> table().ifPresent(table -> change("sample", table, row, input, target)));
    }

    /** Ends a move. */
    public void endMove() {
        moving = OptionalInt.empty();
        experiment.endChange();
    }

    private void change(String field, Table table, int row, Vec input, Vec target) {
        List<Vec> inputs = new ArrayList<>(table.inputs().toRows());
        List<Vec> targets = new ArrayList<>(table.targets().toRows());
        inputs.set(row, input);
        targets.set(row, target);
        show(field, new Table(matrix(inputs), matrix(targets), table.heldOut()));
    }

    private void show(String field, Table table) {
        experiment.edit(field, now -> withTable(now, table));
    }

    private static ExperimentSpec withTable(ExperimentSpec now, Table table) {
        return now.withData(new DataSpec(table, 0, now.data().seed()));
    }

    private static Mat matrix(List<Vec> rows) {
        return Mat.of(rows.stream().map(Vec::toArray).toArray(double[][]::new));
    }

    /** The row of a sample, from 0; absent if the table has none with these numbers. */
    private static OptionalInt row(Table table, SampleAt sample) {
        return IntStream.range(0, table.inputs().rows())
                .filter(row -> table.heldOut().contains(row + 1) == sample.heldOut()
                        && table.inputs().row(row).equals(sample.input())
                        && table.targets().row(row).equals(sample.target()))
                .findFirst();
    }

    /** The current samples as a table, those to train on first; absent if they cannot be changed. */
    private Optional<Table> table() {
        DataSpec data = experiment.spec().data();
        if (whyNot().isPresent()) {
            return Optional.empty();
        }
        if (data.source() instanceof Table table && data.validation() == 0) {
            return Optional.of(table);
        }
        try {
            return Optional.of(tableOf(DataSource.load(data, new FolderTexts(Path.of("")))));
        } catch (SpecException wrong) {
            throw new IllegalStateException("samples that need no file cannot be had: " + data, wrong);
        }
    }

    private static Table tableOf(DataSet data) {
        List<Vec> inputs = new ArrayList<>(data.inputs().toRows());
        List<Vec> targets = new ArrayList<>(data.targets().toRows());
        data.validation().ifPresent(held -> {
            inputs.addAll(held.inputs().toRows());
            targets.addAll(held.targets().toRows());
        });
        List<Integer> heldOut =
                IntStream.rangeClosed(data.size() + 1, inputs.size()).boxed().toList();
        return new Table(matrix(inputs), matrix(targets), heldOut);
    }
}
