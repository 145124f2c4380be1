package symmetrylab.view.lesson;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.lesson.file.Lessons.ShippedLesson;
import symmetrylab.view.control.Following;
import symmetrylab.view.control.TextButton;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.viewmodel.lesson.LessonsViewModel;
import symmetrylab.words.Words;

/** The lessons in place of the experiment: their list, or the one that is open. Made when it is first shown. */
public final class LessonsScreen extends BorderPane implements LessonPane.LessonHost {

    private final LessonControls controls;
    private final LessonsViewModel lessons;
    private final DisplayViewModel display;
    private final LessonFiles files;
    private final Words words;
    private final Label problem = new Label();
    private Optional<NotesWindow> notes = Optional.empty();
    private Optional<LessonPane> pane = Optional.empty();
    private Subscription noting = Subscription.EMPTY;
    private boolean filled;

    /**
     * An empty screen.
     *
     * @param files asks for files
     */
    public LessonsScreen(LessonControls controls, DisplayViewModel display, LessonFiles files, Words words) {
        this.controls = controls;
        this.lessons = controls.lessons();
        this.display = display;
        this.files = files;
        this.words = words;
        setId("lessons-screen");
        getStyleClass().add("lessons-screen");
    }

    /** Makes its content unless it is there. */
    public void fill() {
        if (!filled) {
            filled = true;
            problem.setId("lesson-problem");
            problem.getStyleClass().add("lesson-problem");
            problem.setWrapText(true);
            problem.setMaxWidth(Double.MAX_VALUE);
            lessons.openedProperty().subscribe((Optional<LessonViewModel> opened) -> show(opened));
            lessons.problemProperty().subscribe(wrong -> {
                problem.setText(wrong.map(words::say).orElse(""));
                problem.setVisible(wrong.isPresent());
                problem.setManaged(wrong.isPresent());
            });
        }
    }

    private void show(Optional<LessonViewModel> opened) {
        giveKeysBack();
        pane.ifPresent(LessonPane::dispose);
        pane = opened.map(lesson -> new LessonPane(controls, lesson, display.themeProperty(), words, this));
        followWithNotes(opened);
        if (pane.isPresent()) {
            setTop(problem);
            setCenter(pane.get());
        } else {
            setTop(new VBox(createHead(), problem));
            setCenter(createList());
        }
    }

    @Override
    public void giveKeysBack() {
        Platform.runLater(() -> {
            if (getScene() != null) {
                getScene().getRoot().requestFocus();
            }
        });
    }

    /** Opens or closes the teacher's notes on the open lesson, in a window of their own. */
    @Override
    public void toggleNotes() {
        lessons.openedProperty().get().ifPresent(lesson -> {
            NotesWindow window =
                    notes.orElseGet(() -> new NotesWindow(getScene().getWindow(), controls, words));
            notes = Optional.of(window);
            window.show(lesson);
            window.toggle();
        });
    }

    @Override
    public ReadOnlyBooleanProperty presentingProperty() {
        return display.presentingProperty();
    }

    @Override
    public void report() {
        lessons.openedProperty().get().ifPresent(files::saveReport);
    }

    @Override
    public ReadOnlyBooleanProperty reportingProperty() {
        return files.savingReportProperty();
    }

    @Override
    public void savePage() {
        lessons.openedProperty().get().ifPresent(lesson -> files.savePage(lesson, lessons.folder()));
    }

    @Override
    public ReadOnlyBooleanProperty savingPageProperty() {
        return files.savingPageProperty();
    }

    private void followWithNotes(Optional<LessonViewModel> opened) {
        noting.unsubscribe();
        if (opened.isEmpty()) {
            notes.ifPresent(NotesWindow::close);
            return;
        }
        LessonViewModel lesson = opened.get();
        noting = Following.of(
                List.of(lesson.pageProperty(), lesson.measuredProperty()),
                () -> notes.ifPresent(window -> window.show(lesson)));
    }

    private HBox createHead() {
        Label title = new Label(words.get("lessons.title"));
        title.getStyleClass().add("lessons-title");
        Label hint = new Label(words.get("lessons.hint"));
        hint.getStyleClass().add("muted");
        VBox titles = new VBox(title, hint);
        HBox.setHgrow(titles, Priority.ALWAYS);
        Button open = new Button(words.get("lessons.openFile"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        open.setId("lesson-file");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> files.toOpen().ifPresent(lessons::open));
        HBox head = new HBox(titles, open);
        head.getStyleClass().add("lessons-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ScrollPane createList() {
        VBox list = new VBox();
        list.getStyleClass().add("lessons-list");
        List<ShippedLesson> shipped = lessons.shipped();
        for (int i = 0; i < shipped.size(); i++) {
            list.getChildren().add(card(shipped.get(i), i + 1));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private TextButton card(ShippedLesson lesson, int number) {
        Label title = new Label(number + "   " + lesson.lesson().title());
        title.getStyleClass().add("lesson-card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label summary = new Label(lesson.lesson().summary());
        summary.setWrapText(true);
        Label length = new Label(words.get(
                "lessons.length",
                Numbers.count(lesson.lesson().pages().size()),
                Numbers.count(lesson.lesson().minutes())));
        length.getStyleClass().add("muted");
        length.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, length);
        head.setAlignment(Pos.BASELINE_LEFT);
        TextButton card = new TextButton(() -> lessons.open(lesson));
        card.getChildren().addAll(head, summary);
        card.setId("lesson-" + lesson.id());
        card.getStyleClass().add("lesson-card");
        card.setAccessibleText(words.get(
                "preset.said", lesson.lesson().title(), lesson.lesson().summary()));
        return card;
    }
}
