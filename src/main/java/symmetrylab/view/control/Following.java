package symmetrylab.view.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Follows several values at once. */
public final class Following {

    private Following() {}

    /**
     * Runs {@code action} whenever one of {@code values} becomes invalid, until the subscription ends; the action reads the
     * values.
     */
    public static Subscription of(List<ObservableValue<?>> values, Runnable action) {
        return Subscription.combine(
                values.stream().map(value -> value.subscribe(action)).toArray(Subscription[]::new));
    }
}
