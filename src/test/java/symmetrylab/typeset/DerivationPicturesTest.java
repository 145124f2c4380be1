package symmetrylab.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetrylab.analysis.derivation.Derivation;
import symmetrylab.analysis.derivation.TracedStep;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.formula.DerivationFigure;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.nn.Experiment;
import symmetrylab.recording.Recording;
import symmetrylab.testing.GoldenImages;
import symmetrylab.testing.Goldens;
import symmetrylab.testing.Runs;
import symmetrylab.testing.Styles;

@Goldens("derivation-.*")
class DerivationPicturesTest {

    private static final FormulaSetter SETTER = new LatexSetter();

    private static final Recording PRESET = Runs.recording(Runs.preset("zero-against-random"), 1);

    private static final Experiment EVERYTHING = Runs.experiment("""
            {'format': 1, 'data': {'kind': 'moons', 'samples': 30},
             'network': {'hidden': [5, 3], 'activation': 'silu'},
             'training': {'optimizer': {'kind': 'adam'}, 'batch': 7, 'dropout': 0.3, 'l1': 0.01, 'l2': 0.02,
              'steps': 20}}
            """);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_derivation_of_a_hidden_neuron_looks_as_it_did(Theme theme) throws IOException {
        check("neuron-" + theme.word(), Derivation.ofNeuron(TracedStep.of(PRESET, 7), 0, 1), theme, 340);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_derivation_of_an_output_looks_as_it_did(Theme theme) throws IOException {
        check("output-" + theme.word(), Derivation.ofNeuron(TracedStep.of(PRESET, 7), 1, 0), theme, 340);
    }

    @Test
    void the_derivation_of_a_weight_with_penalties_and_adam_looks_as_it_did() throws IOException {
        Recording recording = Runs.recording(EVERYTHING, 0);
        int sample = recording.trace(12).batch().get(2);
        check("weight", Derivation.ofWeight(TracedStep.of(recording, 12, sample), 0, 1, 0), Theme.LIGHT, 340);
    }

    @Test
    void means_over_a_big_batch_look_as_they_did() throws IOException {
        Recording recording = Runs.recording(Runs.preset("deep"), 1);
        check("mean-neuron", Derivation.ofNeuron(TracedStep.of(recording, 300), 1, 1), Theme.DARK, 420);
        check("mean-weight", Derivation.ofWeight(TracedStep.of(recording, 300), 1, 2, 1), Theme.LIGHT, 340);
    }

    @Test
    void a_derivation_never_gets_wider_than_a_narrow_column() {
        Recording recording = Runs.recording(EVERYTHING, 0);
        Derivation derivation = Derivation.ofWeight(TracedStep.of(recording, 12, 3), 0, 1, 0);
        DerivationFigure figure = new DerivationFigure(derivation, SETTER, Styles.of(Theme.LIGHT.palette(), 14));
        assertThat(figure.preferredHeight(200)).isGreaterThan(figure.preferredHeight(400));
        assertThat(figure.preferredHeight(400)).isGreaterThan(figure.preferredHeight(2000));
        assertThat(List.of(150.0, 200.0, 283.0, 400.0, 900.0)).allSatisfy(width -> {
            RightEdge pen = new RightEdge();
            figure.paint(pen.pen(), width, figure.preferredHeight(width));
            assertThat(pen.right()).isLessThanOrEqualTo(width + 0.5);
            assertThat(pen.bottom()).isLessThanOrEqualTo(figure.preferredHeight(width));
        });
    }

    private static void check(String name, Derivation derivation, Theme theme, int width) throws IOException {
        DerivationFigure figure = new DerivationFigure(derivation, SETTER, Styles.of(theme.palette(), 14));
        int height = (int) Math.ceil(figure.preferredHeight(width)) + 20;
        Figure onPage = (pen, w, h) -> {
            pen.rectangle(0, 0, w, h, 0, theme.palette().page());
            pen.area(10, 10, w - 20, h - 20, figure);
        };
        GoldenImages.check("derivation-" + name, onPage, width + 20, height);
    }
}
