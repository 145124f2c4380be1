package symmetrylab.figure.lane;

import java.util.List;
import java.util.stream.Stream;
import symmetrylab.analysis.history.EventWords;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.LaneHead.BadgeSign;
import symmetrylab.words.Words;

/**
 * The head of a lane: its name and badges, the sentence, and its numbers; as high as {@link LaneGrid.Rows#head()}.
 *
 * @param head the content
 * @param form the length of the reason, the same in all lanes
 * @param grid of all lanes
 * @param style colours and language
 */
public record LaneHeadFigure(LaneHead head, LaneSentence.Form form, LaneGrid grid, FigureStyle style)
        implements Figure {

    private static final double BETWEEN_BADGES = 0.45;

    /** How small a reason that is slightly too wide may become. */
    private static final double LEAST_SHRINK = 0.88;

    /** The least gap between the names of numbers, in heights of their type. */
    private static final double APART = 0.5;

    private static final double LEAST_VALUE = 12;

    /** The least room for how the lane starts, in heights of its type. */
    private static final double LEAST_START = 5;

    /** As wide as most numbers. */
    private static final String WIDE_NUMBER = "0.0000";

    /** How much the badges say: the first form in which the name beside them is whole. */
    private enum Badges {
        WHOLE,
        /** "Solved" is a tick without its word. */
        TICK_ALONE,
        /** Also the state has a word but no sign. */
        NO_SIGN;

        String solvedWord(Words words) {
            return this == WHOLE ? words.say(EventWords.name("solved")) : "";
        }

        BadgeSign sign(BadgeSign of) {
            return this == NO_SIGN ? BadgeSign.NONE : of;
        }
    }

    /**
     * The longest form in which every head's reason fits on one line of its lane; the shortest if none does.
     *
     * @param heads of all lanes
     */
    public static LaneSentence.Form formFor(List<LaneHead> heads, LaneGrid grid, Words words) {
        Lettering lettering = Lettering.of(grid.sentence(), Palette.LIGHT.text());
        for (LaneSentence.Form form : LaneSentence.Form.values()) {
            boolean fits = heads.stream()
                    .allMatch(head -> TextWidth.of(head.sentence().why(form, words), lettering) <= grid.inside());
            if (fits) {
                return form;
            }
        }
        return LaneSentence.Form.SHORT;
    }

    /** The width of the lane's name, if nothing cuts it. */
    public double nameWidth() {
        return TextWidth.of(head.name(), nameLettering());
    }

    private Lettering nameLettering() {
        return Lettering.of(grid.nameSize(), palette().text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        LaneGrid.Rows rows = grid.rows();
        paintName(pen);
        double top = rows.space() + rows.name();
        paintSentence(pen, top, rows.sentence());
        top += rows.sentence();
        paintNumbers(pen, top, rows.numbers());
    }

    /** Paints the row of the name and the badges alone. */
    public void paintName(Pen pen) {
        LaneGrid.Rows rows = grid.rows();
        double middle = rows.space() + rows.name() / 2;
        Badges badges = badges();
        paintBadges(pen, middle, badges);
        Lettering name = nameLettering();
        pen.text(TextWidth.shortened(head.name(), name, roomBeside(badges)), grid.padding(), middle, name);
    }

    /** Writes how the lane starts beside its name, if there is room for some of it. */
    public void paintStart(Pen pen) {
        LaneGrid.Rows rows = grid.rows();
        Lettering lettering = Lettering.of(
                        Math.max(grid.labelSize(), 0.6 * grid.nameSize()),
                        palette().muted())
                .at(Horizontal.LEFT, Vertical.MIDDLE);
        double left = nameWidth() + 0.7 * grid.nameSize();
        double room = roomBeside(badges()) - left;
        if (room > LEAST_START * lettering.size()) {
            String start = InitializerWords.of(head.run().initializer(), style.words());
            double middle = rows.space() + rows.name() / 2;
            pen.text(
                    TextWidth.shortened(start, lettering, room),
                    grid.padding() + left,
                    middle + 0.08 * grid.nameSize(),
                    lettering);
        }
    }

    private Badges badges() {
        return Stream.of(Badges.values())
                .filter(form -> nameWidth() <= roomBeside(form))
                .findFirst()
                .orElse(Badges.WHOLE);
    }

    /** The room that badges leave for the name. */
    private double roomBeside(Badges badges) {
        double state = stateBadge(badges).width(grid.badgeSize());
        double solved =
                head.solved() ? solvedBadge(badges).width(grid.badgeSize()) + BETWEEN_BADGES * grid.badgeSize() : 0;
        return grid.inside() - state - solved - 0.5 * grid.nameSize();
    }

    private Badge stateBadge(Badges badges) {
        return Badge.ofState(head, badges.sign(head.sign()), style);
    }

    private Badge solvedBadge(Badges badges) {
        return Badge.ofSolved(badges.solvedWord(style.words()), palette());
    }

    /** Paints the state at the right, and the solved badge left of it. */
    private void paintBadges(Pen pen, double middle, Badges badges) {
        double size = grid.badgeSize();
        double most = grid.rows().name() - 3;
        double left = stateBadge(badges).paint(pen, grid.width() - grid.padding(), middle, size, most);
        if (head.solved()) {
            solvedBadge(badges).paint(pen, left - BETWEEN_BADGES * size, middle, size, most);
        }
    }

    private void paintSentence(Pen pen, double top, double height) {
        Words words = style.words();
        double size = grid.sentence();
        LaneSentence sentence = head.sentence();
        Lettering what =
                Lettering.of(size, sentence.tone().ink(palette())).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        Lettering why = Lettering.of(size, palette().text()).at(Horizontal.LEFT, Vertical.MIDDLE);
        double first = top + 0.27 * height;
        double second = top + 0.74 * height;
        List<String> lines = wrapped(sentence.what(words), what);
        pen.text(TextWidth.shortened(lines.get(0), what, grid.inside()), grid.padding(), first, what);
        if (lines.size() > 1) {
            pen.text(TextWidth.shortened(lines.get(1), what, grid.inside()), grid.padding(), second, what);
            return;
        }
        String reason = sentence.why(form, words);
        double shrink = Math.max(LEAST_SHRINK, Math.min(1, grid.inside() / TextWidth.of(reason, why)));
        Lettering fitting = Lettering.of(shrink * size, palette().text()).at(Horizontal.LEFT, Vertical.MIDDLE);
        pen.text(TextWidth.shortened(reason, fitting, grid.inside()), grid.padding(), second, fitting);
    }

    /** {@code text} as it is, or, if it is wider than the lane, up to a space before that and from there on. */
    private List<String> wrapped(String text, Lettering lettering) {
        if (TextWidth.of(text, lettering) <= grid.inside()) {
            return List.of(text);
        }
        int end = text.lastIndexOf(' ');
        while (end > 0 && TextWidth.of(text.substring(0, end), lettering) > grid.inside()) {
            end = text.lastIndexOf(' ', end - 1);
        }
        return end > 0 ? List.of(text.substring(0, end), text.substring(end + 1)) : List.of(text);
    }

    private void paintNumbers(Pen pen, double top, double height) {
        Words words = style.words();
        Lettering label = Lettering.of(grid.labelSize(), palette().muted());
        Lettering value = Lettering.of(grid.numberSize(), palette().text()).bold();
        boolean narrow = grid.stacked()
                && TextWidth.of(words.get("figure.spread.exactly"), value) > grid.inside() / 3 + grid.padding();
        boolean tight = narrow && narrowGap(false, label, value) < APART * grid.labelSize();
        if (tight) {
            value = Lettering.of(
                            Math.max(LEAST_VALUE, 0.84 * grid.numberSize()),
                            palette().text())
                    .bold();
        }
        double column = grid.inside() / (grid.stacked() ? 3 : Math.max(3, Math.floor(grid.inside() / 216)));
        double baseline = grid.stacked() ? top + 0.4 * height : top + 0.5 * height + 0.36 * grid.numberSize();
        double gap = narrowGap(tight, label, value);
        double x = grid.padding();
        for (LaneHead.Number number : head.numbers()) {
            String name = words.say(tight ? number.briefLabel() : number.label());
            String text = words.say(narrow ? number.brief() : number.value());
            pen.text(name, x, baseline, label);
            if (grid.stacked()) {
                pen.text(text, x, top + 0.88 * height, value);
            } else {
                pen.text(text, x + TextWidth.of(name, label) + 0.5 * grid.labelSize(), baseline, value);
            }
            x += narrow ? columnWidth(number, tight, label, value) + gap : column;
        }
    }

    /** What the columns of a narrow lane leave free, for each gap between them. */
    private double narrowGap(boolean tight, Lettering label, Lettering value) {
        double all = head.numbers().stream()
                .mapToDouble(number -> columnWidth(number, tight, label, value))
                .sum();
        return Math.max(0, grid.inside() - all) / Math.max(1, head.numbers().size() - 1);
    }

    private double columnWidth(LaneHead.Number number, boolean tight, Lettering label, Lettering value) {
        String name = style.words().say(tight ? number.briefLabel() : number.label());
        return Math.max(TextWidth.of(name, label), TextWidth.of(WIDE_NUMBER, value));
    }

    private Palette palette() {
        return style.palette();
    }
}
