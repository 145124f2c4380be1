package symmetrylab.view.claims;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.figure.draw.Theme;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Icons;
import symmetrylab.view.control.Tips;
import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.viewmodel.claims.OpenClaim;
import symmetrylab.words.Words;

/** One claim: words at the left, cases and plot at the right, in the same places before and after it is measured. */
final class ClaimPage extends BorderPane {

    /** The share of the words in the width. */
    private static final double WORDS = 520.0 / 1280;

    private final ClaimsNavigation navigation;
    private final OpenClaim open;
    private final ClaimActions actions;
    private final Words words;
    private final Label place = new Label();
    private final ClaimText text;
    private final CaseTable table;
    private final ClaimPlotView plot;
    private final VBox foot = new VBox();
    private Optional<Choice<Integer>> caseChoice = Optional.empty();
    private Optional<ClaimResult> footOf = Optional.empty();
    private final ScrollPane scroll;

    ClaimPage(ClaimsNavigation navigation, ClaimActions actions, ObservableValue<Theme> theme, Words words) {
        this.navigation = navigation;
        this.actions = actions;
        this.words = words;
        open = navigation.openClaim();
        setId("claim-page");
        getStyleClass().add("claim-page");
        text = new ClaimText(navigation, words);
        table = new CaseTable(open, words);
        plot = new ClaimPlotView(open, theme, words);
        setTop(createBar());
        scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("claim-foot");
        VBox left = new VBox(scroll, foot);
        left.getStyleClass().add("claim-left");
        left.prefWidthProperty().bind(widthProperty().multiply(WORDS));
        left.setMinWidth(0);
        setLeft(left);
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox right = new VBox(table, plot);
        right.getStyleClass().add("claim-right");
        right.setMinSize(0, 0);
        setCenter(right);
        open.rowProperty().addListener(property -> show());
        open.fixedProperty().addListener(property -> showCases());
        open.chosenProperty().addListener(property -> showFoot());
        navigation.openedProperty().addListener(property -> scroll.setVvalue(0));
        FormGrid.setShown(foot, false);
        show();
    }

    private HBox createBar() {
        Button back = new Button(words.get("claims.back"), new FontIcon(MaterialDesignC.CHEVRON_LEFT));
        back.setId("claim-back");
        back.getStyleClass().add("flat");
        back.setOnAction(event -> navigation.close());
        place.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button previous = Icons.dress(new Button(), MaterialDesignC.CHEVRON_LEFT, words.get("claims.previous"));
        previous.setId("claim-previous");
        previous.getStyleClass().addAll("flat", "button-icon");
        previous.setOnAction(event -> navigation.openNext(-1));
        HBox bar = new HBox(back, place, gap, previous, next("claim-next"));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("claim-bar");
        return bar;
    }

    private Button next(String id) {
        Button next = new Button(words.get("claims.next"), new FontIcon(MaterialDesignC.CHEVRON_RIGHT));
        next.setId(id);
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setAccessibleText(words.get("claims.next.name"));
        next.setOnAction(event -> navigation.openNext(1));
        if (id.equals("claim-next")) {
            next.getStyleClass().add("flat");
        }
        return next;
    }

    private void show() {
        open.rowProperty().get().ifPresent(row -> {
            String source =
                    words.get("claims.source." + row.claim().sources().get(0).id());
            place.setText(words.get(
                    "claims.place",
                    source,
                    open.place().orElse(1),
                    open.ofSource().size()));
            text.show(row);
            showCases();
            showFoot();
        });
    }

    private void showCases() {
        if (open.rowProperty().get().isPresent()) {
            table.show();
            plot.show();
        }
    }

    /** Shows the cases to open once there is a verdict; they stay the same nodes, so that keys can go through them. */
    private void showFoot() {
        Optional<ClaimResult> result = open.result();
        if (!result.equals(footOf)) {
            footOf = result;
            FormGrid.setShown(foot, result.isPresent());
            caseChoice = result.map(known -> createCaseChoice(open.grid().cases()));
            foot.getChildren().clear();
            caseChoice.ifPresent(choice -> foot.getChildren().addAll(choice, createFootButtons()));
        }
        caseChoice.ifPresent(choice -> choice.show(open.chosenProperty().get()));
    }

    private Choice<Integer> createCaseChoice(List<ClaimCase> cases) {
        ClaimWords claimWords = new ClaimWords(words);
        Choice<Integer> choice = new Choice<>(
                "claim-case",
                IntStream.range(0, cases.size()).boxed().toList(),
                number -> claimWords.name(cases.get(number)),
                open::press);
        choice.setAccessibleText(words.get("claims.openCase.which"));
        choice.setMaxWidth(Double.MAX_VALUE);
        FormGrid.setShown(choice, cases.size() > 1);
        return choice;
    }

    private HBox createFootButtons() {
        Button opening = new Button(words.get("claims.openCase"), new FontIcon(MaterialDesignF.FLASK_OUTLINE));
        opening.setId("claim-open-case");
        opening.getStyleClass().add("accent");
        opening.setMinWidth(Region.USE_PREF_SIZE);
        opening.setOnAction(event -> openChosen());
        Button saving = new Button(words.get("claims.page"), new FontIcon(MaterialDesignW.WEB));
        saving.setId("claim-save-page");
        saving.setMinWidth(Region.USE_PREF_SIZE);
        saving.setAccessibleText(words.get("claims.page.name"));
        Tips.give(saving, words.get("claims.page.name"));
        saving.disableProperty().bind(actions.saving());
        saving.setOnAction(event -> open.result().ifPresent(actions.savePage()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(opening, saving, gap, next("claim-next-below"));
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("claim-foot-buttons");
        return buttons;
    }

    /** Opens the chosen case as an experiment, if there is a verdict. */
    void openChosen() {
        if (open.result().isPresent()) {
            actions.openCase().accept(open.experiment(words));
        }
    }
}
