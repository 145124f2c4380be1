package symmetrylab.view.lesson;

import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.words.Words;

/** Saves the report on a lesson, once the lesson is measured and while no report is being written. */
final class ReportButton extends LessonButton {

    ReportButton(String id, LessonViewModel lesson, LessonPane.LessonHost host, Words words) {
        super(id, "lessons.report", MaterialDesignF.FILE_DOCUMENT_OUTLINE, host::report, words);
        disableProperty()
                .bind(host.reportingProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> lesson.measuredProperty().get().isEmpty(), lesson.measuredProperty())));
    }
}
