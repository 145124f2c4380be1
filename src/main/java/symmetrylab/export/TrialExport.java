package symmetrylab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.figure.page.FigureKind;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.PicturePlan;

/**
 * Estimates the size of a file and the time to make it, from a few of its frames, really made and thrown away.
 *
 * <p>A frame of an animation stores what changed since the one before. So frames are tried in groups of neighbours, and
 * the file with only the first frame of every group is taken away from that with all of them. The time is that of a frame
 * in the last trial: the ones before it also wait for code to be compiled.
 */
public final class TrialExport {

    private static final int GROUPS = 10;
    private static final int NEIGHBOURS = 2;
    private static final int PAGES = 4;
    private static final double NANOS = 1e9;

    /**
     * What an export takes.
     *
     * @param bytes the size of the file
     * @param seconds the time to make it
     * @param beginning the beginning of a text; absent for pictures
     */
    public record Cost(long bytes, double seconds, Optional<String> beginning) {

        private Cost taking(double time) {
            return new Cost(bytes, time, beginning);
        }
    }

    /** The most characters of a beginning. */
    private static final int BEGINNING = 6000;

    private final String name;
    private final BooleanSupplier cancelled;

    /**
     * A trial of a file of this name, in the format of its ending; with a slash at the end, of a folder.
     *
     * @param cancelled polled for whether to give up
     */
    public TrialExport(String name, BooleanSupplier cancelled) {
        this.name = name;
        this.cancelled = cancelled;
    }

    /** What is done in a folder that is removed afterwards. */
    @FunctionalInterface
    private interface InFolder<T> {
        T apply(Path file) throws IOException;
    }

    /**
     * The cost of pictures; absent if cancelled.
     *
     * @throws IOException if no trial can be written
     */
    public Optional<Cost> of(PictureExport export, PicturePlan plan, TrainedExperiment experiment) throws IOException {
        return inFolder(file -> {
            ExportTarget target = ExportTarget.isFolder(name)
                    ? new ExportTarget(file, ExportFormat.FRAMES)
                    : ExportTarget.of(file).orElseThrow();
            long start = System.nanoTime();
            TrainedExperiment ready = prepared(plan, experiment);
            double preparing = (System.nanoTime() - start) / NANOS;
            Trials trials = new Trials(export, plan, ready, target);
            boolean moving = target.format().isAnimated();
            int frames = plan.frames().count();
            if (plan.pictures() == 1 || frames <= (moving ? GROUPS * NEIGHBOURS + 2 : PAGES)) {
                return trials.of(IntStream.range(0, frames));
            }
            Optional<Cost> first = trials.of(IntStream.of(0));
            if (!moving) {
                IntStream pages = IntStream.range(0, PAGES).map(i -> i * (frames - 1) / (PAGES - 1));
                return first.flatMap(
                        one -> trials.of(pages).map(some -> extended(one, one, some, (frames - 1.0) / (PAGES - 1))
                                .taking(preparing + some.seconds() * frames / PAGES)));
            }
            int phase = plan.frames().opened().map(Frames.Opened::frames).orElse(frames);
            int phases = phase < NEIGHBOURS ? 1 : frames / phase;
            if (phases > 1) {
                // Where a phase begins much changes at once.
                int tried = Math.min(phases, GROUPS);
                IntStream begins = IntStream.range(0, tried).map(i -> i * phases / tried * phase);
                first = first.flatMap(
                        one -> trials.of(begins).map(some -> extended(one, one, some, (phases - 1.0) / (tried - 1))));
            }
            List<Integer> heads = heads(frames, phases == 1 ? frames : phase);
            Optional<Cost> apart = trials.of(heads.stream().mapToInt(head -> head));
            Optional<Cost> together =
                    trials.of(heads.stream().flatMapToInt(head -> IntStream.range(head, head + NEIGHBOURS)));
            return first.isEmpty() || apart.isEmpty() || together.isEmpty()
                    ? Optional.empty()
                    : Optional.of(extended(
                                    first.get(),
                                    apart.get(),
                                    together.get(),
                                    (double) (frames - phases) / (GROUPS * (NEIGHBOURS - 1)))
                            .taking(preparing + together.get().seconds() * frames / (GROUPS * NEIGHBOURS)));
        });
    }

    /** Initialization maps, which take long, are made once for all trials. */
    private TrainedExperiment prepared(PicturePlan plan, TrainedExperiment experiment) {
        return plan.figures().contains(FigureKind.STARTS)
                ? experiment.preparedFor(plan.with(plan.frames().only(FrameSteps.single(0))), cancelled)
                : experiment;
    }

    /** The first frame of each group, in the middle of an equal part of all frames; no group goes over the end of a phase. */
    private static List<Integer> heads(int frames, int phase) {
        return IntStream.range(0, GROUPS)
                .map(i -> (int) Math.round((i + 0.5) * frames / GROUPS))
                .map(middle -> {
                    int begin = middle / phase * phase;
                    return Math.min(Math.max(begin, middle - NEIGHBOURS / 2), begin + phase - NEIGHBOURS);
                })
                .boxed()
                .toList();
    }

    private static Cost extended(Cost first, Cost few, Cost more, double times) {
        double bytes = first.bytes() + times * (more.bytes() - few.bytes());
        return new Cost(Math.max(first.bytes(), Math.round(bytes)), first.seconds(), Optional.empty());
    }

    /**
     * The cost of a text, which is made whole; absent if cancelled.
     *
     * @throws IOException if it cannot be written
     */
    public Optional<Cost> of(TextExport export) throws IOException {
        return inFolder(file -> {
            long start = System.nanoTime();
            if (export.write(file, progress()).isEmpty()) {
                return Optional.empty();
            }
            double seconds = (System.nanoTime() - start) / NANOS;
            try (Stream<String> lines = Files.lines(file)) {
                StringBuilder beginning = new StringBuilder();
                lines.takeWhile(line -> beginning.length() < BEGINNING)
                        .forEach(line -> beginning.append(line).append('\n'));
                beginning.setLength(Math.min(BEGINNING, beginning.length()));
                return Optional.of(new Cost(Files.size(file), seconds, Optional.of(beginning.toString())));
            }
        });
    }

    private <T> Optional<T> inFolder(InFolder<Optional<T>> work) throws IOException {
        Path folder = Files.createTempDirectory("symmetry-lab-");
        try {
            return work.apply(folder.resolve(name));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CancellationException e) {
            return Optional.empty();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private ExportProgress progress() {
        return new ExportProgress() {
            @Override
            public void done(int frames, int total) {}

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /** Files of some frames. */
    private final class Trials {

        private final PictureExport export;
        private final PicturePlan plan;
        private final TrainedExperiment experiment;
        private final ExportTarget target;

        Trials(PictureExport export, PicturePlan plan, TrainedExperiment experiment, ExportTarget target) {
            this.export = export;
            this.plan = plan;
            this.experiment = experiment;
            this.target = target;
        }

        /** The cost of a file of these frames of the plan. */
        Optional<Cost> of(IntStream frames) {
            FrameSteps some = FrameSteps.of(frames.sorted().distinct().toArray());
            long start = System.nanoTime();
            try {
                boolean whole = export.write(plan.with(plan.frames().only(some)), experiment, target, progress());
                double seconds = (System.nanoTime() - start) / NANOS;
                return whole ? Optional.of(new Cost(target.bytes(), seconds, Optional.empty())) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
