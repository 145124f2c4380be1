package symmetrylab.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.teavm.jso.JSExport;
import symmetrylab.analysis.history.Curve;
import symmetrylab.figure.draw.FigureStyle;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.predict.PredictedCurveFigure;
import symmetrylab.lesson.CurveShape;
import symmetrylab.lesson.DrawnLine;
import symmetrylab.lesson.Question.Axis;
import symmetrylab.numeric.Decimal;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonPrinter;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.words.Words;

/** A line that a reader draws over the steps to come, as JavaScript sees it. It begins at the last known value. */
public final class Drawing {

    private final PredictedCurveFigure.Axes axes;
    private final Axis values;
    private final Curve past;
    private final Curve future;
    private final Words words;
    private DrawnLine line;

    private Drawing(JsonObject curve, Words words) {
        this.words = words;
        Optional<JsonValue> threshold = curve.find("threshold").filter(JsonNumber.class::isInstance);
        boolean logarithmic = ((JsonBoolean) member(curve, "logarithmic")).value();
        String name = ((JsonString) member(curve, "unit")).text();
        Range range = new Range(number(member(curve, "low")), number(member(curve, "high")));
        axes = new PredictedCurveFigure.Axes(
                (int) number(member(curve, "now")),
                (int) number(member(curve, "to")),
                range,
                logarithmic,
                name,
                threshold.isPresent() ? OptionalDouble.of(number(threshold.get())) : OptionalDouble.empty(),
                ((JsonString) member(curve, "thresholdName")).text());
        values = new Axis(range.min(), range.max(), logarithmic, name);
        past = curve((JsonObject) member(curve, "past"));
        future = curve((JsonObject) member(curve, "future"));
        line = begun();
    }

    /**
     * A line that only begins.
     *
     * @param curve the axes, and what was measured, as the lesson has it
     * @throws IllegalArgumentException if it is no such text: the page is broken
     */
    static Drawing of(Words words, String curve) {
        try {
            return new Drawing((JsonObject) JsonTree.parse("", curve), words);
        } catch (SpecException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static JsonValue member(JsonObject object, String name) {
        return object.find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static double number(JsonValue value) {
        return Decimal.parse(((JsonNumber) value).text());
    }

    private static double[] numbers(JsonValue list) {
        return ((JsonArray) list).items().stream().mapToDouble(Drawing::number).toArray();
    }

    private static Curve curve(JsonObject curve) {
        double[] steps = numbers(member(curve, "steps"));
        List<Integer> whole =
                IntStream.range(0, steps.length).mapToObj(i -> (int) steps[i]).toList();
        return new Curve(whole, Vec.of(numbers(member(curve, "values"))));
    }

    private DrawnLine begun() {
        return DrawnLine.from(values.place(past.values().get(past.values().size() - 1)));
    }

    /** The line as a JSON object with its places, to be taken up again. */
    @JSExport
    public String places() {
        return JsonPrinter.line(new JsonBuilder().put("places", line.places()).build());
    }

    /** Takes up a line as {@link #places} gave it; an empty text begins anew. */
    @JSExport
    public void take(String places) {
        line = begun();
        if (places.isEmpty()) {
            return;
        }
        try {
            double[] all = numbers(member((JsonObject) JsonTree.parse("", places), "places"));
            line = new DrawnLine(
                    line.start(),
                    IntStream.range(0, all.length).mapToObj(i -> all[i]).toList());
        } catch (SpecException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Moves the hand to a point of the picture; going back draws anew from there. */
    @JSExport
    public void touch(double x, double y, double width, double height, double text) {
        PredictedCurveFigure figure = figure(false, -1, text, Theme.LIGHT);
        line = line.to(figure.along(x, width, height), figure.up(y, width, height));
    }

    /** Takes an ordinary shape, by its number from 0. */
    @JSExport
    public void shape(int number) {
        line = line.shaped(CurveShape.Kind.values()[number]);
    }

    /** Bends the line at a place along it, from 0, by a share of the axis. */
    @JSExport
    public void bend(int at, double by) {
        line = line.bent(at, by);
    }

    /** Whether the line reaches the right edge. */
    @JSExport
    public boolean isWhole() {
        return line.isWhole();
    }

    /** The word for the shape of the line. */
    @JSExport
    public String said() {
        return line.shape().kind().id();
    }

    /**
     * The commands that draw it.
     *
     * @param tells whether the measured curve is shown
     * @param cursor the place along the line at which keys bend it; −1 for none
     */
    @JSExport
    public String draw(boolean tells, int cursor, double width, double height, double text, String theme) {
        return DrawList.of(figure(tells, cursor, text, Theme.find(theme).orElseThrow()), width, height);
    }

    private PredictedCurveFigure figure(boolean tells, int cursor, double text, Theme theme) {
        double step = axes.now() + (double) cursor / (DrawnLine.LENGTH - 1) * (axes.to() - axes.now());
        return new PredictedCurveFigure(
                axes,
                past,
                line.curve(axes.now(), axes.to(), values),
                tells ? Optional.of(future) : Optional.empty(),
                cursor >= 0 && line.isWhole() ? OptionalDouble.of(step) : OptionalDouble.empty(),
                new FigureStyle(theme.palette(), text, words));
    }
}
