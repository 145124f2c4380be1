package symmetrylab.view.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import symmetrylab.spec.CsvFormat.DecimalMark;
import symmetrylab.spec.CsvFormat.Delimiter;
import symmetrylab.spec.VisibleText;
import symmetrylab.view.control.Choice;
import symmetrylab.view.control.FormGrid;
import symmetrylab.view.control.Labelled;
import symmetrylab.viewmodel.settings.CsvDraft;
import symmetrylab.viewmodel.settings.CsvQuestion;
import symmetrylab.viewmodel.settings.CsvViewModel;
import symmetrylab.words.Words;

/** The chosen CSV file: its first rows, its columns, and the questions it raises. */
final class CsvForm extends VBox {

    static final String STYLE_CLASS = "csv-form";

    private final CsvViewModel csv;
    private final Words words;
    private final Label path = new Label();
    private final Label size = new Label();
    private final Label leftOut = new Label();
    private final Label problem = new Label();
    private final GridPane table = new GridPane();
    private final VBox questions = new VBox();
    private final Choice<String> target;
    private final CheckComboBox<String> features = new CheckComboBox<>();
    private final FormGrid form = new FormGrid();
    private final FormGrid marks = new FormGrid();
    private final Choice<Labelled<Optional<Delimiter>>> delimiter;
    private final Choice<Labelled<Optional<DecimalMark>>> decimal;
    private final List<Node> parts;
    private boolean showing;

    /** {@code choose} asks for another file. */
    CsvForm(CsvViewModel csv, Words words, Runnable choose) {
        this.csv = csv;
        this.words = words;
        getStyleClass().add(STYLE_CLASS);
        Button again = new Button(words.get("csv.again"), new FontIcon(MaterialDesignF.FILE_TABLE_OUTLINE));
        again.setId("csv-again");
        again.setMaxWidth(Double.MAX_VALUE);
        again.setOnAction(event -> choose.run());
        path.setId("csv-path");
        path.getStyleClass().add("csv-path");
        size.setId("csv-size");
        problem.setId("csv-problem");
        problem.getStyleClass().add("csv-problem");
        leftOut.setId("csv-left-out");
        for (Label label : List.of(size, leftOut, problem)) {
            label.setWrapText(true);
        }
        size.getStyleClass().add("muted");
        leftOut.getStyleClass().add("muted");
        table.getStyleClass().add("csv-table");
        table.setId("csv-table");
        questions.getStyleClass().add("csv-questions");
        target = new Choice<>("csv-target", List.of(), name -> name, csv::chooseTarget);
        delimiter =
                new Choice<>("csv-delimiter", List.of(), Labelled::name, chosen -> csv.chooseDelimiter(chosen.value()));
        decimal = new Choice<>("csv-decimal", List.of(), Labelled::name, chosen -> csv.chooseDecimal(chosen.value()));
        marks.row(words.get("csv.delimiter"), delimiter);
        marks.row(words.get("csv.decimal"), decimal);
        features.setId("csv-features");
        features.setMinWidth(0);
        features.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> choose());
        form.row(words.get("csv.target"), target);
        form.row(words.get("csv.features"), features);
        parts = List.of(path, table, size, marks, questions, problem, form, leftOut, again);
        csv.draftProperty().addListener(property -> show());
        show();
    }

    private void show() {
        Optional<CsvDraft> now = csv.draftProperty().get();
        FormGrid.setShown(this, now.isPresent());
        // The window looks at each of its nodes in every frame, visible or not.
        if (now.isPresent() == getChildren().isEmpty()) {
            getChildren().setAll(now.isPresent() ? parts : List.of());
        }
        showing = true;
        now.ifPresent(this::show);
        showing = false;
    }

    private void show(CsvDraft draft) {
        String name = draft.source().path();
        path.setText(VisibleText.of(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)));
        say(size, draft.size().map(words::say));
        offer(delimiter, draft.delimiters(), draft.source().format().delimiter());
        offer(decimal, draft.decimals(), draft.source().format().decimal());
        say(leftOut, draft.leftOut().map(words::say));
        say(problem, draft.problem().map(words::say));
        showTable(draft.table());
        questions
                .getChildren()
                .setAll(draft.questions().stream().map(this::question).toList());
        FormGrid.setShown(questions, !draft.questions().isEmpty());
        List<String> names = draft.names();
        FormGrid.setShown(form, !names.isEmpty());
        // An experiment file can name several targets: they are shown as one entry, and choosing a single one replaces
        // them.
        String targets = words.list(draft.targets());
        List<String> offered = new ArrayList<>(names);
        if (!offered.contains(targets)) {
            offered.add(targets);
        }
        target.offer(offered, targets);
        List<String> others =
                names.stream().filter(each -> !draft.targets().contains(each)).toList();
        if (!features.getItems().equals(others)) {
            features.getCheckModel().clearChecks();
            features.getItems().setAll(others);
        }
        for (String each : others) {
            boolean wanted = draft.features().contains(each);
            if (features.getCheckModel().isChecked(each) != wanted) {
                features.getCheckModel().toggleCheckState(each);
            }
        }
        features.setTitle(words.get(
                "csv.features.count", Integer.toString(draft.features().size()), Integer.toString(others.size())));
    }

    private <T> void offer(Choice<Labelled<Optional<T>>> choice, List<CsvDraft.Mark<T>> marked, Optional<T> chosen) {
        List<Labelled<Optional<T>>> offered = marked.stream()
                .map(each -> new Labelled<>(each.mark(), words.say(each.label())))
                .toList();
        choice.offer(
                offered,
                offered.stream()
                        .filter(each -> each.value().equals(chosen))
                        .findFirst()
                        .orElseThrow());
    }

    private static void say(Label label, Optional<String> text) {
        label.setText(text.orElse(""));
        FormGrid.setShown(label, text.isPresent());
    }

    private void showTable(List<List<String>> rows) {
        table.getChildren().clear();
        table.getColumnConstraints().clear();
        FormGrid.setShown(table, !rows.isEmpty());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Label cell = new Label(rows.get(row).get(column));
                cell.getStyleClass().add(row == 0 ? "csv-name" : "csv-cell");
                cell.setMinWidth(0);
                table.add(cell, column, row);
            }
        }
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints equal = new ColumnConstraints();
            equal.setPercentWidth(100.0 / columns);
            table.getColumnConstraints().add(equal);
        }
    }

    private VBox question(CsvQuestion question) {
        Label text = new Label(words.say(question.text()));
        text.setWrapText(true);
        FlowPane answers = new FlowPane();
        answers.getStyleClass().add("csv-answers");
        for (CsvQuestion.Answer answer : question.answers()) {
            Button button = new Button(words.say(answer.label()));
            button.setId("csv-" + answer.token());
            button.setOnAction(event -> csv.put(answer.next()));
            answers.getChildren().add(button);
        }
        VBox box = new VBox(text, answers);
        box.getStyleClass().add("csv-question");
        return box;
    }

    private void choose() {
        if (!showing) {
            List<String> checked = features.getCheckModel().getCheckedItems();
            csv.chooseFeatures(
                    features.getItems().stream().filter(checked::contains).toList());
        }
    }
}
