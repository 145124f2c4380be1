package symmetrylab.viewmodel.window;

import java.util.List;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.card.CardFigure;
import symmetrylab.figure.card.CardKind;
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

    /** The picture of these runs. */
    static CardPicture of(CardKind kind, List<RunHistory> lanes) {
        return new CardPicture(kind, lanes, SharedScales.of(lanes));
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
