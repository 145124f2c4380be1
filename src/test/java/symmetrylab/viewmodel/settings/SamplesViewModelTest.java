package symmetrylab.viewmodel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetrylab.testing.Experiments.load;
import static symmetrylab.testing.Experiments.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.data.DataSet;
import symmetrylab.figure.function.SampleAt;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SampleSource.Table;
import symmetrylab.spec.file.ExperimentFile;
import symmetrylab.testing.Names;
import symmetrylab.testing.Runs;

class SamplesViewModelTest {

    private static ExperimentViewModel experiment(String data) {
        return new ExperimentViewModel(
                parse("{\"format\": 1, \"data\": " + data.replace('\'', '"') + "}"), Names.ENGLISH);
    }

    private static DataSet data(ExperimentViewModel experiment) {
        return load(experiment.spec().data());
    }

    @Test
    void a_new_sample_comes_after_the_others_in_a_table() {
        ExperimentViewModel experiment = experiment("{'kind': 'xor'}");
        ExperimentSpec before = experiment.spec();
        new SamplesViewModel(experiment).add(Vec.of(0.5, 0.25), Vec.of(1));
        assertThat(experiment.spec().data().source()).isInstanceOf(Table.class);
        assertThat(data(experiment).inputs().toRows())
                .containsExactly(Vec.of(0, 0), Vec.of(0, 1), Vec.of(1, 0), Vec.of(1, 1), Vec.of(0.5, 0.25));
        assertThat(data(experiment).targets().column(0)).isEqualTo(Vec.of(0, 1, 1, 0, 1));
        assertThat(experiment.spec().runs()).isEqualTo(before.runs());
        experiment.undo();
        assertThat(experiment.spec()).isEqualTo(before);
        experiment.redo();
        assertThat(data(experiment).size()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"moons, 0.3", "sine, 0.4", "checkerboard, 0", "plane, 0.25"})
    void samples_held_out_stay_held_out_and_the_others_keep_their_order(String kind, double share) {
        ExperimentViewModel experiment =
                experiment("{'kind': '" + kind + "', 'samples': 40, 'seed': 5, 'validation': " + share + "}");
        DataSet before = data(experiment);
        SamplesViewModel samples = new SamplesViewModel(experiment);
        Vec place = before.features() == 1 ? Vec.of(0.5) : Vec.of(0.5, 0.25);
        samples.add(place, Vec.of(1));
        DataSet after = data(experiment);
        assertThat(after.inputs().toRows().subList(0, before.size()))
                .isEqualTo(before.inputs().toRows());
        assertThat(after.inputs().row(before.size())).isEqualTo(place);
        assertThat(after.targets().toRows().subList(0, before.size()))
                .isEqualTo(before.targets().toRows());
        assertThat(after.validation()).isEqualTo(before.validation());
        samples.remove(new SampleAt(before.inputs().row(0), before.targets().row(0), false));
        assertThat(data(experiment).size()).isEqualTo(before.size());
        assertThat(data(experiment).validation()).isEqualTo(before.validation());
        assertThat(parse(ExperimentFile.write(experiment.spec()))).isEqualTo(experiment.spec());
    }

    @Test
    void a_table_trains_to_the_same_bits_as_the_data_it_came_from() {
        ExperimentViewModel experiment = experiment("{'kind': 'blobs', 'samples': 30, 'validation': 0.2}");
        ExperimentSpec drawn = experiment.spec();
        SamplesViewModel samples = new SamplesViewModel(experiment);
        samples.add(Vec.of(0, 0), Vec.of(1));
        samples.remove(new SampleAt(Vec.of(0, 0), Vec.of(1), false));
        assertThat(experiment.spec()).isNotEqualTo(drawn);
        assertThat(Runs.state(Runs.experiment(experiment.spec()), 50).parameters())
                .isEqualTo(Runs.state(Runs.experiment(drawn), 50).parameters());
    }

    @Test
    void a_held_out_sample_is_moved_without_leaving_its_part() {
        ExperimentViewModel experiment = experiment(
                "{'kind': 'table', 'inputs': [[1, 1], [2, 2], [3, 3]], 'targets': [[0], [1], [0]], 'held_out': [2]}");
        SamplesViewModel samples = new SamplesViewModel(experiment);
        assertThat(samples.beginMove(new SampleAt(Vec.of(2, 2), Vec.of(1), true)))
                .isTrue();
        samples.moveTo(Vec.of(2.5, 2), Vec.of(1));
        samples.moveTo(Vec.of(4, 0), Vec.of(1));
        samples.endMove();
        assertThat(data(experiment).validation().orElseThrow().inputs().toRows())
                .containsExactly(Vec.of(4, 0));
        assertThat(data(experiment).size()).isEqualTo(2);
        experiment.undo();
        assertThat(data(experiment).validation().orElseThrow().inputs().toRows())
                .containsExactly(Vec.of(2, 2));
        assertThat(experiment.canUndoProperty().get()).isFalse();
    }

