package symmetrylab.lesson.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.predict.PredictedCurveFigure;
import symmetrylab.lesson.Question;
import symmetrylab.lesson.measure.MeasuredCurve;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;

/** Plots of a curve that is to be drawn, or was drawn. */
public final class CurvePictures {

    private static final Curve NOTHING = new Curve(List.of(), Vec.of());

    private CurvePictures() {}

    /** The curve up to now, and blank steps to come with a dot from which to draw. */
    static PredictedCurveFigure blank(Question.Curve question, MeasuredCurve known, FigureStyle style) {
        Curve past = known.past();
        int end = past.steps().size() - 1;
        Curve dot =
                new Curve(List.of(past.steps().get(end)), Vec.of(past.values().get(end)));
        return figure(question, known, dot, NOTHING, style);
    }

    /** The measured curve, beside what was drawn if anything was. */
    static PredictedCurveFigure measured(
            Question.Curve question, MeasuredCurve known, Optional<Curve> said, FigureStyle style) {
        return figure(question, known, said.orElse(NOTHING), known.future(), style);
    }

    /** What was drawn, before it was measured. */
    static PredictedCurveFigure drawn(Question.Curve question, MeasuredCurve known, Curve said, FigureStyle style) {
        return figure(question, known, said, NOTHING, style);
    }

    private static PredictedCurveFigure figure(
            Question.Curve question, MeasuredCurve known, Curve said, Curve future, FigureStyle style) {
        return new PredictedCurveFigure(
                axes(question), known.past(), said, Optional.of(future), OptionalDouble.empty(), style);
    }

    /** The axes of {@code question}, with its threshold. */
    public static PredictedCurveFigure.Axes axes(Question.Curve question) {
        return new PredictedCurveFigure.Axes(
                question.now(),
                question.to(),
                new Range(question.axis().from(), question.axis().to()),
                question.axis().logarithmic(),
                question.axis().unit(),
                question.threshold(),
                question.thresholdName());
    }
}
