package symmetrylab.figure.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * The neurons of an open step: each fills when its activation is computed, with the numbers of the running phase beside
 * it. A hull joins equal ones.
 *
 * @param step the step
 * @param progress how much is computed
 * @param layout the places of everything
 * @param ranges the activations from the darkest to the lightest neuron
 * @param style colours and text size
 */
record StepNeurons(
        StepContent step, PhaseProgress progress, StepLayout layout, ActivationRanges ranges, FigureStyle style) {

    void paintHulls(Pen pen) {
        for (int hidden = 0; hidden < step.network().hiddenLayers(); hidden++) {
            List<Place> column = layout.columns().get(hidden + 1);
            for (StepGroups.Group group : step.groups(hidden)) {
                int first = 0;
                for (int i = 0; i <= column.size(); i++) {
                    boolean member = i < column.size()
                            && group.members().contains(column.get(i).index());
                    if (!member) {
                        if (i > first) {
                            paintHull(pen, group, column.get(first), column.get(i - 1));
                        }
                        first = i + 1;
                    }
                }
            }
        }
    }

    private void paintHull(Pen pen, StepGroups.Group group, Place first, Place last) {
        double half = layout.radius() + hullPadding();
        double top = first.y() - half;
        group.paint(pen, style, first.x() - half, top, 2 * half, last.y() + half - top, 0.35 * half);
    }

    /** The padding of hulls, small enough that neighbours do not meet. */
    private double hullPadding() {
        return Math.max(1.5, Math.min(0.4 * style.text(), (layout.pitch() - 2 * layout.radius()) / 2 - 1.5));
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
        return switch (layout.fit().detail()) {
            case FULL, NEURONS -> true;
            case FILLS -> false;
            case BY_TURNS -> last || !StepEdges.hasLabels(step, layout, progress, layer);
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
            fill = page.mix(full, progress.filled(layer));
            dropped = numbers.factors().get(place.index()) == 0 && progress.activation(layer);
            if (layer < step.network().hiddenLayers()) {
                ring = style.palette().ofNeuron(place.index());
            }
            if (progress.delta(layer) && progress.moment().phase().kind() != Kind.UPDATE) {
                pen.circle(
                        place.x(),
                        place.y(),
                        radius + 0.22 * style.text(),
                        Stroke.solid(style.palette().backward(), 0.16 * style.text()));
            }
        }
        pen.disc(place.x(), place.y(), radius, fill);
        pen.circle(
                place.x(),
                place.y(),
                radius,
                Stroke.solid(ring, place.column() == 0 ? 1.6 : Math.min(4, 0.16 * radius + 1.2)));
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
        Lettering lettering = layout.fit().inputLettering().at(Horizontal.RIGHT, Vertical.MIDDLE);
        double right = layout.columns().get(0).get(0).x()
                - layout.radius()
                - layout.fit().pad();
        for (Place place : layout.columns().get(0)) {
            pen.text(layout.fit().inputText(place.index()), right, place.y(), lettering);
        }
        for (Gap gap : layout.gaps()) {
            if (gap.x() == layout.columns().get(0).get(0).x()) {
                pen.text("+" + gap.count(), right, gap.y(), style.note().at(Horizontal.RIGHT, Vertical.MIDDLE));
            }
        }
    }

    /** A plate beside a neuron; one without a neuron says, muted, how many are left out, or the loss. */
    private record Block(List<StepStack.Line> lines, Optional<Place> place, boolean framed, double wanted) {}

    private void paintStacks(Pen pen, int layer) {
        for (int most = 4; most >= 1; most--) {
            List<Block> blocks = blocks(layer, most);
            double[] heights = new double[blocks.size()];
            double[] wanted = new double[blocks.size()];
            for (int i = 0; i < heights.length; i++) {
                heights[i] = blocks.get(i).lines().size() * layout.fit().lineHeight()
                        + 0.3 * layout.fit().size();
                wanted[i] = blocks.get(i).wanted();
            }
            Optional<Vec> middles = Stacking.middles(Vec.of(wanted), Vec.of(heights), layout.top(), layout.bottom());
            if (middles.isPresent()) {
                double width = plateWidth(blocks);
                for (int i = 0; i < heights.length; i++) {
                    paintBlock(pen, layer, blocks.get(i), middles.get().get(i), width);
                }
                return;
            }
        }
    }

    private List<Block> blocks(int layer, int most) {
        List<Block> blocks = new ArrayList<>();
        List<Place> column = layout.columns().get(layer + 1);
        for (Place place : column) {
            List<StepStack.Line> lines =
                    StepStack.of(step, layer, place.index(), progress).last(most);
            if (!lines.isEmpty()) {
                blocks.add(new Block(lines, Optional.of(place), true, place.y()));
            }
        }
        for (Gap gap : layout.gaps()) {
            if (gap.x() == column.get(0).x() && !blocks.isEmpty()) {
                String more = step.words().get("step.more", Integer.toString(gap.count()));
                blocks.add(new Block(List.of(new StepStack.Line(more, false)), Optional.empty(), false, gap.y()));
            }
        }
        boolean output = layer == step.network().layers() - 1;
        if (output && progress.loss() && progress.moment().phase().kind() == Kind.LOSS) {
            double below = column.get(column.size() - 1).y()
                    + layout.pitch() / 2
                    + 2.5 * layout.fit().size();
            blocks.add(new Block(List.of(new StepStack.Line(step.lossText(), false)), Optional.empty(), false, below));
        }
        return blocks;
    }

    /** The width of the widest numbers of a layer's plates. */
    private double plateWidth(List<Block> blocks) {
        Lettering lettering =
                Lettering.of(layout.fit().size(), style.palette().text()).bold();
        return 2 * layout.fit().labelPad()
                + blocks.stream()
                        .flatMap(block -> block.lines().stream())
                        .mapToDouble(line -> TextWidth.of(line.text(), lettering))
                        .max()
                        .orElse(0);
    }

    private void paintBlock(Pen pen, int layer, Block block, double middle, double width) {
        double zone = layout.fit().stackWidth(layer + 1);
        boolean output = layer == step.network().layers() - 1;
        double left = layout.stackLeft(layer + 1) + (output ? 0 : zone - width);
        double lineHeight = layout.fit().lineHeight();
        double height = block.lines().size() * lineHeight + 0.2 * layout.fit().size();
        Ink page = style.palette().page();
        pen.rectangle(left, middle - height / 2, width, height, 4, page.withAlpha(0.9));
        boolean back = block.lines().stream().anyMatch(StepStack.Line::delta);
        if (block.framed()) {
            Ink border = back ? style.palette().backward() : style.palette().axis();
            pen.frame(left, middle - height / 2, width, height, 4, Stroke.solid(border, back ? 2 : 1.2));
        }
        double y = middle - (block.lines().size() - 1) * lineHeight / 2;
        for (StepStack.Line line : block.lines()) {
            Ink ink =
                    line.delta() ? style.palette().backward() : style.palette().text();
            boolean named = line == block.lines().get(0) && block.place().isPresent() && !layout.namesInside(layer);
            Lettering lettering = Lettering.of(layout.fit().size(), ink).bold();
            String text = line.text();
            if (named) {
                String longer = step.name(layer, block.place().get().index()) + " " + text;
                text = TextWidth.of(longer, lettering)
                                <= width - 2 * layout.fit().labelPad()
                        ? longer
                        : text;
            }
            if (output) {
                pen.text(text, left + layout.fit().labelPad(), y, lettering.at(Horizontal.LEFT, Vertical.MIDDLE));
            } else {
                pen.text(
                        text,
                        left + width - layout.fit().labelPad(),
                        y,
                        lettering.at(Horizontal.RIGHT, Vertical.MIDDLE));
            }
            y += lineHeight;
        }
    }
}
