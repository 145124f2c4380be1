package symmetrylab.figure.card;

import java.util.List;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.scales.SharedScales;
import symmetrylab.figure.scene.Scene;

/**
 * What the picture of a card is painted from.
 *
 * @param kind what it shows
 * @param lanes the trained runs
 * @param scales that they share
 */
public record CardPicture(CardKind kind, List<RunHistory> lanes, SharedScales scales) {

    /** Copies the list. */
    public CardPicture {
        lanes = List.copyOf(lanes);
    }

    /**
     * The picture of a shipped experiment.
     *
     * @param preset its name
     * @param lanes its trained runs, at least one
     */
    public static CardPicture of(String preset, List<RunHistory> lanes) {
        int features = lanes.get(0).recording().data().features();
        return new CardPicture(CardKind.of(preset, features), lanes, SharedScales.of(lanes));
    }

    /** The picture in a style. */
    public Figure figure(FigureStyle style) {
        return new CardFigure(
                kind,
                lanes.stream()
                        .map(lane -> Scene.of(lane, lane.lastStep(), scales, style))
                        .toList());
    }
}
