package symmetrylab.viewmodel.window;

/** What the window can show below its top bar. */
public enum WindowScreen {
    /** The experiment: its settings, lanes and timeline. */
    EXPERIMENT,
    /** What people say about initialization. */
    CLAIMS,
    /** Guided lessons. */
    LESSONS
}
