package symmetrylab.view.export;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.export.ExportChoice;
import symmetrylab.viewmodel.export.ExportEstimate;
import symmetrylab.viewmodel.export.ExportLine;
import symmetrylab.viewmodel.export.ExportMemory;
import symmetrylab.viewmodel.export.ExportModels;
import symmetrylab.viewmodel.export.ExportOrder;
import symmetrylab.viewmodel.export.ExportTarget;
import symmetrylab.viewmodel.export.FileFormat;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/**
 * The export screen: what it is for at the left, a preview of any frame in the middle, the choices at the right, and the
 * file below.
 */
public final class ExportScreen extends BorderPane {

    /** The longest side of a preview, before it is shrunk. */
    private static final double PREVIEW = 1920;

    private static final Duration COPIED = Duration.seconds(2);

    /**
     * What the window lends to the screen.
     *
     * @param choose asks for a file, given a format and a name
     * @param open shows a folder, or a page in the browser
     * @param close closes the screen
     * @param saved the file of the experiment, if it holds what is shown
     */
    public record Lent(
            BiFunction<FileFormat, String, Optional<Path>> choose,
            Consumer<Path> open,
            Runnable close,
            Optional<Path> saved) {}

    private final ExportMemory memory;
    private final ExportChoice choice;
    private final ExportTarget target;
    private final ExportModels models;
    private final Lent lent;
    private final Words words;
    private final OptionsForm options;
    private final QueueBox queue;
    private final FramesBar frames;
    private final EstimateBoxes estimates;
    private final ShrunkFigure picture = new ShrunkFigure();
    private final TextArea text = new TextArea();
    private final Label blank = new Label();
    private final TextField title = new TextField();
    private final TextField caption = new TextField();
    private final Label captionLabel = new Label();
    private final Label carried = new Label();
    private final HBox captionRow = new HBox();
    private final TextField to = new TextField();
    private final Label reason = new Label();
    private final Button command;
    private final StackPane commandPlace = new StackPane();
    private final PauseTransition copied = new PauseTransition(COPIED);
    private final ExportLine line;
    private final Button add = new Button();
    private final Button start = new Button();

    /** Shows the choice that {@code memory} keeps, to be written to {@code target}. */
    public ExportScreen(ExportMemory memory, ExportTarget target, ExportModels models, Lent lent, Words words) {
        this.memory = memory;
        choice = memory.choice();
        this.target = target;
        this.models = models;
        this.lent = lent;
        this.words = words;
        setId("export-screen");
        getStyleClass().add("export-screen");
        options = new OptionsForm(choice, words);
        queue = new QueueBox(models.queue(), lent.open(), words);
        frames = new FramesBar(words);
        estimates = new EstimateBoxes(choice, models.estimates(), words);
        command = new Button(words.get("export.command"), new FontIcon(MaterialDesignC.CODE_TAGS));
        line = new ExportLine(choice, lent.saved());
        setTop(createHead());
        setLeft(new PurposeList(memory, models.queue().exporter().formats(), words));
        setCenter(createMiddle());
        setRight(options);
        setBottom(createFoot());
        choice.orderProperty().addListener(property -> refresh());
        choice.formatProperty().addListener(property -> refresh());
        choice.planProperty().addListener(property -> refresh());
        frames.frameProperty().addListener(property -> showPreview());
        models.estimates().estimateProperty().subscribe((Optional<ExportEstimate> found) -> showText(found));
        refresh();
    }

    private HBox createHead() {
        Label title = new Label(words.get("export.title"));
        title.getStyleClass().add("export-title");
        Label name = new Label(VisibleText.of(choice.title()));
        name.getStyleClass().add("muted");
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, words.get("export.close"));
        close.setId("export-close");
        close.getStyleClass().addAll("button-icon", "flat");
        close.setOnAction(event -> lent.close().run());
        HBox head = new HBox(title, name, space, new SavedMenu(memory, words), close);
        head.getStyleClass().add("export-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox createMiddle() {
        text.setEditable(false);
        text.setId("export-text");
        text.setAccessibleText(words.get("export.beginning"));
        text.getStyleClass().add("export-text");
        blank.getStyleClass().add("muted");
        blank.setWrapText(true);
        StackPane preview = new StackPane(picture, text, blank);
        preview.getStyleClass().add("export-preview");
        preview.setMinHeight(0);
        VBox.setVgrow(preview, Priority.ALWAYS);
        Label titleLabel = new Label(words.get("export.ofPicture"));
        label(titleLabel, title);
        title.setId("export-title");
        title.setPromptText(words.get("export.noTitle"));
        title.textProperty().addListener((property, old, typed) -> choice.pageProperty()
                .set(choice.pageProperty()
                        .get()
                        .withTitle(Optional.of(shortened(typed)).filter(own -> !own.equals(choice.title())))));
        label(captionLabel, caption);
        caption.setId("export-caption");
        caption.textProperty().addListener((property, old, typed) -> choice.pageProperty()
                .set(choice.pageProperty()
                        .get()
                        .withCaption(Optional.of(shortened(typed)).filter(some -> !some.isBlank()))));
        captionRow.getChildren().addAll(titleLabel, title, captionLabel, caption);
        captionRow.getStyleClass().add("tight-row");
        carried.setText(words.get("export.carried"));
        carried.getStyleClass().add("muted");
        carried.setWrapText(true);
        VBox middle = new VBox(preview, frames, carried, captionRow, estimates, queue);
        middle.getStyleClass().add("export-middle");
        return middle;
    }

