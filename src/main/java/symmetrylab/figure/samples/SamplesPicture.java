package symmetrylab.figure.samples;

import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.InkGrid;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Scale;
import symmetrylab.numeric.Mat;
import symmetrylab.numeric.Range;

/**
 * A small picture of samples: points with a colour and shape for each class, the target over a single input, or one
 * sample as an image if the features are its pixels.
 *
 * <p>Of more than two features the last two are drawn: the petals of irises, which separate the species best.
 *
 * @param samples to draw; of many, an even selection
 * @param palette the colours
 */
public record SamplesPicture(DataSet samples, Palette palette) implements Figure {

    private static final int MOST = 72;
    private static final int PIXELS = 64;
    private static final int SIDE = 8;
    private static final double MARGIN = 0.14;
    private static final double MARGIN_OF_FEW = 0.24;

    /** The digit that is drawn. */
    private static final int SHOWN_CLASS = 5;

    @Override
    public void paint(Pen pen, double width, double height) {
        double side = Math.min(width, height);
        double left = (width - side) / 2;
        double top = (height - side) / 2;
        if (samples.features() == PIXELS) {
            double margin = MARGIN * side;
            pen.grid(left + margin, top + margin, side - 2 * margin, side - 2 * margin, pixels(shownSample()));
            return;
        }
        int across = Math.max(0, samples.features() - 2);
        Mat inputs = samples.inputs();
        Mat targets = samples.targets();
        double margin = side * (samples.size() <= SIDE ? MARGIN_OF_FEW : MARGIN);
        Scale x = scale(inputs, across, left + margin, left + side - margin);
        Scale y = samples.features() == 1
                ? scale(targets, 0, top + side - margin, top + margin)
                : scale(inputs, across + 1, top + side - margin, top + margin);
        Range values = range(targets, 0);
        int stride = Math.max(1, (int) Math.ceil(samples.size() / (double) MOST));
        double radius = side * (samples.size() <= SIDE ? 0.085 : 0.042);
        for (int sample = 0; sample < samples.size(); sample += stride) {
            double down = samples.features() == 1 ? targets.get(sample, 0) : inputs.get(sample, across + 1);
            mark(pen, x.at(inputs.get(sample, across)), y.at(down), radius, sample, values);
        }
    }

    private void mark(Pen pen, double x, double y, double radius, int sample, Range values) {
        if (!samples.isClassification()) {
            boolean curve = samples.features() == 1;
            Ink ink = curve
                    ? palette.ofNeuron(0)
                    : palette.activations().at(samples.targets().get(sample, 0), values);
            pen.disc(x, y, radius, ink);
            return;
        }
        int label = label(sample);
        Ink ink = palette.ofNeuron(label);
        switch (label % 3) {
            case 0 -> pen.disc(x, y, radius, ink);
            case 1 -> pen.fill(diamond(x, y, 1.3 * radius), ink);
            default -> pen.rectangle(x - 0.9 * radius, y - 0.9 * radius, 1.8 * radius, 1.8 * radius, 0, ink);
        }
    }

    private static Path diamond(double x, double y, double radius) {
        return Path.builder()
                .moveTo(x, y - radius)
                .lineTo(x + radius, y)
                .lineTo(x, y + radius)
                .lineTo(x - radius, y)
                .close()
                .build();
    }

    private int label(int sample) {
        return switch (samples.targetKind()) {
            case BINARY -> samples.targets().get(sample, 0) > 0.5 ? 1 : 0;
            case ONE_HOT -> largest(sample);
            case REAL -> throw new IllegalStateException("real targets have no classes");
        };
    }

    private int largest(int sample) {
        int label = 0;
        for (int output = 1; output < samples.outputs(); output++) {
            label = samples.targets().get(sample, output) > samples.targets().get(sample, label) ? output : label;
        }
        return label;
    }

    private int shownSample() {
        for (int sample = 0; sample < samples.size(); sample++) {
            if (label(sample) == SHOWN_CLASS) {
                return sample;
            }
        }
        return 0;
    }

    private InkGrid pixels(int sample) {
        Range values = new Range(0, 1);
        return InkGrid.of(SIDE, SIDE, (row, column) -> palette.page()
                .mix(palette.text(), values.clamp(samples.inputs().get(sample, row * SIDE + column))));
    }

    private static Scale scale(Mat values, int column, double from, double to) {
        Range range = range(values, column);
        Range wide = range.length() == 0 ? range.including(range.min() - 1).including(range.min() + 1) : range;
        return Scale.linear(wide, from, to);
    }

    private static Range range(Mat values, int column) {
        Range range = Range.EMPTY;
        for (int row = 0; row < values.rows(); row++) {
            range = range.including(values.get(row, column));
        }
        return range;
    }
}
