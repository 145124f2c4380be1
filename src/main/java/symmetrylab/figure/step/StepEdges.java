package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Path;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.EdgeNumbers;
import symmetrylab.figure.network.EdgeNumbers.Edge;
import symmetrylab.figure.network.EdgeNumbers.Tie;
import symmetrylab.figure.network.EdgeStyle;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.network.Stacking;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.step.StepFit.Detail;
import symmetrylab.nn.Parameters;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Phase;
import symmetrylab.recording.Phase.Kind;

/**
 * The edges of an open step, their numbers, and the pulses that run along them. Equal numbers are printed once, tied to
 * all their pulses.
 *
 * @param step the step
 * @param progress how much is computed
 * @param layout the places of everything
 * @param scales shared by all lanes
 * @param style colours and text size
 */
record StepEdges(StepContent step, PhaseProgress progress, StepLayout layout, SharedScales scales, FigureStyle style) {

    /** The opacity of edges weaker than others where there are too many. */
    private static final double FAINT = 0.12;

    /** A point on an edge. */
    private record Spot(double x, double y) {}

    private static final int MAX_PULSES = 600;

    /** The opacity of edges that the phase does not use. */
    private static final double IDLE = 0.4;

    /** Paints the lines, those of the running layer stronger than the others. */
    void paintLines(Pen pen) {
        Phase phase = progress.moment().phase();
        for (int layer = 0; layer < step.network().layers(); layer++) {
            boolean running =
                    switch (phase.kind()) {
                        case FORWARD, BACKWARD -> phase.layer() == layer;
                        case LOSS -> false;
                        case UPDATE -> true;
                    };
            Set<Edge> strongest = running ? strongest().of(layer) : Set.of();
            boolean clear = !running || strongest().areAll(layer);
            for (Place to : layout.columns().get(layer + 1)) {
                for (Place from : layout.columns().get(layer)) {
                    Edge edge = new Edge(to.index(), from.index());
                    if (clear || !strongest.contains(edge)) {
                        double opacity = !clear ? FAINT : running ? 1 : IDLE;
                        paintLine(pen, layer, edge, new Spot(from.x(), from.y()), new Spot(to.x(), to.y()), opacity);
                    }
                }
                Edge bias = new Edge(to.index(), step.network().fanIn(layer));
                paintLine(pen, layer, bias, biasStart(to), new Spot(to.x(), to.y()), running ? 1 : IDLE);
            }
            for (Edge edge : strongest) {
                Place from = layout.place(layer, edge.from()).orElseThrow();
                Place to = layout.place(layer + 1, edge.to()).orElseThrow();
                paintLine(pen, layer, edge, new Spot(from.x(), from.y()), new Spot(to.x(), to.y()), 1);
            }
        }
    }

    /** The edges shown in full. */
    StrongestEdges strongest() {
        return new StrongestEdges(step, layout, progress.moment().phase());
    }

    private void paintLine(Pen pen, int layer, Edge edge, Spot from, Spot to, double opacity) {
        boolean running = opacity != IDLE;
        double length = FastMath.hypot(to.x() - from.x(), to.y() - from.y());
        Stroke stroke = new EdgeStyle(scales, style).stroke(weight(layer, edge, progress.moved()), length);
        boolean back = running && progress.moment().phase().kind() == Kind.BACKWARD;
        Ink own = back ? style.palette().backward() : stroke.ink();
        Ink ink = own.withAlpha(stroke.ink().alpha() * opacity);
        pen.line(from.x(), from.y(), to.x(), to.y(), new Stroke(ink, stroke.width(), stroke.dash()));
        boolean bias = edge.from() == step.network().fanIn(layer);
        if (back && opacity == 1 && layer > 0 && !bias && progress.delta(layer - 1)) {
            paintHead(pen, from, to, Math.min(layout.radius(), 0.55 * style.text() + stroke.width()), ink);
        }
    }

