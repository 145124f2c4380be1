package symmetrylab.figure;

import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.data.DataSet;
import symmetrylab.figure.Lettering.Horizontal;
import symmetrylab.figure.Lettering.Vertical;
import symmetrylab.figure.NetworkLayout.Place;
import symmetrylab.nn.Architecture;

/**
 * What stands beside the neurons of a network: the names of features, hidden neurons and outputs.
 *
 * @param network the network
 * @param data whose features and outputs these are
 * @param style colours and text size
 */
record NetworkNames(Architecture network, DataSet data, FigureStyle style) {

    /** How wide the features' names are, at most, in a picture of this width. */
    double leftMargin(double width) {
        return 3.2 * style.text() + longest(inputNames(width)) * 0.5 * style.text();
    }

    /** How wide the outputs' names are, at most, in a picture of this width. */
    double rightMargin(double width) {
        return 3.2 * style.text() + longest(outputNames(width)) * 0.5 * style.text();
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
    /** Names what is shown. */
    void paint(Pen pen, NetworkLayout layout, double width) {
        List<String> inputs = inputNames(width);
        List<String> outputs = outputNames(width);
        double gap = 0.5 * style.text();
        List<List<Place>> columns = layout.columns();
        int last = columns.size() - 1;
        boolean longNames = Math.max(longest(inputs), longest(outputs)) > 4;
        Lettering name = longNames ? style.note().withInk(style.palette().text()) : style.label();
        for (Place place : columns.get(0)) {
            String text = inputs.get(place.index());
            pen.text(text, place.x() - layout.radius(0) - gap, place.y(), name.at(Horizontal.RIGHT, Vertical.MIDDLE));
        }
        for (Place place : columns.get(last)) {
            String text = outputs.get(place.index());
            pen.text(text, place.x() + layout.radius(last) + gap, place.y(), name.at(Horizontal.LEFT, Vertical.MIDDLE));
        }
        for (int number = 1; number < last; number++) {
            List<Place> column = columns.get(number);
            double radius = layout.radius(number);
            boolean roomBelow =
                    column.size() < 2 || column.get(1).y() - column.get(0).y() - 2 * radius > 1.1 * style.text();
            for (Place place : column) {
                paintHiddenName(pen, place, radius, roomBelow);
            }
        }
        for (NetworkLayout.Gap left : layout.gaps()) {
            pen.text("+" + left.count() + " more", left.x(), left.y(), style.centeredNote());
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
