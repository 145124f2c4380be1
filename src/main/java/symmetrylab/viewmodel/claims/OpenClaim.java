package symmetrylab.viewmodel.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.claims.Claim;
import symmetrylab.claims.ClaimResult;
import symmetrylab.claims.shown.CaseGrid;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.words.Words;

/** The claim that is open: its cases as a table, the case pointed at, and the case that opens as an experiment. */
public final class OpenClaim {

    /** No case. */
    public static final int NONE = -1;

    private final ClaimsNavigation navigation;
    private final ReadOnlyObjectWrapper<Optional<ClaimRow>> row = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, String>> fixed = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(0);
    private final Map<String, Set<Integer>> expected = new HashMap<>();

    /** Follows the claim that {@code navigation} opens. */
    public OpenClaim(ClaimsNavigation navigation) {
        this.navigation = navigation;
        navigation.openedProperty().addListener((property, old, claim) -> {
            fixed.set(Map.of());
            pointed.set(NONE);
            chosen.set(0);
            look();
            claim.ifPresent(opened -> fix());
        });
        navigation.claims().rowsProperty().addListener(property -> look());
    }

    private void look() {
        Optional<ClaimRow> now = navigation.openedProperty().get().map(navigation.claims()::row);
        boolean isMeasured = isShown(now) && !isShown(row.get());
        row.set(now);
        if (isMeasured) {
            fix();
        }
    }

    private static boolean isShown(Optional<ClaimRow> row) {
        return row.filter(known -> known.state() == ClaimRow.State.VERDICT).isPresent();
    }

    /** The open claim, as it is now; absent while none is open. */
    public ReadOnlyObjectProperty<Optional<ClaimRow>> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** The values of the factors that are neither rows nor columns. */
    public ReadOnlyObjectProperty<Map<String, String>> fixedProperty() {
        return fixed.getReadOnlyProperty();
    }

    /** The case that is pointed at, {@link #NONE} if none. */
    public ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** The case that opens as an experiment. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What was measured, once it is uncovered. */
    public Optional<ClaimResult> result() {
        return isShown(row.get()) ? row.get().flatMap(ClaimRow::result) : Optional.empty();
    }

    /**
     * The cases of the open claim as a table.
     *
     * @throws java.util.NoSuchElementException if none is open
     */
    public CaseGrid grid() {
        Claim claim = row.get().orElseThrow().claim();
        List<String> separating =
                result().map(known -> known.separation().factors()).orElse(List.of());
        return CaseGrid.of(claim.cases(), separating);
    }

    /** Shows the cases in which a factor that is neither row nor column has this value. */
    public void fix(String factor, String value) {
        Map<String, String> now = new LinkedHashMap<>(fixed.get());
        now.put(factor, value);
        fixed.set(Map.copyOf(now));
    }

    /** Gives the factors that are neither rows nor columns their first values. */
    private void fix() {
        fixed.set(Map.copyOf(grid().combinations().get(0)));
    }

    /** Points at a case, or at {@link #NONE}. */
    public void point(int number) {
        pointed.set(number);
    }

    /** Takes a case as the one that opens; before the measurement, marks it as expected to hold, or not. */
    public void press(int number) {
        if (result().isPresent()) {
            chosen.set(number);
        } else {
            Set<Integer> marks = expected.computeIfAbsent(id(), first -> new HashSet<>());
            if (!marks.remove(number)) {
                marks.add(number);
            }
        }
    }

    /** Whether the student expects the claim to hold in a case. */
    public boolean isExpected(int number) {
        return expected.getOrDefault(id(), Set.of()).contains(number);
    }

    /**
     * The experiment of the chosen case, with the claim as its title.
     *
     * @throws java.util.NoSuchElementException if no claim is open
     */
    public ExperimentSpec experiment(Words words) {
        Claim claim = row.get().orElseThrow().claim();
        return claim.cases().get(chosen.get()).experiment().withTitle(words.say(claim.claim()));
    }

    private String id() {
        return row.get().orElseThrow().claim().id();
    }

    /** The place of the open claim among those of its first source, from 1; absent if no claim is open. */
    public OptionalInt place() {
        Optional<Claim> claim = navigation.openedProperty().get();
        return claim.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(1 + ofSource().indexOf(claim.get()));
    }

    /** The claims that are listed under the same source. */
    public List<Claim> ofSource() {
        Claim claim = navigation.openedProperty().get().orElseThrow();
        return navigation.claims().rows().stream()
                .map(ClaimRow::claim)
                .filter(other -> other.sources().get(0) == claim.sources().get(0))
                .toList();
    }
}
