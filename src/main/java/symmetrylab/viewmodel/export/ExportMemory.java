package symmetrylab.viewmodel.export;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.spec.json.JsonValue.JsonObject;

/**
 * Remembers the choices of exports: those made last for each purpose, and those that were given a name.
 *
 * <p>What follows the window, such as its figures and its theme, goes on following it until something else is chosen.
 */
public final class ExportMemory {

    private final ExportChoice choice;
    private final Property<KeptExports> kept;
    private final ExportMemo memo;
    private final ReadOnlyObjectWrapper<Optional<String>> name = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean applying;

    /**
     * Makes the choices that were made last.
     *
     * @param choice with what is usual
     * @param kept what is remembered, and shall be
     */
    public ExportMemory(ExportChoice choice, Property<KeptExports> kept) {
        this.choice = choice;
        this.kept = kept;
        memo = new ExportMemo(
                choice, choice.chosenFigures(), choice.themeProperty().get());
        kept.getValue().purpose().flatMap(ExportPurpose::find).ifPresent(choice::choose);
        recall();
        choice.changesProperty().addListener(property -> remember());
    }

    /** The choices. */
    public ExportChoice choice() {
        return choice;
    }

    /** The name of the choices that were named or applied last; absent once another purpose is chosen. */
    public ReadOnlyObjectProperty<Optional<String>> nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** The names of all named choices, in the order of the alphabet. */
    public List<String> names() {
        return List.copyOf(kept.getValue().named().keySet());
    }

    /** Chooses what the export is for, and what was chosen for that before. */
    public void choose(ExportPurpose now) {
        if (now != choice.purposeProperty().get()) {
            name.set(Optional.empty());
            boolean hasUsualTheme = choice.themeProperty().get() == memo.usualTheme();
            boolean hasUsualFigures = choice.figures().equals(memo.usualFigures());
            apply(() -> choice.choose(now));
            if (hasUsualTheme) {
                apply(() -> choice.themeProperty().set(memo.usualTheme()));
            }
            if (hasUsualFigures) {
                apply(() -> choice.choose(memo.usualFigures()));
            }
            recall();
            kept.setValue(kept.getValue().with(now));
            // What was taken over from the purpose before is there when the dialog opens again.
            remember();
        }
    }

    /** Whether choices can be saved under {@code typed}: a name that is not blank or too long, and there is room. */
    public boolean canSave(String typed) {
        String wanted = typed.strip();
        return !wanted.isEmpty()
                && wanted.length() <= KeptExports.MAX_NAME
                && (isTaken(wanted) || kept.getValue().named().size() < KeptExports.MAX_NAMED);
    }

    /** Whether there are choices of this name, in large or small letters. */
    public boolean isTaken(String typed) {
        return kept.getValue().named().containsKey(typed.strip());
    }

    /** Saves the choices under a name, in place of those that had it. */
    public void save(String typed) {
        if (canSave(typed)) {
            kept.setValue(kept.getValue().with(typed.strip(), memo.whole()));
            name.set(Optional.of(typed.strip()));
        }
    }

    /** Makes the choices saved under a name. */
    public void use(String saved) {
        JsonObject found = kept.getValue().named().get(saved);
        if (found != null) {
            apply(() -> memo.applyWhole(found));
            remember();
            name.set(Optional.of(saved));
        }
    }

    /** Deletes the choices saved under a name; what is chosen stays. */
    public void delete(String saved) {
        kept.setValue(kept.getValue().without(saved));
        name.set(Optional.empty());
    }

    private void recall() {
        JsonObject last =
                kept.getValue().purposes().get(choice.purposeProperty().get().word());
        if (last != null) {
            apply(() -> memo.apply(last));
        }
    }

    private void apply(Runnable change) {
        applying = true;
        change.run();
        applying = false;
    }

    private void remember() {
        if (!applying) {
            kept.setValue(kept.getValue().with(choice.purposeProperty().get(), memo.ofPurpose()));
        }
    }
}
