package symmetrylab.view.export;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.viewmodel.export.ExportChoice;
import symmetrylab.viewmodel.export.ExportEstimate;
import symmetrylab.viewmodel.export.ExportEstimates;
import symmetrylab.viewmodel.export.ExportWords;
import symmetrylab.words.Words;

/** The size of the file, the time to make it and the time to watch it. */
final class EstimateBoxes extends HBox {

    /** What most mails take. */
    private static final long MAIL = 20_000_000;

    private final ExportChoice choice;
    private final Words words;
    private final ExportWords amounts;
    private final Label size = value("export-size-estimate");
    private final Label sizeNote = note();
    private final Label time = value("export-time-estimate");
    private final Label timeNote = note();
    private final Label watch = value("export-watch");
    private final Label watchNote = note();

    EstimateBoxes(ExportChoice choice, ExportEstimates estimates, Words words) {
        this.choice = choice;
        this.words = words;
        amounts = new ExportWords(words);
        getStyleClass().add("export-estimates");
        getChildren().addAll(box(size, sizeNote), box(time, timeNote), box(watch, watchNote));
        int cores = Runtime.getRuntime().availableProcessors();
        timeNote.setText(words.get(cores == 1 ? "export.onOneCore" : "export.onCores", Integer.toString(cores)));
        estimates.estimateProperty().subscribe((Optional<ExportEstimate> found) -> show(found));
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("export-estimate");
        return label;
    }

    private static Label note() {
        Label label = new Label();
        label.getStyleClass().add("export-estimate-note");
        return label;
    }

    private static VBox box(Label value, Label note) {
        VBox box = new VBox(value, note);
        box.getStyleClass().add("export-box");
        box.setPrefWidth(10);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void show(Optional<ExportEstimate> found) {
        String unknown = words.get("export.estimating");
        size.setText(found.map(known -> words.get("export.about", amounts.bytes(known.bytes())))
                .orElse(unknown));
        sizeNote.setText(words.get(
                found.filter(known -> known.bytes() > MAIL).isPresent()
                        ? "export.tooLargeForMail"
                        : "export.fitsMail"));
        sizeNote.setVisible(found.isPresent());
        time.setText(found.map(known -> words.get("export.about", amounts.seconds(known.seconds())))
                .orElse(unknown));
    }

    /** Shows the time to watch what is chosen. */
    void showFrames() {
        int count = choice.planProperty().get().map(PicturePlan::pictures).orElse(0);
        String frames = Numbers.count(count);
        switch (choice.formatProperty().get().content()) {
            case STEP, PAGES -> {
                watch.setText(words.get(count == 1 ? "export.onePicture" : "export.pages", frames));
                watchNote.setText(words.get(
                        count == 1
                                ? choice.showsStoryboard() ? "export.ofSeveralSteps" : "export.ofOneStep"
                                : choice.showsPhases() ? "export.aPageAPhase" : "export.aPageAStep"));
            }
            case MOVING -> {
                if (choice.formatProperty().get().folder()) {
                    watch.setText(words.get(count == 1 ? "export.onePicture" : "export.pictures", frames));
                    watchNote.setText(words.get("export.inFolder"));
                    return;
                }
                watch.setText(amounts.seconds(choice.seconds()));
                watchNote.setText(words.get("export.toWatch", frames));
            }
            case LIVE -> {
                watch.setText(words.get("export.livePage"));
                watchNote.setText(words.get("export.trainsItself"));
            }
            case NUMBERS, PROGRAM -> {
                String lanes = Integer.toString(choice.chosenLanes().size());
                watch.setText(words.get("export.text"));
                watchNote.setText(words.get("export.ofLanes", lanes));
            }
        }
    }
}
