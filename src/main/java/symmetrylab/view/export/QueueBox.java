package symmetrylab.view.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.viewmodel.export.ExportJob;
import symmetrylab.viewmodel.export.ExportQueue;
import symmetrylab.viewmodel.export.ExportWords;
import symmetrylab.words.Words;

/** The exports asked for, each with its progress and what can be done with its file. */
final class QueueBox extends VBox {

    private static final int PERCENT = 100;

    private final ExportQueue queue;
    private final Consumer<Path> open;
    private final Words words;
    private final ExportWords amounts;
    private final VBox rows = new VBox();
    private final Label count = new Label();
    private final ListChangeListener<ExportJob> changed = change -> list();

    QueueBox(ExportQueue queue, Consumer<Path> open, Words words) {
        this.queue = queue;
        this.open = open;
        this.words = words;
        amounts = new ExportWords(words);
        setId("export-queue");
        getStyleClass().addAll("export-box", "export-queue");
        Label title = new Label(words.get("export.queue"));
        title.getStyleClass().add("export-queue-title");
        count.getStyleClass().add("muted");
        HBox head = new HBox(title, count);
        head.getStyleClass().add("tight-row");
        rows.getStyleClass().add("export-queue-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        queue.jobs().addListener(changed);
        list();
    }

    /** Follows the queue no longer. */
    void dispose() {
        queue.jobs().removeListener(changed);
    }

    private void list() {
        FormGrid.setShown(this, !queue.jobs().isEmpty());
        rows.getChildren().setAll(queue.jobs().stream().map(this::row).toList());
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.get(
                                "export.queue.count",
                                Integer.toString(queue.jobs().size()
                                        - queue.openProperty().get()),
                                Integer.toString(queue.jobs().size())),
                        queue.openProperty()));
    }

    private HBox row(ExportJob job) {
        HBox row = new HBox();
        row.getStyleClass().add("export-job");
        row.setAlignment(Pos.CENTER_LEFT);
        job.stateProperty().subscribe((ExportJob.State state) -> fill(row, job, state));
        return row;
    }

    private void fill(HBox row, ExportJob job, ExportJob.State state) {
        Label name = new Label(VisibleText.of(job.file().getFileName().toString()));
        name.setMinWidth(40);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button end = link("export.cancel", () -> queue.remove(job));
        switch (state) {
            case WAITING -> {
                FontIcon icon = new FontIcon(MaterialDesignC.CLOCK_OUTLINE);
                row.getChildren().setAll(icon, name, muted(words.get("export.waiting")), space, end);
            }
            case RUNNING -> {
                ProgressBar bar = new ProgressBar();
                bar.progressProperty().bind(job.progressProperty());
                bar.setAccessibleText(words.get("export.progress"));
                bar.setMinWidth(60);
                HBox.setHgrow(bar, Priority.ALWAYS);
                bar.setMaxWidth(Double.MAX_VALUE);
                Label left = muted("");
                left.textProperty()
                        .bind(Bindings.createStringBinding(
                                () -> left(job), job.progressProperty(), job.secondsLeftProperty()));
                end.setId("export-cancel-job");
                row.getChildren().setAll(new FontIcon(MaterialDesignE.EXPORT_VARIANT), name, bar, left, end);
            }
            case DONE -> {
                Label size = muted(amounts.bytes(job.bytes()));
                Button folder = link(
                        "export.openFolder",
                        () -> open.accept(
                                Files.isDirectory(job.file())
                                        ? job.file()
                                        : job.file().toAbsolutePath().getParent()));
                Button copy = link("export.copy", () -> copy(job.file()));
                row.getChildren()
                        .setAll(new FontIcon(MaterialDesignC.CHECK), name, size, space, folder, copy, away(job));
                if (job.isLive()) {
                    Button page = link("export.openPage", () -> open.accept(job.file()));
                    page.setId("export-open-page");
                    row.getChildren().add(row.getChildren().indexOf(folder), page);
                }
            }
            case FAILED -> {
                Label reason = new Label(job.problem().map(words::say).orElse(""));
                reason.getStyleClass().add("export-problem");
                reason.setId("export-problem");
                reason.setMinWidth(0);
                FormGrid.setShown(name, false);
                row.getChildren().setAll(new FontIcon(MaterialDesignA.ALERT_OUTLINE), reason, space, away(job));
            }
        }
    }

    private String left(ExportJob job) {
        String share = Long.toString(Math.round(PERCENT * job.progressProperty().get()));
        Optional<Double> seconds = job.secondsLeftProperty().get();
        return seconds.map(left -> words.get("export.left", share, amounts.seconds(left)))
                .orElseGet(() -> words.get("export.share", share));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Button link(String key, Runnable action) {
        Button button = new Button(words.get(key));
        button.getStyleClass().addAll("flat", "export-link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button away(ExportJob job) {
        Button button = Icons.dress(new Button(), MaterialDesignC.CLOSE, words.get("export.remove"));
        button.getStyleClass().addAll("button-icon", "flat", "export-link");
        button.setOnAction(event -> queue.remove(job));
        return button;
    }

    /** Copies the file, and a picture as image too. */
    private static void copy(Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        content.putString(file.toAbsolutePath().toString());
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            content.putImage(new Image(file.toUri().toString()));
        }
        Clipboard.getSystemClipboard().setContent(content);
    }
}
