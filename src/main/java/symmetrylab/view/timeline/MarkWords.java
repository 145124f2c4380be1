package symmetrylab.view.timeline;

import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import symmetrylab.analysis.state.Freeze;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.spec.Edit;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Readers;
import symmetrylab.viewmodel.timeline.Mark;
import symmetrylab.words.Words;

/** Marks in words and signs. */
final class MarkWords {

    private MarkWords() {}

    /** A line of the list: where, in which lane, what. */
    static String line(Mark mark, Words words) {
        return words.get(
                "mark.line",
                Numbers.count(mark.step()),
                VisibleText.of(mark.lane().name()),
                what(mark, words));
    }

    /** What a screen reader says in the midst of a sentence. */
    static String brief(Mark mark, Words words) {
        return words.get(
                "mark.brief",
                VisibleText.of(mark.lane().name()),
                words.get("mark.word." + word(mark.kind())),
                Numbers.count(mark.step()));
    }

    private static String what(Mark mark, Words words) {
        String text = mark.event().edit().map(edit -> edit(edit, words)).orElseGet(() -> event(mark, words));
        return mark.isReached() ? text : words.get("mark.notReached", text);
    }

    private static String event(Mark mark, Words words) {
        if (mark.event().freeze().isPresent()) {
            Freeze freeze = mark.event().freeze().get();
            return words.get("mark.frozen." + freeze.token(), freeze.cause());
        }
        return words.get(
                "mark." + word(mark.kind()),
                Integer.toString(mark.event().layer().orElse(0) + 1));
    }

    private static String edit(Edit edit, Words words) {
        return edit.accept(new Edit.Visitor<>() {
            @Override
            public String setValue(Edit.SetValue set) {
                return place("mark.edit.set", set.layer(), set.to(), set.from(), number(set.value()), words);
            }

            @Override
            public String nudge(Edit.Nudge nudge) {
                return place("mark.edit.nudge", nudge.layer(), nudge.to(), nudge.from(), signed(nudge.add()), words);
            }

            @Override
            public String copy(Edit.Copy copy) {
                return words.get("mark.edit.copy", text(copy.layer()), text(copy.neuron()), text(copy.onto()));
            }

            @Override
            public String zero(Edit.Zero zero) {
                return words.get("mark.edit.zero", text(zero.layer()));
            }
        });
    }

    private static String place(String key, int layer, int to, int from, String value, Words words) {
        return from == 0
                ? words.get(key + ".bias", text(layer), text(to), value)
                : words.get(key, text(layer), text(from), text(to), value);
    }

    private static String signed(double value) {
        return (value < 0 ? "" : "+") + number(value);
    }

    private static String number(double value) {
        return Readers.write(value).replace('-', '−');
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    /** The sign of what happened. */
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

    /** As one word, for keys and style classes. */
    static String word(Mark.Kind kind) {
        return switch (kind) {
            case EDIT -> "edit";
            case FROZEN -> "frozen";
            case PARTED -> "parted";
            case SPLIT -> "split";
            case ESCAPED -> "escaped";
            case SOLVED -> "solved";
            case DIVERGED -> "diverged";
        };
    }

    /** Lines under one another; of very many only the first. */
    static String lines(List<Mark> marks, Words words) {
        int most = 12;
        String text = String.join(
                "\n", marks.stream().limit(most).map(mark -> line(mark, words)).toList());
        return marks.size() <= most
                ? text
                : text + "\n" + words.get("mark.more", Integer.toString(marks.size() - most));
    }
}