    /** Paints an arrow's head at the neuron that the error has come back to. */
    private void paintHead(Pen pen, Spot at, Spot tail, double size, Ink ink) {
        double length = FastMath.hypot(tail.x() - at.x(), tail.y() - at.y());
        double dx = (tail.x() - at.x()) / length;
        double dy = (tail.y() - at.y()) / length;
        double start = layout.radius() + 2;
        double x = at.x() + start * dx;
        double y = at.y() + start * dy;
        pen.fill(
                Path.builder()
                        .moveTo(x, y)
                        .lineTo(x + size * (dx - 0.5 * dy), y + size * (dy + 0.5 * dx))
                        .lineTo(x + size * (dx + 0.5 * dy), y + size * (dy - 0.5 * dx))
                        .close()
                        .build(),
                ink);
    }

    /** The weight or bias at this share of its update. */
    private double weight(int layer, Edge edge, double moved) {
        int index = step.network().offset(layer, edge.to()) + edge.from();
        Parameters before = step.trace().before().parameters();
        double start = before.get(index);
        double end = step.trace().after().parameters().get(index);
        return moved >= 1 ? end : start + moved * (end - start);
    }

    private Spot biasStart(Place to) {
        var line = layout.biasLine(to);
        return new Spot(line.x1(), line.y1());
    }

    /**
     * The numbers of weights and biases of the visible neurons that move.
     *
     * @param tooSmall those whose lines look the same because they move so little
     * @param all all that move
     */
    record Moves(int tooSmall, int all) {}

    Moves moves() {
        EdgeStyle edges = new EdgeStyle(scales, style);
        int moving = 0;
        int tooSmall = 0;
        for (int layer = 0; layer < step.network().layers(); layer++) {
            for (Place to : layout.columns().get(layer + 1)) {
                for (int from = 0; from <= step.network().fanIn(layer); from++) {
                    Edge edge = new Edge(to.index(), from);
                    double before = weight(layer, edge, 0);
                    double after = weight(layer, edge, 1);
                    if (before != after) {
                        moving++;
                        double change = edges.stroke(before, 100).width()
                                - edges.stroke(after, 100).width();
                        boolean turns = Math.signum(before) != Math.signum(after);
                        tooSmall += Math.abs(change) < 0.5 && !turns ? 1 : 0;
                    }
                }
            }
        }
        return new Moves(tooSmall, moving);
    }

    /** Whether the edges of a layer of weights have numbers. */
    static boolean hasLabels(StepContent step, StepLayout layout, PhaseProgress progress, int layer) {
        if (layout.fit().detail() == Detail.FILLS
                || layout.fit().detail() == Detail.NEURONS
                || step.layer(layer).edges().isEmpty()) {
            return false;
        }
        Phase phase = progress.moment().phase();
        boolean running = phase.layer() == layer;
        return switch (phase.kind()) {
            // In turns: once known, the sums of the neurons at the pulses' end need the room.
            case FORWARD -> running && (layout.fit().detail() == Detail.FULL || !progress.sum(layer));
            case LOSS -> false;
            case BACKWARD -> running;
            case UPDATE -> progress.update();
        };
    }

    /** Paints the pulses along the edges, and all numbers on them. */
    void paintPulses(Pen pen) {
        for (int layer = 0; layer < step.network().layers(); layer++) {
            Phase phase = progress.moment().phase();
            boolean running = phase.layer() == layer && phase.kind().hasLayer();
            if (hasLabels(step, layout, progress, layer)) {
                paintLabels(pen, layer);
            } else if (running && progress.flight() < 1) {
                paintPlainPulses(pen, layer);
            }
        }
    }

