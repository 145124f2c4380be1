package symmetrylab.spec;

import java.util.List;
import java.util.Optional;
import symmetrylab.numeric.Mat;

/** A source of samples; kinds, formulas and defaults as in the experiment file. */
public sealed interface SampleSource {

    /** The fewest points that can be drawn. */
    int MIN_DRAWN = 2;

    /** The number of points drawn by default. */
    int DEFAULT_DRAWN = 200;

    /** The word for this source in the experiment file. */
    String kind();

    /** The visitor's result for this kind. */
    <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X;

    /**
     * Handles every kind of source; code that forgets one does not compile.
     *
     * @param <R> the result
     * @param <X> the exception it may throw
     */
    interface Visitor<R, X extends Exception> {
        R gate(Gate gate) throws X;

        R cloud(Cloud cloud) throws X;

        R sampledFunction(SampledFunction function) throws X;

        R iris(Iris iris) throws X;

        R digits(Digits digits) throws X;

        R csv(Csv csv) throws X;

        R table(Table table) throws X;
    }

    /** The 2-input functions. */
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

    /** The numbers for the two values of a gate's input. */
    enum Coding implements Named {
        /** 0 and 1. */
        ZERO_ONE("01", 0),
        /** −1 and 1. */
        PLUS_MINUS_ONE("pm1", -1);

        private final String id;
        private final double off;

        Coding(String id, double off) {
            this.id = id;
            this.off = off;
        }

        @Override
        public String id() {
            return id;
        }

        /** The number of an input that is off; one that is on is 1. */
        public double off() {
            return off;
        }
    }

    /** The point clouds of two classes. */
    enum CloudKind implements Named {
        /** Two round clouds around (−1.5, −1.5) and (1.5, 1.5). */
        BLOBS("blobs", 1),
        /** A disc of radius 0.5, class 1, and a ring around it from 0.7 to 1. */
        CIRCLE("circle", 0.03),
        /** Two interlocking half circles: (cos t, sin t) and (1 − cos t, 0.5 − sin t). */
        MOONS("moons", 0.1),
        /** Two arms that wind around each other, of radius r up to 1 at angle 3.5πr. */
        SPIRAL("spiral", 0.03);

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

    /** The functions of uniformly drawn points. */
    enum FunctionKind implements Named {
        /** On (−1, 1)²: class 1 where ⌊2x⌋ + ⌊2y⌋ is odd; noise is added to the inputs. */
        CHECKERBOARD("checkerboard", 2, true, 0),
        /** On (−1, 1)²: (x + y) / 2; noise is added to the target. */
        PLANE("plane", 2, false, 0.05),
        /** On (−1, 1): sin 2πx; noise is added to the target. */
        SINE("sine", 1, false, 0.05);

        private final String id;
        private final int inputs;
        private final boolean isClass;
        private final double defaultNoise;

        FunctionKind(String id, int inputs, boolean isClass, double defaultNoise) {
            this.id = id;
            this.inputs = inputs;
            this.isClass = isClass;
            this.defaultNoise = defaultNoise;
        }

        @Override
        public String id() {
            return id;
        }

        /** The number of inputs. */
        public int inputs() {
            return inputs;
        }

        /** Whether its values are the classes 0 and 1. */
        public boolean isClass() {
            return isClass;
        }

        /** The standard deviation of the noise where a file does not give it. */
        public double defaultNoise() {
            return defaultNoise;
        }
    }

    /**
     * The four samples of a 2-input gate, in the order 00, 01, 10, 11.
     *
     * @param gate the function
     * @param coding the numbers of the inputs; targets are always 0 or 1
     */
    record Gate(GateKind gate, Coding coding) implements SampleSource {

        /** This gate with inputs in another coding. */
        public Gate withCoding(Coding newCoding) {
            return new Gate(gate, newCoding);
        }

        @Override
        public String kind() {
            return gate.id();
        }

