package symmetrylab.view.claims;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.words.Words;

/** The claims in place of the experiment: made when it is first shown. */
public final class ClaimsScreen extends BorderPane {

    private final ClaimsNavigation navigation;
    private final Words words;
    private Optional<ClaimFilters> filters = Optional.empty();

    /** An empty screen. */
    public ClaimsScreen(ClaimsNavigation navigation, Words words) {
        this.navigation = navigation;
        this.words = words;
        setId("claims-screen");
        getStyleClass().add("claims-screen");
    }

    /** Makes its content unless it is there. */
    public void fill() {
        if (filters.isEmpty()) {
            ClaimFilters made = new ClaimFilters(navigation.claims(), words);
            filters = Optional.of(made);
            setTop(new ClaimsHead(
                    navigation.claims(), words, () -> UncoverDialog.ask(navigation.claims(), words, getScene())));
            setLeft(made);
            setCenter(new ClaimList(navigation, words));
        }
    }

    /** Moves the keyboard focus into the search. */
    public void search() {
        // Later, or the key that was pressed would be typed into it.
        filters.ifPresent(known -> Platform.runLater(() -> {
            known.search().requestFocus();
            known.search().selectAll();
        }));
    }

    /** Leaves the search, else the open claim; returns whether there was anything to leave. */
    public boolean leave() {
        if (getScene().getFocusOwner() instanceof TextInputControl) {
            filters.ifPresent(ClaimFilters::clearSearch);
            getScene().getRoot().requestFocus();
            return true;
        }
        boolean isOpen = navigation.openedProperty().get().isPresent();
        navigation.close();
        return isOpen;
    }
}
