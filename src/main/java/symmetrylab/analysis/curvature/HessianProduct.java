package symmetrylab.analysis.curvature;

import java.util.Arrays;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Architecture;
import symmetrylab.nn.Parameters;

/**
 * The Hessian of the training loss times a vector, without the matrix: for networks of any size.
 *
 * <p>The loss is the mean over all samples, without penalties and dropout. Exact up to rounding (Pearlmutter 1994);
 * costs about four gradients. At a {@link Kink} there is no such matrix; the result is then that of one side. Holds
 * working memory, so use it on one thread at a time.
 */
public final class HessianProduct {

    private final int samples;
    private final CurvaturePass pass;

    /**
     * A product for a network and its training samples.
     *
     * @throws IllegalArgumentException if the network's inputs or outputs do not fit the data
     */
    public HessianProduct(Architecture architecture, DataSet data) {
        samples = data.size();
        pass = new CurvaturePass(architecture, data);
    }

    /**
     * Writes H v, with H = ∂²L/∂θ² at {@code at}.
     *
     * @param at θ
     * @param direction v, one entry for each parameter
     * @param product gets H v, one entry for each parameter
     */
    public void times(Parameters at, double[] direction, double[] product) {
        Arrays.fill(product, 0);
        pass.use(at);
        for (int sample = 0; sample < samples; sample++) {
            pass.run(sample);
            pass.addProduct(direction, product);
        }
        for (int i = 0; i < product.length; i++) {
            product[i] /= samples;
        }
    }
}
