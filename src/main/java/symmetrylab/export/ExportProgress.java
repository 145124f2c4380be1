package symmetrylab.export;

/** Is told how far an export is, and can end it; called on the thread that writes. */
public interface ExportProgress {

    /** Nobody watches, and nobody ends it. */
    ExportProgress NONE = new ExportProgress() {
        @Override
        public void done(int frames, int total) {
            // Nobody to tell.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** So many frames of {@code total} are written. */
    void done(int frames, int total);

    /** Whether the export is to end without a file; asked before every frame. */
    boolean cancelled();
}
