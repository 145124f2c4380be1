package symmetrylab.viewmodel.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import symmetrylab.figure.page.PicturePlan;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.FailureWords;
import symmetrylab.viewmodel.lane.Lanes;
import symmetrylab.words.Text;

/** Exports files, one at a time. */
public final class ExportViewModel {

    private final Background background;
    private final PictureExporter exporter;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final AtomicInteger framesDone = new AtomicInteger();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private int frames = 1;

    /** Exports with {@code exporter} on {@code background}. */
    public ExportViewModel(Background background, PictureExporter exporter) {
        this.background = background;
        this.exporter = exporter;
    }

    /** The formats that can be written. */
    public List<PictureFormat> formats() {
        return exporter.formats();
    }

    /** The most pixels that an image may have. */
    public int maxPixels() {
        return exporter.maxPixels();
    }

    /** Whether a file is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The progress of the export, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /**
     * Writes {@code file}; does nothing while another one is being written.
     *
     * @param finish how it is written
     * @param written receives the file once it is written
     * @param failed receives the reason if it is not written
     */
    public void export(
            PicturePlan plan,
            Lanes lanes,
            PictureFinish finish,
            Path file,
            Consumer<Path> written,
            Consumer<Text> failed) {
        if (running.get()) {
            return;
        }
        AtomicBoolean giveUp = new AtomicBoolean();
        cancelled = giveUp;
        frames = plan.frames().count();
        framesDone.set(0);
        progress.set(0);
        running.set(true);
        background.run(
                () -> exporter.export(plan, lanes, finish, file, framesDone::set, giveUp::get),
                whole -> {
                    running.set(false);
                    if (whole) {
                        written.accept(file);
                    }
                },
                wrong -> {
                    running.set(false);
                    failed.accept(FailureWords.of(wrong));
                });
    }

    /** Cancels the export; no file is left. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Updates the progress; to be called once a pulse. */
    public void pull() {
        if (running.get()) {
            progress.set((double) framesDone.get() / frames);
        }
    }
}
