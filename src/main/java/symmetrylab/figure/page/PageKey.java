package symmetrylab.figure.page;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.data.DataSet;
import symmetrylab.figure.draw.KeyItem;
import symmetrylab.figure.draw.KeyRow;
import symmetrylab.figure.network.ActivationKey;
import symmetrylab.figure.network.EdgeKey;
import symmetrylab.figure.network.GroupKey;
import symmetrylab.figure.output.SampleSigns;
import symmetrylab.figure.scene.Scene;

/**
 * The key to the signs on a page; those of a plot are beside it.
 *
 * @param lanes all that the page shows, in the same style; at least one
 * @param figures what each lane shows
 * @param samples whether a network shows them on its output
 */
record PageKey(List<Scene> lanes, List<FigureKind> figures, boolean samples) {

    /** The longest key that fits into a row of this width: words may be short, and the last signs left out. */
    KeyItem fitting(double room) {
        double text = lanes.get(0).style().text();
        KeyItem whole = new KeyRow(keys(false), 1.6 * text);
        List<KeyItem> brief = keys(true);
        KeyItem shown = whole.width() <= room ? whole : new KeyRow(brief, text);
        for (int count = brief.size() - 1; shown.width() > room && count > 0; count--) {
            shown = new KeyRow(brief.subList(0, count), text);
        }
        return shown;
    }

    private List<KeyItem> keys(boolean brief) {
        List<KeyItem> items = new ArrayList<>();
        Scene first = lanes.get(0);
        if (FigureKind.hasNetwork(figures)) {
            items.add(EdgeKey.of(first, brief));
            items.add(ActivationKey.of(first, brief));
            items.add(GroupKey.of(lanes, brief));
        }
        DataSet data = first.history().recording().data();
        if ((samples && FigureKind.hasNetwork(figures)) || figures.contains(FigureKind.OUTPUT)) {
            items.add(new SampleSigns(data, first.style()));
        } else if (figures.contains(FigureKind.FUNCTION)) {
            items.add(new SampleSigns(data, first.style(), true));
        }
        return items;
    }
}
