package symmetrylab.lesson.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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

    /**
     * The text that {@code markdown} describes.
     *
     * @param refusals gets each refused part, with its line from 0
     * @param names gets the name of each fact, with its line from 0
     */
    public static Prose read(String markdown, Refusals refusals, Names names) {
        Node document = PARSER.parse(markdown);
        return new Prose(new Reader(refusals, names).blocks(document));
    }

    private static final class Reader {
        private final Refusals refusals;
        private final Names names;

        Reader(Refusals refusals, Names names) {
            this.refusals = refusals;
            this.names = names;
        }

        List<Block> blocks(Node parent) {
            List<Block> blocks = new ArrayList<>();
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Paragraph) {
                    List<Span> spans = new Pieces(this).of(node);
                    if (!spans.isEmpty()) {
                        blocks.add(new Block.Paragraph(spans));
                    }
                } else if (node instanceof BulletList || node instanceof OrderedList) {
                    blocks.add(new Block.Items(node instanceof OrderedList, items(node)));
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

        void lookForFacts(Node node, String text) {
            Matcher matcher = BRACES.matcher(text);
            while (matcher.find()) {
                if (Prose.FACT.matcher(matcher.group()).matches()) {
                    String name = matcher.group().substring(1, matcher.group().length() - 1);
                    names.accept(line(node), name.replaceAll(":.*", ""));
                } else {
                    refuse(node, "lesson.text.brace");
                }
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
    private static final class Pieces extends AbstractVisitor {
        private final Reader reader;
        private final List<Span> spans = new ArrayList<>();
        private int strong;
        private int emphasis;

        Pieces(Reader reader) {
            this.reader = reader;
        }

        List<Span> of(Node paragraph) {
            visitChildren(paragraph);
            // Facts are looked for in whole pieces: the parser may cut a text at any sign.
            spans.stream().filter(span -> !span.code()).forEach(span -> reader.lookForFacts(paragraph, span.text()));
            return spans;
        }

        private void add(String text, boolean code) {
            Span next = new Span(text, strong > 0, emphasis > 0, code);
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).looksLike(next)) {
                spans.set(last, next.with(spans.get(last).text() + text));
            } else {
                spans.add(next);
            }
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral(), false);
        }

        @Override
        public void visit(Code code) {
            add(code.getLiteral(), true);
        }

        @Override
        public void visit(SoftLineBreak end) {
            add(" ", false);
        }

        @Override
        public void visit(HardLineBreak end) {
            add("\n", false);
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
