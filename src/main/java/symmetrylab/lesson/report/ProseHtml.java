package symmetrylab.lesson.report;

import java.util.List;
import symmetrylab.lesson.prose.Block;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.lesson.prose.Span;

/** Paragraphs and lists as HTML. */
final class ProseHtml {

    private ProseHtml() {}

    /** The source of {@code prose}; without paragraphs if it is one, so that it can stand in a line. */
    static String of(Prose prose) {
        Html html = new Html();
        if (prose.blocks().size() == 1 && prose.blocks().get(0) instanceof Block.Paragraph line) {
            line.pieces().forEach(piece -> span(piece, html));
        } else {
            write(prose, html);
        }
        return html.source();
    }

    /** Writes {@code prose}. */
    static void write(Prose prose, Html html) {
        blocks(prose.blocks(), html);
    }

    private static void blocks(List<Block> blocks, Html html) {
        for (Block block : blocks) {
            if (block instanceof Block.Items list) {
                begin(list, html);
                list.items().forEach(item -> {
                    html.begin("li");
                    blocks(item, html);
                    html.endLine();
                });
                html.endLine();
            } else {
                html.begin("p");
                block.spans().forEach(piece -> span(piece, html));
                html.endLine();
            }
        }
    }

    private static void begin(Block.Items list, Html html) {
        if (list.first().isEmpty()) {
            html.begin("ul").line();
        } else {
            html.begin("ol", "start", Integer.toString(list.first().getAsInt())).line();
        }
    }

    private static void span(Span span, Html html) {
        int elements = 0;
        if (span.strong()) {
            html.begin("strong");
            elements++;
        }
        if (span.emphasis()) {
            html.begin("em");
            elements++;
        }
        if (span.code()) {
            html.begin("code");
            elements++;
        }
        html.text(span.text());
        for (int i = 0; i < elements; i++) {
            html.end();
        }
    }
}
