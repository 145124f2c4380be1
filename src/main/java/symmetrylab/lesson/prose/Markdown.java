package symmetrylab.lesson.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import symmetrylab.words.Text;

/**
 * Reads a text written in Markdown: paragraphs, lists, emphasis, strong emphasis and code. Everything else is refused,
 * as not every surface can draw it.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}?|}");

    private Markdown() {}

    /** Hears of what a text must not have. */
    @FunctionalInterface
    public interface Refusals extends BiConsumer<Integer, Text> {}

    /** Hears of the facts that a text names. */
    @FunctionalInterface
    public interface Names extends BiConsumer<Integer, String> {}

    /** Hears of the pieces of a text that are no code. */
    @FunctionalInterface
    public interface Pieces {

        /**
         * A piece in one look.
         *
         * @param lines the line, from 0, of each of its characters
         */
        void accept(String piece, IntUnaryOperator lines);
    }

    /**
     * The text that {@code markdown} describes.
     *
     * @param refusals gets each refused part, with its line from 0
     * @param names gets the name of each fact, with its line from 0
     */
    public static Prose read(String markdown, Refusals refusals, Names names) {
        return read(markdown, new Reader(refusals, (piece, lines) -> lookForFacts(piece, lines, refusals, names)));
    }

    /** Gives {@code pieces} all pieces of {@code markdown} that are no code, in order. */
    public static void forEachPiece(String markdown, Pieces pieces) {
        read(markdown, new Reader((line, refused) -> {}, pieces));
    }

    private static Prose read(String markdown, Reader reader) {
        return new Prose(reader.blocks(PARSER.parse(markdown)));
    }

    private static void lookForFacts(String piece, IntUnaryOperator lines, Refusals refusals, Names names) {
        Matcher matcher = BRACES.matcher(piece);
        while (matcher.find()) {
            int line = lines.applyAsInt(matcher.start());
            if (Prose.FACT.matcher(matcher.group()).matches()) {
                String name = matcher.group().substring(1, matcher.group().length() - 1);
                names.accept(line, name.replaceAll(":.*", ""));
            } else {
                refusals.accept(line, Text.of("lesson.text.brace"));
            }
        }
    }

    private static final class Reader {
        private final Refusals refusals;
        private final Pieces pieces;

        Reader(Refusals refusals, Pieces pieces) {
            this.refusals = refusals;
            this.pieces = pieces;
        }

        List<Block> blocks(Node parent) {
            List<Block> blocks = new ArrayList<>();
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Paragraph) {
                    List<Span> spans = new Spans(this).of(node);
                    if (!spans.isEmpty()) {
                        blocks.add(new Block.Paragraph(spans));
                    }
                } else if (node instanceof BulletList || node instanceof OrderedList) {
                    OptionalInt first = node instanceof OrderedList numbered
                            ? OptionalInt.of(numbered.getMarkerStartNumber())
                            : OptionalInt.empty();
                    blocks.add(new Block.Items(first, items(node)));
                } else {
                    node.accept(new Refused(this));
                }
            }
            return blocks;
        }

        private List<List<Block>> items(Node list) {
            List<List<Block>> items = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                List<Block> blocks = blocks((ListItem) item);
                if (blocks.isEmpty()) {
                    refuse(item, "lesson.text.emptyItem");
                } else {
                    items.add(blocks);
                }
            }
            return items;
        }

        void refuse(Node node, String key) {
            refusals.accept(line(node), Text.of(key));
        }

        void hear(Span span, IntUnaryOperator lines) {
            if (!span.code()) {
                pieces.accept(span.text(), lines);
            }
        }

        private static int line(Node node) {
            Node placed = node;
            while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
                placed = placed.getParent();
            }
            return placed.getSourceSpans().isEmpty()
                    ? 0
                    : placed.getSourceSpans().get(0).getLineIndex();
        }
    }

    /** Refuses a block. */
    private static final class Refused extends AbstractVisitor {
        private final Reader reader;

        Refused(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void visit(Heading heading) {
            reader.refuse(heading, "lesson.text.heading");
        }

        @Override
        public void visit(HtmlBlock html) {
            reader.refuse(html, "lesson.text.html");
        }

        @Override
        public void visit(BlockQuote quote) {
            reader.refuse(quote, "lesson.text.quote");
        }

        @Override
        public void visit(FencedCodeBlock code) {
            reader.refuse(code, "lesson.text.codeBlock");
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            reader.refuse(code, "lesson.text.codeBlock");
        }

        @Override
        public void visit(ThematicBreak line) {
            reader.refuse(line, "lesson.text.line");
        }

        @Override
        public void visit(LinkReferenceDefinition link) {
            reader.refuse(link, "lesson.text.link");
        }
    }

    /** Collects the pieces of a paragraph. */
    private static final class Spans extends AbstractVisitor {
        private final Reader reader;
        private final List<Span> spans = new ArrayList<>();
        /** For each span the lines of its parts, by where each part begins in it. */
        private final List<NavigableMap<Integer, Integer>> lines = new ArrayList<>();

        private int strong;
        private int emphasis;

        Spans(Reader reader) {
            this.reader = reader;
        }

        List<Span> of(Node paragraph) {
            visitChildren(paragraph);
            // Whole spans are heard: the parser may cut a text at any sign.
            for (int i = 0; i < spans.size(); i++) {
                NavigableMap<Integer, Integer> ofSpan = lines.get(i);
                reader.hear(spans.get(i), at -> ofSpan.floorEntry(at).getValue());
            }
            return spans;
        }

        private void add(Node part, String text, boolean code) {
            Span next = new Span(text, strong > 0, emphasis > 0, code);
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).looksLike(next)) {
                String before = spans.get(last).text();
                spans.set(last, next.with(before + text));
                lines.get(last).put(before.length(), Reader.line(part));
            } else {
                spans.add(next);
                lines.add(new TreeMap<>(Map.of(0, Reader.line(part))));
            }
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text, text.getLiteral(), false);
        }

        @Override
        public void visit(Code code) {
            add(code, code.getLiteral(), true);
        }

        @Override
        public void visit(SoftLineBreak end) {
            add(end, " ", false);
        }

        @Override
        public void visit(HardLineBreak end) {
            add(end, "\n", false);
        }

        @Override
        public void visit(StrongEmphasis stressed) {
            strong++;
            visitChildren(stressed);
            strong--;
        }

        @Override
        public void visit(Emphasis stressed) {
            emphasis++;
            visitChildren(stressed);
            emphasis--;
        }

        @Override
        public void visit(Link link) {
            reader.refuse(link, "lesson.text.link");
        }

        @Override
        public void visit(Image image) {
            reader.refuse(image, "lesson.text.image");
        }

        @Override
        public void visit(HtmlInline html) {
            reader.refuse(html, "lesson.text.html");
        }
    }
}
