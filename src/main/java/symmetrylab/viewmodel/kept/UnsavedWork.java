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
 * Keeps changes on disk until they are saved, and offers those that a window left which ended without being closed.
 *
 * <p>A changed experiment that gives way to another one, as a preset does without a question, stays kept until the other one
 * is changed, or it is saved or given up.
 */
public final class UnsavedWork {

    /**
     * Work that can be brought back.
     *
     * @param title of the experiment, or the name of its file; empty where it has neither
     * @param changed when it was kept
     */
    public record Offer(String title, Instant changed) {}

    /** What was left, and what it holds. */
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
            // While another experiment takes its place the file comes first, and the rest is still that of the old one.
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

    /** The user gives the changes up that are not saved: what is kept of them goes as soon as they do. */
    public void giveUp() {
        givenUp = Optional.of(experiment.opened());
    }

    /** Leaves what can be brought back for the next start. */
    public void postpone() {
        offers.clear();
        showOffer();
    }

    /** Writes what has changed when it is time; called once a pulse. */
    public void tick(long nowNanos) {
        writer.tick(nowNanos);
    }

    /** What can be brought back next; absent where there is nothing. */
    public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Looks, in the background, for what other windows left. */
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

    /** Brings back what is offered, as a step that can be undone; its copy goes once this window keeps it. */
    public void restore() {
        takeOffer().ifPresent(taken -> {
            writer.afterNext(() -> remove(taken));
            experiment.restore(taken.work().spec(), taken.work().file());
        });
    }

    /** Gives up what is offered. */
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
     * Ends with the window. What it kept is saved or not wanted, unless it is the user's own and undo put another experiment
     * in its place: that is offered again, and so is what was not decided on.
     */
    public void close() {
        boolean gaveWay = kept.filter(OpenedExperiment::isOwn)
                .filter(opened -> opened != experiment.opened())
                .isPresent();
        if (gaveWay) {
            try {
                writer.flush();
            } catch (IOException e) {
                // What was written before stays.
            }
        }
        folder.close(gaveWay);
    }
}
