package symmetrylab.page;

import java.util.Optional;
import org.teavm.jso.JSExport;
import symmetrylab.figure.claim.ClaimFigure;
import symmetrylab.figure.claim.HiddenClaimFigure;
import symmetrylab.figure.claim.PlotJson;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.words.Words;

/** The plot of a claim on a page, as JavaScript sees it. */
public final class ClaimPicture {

    /** No case. */
    private static final int NONE = -1;

    private final PlotJson plot;
    private final String hidden;
    private final Words words;

    /** The plot; hatched, with {@code hidden} in its middle, unless that is empty. */
    ClaimPicture(PlotJson plot, String hidden, Words words) {
        this.plot = plot;
        this.hidden = hidden;
        this.words = words;
    }

    /** The commands that draw it, with the curve of the case {@code pointed} in front; −1 for none. */
    @JSExport
    public String draw(int pointed, int chosen, double width, double height, double text, String theme) {
        FigureStyle style = style(text, theme);
        Figure figure = hidden.isEmpty()
                ? plot.plot().figure(pointed, chosen, style)
                : new HiddenClaimFigure(
                        hidden, Optional.of(plot.plot().figure(NONE, NONE, style)), plot.start(), style);
        return DrawList.of(figure, width, height);
    }

    /** The number of the case whose curve is under a point; −1 for none. */
    @JSExport
    public int at(double x, double y, double width, double height, double text, String theme) {
        if (!hidden.isEmpty()) {
            return NONE;
        }
        ClaimFigure figure = plot.plot().figure(NONE, NONE, style(text, theme));
        return figure.curveAt(x, y, width, height).stream()
                .map(curve -> plot.plot().cases().get(curve))
                .findFirst()
                .orElse(NONE);
    }

    private FigureStyle style(double text, String theme) {
        return new FigureStyle(Theme.find(theme).orElseThrow().palette(), text, words);
    }
}
