package symmetrylab.viewmodel.timeline;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.numeric.Range;

/**
 * Maps steps to places on the scrubber.
 *
 * @param lastStep the step at the end of the scrubber
 * @param logarithmic whether places grow with log(1 + step), to give early steps more room
 */
public record StepScale(int lastStep, boolean logarithmic) {

    /** Checks the end. */
    public StepScale {
        if (lastStep < 0) {
            throw new IllegalArgumentException("lastStep is " + lastStep + "; it must be at least 0");
        }
    }

    /** The place of a step, 0 to 1; that of the nearest end for a step outside. */
    public double share(double step) {
        double inside = Math.max(0, Math.min(lastStep, step));
        if (lastStep == 0) {
            return 0;
        }
        return logarithmic ? StrictMath.log1p(inside) / StrictMath.log1p(lastStep) : inside / lastStep;
    }

    /** The step nearest to a place. */
    public int step(double share) {
        double inside = Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
        double step = logarithmic ? StrictMath.expm1(inside * StrictMath.log1p(lastStep)) : inside * lastStep;
        return (int) Math.min(lastStep, Math.round(step));
    }

    /** About {@code wanted} round steps for labels, in order, including the first and the last step. */
    public List<Integer> ticks(int wanted) {
        List<Integer> ticks = new ArrayList<>(List.of(0));
        if (logarithmic) {
            for (long power = 1; power < lastStep; power *= 10) {
                ticks.add((int) power);
            }
        } else {
            for (double tick : Ticks.linear(new Range(0, lastStep), wanted)) {
                // In a short run, ticks could lie between steps.
                if (tick > 0 && tick < lastStep && tick == Math.rint(tick)) {
                    ticks.add((int) tick);
                }
            }
        }
        if (lastStep > 0) {
            ticks.add(lastStep);
        }
        return ticks;
    }
}
