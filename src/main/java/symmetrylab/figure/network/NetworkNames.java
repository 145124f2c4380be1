package symmetrylab.figure.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import symmetrylab.figure.scene.NeuronOrder;
import symmetrylab.nn.Architecture;
import symmetrylab.numeric.Distinct;
import symmetrylab.words.Words;

/**
 * The names beside the neurons of a network: of features, hidden neurons and outputs.
 *
 * @param network the network
 * @param data whose features and outputs these are
 * @param style colours and text size
 * @param order another order of the hidden neurons; a mirrored one has a minus sign before its name
 */
record NetworkNames(Architecture network, DataSet data, FigureStyle style, Optional<NeuronOrder> order) {

    /** No more characters of a word of a name are shown beside a neuron. */
    private static final int LONGEST_WORD = 30;

    /** Names of neurons that come closer than by this share would run into one another. */
    private static final double NAMES_APART = 0.3;

    /** Names the neurons inside a picture of this height, if there is room. */
    void paint(Pen pen, NetworkLayout layout, double height) {
        int drawn = layout.output().isPresent() ? 1 : 0;
        for (int column = 0; column < layout.columns().size() - drawn; column++) {
            if (!hasNames(layout, column)) {
                continue;
            }
            List<String> names = labels(layout, column);
            for (Place place : layout.columns().get(column)) {
                if (place.y() > 0 && place.y() < height) {
                    List<Integer> members = layout.members(place);
                    boolean several = members.size() > 1;
                    if (several && layout.isMerged()) {
                        paintMembers(pen, layout, place, members);
                    } else if (!several || layout.share() < NAMES_APART) {
                        paintName(pen, layout, place, names.get(place.index()), ink(place));
                    }
                }
            }
        }
    }

    private boolean hasNames(NetworkLayout layout, int column) {
        boolean pixels = column == 0 && layout.picture().isPresent();
        return !pixels && !layout.isBar(column) && layout.pitch(column) >= 1.05 * style.text();
    }

    /** The names of a column's neurons as there is room for them, empty where there is none. */
    private List<String> labels(NetworkLayout layout, int column) {
        Lettering lettering = lettering(style.palette().text());
        double room = isBelow(layout, column) ? 2 * layout.radius(column) + 0.75 * layout.gap() : 0.6 * layout.gap();
        if (isHidden(column)) {
            return IntStream.range(0, network.sizes().get(column))
                    .mapToObj(neuron ->
                            (isMirrored(column, neuron) ? "−" : "") + NeuronNames.hidden(network, column - 1, neuron))
                    .map(name -> TextWidth.of(name, lettering) <= room ? name : "")
                    .toList();
        }
        List<String> names = column == 0 ? data.featureNames() : data.outputNames();
        List<String> cut = names.stream()
                .map(name -> TextWidth.shortened(name, lettering, room))
                .toList();
        if (Set.copyOf(cut).size() == names.size()) {
            return cut;
        }
        List<List<String>> words =
                names.stream().map(name -> List.of(name.split("[_ ]+"))).toList();
        // Such as a unit that all have.
        int shared = sharesEnd(words) ? 1 : 0;
        String symbol = column == 0 ? "x" : "y";
        return brief(
                        words.stream()
                                .map(own -> own.subList(0, own.size() - shared))
                                .toList(),
                        lettering,
                        room)
                .orElseGet(() -> IntStream.rangeClosed(1, names.size())
                        .mapToObj(number -> symbol + number)
                        .toList());
    }

    private static boolean sharesEnd(List<List<String>> names) {
        return names.stream().allMatch(words -> words.size() > 1)
                && names.stream()
                                .map(words -> words.get(words.size() - 1))
                                .filter(Distinct.values())
                                .count()
                        == 1;
    }

