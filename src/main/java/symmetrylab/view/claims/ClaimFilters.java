package symmetrylab.view.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import symmetrylab.claims.ClaimSource;
import symmetrylab.claims.Verdict;
import symmetrylab.viewmodel.claims.ClaimFilter;
import symmetrylab.viewmodel.claims.ClaimRow;
import symmetrylab.viewmodel.claims.ClaimRow.State;
import symmetrylab.viewmodel.claims.ClaimScore;
import symmetrylab.viewmodel.claims.ClaimsViewModel;
import symmetrylab.words.Words;

/** Which claims are listed: a search, filters with how many claims they let pass, and the student's own score. */
final class ClaimFilters extends ScrollPane {

    /** The states that a filter names; rows that run pass as what they are but for that. */
    private static final List<State> STATES = List.of(State.NOT_GUESSED, State.COVERED, State.WAITING, State.VERDICT);

    private final ClaimsViewModel claims;
    private final Words words;
    private final TextField search = new TextField();
    private final List<FilterToggle> toggles = new ArrayList<>();
    private final VBox content = new VBox();
    private final Label right = new Label();

    ClaimFilters(ClaimsViewModel claims, Words words) {
        this.claims = claims;
        this.words = words;
        getStyleClass().add("claims-side");
        content.getStyleClass().add("claims-filters");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.getChildren().add(createSearch());
        addSources();
        addStates();
        addVerdicts();
        content.getChildren().add(createScore());
        claims.filterProperty().subscribe((ClaimFilter filter) -> show(filter));
        claims.rowsProperty()
                .addListener(property -> show(claims.filterProperty().get()));
    }

    /** The field that one searches in. */
    TextField search() {
        return search;
    }

    /** Empties the search. */
    void clearSearch() {
        search.clear();
    }

    private HBox createSearch() {
        search.setId("claims-search");
        search.setPromptText(words.get("claims.search"));
        search.setAccessibleText(words.get("claims.search"));
        search.setMinWidth(0);
        HBox.setHgrow(search, Priority.ALWAYS);
        search.textProperty()
                .addListener((property, old, text) ->
                        claims.filter(claims.filterProperty().get().withText(text)));
        Label key = new Label("/");
        key.getStyleClass().add("key");
        HBox box = new HBox(new FontIcon(MaterialDesignM.MAGNIFY), search, key);
        box.getStyleClass().add("claims-search");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void addSources() {
        heading("claims.filter.source");
        List<FilterToggle> sources = new ArrayList<>();
        sources.add(line(
                "claims-all",
                words.get("claims.filter.all"),
                filter -> filter.withSources(Set.of()),
                filter -> filter.sources().isEmpty(),
                row -> true));
        for (ClaimSource source : ClaimSource.values()) {
            sources.add(line(
                    "claims-source-" + source.id(),
                    words.get("claims.source." + source.id()),
                    filter -> filter.withSources(toggled(filter.sources(), source, ClaimSource.class)),
                    filter -> filter.sources().contains(source),
                    row -> row.claim().sources().contains(source)));
        }
        content.getChildren().addAll(sources);
    }

    private void addStates() {
        heading("claims.filter.state");
        for (State state : STATES) {
            String token = state.name().toLowerCase(Locale.ROOT);
            content.getChildren()
                    .add(line(
                            "claims-state-" + token,
                            words.get("claims.state." + token),
                            filter -> filter.withStates(toggled(filter.states(), state, State.class)),
                            filter -> filter.states().contains(state),
                            row -> row.lastingState() == state));
        }
    }

    private void addVerdicts() {
        heading("claims.filter.verdict");
        FlowPane pills = new FlowPane();
        pills.getStyleClass().add("claims-verdicts");
        for (Verdict verdict : Verdict.values()) {
            FilterToggle pill = line(
                    "claims-verdict-" + verdict.id(),
                    VerdictSign.word(verdict, words),
                    filter -> filter.withVerdicts(toggled(filter.verdicts(), verdict, Verdict.class)),
                    filter -> filter.verdicts().contains(verdict),
                    row -> row.state() == State.VERDICT
                            && row.result()
                                    .filter(known -> known.verdict() == verdict)
                                    .isPresent());
            pill.asPill(verdict);
            pills.getChildren().add(pill);
        }
        content.getChildren().add(pills);
    }

    private static <E extends Enum<E>> Set<E> toggled(Set<E> values, E value, Class<E> type) {
        EnumSet<E> now = EnumSet.noneOf(type);
        now.addAll(values);
        if (!now.remove(value)) {
            now.add(value);
        }
        return now;
    }

    private void heading(String key) {
        Label heading = new Label(words.get(key));
        heading.getStyleClass().add("claims-heading");
        content.getChildren().add(heading);
    }

    private FilterToggle line(
            String id,
            String text,
            Function<ClaimFilter, ClaimFilter> press,
            Predicate<ClaimFilter> isOn,
            Predicate<ClaimRow> passes) {
        FilterToggle toggle = new FilterToggle(text, isOn, passes);
        toggle.setId(id);
        toggle.setOnAction(event -> {
            claims.filter(press.apply(claims.filterProperty().get()));
            show(claims.filterProperty().get());
        });
        toggles.add(toggle);
        return toggle;
    }

    private VBox createScore() {
        Label heading = new Label(words.get("claims.score"));
        heading.getStyleClass().add("claims-score-heading");
        right.setId("claims-score");
        right.getStyleClass().add("claims-score-number");
        Label note = new Label(words.get("claims.score.note"));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(heading, right, note);
        card.getStyleClass().add("claims-score");
        return card;
    }

    private void show(ClaimFilter filter) {
        List<ClaimRow> rows = claims.rows();
        toggles.forEach(toggle -> toggle.show(filter, rows, words));
        ClaimScore score = ClaimScore.of(rows);
        right.setText(
                score.of() == 0
                        ? words.get("claims.score.none")
                        : words.get("claims.score.right", score.right(), score.of()));
        if (!search.getText().equals(filter.text())) {
            search.setText(filter.text());
        }
    }

    /** A filter that is on or off, with the number of claims it lets pass. */
    private static final class FilterToggle extends ToggleButton {
        private final String name;
        private final Predicate<ClaimFilter> isOn;
        private final Predicate<ClaimRow> passes;
        private final Label count = new Label();
        private Optional<Verdict> pill = Optional.empty();

        FilterToggle(String name, Predicate<ClaimFilter> isOn, Predicate<ClaimRow> passes) {
            this.name = name;
            this.isOn = isOn;
            this.passes = passes;
            getStyleClass().addAll("flat", "claim-filter");
            Label text = new Label(name);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            count.getStyleClass().add("filter-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(text, count);
            line.prefWidthProperty().bind(widthProperty().subtract(18));
            setGraphic(line);
            setMaxWidth(Double.MAX_VALUE);
        }

        void asPill(Verdict verdict) {
            pill = Optional.of(verdict);
            setText(name);
            setGraphic(new FontIcon(VerdictSign.icon(verdict)));
            getStyleClass().setAll("toggle-button", "verdict", "verdict-filter", VerdictSign.styleClass(verdict));
        }

        void show(ClaimFilter filter, List<ClaimRow> rows, Words words) {
            int passing = (int) rows.stream().filter(passes).count();
            setSelected(isOn.test(filter));
            count.setText(words.get("claims.count", passing));
            setAccessibleText(words.get("claims.filter.name", name, passing));
            setDisable(pill.isPresent() && passing == 0 && !isSelected());
        }
    }
}
