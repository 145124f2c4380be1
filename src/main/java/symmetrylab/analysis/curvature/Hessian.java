package symmetrylab.analysis.curvature;

import java.util.Optional;
import java.util.function.UnaryOperator;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Evaluation;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Vec;

/** All second derivatives of the training loss. */
public final class Hessian {

    /** The most parameters of a network: the matrix then takes 8 MB, and its eigenvalues about a second. */
    public static final int MAX_PARAMETERS = 1000;

    /** The largest parameters² · samples, a few seconds' work. */
    public static final long MAX_PRODUCTS = 500_000_000L;

    private Hessian() {}

    /**
     * H = ∂²L/∂θ² of the mean loss over all samples, without penalties and dropout; shape [parameter][parameter] in the
     * order of {@link Architecture}, exactly symmetric. Each column is exact up to rounding ({@link HessianProduct}),
     * and H is the mean of the matrix of columns and its transpose. At a {@link Kink} there is no such matrix, and the
     * result is meaningless. Costs about 5 parameters² operations a sample.
     *
     * @throws IllegalArgumentException if the network does not fit the data, or {@link #isTooLarge}
     */
    public static Mat of(Parameters parameters, DataSet data) {
        Architecture architecture = parameters.architecture();
        if (isTooLarge(architecture, data)) {
            throw new IllegalArgumentException("the Hessian of " + architecture.parameterCount() + " parameters over "
                    + data.size() + " samples is too large");
        }
        int size = architecture.parameterCount();
        CurvaturePass pass = new CurvaturePass(architecture, data);
        pass.use(parameters);
        double[][] sums = new double[size][size];
        double[] unit = new double[size];
        for (int sample = 0; sample < data.size(); sample++) {
            pass.run(sample);
            for (int i = 0; i < size; i++) {
                unit[i] = 1;
                pass.addProduct(unit, sums[i]);
                unit[i] = 0;
            }
        }
        double[] values = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                // Halved first, as the sum could overflow; addition commutes, so the result is exactly symmetric.
                values[i * size + j] = (sums[i][j] / 2 + sums[j][i] / 2) / data.size();
            }
        }
        return Mat.ofRowMajor(size, size, values);
    }

    /** Whether the matrix would take too much memory or time. */
    public static boolean isTooLarge(Architecture architecture, DataSet data) {
        long size = architecture.parameterCount();
        return size > MAX_PARAMETERS || size * size * data.size() > MAX_PRODUCTS;
    }

    /**
     * The {@link Curvature} of a network by its Hessian after {@code change}.
     *
     * @param evaluation of the same parameters over the same samples
     * @param change must keep the matrix symmetric
     */
    public static Curvature curvature(
            Parameters parameters, Evaluation evaluation, DataSet data, UnaryOperator<Mat> change) {
        Architecture architecture = parameters.architecture();
        if (isTooLarge(architecture, data)) {
            return new Curvature.TooLarge(architecture.parameterCount(), data.size());
        }
        if (!parameters.isFinite() || !evaluation.isFinite()) {
            return new Curvature.NotFinite();
        }
        Optional<Kink> kink = Kink.find(parameters, data);
        if (kink.isPresent()) {
            return new Curvature.AtKink(kink.get());
        }
        Mat hessian = change.apply(of(parameters, data));
        return hessian.toRows().stream().allMatch(Vec::isFinite)
                ? Spectrum.of(hessian, evaluation.gradient().norm())
                : new Curvature.NotFinite();
    }
}
