package symmetrylab.viewmodel.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.FailureWords;

/** Exports files, one after the other; it goes on while the export screen is closed. */
public final class ExportQueue {

    private final Background background;
    private final Exporter exporter;
    private final ObservableList<ExportJob> jobs = FXCollections.observableArrayList();
    private final ObservableList<ExportJob> shown = FXCollections.unmodifiableObservableList(jobs);
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();

    /** Exports with {@code exporter} on {@code background}. */
    public ExportQueue(Background background, Exporter exporter) {
        this.background = background;
        this.exporter = exporter;
    }

    /**
     * What exports are chosen with.
     *
     * @param folder the folder that the paths of the experiment's data are relative to
     */
    public ExportChoice.Means means(Path folder) {
        return new ExportChoice.Means(exporter.formats(), exporter.formulas(), background, folder);
    }

    /** The one who writes. */
    public Exporter exporter() {
        return exporter;
    }

    /** What was asked for, in this order, without what was cancelled or removed. */
    public ObservableList<ExportJob> jobs() {
        return shown;
    }

    /** The number of files that are not written yet. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether {@code file} is still to be written. */
    public boolean writes(Path file) {
        return jobs.stream().filter(ExportQueue::isOpen).anyMatch(job -> job.file()
                .equals(file));
    }

    /** Writes {@code file} after those asked for before. */
    public ExportJob add(ExportOrder order, Path file) {
        ExportJob job = new ExportJob(order, file);
        jobs.add(job);
        next();
        return job;
    }

    /** Cancels {@code job}, so that no file is left; removes one that is done or has failed from the list. */
    public void remove(ExportJob job) {
        job.cancel();
        if (job.stateProperty().get() != ExportJob.State.RUNNING) {
            jobs.remove(job);
            count();
        }
    }

    /** Cancels everything that is not written yet. */
    public void cancelAll() {
        List.copyOf(jobs).stream().filter(ExportQueue::isOpen).forEach(this::remove);
    }

    /** Updates the progress; to be called once a pulse. */
    public void pull(long nowNanos) {
        running().ifPresent(job -> job.pull(nowNanos));
    }

    private static boolean isOpen(ExportJob job) {
        return switch (job.stateProperty().get()) {
            case WAITING, RUNNING -> true;
            case DONE, FAILED -> false;
        };
    }

    private Optional<ExportJob> running() {
        return jobs.stream()
                .filter(job -> job.stateProperty().get() == ExportJob.State.RUNNING)
                .findFirst();
    }

    private void count() {
        open.set((int) jobs.stream().filter(ExportQueue::isOpen).count());
    }

    private void next() {
        if (running().isEmpty()) {
            jobs.stream()
                    .filter(job -> job.stateProperty().get() == ExportJob.State.WAITING)
                    .findFirst()
                    .ifPresent(this::start);
        }
        count();
    }

    private void start(ExportJob job) {
        job.begin();
        background.run(
                () -> exporter.export(job.order(), job.file(), job.done()::set, job::isCancelled),
                bytes -> {
                    bytes.ifPresentOrElse(job::finish, () -> jobs.remove(job));
                    next();
                },
                wrong -> {
                    job.fail(FailureWords.of(wrong));
                    next();
                });
    }
}
