package symmetrylab.viewmodel.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimSource;
import symmetrylab.claims.Verdict;

/** Where one is among the claims: the chosen row of the list, the groups that are folded, and the claim that is open. */
public final class ClaimsNavigation {

    private final ClaimsViewModel claims;
    private final ReadOnlyObjectWrapper<List<ClaimGroup>> groups = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<ClaimSource>> folded = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Claim>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Claim>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final OpenClaim open;
    private int place;

    /** Begins at the list, with nothing chosen. */
    public ClaimsNavigation(ClaimsViewModel claims) {
        this.claims = claims;
        InvalidationListener group = property -> group();
        claims.listedProperty().addListener(group);
        folded.addListener(group);
        group();
        open = new OpenClaim(this);
    }

    /** The claims. */
    public ClaimsViewModel claims() {
        return claims;
    }

    /** The claim that is shown alone, with its cases. */
    public OpenClaim openClaim() {
        return open;
    }

    /** The listed claims by their first source. */
    public ReadOnlyObjectProperty<List<ClaimGroup>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** The claim whose row is marked. */
    public ReadOnlyObjectProperty<Optional<Claim>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The claim that is shown alone; absent while the list is shown. */
    public ReadOnlyObjectProperty<Optional<Claim>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Folds a group, or unfolds it. */
    public void toggle(ClaimSource source) {
        Set<ClaimSource> now = EnumSet.noneOf(ClaimSource.class);
        now.addAll(folded.get());
        if (!now.remove(source)) {
            now.add(source);
        }
        folded.set(Set.copyOf(now));
    }

    /** Marks the row of a claim. */
    public void choose(Claim claim) {
        chosen.set(Optional.of(claim));
        place = visible().indexOf(claim);
    }

    /** Marks the row so many below, or above if negative; the first if none is marked. Does nothing while one is open. */
    public void moveBy(int rows) {
        List<Claim> visible = visible();
        if (!visible.isEmpty() && opened.get().isEmpty()) {
            int from = chosen.get().map(visible::indexOf).orElse(-1);
            int to = from < 0 ? 0 : Math.max(0, Math.min(visible.size() - 1, from + rows));
            choose(visible.get(to));
        }
    }

    /** Takes down what the student says of the open claim, else of the chosen one. */
    public void guess(Verdict verdict) {
        opened.get().or(chosen::get).ifPresent(claim -> claims.guess(claim, verdict));
    }

    /** Shows a claim alone. */
    public void open(Claim claim) {
        choose(claim);
        opened.set(Optional.of(claim));
    }

    /** Goes on: shows the chosen claim alone, or measures the open one if it is guessed. */
    public void enter() {
        Optional<Claim> open = opened.get();
        if (open.isEmpty()) {
            chosen.get().ifPresent(this::open);
        } else if (claims.row(open.get()).mayRun()) {
            claims.run(open.get());
        }
    }

    /** Shows the list again. */
    public void close() {
        opened.set(Optional.empty());
    }

    /**
     * Opens the next of the listed claims, or the one so many behind it; before it if negative. The open one need not be
     * listed any more: a filter may have dropped it when it was guessed.
     */
    public void openNext(int claimsOn) {
        opened.get().ifPresent(claim -> {
            List<Claim> order = claims.rows().stream().map(ClaimRow::claim).toList();
            int at = order.indexOf(claim);
            boolean isOn = claimsOn > 0;
            List<Claim> ahead = new ArrayList<>(listed().stream()
                    .filter(other -> isOn ? order.indexOf(other) > at : order.indexOf(other) < at)
                    .toList());
            if (!isOn) {
                Collections.reverse(ahead);
            }
            int steps = Math.abs(claimsOn);
            if (steps > 0 && steps <= ahead.size()) {
                open(ahead.get(steps - 1));
            }
        });
    }

    private List<Claim> listed() {
        return claims.listedProperty().get().stream().map(ClaimRow::claim).toList();
    }

    /** The claims whose rows can be seen. */
    private List<Claim> visible() {
        return groups.get().stream()
                .filter(group -> !group.isFolded())
                .flatMap(group -> group.rows().stream())
                .map(ClaimRow::claim)
                .toList();
    }

    private void group() {
        groups.set(ClaimGroup.of(claims.listedProperty().get(), folded.get()));
        List<Claim> visible = visible();
        if (opened.get().isEmpty()
                && chosen.get().filter(claim -> !visible.contains(claim)).isPresent()) {
            // Its row is gone; the one that took its place is next.
            int next = Math.max(0, Math.min(place, visible.size() - 1));
            chosen.set(visible.isEmpty() ? Optional.empty() : Optional.of(visible.get(next)));
        }
    }
}
