package symmetrylab.spec;

import java.util.List;
import java.util.Optional;
import symmetrylab.numeric.Mat;

/** Which samples a network is trained on. */
public sealed interface DataSpec {

    /** The most samples a data set can have. */
    int MAX_SAMPLES = 100_000;

    /** The most features a sample can have. */
    int MAX_FEATURES = 1000;

    /** The word for it in the experiment file. */
    String kind();

    /** Which of the 2-input functions. */
    enum GateKind implements Named {
        /** 1 when both are 1. */
        AND("and"),
        /** 1 when one or both are 1. */
        OR("or"),
        /** 0 when both are 1. */
        NAND("nand"),
        /** 1 when they differ. */
        XOR("xor"),
        /** 1 when they agree. */
        XNOR("xnor");

        private final String id;

        GateKind(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** Which numbers stand for the two values of a gate's input. */
    enum Coding implements Named {
        /** 0 and 1. */
        ZERO_ONE("01"),
        /** −1 and 1. */
        PLUS_MINUS_ONE("pm1");

        private final String id;

        Coding(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** Which generated point cloud. */
    enum CloudKind implements Named {
        /** Two round clouds around (−1.5, −1.5) and (1.5, 1.5). */
        BLOBS("blobs", 1),
        /** A disc and a ring around it. */
        CIRCLE("circle", 0.03);

        private final String id;
        private final double defaultNoise;

        CloudKind(String id, double defaultNoise) {
            this.id = id;
            this.defaultNoise = defaultNoise;
        }

        @Override
        public String id() {
            return id;
        }

        /** The standard deviation of the noise where a file does not give it. */
        public double defaultNoise() {
            return defaultNoise;
        }
    }

    /**
     * The four samples of a 2-input gate, in the order 00, 01, 10, 11.
     *
     * @param gate which function
     * @param coding the numbers of the inputs; targets are always 0 or 1
     */
    record Gate(GateKind gate, Coding coding) implements DataSpec {
        @Override
        public String kind() {
            return gate.id();
        }
    }

    /**
     * Points in the plane, drawn at random, of two classes.
     *
     * @param cloud which shape
     * @param samples number of points, from 2
     * @param noise standard deviation of what is added to each input, at least 0
     * @param balance share of class 1, from 0 to 1
     * @param seed of the drawing
     */
    record Cloud(CloudKind cloud, int samples, double noise, double balance, long seed) implements DataSpec {
        /** Checks the limits. */
        public Cloud {
            Check.inside("samples", samples, 2, MAX_SAMPLES);
            Check.finiteAndAtLeastZero("noise", noise);
            Check.inside("balance", balance, 0, 1);
        }

        /** The cloud as a file gets it that names only its kind. */
        public static Cloud ofKind(CloudKind cloud) {
            return new Cloud(cloud, 200, cloud.defaultNoise(), 0.5, 1);
        }

        @Override
        public String kind() {
            return cloud.id();
        }
    }

    /**
     * Fisher's measurements of 150 iris flowers of three species, as shipped.
     *
     * @param standardize whether each feature is brought to mean 0 and standard deviation 1
     */
    record Iris(boolean standardize) implements DataSpec {
        @Override
        public String kind() {
            return "iris";
        }
    }

    /**
     * A table in a CSV file.
     *
     * @param path where it is, relative to the experiment file
     * @param target name of the target's column; absent for the last
     * @param features names of the input columns; absent for all others
     * @param standardize whether each feature is brought to mean 0 and standard deviation 1
     * @param classes whether a numeric target is taken as classes
     */
    record Csv(
            String path, Optional<String> target, Optional<List<String>> features, boolean standardize, boolean classes)
            implements DataSpec {
        /** Copies the list. */
        public Csv {
            features = features.map(List::copyOf);
        }

        @Override
        public String kind() {
            return "csv";
        }
    }

    /**
     * Numbers that stand in the experiment file itself.
     *
     * @param inputs shape [sample][feature]
     * @param targets shape [sample][output]
     */
    record Table(Mat inputs, Mat targets) implements DataSpec {
        /** Checks that there are samples and as many targets as inputs. */
        public Table {
            Check.inside("inputs", inputs.rows(), 1, MAX_SAMPLES);
            Check.inside("columns of inputs", inputs.columns(), 1, MAX_FEATURES);
            Check.inside("columns of targets", targets.columns(), 1, NetworkSpec.MAX_WIDTH);
            if (inputs.rows() != targets.rows()) {
                throw new IllegalArgumentException(
                        "inputs has " + inputs.rows() + " rows and targets " + targets.rows());
            }
        }

        @Override
        public String kind() {
            return "table";
        }
    }
}
