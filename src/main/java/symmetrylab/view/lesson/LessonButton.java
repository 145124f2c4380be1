package symmetrylab.view.lesson;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import symmetrylab.words.Words;

/** A button of a lesson, with its sign before its word, which is never cut off. */
class LessonButton extends Button {

    LessonButton(String id, String key, Ikon sign, Runnable action, Words words) {
        super(words.get(key), new FontIcon(sign));
        setId(id);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(event -> action.run());
    }
}
