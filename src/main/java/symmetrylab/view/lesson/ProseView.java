package symmetrylab.view.lesson;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import symmetrylab.lesson.prose.Block;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.lesson.prose.Span;

/** Paragraphs and lists of a lesson. */
final class ProseView extends VBox {

    ProseView(String styleClass) {
        getStyleClass().addAll("prose", styleClass);
    }

    /** Shows {@code prose} after a word or two in a look of their own. */
    void show(String lead, String leadClass, Prose prose) {
        show(prose);
        setAccessibleText(lead + " " + prose.plain());
        if (!getChildren().isEmpty() && getChildren().get(0) instanceof TextFlow first) {
            Text text = new Text(lead + " ");
            text.getStyleClass().addAll("prose-text", leadClass);
            first.getChildren().add(0, text);
        }
    }

    /** Shows {@code prose}. */
    void show(Prose prose) {
        getChildren().clear();
        setAccessibleText(prose.plain());
        add(this, prose.blocks());
        setVisible(!prose.isEmpty());
        setManaged(!prose.isEmpty());
    }

    private static void add(VBox box, List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Items list) {
                for (int i = 0; i < list.items().size(); i++) {
                    box.getChildren().add(item(list.sign(i), list.items().get(i)));
                }
            } else {
                TextFlow flow = new TextFlow();
                block.spans().map(ProseView::text).forEach(flow.getChildren()::add);
                box.getChildren().add(flow);
            }
        }
    }

    private static HBox item(String sign, List<Block> blocks) {
        Text mark = new Text(sign);
        mark.getStyleClass().add("prose-text");
        VBox inside = new VBox();
        add(inside, blocks);
        HBox.setHgrow(inside, Priority.ALWAYS);
        HBox row = new HBox(mark, inside);
        row.getStyleClass().add("prose-item");
        return row;
    }

    private static Text text(Span span) {
        Text text = new Text(span.text());
        text.getStyleClass().add("prose-text");
        if (span.strong()) {
            text.getStyleClass().add("prose-strong");
        }
        if (span.emphasis()) {
            text.getStyleClass().add("prose-emphasis");
        }
        if (span.code()) {
            text.getStyleClass().add("prose-code");
        }
        return text;
    }
}
