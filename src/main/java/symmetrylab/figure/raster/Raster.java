package symmetrylab.figure.raster;

import java.util.Arrays;
import symmetrylab.figure.draw.Ink;

/**
 * A picture of premultiplied ARGB pixels with antialiased shapes. Without a graphics card this is many times faster
 * than JavaFX or Java2D, as the few shapes of figures need no general outlines.
 *
 * <p>The covered share of a pixel follows from the distance of its centre to the shape's border: exactly for straight
 * borders along the axes, and to within a few hundredths otherwise. That of filled outlines, such as letters, is exact.
 */
public final class Raster {

    private final int width;
    private final int height;
    private int[] pixels;
    private final float[] row;
    private int clipLeft;
    private int clipTop;
    private int clipRight;
    private int clipBottom;
    private int usedLeft;
    private int usedTop;
    private int usedRight;
    private int usedBottom;

    /** An empty picture; its pixels are allocated when something is drawn. */
    public Raster(int width, int height) {
        this(width, height, new int[0]);
        clear();
    }

    private Raster(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.row = new float[width];
        usedRight = width;
        usedBottom = pixels.length / width;
        clip(0, 0, width, height);
    }

    /** A picture of these pixels, row by row, which it changes. */
    public static Raster on(int[] pixels, int width) {
        return new Raster(width, pixels.length / width, pixels);
    }

    /** Makes all pixels transparent and removes the clip. */
    public void clear() {
        for (int y = usedTop; y < usedBottom; y++) {
            Arrays.fill(pixels, y * width + usedLeft, y * width + usedRight, 0);
        }
        usedLeft = width;
        usedTop = height;
        usedRight = 0;
        usedBottom = 0;
        clip(0, 0, width, height);
    }

    /** Whether nothing was drawn since the picture was cleared. */
    public boolean isEmpty() {
        return usedTop >= usedBottom;
    }

    /** All pixels, row by row; empty if nothing was ever drawn. */
    public int[] pixels() {
        return pixels;
    }

    /** The left border of what was drawn since the picture was cleared. */
    public int usedLeft() {
        return usedLeft;
    }

    /** The top border of what was drawn. */
    public int usedTop() {
        return usedTop;
    }

    /** The right border of what was drawn, exclusive. */
    public int usedRight() {
        return usedRight;
    }

