package symmetrylab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.export.file.ExportProgress;
import symmetrylab.figure.page.FrameSteps;
import symmetrylab.figure.page.Frames;
import symmetrylab.figure.page.PicturePlan;

/**
 * Estimates the size of a file and the time to make it, from a few of its frames, really made and thrown away.
 *
 * <p>A frame of an animation stores what changed since the one before. So frames are tried in groups of neighbours, and
 * the file with only the first frame of every group is taken away from that with all of them.
 */
public final class TrialExport {

    private static final int GROUPS = 10;
    private static final int NEIGHBOURS = 3;
    private static final int PAGES = 4;
    private static final double NANOS = 1e9;

    /**
     * What an export takes.
     *
     * @param bytes the size of the file
     * @param seconds the time to make it
     * @param beginning the beginning of a text; absent for pictures
     */
    public record Cost(long bytes, double seconds, Optional<String> beginning) {}

    /** The most characters of a beginning. */
    private static final int BEGINNING = 6000;

    private final String ending;
    private final BooleanSupplier cancelled;

    /**
     * A trial of files with this ending.
     *
     * @param cancelled polled for whether to give up
     */
    public TrialExport(String ending, BooleanSupplier cancelled) {
        this.ending = ending;
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
            Trials trials = new Trials(export, plan, experiment, file);
            boolean moving = ExportFormat.of(file).orElseThrow().isAnimated();
            int frames = plan.frames().steps().count();
            if (frames <= (moving ? GROUPS * NEIGHBOURS + 2 : PAGES)) {
                return trials.of(IntStream.range(0, frames));
            }
            Optional<Cost> first = trials.of(IntStream.of(0));
            if (!moving) {
                IntStream pages = IntStream.range(0, PAGES).map(i -> i * (frames - 1) / (PAGES - 1));
                return first.flatMap(
                        one -> trials.of(pages).map(some -> extended(one, one, some, (frames - 1.0) / (PAGES - 1))));
            }
            Optional<Cost> apart = trials.of(heads(frames));
            Optional<Cost> together =
                    trials.of(heads(frames).flatMap(head -> IntStream.range(head, head + NEIGHBOURS)));
            return first.isEmpty() || apart.isEmpty() || together.isEmpty()
                    ? Optional.empty()
                    : Optional.of(extended(
                            first.get(), apart.get(), together.get(), (frames - 1.0) / (GROUPS * (NEIGHBOURS - 1))));
        });
    }

    /** The first frame of each group, in the middle of an equal part of all frames. */
    private static IntStream heads(int frames) {
        return IntStream.range(0, GROUPS)
                .map(i -> (int) Math.round((i + 0.5) * frames / GROUPS) - NEIGHBOURS / 2)
                .map(head -> Math.min(Math.max(0, head), frames - NEIGHBOURS));
    }

    private static Cost extended(Cost first, Cost few, Cost more, double times) {
        double bytes = first.bytes() + times * (more.bytes() - few.bytes());
        double seconds = first.seconds() + times * (more.seconds() - few.seconds());
        return new Cost(
                Math.max(first.bytes(), Math.round(bytes)), Math.max(first.seconds(), seconds), Optional.empty());
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

    private <T> T inFolder(InFolder<T> work) throws IOException {
        Path folder = Files.createTempDirectory("symmetry-lab-");
        try {
            return work.apply(folder.resolve("trial" + ending));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
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
        private final Path file;

        Trials(PictureExport export, PicturePlan plan, TrainedExperiment experiment, Path file) {
            this.export = export;
            this.plan = plan;
            this.experiment = experiment;
            this.file = file;
        }

        /** The cost of a file of these frames of the plan. */
        Optional<Cost> of(IntStream frames) {
            FrameSteps all = plan.frames().steps();
            TreeSet<Integer> steps = new TreeSet<>();
            frames.forEach(frame -> steps.add(all.at(frame)));
            FrameSteps some =
                    FrameSteps.of(steps.stream().mapToInt(Integer::intValue).toArray());
            long start = System.nanoTime();
            try {
                boolean whole = export.write(
                        plan.with(new Frames(some, plan.frames().perSecond())), experiment, file, progress());
                double seconds = (System.nanoTime() - start) / NANOS;
                return whole ? Optional.of(new Cost(Files.size(file), seconds, Optional.empty())) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
