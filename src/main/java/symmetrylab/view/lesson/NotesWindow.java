package symmetrylab.view.lesson;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.lesson.Page;
import symmetrylab.lesson.prose.Prose;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.lesson.LessonControls;
import symmetrylab.viewmodel.lesson.LessonViewModel;
import symmetrylab.words.Words;

/** The teacher's notes in a window of their own, which follows the page: on another screen if there is one. */
final class NotesWindow {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 640;

    private final Stage stage = new Stage();
    private final Window owner;
    private final LessonControls controls;
    private final Words words;
    private final Label where = label("notes-page", "muted");
    private final Label title = label("notes-title", "notes-title");
    private final ProseView notes = new ProseView("notes-text");
    private final Label none = label("notes-none", "muted");
    private final Label then = label("notes-then", "muted");
    private final Label thenTitle = label("notes-next-title", "notes-title");
    private final ProseView thenNotes = new ProseView("notes-text");
    private final Label lessonTitle = label("notes-lesson", "notes-title");
    private final Label summary = label("notes-summary", "notes-summary");
    private final ScrollPane scroll = new ScrollPane();

    /** A window that belongs to {@code owner}, has its colours and closes with it. */
    NotesWindow(Window owner, LessonControls controls, Words words) {
        this.owner = owner;
        this.controls = controls;
        this.words = words;
        none.setText(words.get("notes.none"));
        notes.setId("notes-text");
        VBox column = new VBox(where, title, notes, none, then, thenTitle, thenNotes, lessonTitle, summary);
        column.getStyleClass().add("notes");
        scroll.setContent(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("notes-window");
        Scene scene = new Scene(scroll, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        owner.getScene().getStylesheets().addListener((ListChangeListener<String>)
                change -> scene.getStylesheets().setAll(owner.getScene().getStylesheets()));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        stage.initOwner(owner);
        stage.setTitle(words.get("notes.title"));
        stage.setScene(scene);
    }

    private static Label label(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.N) {
            close();
        } else if (event.getCode() == KeyCode.PAGE_DOWN) {
            controls.page(1);
        } else if (event.getCode() == KeyCode.PAGE_UP) {
            controls.page(-1);
        } else {
            return;
        }
        event.consume();
    }

    /** Opens it, or closes it. */
    void toggle() {
        if (stage.isShowing()) {
            close();
        } else {
            place();
            stage.show();
            // The keys and the clicker stay with the lesson.
            owner.requestFocus();
        }
    }

    /** Closes it. */
    void close() {
        stage.close();
    }

    /** Shows the notes of the current page of {@code lesson}, and those of the next. */
    void show(LessonViewModel lesson) {
        int number = lesson.pageProperty().get();
        List<Page> pages = lesson.lesson().pages();
        where.setText(words.get("lessons.page", Numbers.count(number + 1), Numbers.count(pages.size())));
        title.setText(lesson.current().title());
        Prose said = lesson.filled(lesson.current().notes());
        notes.show(said);
        FormGrid.setShown(none, said.isEmpty());
        Optional<Page> next = number + 1 < pages.size() ? Optional.of(pages.get(number + 1)) : Optional.empty();
        then.setText(words.get("notes.then"));
        thenTitle.setText(next.map(Page::title).orElse(""));
        thenNotes.show(next.map(page -> lesson.filled(page.notes())).orElse(Prose.EMPTY));
        FormGrid.setShown(then, next.isPresent());
        FormGrid.setShown(thenTitle, next.isPresent());
        lessonTitle.setText(lesson.lesson().title());
        summary.setText(lesson.lesson().summary());
        scroll.setVvalue(0);
    }

    private void place() {
        Rectangle2D place = placeFor(
                new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
    }

    /**
     * The place of the window: on another screen than the lesson's, from top to bottom; if there is none, right or left of the
     * lesson, or over its right border where neither side has room.
     *
     * @param lesson the place of the lesson's window
     * @param screens the usable parts of all screens, the primary one first; at least one
     */
    static Rectangle2D placeFor(Rectangle2D lesson, List<Rectangle2D> screens) {
        double middleX = lesson.getMinX() + lesson.getWidth() / 2;
        double middleY = lesson.getMinY() + lesson.getHeight() / 2;
        Rectangle2D own = screens.stream()
                .filter(screen -> screen.contains(middleX, middleY))
                .findFirst()
                .orElse(screens.get(0));
        Optional<Rectangle2D> other =
                screens.stream().filter(screen -> !screen.equals(own)).findFirst();
        if (other.isPresent()) {
            Rectangle2D room = other.get();
            return new Rectangle2D(
                    room.getMinX(), room.getMinY(), Math.min(room.getWidth(), 2 * WIDTH), room.getHeight());
        }
        double left = own.getMaxX() - WIDTH;
        if (lesson.getMaxX() + WIDTH <= own.getMaxX()) {
            left = lesson.getMaxX();
        } else if (lesson.getMinX() - WIDTH >= own.getMinX()) {
            left = lesson.getMinX() - WIDTH;
        }
        double height = Math.min(own.getHeight(), HEIGHT);
        double top = Math.min(Math.max(own.getMinY(), lesson.getMinY()), own.getMaxY() - height);
        return new Rectangle2D(left, top, WIDTH, height);
    }
}
