package symmetrylab.lesson.prose;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text of paragraphs and lists, in which names of facts stand in braces: {@code {zero_loss}}, or {@code {zero_loss:2}}
 * for two significant digits.
 *
 * @param blocks in order; none for an empty text
 */
public record Prose(List<Block> blocks) {

    /** No text. */
    public static final Prose EMPTY = new Prose(List.of());

    /** A fact in a text: its name, and how many digits are asked for. */
    static final Pattern FACT = Pattern.compile("\\{([a-z][a-z0-9_]*(?::[1-9])?)}");

    /** Copies the list. */
    public Prose {
        blocks = List.copyOf(blocks);
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** All pieces of text, in order. */
    public Stream<Span> spans() {
        return blocks.stream().flatMap(Block::spans);
    }

    /**
     * This text with every fact replaced.
     *
     * @param facts the text for a name, such as {@code zero_loss} or {@code zero_loss:2}
     */
    public Prose filled(UnaryOperator<String> facts) {
        return new Prose(blocks.stream()
                .map(block -> block.map(span -> span.code()
                        ? span
                        : span.with(FACT.matcher(span.text())
                                .replaceAll(match -> Matcher.quoteReplacement(facts.apply(match.group(1)))))))
                .toList());
    }

    /** The text without its looks: a line for each paragraph, and for each item after its sign. */
    public String plain() {
        return plain(blocks, "");
    }

    private static String plain(List<Block> blocks, String indent) {
        return blocks.stream().map(block -> plain(block, indent)).collect(Collectors.joining("\n"));
    }

    private static String plain(Block block, String indent) {
        if (block instanceof Block.Items list) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < list.items().size(); i++) {
                String sign = list.sign(i) + " ";
                String inner = indent + " ".repeat(sign.length());
                lines.append(i == 0 ? "" : "\n").append(indent).append(sign);
                lines.append(plain(list.items().get(i), inner).substring(inner.length()));
            }
            return lines.toString();
        }
        return indent
                + block.spans().map(Span::text).collect(Collectors.joining()).replace("\n", "\n" + indent);
    }
}
