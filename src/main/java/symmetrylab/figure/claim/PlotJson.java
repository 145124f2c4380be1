package symmetrylab.figure.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import symmetrylab.numeric.Decimal;
import symmetrylab.numeric.Range;
import symmetrylab.numeric.Vec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonBuilder;
import symmetrylab.spec.json.JsonTree;
import symmetrylab.spec.json.JsonValue;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonNull;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.NumberText;

/**
 * A claim's plot on its way to a live page, as JSON; the values of its curves have six digits, more than can be seen.
 *
 * @param plot the plot; before the measurement, without curves
 * @param start the value at which all its curves start, if that is known before
 */
public record PlotJson(ClaimPlot plot, OptionalDouble start) {

    private static final int DIGITS = 6;

    /** The plot before the measurement, with what is known of it. */
    public static JsonBuilder before(ClaimAxes axes, Optional<ClaimBound> bound, OptionalDouble start) {
        return new PlotJson(new ClaimPlot(List.of(), List.of(), axes, bound, List.of()), start).json();
    }

    /** A measured plot. */
    public static JsonBuilder of(ClaimPlot plot) {
        return new PlotJson(plot, OptionalDouble.empty()).json();
    }

    private JsonBuilder json() {
        return new JsonBuilder()
                .put("values", json(plot.axes().values()))
                .put("places", json(plot.axes().places()))
                .put("bound", plot.bound().map(line -> new JsonBuilder()
                        .put("value", line.value())
                        .put("label", line.label())))
                .put("start", start)
                .put("curves", plot.curves().stream().map(PlotJson::json).toList())
                .put("cases", plot.cases())
                .put("columns", plot.columns());
    }

    private static JsonBuilder json(ClaimAxis axis) {
        return new JsonBuilder()
                .put("title", axis.title())
                .put("kind", axis.kind().name().toLowerCase(Locale.ROOT))
                .put("from", axis.ends().min())
                .put("to", axis.ends().max());
    }

    private static JsonBuilder json(ClaimCurve curve) {
        return new JsonBuilder()
                .put("name", curve.name())
                .put("color", curve.color())
                .put("dash", curve.dash())
                .put("places", curve.places())
                .put("values", rounded(curve.values()));
    }

    private static Vec rounded(Vec values) {
        return Vec.of(Arrays.stream(values.toArray())
                .map(value -> Double.isFinite(value) ? NumberText.rounded(value, DIGITS) : value)
                .toArray());
    }

    /**
     * The plot of a text that this class wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static PlotJson read(String text) {
        try {
            JsonObject json = object(JsonTree.parse("", text));
            Optional<ClaimBound> bound = json.find("bound")
                    .filter(value -> !(value instanceof JsonNull))
                    .map(value -> new ClaimBound(number(object(value), "value"), text(object(value), "label")));
            OptionalDouble start = member(json, "start") instanceof JsonNull
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(number(json, "start"));
            return new PlotJson(
                    new ClaimPlot(
                            items(json, "curves").stream()
                                    .map(item -> curve(object(item)))
                                    .toList(),
                            wholes(json, "cases"),
                            new ClaimAxes(axis(json, "values"), axis(json, "places")),
                            bound,
                            wholes(json, "columns")),
                    start);
        } catch (SpecException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static ClaimCurve curve(JsonObject json) {
        return new ClaimCurve(
                text(json, "name"),
                (int) number(json, "color"),
                (int) number(json, "dash"),
                numbers(json, "places"),
                numbers(json, "values"));
    }

    private static ClaimAxis axis(JsonObject json, String name) {
        JsonObject axis = object(member(json, name));
        return new ClaimAxis(
                text(axis, "title"),
                ClaimAxis.Kind.valueOf(text(axis, "kind").toUpperCase(Locale.ROOT)),
                new Range(number(axis, "from"), number(axis, "to")));
    }

    private static JsonValue member(JsonObject json, String name) {
        return json.find(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException(value.getClass() + " in place of an object");
    }

    private static String text(JsonObject json, String name) {
        if (member(json, name) instanceof JsonString text) {
            return text.text();
        }
        throw new IllegalArgumentException(name + " is no text");
    }

    private static double number(JsonObject json, String name) {
        return number(member(json, name));
    }

    /** A number; one that is not finite stands as a text. */
    private static double number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Decimal.parse(number.text());
        }
        if (value instanceof JsonString text) {
            return switch (text.text()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> throw new IllegalArgumentException(text.text() + " is no number");
            };
        }
        throw new IllegalArgumentException(value.getClass() + " in place of a number");
    }

    private static List<JsonValue> items(JsonObject json, String name) {
        if (member(json, name) instanceof JsonArray list) {
            return list.items();
        }
        throw new IllegalArgumentException(name + " is no list");
    }

    private static Vec numbers(JsonObject json, String name) {
        return Vec.of(items(json, name).stream().mapToDouble(PlotJson::number).toArray());
    }

    private static List<Integer> wholes(JsonObject json, String name) {
        return items(json, name).stream().map(item -> (int) number(item)).toList();
    }
}
