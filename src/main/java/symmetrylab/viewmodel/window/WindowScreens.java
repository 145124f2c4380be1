package symmetrylab.viewmodel.window;

import java.util.Optional;
import java.util.function.Supplier;
import symmetrylab.viewmodel.claims.ClaimsNavigation;
import symmetrylab.viewmodel.lesson.LessonControls;

/** The screens beside the experiment. The claims are made when first asked for: the window starts without them. */
public final class WindowScreens {

    private final ShownScreen shown;
    private final Supplier<ClaimsNavigation> makeClaims;
    private final LessonControls lessons;
    private final ScreenFiles files;
    private Optional<ClaimsNavigation> claims = Optional.empty();

    /**
     * The screens, with none shown but the experiment.
     *
     * @param shown which one is shown
     * @param makeClaims makes what the screen of claims shows; called once at most
     * @param lessons the lessons, and what the keys do in them
     * @param files saves what is handed out of them
     */
    public WindowScreens(
            ShownScreen shown, Supplier<ClaimsNavigation> makeClaims, LessonControls lessons, ScreenFiles files) {
        this.shown = shown;
        this.makeClaims = makeClaims;
        this.lessons = lessons;
        this.files = files;
    }

    /** Which screen is shown. */
    public ShownScreen shown() {
        return shown;
    }

    /** What the screen of claims shows; made by the first call. */
    public ClaimsNavigation claims() {
        if (claims.isEmpty()) {
            claims = Optional.of(makeClaims.get());
        }
        return claims.get();
    }

    /** The lessons, and what the keys do in them. */
    public LessonControls lessons() {
        return lessons;
    }

    /** Saves what is handed out of lessons and claims. */
    public ScreenFiles files() {
        return files;
    }

    /** Shows what the screens found in the background; called once a pulse. */
    public void pull(long nowNanos) {
        claims.ifPresent(made -> made.claims().pull(nowNanos));
        if (shown.screen() == WindowScreen.LESSONS) {
            lessons.lessons().tick(nowNanos);
        }
    }
}
