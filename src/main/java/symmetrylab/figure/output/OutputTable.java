package symmetrylab.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.NumberTable;
import symmetrylab.figure.output.ShownSamples.Shown;
import symmetrylab.nn.Network;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/**
 * The numbers of a network's output: a row for each sample with its inputs, targets and outputs and whether it is held
 * out, then one for each place between them, which has no target.
 */
public final class OutputTable {

    /** The number of places along a side of a plane. */
    private static final int SIDE = 41;

    /** The number of places along a curve. */
    private static final int CURVE = 401;

    /** All inputs at a place of a plane. */
    @FunctionalInterface
    public interface Place {
        /** The inputs, one a feature. */
        Vec at(double x, double y);
    }

    private OutputTable() {}

    /** Evenly spaced values of the only feature. */
    public static List<Vec> line(Range across) {
        return IntStream.range(0, CURVE)
                .mapToObj(i -> Vec.of(at(across, i, CURVE)))
                .toList();
    }

    /** Evenly spaced places of a plane, row by row from below. */
    public static List<Vec> plane(Range across, Range up, Place place) {
        List<Vec> places = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                places.add(place.at(at(across, column, SIDE), at(up, row, SIDE)));
            }
        }
        return places;
    }

    private static double at(Range range, int index, int count) {
        return range.min() + (double) index / (count - 1) * range.length();
    }

    /** All samples, then these places; with the outputs of the merged network if it is shown. */
    public static NumberTable of(Subject subject, List<Vec> places) {
        DataSet data = subject.data();
        List<String> names = new ArrayList<>(data.featureNames());
        data.outputNames().forEach(name -> names.add(subject.say("figure.table.target", name)));
        List<Parameters> networks = new ArrayList<>();
        networks.add(subject.parameters());
        data.outputNames().forEach(name -> names.add(subject.say("figure.table.output", name)));
        subject.merged().ifPresent(merged -> {
            networks.add(merged);
            data.outputNames().forEach(name -> names.add(subject.say("figure.table.mergedOutput", name)));
        });
        names.add(subject.say("output.key.heldOut"));
        List<Shown> samples = ShownSamples.of(subject.parameters(), data, true, Integer.MAX_VALUE)
                .samples();
        List<Vec> inputs = new ArrayList<>(samples.stream().map(Shown::input).toList());
        inputs.addAll(places);
        List<Mat> outputs =
                networks.stream().map(network -> outputs(network, inputs)).toList();
        Vec none = Vec.filled(data.outputs(), Double.NaN);
        double[][] rows = new double[inputs.size()][];
        for (int i = 0; i < rows.length; i++) {
            int row = i;
            boolean isSample = i < samples.size();
            List<Vec> parts = new ArrayList<>();
            parts.add(inputs.get(i));
            parts.add(isSample ? samples.get(i).target() : none);
            outputs.forEach(of -> parts.add(of.column(row)));
            parts.add(Vec.of(!isSample ? Double.NaN : samples.get(i).heldOut() ? 1 : 0));
            rows[i] = parts.stream()
                    .flatMapToDouble(part -> DoubleStream.of(part.toArray()))
                    .toArray();
        }
        return new NumberTable(names, Mat.of(rows));
    }

    private static Mat outputs(Parameters network, List<Vec> inputs) {
        double[][] features = new double[network.architecture().fanIn(0)][inputs.size()];
        for (int i = 0; i < inputs.size(); i++) {
            for (int feature = 0; feature < features.length; feature++) {
                features[feature][i] = inputs.get(i).get(feature);
            }
        }
        List<Mat> layers = new Network(network).activations(Mat.of(features));
        return layers.get(layers.size() - 1);
    }
}
