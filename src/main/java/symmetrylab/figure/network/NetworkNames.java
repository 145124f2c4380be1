package symmetrylab.figure.network;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.NeuronNames;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.nn.Architecture;

/**
 * The names beside the neurons of a network: of features, hidden neurons and outputs.
 *
 * @param network the network
 * @param data whose features and outputs these are
 * @param style colours and text size
 */
record NetworkNames(Architecture network, DataSet data, FigureStyle style) {

    /** How wide the features' names are, at most, in a picture of this width. */
    double leftMargin(double width) {
        return margin(inputNames(width), width);
    }

    /** How wide the outputs' names are, at most, in a picture of this width. */
    double rightMargin(double width) {
        return margin(outputNames(width), width);
    }

    private double margin(List<String> names, double width) {
        double room = 3.2 * style.text() + longest(names) * 0.5 * style.text();
        // With many layers every pixel counts, and the neurons are small.
        return network.layers() > 8 ? Math.min(room, 0.08 * width + longest(names) * 0.5 * style.text()) : room;
    }

    /** The features' names; x1, x2 … where these are too long for the picture, since cut names look alike. */
    private List<String> inputNames(double width) {
        List<String> names = data.featureNames();
        return longest(names) <= lettersIn(width)
                ? names
                : IntStream.rangeClosed(1, names.size()).mapToObj(i -> "x" + i).toList();
    }

    private List<String> outputNames(double width) {
        int most = lettersIn(width);
        return data.outputNames().stream()
                .map(name -> name.length() <= most ? name : name.substring(0, most - 1) + "…")
                .toList();
    }

    /** How many letters a name beside the graph may have: a fifth of the width. */
    private int lettersIn(double width) {
        return Math.max(3, (int) (0.2 * width / (0.5 * style.text())));
    }

    /** Names the neurons that lie in a picture of this size, where there is room, and the layers. */
    void paint(Pen pen, NetworkLayout layout, double width, double height) {
        int last = network.layers();
        List<String> inputs = inputNames(width);
        List<String> outputs = outputNames(width);
        double gap = 0.5 * style.text();
        boolean longNames = Math.max(longest(inputs), longest(outputs)) > 4;
        Lettering name = longNames ? style.note().withInk(style.palette().text()) : style.label();
        if (hasNames(layout, 0)) {
            for (Place place : layout.columns().get(0)) {
                double x = place.x() - layout.radius(0) - gap;
                pen.text(inputs.get(place.index()), x, place.y(), name.at(Horizontal.RIGHT, Vertical.MIDDLE));
            }
        }
        if (hasNames(layout, last)) {
            for (Place place : layout.columns().get(last)) {
                double x = place.x() + layout.radius(last) + gap;
                pen.text(outputs.get(place.index()), x, place.y(), name.at(Horizontal.LEFT, Vertical.MIDDLE));
            }
        }
        for (int number = 1; number < last; number++) {
            double radius = layout.radius(number);
            boolean below = layout.pitch(number) - 2 * radius > 1.1 * style.text();
            if (layout.isRoomy(number) && layout.columnPitch() >= 4 * style.text()) {
                for (Place place : layout.columns().get(number)) {
                    if (place.y() > 0 && place.y() < height) {
                        paintHiddenName(pen, place, radius, below);
                    }
                }
            }
        }
    }

    private boolean hasNames(NetworkLayout layout, int column) {
        return layout.pitch(column) >= 1.05 * style.text();
    }

    /** Names the layers that lie in a picture of this width, with their sizes, above everything. */
    void paintLayers(Pen pen, NetworkLayout layout, double width) {
        double size = 0.95 * style.text();
        double pitch = layout.columnPitch();
        // Where they would touch, some are left out.
        int apart = (int) Math.max(1, Math.ceil(0.66 * size * ("h" + network.layers()).length() / pitch));
        for (int column = 0; column < layout.columns().size(); column++) {
            boolean end = column == 0 || column == network.layers();
            if (!end && ((column - 1) % apart != 0 || column + apart > network.layers() && apart > 1)) {
                continue;
            }
            String layer = column == 0 ? "x" : column == network.layers() ? "y" : "h" + column;
            String count = Numbers.count(network.sizes().get(column));
            double place = layout.columns().get(column).get(0).x();
            double radius = layout.radius(column);
            if (place < -radius || place > width + radius) {
                continue;
            }
            Lettering bold = Lettering.of(size, style.palette().text()).bold();
            boolean beside = pitch > 0.62 * size * (layer.length() + count.length() + 3);
            // In a picture that is zoomed into, the heading of a column at its border is moved in.
            double left = beside ? TextWidth.of(layer, bold) + 0.2 * size : TextWidth.of(count, bold) / 2;
            double right = beside ? TextWidth.of(count, style.note()) + 0.2 * size : left;
            double x = Math.max(left, Math.min(width - right, place));
            if (beside) {
                pen.text(layer, x - 0.2 * size, 1.1 * size, bold.at(Horizontal.RIGHT, Vertical.BASELINE));
                pen.text(count, x + 0.2 * size, 1.1 * size, style.note());
            } else {
                pen.text(layer, x, 1.1 * size, bold.at(Horizontal.CENTER, Vertical.BASELINE));
                if (pitch > 0.6 * size * (count.length() + 0.5)) {
                    pen.text(count, x, 2.1 * size, style.note().at(Horizontal.CENTER, Vertical.BASELINE));
                }
            }
        }
    }

    /** Says below each matrix how many weights it shows. */
    void paintMatrices(Pen pen, NetworkLayout layout, double width, double y) {
        for (int layer = 0; layer < network.layers(); layer++) {
            if (layout.matrix(layer).isPresent()) {
                WeightMatrix matrix = layout.matrix(layer).get();
                String to = Numbers.count(matrix.to());
                String from = Numbers.count(matrix.from());
                boolean merged = matrix.cellWidth() < 1 || matrix.cellHeight() < 1;
                double left = Math.max(0, matrix.weights().left());
                double right = Math.min(width, matrix.biases().right());
                double room = Math.min(layout.columnPitch(), right - left + 2 * style.text());
                String plain = style.words().get("figure.matrix", to, from);
                String whole = merged ? style.words().get("figure.matrix.largest", to, from) : plain;
                for (String text : List.of(whole, plain, to + " × " + from)) {
                    if (0.5 * style.text() * text.length() < room) {
                        double x = (left + right) / 2;
                        pen.text(text, x, y, style.centeredNote());
                        break;
                    }
                }
            }
        }
    }

    private void paintHiddenName(Pen pen, Place place, double radius, boolean below) {
        String text = NeuronNames.hidden(network, place.column() - 1, place.index());
        double size = 0.88 * style.text();
        double x = below ? place.x() : place.x() + radius + 0.35 * size * text.length() + 0.4 * style.text();
        double y = below ? place.y() + radius + 0.72 * style.text() : place.y() + 0.75 * radius;
        if (!below) {
            // Edges run behind the name here, so it gets a plate to be read on.
            double half = 0.35 * size * text.length() + 2;
            Ink plate = style.palette().page().withAlpha(0.8);
            pen.rectangle(x - half, y - 0.6 * size, 2 * half, 1.2 * size, 3, plate);
        }
        pen.text(text, x, y, Lettering.of(size, style.palette().text()).bold().centered());
    }

    private static int longest(List<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }
}
