package symmetrylab.export.file;

/** Follows an export and can cancel it; called on the thread that writes. */
public interface ExportProgress {

    /** Ignores the progress and never cancels. */
    ExportProgress NONE = new ExportProgress() {
        @Override
        public void done(int frames, int total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Reports that {@code frames} of {@code total} frames are written. */
    void done(int frames, int total);

    /** Whether to cancel the export, leaving no file; asked before every frame. */
    boolean cancelled();
}
