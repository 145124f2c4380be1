package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.analysis.state.NeuronClasses;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Lettering;
import symmetrylab.figure.draw.Lettering.Horizontal;
import symmetrylab.figure.draw.Lettering.Vertical;
import symmetrylab.figure.draw.Pen;
import symmetrylab.figure.draw.Stroke;
import symmetrylab.figure.draw.TextWidth;
import symmetrylab.figure.network.NetworkLayout.Gap;
import symmetrylab.figure.network.NetworkLayout.Place;
import symmetrylab.figure.network.Stacking;
import symmetrylab.figure.scales.ActivationRanges;
import symmetrylab.nn.StepTrace;
import symmetrylab.numeric.Vec;
import symmetrylab.recording.Phase.Kind;

/**
 * The neurons of an opened step: each fills when its activation is computed and has its numbers beside it. A bracket joins
 * neurons with the same numbers, which are printed once.
 *
 * @param step the step
 * @param unveiling what is computed
 * @param layout where things are
 * @param ranges the activations from the darkest to the lightest neuron
 * @param style colours and text size
 */
record StepNeurons(
        StepContent step, PhaseProgress unveiling, StepLayout layout, ActivationRanges ranges, FigureStyle style) {

    void paintHulls(Pen pen) {
        for (int hidden = 0; hidden < step.network().hiddenLayers(); hidden++) {
            List<List<Integer>> classes = step.classes().get(hidden).classes();
            for (int number = 0; number < classes.size(); number++) {
                List<Integer> members = classes.get(number);
                List<Place> shown = layout.columns().get(hidden + 1).stream()
                        .filter(place -> members.contains(place.index()))
                        .toList();
                if (members.size() > 1 && !shown.isEmpty()) {
                    Ink ink = style.palette().ofNeuron(number).withAlpha(0.28);
                    paintHull(pen, layout.columns().get(hidden + 1), shown, ink);
                }
            }
        }
    }

    private void paintHull(Pen pen, List<Place> column, List<Place> members, Ink ink) {
        double half = layout.radius() + 0.32 * style.text();
        int first = 0;
        for (int i = 1; i <= members.size(); i++) {
            boolean goesOn =
                    i < members.size() && column.indexOf(members.get(i)) == column.indexOf(members.get(i - 1)) + 1;
            if (!goesOn) {
                double top = members.get(first).y() - half;
                double height = members.get(i - 1).y() + half - top;
                pen.rectangle(members.get(first).x() - half, top, 2 * half, height, half, ink);
                first = i;
            }
        }
    }

    void paintDiscs(Pen pen) {
        for (List<Place> column : layout.columns()) {
            for (Place place : column) {
                paintNeuron(pen, place);
            }
        }
        for (Gap gap : layout.gaps()) {
            for (int dot = -1; dot <= 1; dot++) {
                pen.disc(
                        gap.x(),
                        gap.y() + 0.4 * dot * style.text(),
                        0.12 * style.text(),
                        style.palette().muted());
            }
        }
        paintInputs(pen);
    }

    /** Paints the neurons' numbers, above all edges and pulses. */
    void paintNumbers(Pen pen) {
        for (int layer = 0; layer < step.network().layers(); layer++) {
            if (isShown(layer)) {
                paintStacks(pen, layer);
            }
        }
    }

    /** Whether there is room for a layer's numbers now. */
    private boolean isShown(int layer) {
        boolean last = layer == step.network().layers() - 1;
        return switch (layout.detail()) {
            case FULL, NEURONS -> true;
            case FILLS -> false;
            case BY_TURNS -> last || !StepEdges.hasLabels(step, layout, unveiling, layer + 1);
        };
    }

    private void paintNeuron(Pen pen, Place place) {
        double radius = layout.radius();
        Ink page = style.palette().page();
        Ink fill = page;
        Ink ring = style.palette().axis();
        boolean dropped = false;
        if (place.column() == 0) {
            double value = step.trace().layers().get(0).inputs().get(place.index());
            fill = style.palette().activations().at(value, ranges.of(0));
        } else {
            int layer = place.column() - 1;
            StepTrace.Layer numbers = step.trace().layers().get(layer);
            Ink full = style.palette()
                    .activations()
                    .at(numbers.activations().get(place.index()), ranges.of(place.column()));
            fill = page.mix(full, unveiling.filled(layer));
            dropped = numbers.factors().get(place.index()) == 0 && unveiling.activation(layer);
            if (layer < step.network().hiddenLayers()) {
                NeuronClasses classes = step.classes().get(layer);
                ring = style.palette().ofNeuron(classes.classOf(place.index()));
            }
            if (unveiling.delta(layer) && unveiling.moment().phase().kind() != Kind.UPDATE) {
                pen.circle(
                        place.x(),
                        place.y(),
                        radius + 0.22 * style.text(),
                        Stroke.solid(style.palette().backward(), 0.16 * style.text()));
            }
        }
        pen.disc(place.x(), place.y(), radius, fill);
        pen.circle(place.x(), place.y(), radius, Stroke.solid(ring, place.column() == 0 ? 1.6 : 3.2));
        if (dropped) {
            double reach = 0.75 * radius;
            Stroke cross = Stroke.solid(style.palette().text(), 0.18 * style.text());
            pen.line(place.x() - reach, place.y() - reach, place.x() + reach, place.y() + reach, cross);
            pen.line(place.x() - reach, place.y() + reach, place.x() + reach, place.y() - reach, cross);
        }
        if (place.column() > 0 && layout.namesInside(place.column() - 1)) {
            boolean dark = 0.3 * fill.red() + 0.59 * fill.green() + 0.11 * fill.blue() < 128;
            pen.text(
                    step.name(place.column() - 1, place.index()),
                    place.x(),
                    place.y(),
                    layout.nameLettering().withInk(dark ? Ink.rgb(0xFFFFFF) : Ink.rgb(0x000000)));
        }
    }

    private void paintInputs(Pen pen) {
        if (!layout.showsInputs()) {
            return;
        }
        Lettering lettering = layout.inputLettering().at(Horizontal.RIGHT, Vertical.MIDDLE);
        double right = layout.columns().get(0).get(0).x() - layout.radius() - layout.pad();
        for (Place place : layout.columns().get(0)) {
            pen.text(layout.inputText(place.index()), right, place.y(), lettering);
        }
        for (Gap gap : layout.gaps()) {
            if (gap.x() == layout.columns().get(0).get(0).x()) {
                pen.text("+" + gap.count(), right, gap.y(), style.note().at(Horizontal.RIGHT, Vertical.MIDDLE));
            }
        }
    }

    /** A block of text beside neurons; without neurons it gives, muted, how many are left out, or the loss. */
    private record Block(Optional<StepStack> stack, List<Place> places, String words, boolean muted, double wanted) {}

    private void paintStacks(Pen pen, int layer) {
        List<Block> blocks = blocks(layer);
        double lineHeight = 1.22 * layout.size();
        for (int most = 5; most >= 1; most--) {
            double[] heights = new double[blocks.size()];
            double[] wanted = new double[blocks.size()];
            for (int i = 0; i < heights.length; i++) {
                heights[i] = linesOf(blocks.get(i), most) * lineHeight;
                wanted[i] = blocks.get(i).wanted();
            }
            Optional<Vec> middles = Stacking.middles(Vec.of(wanted), Vec.of(heights), layout.top(), layout.bottom());
            if (middles.isPresent()) {
                for (int i = 0; i < heights.length; i++) {
                    paintBlock(pen, layer, blocks.get(i), i, middles.get().get(i), most);
                }
                return;
            }
        }
    }

    private List<Block> blocks(int layer) {
        List<Block> blocks = new ArrayList<>();
        List<Place> column = layout.columns().get(layer + 1);
        for (StepStack stack : StepStack.of(step, layer, unveiling)) {
            List<Place> places = column.stream()
                    .filter(place -> stack.neurons().contains(place.index()))
                    .toList();
            if (!places.isEmpty()) {
                double first = places.get(0).y();
                double last = places.get(places.size() - 1).y();
                blocks.add(new Block(Optional.of(stack), places, "", false, (first + last) / 2));
            }
        }
        for (Gap gap : layout.gaps()) {
            if (gap.x() == column.get(0).x()) {
                String more = step.words().get("step.more", Integer.toString(gap.count()));
                blocks.add(new Block(Optional.empty(), List.of(), more, true, gap.y()));
            }
        }
        if (layer == step.network().layers() - 1 && unveiling.loss()) {
            double below = column.get(column.size() - 1).y() + layout.pitch() / 2 + 2.5 * layout.size();
            blocks.add(new Block(Optional.empty(), List.of(), StepStack.lossText(step), false, below));
        }
        return blocks;
    }

    private void paintBlock(Pen pen, int layer, Block block, int number, double middle, int most) {
        double x = layout.stackLeft(layer + 1);
        double lineHeight = 1.22 * layout.size();
        Lettering plain =
                Lettering.of(layout.size(), style.palette().text()).bold().at(Horizontal.LEFT, Vertical.MIDDLE);
        if (block.stack().isEmpty()) {
            Lettering lettering = block.muted() ? plain.withInk(style.palette().muted()) : plain;
            double from = Math.min(x, layout.right() - TextWidth.of(block.words(), lettering));
            paintPlate(pen, block.words(), from, middle, lettering);
            pen.text(block.words(), from, middle, lettering);
            return;
        }
        StepStack stack = block.stack().get();
        if (stack.neurons().size() > 1) {
            paintBracket(pen, layer, stack, block.places(), number);
        }
        List<StepStack.Line> lines = stack.lines()
                .subList(Math.max(0, stack.lines().size() - most), stack.lines().size());
        boolean apart = timesApart(stack, most);
        String name = layout.namesInside(layer) || stack.neurons().size() > 1
                ? ""
                : step.name(layer, stack.neurons().get(0)) + " ";
        double y = middle - (lines.size() - (apart ? 0 : 1)) * lineHeight / 2;
        if (apart) {
            paintLine(pen, stack.times(), x, y, plain);
            y += lineHeight;
        }
        for (StepStack.Line line : lines) {
            String before = line == lines.get(0) ? name : "";
            String behind = stack.times().isEmpty() || layout.timesApart() ? "" : " " + stack.times();
            Ink ink = line.kind() == StepStack.Kind.DELTA
                    ? style.palette().backward()
                    : style.palette().text();
            paintLine(pen, before + line.text() + behind, x, y, plain.withInk(ink));
            y += lineHeight;
        }
    }

    /** How many lines a block has where at most {@code most} of its numbers are shown. */
    private int linesOf(Block block, int most) {
        return block.stack()
                .map(stack -> Math.min(most, stack.lines().size()) + (timesApart(stack, most) ? 1 : 0))
                .orElse(1);
    }

    private boolean timesApart(StepStack stack, int most) {
        return layout.timesApart() && stack.neurons().size() > 1 && most > 1;
    }

    private void paintLine(Pen pen, String text, double x, double y, Lettering lettering) {
        paintPlate(pen, text, x, y, lettering);
        pen.text(text, x, y, lettering);
    }

    /** Edges run behind the numbers. */
    private void paintPlate(Pen pen, String text, double x, double y, Lettering lettering) {
        double width = TextWidth.of(text, lettering);
        double height = 1.16 * lettering.size();
        pen.rectangle(
                x - 2,
                y - height / 2,
                width + 4,
                height,
                3,
                style.palette().page().withAlpha(0.86));
    }

    private void paintBracket(Pen pen, int layer, StepStack stack, List<Place> places, int number) {
        Ink ink = style.palette().text();
        if (layer < step.network().hiddenLayers()) {
            NeuronClasses classes = step.classes().get(layer);
            int first = classes.classOf(stack.neurons().get(0));
            ink = classes.classes().get(first).containsAll(stack.neurons())
                    ? style.palette().ofNeuron(first)
                    : ink;
        }
        double text = style.text();
        double left = places.get(0).x() + layout.radius() + 0.42 * text;
        double right = left + 0.3 * text + 0.12 * text * (number % 3);
        Stroke stroke = Stroke.solid(ink, 0.16 * text);
        double top = places.get(0).y();
        double bottom = places.get(places.size() - 1).y();
        for (Place place : places) {
            pen.line(left, place.y(), right, place.y(), stroke);
        }
        if (bottom > top) {
            pen.line(right, top, right, bottom, stroke);
        }
    }
}
