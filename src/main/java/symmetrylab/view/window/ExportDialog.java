package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import symmetrylab.analysis.history.RunHistory;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Theme;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.Tips;
import symmetrylab.view.control.ValueField;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.viewmodel.window.EditedExperiment;
import symmetrylab.viewmodel.window.ExportText;
import symmetrylab.viewmodel.window.ExportViewModel;
import symmetrylab.viewmodel.window.PictureChoice;
import symmetrylab.viewmodel.window.PictureFinish;
import symmetrylab.viewmodel.window.PictureFormat;
import symmetrylab.words.Text;
import symmetrylab.words.Words;

/** The export dialog: the choices with a preview, the progress and a button to cancel. */
final class ExportDialog {

    private static final double SIZES_WIDTH = 40;

    /** The longest side of a preview, before it is shrunk. */
    private static final double PREVIEW = 1920;

    private final ExportViewModel export;
    private final DocumentViewModel document;
    private final FileChoice files;
    private final Words words;
    private final PictureChoice choice;
    private final Stage stage = new Stage();
    private final Choice<PictureChoice.Size> size;
    private final Choice<Theme> theme;
    private final Choice<Integer> rate;
    private final RangeSlider range;
    private final ValueField<PictureChoice.Size> typedSize;
    private final ValueField<FrameSteps> steps;
    private final ValueField<Double> scale;
    private final ValueField<Double> hold;
    private final ValueField<Long> plays;
    private final Optional<Path> experimentFile;
    private final Label frames = new Label();
    private final ShrunkFigure preview = new ShrunkFigure();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button start;
    private final Button close = new Button();
    private boolean showing;

    ExportDialog(EditedExperiment edited, PictureChoice choice, FileChoice files, Words words) {
        export = edited.export();
        document = edited.document();
        experimentFile = edited.experiment().fileProperty().get();
        this.choice = choice;
        this.files = files;
        this.words = words;
        int last = Math.max(1, choice.lanes().lastStep());
        size = new Choice<>(
                "export-size", PictureChoice.SIZES, PictureChoice.Size::toString, choice.sizeProperty()::set);
        theme = new Choice<>(
                "export-theme",
                List.of(Theme.values()),
                value -> words.get("theme." + value.word()),
                choice.themeProperty()::set);
        rate = new Choice<>("export-rate", PictureChoice.RATES, String::valueOf, choice.rateProperty()::set);
        range = new RangeSlider(0, last, 0, last);
        range.setId("export-range");
        range.setAccessibleText(words.get("export.steps"));
        Readers readers = new Readers(words);
        ExportText text = new ExportText(words);
        typedSize = new ValueField<>(
                "export-typed-size", text::size, PictureChoice.Size::toString, choice.sizeProperty()::set);
        steps = new ValueField<>(
                "export-steps",
                typed -> text.steps(
                        typed,
                        choice.lanes().lastStep(),
                        choice.formatProperty().get().several()),
                ExportText::write,
                choice::chooseSteps);
        scale = new ValueField<>(
                "export-scale",
                readers.number(1, PictureFinish.MAX_SCALE),
                Readers::write,
                value -> finish(now -> new PictureFinish(value, now.plays(), now.holdSeconds())));
        hold = new ValueField<>(
                "export-hold",
                readers.number(0, PictureFinish.MAX_HOLD),
                Readers::write,
                value -> finish(now -> new PictureFinish(now.scale(), now.plays(), value)));
        plays = new ValueField<>(
                "export-plays",
                readers.whole(0, PictureFinish.MAX_PLAYS),
                String::valueOf,
                value -> finish(now -> new PictureFinish(now.scale(), Math.toIntExact(value), now.holdSeconds())));
        start = new Button(words.get("export.start"));
        build();
    }

