package symmetrylab.view.lesson;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.words.Words;

/** Saves the report on a lesson, once the lesson is measured and while no report is being written. */
final class ReportButton extends Button {

    ReportButton(LessonViewModel lesson, LessonPane.LessonHost host, Words words) {
        super(words.get("lessons.report"), new FontIcon(MaterialDesignF.FILE_DOCUMENT_OUTLINE));
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(event -> host.report());
        disableProperty()
                .bind(host.reportingProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> lesson.measuredProperty().get().isEmpty(), lesson.measuredProperty())));
    }
}
