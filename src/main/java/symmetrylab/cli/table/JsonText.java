package symmetrylab.cli.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import symmetrylab.numeric.Vec;

/**
 * Writes JSON: a field a line, numbers as Java prints them in full, what is absent as null.
 *
 * <p>JSON has no numbers that are not finite: they are written as the texts {@code "NaN"}, {@code "Infinity"} and
 * {@code "-Infinity"}, which most languages turn back into numbers. Characters beyond ASCII are escaped, so that none of
 * them can do anything to a terminal.
 */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private JsonText() {}

    /** The object as text, its last line ended. */
    public static String of(JsonFields object) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(printer);
            write(generator, object);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof JsonFields object) {
            out.writeStartObject();
            for (Map.Entry<String, Object> field : object.inOrder().entrySet()) {
                out.writeFieldName(field.getKey());
                write(out, field.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                write(out, item);
            }
            out.writeEndArray();
        } else if (value instanceof Vec numbers) {
            out.writeArray(numbers.toArray(), 0, numbers.size());
        } else {
            writeScalar(out, value);
        }
    }

    private static void writeScalar(JsonGenerator out, Object value) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof OptionalDouble number && number.isPresent()) {
            out.writeNumber(number.getAsDouble());
        } else if (value instanceof OptionalInt number && number.isPresent()) {
            out.writeNumber(number.getAsInt());
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            write(out, optional.get());
        } else if (value instanceof OptionalDouble || value instanceof OptionalInt || value instanceof Optional) {
            out.writeNull();
        } else {
            throw new IllegalArgumentException("no JSON for " + value);
        }
    }
}
