package symmetrylab.export.file;

/** Follows an export and can end it; called on the thread that writes. */
public interface ExportProgress {

    /** Ignores the progress and never ends the export. */
    ExportProgress NONE = new ExportProgress() {
        @Override
        public void done(int frames, int total) {
            // Ignored.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Reports that {@code frames} of {@code total} frames are written. */
    void done(int frames, int total);

    /** Whether the export is to end without a file; asked before every frame. */
    boolean cancelled();
}
