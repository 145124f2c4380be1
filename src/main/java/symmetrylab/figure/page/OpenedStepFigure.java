package symmetrylab.figure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.lane.LaneHeadFigure;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.network.NetworkFigure;
import symmetrylab.figure.scales.PlotWork;
import symmetrylab.figure.scene.Scene;
import symmetrylab.figure.step.StepContent;
import symmetrylab.figure.step.StepFigure;
import symmetrylab.figure.step.StepHeadFigure;
import symmetrylab.figure.step.StepTableFigure;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.words.Words;

/**
 * The lanes side by side, each with the training step after the shown state opened: what the phase does, the network with its
 * numbers, and the table of all numbers. A lane without such a step, as its run has ended, shows its network.
 *
 * @param title of the experiment; may be empty
 * @param lanes the runs at the same step, on the same scales and in the same style; at least one
 * @param steps the opened steps of the lanes
 * @param moment the place in the steps
 * @param page how they are put on the page
 */
record OpenedStepFigure(
        String title, List<Scene> lanes, List<Optional<StepContent>> steps, Moment moment, PageStyle page)
        implements Figure {

    /** The least and the most of the room for network and table that the table takes. */
    private static final double LEAST_TABLE = 0.28;

    private static final double MOST_TABLE = 0.5;

    OpenedStepFigure {
        lanes = List.copyOf(lanes);
        steps = List.copyOf(steps);
    }

    /** The steps of several lanes, traced once for all their phases. */
    private record Opening(List<RunHistory> histories, int step, Words words)
            implements PlotWork.Piece<List<Optional<StepContent>>> {

        @Override
        public List<Optional<StepContent>> result() {
            List<StepContent> known = histories.stream()
                    .filter(this::hasStep)
                    .map(history -> new StepContent(
                            history.recording().plan(),
                            history.recording().data(),
                            history.recording().trace(step),
                            words))
                    .toList();
            List<StepContent> beside = new ArrayList<>(StepContent.beside(known));
            return histories.stream()
                    .map(history -> hasStep(history) ? Optional.of(beside.remove(0)) : Optional.<StepContent>empty())
                    .toList();
        }

        private boolean hasStep(RunHistory history) {
            return step < history.lastStep();
        }
    }

    /** The step after the state that the lanes show, at {@code moment}; absent for its end. */
    static OpenedStepFigure of(String title, List<Scene> lanes, Optional<Moment> moment, PageStyle page) {
        Scene first = lanes.get(0);
        List<RunHistory> histories = lanes.stream().map(Scene::history).toList();
        List<Optional<StepContent>> steps = first.scales()
                .work()
                .of(new Opening(histories, first.step(), first.style().words()));
        return new OpenedStepFigure(title, lanes, steps, moment.orElse(END), page);
    }

    private static final Moment END = new Moment(new Phase(Phase.Kind.UPDATE, 0), 1);

    /** The network of one lane with the numbers of the step. */
    static Figure network(Scene lane) {
        OpenedStepFigure page = of("", List.of(lane), Optional.empty(), PageStyle.PLAIN);
        return page.steps()
                .get(0)
                .<Figure>map(content -> new StepFigure(content, END, lane.scales(), lane.style()))
                .orElse(new NetworkFigure(lane));
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        LaneCells cells = new LaneCells(title, lanes, page, width, height);
        LaneGrid grid = cells.grid();
        cells.paint(pen, (on, number, place) -> paintLane(on, number, grid, place));
    }

    private void paintLane(Pen pen, int number, LaneGrid grid, Box place) {
        Scene lane = lanes.get(number);
        LaneHead said = LaneHead.of(lane.history(), lane.now());
        double left = place.left();
        double top = place.top();
        double height = place.height();
        double head = grid.rows().head();
        double inside = left + grid.padding();
        double room = height - head;
        Optional<StepContent> content = steps.get(number);
        if (content.isEmpty()) {
            LaneHeadFigure plain = new LaneHeadFigure(said, LaneSentence.Form.SHORT, grid, lane.style());
            pen.area(left, top, grid.width(), head, plain);
            pen.area(inside, top + head, grid.inside(), room, new NetworkFigure(lane));
            return;
        }
        StepContent step = content.get();
        pen.area(left, top, grid.width(), head, new StepHeadFigure(said, step, moment, grid, lane.style()));
        double wanted = step.tableHeight(lane.style(), grid.inside());
        double table = Math.max(LEAST_TABLE * room, Math.min(MOST_TABLE * room, wanted));
        StepFigure network = new StepFigure(step, moment, lane.scales(), lane.style());
        pen.area(inside, top + head, grid.inside(), room - table, network);
        StepTableFigure numbers = new StepTableFigure(step, moment, lane.style());
        pen.area(inside, top + height - table, grid.inside(), table, numbers);
    }
}
