package symmetrylab.figure.page;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.Badge;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.scene.Scene;

/**
 * Steps of an experiment on one page: bands of steps side by side, and under each step its lanes one below the other, each
 * with its state and its figures.
 *
 * @param title of the experiment; may be empty
 * @param steps the lanes at each step, on the same scales and in the same style; at least one
 * @param figures what each lane shows, from top to bottom
 * @param page how they are put on the page
 * @param grid the places of the cells
 */
record StoryboardFigure(
        String title, List<List<Scene>> steps, List<FigureKind> figures, PageStyle page, StoryboardGrid grid)
        implements Figure {

    StoryboardFigure {
        steps = steps.stream().map(List::copyOf).toList();
        figures = List.copyOf(figures);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        double text = grid.text();
        double gap = StoryboardGrid.GAP * text;
        Scene first = steps.get(0).get(0);
        Scene last = steps.get(steps.size() - 1).get(0);
        String position =
                style().words().get("figure.storyboard.steps", Numbers.count(first.step()), Numbers.count(last.step()));
        new PageMargins(title, position, page, style()).paint(pen, text, gap, width, height);
        double room = width - 2 * gap;
        List<Scene> all = steps.stream().flatMap(List::stream).toList();
        pen.area(
                gap,
                PageMargins.TITLE * text,
                room,
                ExperimentFigure.KEY * text,
                new PageKey(all, figures, all.stream().anyMatch(this::showsSamples)).fitting(room));
        double top = (PageMargins.TITLE + ExperimentFigure.KEY) * text;
        double band = (height - top - PageMargins.captionHeight(page, text, room)) / grid.bands();
        for (int i = 0; i < grid.bands(); i++) {
            int from = i * grid.across();
            paintBand(pen, steps.subList(from, Math.min(steps.size(), from + grid.across())), top + i * band, width);
        }
    }

    private FigureStyle style() {
        return steps.get(0).get(0).style();
    }

    private boolean showsSamples(Scene scene) {
        return figures.stream().filter(FigureKind::isNetwork).anyMatch(kind -> network(kind, scene)
                .layout(grid.cellWidth(), grid.cellHeight() / figures.size())
                .output()
                .isPresent());
    }

    private NetworkFigure network(FigureKind kind, Scene lane) {
        Scene shown = kind == FigureKind.MERGED ? lane.with(lane.view().folded(1)) : lane;
        return new NetworkFigure(shown, !figures.contains(FigureKind.OUTPUT));
    }

    private void paintBand(Pen pen, List<List<Scene>> shown, double top, double width) {
        double text = grid.text();
        Palette palette = style().palette();
        double gap = StoryboardGrid.GAP * text;
        double across = grid.cellWidth() + gap;
        pen.line(0, top, width, top, Stroke.solid(palette.grid(), 1));
        Lettering step = Lettering.of(1.15 * text, palette.text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        for (int i = 0; i < shown.size(); i++) {
            String name = style().words()
                    .get("figure.step", Numbers.count(shown.get(i).get(0).step()));
            pen.text(name, gap + i * across, top + (0.5 * StoryboardGrid.STEP + 0.1) * text, step);
        }
        double down = (StoryboardGrid.NAME + StoryboardGrid.STATE) * text + grid.cellHeight();
        for (int lane = 0; lane < shown.get(0).size(); lane++) {
            double above = top + StoryboardGrid.STEP * text + lane * down;
            paintName(pen, shown.get(0).get(lane), above, width);
            double state = above + StoryboardGrid.NAME * text;
            for (int i = 0; i < shown.size(); i++) {
                Scene scene = shown.get(i).get(lane);
                double left = gap + i * across;
                pen.group(
                        new Meaning.Lane(
                                lane + 1,
                                LaneHead.of(scene.history(), scene.now()).name()),
                        on -> paintCell(on, scene, left, state));
            }
        }
    }

    private void paintName(Pen pen, Scene lane, double top, double width) {
        double text = grid.text();
        Lettering name = Lettering.of(text, style().palette().text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        double left = StoryboardGrid.GAP * text;
        String shown =
                TextWidth.shortened(LaneHead.of(lane.history(), lane.now()).name(), name, width - 2 * left);
        double middle = top + 0.5 * StoryboardGrid.NAME * text;
        pen.text(shown, left, middle, name);
        double end = left + TextWidth.of(shown, name) + 0.6 * text;
        pen.line(
                end,
                middle,
                width - left,
                middle,
                Stroke.solid(style().palette().grid(), 1));
    }

    private void paintCell(Pen pen, Scene lane, double left, double top) {
        double text = grid.text();
        double state = StoryboardGrid.STATE * text;
        paintState(pen, LaneHead.of(lane.history(), lane.now()), left, top + 0.5 * state);
        List<Figure> shown = new ArrayList<>();
        for (FigureKind kind : figures) {
            shown.add(kind.isNetwork() ? network(kind, lane) : kind.of(lane));
        }
        double height = grid.cellHeight() / shown.size();
        for (int i = 0; i < shown.size(); i++) {
            pen.area(left, top + state + i * height, grid.cellWidth(), height, shown.get(i));
        }
    }

    /** The badges at the left of a cell, the loss at its right. */
    private void paintState(Pen pen, LaneHead head, double left, double middle) {
        double size = grid.text();
        double most = (StoryboardGrid.STATE - 0.25) * size;
        Badge state = Badge.ofState(head, style());
        double end = left + state.width(size);
        state.paint(pen, end, middle, size, most);
        Badge solved = Badge.ofSolved(style());
        LaneHead.Number loss = head.numbers().get(0);
        Lettering lettering = Lettering.of(size, style().palette().text()).at(Horizontal.RIGHT, Vertical.MIDDLE);
        String number =
                style().words().say(loss.label()) + " " + style().words().say(loss.brief());
        double right = left + grid.cellWidth();
        double free = right - end - TextWidth.of(number, lettering) - size;
        if (head.solved()) {
            double gap = 0.4 * size;
            Badge shown = solved.width(size) + gap <= free ? solved : solved.signAlone();
            end += gap + shown.width(size);
            shown.paint(pen, end, middle, size, most);
        }
        String brief = style().words().say(loss.brief());
        boolean whole = end + 0.5 * size + TextWidth.of(number, lettering) <= right;
        if (whole || end + 0.5 * size + TextWidth.of(brief, lettering) <= right) {
            pen.text(whole ? number : brief, right, middle, lettering);
        }
    }
}