    private void paintPlainPulses(Pen pen, int layer) {
        int count = layout.columns().get(layer).size()
                * layout.columns().get(layer + 1).size();
        if (count > MAX_PULSES) {
            return;
        }
        if (!strongest().areAll(layer)) {
            for (Edge edge : strongest().of(layer)) {
                paintPulse(pen, spot(layer, edge, pulseX(layer)).orElseThrow());
            }
            return;
        }
        for (Place to : layout.columns().get(layer + 1)) {
            for (Place from : layout.columns().get(layer)) {
                paintPulse(
                        pen,
                        spot(layer, new Edge(to.index(), from.index()), pulseX(layer))
                                .orElseThrow());
            }
        }
    }

    private EdgeNumbers shown(int layer) {
        StepLayer.Edges edges = step.layer(layer).edges().orElseThrow();
        Phase phase = progress.moment().phase();
        return switch (phase.kind()) {
            case FORWARD, LOSS -> edges.products();
            case BACKWARD -> layer == 0 || progress.gradient(layer) ? edges.gradients() : edges.carried();
            case UPDATE -> journeysFit(layer, edges) ? edges.journeys() : edges.moves();
        };
    }

    private boolean journeysFit(int layer, StepLayer.Edges edges) {
        double room = layout.labelsRight(layer) - layout.labelsLeft(layer);
        return edges.journeys().ties().stream().allMatch(tie -> width(tie) <= room);
    }

    private Lettering lettering() {
        return Lettering.of(layout.fit().labelSize(), style.palette().text())
                .bold()
                .centered();
    }

    private double width(Tie tie) {
        return TextWidth.of(tie.words(), lettering()) + 2 * layout.fit().labelPad();
    }

    /** The place of the running phase's pulses. */
    private double pulseX(int layer) {
        double beside = layout.radius() + 0.6 * style.text();
        double left = layout.columns().get(layer).get(0).x() + beside;
        double right = layout.columns().get(layer + 1).get(0).x() - beside;
        double flight = progress.flight();
        if (progress.moment().phase().kind() == Kind.FORWARD) {
            return left + flight * (right - left);
        }
        return right - flight * (right - left) * (layer == 0 ? 0.5 : 1);
    }

    private Optional<Spot> spot(int layer, Edge edge, double x) {
        Optional<Place> to = layout.place(layer + 1, edge.to());
        if (edge.from() == step.network().fanIn(layer)) {
            return to.map(this::biasStart);
        }
        Optional<Place> from = layout.place(layer, edge.from());
        return to.flatMap(end -> from.map(
                start -> new Spot(x, start.y() + (x - start.x()) / (end.x() - start.x()) * (end.y() - start.y()))));
    }

    private boolean isFlying(int layer) {
        Phase phase = progress.moment().phase();
        return phase.kind() == Kind.FORWARD
                || (phase.kind() == Kind.BACKWARD
                        && phase.layer() == layer
                        && (layer == 0 || !progress.gradient(layer)));
    }

    /** A tie with the points that it is tied to. */
    private record Label(Tie tie, List<Spot> spots, double x, double y) {}

    private void paintLabels(Pen pen, int layer) {
        double left = layout.labelsLeft(layer);
        double right = layout.labelsRight(layer);
        double x = isFlying(layer) ? pulseX(layer) : (left + right) / 2;
        List<Label> labels = new ArrayList<>();
        boolean clear = strongest().areAll(layer);
        Set<Edge> strongest = strongest().of(layer);
        for (Tie tie : shown(layer).ties()) {
            List<Spot> spots = new ArrayList<>();
            for (Edge edge : tie.edges()) {
                if (clear || strongest.contains(edge)) {
                    spot(layer, edge, x).ifPresent(spots::add);
                }
            }
            if (!spots.isEmpty() && width(tie) <= right - left) {
                double at = tie.bias() && isFlying(layer) ? right : x;
                double half = width(tie) / 2;
                double middle = Math.max(left + half, Math.min(right - half, at));
                double y = spots.stream().mapToDouble(Spot::y).average().orElse(0);
                labels.add(new Label(tie, spots, middle, y));
            }
        }
        List<Label> page = page(labels);
        double height = labelHeight();
        double[] wanted = page.stream().mapToDouble(Label::y).toArray();
        Stacking.middles(Vec.of(wanted), Vec.filled(wanted.length, height), layout.top(), layout.bottom())
                .ifPresent(middles -> {
                    for (int i = 0; i < wanted.length; i++) {
                        paintThreads(pen, page.get(i), middles.get(i));
                    }
                    for (Label label : labels) {
                        label.spots().forEach(spot -> paintPulse(pen, spot));
                    }
                    for (int i = 0; i < wanted.length; i++) {
                        paintLabel(pen, page.get(i), middles.get(i), height);
                    }
                });
    }