    /**
     * The beginnings of the words of each name, of one length in the whole column: "sepal_length" and "sepal_width" must
     * not become the same. Absent if no length fits and tells all names apart.
     */
    private static Optional<List<String>> brief(List<List<String>> names, Lettering lettering, double room) {
        for (int length = LONGEST_WORD; length > 0; length--) {
            int most = length;
            List<String> brief = names.stream()
                    .map(words -> words.stream().map(word -> start(word, most)).collect(Collectors.joining(" ")))
                    .toList();
            if (brief.stream().allMatch(name -> TextWidth.of(name, lettering) <= room)) {
                return Optional.of(brief).filter(all -> Set.copyOf(all).size() == names.size());
            }
        }
        return Optional.empty();
    }

    private static String start(String word, int letters) {
        return word.codePoints()
                .limit(letters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean isMirrored(int column, int neuron) {
        return order.filter(NeuronOrder::mirrors)
                .map(NeuronOrder::alignment)
                .filter(alignment -> {
                    int place = alignment.sources().get(column - 1).indexOf(neuron);
                    return alignment.signs().get(column - 1).get(place) < 0;
                })
                .isPresent();
    }

    private boolean isHidden(int column) {
        return column > 0 && column < network.layers();
    }

    /** Whether this is the column of a single output, which has no room at its right but all room below. */
    private boolean isOnlyOutput(int column) {
        return column == network.layers() && network.sizes().get(column) == 1;
    }

    private boolean isBelow(NetworkLayout layout, int column) {
        return isBelow(layout, column, size());
    }

    /** Whether names of this size are below the neurons of a column, not beside them. */
    static boolean isBelow(NetworkLayout layout, int column, double size) {
        return layout.sizes().namesBelow() && layout.pitch(column) > 2 * layout.radius(column) + size;
    }

    private double size() {
        return size(style);
    }

    /** The size of names, in pixels. */
    static double size(FigureStyle style) {
        return Math.max(12, style.text());
    }

    private Lettering lettering(Ink ink) {
        return Lettering.of(size(), ink).bold().centered();
    }

    /** Names a merged neuron after its members, if there is room for all of them. */
    private void paintMembers(Pen pen, NetworkLayout layout, Place place, List<Integer> members) {
        Ink ink = style.palette().text();
        String name = style.words().say(NeuronNames.hidden(network, place.column() - 1, members));
        boolean below = isBelow(layout, place.column());
        double wide = TextWidth.of(name, lettering(ink));
        double radius = layout.radius(place.column());
        if (below && wide <= 2 * radius + NetworkSizes.hullPadding(style.text())) {
            // Inside its hull.
            pen.text(name, place.x(), place.y() + radius + 0.72 * size(), lettering(ink));
        } else if (wide <= (below ? 2 * radius + 0.75 * layout.gap() : 0.6 * layout.gap())) {
            paintName(pen, layout, place, name, ink);
        }
    }

    private Ink ink(Place place) {
        return isHidden(place.column())
                ? style.palette().ofNeuron(place.index())
                : style.palette().text();
    }

    private void paintName(Pen pen, NetworkLayout layout, Place place, String name, Ink ink) {
        if (name.isEmpty()) {
            return;
        }
        double size = size();
        Lettering lettering = lettering(ink);
        double radius = layout.radius(place.column());
        boolean below = isBelow(layout, place.column()) || isOnlyOutput(place.column());
        double wide = TextWidth.of(name, lettering);
        double half = wide / 2;
        if (isOutside(layout, place, wide)) {
            double away = (place.index() == 0 ? -1 : 1) * (radius + 0.72 * size);
            pen.text(name, Math.max(place.x(), place.x() - radius + half), place.y() + away, lettering);
            return;
        }
        // A name wider than its neuron begins at the neuron's left border.
        double x = below
                ? Math.max(place.x(), place.x() - radius + half)
                : place.x() + radius + NetworkSizes.hullPadding(style.text()) + half + 0.3 * size;
        double y = below ? place.y() + radius + 0.72 * size : place.y() + 0.7 * radius;
        if (!below || wide > 2 * radius) {
            // Edges run behind it, so it gets a plate for legibility.
            Ink plate = style.palette().page().withAlpha(0.82);
            pen.rectangle(x - half - 2, y - 0.6 * size, wide + 4, 1.2 * size, 3, plate);
        }
        pen.text(name, x, y, lettering);
    }

    /**
     * Whether a name is above or below its neuron, as there is no room between neighbours but no other neuron there: that
     * of one of two inputs.
     */
    private boolean isOutside(NetworkLayout layout, Place place, double wide) {
        return place.column() == 0
                && network.sizes().get(0) == 2
                && !isBelow(layout, 0)
                && wide <= 2 * layout.radius(0) + 0.5 * size();
    }

    /** Names the columns inside a picture of this width, above everything, if there is room. */
    void paintColumns(Pen pen, NetworkLayout layout, double width) {
        if (!layout.sizes().ground().headings()) {
            return;
        }
        double size = Math.max(12, 0.88 * style.text());
        Lettering lettering = Lettering.of(size, style.palette().muted()).bold().at(Horizontal.CENTER, Vertical.MIDDLE);
        double end = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < network.layers(); column++) {
            double place = layout.middleX(column);
            double radius = layout.halfWidth(column);
            double half = radius + 0.46 * layout.gap();
            if (place < -radius || place > width + radius) {
                continue;
            }
            String heading = heading(column, count(layout, column), 2 * half, lettering);
            double wide = TextWidth.of(heading, lettering);
            // In a zoomed picture, the heading of a column at the border is moved inside.
            double x = Math.max(wide / 2, Math.min(width - wide / 2, place));
            if (x - wide / 2 > end + 0.4 * size) {
                pen.text(heading, x, 0.8 * size, lettering);
                end = x + wide / 2;
            }
        }
    }

    /** The number of neurons in a column, of how many once some are merged. */
    private String count(NetworkLayout layout, int column) {
        int all = network.sizes().get(column);
        int drawn = layout.columns().get(column).size();
        return drawn == all
                ? Numbers.count(all)
                : style.words().get("figure.merge.of", Numbers.count(drawn), Numbers.count(all));
    }

    /** The heading of a column, in as many words as fit; long columns are counted. */
    private String heading(int column, String number, double room, Lettering lettering) {
        Words words = style.words();
        boolean counted = network.sizes().get(column) > NetworkLayout.FEW;
        List<String> forms;
        if (column == 0) {
            forms = List.of(words.get("figure.column.inputs"), "x");
        } else if (network.hiddenLayers() == 1) {
            forms = List.of(words.get("figure.column.hidden"), words.get("figure.column.hidden.short"), "h");
        } else {
            forms = List.of(words.get("figure.column.hiddenNumber", column), "h" + column, Integer.toString(column));
        }
        for (String form : forms) {
            String heading = counted ? words.get("figure.column.counted", form, number) : form;
            if (TextWidth.of(heading, lettering) <= room) {
                return heading;
            }
        }
        return forms.get(forms.size() - 1);
    }

    /** Writes the number of weights below each matrix. */
    void paintMatrices(Pen pen, NetworkLayout layout, double width, double y) {
        for (int layer = 0; layer < network.layers(); layer++) {
            if (layout.matrix(layer).isPresent()) {
                WeightMatrix matrix = layout.matrix(layer).get();
                String to = Numbers.count(matrix.to());
                String from = Numbers.count(matrix.from());
                boolean merged = matrix.cellWidth() < 1 || matrix.cellHeight() < 1;
                double left = Math.max(0, matrix.weights().left());
                double right = Math.min(width, matrix.biases().right());
                double room = right - left + 2 * style.text();
                String plain = style.words().get("figure.matrix", to, from);
                String whole = merged ? style.words().get("figure.matrix.largest", to, from) : plain;
                for (String text : List.of(whole, plain, to + " × " + from)) {
                    if (0.5 * style.text() * text.length() < room) {
                        double x = (left + right) / 2;
                        Lettering lettering = style.centeredNote();
                        double half = TextWidth.of(text, lettering) / 2 + 2;
                        // A long column reaches down to here.
                        Ink plate = style.palette().page().withAlpha(0.82);
                        pen.rectangle(x - half, y - 0.6 * style.text(), 2 * half, 1.2 * style.text(), 3, plate);
                        pen.text(text, x, y, lettering);
                        break;
                    }
                }
            }
        }
    }
}
