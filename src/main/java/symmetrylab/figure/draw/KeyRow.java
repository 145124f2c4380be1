package symmetrylab.figure.draw;

import java.util.List;

/**
 * The key to the signs of a picture, in one row; parts that do not fit are left out, the last ones first.
 *
 * @param items from left to right
 * @param gap between two items, in pixels
 */
public record KeyRow(List<KeyItem> items, double gap) implements KeyItem {

    /** Copies the list. */
    public KeyRow {
        items = items.stream().filter(item -> item.width() > 0).toList();
    }

    @Override
    public double width() {
        return items.stream().mapToDouble(item -> item.width() + gap).sum() - (items.isEmpty() ? 0 : gap);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double x = 0;
        for (KeyItem item : items) {
            double room = Math.min(item.width(), width - x);
            boolean fits = x + item.width() <= width + 1e-6;
            if (!fits && (!item.canShrink() || room <= 0)) {
                return;
            }
            pen.area(x, 0, room, height, item);
            x += item.width() + gap;
        }
    }
}