    private static void label(Label label, TextField field) {
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefColumnCount(8);
    }

    /** Shows what is chosen now, unless it is just being typed. */
    private static void showTyped(TextField field, String text) {
        if (!field.isFocused() && !field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private static String shortened(String typed) {
        return typed.substring(0, Math.min(ExportChoice.MAX_TEXT, typed.length()));
    }

    private HBox createFoot() {
        command.setId("export-command");
        command.getStyleClass().add("flat");
        command.setOnAction(event -> copyCommand());
        copied.setOnFinished(event -> command.setText(words.get("export.command")));
        // A disabled button would not say why.
        commandPlace.getChildren().add(command);
        Label label = new Label(words.get("export.to"));
        label.setLabelFor(to);
        to.setId("export-to");
        to.textProperty().bindBidirectional(target.textProperty());
        to.textProperty().addListener(property -> {
            showReason();
            estimate();
        });
        to.setMinWidth(60);
        HBox.setHgrow(to, Priority.ALWAYS);
        reason.setId("export-reason");
        reason.getStyleClass().add("export-problem");
        reason.setMinWidth(0);
        Button choose = new Button(words.get("export.choose"));
        choose.setId("export-choose");
        choose.setOnAction(event -> choose());
        Button cancel = new Button(words.get("export.cancel"));
        cancel.setId("export-leave");
        cancel.setOnAction(event -> lent.close().run());
        add.setText(words.get("export.add"));
        add.setId("export-add");
        add.setOnAction(event -> {
            if (export()) {
                target.suggest();
            }
        });
        start.setId("export-start");
        start.setGraphic(new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        start.getStyleClass().add("accent");
        start.setOnAction(event -> {
            if (export()) {
                target.suggest();
            }
        });
        List<Region> fixed = List.of(commandPlace, label, choose, cancel, add, start);
        fixed.forEach(node -> node.setMinWidth(Region.USE_PREF_SIZE));
        HBox foot = new HBox(commandPlace, label, to, reason, choose, cancel, add, start);
        foot.getStyleClass().add("export-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /** Gives the first control the focus. */
    public void open() {
        start.requestFocus();
    }

    /** Ends the preview and its estimates; the queue goes on. */
    public void closed() {
        frames.stop();
        models.estimates().stop();
        queue.dispose();
    }

    /** Exports what is chosen. */
    public void enter() {
        start.fire();
    }

    private boolean export() {
        Optional<ExportOrder> order = choice.orderProperty().get();
        Optional<Path> file = target.file();
        if (problem().isPresent() || order.isEmpty() || file.isEmpty()) {
            return false;
        }
        models.queue().add(order.get(), file.get());
        return true;
    }

    private void choose() {
        String name = target.file().map(file -> file.getFileName().toString()).orElse("");
        lent.choose().apply(choice.formatProperty().get(), name).ifPresent(target::choose);
        showReason();
    }

    private void copyCommand() {
        ClipboardContent content = new ClipboardContent();
        content.putString(line.of(target.file().orElseThrow(), File.separatorChar == '\\'));
        Clipboard.getSystemClipboard().setContent(content);
        command.setText(words.get("export.command.copied"));
        copied.playFromStart();
    }

    /** Why nothing can be exported. */
    private Optional<Text> problem() {
        FileFormat format = choice.formatProperty().get();
        if (choice.chosenLanes().isEmpty()) {
            return Optional.of(Text.of("export.noLane"));
        }
        Optional<Text> problem = models.queue()
                .exporter()
                .refusal(format, choice.chosenRuns())
                .or(() -> format.pictures() ? problemOfPictures(format) : Optional.empty());
        boolean named = target.file().isPresent();
        return problem.isPresent() || named ? problem : Optional.of(Text.of("export.noFile"));
    }

    private Optional<Text> problemOfPictures(FileFormat format) {
        if (choice.chosenFigures().isEmpty()) {
            return Optional.of(Text.of("export.noFigure"));
        }
        if (choice.lacksPart()) {
            return Optional.of(Text.of("export.noPart"));
        }
        if (choice.lastStep() < 0) {
            return Optional.of(Text.of("export.noStepToOpen"));
        }
        if (choice.showsStoryboard() && choice.storyboardRoom() < choice.range().frames()) {
            return Optional.of(Text.of("export.fewerOnStoryboard", Integer.toString(choice.storyboardRoom())));
        }
        if (!choice.fits()) {
            return Optional.of(Text.of("export.tooLarge", Numbers.count(format.maxPixels())));
        }
        if (choice.isFinding()) {
            return Optional.of(Text.of("export.finding"));
        }
        int count = choice.planProperty().get().map(now -> now.frames().count()).orElse(0);
        return count > ExportChoice.MAX_COUNT
                ? Optional.of(Text.of(
                        "export.tooManyFrames", Integer.toString(count), Integer.toString(ExportChoice.MAX_COUNT)))
                : Optional.empty();
    }

    private void refresh() {
        options.refresh();
        showTyped(title, choice.pageProperty().get().title().orElse(choice.title()));
        showTyped(caption, choice.pageProperty().get().caption().orElse(""));
        Optional<PicturePlan> plan = choice.preview();
        plan.ifPresent(now -> frames.show(now.frames()));
        boolean pictures = choice.formatProperty().get().pictures();
        FormGrid.setShown(
                frames,
                plan.filter(now -> now.pictures() > 1 || choice.showsSeveral() && !choice.showsStoryboard())
                        .isPresent());
        FormGrid.setShown(carried, choice.isLive());
        FormGrid.setShown(captionRow, pictures);
        captionLabel.setText(words.get(choice.isLive() ? "export.note" : "export.caption"));
        estimates.showFrames();
        showReason();
        estimate();
        showText(models.estimates().estimateProperty().get());
        showPreview();
    }

    private void estimate() {
        Optional<ExportOrder> wanted = problem().isPresent()
                ? Optional.empty()
                : choice.orderProperty().get();
        // A program tells its own name; the name of a picture does not matter.
        Optional<Path> named = choice.formatProperty().get().pictures() ? Optional.empty() : target.file();
        models.estimates()
                .show(wanted, named.map(file -> file.getFileName().toString()).orElse(""));
    }

    private void showReason() {
        Optional<Text> problem = problem();
        boolean replaces = target.replaces();
        reason.setText(problem.map(words::say)
                .orElse(
                        replaces
                                ? words.get(
                                        choice.formatProperty().get().folder()
                                                ? "export.replacesFolder"
                                                : "export.replaces")
                                : ""));
        FormGrid.setShown(reason, !reason.getText().isEmpty());
        start.setText(words.get(replaces ? "export.replace" : "export.start"));
        start.setDisable(problem.isPresent());
        add.setDisable(problem.isPresent());
        Optional<Text> noCommand = problem.or(line::refusal);
        command.setDisable(noCommand.isPresent());
        Tips.give(commandPlace, noCommand.map(words::say).orElse(words.get("export.command.tip")));
        command.setAccessibleHelp(commandPlace.getAccessibleHelp());
    }

    /** A text is shown by its beginning. */
    private void showText(Optional<ExportEstimate> found) {
        boolean texts = !choice.formatProperty().get().pictures();
        Optional<String> beginning = found.flatMap(ExportEstimate::beginning);
        FormGrid.setShown(text, texts && beginning.isPresent());
        beginning.ifPresent(text::setText);
        text.positionCaret(0);
        Optional<Text> problem = problem();
        boolean waits = texts && beginning.isEmpty();
        blank.setText(problem.map(words::say).orElse(waits ? words.get("export.estimating") : ""));
        FormGrid.setShown(blank, waits || choice.planProperty().get().isEmpty() && !texts);
    }

    /** The preview is a frame of the file, shrunk as a whole; only very large pictures are laid out smaller. */
    private void showPreview() {
        Optional<PicturePlan> plan = choice.preview();
        picture.setVisible(plan.isPresent());
        plan.ifPresent(now -> {
            Lanes lanes = choice.lanes();
            Sheet whole = now.sheet();
            PicturePlan shown = now.with(whole.scaled(Math.min(1, PREVIEW / Math.max(whole.width(), whole.height()))));
            int frame = Math.min(frames.frameProperty().get(), now.frames().count() - 1);
            picture.show(
                    shown.frame(choice.title(), lanes.histories(), lanes.scales(), frame),
                    shown.sheet().width(),
                    shown.sheet().height());
        });
    }
}
