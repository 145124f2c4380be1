package symmetrylab.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parsed JSON for tests: an object is a map in the order of its fields, a list a list, a number a double.
 *
 * @param value the value; null for null
 */
public record Json(Object value) {

    /** The JSON in {@code text}, which must hold nothing else. */
    public static Json parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("more text after the end");
            }
            return new Json(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value at a path such as {@code runs[0].loss}. */
    public Json at(String path) {
        Object here = value;
        for (String step : path.replace("[", ".[").split("\\.")) {
            if (step.startsWith("[")) {
                here = ((List<?>) here).get(Integer.parseInt(step.substring(1, step.length() - 1)));
            } else {
                Map<?, ?> object = (Map<?, ?>) here;
                if (!object.containsKey(step)) {
                    throw new AssertionError("no field " + step + " among " + object.keySet());
                }
                here = object.get(step);
            }
        }
        return new Json(here);
    }

    /** This value as a number. */
    public double number() {
        return (Double) value;
    }

    /** The items of this list. */
    public List<Json> items() {
        return ((List<?>) value).stream().map(Json::new).toList();
    }

    /** The names of the fields of this object, in order. */
    public List<String> names() {
        return ((Map<?, ?>) value).keySet().stream().map(Object::toString).toList();
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                return object;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getDoubleValue();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            case VALUE_STRING -> {
                return parser.getText();
            }
            default -> {
                return null;
            }
        }
    }
}
