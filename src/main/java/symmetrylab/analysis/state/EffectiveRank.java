package symmetrylab.analysis.state;

import org.apache.commons.math3.util.FastMath;
import symmetrylab.data.DataSet;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.SingularValues;
import symmetrylab.numeric.Vec;

/** The effective number of directions that the activations of a layer use (Roy and Vetterli 2007). */
public final class EffectiveRank {

    private EffectiveRank() {}

    /** The rows of a matrix, one after the other. */
    private interface Rows {

        /** The number of rows. */
        int count();

        /** The number of entries of each row. */
        int width();

        /** Row {@code index}; the caller may change it, and the next call overwrites it. */
        double[] row(int index);
    }

    /**
     * The effective rank of the activations of hidden layer {@code hidden}, from 0, over all samples (a matrix
     * [sample][neuron], not centred). With many samples the matrix is never built.
     */
    public static double of(Parameters parameters, int hidden, DataSet data) {
        return spectrum(parameters, hidden, data, data.size()).rank();
    }

    /** The spectrum over {@code samples} of the samples, evenly chosen, see {@link ActivationSpectrum}. */
    static ActivationSpectrum spectrum(Parameters parameters, int hidden, DataSet data, int samples) {
        ForwardPass pass = ForwardPass.of(parameters);
        return spectrum(new Rows() {
            @Override
            public int count() {
                return samples;
            }

            @Override
            public int width() {
                return parameters.architecture().fanOut(hidden);
            }

            @Override
            public double[] row(int index) {
                pass.run(data.inputs(), (int) ((long) index * data.size() / samples), hidden + 1);
                return pass.activations(hidden);
            }
        });
    }

    /**
     * exp(−Σ p ln p) with p = σ / Σσ of the singular values σ of {@code matrix}: 0 for a zero or empty matrix, NaN if an
     * entry is not finite; else from 1 to the smaller of rows and columns.
     */
    static double of(Mat matrix) {
        double[] row = new double[matrix.columns()];
        return spectrum(new Rows() {
                    @Override
                    public int count() {
                        return matrix.rows();
                    }

                    @Override
                    public int width() {
                        return matrix.columns();
                    }

                    @Override
                    public double[] row(int index) {
                        for (int j = 0; j < row.length; j++) {
                            row[j] = matrix.get(index, j);
                        }
                        return row;
                    }
                })
                .rank();
    }

    private static ActivationSpectrum spectrum(Rows rows) {
        double largest = 0;
        for (int i = 0; i < rows.count(); i++) {
            for (double entry : rows.row(i)) {
                // A maximum with NaN is NaN; an infinity is found at the end.
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        if (!Double.isFinite(largest)) {
            return uniform(rows, Double.NaN);
        } else if (largest == 0) {
            return uniform(rows, 0);
        }
        // The rank does not depend on the scale, but squares of entries like 1e200 overflow. Powers of two are exact.
        int exponent = -Math.getExponent(largest);
        SingularValues singular = new SingularValues(rows.count(), rows.width());
        for (int i = 0; i < rows.count(); i++) {
            double[] row = rows.row(i);
            for (int j = 0; j < row.length; j++) {
                row[j] = FastMath.scalb(row[j], exponent);
            }
            singular.addRow(row);
        }
        double[] values = singular.compute();
        double rank = ofSingularValues(values);
        for (int i = 0; i < values.length; i++) {
            values[i] = FastMath.scalb(values[i], -exponent);
        }
        return new ActivationSpectrum(Vec.of(values), rank, rows.count());
    }

    private static ActivationSpectrum uniform(Rows rows, double value) {
        Vec values = Vec.filled(Math.min(rows.count(), rows.width()), value);
        return new ActivationSpectrum(values, value, rows.count());
    }

    private static double ofSingularValues(double[] singular) {
        double sum = 0;
        for (double value : singular) {
            sum += value;
        }
        double entropy = 0;
        for (double value : singular) {
            double p = value / sum;
            if (p > 0) {
                entropy -= p * FastMath.log(p);
            }
        }
        return FastMath.exp(entropy);
    }
}
