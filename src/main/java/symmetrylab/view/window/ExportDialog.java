package symmetrylab.view.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.figure.page.Sheet;
import symmetrylab.figure.scene.GraphView;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Readers;
import symmetrylab.view.control.ValueField;
import symmetrylab.view.paint.FigureView;
import symmetrylab.viewmodel.Notice;
import symmetrylab.viewmodel.lane.DisplayViewModel;
import symmetrylab.viewmodel.lane.GraphScene;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.viewmodel.window.DocumentViewModel;
import symmetrylab.viewmodel.window.EditedExperiment;
import symmetrylab.viewmodel.window.ExportViewModel;
import symmetrylab.words.Words;

/** What to export, with a preview of it, the progress and a way to give up. */
final class ExportDialog {

    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + " × " + height;
        }
    }

    private static final List<Size> SIZES = List.of(
            new Size(640, 360), new Size(960, 540), new Size(1280, 720), new Size(1920, 1080), new Size(1080, 1080));
    private static final List<Integer> RATES = List.of(5, 10, 20, 25, 50);
    private static final int USUAL_FRAMES = 200;

    private final ExportViewModel export;
    private final DocumentViewModel document;
    private final FileChoice files;
    private final Words words;
    private final Lanes lanes;
    private final GraphView graph;
    private final int shownStep;
    private final Stage stage = new Stage();
    private final ToggleButton animation;
    private final ToggleButton picture;
    private final List<CheckBox> laneBoxes = new ArrayList<>();
    private final List<CheckBox> figureBoxes = new ArrayList<>();
    private final Choice<Size> size;
    private final Choice<Theme> theme;
    private final Choice<Integer> rate;
    private final RangeSlider range;
    private final ValueField<Long> stride;
    private final Label rangeText = new Label();
    private final Label frames = new Label();
    private final FigureView preview = new FigureView();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button start;
    private final Button close = new Button();
    private final DisplayViewModel display;
    private final BooleanProperty nothingChosen = new SimpleBooleanProperty(false);
    private int strideSteps = 1;

    /** What the window shows: the lanes, how their graphs are looked at, and the step. */
    record Shown(GraphScene scene, int step) {}

    ExportDialog(EditedExperiment edited, DisplayViewModel display, FileChoice files, Words words, Shown shown) {
        export = edited.export();
        document = edited.document();
        lanes = shown.scene().lanes();
        graph = shown.scene().view();
        shownStep = shown.step();
        this.files = files;
        this.words = words;
        this.display = display;
        int last = Math.max(1, lanes.lastStep());
        animation = new ToggleButton(words.get("export.animation"));
        animation.setId("export-animation");
        picture = new ToggleButton(words.get("export.picture"));
        picture.setId("export-picture");
        size = new Choice<>("export-size", SIZES, Size::toString, value -> refresh());
        theme = new Choice<>(
                "export-theme",
                List.of(Theme.values()),
                value -> words.get("theme." + value.word()),
                value -> refresh());
        rate = new Choice<>("export-rate", RATES, String::valueOf, value -> refresh());
        range = new RangeSlider(0, last, 0, last);
        range.setId("export-range");
        range.setAccessibleText(words.get("export.steps"));
        stride = new ValueField<>("export-stride", new Readers(words).whole(1, last), String::valueOf, value -> {
            strideSteps = Math.toIntExact(value);
            refresh();
        });
        start = new Button(words.get("export.start"));
        build(last);
    }

    private void build(int last) {
        size.show(SIZES.get(2));
        theme.show(display.themeProperty().get());
        rate.show(25);
        strideSteps = FrameSteps.evenly(last, USUAL_FRAMES).stride();
        stride.show((long) strideSteps);
        ToggleGroup kinds = new ToggleGroup();
        SegmentedButton kind = new SegmentedButton(animation, picture);
        kind.setToggleGroup(kinds);
        animation.setSelected(true);
        for (ToggleButton button : List.of(animation, picture)) {
            button.setOnAction(event -> {
                button.setSelected(true);
                refresh();
            });
        }
        range.lowValueProperty().addListener(property -> refresh());
        range.highValueProperty().addListener(property -> refresh());
        start.setId("export-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setOnAction(event -> start());
        start.disableProperty().bind(export.runningProperty().or(nothingChosen));
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

    private VBox createForm(SegmentedButton kind) {
        FlowPane laneRow = new FlowPane();
        for (RunHistory history : lanes.histories()) {
            laneRow.getChildren()
                    .add(box(
                            laneBoxes,
                            VisibleText.of(history.recording().plan().spec().name()),
                            true));
        }
        FlowPane figureRow = new FlowPane();
        for (FigureKind figure : FigureKind.values()) {
            boolean usual = figure == FigureKind.NETWORK
                    || figure == display.plotProperty().get();
            CheckBox box = box(figureBoxes, words.get("plot." + figure.word()), usual);
            box.setId("export-" + figure.word());
            figureRow.getChildren().add(box);
        }
        laneRow.getStyleClass().add("boxes");
        figureRow.getStyleClass().add("boxes");
        FormGrid form = new FormGrid();
        form.row(words.get("export.size"), size);
        form.row(words.get("export.theme"), theme);
        form.row(words.get("export.rate"), rate);
        form.row(words.get("export.stride"), stride);
        VBox box = new VBox(
                kind,
                new Label(words.get("export.lanes")),
                laneRow,
                new Label(words.get("export.figures")),
                figureRow,
                form,
                rangeText,
                range,
                frames);
        frames.getStyleClass().add("muted");
        frames.setWrapText(true);
        box.getStyleClass().add("export-form");
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private CheckBox box(List<CheckBox> boxes, String text, boolean selected) {
        CheckBox box = new CheckBox(text);
        box.setMnemonicParsing(false);
        box.setSelected(selected);
        box.setOnAction(event -> refresh());
        boxes.add(box);
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

    private void refresh() {
        boolean moving = animation.isSelected();
        rate.setDisable(!moving);
        stride.setDisable(!moving);
        range.setDisable(!moving);
        FrameSteps steps = steps();
        rangeText.setText(
                moving
                        ? words.get("export.range", Numbers.count(steps.from()), Numbers.count(steps.to()))
                        : words.get("export.step", Numbers.count(shownStep)));
        double seconds = (double) steps.count() / rate.getValue();
        frames.setText(
                moving
                        ? words.get(
                                "export.frames",
                                Numbers.count(steps.count()),
                                Numbers.tick(Math.rint(10 * seconds) / 10))
                        : "");
        Optional<PicturePlan> plan = plan();
        nothingChosen.set(plan.isEmpty());
        preview.setVisible(plan.isPresent());
        if (plan.isEmpty()) {
            frames.setText(words.get("export.nothing"));
        }
        plan.ifPresent(shown -> preview.show((pen, width, height) -> {
            // The preview is the picture itself, in its own proportions, made smaller.
            double scale = Math.min(
                    width / shown.sheet().width(), height / shown.sheet().height());
            PicturePlan small = shown.with(shown.sheet().scaled(scale));
            Sheet sheet = small.sheet();
            pen.area(
                    (width - sheet.width()) / 2,
                    (height - sheet.height()) / 2,
                    sheet.width(),
                    sheet.height(),
                    small.frame(
                            lanes.experiment().spec().title(),
                            lanes.histories(),
                            lanes.scales(),
                            small.frames().steps().count() / 2));
        }));
    }

    private FrameSteps steps() {
        if (!animation.isSelected()) {
            return FrameSteps.single(Math.min(shownStep, lanes.lastStep()));
        }
        int from = Math.min((int) Math.round(range.getLowValue()), lanes.lastStep());
        int to = (int) Math.round(Math.max(range.getLowValue(), range.getHighValue()));
        return new FrameSteps(from, Math.min(to, lanes.lastStep()), strideSteps);
    }

    /** What is chosen; absent while no lane or no figure is. */
    private Optional<PicturePlan> plan() {
        List<Integer> chosenLanes = IntStream.range(0, laneBoxes.size())
                .filter(i -> laneBoxes.get(i).isSelected())
                .boxed()
                .toList();
        List<FigureKind> chosenFigures = IntStream.range(0, figureBoxes.size())
                .filter(i -> figureBoxes.get(i).isSelected())
                .mapToObj(i -> FigureKind.values()[i])
                .toList();
        if (chosenLanes.isEmpty() || chosenFigures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PicturePlan(
                chosenLanes,
                chosenFigures,
                new Sheet(size.getValue().width(), size.getValue().height(), theme.getValue()),
                new Frames(steps(), rate.getValue()),
                display.fillProperty().get(),
                graph));
    }

    private void start() {
        FileChoice.Kind kind = animation.isSelected() ? FileChoice.Kind.GIF : FileChoice.Kind.PNG;
        Optional<Path> file = files.toSave(kind, "symmetry-lab." + kind.extension());
        if (file.isEmpty() || plan().isEmpty()) {
            return;
        }
        export.export(
                plan().get(),
                lanes,
                file.get(),
                written -> {
                    stage.close();
                    document.tell(Notice.Kind.DONE, words.get("export.done"), written.toString());
                },
                problem -> document.tell(Notice.Kind.PROBLEM, words.get("export.failed"), problem));
    }
}
