package symmetrylab.figure;

import java.util.List;
import symmetrylab.analysis.NeuronClasses;
import symmetrylab.figure.Lettering.Horizontal;
import symmetrylab.figure.Lettering.Vertical;
import symmetrylab.figure.NetworkLayout.Place;

/**
 * The hulls that join the neurons of one class, with the number of these neurons.
 *
 * @param style colours and text size
 */
record NetworkHulls(FigureStyle style) {

    /** What is done with the neurons of a class that are shown. */
    private interface Hull {
        void paint(int column, int number, int members, List<Place> shown);
    }

    /** Paints the hulls of the hidden layers, given the classes of each. */
    void paint(Pen pen, NetworkLayout layout, List<NeuronClasses> classes) {
        each(layout, classes, (column, number, members, shown) -> {
            Ink ink = style.palette().ofClass(number);
            paintHull(pen, layout.columns().get(column), shown, layout.radius(column), ink);
        });
    }

    /** Says how many neurons each hull joins. */
    void paintNumbers(Pen pen, NetworkLayout layout, List<NeuronClasses> classes) {
        double columnPitch = layout.columns().get(1).get(0).x()
                - layout.columns().get(0).get(0).x();
        boolean roomy = columnPitch > 7.5 * style.text();
        each(layout, classes, (column, number, members, shown) -> {
            Place top = shown.get(0);
            pen.text(
                    "×" + members + (roomy ? " identical" : ""),
                    top.x(),
                    top.y() - layout.radius(column) - 0.75 * style.text(),
                    Lettering.of(style.text(), style.palette().ofClass(number))
                            .bold()
                            .at(Horizontal.CENTER, Vertical.BASELINE));
        });
    }

    private static void each(NetworkLayout layout, List<NeuronClasses> classes, Hull hull) {
        for (int hidden = 0; hidden < classes.size(); hidden++) {
            List<List<Integer>> layer = classes.get(hidden).classes();
            for (int number = 0; number < layer.size(); number++) {
                List<Integer> members = layer.get(number);
                List<Place> shown = layout.columns().get(hidden + 1).stream()
                        .filter(place -> members.contains(place.index()))
                        .toList();
                if (members.size() > 1 && !shown.isEmpty()) {
                    hull.paint(hidden + 1, number, members.size(), shown);
                }
            }
        }
    }

    /** A band around neighbours of one class, and narrow bridges past the neurons of other classes between them. */
    private void paintHull(Pen pen, List<Place> column, List<Place> members, double radius, Ink ink) {
        Stroke band = Stroke.solid(ink.withAlpha(0.30), 2 * radius + 0.9 * style.text());
        Stroke bridge = Stroke.solid(ink.withAlpha(0.55), 0.5 * style.text());
        int first = 0;
        for (int i = 1; i <= members.size(); i++) {
            Place last = members.get(i - 1);
            if (i < members.size() && column.indexOf(members.get(i)) == column.indexOf(last) + 1) {
                continue;
            }
            Place start = members.get(first);
            pen.path(
                    Path.builder()
                            .moveTo(start.x(), start.y())
                            .lineTo(last.x(), last.y() + 0.01)
                            .build(),
                    band);
            if (i < members.size()) {
                Place next = members.get(i);
                // A cubic curve goes three quarters of the way to its two control points: past the neurons' left edges.
                double side = last.x() - radius;
                double bulge = side - 1.2 * radius;
                pen.path(
                        Path.builder()
                                .moveTo(side, last.y())
                                .curveTo(bulge, last.y(), bulge, next.y(), side, next.y())
                                .build(),
                        bridge);
            }
            first = i;
        }
    }
}
