package symmetrylab.viewmodel.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.viewmodel.Background;
import symmetrylab.viewmodel.Background.Work;
import symmetrylab.viewmodel.FailureWords;
import symmetrylab.viewmodel.kept.KeptFolder.LeftWork;
import symmetrylab.viewmodel.settings.ExperimentViewModel;
import symmetrylab.viewmodel.settings.OpenedExperiment;
import symmetrylab.words.Text;

/**
 * Keeps changes on disk until they are saved, and offers those left by a window that ended without being closed.
 *
 * <p>A changed experiment that another one replaces, as a preset does without asking, stays kept until the other one is
 * changed, or until it is saved or given up.
 */
public final class UnsavedWork {

    /**
     * Work that can be restored.
     *
     * @param title of the experiment, or the name of its file; empty if it has neither
     * @param changed when it was last written
     */
    public record Offer(String title, Instant changed) {}

    /** Work left by another window, and its content. */
    private record Left(LeftWork left, KeptWork work) {}

    private final ExperimentViewModel experiment;
    private final KeptFolder folder;
    private final Background background;
    private final KeptProblem problem;
    private final DelayedWrite writer;
    private final List<Left> offers = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<OpenedExperiment> kept = Optional.empty();
    private Optional<OpenedExperiment> givenUp = Optional.empty();

    /** Keeps the changes of {@code experiment} in {@code folder}. */
    public UnsavedWork(ExperimentViewModel experiment, KeptFolder folder, Background background, KeptProblem problem) {
        this.experiment = experiment;
        this.folder = folder;
        this.background = background;
        this.problem = problem;
        writer = new DelayedWrite(
                background,
                text -> {
                    if (text.isPresent()) {
                        folder.writeWork(text.get());
                    } else {
                        folder.removeWork();
                    }
                },
                problem);
        InvalidationListener change = property -> keep();
        experiment.revisionProperty().addListener(change);
        experiment.changedProperty().addListener(change);
        experiment.fileProperty().addListener((property, old, file) -> {
            // While another experiment is loaded, the file changes first, and the rest is still that of the old one.
            if (isKept(experiment.opened())) {
                keep();
            }
        });
    }

    private void keep() {
        OpenedExperiment now = experiment.opened();
        if (experiment.changedProperty().get()) {
            kept = Optional.of(now);
            givenUp = givenUp.filter(opened -> opened != now);
            ExperimentSpec spec = experiment.spec();
            Optional<Path> file = experiment.fileProperty().get();
            writer.want(() -> Optional.of(KeptWork.of(spec, file).text()));
        } else if (isKept(now) || kept.isPresent() && kept.equals(givenUp)) {
            kept = Optional.empty();
            writer.want(Optional::empty);
        }
    }

    private boolean isKept(OpenedExperiment opened) {
        return kept.filter(now -> now == opened).isPresent();
    }

    /** The user gives up unsaved changes: their copy on disk is removed together with them. */
    public void giveUp() {
        givenUp = Optional.of(experiment.opened());
    }

    /** Leaves the work on offer for the next session. */
    public void postpone() {
        offers.clear();
        showOffer();
    }

    /** Writes changes when due; called once a pulse. */
    public void tick(long nowNanos) {
        writer.tick(nowNanos);
    }

    /** The work on offer; absent if there is none. */
    public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Looks in the background for work that other windows left. */
    public void look() {
        background.<List<LeftWork>>run(
                folder::takeOver,
                found -> {
                    found.forEach(this::add);
                    showOffer();
                },
                wrong -> problem.report(Text.of("kept.unreadable", FailureWords.of(wrong))));
    }

    private void add(LeftWork left) {
        Optional<KeptWork> work = KeptWork.read(left.text());
        if (work.isPresent()) {
            offers.add(new Left(left, work.get()));
        } else {
            problem.report(Text.of("kept.brokenWork", left.name()));
            inBackground(() -> {
                folder.setAside(left);
                return left;
            });
        }
    }

    /** Restores the work on offer, which can be undone; its copy is removed once this window keeps it. */
    public void restore() {
        takeOffer().ifPresent(taken -> {
            writer.afterNext(() -> remove(taken));
            experiment.restore(taken.work().spec(), taken.work().file());
        });
    }

    /** Discards the work on offer. */
    public void discard() {
        takeOffer().ifPresent(this::remove);
    }

    private Optional<Left> takeOffer() {
        Optional<Left> taken = offers.isEmpty() ? Optional.empty() : Optional.of(offers.remove(0));
        showOffer();
        return taken;
    }

    private void remove(Left taken) {
        inBackground(() -> {
            folder.remove(taken.left());
            return taken;
        });
    }

    private void inBackground(Work<Object> work) {
        background.run(work, done -> {}, wrong -> problem.reportWriting(FailureWords.of(wrong)));
    }

    private void showOffer() {
        offer.set(offers.stream()
                .findFirst()
                .map(left -> new Offer(title(left.work()), left.left().changed())));
    }

    private static String title(KeptWork work) {
        return work.file()
                .map(file -> file.getFileName().toString())
                .orElse(work.spec().title());
    }

    /**
     * Closes with the window. The work it kept is saved or unwanted, unless it is the user's own and undo replaced it
     * by another experiment: then it is offered again, like work on offer that was not decided on.
     */
    public void close() {
        boolean gaveWay = kept.filter(OpenedExperiment::isOwn)
                .filter(opened -> opened != experiment.opened())
                .isPresent();
        if (gaveWay) {
            try {
                writer.flush();
            } catch (IOException e) {
                // The text written before remains.
            }
        }
        folder.close(gaveWay);
    }
}
