package symmetrylab.figure.card;

import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.scene.Scene;
import symmetrylab.spec.VisibleText;

/**
 * The small picture of an experiment: its lanes after training, side by side or as curves in one frame.
 *
 * @param kind what it shows
 * @param lanes the lanes at their last step, on the same scales; at least one
 */
public record CardFigure(CardKind kind, List<Scene> lanes) implements Figure {

    private static final double GAP = 6;

    /** Copies the list. */
    public CardFigure {
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("there is no lane");
        }
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        switch (kind) {
            case LOSS -> new CardCurves(lanes, CardCurves.Measure.LOSS).paint(pen, width, height);
            case SPREAD -> new CardCurves(lanes, CardCurves.Measure.SPREAD).paint(pen, width, height);
            case NETWORKS, POINTS -> paintPanels(pen, width, height);
        }
    }

    private void paintPanels(Pen pen, double width, double height) {
        FigureStyle style = lanes.get(0).style();
        double share = (width - (lanes.size() - 1) * GAP) / lanes.size();
        double high = height - 1.35 * style.text();
        Lettering lettering =
                Lettering.of(style.text(), style.palette().muted()).centered();
        for (int i = 0; i < lanes.size(); i++) {
            Scene lane = lanes.get(i);
            double left = i * (share + GAP);
            Figure panel = kind == CardKind.POINTS ? new CardPoints(lane) : new CardNetwork(lane);
            pen.area(left, 0, share, high, panel);
            pen.text(
                    TextWidth.shortened(name(lane), lettering, share),
                    left + share / 2,
                    height - 0.6 * style.text(),
                    lettering);
        }
    }

    static String name(Scene lane) {
        return VisibleText.of(lane.history().recording().plan().spec().name());
    }
}
