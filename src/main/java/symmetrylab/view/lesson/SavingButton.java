package symmetrylab.view.lesson;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.words.Words;

/** Saves something of a lesson, once the lesson is measured and while nothing of its kind is being written. */
final class SavingButton extends LessonButton {

    private SavingButton(
            String id,
            String key,
            Ikon sign,
            Runnable action,
            LessonViewModel lesson,
            ReadOnlyBooleanProperty running,
            Words words) {
        super(id, key, sign, action, words);
        disableProperty()
                .bind(running.or(Bindings.createBooleanBinding(
                        () -> lesson.measuredProperty().get().isEmpty(), lesson.measuredProperty())));
    }

    /** Saves the report on a lesson. */
    static SavingButton report(String id, LessonViewModel lesson, LessonPane.LessonHost host, Words words) {
        return new SavingButton(
                id,
                "lessons.report",
                MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                host::report,
                lesson,
                host.reportingProperty(),
                words);
    }

    /** Saves a lesson as a live page. */
    static SavingButton page(String id, LessonViewModel lesson, LessonPane.LessonHost host, Words words) {
        return new SavingButton(
                id, "claims.page", MaterialDesignW.WEB, host::savePage, lesson, host.savingPageProperty(), words);
    }
}
