package symmetrylab.figure.network;

import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.KeyItem;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.scales.EdgeScale;
import symmetrylab.figure.scene.Scene;

/**
 * The scale of the edges: from the largest negative to the largest positive number, and the stub of a bias.
 *
 * @param scale of the edges
 * @param style colours and text size
 * @param brief whether it is short, for a narrow key
 */
public record EdgeKey(EdgeScale scale, FigureStyle style, boolean brief) implements KeyItem {

    private static final int PIECES = 7;
    private static final double WIDEST = 0.8;

    /** The scale of the edges in {@code scene}; that of weights until gradients are known. */
    public static EdgeKey of(Scene scene, boolean brief) {
        boolean gradients = scene.view().showsGradients();
        EdgeScale scale = (gradients
                        ? scene.scales().gradients().orElse(scene.scales().edges())
                        : scene.scales().edges())
                .scale(scene.view().logarithmic());
        return new EdgeKey(scale, scene.style(), brief);
    }

    @Override
    public double width() {
        return 2 * endWidth() + zeroWidth() + 2 * reach() + 4 * gap() + air() + biasWidth();
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double y = height / 2;
        double x = endWidth();
        number(pen, low(), x, y, style.palette().negative(), Horizontal.RIGHT);
        x += gap();
        paintNegative(pen, x, y);
        x += reach() + gap();
        number(pen, middle(), x + zeroWidth() / 2, y, style.palette().muted(), Horizontal.CENTER);
        x += zeroWidth() + gap();
        paintPositive(pen, x, y);
        x += reach() + gap();
        number(pen, high(), x, y, style.palette().positive(), Horizontal.LEFT);
        x += endWidth() + air();
        Stroke stub = Stroke.solid(style.palette().positive(), 0.22 * text());
        pen.line(x, y + 0.3 * text(), x + 0.7 * text(), y - 0.3 * text(), stub);
        Lettering label = style.label().at(Horizontal.LEFT, Vertical.MIDDLE);
        pen.text(style.words().get("figure.bias"), x + 1.2 * text(), y, label);
    }

    /** Paints dashes that get thinner towards zero. */
    private void paintNegative(Pen pen, double x, double y) {
        double piece = reach() / PIECES;
        for (int i = 0; i < PIECES; i++) {
            double high = height(1 - (i + 0.3) / PIECES);
            pen.rectangle(
                    x + i * piece,
                    y - high / 2,
                    0.6 * piece,
                    high,
                    0,
                    style.palette().negative());
        }
    }

    /** Paints a wedge that gets thicker away from zero. */
    private void paintPositive(Pen pen, double x, double y) {
        Path.Builder wedge = Path.builder().moveTo(x, y);
        for (int i = 0; i <= 2 * PIECES; i++) {
            double share = i / (2.0 * PIECES);
            wedge.lineTo(x + share * reach(), y - height(share) / 2);
        }
        for (int i = 2 * PIECES; i >= 0; i--) {
            double share = i / (2.0 * PIECES);
            wedge.lineTo(x + share * reach(), y + height(share) / 2);
        }
        pen.fill(wedge.close().build(), style.palette().positive());
    }

    /** The height of the scale at a share of its length, equal to the width of edges of that weight. */
    private double height(double share) {
        return Math.max(1, WIDEST * text() * (scale.logarithmic() ? share : Math.sqrt(share)));
    }

    private void number(Pen pen, String number, double x, double y, Ink ink, Horizontal horizontal) {
        pen.text(number, x, y, Lettering.of(text(), ink).bold().at(horizontal, Vertical.MIDDLE));
    }

    private String low() {
        return "−" + Numbers.tick(scale.limit());
    }

    private String high() {
        return "+" + Numbers.tick(scale.limit());
    }

    /** A logarithmic scale ends at its smallest number, not at 0. */
    private String middle() {
        return scale.logarithmic() ? "±" + Numbers.tick(scale.floor()) : "0";
    }

    private double endWidth() {
        return TextWidth.of(high(), style.heading());
    }

    private double zeroWidth() {
        return TextWidth.of(middle(), style.heading());
    }

    private double biasWidth() {
        return 1.2 * text() + TextWidth.of(style.words().get("figure.bias"), style.label());
    }

    private double reach() {
        return (brief ? 3.8 : 5.5) * text();
    }

    private double air() {
        return (brief ? 0.9 : 1.5) * text();
    }

    private double gap() {
        return 0.45 * text();
    }

    private double text() {
        return style.text();
    }
}
