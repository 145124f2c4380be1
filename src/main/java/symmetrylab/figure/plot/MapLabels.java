package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;

/** Writes names beside points where there is room: inside the plot area, and on no point and no other name. */
final class MapLabels {

    private record Box(double left, double top, double right, double bottom) {

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** The width of a trail with the room around it, in pixels. */
    static final double TRAIL = 4;

    private final MapFrame frame;
    private final List<Box> taken = new ArrayList<>();
    private final List<Box> trails = new ArrayList<>();

    MapLabels(MapFrame frame) {
        this.frame = frame;
    }

    /** Keeps names off a point. */
    void keepOff(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** Keeps names off a point of a trail, where there is room elsewhere. */
    void keepOffTrail(double x, double y) {
        trails.add(new Box(x - TRAIL / 2, y - TRAIL / 2, x + TRAIL / 2, y + TRAIL / 2));
    }

    /** Writes the first of some texts that fits beside a point, on a trail if there is no other place. */
    void paint(Pen pen, List<String> texts, double x, double y, double radius, Lettering lettering) {
        for (String text : texts) {
            if (paint(pen, text, x, y, radius, lettering, false) || paint(pen, text, x, y, radius, lettering, true)) {
                return;
            }
        }
    }

    /** Writes a text beside a point only if there is a place off the trails. */
    void paintOffTrails(Pen pen, String text, double x, double y, double radius, Lettering lettering) {
        paint(pen, text, x, y, radius, lettering, false);
    }

    private boolean paint(
            Pen pen, String text, double x, double y, double radius, Lettering lettering, boolean onTrails) {
        FigureStyle style = frame.place().style();
        double width = TextWidth.of(text, lettering);
        double half = 0.5 * lettering.size();
        double aside = radius + 0.3 * style.text();
        double above = radius + half + 0.1 * style.text();
        // Off the line to the origin first, then away from the origin: most trails come from there.
        double out = x < frame.atX(0) ? -1 : 1;
        double beside = out * (aside + width / 2);
        double corner = out * (0.7 * aside + width / 2);
        boolean flat = Math.abs(x - frame.atX(0)) > 2 * Math.abs(y - frame.atY(0));
        double[] first = {x, y - above};
        double[] second = {x, y + above};
        double[] third = {x + beside, y};
        double[][] middles = {
            flat ? first : third,
            flat ? second : first,
            flat ? third : second,
            {x - beside, y},
            {x + corner, y - above},
            {x - corner, y - above},
            {x + corner, y + above},
            {x - corner, y + above}
        };
        double gap = 0.2 * style.text();
        for (double[] middle : middles) {
            Box box = new Box(
                    middle[0] - width / 2 - gap, middle[1] - half, middle[0] + width / 2 + gap, middle[1] + half);
            boolean inside = box.left() >= frame.left() + 2
                    && box.right() <= frame.place().width()
                    && box.top() >= frame.top()
                    && box.bottom() <= frame.bottom() - 1;
            if (inside
                    && taken.stream().noneMatch(box::touches)
                    && (onTrails || trails.stream().noneMatch(box::touches))) {
                taken.add(box);
                // A veil over trails and grid; less than the box, so that points keep their rims.
                pen.rectangle(
                        middle[0] - width / 2,
                        box.top() + 0.1 * half,
                        width,
                        1.8 * half,
                        2,
                        style.palette().page().withAlpha(0.72));
                pen.text(text, middle[0], middle[1], lettering.at(Horizontal.CENTER, Vertical.MIDDLE));
                return true;
            }
        }
        return false;
    }
}
