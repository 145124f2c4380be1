package symmetrylab.viewmodel.kept;

/**
 * The view models of everything kept between sessions.
 *
 * @param settings the settings of the window
 * @param recent the files used last
 * @param work unsaved changes
 * @param problem problems with keeping them
 */
public record KeptModels(SettingsViewModel settings, RecentFiles recent, UnsavedWork work, KeptProblem problem) {

    /** Writes changes when due; called once a pulse. */
    public void tick(long nowNanos) {
        settings.tick(nowNanos);
        work.tick(nowNanos);
    }

    /** Closes with the window, when there is nothing left to save. */
    public void close() {
        settings.close();
        work.close();
    }
}
