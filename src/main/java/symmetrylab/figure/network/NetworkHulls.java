package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.NetworkLayout.Place;

/**
 * The signs that join equal neurons: a hull with their number, or a strip beside a long column.
 *
 * @param style colours and text size
 * @param layers the groups of each hidden layer
 */
record NetworkHulls(FigureStyle style, List<HiddenGroups> layers) {

    private static final double BORDER = 2.2;

    /** Paints the hulls. */
    void paint(Pen pen, NetworkLayout layout) {
        for (int hidden = 0; hidden < layers.size(); hidden++) {
            for (HiddenGroups.Group group : layers.get(hidden).groups()) {
                if (layout.isRoomy(hidden + 1)) {
                    paintHull(pen, layout, hidden + 1, group);
                } else {
                    paintStrip(pen, layout, hidden + 1, group);
                }
            }
        }
    }

    /** What a tag beside its hull leaves free up to the next column, in heights of the text: the numbers of a map's axis. */
    private static final double BESIDE = 1.8;

    /**
     * The tag of a hull.
     *
     * @param plate its area
     * @param words the number of neurons
     */
    private record Tag(Box plate, Ink ink, String words, Lettering lettering) {}

    /** Paints the plates of the tags. */
    void paintPlates(Pen pen, NetworkLayout layout) {
        for (Tag tag : tags(layout)) {
            Box plate = tag.plate();
            pen.rectangle(plate.left(), plate.top(), plate.width(), plate.height(), 0.28 * plate.height(), tag.ink());
        }
    }

    /** Writes the number of neurons in each hull on its plate. */
    void paintTags(Pen pen, NetworkLayout layout) {
        for (Tag tag : tags(layout)) {
            pen.text(tag.words(), tag.plate().centerX(), tag.plate().centerY(), tag.lettering());
        }
    }

    /** The tags that do not cover one another. */
    private List<Tag> tags(NetworkLayout layout) {
        List<Tag> tags = new ArrayList<>();
        for (int hidden = 0; hidden < layers.size(); hidden++) {
            double lowest = Double.NEGATIVE_INFINITY;
            for (HiddenGroups.Group group : layers.get(hidden).groups()) {
                Tag tag = tag(layout, hidden + 1, group);
                if (tag.plate().top() >= lowest) {
                    tags.add(tag);
                    lowest = tag.plate().bottom();
                }
            }
        }
        return tags;
    }

    private Tag tag(NetworkLayout layout, int column, HiddenGroups.Group group) {
        Place first = members(layout, column, group).get(0);
        double text = style.text();
        double size = 1.06 * text;
        Lettering lettering =
                Lettering.of(size, style.palette().states().onState()).bold().centered();
        String count = Integer.toString(group.members().size());
        String brief = style.words().get(group.near() ? "figure.nearCount" : "figure.count", count);
        String whole = group.near() ? brief : style.words().get("figure.identical", count);
        boolean isTop = first.index() == 0 || !layout.sizes().namesBelow();
        double room =
                isTop ? 2 * layout.radius(column) + 0.5 * layout.gap() : layout.gap() - padding(layout) - BESIDE * text;
        double padding = 0.45 * text;
        String shown = TextWidth.of(whole, lettering) + 2 * padding <= room ? whole : brief;
        double width = TextWidth.of(shown, lettering) + 2 * padding;
        double height = 1.5 * text;
        double radius = layout.isBar(column) ? layout.pitch(column) / 2 : layout.radius(column);
        double above = first.y() - radius - padding(layout) - 0.3 * height;
        // A hull that begins below another neuron is below that neuron's name.
        double x = isTop ? first.x() : first.x() + radius + padding(layout) + width / 2;
        double y = isTop ? above : first.y();
        return new Tag(new Box(x - width / 2, y - height / 2, width, height), ink(group), shown, lettering);
    }

    private double padding(NetworkLayout layout) {
        return Math.min(NetworkSizes.hullPadding(style.text()), 0.35 * layout.gap());
    }

    private Ink ink(HiddenGroups.Group group) {
        return group.near()
                ? style.palette().states().near()
                : style.palette().states().identical();
    }

    /** Paints a box around neighbours of a group, and narrow bridges past other neurons between them. */
    private void paintHull(Pen pen, NetworkLayout layout, int column, HiddenGroups.Group group) {
        Ink ink = ink(group);
        Stroke border = Stroke.solid(ink, BORDER);
        Stroke stroke = group.near() ? border.dashed(9, 5) : border;
        double half = layout.radius(column) + padding(layout);
        List<List<Place>> pieces = neighbours(layout, column, group);
        for (int i = 0; i < pieces.size(); i++) {
            Place first = pieces.get(i).get(0);
            Place last = pieces.get(i).get(pieces.get(i).size() - 1);
            double top = first.y() - half;
            double bottom = last.y()
                    + half
                    + layout.sizes().nameHeight()
                            * Math.min(
                                    layout.zoom(),
                                    layout.pitch(column) / layout.sizes().pitch());
            double radius = Math.min(0.3 * half, 14);
            pen.rectangle(
                    first.x() - half, top, 2 * half, bottom - top, radius, ink.withAlpha(group.near() ? 0.12 : 0.13));
            pen.frame(first.x() - half, top, 2 * half, bottom - top, radius, stroke);
            if (i > 0) {
                Place before = pieces.get(i - 1).get(pieces.get(i - 1).size() - 1);
                double x = first.x() - half;
                double reach = Math.min(0.8 * half, 0.3 * layout.gap());
                double start = before.y() + half;
                pen.path(
                        Path.builder()
                                .moveTo(x, start - half)
                                .curveTo(x - reach, start - half, x - reach, first.y(), x, first.y())
                                .build(),
                        stroke);
            }
        }
    }

    /** The members of a group from top to bottom; once merged, they are one neuron. */
    private static List<Place> members(NetworkLayout layout, int column, HiddenGroups.Group group) {
        boolean merged = !group.near() && layout.isMerged();
        return (merged ? group.members().subList(0, 1) : group.members())
                .stream()
                        .map(member -> layout.place(column, member).orElseThrow())
                        .sorted(Comparator.comparingDouble(Place::y))
                        .toList();
    }

    private static List<List<Place>> neighbours(NetworkLayout layout, int column, HiddenGroups.Group group) {
        List<List<Place>> pieces = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Place member : members(layout, column, group)) {
            if (member.y() > last + 1.2 * layout.pitch(column)) {
                pieces.add(new ArrayList<>());
            }
            pieces.get(pieces.size() - 1).add(member);
            last = member.y();
        }
        return pieces;
    }

    /** Paints a strip left of a long column, beside the members. */
    private void paintStrip(Pen pen, NetworkLayout layout, int column, HiddenGroups.Group group) {
        double pitch = layout.pitch(column);
        double thick = Math.max(2, Math.min(0.4 * style.text(), 0.08 * layout.gap()));
        for (List<Place> piece : neighbours(layout, column, group)) {
            Place first = piece.get(0);
            Place last = piece.get(piece.size() - 1);
            double x = first.x() - layout.radius(column) - 1.4 * thick;
            pen.rectangle(x, first.y() - pitch / 2, thick, last.y() - first.y() + pitch, 0, ink(group));
        }
    }
}
