package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.DistinctTexts;
import symmetrylab.figure.draw.Figure;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.lane.LaneGrid;
import symmetrylab.figure.lane.LaneHead;
import symmetrylab.figure.lane.LaneHeadFigure;
import symmetrylab.figure.lane.LaneSentence;
import symmetrylab.nn.StepTrace;
import symmetrylab.recording.Moment;
import symmetrylab.recording.Phase;
import symmetrylab.words.Words;

/**
 * The head of a lane with an open step: its name and badges; what the phase does, the same in all lanes, and its result
 * in this lane; whose numbers are shown, and the formula.
 *
 * @param head the lane
 * @param step its open step
 * @param moment the place in it
 * @param grid of all lanes
 * @param style colours and language
 */
public record StepHeadFigure(LaneHead head, StepContent step, Moment moment, LaneGrid grid, FigureStyle style)
        implements Figure {

    /** The smallest size of the sentence, in pixels. */
    private static final double SMALLEST = 12;

    /** The details in the line below the sentence. */
    private enum Detail {
        /** Sample or batch, inputs, target and loss. */
        ALL,
        /** Without the inputs. */
        TARGET,
        /** Without the batch. */
        BRIEF,
        /** Without the target. */
        LOSS,
        /** Only the sample or batch. */
        SUBJECT
    }

    /** A number with its name. */
    private record Item(String label, String value) {}

    @Override
    public void paint(Pen pen, double width, double height) {
        LaneGrid.Rows rows = grid.rows();
        PhaseProgress progress = PhaseProgress.of(moment, step.layers());
        new LaneHeadFigure(head, LaneSentence.Form.SHORT, grid, style).paintName(pen);
        StepWords words = step.words(progress.moment().phase());
        Ink ink = progress.ink(style.palette());
        double size = sentenceSize();
        double top = rows.space() + rows.name();
        Lettering what = Lettering.of(size, ink).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        Lettering result = Lettering.of(size, style.palette().text()).at(Horizontal.LEFT, Vertical.MIDDLE);
        paint(pen, words.what(), top + 0.27 * rows.sentence(), what);
        if (isKnown(progress)) {
            paint(pen, words.result(), top + 0.74 * rows.sentence(), result);
        }
        paintNumbers(pen, progress, words.formula(), ink, top + rows.sentence(), rows.numbers());
    }

    private void paint(Pen pen, String text, double y, Lettering lettering) {
        pen.text(TextWidth.shortened(text, lettering, grid.inside()), grid.padding(), y, lettering);
    }

    /** The size at which every sentence of every phase fits all lanes, unless it would be too small. */
    private double sentenceSize() {
        // Measured once: it takes longer than painting.
        return step.sentenceSize(style, grid.inside(), grid.sentence(), this::measuredSize);
    }

    private double measuredSize() {
        Lettering lettering = Lettering.of(grid.sentence(), style.palette().text());
        double widest = 1;
        for (StepContent lane : step.lanes()) {
            for (int index = 0; index < Phase.count(lane.layers()); index++) {
                StepWords words = lane.words(Phase.at(index, lane.layers()));
                widest = Math.max(widest, TextWidth.of(words.what(), lettering.bold()));
                widest = Math.max(widest, TextWidth.of(words.result(), lettering));
            }
        }
        // A little less, as the width of a scaled text is rounded.
        return Math.max(SMALLEST, grid.sentence() * Math.min(1, 0.999 * grid.inside() / widest));
    }

    private void paintNumbers(Pen pen, PhaseProgress progress, String formula, Ink ink, double top, double height) {
        Lettering label = Lettering.of(grid.labelSize(), style.palette().muted());
        Lettering value = Lettering.of(numberSize(), style.palette().text()).bold();
        Detail detail = detailFor(label, value);
        double baseline = top + 0.5 * height + 0.36 * value.size();
        double x = grid.padding();
        for (Item item : items(step, detail, progress.loss())) {
            pen.text(item.label(), x, baseline, label);
            x += item.label().isEmpty() ? 0 : TextWidth.of(item.label(), label) + between(label);
            pen.text(item.value(), x, baseline, value);
            x += TextWidth.of(item.value(), value) + 3 * between(label);
        }
        Lettering formulas = Lettering.of(value.size(), ink).bold().at(Horizontal.RIGHT, Vertical.BASELINE);
        if (formulasFit(formulas, x)) {
            pen.text(formula, grid.padding() + grid.inside(), baseline, formulas);
        }
    }

    private double numberSize() {
        return grid.stacked() ? grid.labelSize() + 1.5 : grid.numberSize();
    }

    private static double between(Lettering label) {
        return 0.45 * label.size();
    }

    /** Whether the formulas of all phases fit, so that none comes and goes. */
    private boolean formulasFit(Lettering lettering, double from) {
        for (int index = 0; index < Phase.count(step.layers()); index++) {
            String formula = step.words(Phase.at(index, step.layers())).formula();
            if (from + TextWidth.of(formula, lettering) > grid.padding() + grid.inside()) {
                return false;
            }
        }
        return true;
    }

    /** The most details that fit all lanes. */
    private Detail detailFor(Lettering label, Lettering value) {
        for (Detail detail : Detail.values()) {
            boolean fits = step.lanes().stream().allMatch(lane -> {
                double width = items(lane, detail, true).stream()
                        .mapToDouble(item -> TextWidth.of(item.label(), label)
                                + TextWidth.of(item.value(), value)
                                + 4 * between(label))
                        .sum();
                return width - 3 * between(label) <= grid.inside();
            });
            if (fits) {
                return detail;
            }
        }
        return Detail.SUBJECT;
    }

    private static List<Item> items(StepContent step, Detail detail, boolean withLoss) {
        Words words = step.words();
        StepTrace trace = step.trace();
        int batch = trace.batch().size();
        boolean means = trace.sample().isEmpty() && batch > 1;
        int sample = trace.sample().orElse(trace.batch().get(0));
        List<Item> items = new ArrayList<>();
        String whose = !trace.isInBatch()
                ? words.get("step.head.outside")
                : means || batch == 1
                        ? words.get("step.head.batch")
                        : words.get("step.head.among", Integer.toString(batch));
        String what = means
                ? words.get("step.head.samples", Integer.toString(batch))
                : words.get("step.head.sample", Integer.toString(sample + 1));
        items.add(new Item(detail.compareTo(Detail.TARGET) <= 0 ? whose : "", what));
        for (int feature = 0; detail == Detail.ALL && feature < step.network().fanIn(0) && !means; feature++) {
            double value = trace.layers().get(0).inputs().get(feature);
            items.add(new Item(step.inputName(feature), DistinctTexts.text(value, StepLayer.DIGITS)));
        }
        if (trace.targets().size() == 1 && detail.compareTo(Detail.BRIEF) <= 0) {
            items.add(new Item(
                    words.get("quantity.target"),
                    DistinctTexts.text(trace.targets().get(0), StepLayer.DIGITS)));
        }
        if (detail == Detail.SUBJECT) {
            return items;
        }
        items.add(new Item(words.get("quantity.loss"), withLoss ? Numbers.brief(trace.loss()) : "…"));
        return items;
    }

    private static boolean isKnown(PhaseProgress progress) {
        Phase phase = progress.moment().phase();
        return switch (phase.kind()) {
            case FORWARD -> progress.activation(phase.layer());
            case LOSS -> progress.delta(progress.layers() - 1);
            case BACKWARD -> phase.layer() == 0 ? progress.gradient(0) : progress.delta(phase.layer() - 1);
            case UPDATE -> progress.update();
        };
    }
}
