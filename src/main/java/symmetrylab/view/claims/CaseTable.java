package symmetrylab.view.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import symmetrylab.claims.CaseResult;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.shown.CaseGrid;
import symmetrylab.claims.shown.CaseGrid.Axis;
import symmetrylab.claims.shown.ClaimWords;
import symmetrylab.claims.shown.DecidingFigure;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.viewmodel.claims.OpenClaim;
import symmetrylab.words.Words;

/** The cases of the open claim as a table, with a chooser for each factor that is neither row nor column. */
final class CaseTable extends VBox {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    // The places of its parts.
    private static final int HEAD = 0;
    private static final int TABLE = 2;

    /** More rows than these are low. */
    private static final int HIGH_ROWS = 5;

    private final OpenClaim open;
    private final ClaimWords claimWords;
    private final Words words;
    private final Map<Integer, CaseCell> cells = new HashMap<>();
    private final FlowPane choosers = new FlowPane();
    private final Map<String, Choice<String>> choices = new HashMap<>();
    private List<Axis> chooserAxes = List.of();
    private Optional<Shown> shown = Optional.empty();

    /** What the table is made of; while that stays, so do its nodes, and the one that has the focus. */
    private record Shown(String claim, Optional<ClaimResult> result, Map<String, String> fixed) {}

    CaseTable(OpenClaim open, Words words) {
        this.open = open;
        this.words = words;
        claimWords = new ClaimWords(words);
        getStyleClass().add("case-table");
        choosers.getStyleClass().add("case-choosers");
        getChildren().addAll(new Region(), choosers, new Region());
        open.pointedProperty().addListener(property -> mark());
        open.chosenProperty().addListener(property -> mark());
    }

    /** Shows the cases as they are now. */
    void show() {
        Shown now = new Shown(
                open.rowProperty().get().orElseThrow().claim().id(),
                open.result(),
                open.fixedProperty().get());
        if (!shown.equals(Optional.of(now))) {
            shown = Optional.of(now);
            CaseGrid grid = open.grid();
            cells.clear();
            getChildren().set(HEAD, createHead());
            showChoosers(grid);
            getChildren().set(TABLE, createTable(grid));
        }
        mark();
    }

    private HBox createHead() {
        Optional<ClaimResult> result = open.result();
        Label title = new Label(
                result.map(known -> DecidingFigure.heading(known, claimWords)).orElse(words.get("claims.cases.title")));
        title.getStyleClass().add("claim-part-title");
        title.setWrapText(true);
        Label note = new Label(result.map(known -> words.get("claims.measuredIn", seconds(known.seconds())))
                .orElse(words.get("claims.cases.mark")));
        note.getStyleClass().add("muted");
        note.setMinWidth(result.isPresent() ? USE_PREF_SIZE : 0);
        FormGrid.setShown(note, result.isPresent() || open.grid().cases().size() > 1);
        Region gap = new Region();
        HBox.setHgrow(gap, result.isPresent() ? Priority.ALWAYS : Priority.NEVER);
        HBox head = new HBox(title, gap, note);
        head.getStyleClass().add("claim-part-head");
        return head;
    }

    /** A time, not finer than anybody waits for. */
    private static String seconds(double seconds) {
        return Numbers.rough(Math.max(0.1, seconds));
    }

    private void showChoosers(CaseGrid grid) {
        if (!grid.others().equals(chooserAxes)) {
            chooserAxes = grid.others();
            choices.clear();
            choosers.getChildren()
                    .setAll(chooserAxes.stream().map(this::createChooser).toList());
        }
        FormGrid.setShown(choosers, !chooserAxes.isEmpty());
        choices.forEach(
                (factor, choice) -> choice.show(open.fixedProperty().get().get(factor)));
    }

    private HBox createChooser(Axis axis) {
        Label name = new Label(words.get("claims.cases.third", claimWords.factor(axis.factor())));
        Choice<String> choice = new Choice<>(
                "case-" + axis.factor(),
                axis.values(),
                value -> claimWords.value(axis.factor(), value),
                value -> open.fix(axis.factor(), value));
        choice.setAccessibleText(claimWords.factor(axis.factor()));
        choices.put(axis.factor(), choice);
        HBox pair = new HBox(name, choice);
        pair.getStyleClass().add("case-chooser");
        return pair;
    }

    private GridPane createTable(CaseGrid grid) {
        GridPane table = new GridPane();
        table.getStyleClass().add("case-grid");
        table.pseudoClassStateChanged(LOW, grid.rowCount() > HIGH_ROWS);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        if (grid.rows().isPresent()) {
            table.getColumnConstraints().add(names);
        }
        int from = table.getColumnConstraints().size();
        for (int column = 0; column < grid.columnCount(); column++) {
            ColumnConstraints even = new ColumnConstraints();
            even.setPrefWidth(60);
            even.setMinWidth(0);
            even.setHgrow(Priority.ALWAYS);
            table.getColumnConstraints().add(even);
            if (grid.columns().isPresent()) {
                Label head = name(grid.columns().get(), column);
                head.setTextAlignment(TextAlignment.CENTER);
                GridPane.setHalignment(head, HPos.CENTER);
                table.add(head, from + column, 0);
            }
        }
        for (int row = 0; row < grid.rowCount(); row++) {
            if (grid.rows().isPresent()) {
                table.add(name(grid.rows().get(), row), 0, row + 1);
            }
            for (int column = 0; column < grid.columnCount(); column++) {
                OptionalInt number =
                        grid.caseAt(row, column, open.fixedProperty().get());
                if (number.isPresent()) {
                    table.add(cell(grid, number.getAsInt()), from + column, row + 1);
                }
            }
        }
        return table;
    }

    private Label name(Axis axis, int value) {
        Label name =
                new Label(claimWords.valueAlone(axis.factor(), axis.values().get(value)));
        name.getStyleClass().add("case-name");
        name.setWrapText(true);
        return name;
    }

    private CaseCell cell(CaseGrid grid, int number) {
        String name = claimWords.name(grid.cases().get(number));
        CaseCell cell = new CaseCell(open, number, name, claimWords);
        open.result().ifPresentOrElse(known -> showResult(cell, known.cases().get(number), known), cell::showUnknown);
        cells.put(number, cell);
        return cell;
    }

    private static void showResult(CaseCell cell, CaseResult measured, ClaimResult result) {
        if (measured.counts()) {
            cell.showResult(measured, DecidingFigure.in(measured, result));
        } else {
            cell.showLeftOut(measured);
        }
    }

    private void mark() {
        cells.forEach((number, cell) -> cell.mark(
                open.pointedProperty().get() == number,
                open.result().isPresent() && open.chosenProperty().get() == number));
    }
}
