package symmetrylab.view.claims;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import symmetrylab.claims.Claim;
import symmetrylab.figure.draw.Theme;
import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.words.Words;

/** The claims in place of the experiment: made when it is first shown. */
public final class ClaimsScreen extends BorderPane {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** The width below which a page is denser, in pixels. */
    private static final double NARROW_BELOW = 1200;

    private final Supplier<ClaimsNavigation> claims;
    private final ClaimActions actions;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final BorderPane list = new BorderPane();
    private Optional<ClaimFilters> filters = Optional.empty();
    private Optional<ClaimPage> page = Optional.empty();

    /**
     * An empty screen.
     *
     * @param claims the claims, asked for when the screen is first shown
     * @param actions what leads out of them
     */
    public ClaimsScreen(
            Supplier<ClaimsNavigation> claims, ClaimActions actions, ObservableValue<Theme> theme, Words words) {
        this.claims = claims;
        this.actions = actions;
        this.theme = theme;
        this.words = words;
        setId("claims-screen");
        getStyleClass().add("claims-screen");
        widthProperty().addListener(property -> pseudoClassStateChanged(NARROW, getWidth() < NARROW_BELOW));
    }

    /** Makes its content unless it is there. */
    public void fill() {
        if (filters.isEmpty()) {
            ClaimsNavigation navigation = claims.get();
            ClaimFilters made = new ClaimFilters(navigation.claims(), words);
            filters = Optional.of(made);
            list.setTop(new ClaimsHead(
                    navigation.claims(), words, () -> UncoverDialog.ask(navigation.claims(), words, getScene())));
            list.setLeft(made);
            list.setCenter(new ClaimList(navigation, words));
            navigation.openedProperty().subscribe((Optional<Claim> opened) -> show(opened.isPresent()));
        }
    }

    /** Shows the open claim or the list. */
    private void show(boolean isOpen) {
        if (isOpen && page.isEmpty()) {
            page = Optional.of(new ClaimPage(claims.get(), actions, theme, words));
        }
        Node shown = isOpen ? page.orElseThrow() : list;
        if (getCenter() != shown) {
            setCenter(shown);
            if (getScene() != null) {
                getScene().getRoot().requestFocus();
            }
        }
    }

    /** Goes on with the chosen claim: opens it, measures the open one, or opens its case as an experiment. */
    public void enter() {
        ClaimsNavigation navigation = claims.get();
        if (navigation.openClaim().result().isPresent()) {
            page.ifPresent(ClaimPage::openChosen);
        } else {
            navigation.enter();
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
        ClaimsNavigation navigation = claims.get();
        boolean isOpen = navigation.openedProperty().get().isPresent();
        navigation.close();
        return isOpen;
    }
}