    private void build() {
        size.show(choice.sizeProperty().get());
        theme.show(choice.themeProperty().get());
        rate.show(choice.rateProperty().get());
        PictureFinish finish = choice.finishProperty().get();
        scale.show(finish.scale());
        hold.show(finish.holdSeconds());
        plays.show((long) finish.plays());
        ToggleGroup kinds = new ToggleGroup();
        SegmentedButton kind = new SegmentedButton();
        choice.formats().forEach(format -> kind.getButtons().add(button(format)));
        kind.setToggleGroup(kinds);
        for (Node node : List.of(rate, hold, plays, range)) {
            node.disableProperty().bind(choice.formatProperty().map(format -> !format.moving()));
        }
        scale.disableProperty().bind(choice.formatProperty().map(PictureFormat::moving));
        range.lowValueProperty().addListener(property -> chooseRange());
        range.highValueProperty().addListener(property -> chooseRange());
        choice.formatProperty().addListener((property, old, now) -> refresh());
        choice.planProperty().addListener((property, old, now) -> refresh());
        choice.finishProperty().addListener((property, old, now) -> refresh());
        start.setId("export-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setOnAction(event -> start());
        start.disableProperty()
                .bind(export.runningProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> choice.planProperty().get().isEmpty() || !choice.fits(export.maxPixels()),
                                choice.planProperty(),
                                choice.finishProperty())));
        close.setId("export-close");
        close.setCancelButton(true);
        close.textProperty()
                .bind(Bindings.when(export.runningProperty())
                        .then(words.get("export.cancel"))
                        .otherwise(words.get("export.close")));
        close.setOnAction(event -> {
            if (export.runningProperty().get()) {
                export.cancel();
            } else {
                stage.close();
            }
        });
        progress.progressProperty().bind(export.progressProperty());
        progress.visibleProperty().bind(export.runningProperty());
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox foot = new HBox(progress, start, close);
        foot.getStyleClass().add("dialog-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        BorderPane pane = new BorderPane(preview, null, null, foot, createForm(kind));
        preview.getStyleClass().add("preview");
        pane.getStyleClass().add("export-dialog");
        stage.setScene(new Scene(pane, 980, 600));
        stage.setTitle(words.get("export.title"));
        stage.setOnCloseRequest(event -> export.cancel());
    }

    private ToggleButton button(PictureFormat format) {
        ToggleButton button = new ToggleButton(words.get("export.format." + format.extension()));
        String content = words.get("file." + format.extension());
        button.setTooltip(new Tooltip(content));
        button.setAccessibleText(content);
        button.setId("export-" + format.extension());
        button.setSelected(format.equals(choice.formatProperty().get()));
        button.setOnAction(event -> {
            button.setSelected(true);
            choice.formatProperty().set(format);
        });
        return button;
    }

