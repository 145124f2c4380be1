package symmetrylab.view.claims;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.claims.ClaimRow;
import symmetrylab.viewmodel.claims.ClaimsProgress;
import symmetrylab.viewmodel.claims.ClaimsViewModel;
import symmetrylab.words.Words;

/** The title of the list, with running all claims and how far that is. */
final class ClaimsHead extends HBox {

    private final ClaimsViewModel claims;
    private final Words words;
    private final SplitMenuButton runAll = new SplitMenuButton();
    private final MenuItem uncover = new MenuItem();
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox running = new VBox();
    private final Button stop;

    /**
     * The head.
     *
     * @param uncoverAll asks whether to uncover all verdicts
     */
    ClaimsHead(ClaimsViewModel claims, Words words, Runnable uncoverAll) {
        this.claims = claims;
        this.words = words;
        getStyleClass().add("claims-head");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(words.get("claims.title"));
        title.getStyleClass().add("claims-title");
        Label sentence = new Label(words.get("claims.sentence", claims.rows().size()));
        sentence.getStyleClass().add("muted");
        VBox texts = new VBox(title, sentence);
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        runAll.setId("claims-run-all");
        runAll.setText(words.get("claims.runAll"));
        runAll.setGraphic(new FontIcon(MaterialDesignP.PLAY));
        runAll.setMinWidth(Region.USE_PREF_SIZE);
        runAll.setAccessibleText(words.get("claims.runAll.name"));
        runAll.setOnAction(event -> claims.runAll());
        uncover.setId("claims-uncover");
        uncover.setText(words.get("claims.uncoverAll"));
        uncover.setOnAction(event -> uncoverAll.run());
        runAll.getItems().add(uncover);
        progress.setId("claims-progress");
        bar.setAccessibleText(words.get("claims.progress.name"));
        bar.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        running.getStyleClass().add("claims-running");
        running.getChildren().addAll(progress, bar);
        running.setAlignment(Pos.CENTER_LEFT);
        stop = new Button(words.get("claims.stop"), new FontIcon(MaterialDesignC.CLOSE));
        stop.setId("claims-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setAccessibleText(words.get("claims.stop.name"));
        stop.setOnAction(event -> claims.stop());
        getChildren().addAll(texts, running, stop, runAll);
        claims.progressProperty().subscribe((Optional<ClaimsProgress> now) -> show(now));
        claims.rowsProperty().addListener(property -> showWhatIsLeft());
        showWhatIsLeft();
    }

    private void show(Optional<ClaimsProgress> now) {
        FormGrid.setShown(running, now.isPresent());
        FormGrid.setShown(stop, now.isPresent());
        FormGrid.setShown(runAll, now.isEmpty());
        now.ifPresent(measured -> {
            bar.setProgress(measured.share());
            String cores = words.get("claims.cores", claims.threads());
            progress.setText(
                    measured.secondsLeft().isPresent()
                            ? words.get(
                                    "claims.progress.left",
                                    measured.claimsDone(),
                                    measured.claims(),
                                    left(measured.secondsLeft().getAsDouble()),
                                    cores)
                            : words.get("claims.progress", measured.claimsDone(), measured.claims(), cores));
        });
    }

    /** Roughly how long it still takes. */
    private String left(double seconds) {
        return seconds < 50
                ? words.get("claims.seconds", (int) Math.ceil(Math.max(1, seconds) / 5) * 5)
                : words.get("claims.minutes", (int) Math.max(1, Math.round(seconds / 60)));
    }

    private void showWhatIsLeft() {
        boolean isAnyLeft = claims.rows().stream().anyMatch(row -> row.result().isEmpty());
        runAll.setText(words.get(isAnyLeft ? "claims.runAll" : "claims.allMeasured"));
        uncover.setDisable(claims.rows().stream().noneMatch(row -> row.state() == ClaimRow.State.COVERED));
    }
}
