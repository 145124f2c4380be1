package symmetrylab.figure.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Emphasis;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.plot.CurveBundle.Grouping;
import symmetrylab.figure.scales.MapPlace;
import symmetrylab.figure.scales.NeuronTrails;
import symmetrylab.numeric.Distinct;

/**
 * Draws the trails of neurons in a map. Those that coincide form a rope of their colours.
 *
 * @param frame of the map
 * @param trails of a run
 */
record MapTrails(MapFrame frame, NeuronTrails trails) {

    /** The distance of points on a trail in pixels: closer ones look the same. */
    private static final double CLOSE = 1.5;

    /** More trails than this are thinner. */
    private static final int MANY = 24;

    /** Draws the whole trails, pale. */
    void paintAll(Pen pen) {
        for (CurveBundle bundle : bundles(trails.count() - 1)) {
            Path path = path(bundle, bundle.to()).build();
            paint(pen, bundle, path, PlotFrame.widthAhead(width()), PlotFrame.AHEAD);
        }
    }

    /** Draws the trails up to {@code step}, at which neurons are at {@code places}. */
    void paintUntil(Pen pen, int step, List<MapPlace> places) {
        int now = trails.indexAt(step);
        if (now < 0) {
            return;
        }
        List<CurveBundle> bundles = bundles(Math.min(now + 1, trails.count() - 1));
        List<Path> paths = new ArrayList<>();
        for (CurveBundle bundle : bundles) {
            Path.Builder path = path(bundle, Math.min(bundle.to(), now));
            int neuron = bundle.neurons().get(0);
            MapPlace place = places.get(neuron);
            if (bundle.to() >= now && isJoined(now, neuron, place)) {
                path.lineTo(frame.atX(place.x()), frame.atY(place.y()));
            }
            paths.add(path.build());
        }
        FigureStyle style = frame.place().style();
        for (int i = 0; i < paths.size(); i++) {
            if (bundles.get(i).neurons().size() > 1) {
                Ink band = style.palette().page().mix(style.palette().states().identical(), 0.28);
                pen.path(paths.get(i), Stroke.solid(band, Rope.BAND * width()));
            }
        }
        for (int i = 0; i < paths.size(); i++) {
            paint(pen, bundles.get(i), paths.get(i), width(), 1);
        }
    }

    /** Draws the trails of some neurons up to {@code step}, stronger than those of all. */
    void paintOf(Pen pen, List<Integer> neurons, int step) {
        int now = trails.indexAt(step);
        for (int neuron : now < 1 ? List.<Integer>of() : neurons) {
            CurveBundle bundle = new CurveBundle(List.of(neuron), 0, now, false);
            paint(pen, bundle, path(bundle, now).build(), Emphasis.STRONGER * width(), 1);
        }
    }

    /** Draws the trails up to step {@code last} in grey, those of a run before its last edit. */
    void paintGrey(Pen pen, int last, Stroke stroke) {
        int end = trails.indexAt(last);
        for (CurveBundle bundle : bundles(Math.max(0, end))) {
            pen.path(path(bundle, bundle.to()).build(), stroke);
        }
    }

    /** Keeps names off the trails up to {@code step} where there is room elsewhere, unless there are many trails. */
    void keepOff(MapLabels labels, int step) {
        int now = trails.indexAt(step);
        for (int neuron = 0; neuron < trails.neurons() && trails.neurons() <= MANY; neuron++) {
            double atX = Double.NaN;
            double atY = Double.NaN;
            for (int i = 0; i <= now; i++) {
                double x = frame.atX(trails.x(i, neuron));
                double y = frame.atY(trails.y(i, neuron));
                boolean moved = !(Math.abs(x - atX) + Math.abs(y - atY) < MapLabels.TRAIL);
                if (moved && isNear(i, neuron)) {
                    labels.keepOffTrail(x, y);
                    atX = x;
                    atY = y;
                }
            }
        }
    }

    private boolean isJoined(int index, int neuron, MapPlace place) {
        return place.mirrored() == trails.mirrored(index, neuron) && isNear(index, neuron) && isNear(place);
    }

    private boolean isNear(MapPlace place) {
        return MapFrame.isNear(frame.atX(place.x())) && MapFrame.isNear(frame.atY(place.y()));
    }

    private boolean isNear(int index, int neuron) {
        return MapFrame.isNear(frame.atX(trails.x(index, neuron)))
                && MapFrame.isNear(frame.atY(trails.y(index, neuron)));
    }

    private List<CurveBundle> bundles(int last) {
        List<Grouping> groupings = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            groupings.add(new Grouping(trails.leaders(i), false));
        }
        return groupings.size() < 2 ? List.of() : CurveBundle.of(groupings);
    }

    private Path.Builder path(CurveBundle bundle, int to) {
        Path.Builder path = Path.builder();
        int neuron = bundle.neurons().get(0);
        boolean drawing = false;
        double atX = 0;
        double atY = 0;
        for (int i = bundle.from(); i <= to; i++) {
            double x = frame.atX(trails.x(i, neuron));
            double y = frame.atY(trails.y(i, neuron));
            boolean continues = drawing && trails.mirrored(i, neuron) == trails.mirrored(i - 1, neuron);
            drawing = isNear(i, neuron);
            if (!drawing) {
                continue;
            }
            boolean moved = Math.abs(x - atX) + Math.abs(y - atY) >= CLOSE;
            if (!continues) {
                path.moveTo(x, y);
            } else if (moved || i == to) {
                path.lineTo(x, y);
            }
            if (!continues || moved) {
                atX = x;
                atY = y;
            }
        }
        return path;
    }

    private void paint(Pen pen, CurveBundle bundle, Path path, double width, double opacity) {
        FigureStyle style = frame.place().style();
        List<Ink> inks = bundle.neurons().stream()
                .map(style.palette()::ofNeuron)
                .filter(Distinct.values())
                .toList();
        if (bundle.neurons().size() == 1) {
            pen.path(path, Stroke.solid(inks.get(0).withAlpha(opacity), width));
        } else {
            new Rope(inks, LineDash.SOLID, LineDash.scale(style)).paint(pen, path, width, opacity);
        }
    }

    private double width() {
        double text = frame.place().style().text();
        return trails.neurons() > MANY ? Math.max(1, 0.09 * text) : Math.max(1.4, 0.14 * text);
    }
}
