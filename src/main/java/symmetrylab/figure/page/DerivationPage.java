package symmetrylab.figure.page;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import symmetrylab.analysis.derivation.TracedStep;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Box;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.formula.DerivationFigure;
import symmetrylab.figure.formula.FormulaSetter;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.lane.LaneHeadFigure;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.figure.network.PartNames;
import symmetrylab.figure.scales.PlotWork;
import symmetrylab.figure.scene.NetworkPart;
import symmetrylab.figure.scene.Scene;
import symmetrylab.recording.Recording;
import symmetrylab.words.Words;

/**
 * The equations of one part of the network, in the step after the shown state, for each lane: in symbols and in numbers. They
 * are of one sample, or means over the step's batch.
 *
 * @param title of the experiment; may be empty
 * @param lanes the runs at the same step, in the same style; at least one
 * @param part the part
 * @param sample from 0; absent for means
 * @param formulas typesets the equations
 * @param page how lanes are put on the page
 * @param frames the steps that the pictures show, so that the letters of all are of one size
 */
record DerivationPage(
        String title,
        List<Scene> lanes,
        NetworkPart part,
        OptionalInt sample,
        FormulaSetter formulas,
        PageStyle page,
        FrameSteps frames)
        implements Figure {

    /** The largest and the smallest letters of equations, in letters of the page; and how finely sizes differ. */
    private static final double LARGEST = 2.3;

    private static final double SMALLEST = 0.3;

    private static final double FINER = 0.95;

    /** How much smaller the line about the sample or batch may become in a narrow lane. */
    private static final double LEAST_SHRINK = 0.7;

    DerivationPage {
        lanes = List.copyOf(lanes);
    }

    /** The step of a lane whose equations are shown. */
    private record Shown(RunHistory history, int step, OptionalInt sample) {

        /** Absent if the network does not have the part. */
        private Optional<TracedStep> traced(NetworkPart part) {
            Recording recording = history.recording();
            if (!part.isIn(recording.plan().architecture())) {
                return Optional.empty();
            }
            int held = history.held(step);
            return Optional.of(
                    sample.isPresent() && sample.getAsInt() < recording.data().size()
                            ? TracedStep.of(recording, held, sample.getAsInt())
                            : TracedStep.of(recording, held));
        }
    }

    private Shown of(Scene lane, int step) {
        return new Shown(lane.history(), step, sample);
    }

    /** The size of the letters in which the equations of a step fit, those of all lanes side by side. */
    private record Fit(
            List<Shown> lanes, NetworkPart part, FormulaSetter formulas, FigureStyle style, double width, double height)
            implements PlotWork.Piece<Double> {

        @Override
        public Double result() {
            List<TracedStep> traced =
                    lanes.stream().flatMap(lane -> lane.traced(part).stream()).toList();
            double size = LARGEST * style.text();
            while (size > SMALLEST * style.text() && !fits(traced, size)) {
                size *= FINER;
            }
            return size;
        }

        private boolean fits(List<TracedStep> traced, double size) {
            return figures(traced, part, formulas, sized(style, size), width).stream()
                    .allMatch(figure -> figure.preferredHeight(width) <= height);
        }
    }

    private static FigureStyle sized(FigureStyle style, double text) {
        return new FigureStyle(style.palette(), text, style.words());
    }

    private static List<DerivationFigure> figures(
            List<TracedStep> traced, NetworkPart part, FormulaSetter formulas, FigureStyle style, double width) {
        List<DerivationFigure> figures = traced.stream()
                .flatMap(step -> DerivationFigure.derivation(step, part).stream())
                .map(derivation -> new DerivationFigure(derivation, formulas, style))
                .toList();
        return DerivationFigure.sideBySide(figures, width);
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        LaneCells cells = new LaneCells(title, lanes, page, width, height);
        LaneGrid grid = cells.grid();
        double room = cells.cellHeight() - head(grid) - grid.padding();
        int shown = lanes.get(0).step();
        double letters = IntStream.of(shown, frames.from(), frames.at(frames.count() / 2), frames.to())
                .mapToDouble(step -> size(step, grid, room))
                .min()
                .orElseThrow();
        List<Optional<TracedStep>> traced =
                lanes.stream().map(lane -> of(lane, shown).traced(part)).toList();
        List<DerivationFigure> equations = figures(
                traced.stream().flatMap(Optional::stream).toList(),
                part,
                formulas,
                sized(lanes.get(0).style(), letters),
                grid.inside());
        Iterator<DerivationFigure> next = equations.iterator();
        cells.paint(pen, (on, number, place) -> {
            paintHead(on, lanes.get(number), traced.get(number), grid, place);
            if (traced.get(number).isPresent() && next.hasNext()) {
                double above = place.top() + head(grid);
                double left = place.left() + grid.padding();
                on.area(left, above, grid.inside(), place.top() + place.height() - above, next.next());
            }
        });
    }

    /** The height above the equations. */
    private static double head(LaneGrid grid) {
        return grid.rows().head() + 0.4 * grid.text();
    }

    /** The size of the letters in which all lanes' equations of a step fit. */
    private double size(int step, LaneGrid grid, double height) {
        Scene first = lanes.get(0);
        List<Shown> all = lanes.stream().map(lane -> of(lane, step)).toList();
        Fit fit = new Fit(all, part, formulas, first.style(), grid.inside(), height);
        // The sizes of the steps that all pictures look at are kept; others come once.
        return step == first.step() ? fit.result() : first.scales().work().of(fit);
    }

    private void paintHead(Pen pen, Scene lane, Optional<TracedStep> traced, LaneGrid grid, Box place) {
        LaneHead head = LaneHead.of(lane.history(), lane.now());
        LaneHeadFigure name = new LaneHeadFigure(head, LaneSentence.Form.SHORT, grid, lane.style());
        pen.area(place.left(), place.top(), place.width(), place.height(), (on, w, h) -> name.paintName(on));
        LaneGrid.Rows rows = grid.rows();
        double left = place.left() + grid.padding();
        double top = place.top() + rows.space() + rows.name();
        Words words = lane.style().words();
        String what = traced.map(step -> title(lane.history().recording(), step, words))
                .orElseGet(() -> words.get("figure.derivation.none"));
        Lettering bold = Lettering.of(grid.sentence(), lane.style().palette().text())
                .bold()
                .at(Horizontal.LEFT, Vertical.MIDDLE);
        pen.text(TextWidth.shortened(what, bold, grid.inside()), left, top + 0.5 * rows.sentence(), bold);
        traced.ifPresent(step -> {
            double middle = top + rows.sentence() + 0.2 * rows.numbers();
            String whose = whose(step, words);
            int held = lane.history().held(lane.step());
            String text = held == lane.step() ? whose : words.get("figure.derivation.held", Numbers.count(held), whose);
            Lettering plain = fitting(text, grid.numberSize(), grid.inside(), lane.style())
                    .at(Horizontal.LEFT, Vertical.MIDDLE);
            pen.text(TextWidth.shortened(text, plain, grid.inside()), left, middle, plain);
        });
    }

    /** Letters of a size at which a text fits, down to a limit. */
    private static Lettering fitting(String text, double size, double room, FigureStyle style) {
        Lettering usual = Lettering.of(size, style.palette().text());
        double shrink = Math.min(1, 0.99 * room / TextWidth.of(text, usual));
        return Lettering.of(
                Math.max(LEAST_SHRINK, shrink) * size, style.palette().text());
    }

    /** The title of the part, with the names that its neurons have in the equations, if those are others. */
    private String title(Recording recording, TracedStep step, Words words) {
        String title = PartNames.title(recording, part, words);
        String symbols = PartNames.neurons(part, step::name);
        String names = PartNames.neurons(part, (column, index) -> PartNames.neuron(recording, column, index));
        return symbols.equals(names) ? title : words.get("figure.derivation.symbols", title, symbols);
    }

    /** Whose numbers these are. */
    private static String whose(TracedStep step, Words words) {
        int batch = step.batchSize();
        if (!step.isOfSample()) {
            return words.get("figure.derivation.batch", Integer.toString(batch));
        }
        String sample = Integer.toString(step.trace().sample().orElseThrow() + 1);
        if (!step.trace().isInBatch()) {
            return words.get("figure.derivation.outside", sample);
        }
        return batch == 1
                ? words.get("figure.derivation.only", sample)
                : words.get("figure.derivation.among", sample, Integer.toString(batch));
    }
}