    @Test
    void two_moves_are_undone_one_by_one() {
        ExperimentViewModel experiment = experiment("{'kind': 'and'}");
        SamplesViewModel samples = new SamplesViewModel(experiment);
        for (double x : new double[] {0.5, 0.75}) {
            Vec from = data(experiment).inputs().row(0);
            assertThat(samples.beginMove(new SampleAt(from, Vec.of(0), false))).isTrue();
            samples.moveTo(Vec.of(x, 0.1), Vec.of(0));
            samples.moveTo(Vec.of(x, 0), Vec.of(0));
            samples.endMove();
        }
        experiment.undo();
        assertThat(data(experiment).inputs().row(0)).isEqualTo(Vec.of(0.5, 0));
        experiment.undo();
        assertThat(data(experiment).inputs().row(0)).isEqualTo(Vec.of(0, 0));
    }

    @Test
    void rows_after_a_removed_one_stay_in_their_part() {
        ExperimentViewModel experiment = experiment("""
                {'kind': 'table', 'inputs': [[1], [2], [3], [4]], 'targets': [[0], [1], [0.5], [2]],
                 'held_out': [1, 3]}""");
        SamplesViewModel samples = new SamplesViewModel(experiment);
        samples.remove(new SampleAt(Vec.of(2), Vec.of(1), false));
        assertThat(data(experiment).inputs().toRows()).containsExactly(Vec.of(4));
        assertThat(data(experiment).validation().orElseThrow().inputs().toRows())
                .containsExactly(Vec.of(1), Vec.of(3));
        SampleAt last = new SampleAt(Vec.of(4), Vec.of(2), false);
        assertThat(samples.canRemove(last)).isFalse();
        samples.remove(last);
        assertThat(data(experiment).size()).isEqualTo(1);
        assertThat(samples.canRemove(new SampleAt(Vec.of(3), Vec.of(0.5), true)))
                .isTrue();
        samples.setTarget(last, Vec.of(-1));
        assertThat(data(experiment).targets().toRows()).containsExactly(Vec.of(-1));
    }

    @Test
    void a_sample_that_is_gone_is_left_alone() {
        ExperimentViewModel experiment = experiment("{'kind': 'or'}");
        SamplesViewModel samples = new SamplesViewModel(experiment);
        SampleAt gone = new SampleAt(Vec.of(7, 7), Vec.of(0), false);
        assertThat(samples.canRemove(gone)).isFalse();
        assertThat(samples.beginMove(gone)).isFalse();
        samples.moveTo(Vec.of(0, 0), Vec.of(1));
        samples.remove(gone);
        samples.setTarget(gone, Vec.of(1));
        assertThat(experiment.canUndoProperty().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'iris'} | samples.features",
                "{'kind': 'digits'} | samples.features",
                "{'kind': 'csv', 'path': 'a.csv'} | samples.csv",
                "{'kind': 'moons', 'samples': 1001} | samples.many",
                "{'kind': 'table', 'inputs': [[1, 2, 3]], 'targets': [[1]]} | samples.features"
            })
    void it_says_why_samples_cannot_be_changed(String data, String key) {
        ExperimentViewModel experiment = experiment(data.replace("\"", "'"));
        SamplesViewModel samples = new SamplesViewModel(experiment);
        assertThat(samples.whyNot().orElseThrow().key()).isEqualTo(key);
        samples.add(Vec.of(1, 1), Vec.of(1));
        assertThat(experiment.canUndoProperty().get()).isFalse();
    }

    @Test
    void there_are_at_most_a_thousand_samples() {
        ExperimentViewModel experiment = experiment("{'kind': 'moons', 'samples': 999}");
        SamplesViewModel samples = new SamplesViewModel(experiment);
        assertThat(samples.whyNoMore()).isEmpty();
        samples.add(Vec.of(0, 0), Vec.of(1));
        assertThat(samples.whyNoMore()).isPresent();
        assertThat(samples.whyNot()).isEmpty();
        samples.add(Vec.of(0, 1), Vec.of(1));
        assertThat(data(experiment).size()).isEqualTo(1000);
        samples.remove(new SampleAt(Vec.of(0, 0), Vec.of(1), false));
        assertThat(data(experiment).size()).isEqualTo(999);
    }
}
