package symmetrylab.testing;

import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;

/**
 * A picture like those that are exported: two networks with hulls and numbers over two plots of a dozen curves each.
 *
 * @param frame how far it is; every number, edge and curve moves with it
 */
public record SampleScene(int frame) implements Figure {

    private static final Ink PAPER = Ink.rgb(0xFBFBFD);
    private static final Ink PANEL = Ink.rgb(0xFFFFFF);
    private static final Ink TEXT = Ink.rgb(0x1F2328);
    private static final Ink MUTED = Ink.rgb(0x656D76);
    private static final Ink GRID = Ink.rgb(0xE3E6EA);
    private static final Ink PLUS = Ink.rgb(0x2166AC);
    private static final Ink MINUS = Ink.rgb(0xB2560D);
    private static final int[] LINES = {
        0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x8C6BB1, 0x444444, 0x117733, 0x882255, 0x999933,
        0x332288
    };

    @Override
    public void paint(Pen pen, double width, double height) {
        pen.rectangle(0, 0, width, height, 0, PAPER);
        pen.text(
                "Zero against random on XOR",
                24,
                20,
                Lettering.of(20, TEXT).bold().at(Lettering.Horizontal.LEFT, Lettering.Vertical.TOP));
        pen.text(
                "step " + 20 * frame + " of 4000",
                width - 24,
                20,
                Lettering.of(14, MUTED).at(Lettering.Horizontal.RIGHT, Lettering.Vertical.TOP));
        double half = width / 2;
        double top = 52;
        double middle = height * 0.58;
        for (int lane = 0; lane < 2; lane++) {
            int which = lane;
            pen.area(lane * half, top, half, middle - top, (inner, w, h) -> network(inner, w, h, which));
            pen.area(lane * half, middle, half, height - middle, (inner, w, h) -> plot(inner, w, h, which));
        }
    }

    private double weight(int lane, int edge) {
        double spread = lane == 0 ? 0 : 1 - Math.exp(-frame / 60.0);
        return 0.4 * Math.sin(frame / 40.0) + spread * Math.sin(1.7 * edge + frame / 90.0);
    }

    private void network(Pen pen, double width, double height, int lane) {
        pen.rectangle(12, 4, width - 24, height - 12, 8, PANEL);
        pen.frame(12, 4, width - 24, height - 12, 8, Stroke.solid(GRID, 1));
        pen.text(lane == 0 ? "Zero" : "Random", 28, 30, Lettering.of(16, TEXT).bold());
        pen.text(
                "loss " + number(0.7 * Math.exp(-frame / (80.0 + 60 * lane))) + " · accuracy "
                        + (lane == 0 ? "75%" : "100%"),
                width - 28,
                30,
                Lettering.of(13, MUTED).at(Lettering.Horizontal.RIGHT, Lettering.Vertical.BASELINE));
        double[][] layers = {{0.3, 0.7}, {0.14, 0.38, 0.62, 0.86}, {0.5}};
        double[] across = {0.15, 0.5, 0.85};
        pen.path(
                hull(
                        across[1] * width,
                        layers[1][0] * (height - 60) + 45,
                        layers[1][lane == 0 ? 3 : 1] * (height - 60) + 45),
                Stroke.solid(Ink.rgb(0x009E73).withAlpha(0.25), 54));
        int edge = 0;
        for (int layer = 0; layer < 2; layer++) {
            for (double from : layers[layer]) {
                for (double to : layers[layer + 1]) {
                    double value = weight(lane, edge++);
                    double x1 = across[layer] * width;
                    double y1 = from * (height - 60) + 45;
                    double x2 = across[layer + 1] * width;
                    double y2 = to * (height - 60) + 45;
                    pen.line(x1, y1, x2, y2, Stroke.solid(value < 0 ? MINUS : PLUS, 0.5 + 5 * Math.abs(value)));
                    pen.text(
                            number(value),
                            x1 + 0.35 * (x2 - x1),
                            y1 + 0.35 * (y2 - y1),
                            Lettering.of(11, TEXT).centered());
                }
            }
        }
        int neuron = 0;
        for (int layer = 0; layer < 3; layer++) {
            for (double at : layers[layer]) {
                double x = across[layer] * width;
                double y = at * (height - 60) + 45;
                double value = weight(lane, 31 + neuron);
                pen.disc(x, y, 19, PANEL.mix(value < 0 ? MINUS : PLUS, Math.abs(value)));
                pen.circle(x, y, 19, Stroke.solid(TEXT, 1.5));
                pen.text(number(value), x, y, Lettering.of(12, TEXT).centered());
                pen.text(
                        "σ = " + number(weight(lane, 57 + neuron)),
                        x,
                        y + 31,
                        Lettering.of(10, MUTED).centered());
                pen.text("h" + neuron, x - 27, y - 15, Lettering.of(11, MUTED).centered());
                neuron++;
            }
        }
    }

    private static Path hull(double x, double top, double bottom) {
        return Path.builder().moveTo(x, top).lineTo(x, bottom).build();
    }

    private void plot(Pen pen, double width, double height, int lane) {
        pen.rectangle(12, 4, width - 24, height - 12, 8, PANEL);
        double left = 60;
        double bottom = height - 40;
        for (int tick = 0; tick <= 5; tick++) {
            double y = bottom - tick * (bottom - 24) / 5;
            pen.line(left, y, width - 28, y, Stroke.solid(GRID, 1));
            pen.text(
                    number(0.4 * (tick - 2.5)),
                    left - 8,
                    y,
                    Lettering.of(11, MUTED).at(Lettering.Horizontal.RIGHT, Lettering.Vertical.MIDDLE));
            double x = left + tick * (width - 28 - left) / 5;
            pen.text(
                    Integer.toString(800 * tick),
                    x,
                    bottom + 8,
                    Lettering.of(11, MUTED).at(Lettering.Horizontal.CENTER, Lettering.Vertical.TOP));
        }
        pen.area(left, 24, width - 28 - left, bottom - 24, (inner, w, h) -> {
            for (int curve = 0; curve < LINES.length; curve++) {
                Path.Builder path = Path.builder();
                int points = 20 + 3 * frame;
                for (int i = 0; i <= points; i++) {
                    double t = i / 620.0;
                    double value = 0.45 * Math.sin(5 * t + lane * curve) * (0.3 + curve / 14.0)
                            + 0.02 * lane * Math.sin(90 * t + curve);
                    if (i == 0) {
                        path.moveTo(w * t, h * (0.5 - value));
                    } else {
                        path.lineTo(w * t, h * (0.5 - value));
                    }
                }
                inner.path(path.build(), Stroke.solid(Ink.rgb(LINES[curve]), 1.8));
            }
            double now = w * (20 + 3 * frame) / 620.0;
            inner.line(now, 0, now, h, Stroke.solid(MUTED, 1).dashed(4, 4));
        });
        pen.text("weights", width / 2, height - 12, Lettering.of(12, MUTED).centered());
    }

    private static String number(double value) {
        long thousandths = Math.round(1000 * Math.abs(value));
        return (value < 0 ? "−" : "") + thousandths / 1000 + "."
                + String.valueOf(1000 + thousandths % 1000).substring(1);
    }
}
