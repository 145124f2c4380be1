package symmetrylab.view.timeline;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import symmetrylab.viewmodel.timeline.Mark;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** The icons of marks, and the text beside them. */
final class MarkSigns {

    private MarkSigns() {}

    /** The icon of an event. */
    static Ikon icon(Mark.Kind kind) {
        return switch (kind) {
            case EDIT -> MaterialDesignP.PENCIL;
            case FROZEN -> MaterialDesignS.SNOWFLAKE;
            case PARTED, SPLIT -> MaterialDesignC.CALL_SPLIT;
            case ESCAPED -> MaterialDesignT.TRENDING_UP;
            case SOLVED -> MaterialDesignC.CHECK_BOLD;
            case DIVERGED -> MaterialDesignA.ALERT;
        };
    }

    /** A menu item that goes to the step of {@code mark}. */
    static MenuItem item(Mark mark, Words words, IntConsumer go) {
        MenuItem item = new MenuItem(words.say(mark.line()), new FontIcon(icon(mark.kind())));
        // An underscore in a name must not become a mnemonic.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> go.accept(mark.step()));
        return item;
    }

    /** The marks, one a line; of very many only the first. */
    static String lines(List<Mark> marks, Words words) {
        int most = 12;
        Stream<Text> first = marks.stream().limit(most).map(Mark::line);
        Stream<Text> more = marks.size() <= most
                ? Stream.empty()
                : Stream.of(Text.of("data.more", Integer.toString(marks.size() - most)));
        return words.say(Text.lines(Stream.concat(first, more).toList()));
    }
}
