package symmetrylab.figure.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextLines;
import symmetrylab.figure.draw.TextWidth;

/**
 * A question to a class with a bar of hands for each option, large enough for a projector. Room is left for the lanes: at
 * the upper right while hands are counted, at the right once the experiment has run.
 *
 * <p>Sizes are those at 1920 wide, in proportion; they become smaller where long texts would not fit.
 *
 * @param head a line above the question
 * @param question the question
 * @param options at least one
 * @param full the hands that fill a bar's track; at least as many as any option has
 * @param ran whether the experiment has run
 * @param style palette and words
 */
public record VoteFigure(String head, String question, List<Option> options, int full, boolean ran, FigureStyle style)
        implements Figure {

    /**
     * An option.
     *
     * @param text what it says
     * @param before the hands before the run; absent if not shown
     * @param now the hands counted now or after the run; absent if not shown
     * @param touched whether + and − mend it
     * @param holds whether it was measured to hold
     */
    public record Option(
            String text, Optional<Integer> before, Optional<Integer> now, boolean touched, boolean holds) {}

    /** Where an option is: all of it, the lines of its text, and its tracks. */
    private record Row(Box all, List<String> lines, List<Box> tracks) {}

    /** Where everything is. */
    private record Places(double unit, double share, List<String> asked, double legend, List<Row> rows, Box lanes) {

        /** A length at 1920 wide, in this picture. */
        double of(double length) {
            return unit * length;
        }

        /** A length that long texts may make smaller. */
        double shrunk(double length) {
            return unit * share * length;
        }

        /** A size of type that long texts may make smaller. */
        double type(double size) {
            return Math.max(LEAST, shrunk(size));
        }
    }

    private static final double WIDTH = 1920;
    private static final double HEIGHT = 940;
    private static final double LEAST = 12;
    private static final double SHRINK = 0.95;
    private static final double SMALLEST = 0.3;

    private static final double PAD = 70;
    private static final double TOP = 40;
    private static final double HEAD = 28;
    private static final double QUESTION = 47;
    private static final double OPTION = 40;
    private static final double COUNT = 46;
    private static final double KEY = 26;
    private static final double KEY_BOX = 72;
    private static final double TEXT_LEFT = 100;
    private static final double COUNTS = 120;
    private static final double BAR = 50;
    private static final double BAR_OF_TWO = 34;
    private static final double LINE = 1.24;
    private static final double STRIPES = 12;

    /** The most of the width that the question has beside the lanes. */
    private static final double QUESTION_SHARE = 0.53;

    /** The share of the width that the options have beside the lanes. */
    private static final double OPTIONS_SHARE = 0.6;

    /** The most and the least height of the lanes while hands are counted. */
    private static final double MOST_LANES = 300;

    private static final double FEWEST_LANES = 210;

    /** Copies the list. */
    public VoteFigure {
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("there is no option");
        }
    }

    /** The place that is left for the lanes in a picture of this size. */
    public Box lanes(double width, double height) {
        return places(width, height).lanes();
    }

    /** The place of each option in a picture of this size, in order. */
    public List<Box> rows(double width, double height) {
        return places(width, height).rows().stream().map(Row::all).toList();
    }

    private Places places(double width, double height) {
        double unit = Math.min(width / WIDTH, height / HEIGHT);
        double share = 1;
        Optional<Places> found = places(unit, share, width, height);
        while (found.isEmpty()) {
            share *= SHRINK;
            found = places(unit, share, width, height);
        }
        return found.get();
    }

    /** The places with text at {@code share} of its size; absent if they do not fit and could be smaller. */
    private Optional<Places> places(double unit, double share, double width, double height) {
        Places sizes = new Places(unit, share, List.of(), 0, List.of(), new Box(0, 0, 0, 0));
        double pad = unit * PAD;
        double right = ran ? OPTIONS_SHARE * width : width - pad;
        double askedRight = ran ? right : QUESTION_SHARE * width;
        double question = sizes.type(QUESTION);
        List<String> asked =
                TextLines.of(this.question, bold(question, style.palette().text()), askedRight - pad);
        double askedTop = unit * TOP + 1.4 * headSize(unit);
        double legend = askedTop + asked.size() * question * LINE + unit * 12;
        double top = ran ? legend + 1.7 * headSize(unit) : legend;
        double option = sizes.type(OPTION);
        double textLeft = pad + sizes.shrunk(TEXT_LEFT);
        List<List<String>> lines = options.stream()
                .map(one -> TextLines.of(
                        one.text(), plain(option), right - textLeft - (one.holds() ? measuredWidth(sizes) : 0)))
                .toList();
        int bars = bars();
        double bar = bars > 1 ? BAR_OF_TWO : BAR;
        double barHeight = Math.max(option * 0.6, sizes.shrunk(bar));
        double between = sizes.shrunk(8);
        double needed = lines.stream()
                .mapToDouble(text -> Math.max(text.size(), 1) * option * LINE + between + bars * (barHeight + between))
                .sum();
        double room = height - unit * 8;
        double lanesHeight =
                Math.max(unit * FEWEST_LANES, Math.min(unit * MOST_LANES, room - needed - unit * TOP - unit * 120));
        if (!ran) {
            top = Math.max(legend, unit * TOP + lanesHeight + unit * 20);
        }
        double gap = (room - top - needed) / options.size();
        if (gap < sizes.shrunk(22) && share > SMALLEST) {
            return Optional.empty();
        }
        gap = Math.min(gap, unit * 44);
        List<Row> rows = new ArrayList<>();
        double y = top;
        for (List<String> text : lines) {
            double barTop = y + gap / 2 + Math.max(text.size(), 1) * option * LINE + between;
            List<Box> tracks = new ArrayList<>();
            for (int i = 0; i < bars; i++) {
                tracks.add(new Box(
                        textLeft,
                        barTop + i * (barHeight + between),
                        right - sizes.shrunk(COUNTS) - textLeft,
                        barHeight));
            }
            double bottom = barTop + bars * (barHeight + between) + gap / 2 - between;
            rows.add(new Row(new Box(pad, y, right - pad, bottom - y), text, tracks));
            y = bottom + between;
        }
        Box lanes = ran
                ? new Box(right + pad, unit * TOP, width - right - 1.6 * pad, room - unit * TOP)
                : new Box(askedRight + unit * 20, unit * TOP, width - askedRight - unit * 20 - pad, lanesHeight);
        return Optional.of(new Places(unit, share, asked, legend, rows, lanes));
    }

    private int bars() {
        return options.stream().anyMatch(option -> option.before().isPresent())
                        && options.stream().anyMatch(option -> option.now().isPresent())
                ? 2
                : 1;
    }

    private static double headSize(double unit) {
        return Math.max(LEAST, unit * HEAD);
    }

    private Lettering plain(double size) {
        return Lettering.of(size, style.palette().text()).at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    private static Lettering bold(double size, Ink ink) {
        return Lettering.of(size, ink).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
    }

    private Lettering measured(Places sizes) {
        return Lettering.of(sizes.type(HEAD), style.palette().states().identical())
                .bold()
                .at(Horizontal.RIGHT, Vertical.MIDDLE);
    }

    private double measuredWidth(Places sizes) {
        Lettering lettering = measured(sizes);
        return TextWidth.of(style.words().get("figure.vote.measured"), lettering) + lettering.size() / 2;
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        Palette palette = style.palette();
        Places places = places(width, height);
        double pad = places.of(PAD);
        double head = headSize(places.unit());
        pen.rectangle(0, 0, width, height, 0, palette.page());
        pen.text(
                head(),
                pad,
                places.of(TOP) + head / 2,
                Lettering.of(head, palette.muted()).at(Horizontal.LEFT, Vertical.MIDDLE));
        double size = places.type(QUESTION);
        double y = places.of(TOP) + 1.4 * head + size * LINE / 2;
        for (String line : places.asked()) {
            pen.text(line, pad, y, bold(size, palette.text()));
            y += size * LINE;
        }
        if (ran) {
            paintLegend(pen, pad, places, head);
        }
        for (int i = 0; i < options.size(); i++) {
            paintOption(pen, i, places);
        }
    }

    private void paintLegend(Pen pen, double left, Places places, double size) {
        Lettering lettering = plain(size);
        double middle = places.legend() + size / 2;
        double x = left;
        for (boolean before : new boolean[] {true, false}) {
            int hands = options.stream()
                    .mapToInt(option -> (before ? option.before() : option.now()).orElse(0))
                    .sum();
            boolean shown = options.stream().anyMatch(option -> (before ? option.before() : option.now()).isPresent());
            if (shown) {
                String name =
                        style.words().get(before ? "figure.vote.before" : "figure.vote.after", Numbers.count(hands));
                paintBar(pen, new Box(x, middle - size / 2, 2 * size, size), 1, before, places.of(1));
                pen.text(name, x + 2.5 * size, middle, lettering);
                x += 4 * size + TextWidth.of(name, lettering);
            }
        }
    }

    private void paintOption(Pen pen, int number, Places places) {
        Option option = options.get(number);
        Row row = places.rows().get(number);
        Palette palette = style.palette();
        double thick = Math.max(2, places.of(3));
        if (option.holds()) {
            Box frame = new Box(
                    row.all().left() - places.shrunk(16),
                    row.all().top() + places.shrunk(4),
                    row.all().width() + places.shrunk(32),
                    row.all().height() - places.shrunk(4));
            pen.rectangle(
                    frame.left(),
                    frame.top(),
                    frame.width(),
                    frame.height(),
                    places.of(14),
                    palette.states().identical().withAlpha(0.14));
            pen.frame(
                    frame.left(),
                    frame.top(),
                    frame.width(),
                    frame.height(),
                    places.of(14),
                    Stroke.solid(palette.states().identical(), thick));
        }
        double size = places.type(OPTION);
        Box first = row.tracks().get(0);
        double textTop = first.top() - places.shrunk(8) - row.lines().size() * size * LINE;
        Ink keyInk = option.touched() ? palette.states().near() : palette.text();
        double key = Math.max(1.5 * places.type(KEY), places.shrunk(KEY_BOX));
        pen.frame(
                row.all().left() + thick / 2,
                textTop + thick / 2,
                key - thick,
                key - thick,
                places.of(12),
                Stroke.solid(option.touched() ? palette.states().near() : palette.axis(), thick));
        pen.text(
                Integer.toString(number + 1),
                row.all().left() + key / 2,
                textTop + key / 2,
                Lettering.of(places.type(KEY * 1.3), keyInk).bold().centered());
        for (int i = 0; i < row.lines().size(); i++) {
            pen.text(row.lines().get(i), first.left(), textTop + (i + 0.5) * size * LINE, plain(size));
        }
        if (option.holds()) {
            pen.text(
                    style.words().get("figure.vote.measured"),
                    row.all().right(),
                    textTop + 0.5 * size * LINE,
                    measured(places));
        }
        List<Optional<Integer>> counts = row.tracks().size() > 1
                ? List.of(option.before(), option.now())
                : List.of(option.before().or(option::now));
        for (int i = 0; i < counts.size(); i++) {
            boolean before = row.tracks().size() > 1 ? i == 0 : option.before().isPresent();
            paintCount(
                    pen, row.tracks().get(i), counts.get(i), before, row.all().right(), places);
        }
    }

    private void paintCount(Pen pen, Box track, Optional<Integer> count, boolean before, double right, Places places) {
        Palette palette = style.palette();
        double corner = places.of(8);
        pen.rectangle(track.left(), track.top(), track.width(), track.height(), corner, palette.grid());
        if (count.isEmpty()) {
            return;
        }
        int hands = count.get();
        if (hands > 0) {
            paintBar(pen, track, (double) hands / full, before, places.of(1));
        }
        double size = Math.min(places.type(COUNT), Math.max(LEAST, 1.15 * track.height()));
        pen.text(
                Numbers.count(hands),
                right,
                track.centerY(),
                Lettering.of(size, before ? palette.muted() : palette.text())
                        .bold()
                        .at(Horizontal.RIGHT, Vertical.MIDDLE));
    }

    /** Fills a share of a track: hatched with an outline {@code before} the run, else solid. */
    private void paintBar(Pen pen, Box track, double share, boolean before, double unit) {
        Palette palette = style.palette();
        double width = Math.max(share * track.width(), Math.min(track.width(), 8 * unit));
        double corner = Math.min(8 * unit, width / 2);
        if (!before) {
            pen.rectangle(
                    track.left(),
                    track.top(),
                    width,
                    track.height(),
                    corner,
                    palette.states().identical());
            return;
        }
        double step = Math.max(7, STRIPES * unit);
        // Not into the rounded corners.
        double inset = Math.min(0.3 * corner, width / 3);
        pen.area(
                track.left() + inset,
                track.top() + inset,
                width - 2 * inset,
                track.height() - 2 * inset,
                (on, w, h) -> {
                    Stroke stripe = Stroke.solid(palette.axis(), step / 3);
                    for (double x = -h; x < w; x += step) {
                        on.line(x, h, x + h, 0, stripe);
                    }
                });
        double thick = Math.max(1.5, 3 * unit);
        pen.frame(
                track.left() + thick / 2,
                track.top() + thick / 2,
                Math.max(1, width - thick),
                track.height() - thick,
                corner,
                Stroke.solid(palette.axis(), thick));
    }
}
