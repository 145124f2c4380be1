package symmetrylab.claims.start;

import java.util.stream.IntStream;
import symmetrylab.analysis.curvature.Curvature;
import symmetrylab.analysis.curvature.Spectrum;
import symmetrylab.claims.Figures;
import symmetrylab.claims.Measurement;
import symmetrylab.claims.Measurement.Curve;
import symmetrylab.claims.Trial;
import symmetrylab.nn.Experiment;
import symmetrylab.nn.RunPlan;
import symmetrylab.nn.StepReport;
import symmetrylab.nn.Trainer;
import symmetrylab.numeric.Vec;
import symmetrylab.words.Text;

/**
 * Gradient and Hessian of the training loss where the first run starts. Figures: {@code gradient_norm},
 * {@code least_eigenvalue} and {@code largest_eigenvalue}, and the numbers of {@code negative}, {@code zero} and
 * {@code positive} ones. A start at a kink of the activation, where there is no Hessian, is left out. Curve: the eigenvalues
 * in ascending order.
 */
public final class StartCurvature implements Trial {

    @Override
    public Measurement measure(Experiment experiment) {
        RunPlan run = experiment.runs().get(0);
        Trainer trainer = new Trainer(run, experiment.data());
        StepReport start = trainer.report(trainer.start());
        Figures figures =
                Figures.of("gradient_norm", start.evaluation().gradient().norm());
        return Curvature.of(start.state().parameters(), start.evaluation(), experiment.data())
                .accept(new Curvature.Visitor<>() {
                    @Override
                    public Measurement spectrum(Spectrum spectrum) {
                        return of(figures, spectrum);
                    }

                    @Override
                    public Measurement atKink(Curvature.AtKink at) {
                        return Measurement.leftOut(figures, Text.of("claim.leftOut.kink"));
                    }

                    @Override
                    public Measurement tooLarge(Curvature.TooLarge large) {
                        throw new IllegalStateException(large.parameters() + " parameters are too many");
                    }

                    @Override
                    public Measurement notFinite(Curvature.NotFinite not) {
                        throw new IllegalStateException("the start is not finite");
                    }
                });
    }

    private static Measurement of(Figures figures, Spectrum spectrum) {
        Vec eigenvalues = spectrum.eigenvalues();
        double[] numbers =
                IntStream.rangeClosed(1, eigenvalues.size()).asDoubleStream().toArray();
        return Measurement.of(
                figures.with("least_eigenvalue", spectrum.smallest())
                        .with("largest_eigenvalue", spectrum.largest())
                        .with("negative", spectrum.negative())
                        .with("zero", spectrum.zero())
                        .with("positive", spectrum.positive()),
                new Curve("eigenvalue", "number", Vec.of(numbers), eigenvalues));
    }
}