        @Override
        public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
            return visitor.gate(this);
        }
    }

    /** Measurements in a table, whose features may be of very different sizes. */
    sealed interface Measured extends SampleSource permits Iris, Csv {

        /** The path of the table. */
        String path();

        /** Whether each feature is scaled to mean 0 and standard deviation 1. */
        boolean standardize();

        /** This source with its features standardized, or not. */
        Measured withStandardize(boolean newStandardize);
    }

    /** Samples in a file of the user. */
    sealed interface InFile extends SampleSource permits Csv {

        /** The path of the file, relative to the experiment file. */
        String path();

        /** The same samples of another file. */
        InFile withPath(String newPath);
    }

    /** Points drawn at random. */
    sealed interface Drawn extends SampleSource permits Cloud, SampledFunction {

        /** The number of points. */
        int samples();

        /** The standard deviation of the noise. */
        double noise();

        /** This source with another number of points. */
        Drawn withSamples(int newSamples);

        /** This source with other noise. */
        Drawn withNoise(double newNoise);
    }

    /**
     * Points in the plane of two classes, drawn at random.
     *
     * @param cloud the shape
     * @param samples number of points, from 2
     * @param noise standard deviation of the noise on each input, at least 0
     * @param balance share of class 1, from 0 to 1
     */
    record Cloud(CloudKind cloud, int samples, double noise, double balance) implements Drawn {
        /** Checks the limits. */
        public Cloud {
            Check.inside("samples", samples, MIN_DRAWN, DataSpec.MAX_SAMPLES);
            Check.finiteAndAtLeastZero("noise", noise);
            Check.inside("balance", balance, 0, 1);
        }

        /** A cloud with its defaults. */
        public static Cloud ofKind(CloudKind cloud) {
            return new Cloud(cloud, DEFAULT_DRAWN, cloud.defaultNoise(), 0.5);
        }

        @Override
        public Cloud withSamples(int newSamples) {
            return new Cloud(cloud, newSamples, noise, balance);
        }

        @Override
        public Cloud withNoise(double newNoise) {
            return new Cloud(cloud, samples, newNoise, balance);
        }

        /** This cloud with another share of class 1. */
        public Cloud withBalance(double newBalance) {
            return new Cloud(cloud, samples, noise, newBalance);
        }

        @Override
        public String kind() {
            return cloud.id();
        }