    private double labelHeight() {
        return 1.3 * layout.fit().labelSize();
    }

    /** All labels or, in turns while the phase goes on, as many as fit. */
    private List<Label> page(List<Label> labels) {
        int room = (int) ((layout.bottom() - layout.top()) / labelHeight());
        if (labels.size() <= room || room == 0) {
            return room == 0 ? List.of() : labels;
        }
        int pages = (labels.size() + room - 1) / room;
        double share = isPulsing() ? progress.flight() : progress.moment().progress();
        int page = Math.min(pages - 1, (int) (share * pages));
        return labels.subList(page * room, Math.min(labels.size(), (page + 1) * room));
    }

    private boolean isPulsing() {
        return progress.moment().phase().kind().hasLayer();
    }

    private boolean isBackward() {
        return progress.moment().phase().kind() == Kind.BACKWARD;
    }

    private Ink pulseInk() {
        return isBackward() ? style.palette().backward() : style.palette().text();
    }

    /** Paints a pulse: a disc forward, a diamond backward, a dot for a moving weight. */
    private void paintPulse(Pen pen, Spot spot) {
        double size = 0.34 * style.text();
        if (progress.moment().phase().kind() == Kind.UPDATE) {
            pen.disc(spot.x(), spot.y(), size / 2, pulseInk());
            return;
        }
        if (!isBackward()) {
            pen.disc(spot.x(), spot.y(), size + 1.2, style.palette().page());
            pen.disc(spot.x(), spot.y(), size, pulseInk());
            return;
        }
        pen.fill(diamond(spot, 1.3 * size + 1.6), style.palette().page());
        pen.fill(diamond(spot, 1.3 * size), pulseInk());
    }

    private static Path diamond(Spot spot, double reach) {
        return Path.builder()
                .moveTo(spot.x() - reach, spot.y())
                .lineTo(spot.x(), spot.y() - reach)
                .lineTo(spot.x() + reach, spot.y())
                .lineTo(spot.x(), spot.y() + reach)
                .close()
                .build();
    }

    private void paintThreads(Pen pen, Label label, double middle) {
        if (label.tie().edges().size() == 1 && Math.abs(label.y() - middle) < labelHeight() / 2) {
            return;
        }
        Stroke thread = Stroke.solid(pulseInk().withAlpha(0.55), 0.09 * style.text());
        for (Spot spot : label.spots()) {
            pen.line(label.x(), middle, spot.x(), spot.y(), thread);
        }
    }

    private void paintLabel(Pen pen, Label label, double middle, double height) {
        double wide = 0.95 * width(label.tie());
        double high = 0.92 * height;
        boolean tied = label.tie().edges().size() > 1;
        Ink page = style.palette().page();
        pen.rectangle(label.x() - wide / 2, middle - high / 2, wide, high, 4, page.withAlpha(0.93));
        Ink border = pulseInk().withAlpha(tied ? 0.8 : 0.35);
        pen.frame(label.x() - wide / 2, middle - high / 2, wide, high, 4, Stroke.solid(border, tied ? 1.8 : 0.8));
        Ink ink = isBackward() ? style.palette().backward() : style.palette().text();
        pen.text(label.tie().words(), label.x(), middle, lettering().withInk(ink));
    }
}
