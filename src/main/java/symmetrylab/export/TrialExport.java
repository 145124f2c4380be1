package symmetrylab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
import symmetrylab.figure.page.TrainedExperiment;

/**
 * Estimates the size of a file and the time to make it, from a few of its frames, really made and thrown away.
 *
 * <p>A file costs something by itself, such as fonts or a table of colours, and something for each frame. So three files
 * are made: of one frame, of a few frames, and of the same and some more. What the last one took more than the few is the
 * cost of the further frames; all other frames are taken to cost as much.
 *
 * <p>A frame of an animation stores what changed since the one before, so the further frames are neighbours of the few. In
 * slow motion some parts of a phase stand still, and single frames change much: there the few stand at equal distances in
 * every phase of a step, and the further ones between them.
 */
public final class TrialExport {

    private static final int GROUPS = 6;
    private static final int NEIGHBOURS = 5;
    private static final int PAGES = 4;

    /** In slow motion every so many frames one is tried; shorter phases are tried whole. */
    private static final int STRIDE = 4;

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
            return trials.cost().map(cost -> new Cost(cost.bytes(), preparing + cost.seconds(), cost.beginning()));
        });
    }

    /** Initialization maps, which take long, are made once for all trials. */
    private TrainedExperiment prepared(PicturePlan plan, TrainedExperiment experiment) {
        return plan.figures().contains(FigureKind.STARTS)
                ? experiment.preparedFor(plan.with(plan.frames().only(FrameSteps.single(0))), cancelled)
                : experiment;
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

    /**
     * A file that was made.
     *
     * @param frames that it holds
     * @param bytes its size
     * @param seconds the time it took
     */
    private record Made(int frames, long bytes, double seconds) {}

    /** Files of some frames of a plan. */
    private final class Trials {

        private final PictureExport export;
        private final PicturePlan plan;
        private final TrainedExperiment experiment;
        private final ExportTarget target;
        private final int frames;

        Trials(PictureExport export, PicturePlan plan, TrainedExperiment experiment, ExportTarget target) {
            this.export = export;
            this.plan = plan;
            this.experiment = experiment;
            this.target = target;
            frames = plan.frames().count();
        }

        /** The cost of the file of all frames. */
        Optional<Cost> cost() {
            boolean moving = target.format().isAnimated();
            if (plan.pictures() == 1 || frames <= (moving ? GROUPS * NEIGHBOURS : PAGES)) {
                return made(IntStream.range(0, frames))
                        .map(all -> new Cost(all.bytes(), all.seconds(), Optional.empty()));
            }
            Optional<Made> first = made(IntStream.of(0));
            if (!moving) {
                IntStream pages = IntStream.range(0, PAGES).map(i -> i * (frames - 1) / (PAGES - 1));
                return cost(first, first, made(pages), 0);
            }
            Optional<Frames.Opened> opened = plan.frames().opened();
            // The few come last: code becomes faster while it is used, and a time had better be too long than too
            // short.
            if (opened.isPresent()) {
                Frames.Opened step = opened.get();
                Optional<Made> more = made(phases(step, stride(step)));
                Optional<Made> few = made(phases(step, 2 * stride(step)));
                return cost(first, few, more, frames / step.count());
            }
            Optional<Made> more = made(groups(NEIGHBOURS));
            Optional<Made> few = made(groups(1));
            return cost(first, few, more, 0);
        }

        /** The first neighbours of each group, in the middle of an equal part of all frames. */
        private IntStream groups(int neighbours) {
            return IntStream.range(0, GROUPS).flatMap(i -> {
                int head = (int) Math.round((i + 0.5) * frames / GROUPS) - NEIGHBOURS / 2;
                return IntStream.range(head, head + neighbours);
            });
        }

        private static int stride(Frames.Opened step) {
            return step.frames() < 2 * STRIDE ? 1 : STRIDE;
        }

        /** Frames of each phase, the first and the last among them; the phases are those of steps from the first to the last. */
        private IntStream phases(Frames.Opened step, int stride) {
            int length = step.frames();
            int phases = step.count() / length;
            int steps = frames / step.count();
            return IntStream.range(0, phases).flatMap(phase -> {
                int begin = (phase * steps / phases * phases + phase) * length;
                return IntStream.concat(
                        IntStream.iterate(begin, at -> at < begin + length, at -> at + stride),
                        IntStream.of(begin + length - 1));
            });
        }

        private Optional<Cost> cost(Optional<Made> first, Optional<Made> few, Optional<Made> more, int times) {
            return first.isEmpty() || few.isEmpty() || more.isEmpty()
                    ? Optional.empty()
                    : Optional.of(cost(first.get(), few.get(), more.get(), times));
        }

        /**
         * The cost of all frames.
         *
         * @param times how often the whole file contains what {@code more} has after its first frame
         */
        private Cost cost(Made first, Made few, Made more, int times) {
            int further = more.frames() - few.frames();
            double bytes = further == 0 ? 0 : (double) (more.bytes() - few.bytes()) / further;
            double seconds = further == 0 ? 0 : (more.seconds() - few.seconds()) / further;
            long known = first.bytes() + times * (more.bytes() - first.bytes());
            int unknown = frames - 1 - times * (more.frames() - 1);
            // Times vary. A frame takes no less than nothing, and no more than if the file by itself took nothing.
            double perFrame = Math.max(0, Math.min(seconds, more.seconds() / more.frames()));
            return new Cost(
                    Math.max(first.bytes(), Math.round(known + unknown * bytes)),
                    more.seconds() + (frames - more.frames()) * perFrame,
                    Optional.empty());
        }

        /** The file of these frames of the plan, which replaces no other; absent if cancelled. */
        private Optional<Made> made(IntStream numbers) {
            FrameSteps some = FrameSteps.of(numbers.sorted().distinct().toArray());
            Path file = target.file()
                    .resolveSibling(some.count() + "-" + target.file().getFileName());
            ExportTarget own = new ExportTarget(file, target.format());
            long start = System.nanoTime();
            try {
                boolean whole = export.write(plan.with(plan.frames().only(some)), experiment, own, progress());
                double seconds = (System.nanoTime() - start) / NANOS;
                return whole ? Optional.of(new Made(some.count(), own.bytes(), seconds)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