    /** The bottom border of what was drawn, exclusive. */
    public int usedBottom() {
        return usedBottom;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int clipLeft() {
        return clipLeft;
    }

    public int clipTop() {
        return clipTop;
    }

    public int clipRight() {
        return clipRight;
    }

    public int clipBottom() {
        return clipBottom;
    }

    /** Restricts drawing to this part. */
    public void clip(int left, int top, int right, int bottom) {
        clipLeft = Math.max(0, left);
        clipTop = Math.max(0, top);
        clipRight = Math.min(width, right);
        clipBottom = Math.min(height, bottom);
    }

    /** A straight line with round ends. */
    void line(double x1, double y1, double x2, double y2, double lineWidth, Ink ink) {
        Capsule capsule = new Capsule(x1, y1, x2, y2, lineWidth / 2);
        int bottom = capsule.bottom(clipBottom);
        float opacity = (float) (255 * ink.alpha());
        for (int y = capsule.top(clipTop); y < bottom; y++) {
            if (capsule.enter(y, clipLeft, clipRight)) {
                use(y, capsule.left(), capsule.right());
                cover(y, capsule.left(), capsule.fullLeft(), capsule, opacity, ink);
                even(y, capsule.fullLeft(), capsule.fullRight(), ink);
                cover(y, capsule.fullRight(), capsule.right(), capsule, opacity, ink);
            }
        }
    }

    private void cover(int y, int left, int right, Capsule capsule, float opacity, Ink ink) {
        int[] all = pixels;
        int redBlue = redBlue(ink);
        int alphaGreen = alphaGreen(ink);
        int start = y * width;
        if (left < right && capsule.isStraight(left, right)) {
            for (int x = left; x < right; x++) {
                int share = (int) (opacity * capsule.straightCoverage(x) + 0.5f);
                if (share > 0) {
                    all[start + x] = blended(all[start + x], share, redBlue, alphaGreen);
                }
            }
            return;
        }
        for (int x = left; x < right; x++) {
            int share = (int) (opacity * capsule.coverage(x) + 0.5f);
            if (share > 0) {
                all[start + x] = blended(all[start + x], share, redBlue, alphaGreen);
            }
        }
    }

    /** A filled circle. */
    void disc(double centerX, double centerY, double radius, Ink ink) {
        int bottom = below(centerY + radius, clipBottom);
        int left = above(centerX - radius, clipLeft);
        int right = Math.max(left, below(centerX + radius, clipRight));
        double full = Math.max(0, radius - 0.5);
        for (int y = above(centerY - radius, clipTop); y < bottom; y++) {
            double dy = y + 0.5 - centerY;
            // Between these all pixels are covered.
            double chord = full > Math.abs(dy) ? Math.sqrt(full * full - dy * dy) : 0;
            int innerLeft = chord < 1 ? right : Math.max(left, Math.min(right, (int) Math.ceil(centerX - chord)));
            int innerRight = chord < 1 ? right : Math.max(innerLeft, Math.min(right, (int) (centerX + chord)));
            disc(y, left, innerLeft, centerX, dy, radius, ink);
            span(y, innerLeft, innerRight, ink);
            disc(y, innerRight, right, centerX, dy, radius, ink);
        }
    }

    private void disc(int y, int left, int right, double centerX, double dy, double radius, Ink ink) {
        for (int x = left; x < right; x++) {
            double dx = x + 0.5 - centerX;
            row[x] = inside(radius + 0.5 - Math.sqrt(dx * dx + dy * dy));
        }
        blend(y, left, right, ink);
    }

    /** The border of a circle. */
    void circle(double centerX, double centerY, double radius, double lineWidth, Ink ink) {
        double half = lineWidth / 2;
        double outer = radius + half;
        double hole = Math.max(0, radius - half - 1);
        int bottom = below(centerY + outer, clipBottom);
        for (int y = above(centerY - outer, clipTop); y < bottom; y++) {
            double dy = y + 0.5 - centerY;
            double chord = hole > Math.abs(dy) ? Math.sqrt(hole * hole - dy * dy) : 0;
            int right = below(centerX + outer, clipRight);
            int left = above(centerX - outer, clipLeft);
            int holeLeft = chord < 2 ? right : Math.max(left, Math.min(right, (int) Math.ceil(centerX - chord)));
            int holeRight = chord < 2 ? right : Math.max(holeLeft, Math.min(right, (int) (centerX + chord)));
            ring(y, left, holeLeft, centerX, dy, radius, half, ink);
            ring(y, holeRight, right, centerX, dy, radius, half, ink);
        }
    }

    private void ring(int y, int left, int right, double centerX, double dy, double radius, double half, Ink ink) {
        for (int x = left; x < right; x++) {
            double dx = x + 0.5 - centerX;
            row[x] = band(Math.abs(Math.sqrt(dx * dx + dy * dy) - radius), half);
        }
        blend(y, left, right, ink);
    }

    /** A filled rectangle, its corners rounded by {@code radius}. */
    void box(double x1, double y1, double boxWidth, double boxHeight, double radius, Ink ink) {
        Box box = new Box(x1, y1, boxWidth, boxHeight, radius);
        int bottom = below(y1 + boxHeight, clipBottom);
        int left = above(x1, clipLeft);
        int right = below(x1 + boxWidth, clipRight);
        // Between these all pixels are covered, in rows away from the corners.
        double inset = box.radius() + 1;
        int innerLeft = Math.max(left, Math.min(right, (int) Math.ceil(x1 + inset)));
        int innerRight = Math.max(innerLeft, Math.min(right, (int) (x1 + boxWidth - inset)));
        boolean known = false;
        for (int y = above(y1, clipTop); y < bottom; y++) {
            boolean inside = y > y1 + inset && y + 1 < y1 + boxHeight - inset;
            if (!inside) {
                cover(y, left, right, box, radius);
                blend(y, left, right, ink);
                continue;
            }
            if (!known) {
                // The sides of all these rows are covered alike.
                cover(y, left, innerLeft, box, radius);
                cover(y, innerRight, right, box, radius);
                known = true;
            }
            blend(y, left, innerLeft, ink);
            span(y, innerLeft, innerRight, ink);
            blend(y, innerRight, right, ink);
        }
    }

    private void cover(int y, int left, int right, Box box, double radius) {
        if (radius == 0) {
            for (int x = left; x < right; x++) {
                row[x] = (float) box.overlap(x, y);
            }
            return;
        }
        double down = box.down(y);
        float level = inside(0.5 - box.distance(0, down));
        for (int x = left; x < right; x++) {
            double across = box.across(x);
            // Between the corners of its row a pixel is covered like its neighbours.
            row[x] = down > 0 && across <= 0 ? level : inside(0.5 - box.distance(across, down));
        }
    }

    /** The border of a rectangle, its corners rounded by {@code radius}. */
    void frame(double x1, double y1, double boxWidth, double boxHeight, double radius, double lineWidth, Ink ink) {
        double half = lineWidth / 2;
        Box box = new Box(x1, y1, boxWidth, boxHeight, radius);
        int bottom = below(y1 + boxHeight + half, clipBottom);
        int left = above(x1 - half, clipLeft);
        int right = below(x1 + boxWidth + half, clipRight);
        // Away from the corners only the pixels at the left and the right border count, in all rows alike.
        double inset = Math.max(half, box.radius()) + 1;
        int innerLeft = Math.max(left, Math.min(right, (int) Math.ceil(x1 + half + 1)));
        int innerRight = Math.max(innerLeft, Math.min(right, (int) (x1 + boxWidth - half - 1)));
        boolean known = false;
        for (int y = above(y1 - half, clipTop); y < bottom; y++) {
            boolean inside = y > y1 + inset && y + 1 < y1 + boxHeight - inset;
            if (!inside) {
                border(y, left, right, box, half);
                blend(y, left, right, ink);
                continue;
            }
            if (!known) {
                border(y, left, innerLeft, box, half);
                border(y, innerRight, right, box, half);
                known = true;
            }
            blend(y, left, innerLeft, ink);
            blend(y, innerRight, right, ink);
        }
    }

    private void border(int y, int left, int right, Box box, double half) {
        double down = box.down(y);
        float level = band(Math.abs(box.distance(0, down)), half);
        for (int x = left; x < right; x++) {
            double across = box.across(x);
            row[x] = down > 0 && across <= 0 ? level : band(Math.abs(box.distance(across, down)), half);
        }
    }

    /** Fills the pixels from {@code left} to {@code right} of a row with one colour. */
    void span(int y, int left, int right, Ink ink) {
        int from = Math.max(left, clipLeft);
        int to = Math.min(right, clipRight);
        if (y >= clipTop && y < clipBottom && from < to) {
            use(y, from, to);
            even(y, from, to, ink);
        }
    }

    /** Blends pixels, wholly covered, of a row in use. */
    private void even(int y, int left, int right, Ink ink) {
        if (left >= right) {
            return;
        }
        int start = y * width;
        if (ink.alpha() == 1) {
            Arrays.fill(pixels, start + left, start + right, solid(ink));
            return;
        }
        int share = (int) ((float) (255 * ink.alpha()) + 0.5f);
        int redBlue = redBlue(ink);
        int alphaGreen = alphaGreen(ink);
        // Neighbours often have one colour.
        int below = pixels[start + left];
        int blended = blended(below, share, redBlue, alphaGreen);
        for (int at = start + left; at < start + right; at++) {
            if (pixels[at] != below) {
                below = pixels[at];
                blended = blended(below, share, redBlue, alphaGreen);
            }
            pixels[at] = blended;
        }
    }

    /** Copies the pixels from {@code left} to {@code right} of row {@code from} to the rows from {@code top} on. */
    void repeat(int from, int left, int right, int top, int bottom) {
        int first = Math.max(left, clipLeft);
        int last = Math.min(right, clipRight);
        for (int y = Math.max(top, clipTop); y < Math.min(bottom, clipBottom) && first < last; y++) {
            use(y, first, last);
            System.arraycopy(pixels, from * width + first, pixels, y * width + first, last - first);
        }
    }

    private void blend(int y, int left, int right, Ink ink) {
        blend(y, left, right, row, left, ink);
    }

    /** Blends the pixels of a row from {@code left} to {@code right}, covered by the shares from {@code offset} on. */
    void blend(int y, int left, int right, float[] coverage, int offset, Ink ink) {
        if (left >= right) {
            return;
        }
        use(y, left, right);
        float opacity = (float) (255 * ink.alpha());
        int redBlue = redBlue(ink);
        int alphaGreen = alphaGreen(ink);
        int solid = solid(ink);
        int[] all = pixels;
        int start = y * width + left;
        for (int i = 0; i < right - left; i++) {
            int share = (int) (opacity * coverage[offset + i] + 0.5f);
            if (share == 255) {
                all[start + i] = solid;
            } else if (share > 0) {
                all[start + i] = blended(all[start + i], share, redBlue, alphaGreen);
            }
        }
    }

    /** A pixel with {@code share} of 255 of a colour over it. */
    private static int blended(int below, int share, int redBlue, int alphaGreen) {
        // Two channels at a time; v + 128 + (v + 128) / 256, divided by 256, is v / 255 rounded.
        int rest = 255 - share;
        int rb = redBlue * share + (below & 0xFF00FF) * rest + 0x800080;
        int ag = alphaGreen * share + (below >>> 8 & 0xFF00FF) * rest + 0x800080;
        rb = rb + (rb >>> 8 & 0xFF00FF) >>> 8 & 0xFF00FF;
        ag = ag + (ag >>> 8 & 0xFF00FF) & 0xFF00FF00;
        return ag | rb;
    }

    /** Makes room for the pixels from {@code left} to {@code right} of a row, at least one. */
    private void use(int y, int left, int right) {
        if (pixels.length == 0) {
            pixels = new int[width * height];
        }
        usedLeft = Math.min(usedLeft, left);
        usedTop = Math.min(usedTop, y);
        usedRight = Math.max(usedRight, right);
        usedBottom = Math.max(usedBottom, y + 1);
    }

    private static int redBlue(Ink ink) {
        return ink.red() << 16 | ink.blue();
    }

    private static int alphaGreen(Ink ink) {
        return 0xFF0000 | ink.green();
    }

    private static int solid(Ink ink) {
        return 0xFF000000 | ink.red() << 16 | ink.green() << 8 | ink.blue();
    }

    /** The first row or column inside the clip that a shape from {@code low} on touches. */
    static int above(double low, int clip) {
        return Math.max(clip, (int) Math.floor(low - 0.5));
    }

    /** The first row or column inside the clip past a shape that reaches to {@code high}. */
    static int below(double high, int clip) {
        return Math.min(clip, (int) Math.ceil(high + 0.5));
    }

    private static float inside(double depth) {
        return depth >= 1 ? 1 : depth <= 0 ? 0 : (float) depth;
    }

    /** The covered share of a pixel at {@code distance} from the middle of a line that is {@code 2 * half} wide. */
    static float band(double distance, double half) {
        double covered = Math.min(half + 0.5 - distance, 2 * half);
        return covered >= 1 ? 1 : covered <= 0 ? 0 : (float) covered;
    }

    /** A rectangle with round corners. */
    private record Box(
            double left, double top, double right, double bottom, double middleX, double middleY, double radius) {

        Box(double x, double y, double width, double height, double radius) {
            this(
                    x,
                    y,
                    x + width,
                    y + height,
                    x + width / 2,
                    y + height / 2,
                    Math.min(radius, Math.min(width, height) / 2));
        }

        /** The share of a pixel that lies in the rectangle with sharp corners. */
        double overlap(int x, int y) {
            double across = Math.min(x + 1, right) - Math.max(x, left);
            double down = Math.min(y + 1, bottom) - Math.max(y, top);
            return across <= 0 || down <= 0 ? 0 : across * down;
        }

        /** How far the middle of a column is outside the middles of the corners; negative between them. */
        double across(int x) {
            return Math.abs(x + 0.5 - middleX) - (right - middleX) + radius;
        }

        /** How far the middle of a row is outside the middles of the corners; negative between them. */
        double down(int y) {
            return Math.abs(y + 0.5 - middleY) - (bottom - middleY) + radius;
        }

        /** How far the middle of a pixel is outside the border; negative inside. */
        double distance(double across, double down) {
            return across > 0 && down > 0
                    ? Math.sqrt(across * across + down * down) - radius
                    : Math.max(across, down) - radius;
        }
    }
}
