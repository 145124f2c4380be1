package symmetrylab.view.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimSource;
import symmetrylab.viewmodel.claims.ClaimGroup;
import symmetrylab.viewmodel.claims.ClaimRow;
import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.words.Words;

/** The listed claims, grouped by source. */
final class ClaimList extends ScrollPane {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Below this width, in heights of the text, rows leave out what can be missed. */
    private static final double WIDE = 70;

    private final ClaimsNavigation navigation;
    private final Words words;
    private final VBox content = new VBox();
    private final Label none = new Label();
    private final Label measure = new Label();
    private final Map<String, ClaimRowView> rows = new HashMap<>();
    private final Map<ClaimSource, ClaimGroupHead> heads = new EnumMap<>(ClaimSource.class);
    private Optional<Claim> marked = Optional.empty();
    private boolean isNarrow;

    ClaimList(ClaimsNavigation navigation, Words words) {
        this.navigation = navigation;
        this.words = words;
        getStyleClass().add("claims-list");
        content.getStyleClass().add("claims-rows");
        none.setText(words.get("claims.none"));
        none.getStyleClass().addAll("muted", "claims-none");
        // Takes the size of the text from the window.
        measure.setManaged(false);
        measure.setVisible(false);
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        navigation.groupsProperty().subscribe((List<ClaimGroup> groups) -> show(groups));
        navigation.chosenProperty().subscribe((Optional<Claim> chosen) -> mark(chosen));
        widthProperty().addListener(property -> fit());
        measure.fontProperty().addListener(property -> fit());
    }

    private void show(List<ClaimGroup> groups) {
        List<Node> nodes = new ArrayList<>(List.of(measure));
        for (ClaimGroup group : groups) {
            ClaimGroupHead head =
                    heads.computeIfAbsent(group.source(), source -> new ClaimGroupHead(source, navigation, words));
            head.show(group, nodes.size() == 1);
            nodes.add(head);
            if (!group.isFolded()) {
                group.rows().forEach(row -> nodes.add(view(row)));
            }
        }
        if (groups.isEmpty()) {
            nodes.add(none);
        }
        if (!content.getChildren().equals(nodes)) {
            content.getChildren().setAll(nodes);
        }
    }

    private ClaimRowView view(ClaimRow row) {
        ClaimRowView view = rows.computeIfAbsent(row.claim().id(), id -> {
            ClaimRowView made = new ClaimRowView(row.claim(), navigation, words);
            made.narrow(isNarrow);
            return made;
        });
        view.show(row);
        return view;
    }

    private void mark(Optional<Claim> chosen) {
        marked.flatMap(this::view).ifPresent(row -> row.mark(false));
        marked = chosen;
        chosen.flatMap(this::view).ifPresent(row -> {
            row.mark(true);
            reveal(row);
            if (getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
                row.requestFocus();
            }
        });
    }

    private Optional<ClaimRowView> view(Claim claim) {
        return Optional.ofNullable(rows.get(claim.id()));
    }

    /** Scrolls as little as shows the row whole, and the head above it if it is the first of its group. */
    private void reveal(ClaimRowView row) {
        double hidden = content.getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0 || row.getParent() != content) {
            return;
        }
        int index = content.getChildren().indexOf(row);
        Node first = index > 0 && content.getChildren().get(index - 1) instanceof ClaimGroupHead head ? head : row;
        double from = getVvalue() * hidden;
        double top = first.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        if (top < from) {
            setVvalue(top / hidden);
        } else if (bottom > from + getViewportBounds().getHeight()) {
            setVvalue((bottom - getViewportBounds().getHeight()) / hidden);
        }
    }

    private void fit() {
        boolean now = getWidth() < WIDE * textSize();
        if (now != isNarrow) {
            isNarrow = now;
            pseudoClassStateChanged(NARROW, now);
            rows.values().forEach(row -> row.narrow(now));
        }
    }

    private double textSize() {
        return measure.getFont().getSize();
    }
}
