package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.NetworkLayout.Place;

/**
 * What joins the neurons of one class: a hull where there is room, a strip of its colour beside a long column; and how
 * many neurons they are.
 *
 * @param style colours and text size
 */
record NetworkHulls(FigureStyle style) {

    /** Between two neurons so far apart there is room for the name of the upper and the number of the lower one. */
    private static final double ROOM_FOR_BOTH = 3;

    /** The number of the class of each neuron of a layer. */
    static List<Integer> classOfEach(NeuronClasses layer) {
        int size = layer.classes().stream().mapToInt(List::size).sum();
        List<Integer> result = new ArrayList<>(Collections.nCopies(size, 0));
        for (int number = 0; number < layer.classes().size(); number++) {
            for (int member : layer.classes().get(number)) {
                result.set(member, number);
            }
        }
        return result;
    }

    /** Paints the hulls of the hidden layers, given the classes of each. */
    void paint(Pen pen, NetworkLayout layout, List<NeuronClasses> classes) {
        for (int hidden = 0; hidden < classes.size(); hidden++) {
            NeuronClasses layer = classes.get(hidden);
            List<Place> column = layout.columns().get(hidden + 1);
            if (!layout.isRoomy(hidden + 1)) {
                paintStrip(pen, layout, column, layer);
                continue;
            }
            for (int number = 0; number < layer.classes().size(); number++) {
                List<Place> members =
                        layer.classes().get(number).stream().map(column::get).toList();
                if (members.size() > 1) {
                    paintHull(
                            pen,
                            column,
                            members,
                            layout.radius(hidden + 1),
                            style.palette().ofNeuron(number));
                }
            }
        }
    }

    /** The colours of the classes of two neurons or more, left of the column. */
    private void paintStrip(Pen pen, NetworkLayout layout, List<Place> column, NeuronClasses layer) {
        int number = column.get(0).column();
        double pitch = layout.pitch(number);
        double thick = Math.max(2, Math.min(0.45 * style.text(), 0.06 * layout.columnPitch()));
        double x = column.get(0).x() - layout.radius(number) - 1.2 * thick;
        double top = column.get(0).y() - pitch / 2;
        List<Integer> classOf = classOfEach(layer);
        int from = 0;
        for (int i = 1; i <= classOf.size(); i++) {
            if (i < classOf.size() && classOf.get(i).equals(classOf.get(from))) {
                continue;
            }
            if (layer.classes().get(classOf.get(from)).size() > 1) {
                Ink ink = style.palette().ofNeuron(classOf.get(from));
                pen.rectangle(x, top + from * pitch, thick, (i - from) * pitch, 0, ink);
            }
            from = i;
        }
    }

    /** Says how many neurons are joined. */
    void paintNumbers(Pen pen, NetworkLayout layout, List<NeuronClasses> classes) {
        boolean words = layout.columnPitch() > 7.5 * style.text();
        for (int hidden = 0; hidden < classes.size(); hidden++) {
            List<List<Integer>> layer = classes.get(hidden).classes();
            List<Place> column = layout.columns().get(hidden + 1);
            double radius = layout.isBar(hidden + 1) ? layout.pitch(hidden + 1) / 2 : layout.radius(hidden + 1);
            List<Integer> shared = new ArrayList<>();
            for (int number = 0; number < layer.size(); number++) {
                if (layer.get(number).size() > 1) {
                    shared.add(number);
                }
            }
            double gap = layout.pitch(hidden + 1) - 2 * radius;
            boolean roomBetween = layout.isRoomy(hidden + 1) && gap > 1.4 * style.text();
            if (shared.size() == 1 || roomBetween) {
                for (int number : shared) {
                    int top = layer.get(number).get(0);
                    String size = Integer.toString(layer.get(number).size());
                    String brief = "×" + size;
                    String text = words ? style.words().get("figure.identical", size) : brief;
                    Ink ink = style.palette().ofNeuron(number);
                    if (top > 0 && gap < ROOM_FOR_BOTH * style.text()) {
                        paintBeside(pen, text, brief, layout, column.get(top), radius, ink);
                    } else {
                        paintNumber(pen, text, column.get(top), radius, ink);
                    }
                }
            } else if (!shared.isEmpty()) {
                String count = Integer.toString(layer.size());
                paintNumber(
                        pen,
                        words ? style.words().get("figure.classes", count) : "(" + count + ")",
                        column.get(0),
                        radius,
                        style.palette().text());
            }
        }
    }

    private void paintNumber(Pen pen, String text, Place top, double radius, Ink ink) {
        Lettering lettering = Lettering.of(style.text(), ink).bold().at(Horizontal.CENTER, Vertical.BASELINE);
        pen.text(text, top.x(), top.y() - radius - 0.75 * style.text(), lettering);
    }

    /** Right of a hull, where the name of the neuron above its first one leaves no room above it. */
    private void paintBeside(
            Pen pen, String text, String brief, NetworkLayout layout, Place first, double radius, Ink ink) {
        // Where neurons are close together their names stand here, too.
        boolean namesBelow = layout.pitch(first.column()) - 2 * radius > 1.1 * style.text();
        double away = (!layout.isRoomy(first.column()) || namesBelow ? 0.8 : 3.8) * style.text();
        double left = first.x() + radius + away;
        Lettering lettering = Lettering.of(style.text(), ink).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        double room = layout.columnPitch() - 2 * radius - away - 0.8 * style.text();
        String shown = TextWidth.of(text, lettering) < room ? text : brief;
        double margin = 0.3 * style.text();
        // Edges run behind it, so it gets a plate to be read on.
        Ink plate = style.palette().page().withAlpha(0.85);
        double wide = TextWidth.of(shown, lettering) + 2 * margin;
        double y = first.y() + layout.pitch(first.column()) / 2;
        pen.rectangle(left - margin, y - 0.7 * style.text(), wide, 1.4 * style.text(), 3, plate);
        pen.text(shown, left, y, lettering);
    }

    /** A band around neighbours of one class, and narrow bridges past the neurons of other classes between them. */
    private void paintHull(Pen pen, List<Place> column, List<Place> members, double radius, Ink ink) {
        Stroke band = Stroke.solid(ink.withAlpha(0.30), 2 * radius + 0.9 * style.text());
        Stroke bridge = Stroke.solid(ink.withAlpha(0.55), 0.5 * style.text());
        int first = 0;
        for (int i = 1; i <= members.size(); i++) {
            Place last = members.get(i - 1);
            if (i < members.size() && members.get(i).index() == last.index() + 1) {
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
