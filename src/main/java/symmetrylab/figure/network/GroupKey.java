package symmetrylab.figure.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyItem;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.scene.Scene;

/**
 * The key to the hulls of the lanes; empty without hulls.
 *
 * @param identical the number of neurons in a hull of identical ones; 0 if there is none
 * @param near the number of neurons in a hull of ones that look equal; 0 if there is none
 * @param style colours and text size
 * @param brief whether its words are short, for a narrow key
 */
public record GroupKey(int identical, int near, FigureStyle style, boolean brief) implements KeyItem {

    private record Entry(String tag, String words, Ink ink, boolean dashed) {}

    /** The signs that occur in these lanes, at least one. */
    public static GroupKey of(List<Scene> lanes, boolean brief) {
        int identical = 0;
        int near = 0;
        for (Scene lane : lanes) {
            for (int hidden = 0; hidden < lane.history().hiddenLayers(); hidden++) {
                for (HiddenGroups.Group group :
                        HiddenGroups.of(lane.history(), lane.now(), hidden).groups()) {
                    int size = group.members().size();
                    identical = identical == 0 && !group.near() ? size : identical;
                    near = near == 0 && group.near() ? size : near;
                }
            }
        }
        return new GroupKey(identical, near, lanes.get(0).style(), brief);
    }

    /** The widest key that these lanes, at least one, can have at any step. */
    public static GroupKey widest(List<Scene> lanes, boolean brief) {
        int most = lanes.stream()
                .flatMap(lane -> lane.history().recording().plan().spec().network().hidden().stream())
                .filter(size -> size > 1)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return new GroupKey(most, most, lanes.get(0).style(), brief);
    }

    @Override
    public double width() {
        List<Entry> entries = entries();
        return entries.stream().mapToDouble(entry -> widthOf(entry) + gap()).sum() - (entries.isEmpty() ? 0 : gap());
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double x = 0;
        double y = height / 2;
        double high = 1.5 * style.text();
        for (Entry entry : entries()) {
            double wide = tagWidth(entry);
            Stroke border = Stroke.solid(entry.ink(), 2);
            pen.rectangle(x, y - high / 2, wide, high, 0.4 * high, entry.ink().withAlpha(0.13));
            pen.frame(x, y - high / 2, wide, high, 0.4 * high, entry.dashed() ? border.dashed(6, 5) : border);
            pen.text(
                    entry.tag(),
                    x + wide / 2,
                    y,
                    style.heading().withInk(entry.ink()).centered());
            Lettering label = style.label().at(Horizontal.LEFT, Vertical.MIDDLE);
            pen.text(entry.words(), x + wide + 0.5 * style.text(), y, label);
            x += widthOf(entry) + gap();
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        var states = style.palette().states();
        if (identical > 0) {
            String tag = style.words().get("figure.count", Integer.toString(identical));
            entries.add(new Entry(
                    tag,
                    style.words().get(brief ? "event.name.identical" : "figure.key.identical"),
                    states.identical(),
                    false));
        }
        if (near > 0) {
            String tag = style.words().get("figure.nearCount", Integer.toString(near));
            entries.add(new Entry(
                    tag, style.words().get(brief ? "figure.key.near.brief" : "figure.key.near"), states.near(), true));
        }
        return entries;
    }

    private double widthOf(Entry entry) {
        return tagWidth(entry) + 0.5 * style.text() + TextWidth.of(entry.words(), style.label());
    }

    private double tagWidth(Entry entry) {
        return TextWidth.of(entry.tag(), style.heading()) + 1.1 * style.text();
    }

    private double gap() {
        return style.text();
    }
}
