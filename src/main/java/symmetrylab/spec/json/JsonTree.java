package symmetrylab.spec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.spec.Problem;
import symmetrylab.spec.Problem.Position;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.json.JsonValue.JsonArray;
import symmetrylab.spec.json.JsonValue.JsonBoolean;
import symmetrylab.spec.json.JsonValue.JsonNull;
import symmetrylab.spec.json.JsonValue.JsonNumber;
import symmetrylab.spec.json.JsonValue.JsonObject;
import symmetrylab.spec.json.JsonValue.JsonString;
import symmetrylab.spec.json.JsonValue.Member;
import symmetrylab.words.Text;

/** Parses a text into {@link JsonValue}s, with bounds on depth and size, so that no text can exhaust the program. */
public final class JsonTree {

    /** The most characters of a text. */
    public static final int MAX_CHARACTERS = 64 << 20;

    /** The most levels of objects and lists; an experiment has eight. */
    static final int MAX_DEPTH = 64;

    /** The most values in a text; larger tables belong in a CSV file. */
    static final int MAX_VALUES = 2_000_000;

    /** The most digits of a number. */
    static final int MAX_DIGITS = 1000;

    // Names are not interned: files could fill a shared table of them.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .maxDocumentLength(MAX_CHARACTERS)
                    .maxStringLength(MAX_CHARACTERS)
                    .build())
            .build();

    private final JsonParser parser;
    private int values;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The value of {@code text}.
     *
     * @throws SpecException with one problem, if it is not JSON, or deeper or larger than allowed
     */
    public static JsonValue parse(String fileName, String text) throws SpecException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                return new JsonTree(parser).whole();
            } catch (Refused e) {
                throw broken(fileName, e.position, e.message);
            } catch (JsonEOFException e) {
                throw broken(fileName, end(e), unclosed(parser));
            } catch (StreamConstraintsException e) {
                throw broken(fileName, startOfToken(text, parser.currentLocation()), Text.of("spec.json.tooLong"));
            } catch (JsonProcessingException e) {
                JsonLocation at = e.getLocation();
                int offset = (int) at.getCharOffset();
                // The parser does not always distinguish the end of the text from a wrong character there.
                if (JsonMistake.isAtEnd(text, offset)
                        && !parser.getParsingContext().inRoot()) {
                    throw broken(fileName, position(at), unclosed(parser));
                }
                JsonMistake mistake = JsonMistake.at(text, Math.min(offset, text.length() - 1));
                int column = at.getColumnNr() - (offset - mistake.offset());
                throw broken(fileName, new Position(at.getLineNr(), column), mistake.message());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    private JsonValue whole() throws IOException, Refused {
        parser.nextToken();
        JsonValue root = value(1);
        if (parser.nextToken() != null) {
            throw new Refused(position(parser.currentTokenLocation()), Text.of("spec.json.moreText"));
        }
        return root;
    }

    private JsonValue value(int depth) throws IOException, Refused {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        if (depth > MAX_DEPTH) {
            throw new Refused(position(at), Text.of("spec.json.tooDeep", MAX_DEPTH));
        }
        if (++values > MAX_VALUES) {
            throw new Refused(position(at), Text.of("spec.json.tooMany", Integer.toString(MAX_VALUES)));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new JsonObject(line, column, members(depth));
            case START_ARRAY -> new JsonArray(line, column, items(depth));
            case VALUE_STRING -> new JsonString(line, column, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(line, column, parser.getText());
            case VALUE_TRUE -> new JsonBoolean(line, column, true);
            case VALUE_FALSE -> new JsonBoolean(line, column, false);
            case VALUE_NULL -> new JsonNull(line, column);
            default -> throw new IllegalStateException("no value starts with " + parser.currentToken());
        };
    }

    private List<Member> members(int depth) throws IOException, Refused {
        List<Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            JsonLocation at = parser.currentTokenLocation();
            String name = parser.currentName();
            parser.nextToken();
            members.add(new Member(name, at.getLineNr(), at.getColumnNr(), value(depth + 1)));
        }
        return List.copyOf(members);
    }

    private List<JsonValue> items(int depth) throws IOException, Refused {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return List.copyOf(items);
    }

    private static Text unclosed(JsonParser parser) {
        JsonLocation start = parser.getParsingContext()
                .startLocation(parser.currentLocation().contentReference());
        String key = parser.getParsingContext().inArray() ? "spec.json.openList" : "spec.json.openObject";
        return Text.of(key, Integer.toString(start.getLineNr()));
    }

    private static Position end(JsonEOFException e) {
        return position(e.getLocation());
    }

    /** Where the token at {@code at} begins: how far the parser reads before it gives up depends on its old buffers. */
    private static Position startOfToken(String text, JsonLocation at) {
        int offset = (int) at.getCharOffset();
        return new Position(at.getLineNr(), at.getColumnNr() - (offset - JsonMistake.startOfToken(text, offset)));
    }

    private static Position position(JsonLocation at) {
        return new Position(at.getLineNr(), at.getColumnNr());
    }

    private static SpecException broken(String fileName, Position position, Text message) {
        return new SpecException(fileName, List.of(new Problem("", Optional.of(position), message)));
    }

    /** Thrown for JSON beyond the bounds. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Position position;
        private final transient Text message;

        Refused(Position position, Text message) {
            super(message.toString());
            this.position = position;
            this.message = message;
        }
    }
}