    private VBox createForm(SegmentedButton kind) {
        FlowPane laneRow = new FlowPane();
        List<RunHistory> histories = choice.lanes().histories();
        for (int i = 0; i < histories.size(); i++) {
            String name =
                    VisibleText.of(histories.get(i).recording().plan().spec().name());
            laneRow.getChildren().add(box(name, choice.laneProperty(i)));
        }
        FlowPane figureRow = new FlowPane();
        for (FigureKind figure : PictureChoice.offeredFigures()) {
            CheckBox box = box(words.get("plot." + figure.word()), choice.figureProperty(figure));
            box.setId("export-" + figure.word());
            figureRow.getChildren().add(box);
        }
        laneRow.getStyleClass().add("boxes");
        figureRow.getStyleClass().add("boxes");
        FormGrid form = new FormGrid();
        HBox sizes = new HBox(typedSize, size);
        sizes.getStyleClass().add("tight-row");
        HBox.setHgrow(typedSize, Priority.ALWAYS);
        typedSize.setPrefColumnCount(7);
        typedSize.setMinWidth(Region.USE_PREF_SIZE);
        // The size stands beside it: this is the arrow that opens the list.
        size.setMinWidth(SIZES_WIDTH);
        size.setMaxWidth(SIZES_WIDTH);
        form.row(words.get("export.size"), sizes);
        typedSize.setAccessibleText(words.get("export.size"));
        size.setAccessibleText(words.get("export.size.usual"));
        form.row(words.get("export.scale"), scale);
        form.row(words.get("export.theme"), theme);
        form.row(words.get("export.rate"), rate);
        form.row(words.get("export.hold"), hold);
        form.row(words.get("export.plays"), plays);
        form.row(words.get("export.steps"), steps);
        Tips.give(steps, words.get("export.steps.tip"));
        VBox box = new VBox(
                kind,
                new Label(words.get("export.lanes")),
                laneRow,
                new Label(words.get("export.figures")),
                figureRow,
                form,
                range,
                frames);
        frames.getStyleClass().add("muted");
        frames.setWrapText(true);
        box.getStyleClass().add("export-form");
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static CheckBox box(String text, BooleanProperty chosen) {
        CheckBox box = new CheckBox(text);
        box.setMnemonicParsing(false);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    /** Shows the dialog over {@code owner}. */
    void show(Window owner) {
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
        refresh();
        stage.show();
    }

    private void chooseRange() {
        if (!showing) {
            choice.chooseRange(range.getLowValue(), range.getHighValue());
        }
    }

    /** The slider follows what is typed. */
    private void showRange(FrameSteps chosen) {
        if (choice.formatProperty().get().moving() && !range.isLowValueChanging() && !range.isHighValueChanging()) {
            showing = true;
            // The slider keeps its values in order, so the low one makes room first.
            range.setLowValue(range.getMin());
            range.setHighValue(chosen.to());
            range.setLowValue(chosen.from());
            showing = false;
        }
    }

    private void finish(UnaryOperator<PictureFinish> change) {
        choice.finishProperty().set(change.apply(choice.finishProperty().get()));
    }

    private void refresh() {
        FrameSteps chosen = choice.steps();
        steps.show(chosen);
        typedSize.show(choice.sizeProperty().get());
        List<PictureChoice.Size> offered = new ArrayList<>(PictureChoice.SIZES);
        if (!offered.contains(choice.sizeProperty().get())) {
            offered.add(choice.sizeProperty().get());
        }
        size.offer(offered, choice.sizeProperty().get());
        showRange(chosen);
        String count = Numbers.count(chosen.count());
        frames.setText(
                switch (choice.formatProperty().get().steps()) {
                    case ONE -> "";
                    case PAGES -> words.get("export.pages", count);
                    case MOVING ->
                        words.get("export.frames", count, Numbers.tick(Math.rint(10 * choice.seconds()) / 10));
                });
        Optional<PicturePlan> plan = choice.planProperty().get();
        preview.setVisible(plan.isPresent());
        if (plan.isEmpty()) {
            frames.setText(words.get("export.nothing"));
        } else if (!choice.fits(export.maxPixels())) {
            frames.setText(words.get("export.tooLarge", Numbers.count(export.maxPixels())));
        }
        plan.ifPresent(shown -> showPreview(shown.with(shown.sheet()
                .scaled(Math.min(
                        1,
                        PREVIEW / Math.max(shown.sheet().width(), shown.sheet().height()))))));
    }

    /** The preview is a frame of the file, shrunk as a whole; only very large pictures are laid out smaller. */
    private void showPreview(PicturePlan shown) {
        Lanes lanes = choice.lanes();
        Sheet sheet = shown.sheet();
        preview.show(
                shown.frame(
                        lanes.experiment().spec().title(),
                        lanes.histories(),
                        lanes.scales(),
                        shown.frames().count() / 2),
                sheet.width(),
                sheet.height());
    }

    private void start() {
        Optional<PicturePlan> plan = choice.planProperty().get();
        FileChoice.Kind kind = new FileChoice.Kind(choice.formatProperty().get().extension());
        Optional<Path> file = files.toSave(kind, choice.suggestedName(experimentFile));
        if (file.isEmpty() || plan.isEmpty()) {
            return;
        }
        export.export(
                plan.get(),
                choice.lanes(),
                choice.finishProperty().get(),
                file.get(),
                written -> {
                    stage.close();
                    document.announce(Notice.Kind.DONE, words.get("export.done"), Text.verbatim(written.toString()));
                },
                problem -> document.announce(Notice.Kind.PROBLEM, words.get("export.failed"), problem));
    }
}