        @Override
        public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
            return visitor.cloud(this);
        }
    }

    /**
     * Points drawn uniformly, with a function of them as the target.
     *
     * @param function the function and its domain
     * @param samples number of points, from 2
     * @param noise standard deviation of the noise, on each input for classes or on a real target, at least 0
     */
    record SampledFunction(FunctionKind function, int samples, double noise) implements Drawn {
        /** Checks the limits. */
        public SampledFunction {
            Check.inside("samples", samples, MIN_DRAWN, DataSpec.MAX_SAMPLES);
            Check.finiteAndAtLeastZero("noise", noise);
        }

        /** A function with its defaults. */
        public static SampledFunction ofKind(FunctionKind function) {
            return new SampledFunction(function, DEFAULT_DRAWN, function.defaultNoise());
        }

        @Override
        public SampledFunction withSamples(int newSamples) {
            return new SampledFunction(function, newSamples, noise);
        }

        @Override
        public SampledFunction withNoise(double newNoise) {
            return new SampledFunction(function, samples, newNoise);
        }

        @Override
        public String kind() {
            return function.id();
        }

        @Override
        public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
            return visitor.sampledFunction(this);
        }
    }

    /**
     * Fisher's measurements of 150 iris flowers of three species, as shipped.
     *
     * @param standardize whether each feature is scaled to mean 0 and standard deviation 1
     */
    record Iris(boolean standardize) implements Measured {
        @Override
        public String path() {
            return "data/iris.csv";
        }

        @Override
        public Iris withStandardize(boolean newStandardize) {
            return new Iris(newStandardize);
        }

        @Override
        public String kind() {
            return "iris";
        }

        @Override
        public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
            return visitor.iris(this);
        }
    }

    /** 1,797 handwritten digits of 8 x 8 pixels, as shipped, each pixel from 0 to 1. */
    record Digits() implements SampleSource {
        @Override
        public String kind() {
            return "digits";
        }

        @Override
        public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
            return visitor.digits(this);
        }
    }

    /**
     * A table in a CSV file.
     *
     * @param path of the file, relative to the experiment file
     * @param targets names of the target's columns; empty for the last
     * @param features names of the input columns; absent for all others
     * @param standardize whether each feature is scaled to mean 0 and standard deviation 1
     * @param classes whether a numeric target is taken as classes
     * @param format how the file is written
     */
    record Csv(
            String path,
            List<String> targets,
            Optional<List<String>> features,
            boolean standardize,
            boolean classes,
            CsvFormat format)
            implements Measured, InFile {

        /** The word for this source in the experiment file. */
        public static final String KIND = "csv";

        /** Copies the lists. */
        public Csv {
            targets = List.copyOf(targets);
            features = features.map(List::copyOf);
        }

        /** The file at {@code path} with all defaults. */
        public static Csv at(String path) {
            return new Csv(path, List.of(), Optional.empty(), true, false, CsvFormat.DEFAULT);
        }

        /** This file with other target columns; none for the last. */
        public Csv withTargets(String... newTargets) {
            return new Csv(path, List.of(newTargets), features, standardize, classes, format);
        }

        /** This file with other input columns. */
        public Csv withFeatures(String... newFeatures) {
            return new Csv(path, targets, Optional.of(List.of(newFeatures)), standardize, classes, format);
        }

        /** This file with a numeric target taken as classes, or not. */
        public Csv withClasses(boolean newClasses) {
            return new Csv(path, targets, features, standardize, newClasses, format);
        }

        @Override
        public Csv withStandardize(boolean newStandardize) {
            return new Csv(path, targets, features, newStandardize, classes, format);
        }

        @Override
        public Csv withPath(String newPath) {
            return new Csv(newPath, targets, features, standardize, classes, format);
        }

        /** This file in another format. */
        public Csv withFormat(CsvFormat newFormat) {
            return new Csv(path, targets, features, standardize, classes, newFormat);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
            return visitor.csv(this);
        }
    }

    /**
     * Numbers written in the experiment file itself.
     *
     * @param inputs shape [sample][feature]
     * @param targets shape [sample][output]
     * @param heldOut numbers of the rows held out for validation, from 1, in order; empty where a share is held out
     *     instead, or none
     */
    record Table(Mat inputs, Mat targets, List<Integer> heldOut) implements SampleSource {

        /** The word for this source in the experiment file. */
        public static final String KIND = "table";

        /** Checks that there are samples and as many targets as inputs, and that some samples are not held out. */
        public Table {
            heldOut = List.copyOf(heldOut);
            Check.inside("inputs", inputs.rows(), 1, DataSpec.MAX_SAMPLES);
            Check.inside("inputs.columns", inputs.columns(), 1, DataSpec.MAX_FEATURES);
            Check.inside("targets.columns", targets.columns(), 1, NetworkSpec.MAX_WIDTH);
            if (inputs.rows() != targets.rows()) {
                throw new IllegalArgumentException(
                        "inputs has " + inputs.rows() + " rows and targets " + targets.rows());
            }
            Check.inside("heldOut.size", heldOut.size(), 0, inputs.rows() - 1);
            int before = 0;
            for (int row : heldOut) {
                Check.inside("heldOut", row, before + 1, inputs.rows());
                before = row;
            }
        }

        /** Samples of which none is held out by its row. */
        public Table(Mat inputs, Mat targets) {
            this(inputs, targets, List.of());
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
            return visitor.table(this);
        }
    }
}
